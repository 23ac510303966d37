import { linkAt, mentionAt, urlAt } from "./link";
import { type Inline, scanner } from "./scanner";
import { shortcodeAt } from "./shortcode";

/** `\*`: the sign behind a backslash is no more than a sign. */
export const escapeAt = scanner(/\\([^\r\n])/y);

/** An escape, link, mention, URL or shortcode. */
export const inlineAt = (text: string, at: number): Inline | undefined =>
  escapeAt(text, at) ?? linkAt(text, at) ?? mentionAt(text, at) ?? urlAt(text, at) ?? shortcodeAt(text, at);
