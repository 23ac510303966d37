/** The words of both lists; those of the second that stand in the first are left out there. */
export const union = (first: Iterable<string>, second: readonly string[] = []): readonly string[] => {
  const known = new Set(first);
  return [...first, ...second.filter((word) => !known.has(word))];
};
