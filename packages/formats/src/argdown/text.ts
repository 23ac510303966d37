import { error, type Reader, warn } from "./reader";

/** Reports what makes a text unlikely to be one that a person wrote: nothing in it, or characters that are no text. */
export const checkText = (reader: Reader): void => {
  const { text } = reader;
  if (text.trim() === "") warn(reader, "empty-document", "The file is empty.", { start: 0, end: text.length });
  const control = text.search(controlCharacter);
  const surrogate = text.search(loneSurrogate);
  if (control >= 0) {
    const message = "This character is no text. Is the file a text in UTF-8?";
    error(reader, "control-character", message, { start: control });
  }
  if (surrogate >= 0) {
    const message = "Half a character; it will be lost.";
    warn(reader, "lone-surrogate", message, { start: surrogate });
  }
};

/** White space and escape are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacter = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const loneSurrogate = /\p{Cs}/u;
