import { isLineBreak } from "./characters";
import { linkAt, mentionAt, urlAt } from "./link";
import { shortcodeAt } from "./shortcode";

/** What stands for another text than its own letters: that text, and where what is written ends. */
export interface Inline {
  readonly text: string;
  readonly end: number;
}

/** `\*`: the sign behind a backslash is no more than a sign. */
export const escapeAt = (text: string, at: number): Inline | undefined => {
  const escaped = text[at + 1];
  return text[at] !== "\\" || escaped === undefined || isLineBreak(escaped)
    ? undefined
    : { text: escaped, end: at + 2 };
};

/** An escape, link, mention, URL or shortcode. */
export const inlineAt = (text: string, at: number): Inline | undefined =>
  escapeAt(text, at) ?? linkAt(text, at) ?? mentionAt(text, at) ?? urlAt(text, at) ?? shortcodeAt(text, at);
