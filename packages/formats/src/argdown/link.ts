import type { Mention } from "./syntax";

/** `[text](url)`: the text stays, the URL goes. */
export interface Link {
  readonly text: string;
  readonly end: number;
}

export const linkAt = (text: string, at: number): Link | undefined => {
  if (text[at] !== "[") return undefined;
  linkPattern.lastIndex = at;
  const match = linkPattern.exec(text);
  return match?.[1] === undefined ? undefined : { text: match[1], end: linkPattern.lastIndex };
};

/** `@[Title]` or `@<Title>`: a mention, which stands in the text as the title alone. */
export const mentionAt = (text: string, at: number): Mention | undefined => {
  if (text[at] !== "@") return undefined;
  mentionPattern.lastIndex = at;
  const match = mentionPattern.exec(text);
  const title = match?.[1] ?? match?.[2];
  if (title === undefined) return undefined;
  const kind = match?.[1] === undefined ? "argument" : "statement";
  return { kind, title, start: at, end: mentionPattern.lastIndex };
};

/** `https://example.org/a#b`: read as it stands, so that its slashes are no comment and its `#` no tag. */
export const urlEnd = (text: string, at: number): number | undefined => {
  if (text[at] !== ":" || text[at + 1] !== "/" || text[at + 2] !== "/") return undefined;
  urlPattern.lastIndex = at;
  return urlPattern.test(text) ? urlPattern.lastIndex : undefined;
};

// No bracket inside another of its kind, so that a text of opening brackets is not searched to its end from each of them.
const linkPattern = /\[([^[\]\r\n]+)\]\([^()\r\n]+\)/y;
const mentionPattern = /@(?:\[([^[\]\r\n]+)\]|<([^<>\r\n]+)>)/y;
const urlPattern = /:\/\/[^\s<>{}[\]()"*]+/y;
