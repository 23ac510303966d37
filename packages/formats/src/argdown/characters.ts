/** Space or tab. */
export const isSpace = (character: string | undefined): boolean => character === " " || character === "\t";

export const isLineBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** Whether a line or the text ends here. */
export const isLineEnd = (text: string, at: number): boolean => at >= text.length || isLineBreak(text[at]);

/** Any white space, line breaks included. */
export const isBlank = (character: string | undefined): boolean =>
  isSpace(character) || isLineBreak(character) || (character !== undefined && /\s/.test(character));

/** The offset of the first character that is neither space nor tab. */
export const skipSpaces = (text: string, at: number): number => {
  let next = at;
  while (isSpace(text[next])) next++;
  return next;
};

/** The offset of the line break that ends the line, or of the end of the text. */
export const endOfLine = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && !isLineBreak(text[next])) next++;
  return next;
};

/** The offset just behind the line break at `at`; CR LF is one break. */
export const afterLineBreak = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : Math.min(at + 1, text.length);

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

/** The offset behind a run of one character. */
export const skipRun = (text: string, at: number, character: string): number => {
  let next = at;
  while (text[next] === character) next++;
  return next;
};
