/** A letter of a script that runs from right to left, or a mark for that. */
const RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f]/u;
/** Any other letter, or a mark for left to right. */
const LEFT =
  /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])[\p{L}\u200e]/u;
/** What turns the direction round from here on. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * A text of an author as a part of a sentence: set apart by the characters of Unicode for it (FSI and PDI) if it runs in
 * the other direction than the sentence, in whole or in part, so that neither disturbs the order of the other.
 *
 * @param rtl - Whether the sentence runs from right to left.
 *
 * @example
 * ```ts
 * import { isolate } from "@argument-graph/core";
 *
 * isolate("Lenin", false); // => "Lenin"
 * isolate("Lenin", true); // => "\u2068Lenin\u2069"
 * ```
 */
export function isolate(text: string, rtl: boolean): string {
  return (rtl ? LEFT : RIGHT).test(text) || TURNS.test(text) ? `\u2068${text}\u2069` : text;
}
