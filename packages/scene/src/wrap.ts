import type { Font, MeasureText } from "./contract";
import { graphemes } from "./graphemes";

export interface WrapOptions {
  /** Cut the text after so many lines and end it with "…". Default: no limit. */
  readonly lines?: number;
}

/**
 * Breaks a text into lines no wider than `width` px, as many words in each as fit. Runs of white space count as one
 * space, which a break swallows; words too long for a line are broken between characters. A single character that is
 * wider than the line stands alone in it. The lines joined by spaces are the text again, or without spaces where a word,
 * or Chinese or Japanese text, was broken. An empty text has no lines. Linear in the text.
 *
 * The rules are the main ones of Unicode UAX #14: after spaces, hyphens, dashes and slashes between letters; between Han
 * characters and kana, but not before closing and after opening punctuation (kinsoku); not at no-break spaces.
 *
 * @throws RangeError if the width is not above 0.
 *
 * @example
 * ```ts
 * import { light, widthTable, wrap } from "@argument-graph/scene";
 *
 * wrap("Nobody led them", 60, light.font.text, widthTable); // => ["Nobody", "led them"]
 * ```
 */
export function wrap(
  text: string,
  width: number,
  font: Font,
  measure: MeasureText,
  { lines = Number.POSITIVE_INFINITY }: WrapOptions = {},
): readonly string[] {
  const rows = fill(cut(text, font, measure), width).map((row) => row.text);
  return rows.length > lines ? shortened(rows.slice(0, lines), width, font, measure) : rows;
}

/** A text whose words are measured, to be filled into lines of different widths. */
export interface CutText {
  readonly pieces: readonly Piece[];
  readonly space: number;
  readonly font: Font;
  readonly measure: MeasureText;
}

export interface Row {
  readonly text: string;
  /** In px. */
  readonly width: number;
  /** The row ends within a word, or within a text without spaces: the next follows it directly. */
  readonly joined: boolean;
}

/** The first half of {@link wrap}: what does not depend on the width. */
export function cut(text: string, font: Font, measure: MeasureText): CutText {
  const space = measure(" ", font);
  return {
    pieces: pieces(text).map((piece) => ({ ...piece, width: measure(piece.text, font) })),
    space,
    font,
    measure,
  };
}

/** What lines of some width would look like, without setting them. */
export interface Fit {
  readonly rows: number;
  /** The widest row and the last, in px. */
  readonly widest: number;
  readonly last: number;
  /** How many words would have to be broken. */
  readonly broken: number;
}

/** Tries a width out, as {@link fill} would but for the work of building lines; letters count as wide as they are apart. */
export function fit({ pieces, space }: CutText, width: number): Fit {
  let [rows, widest, line, broken] = [0, 0, 0, 0];
  for (const piece of pieces) {
    if (rows === 0 || line + (piece.spaced ? space : 0) + piece.width > width) {
      rows += 1;
      line = 0;
    }
    line += piece.width + (piece.spaced && line > 0 ? space : 0);
    if (line > width) {
      broken += 1;
      rows += Math.ceil(line / width) - 1;
      line %= width;
      widest = width;
    }
    widest = Math.max(widest, line);
  }
  return { rows, widest, last: line, broken };
}

/** The second half of {@link wrap}. */
export function fill({ pieces, space, font, measure }: CutText, width: number): readonly Row[] {
  if (!(width > 0)) throw new RangeError(`wrap: width is ${width}; expected > 0.`);
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  const close = () => {
    // A shaped text can be wider than its parts: what then no longer fits opens the next line.
    const over: Piece[] = [];
    line.width = measure(textOf(line.pieces), font);
    while (line.pieces.length > 1 && line.width > width) {
      over.push(...line.pieces.splice(-1));
      line.width = measure(textOf(line.pieces), font);
    }
    lines.push(line);
    line = { pieces: [], width: 0 };
    for (const piece of over.reverse()) add(line, piece, space);
  };
  for (const piece of pieces) {
    for (const part of piece.width > width ? broken(piece, width, font, measure) : [piece]) {
      if (line.pieces.length > 0 && line.width + (part.spaced ? space : 0) + part.width > width) close();
      add(line, part, space);
    }
  }
  while (line.pieces.length > 0) close();
  return lines.map((row, index) => ({
    text: textOf(row.pieces),
    width: row.width,
    joined: lines[index + 1]?.pieces[0]?.spaced === false,
  }));
}

