/**
 * How many columns of a terminal a text takes: 2 for wide characters and emoji, 0 for marks that join the letter before
 * them. From Unicode's East Asian Width (UAX #11, Wide and Fullwidth), by blocks.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** What a reader sees as one character each. */
export const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u.test(grapheme)) return 0;
  return /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) || isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

function isWide(code: number): boolean {
  return wide.some(([first, last]) => code >= first && code <= last);
}

const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // Hangul Jamo, leading consonants
  [0x2e80, 0x303e], // CJK radicals, punctuation
  [0x3041, 0xa4cf], // Kana, Bopomofo, CJK, Yi
  [0xa960, 0xa97f], // Hangul Jamo Extended-A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // CJK compatibility ideographs
  [0xfe30, 0xfe6f], // CJK compatibility forms
  [0xff00, 0xff60], // Fullwidth forms
  [0xffe0, 0xffe6], // Fullwidth signs
  [0x1b000, 0x1b2ff], // Kana supplements
  [0x1f200, 0x1f2ff], // Enclosed ideographs
  [0x20000, 0x3fffd], // CJK extensions
];
