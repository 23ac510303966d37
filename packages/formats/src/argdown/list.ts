import { isBlank, isDigit } from "./characters";

/**
 *     * item           1. item
 *     * item           2. item
 *
 * Only at the beginning of a block or after another item: a wrapped line of prose may begin with `1990.`.
 * Returns the offset behind the mark.
 */
export const listMarkEnd = (text: string, at: number): number | undefined => {
  if (text[at] === "*") return isBlank(text[at + 1]) ? at + 1 : undefined;
  let next = at;
  while (isDigit(text[next])) next++;
  return next > at && text[next] === "." && isBlank(text[next + 1]) ? next + 1 : undefined;
};
