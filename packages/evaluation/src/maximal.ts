/** The places of the sets that are not smaller than another; a set is given by a 1 for every number in it. */
export function maximal(sets: readonly Uint8Array[]): readonly number[] {
  const isBelow = (one: Uint8Array, other: Uint8Array): boolean => {
    let less = false;
    for (let index = 0; index < one.length; index += 1) {
      if (one[index] && !other[index]) return false;
      if (!one[index] && other[index]) less = true;
    }
    return less;
  };
  return sets.flatMap((set, index) => (sets.some((other) => isBelow(set, other)) ? [] : [index]));
}
