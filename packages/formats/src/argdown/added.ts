/** The list with one more item. There is no list before the first item: most things have none. */
export const added = <T>(list: T[] | undefined, item: T): T[] => {
  if (list === undefined) return [item];
  list.push(item);
  return list;
};
