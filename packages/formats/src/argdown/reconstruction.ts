import { isDigit } from "./characters";

export interface NumberMark {
  readonly number: number;
  readonly end: number;
}

/**
 *     (1) first premise
 *     (2) second premise
 *     -- rule --
 *     (3) conclusion
 *
 * The number that begins at `at` and the offset behind its bracket.
 */
export const numberAt = (text: string, at: number): NumberMark | undefined => {
  if (text[at] !== "(" || !isDigit(text[at + 1])) return undefined;
  let next = at + 1;
  while (isDigit(text[next]) && next - at <= 15) next++;
  return text[next] === ")" ? { number: Number(text.slice(at + 1, next)), end: next + 1 } : undefined;
};
