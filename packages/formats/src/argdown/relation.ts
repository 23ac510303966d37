import { isSpace, skipSpaces } from "./characters";
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
  const symbol = symbolAt(text, at);
  if (symbol === undefined) return undefined;
  const end = skipSpaces(text, at + symbol.length);
  if (symbol.startsWith("<") && isTitle(text, at, end)) return undefined;
  if (strict && text[end] !== "[" && text[end] !== "<") return undefined;
  return { symbol, end };
};

/** `<__proto__>` is an argument and no relation; `<_ <Reason>` and `<-[A]` are relations. */
const isTitle = (text: string, at: number, end: number): boolean =>
  end === at + 2 && text[end] !== "[" && text[end] !== "<" && titleAt(text, at) !== undefined;

const symbolAt = (text: string, at: number): RelationSymbol | undefined => {
  const two = text.slice(at, at + 2);
  if (isLong(two)) return two;
  const one = text[at];
  if (one === "+" || one === "-") return one;
  return one === "_" && isSpace(text[at + 1]) ? "_" : undefined;
};

const long: ReadonlySet<string> = new Set(["<+", "<-", "<_", "+>", "->", "_>", "><"]);
const isLong = (symbol: string): symbol is RelationSymbol => long.has(symbol);
