import { skipSpaces } from "./characters";
import { scanner } from "./scanner";
import type { RelationSymbol } from "./syntax";
import { titleAt } from "./title";

/**
 *     [A]
 *       + [B]     B supports A     +> [B]   A supports B
 *       - [B]     B attacks A      -> [B]   A attacks B
 *       _ [B]     B undercuts A    _> [B]   A undercuts B
 *       >< [B]    A and B contradict each other
 *
 * `<+`, `<-`, `<_` are `+`, `-`, `_`, whose arrow points at the line above.
 */
export interface RelationStart {
  readonly symbol: RelationSymbol;
  /** Where the related element begins. */
  readonly end: number;
}

/** @param strict Only before a title: how a line without indentation is told from prose that begins with a dash. */
export const relationAt = (text: string, at: number, strict: boolean): RelationStart | undefined => {
  const mark = symbolAt(text, at);
  if (!mark) return undefined;
  const end = skipSpaces(text, mark.end);
  const beforeTitle = text[end] === "[" || text[end] === "<";
  // `<__proto__>` is an argument and no relation; `<_ <Reason>` and `<-[A]` are relations.
  const isTitle = text[at] === "<" && end === mark.end && !beforeTitle && titleAt(text, at) !== undefined;
  // The pattern matches symbols only.
  return isTitle || (strict && !beforeTitle) ? undefined : { symbol: mark.text as RelationSymbol, end };
};

const symbolAt = scanner(/[-+_]>|><|<[-+_]|[-+]|_(?=[ \t])/y);
