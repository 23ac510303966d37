import type { MeasureText } from "./contract";
import { BOLD, REGULAR, type WidthRow } from "./font-widths";

const MARK = /[\p{M}\p{Cf}\p{Cc}\p{Cs}\u200b\u2060\ufeff]/u;
const WIDE =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** How wide letters of other scripts are at most, roughly, in thousandths of the font size. */
const SCRIPTS: readonly (readonly [RegExp, number])[] = [
  [/[\uff61-\uffdc]/u, 500],
  [/\p{Script=Hebrew}/u, 600],
  [/\p{Script=Arabic}/u, 650],
  [/\p{Nd}/u, 600],
  [/\p{Script=Thai}|\p{Script=Lao}/u, 620],
  [/\p{Lu}/u, 780],
  [/\p{Zs}/u, 500],
  [/\p{P}/u, 500],
];
const OTHER = 700;

/**
 * The advance width of a text set in Helvetica or Arial, in px, without kerning: a table, so that the same text is
 * measured alike on every machine. Letters that those fonts lack count with the width that is usual for their script;
 * combining marks and controls count 0, Chinese, Japanese, Korean and emoji the full font size. Linear in the text.
 *
 * @example
 * ```ts
 * import { light, widthTable } from "@argument-graph/scene";
 *
 * widthTable("Wet", { ...light.font.text, size: 1000 }); // => 1778
 * ```
 */
export const widthTable: MeasureText = (text, font) => {
  const widths = font.weight >= 600 ? bold : regular;
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    total += widths.get(code) ?? remember(widths, code, character);
  }
  return (total * font.size) / 1000;
};

function table(rows: readonly WidthRow[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [first, row] of rows)
    for (const [index, width] of row.split(" ").entries()) if (width !== "0") widths.set(first + index, Number(width));
  return widths;
}

const regular = table(REGULAR);
const bold = table(BOLD);

/** Works a character out that the font's table does not have; the table grows by at most Unicode's 1.1 million. */
function remember(widths: Map<number, number>, code: number, character: string): number {
  const width = worked(widths, character);
  widths.set(code, width);
  return width;
}

function worked(widths: ReadonlyMap<number, number>, character: string): number {
  if (character === "\t" || character === "\n" || character === "\r") return widths.get(0x20) ?? OTHER;
  if (MARK.test(character)) return 0;
  if (WIDE.test(character)) return 1000;
  // An accented letter is as wide as its base, give or take, and a ligature as wide as its letters.
  const letters = [...character.normalize("NFKD")].filter((letter) => !MARK.test(letter));
  const accent = letters.length === 1 && letters[0] !== character ? ACCENT : 0;
  return letters.reduce((total, letter) => total + (widths.get(letter.codePointAt(0) ?? 0) ?? usual(letter)), accent);
}

/** A caron beside its letter, as in ľ and ť, takes some room. */
const ACCENT = 120;

function usual(letter: string): number {
  return SCRIPTS.find(([script]) => script.test(letter))?.[1] ?? OTHER;
}
