import { error, type Reader, warn } from "./reader";

/** Reports what makes a text unlikely to be one that a person wrote: nothing in it, or characters that are no text. */
export const checkText = (reader: Reader): void => {
  const { text } = reader;
  if (text.trim() === "") warn(reader, "empty-document", "The file is empty.", { start: 0, end: text.length });
  const { control, surrogate } = strangeCharacters(text);
  if (control >= 0) {
    const message =
      "Here stands a character that is no text. Is this a file of another kind (an image, a PDF, a text in UTF-16)?";
    error(reader, "control-character", message, { start: control, end: control + 1 });
  }
  if (surrogate >= 0) {
    const message = "Here stands half a character, which no file can hold; it will be lost.";
    warn(reader, "lone-surrogate", message, { start: surrogate, end: surrogate + 1 });
  }
};

/** The first control character (white space and escape are none) and the first half of a surrogate pair; -1: none. */
const strangeCharacters = (text: string): { readonly control: number; readonly surrogate: number } => {
  let control = -1;
  let surrogate = -1;
  const first = text.search(unusual);
  for (let at = first < 0 ? text.length : first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) {
      if (control < 0 && (code < 9 || code > 13) && code !== 0x1b) control = at;
    } else if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(at + 1);
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) at++;
      else if (surrogate < 0) surrogate = at;
    }
  }
  return { control, surrogate };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unusual = /[\0-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]/;
