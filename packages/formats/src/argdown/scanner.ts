/** What stands for another text than its own letters: that text, and where what is written ends. */
export interface Inline {
  readonly text: string;
  readonly end: number;
}

/** Looks for a sticky pattern at an offset; the text is that of the group that matched, else all that matched. */
export const scanner =
  (pattern: RegExp) =>
  (text: string, at: number): Inline | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? undefined : { text: match[1] ?? match[2] ?? match[0], end: pattern.lastIndex };
  };
