/**
 * Each name once, in the order of their first places. A set alone would do, but one of half a million names takes more
 * than twice the time of one half as large, as most of its memory is out of the cache's reach. So a small table counts
 * hashes first; only names that share theirs with another go into a set.
 */
export const distinct = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const counts = new Uint8ClampedArray(names.length * 8);
  const slots = Uint32Array.from(names, (name) => hash(name) % counts.length);
  for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1;
  return names.filter((name, index) => counts[slots[index] ?? 0] === 1 || seen.size < seen.add(name).size);
};

const hash = (name: string): number => {
  let value = 0;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x9e3779b1);
  return value >>> 3;
};
