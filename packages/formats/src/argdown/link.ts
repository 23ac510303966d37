import { scanner } from "./scanner";

// No bracket inside another of its kind, so that a text of opening brackets is not searched to its end from each of them.

/** `[text](url)`: the text stays, the URL goes. */
export const linkAt = scanner(/\[([^[\]\r\n]+)\]\([^()\r\n]+\)/y);

/** `@[Title]` or `@<Title>`: a mention, which stands in the text as the title alone. */
export const mentionAt = scanner(/@(?:\[([^[\]\r\n]+)\]|<([^<>\r\n]+)>)/y);

/** `https://example.org/a#b`: read as it stands, so that its slashes are no comment and its `#` no tag. */
export const urlAt = scanner(/:\/\/[^\s<>{}[\]()"*]+/y);