/** What no line may be broken within; `spaced`: white space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
  readonly width: number;
}

interface Line {
  readonly pieces: Piece[];
  width: number;
}

function add(line: Line, piece: Piece, space: number): void {
  line.width += piece.width + (piece.spaced && line.pieces.length > 0 ? space : 0);
  line.pieces.push(piece);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("");
}

const SPACES = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/;
const BREAKS_WITHIN =
  /[-/\u00ad\u058a\u1361\u200b\u2010\u2012-\u2014\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffee]|[\ud800-\udbff]/;

/** The text in pieces between which lines may be broken. */
function pieces(text: string): readonly Omit<Piece, "width">[] {
  const found: Omit<Piece, "width">[] = [];
  for (const [index, word] of text.split(SPACES).entries()) {
    if (word === "") continue;
    const parts = BREAKS_WITHIN.test(word) ? splitWord(word) : [word];
    for (const [at, part] of parts.entries()) found.push({ text: part, spaced: index > 0 && at === 0 });
  }
  return found;
}

function splitWord(word: string): readonly string[] {
  const found: string[] = [];
  let start: string[] = [];
  let before = "";
  for (const character of graphemes(word)) {
    if (start.length > 0 && mayBreak(before, character, start.length)) {
      found.push(start.join(""));
      start = [];
    }
    start.push(character);
    before = character;
  }
  found.push(start.join(""));
  return found;
}

const IDEOGRAPH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\u30fb\uff01-\uff60]/u;
const SOUTH_EAST = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const NO_START =
  /^(?:\u200d|[\p{Pe}\p{Pf}!%,.:;?°’”′″‰、。々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ・！％，．：；？｡､･ｰ〜–—…‥\p{M}\u2060\ufeff\u00a0\u202f])/u;
const NO_END = /[\p{Ps}\p{Pi}$£¥€＄￡￥‘“\u2060\ufeff\u00a0\u202f\u200d]$/u;
const HYPHEN = /^[-\u00ad\u058a\u2010\u2012\u2013\u2014/]$/u;
const LETTER = /^\p{L}/u;

/** Whether a line may end after `before` and begin with `next`, where no space stands between them. */
function mayBreak(before: string, next: string, place: number): boolean {
  if (before === "\u200b") return true;
  if (NO_START.test(next) || NO_END.test(before)) return false;
  if (HYPHEN.test(before)) return place > 1 && LETTER.test(next);
  if (SOUTH_EAST.test(before) && SOUTH_EAST.test(next)) return true;
  return IDEOGRAPH.test(before) || IDEOGRAPH.test(next);
}

/** A piece too long for a line in parts that fit. */
function broken(piece: Piece, width: number, font: Font, measure: MeasureText): readonly Piece[] {
  const parts: Piece[] = [];
  let start: string[] = [];
  let total = 0;
  const close = () => {
    parts.push({ text: start.join(""), spaced: piece.spaced && parts.length === 0, width: total });
    start = [];
    total = 0;
  };
  for (const character of graphemes(piece.text)) {
    const advance = measure(character, font);
    if (start.length > 0 && total + advance > width) close();
    start.push(character);
    total += advance;
  }
  close();
  return parts;
}

function shortened(lines: readonly string[], width: number, font: Font, measure: MeasureText): readonly string[] {
  const last = [...graphemes(lines.at(-1) ?? "")];
  while (last.length > 0 && measure(`${last.join("")}…`, font) > width) last.pop();
  return [...lines.slice(0, -1), `${last.join("").trimEnd()}…`];
}
