import type { Inline } from "./inline";

/** `[text](url)`: the text stays, the URL goes. */
export const linkAt = (text: string, at: number): Inline | undefined =>
  text[at] === "[" ? matchAt(linkPattern, text, at) : undefined;

/** `@[Title]` or `@<Title>`: a mention, which stands in the text as the title alone. */
export const mentionAt = (text: string, at: number): Inline | undefined =>
  text[at] === "@" ? matchAt(mentionPattern, text, at) : undefined;

/** `https://example.org/a#b`: read as it stands, so that its slashes are no comment and its `#` no tag. */
export const urlAt = (text: string, at: number): Inline | undefined =>
  text[at] === ":" && text[at + 1] === "/" ? matchAt(urlPattern, text, at) : undefined;

const matchAt = (pattern: RegExp, text: string, at: number): Inline | undefined => {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : { text: match[1] ?? match[2] ?? match[0], end: pattern.lastIndex };
};

// No bracket inside another of its kind, so that a text of opening brackets is not searched to its end from each of them.
const linkPattern = /\[([^[\]\r\n]+)\]\([^()\r\n]+\)/y;
const mentionPattern = /@(?:\[([^[\]\r\n]+)\]|<([^<>\r\n]+)>)/y;
const urlPattern = /:\/\/[^\s<>{}[\]()"*]+/y;
