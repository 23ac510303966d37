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
 * @example wrap("Nobody led them", 60, light.font.text, widthTable); // ["Nobody", "led them"]
 */
export function wrap(
  text: string,
  width: number,
  font: Font,
  measure: MeasureText,
  { lines: limit = Number.POSITIVE_INFINITY }: WrapOptions = {},
): readonly string[] {
  if (!(width > 0)) throw new RangeError(`wrap: width is ${width}; expected > 0.`);
  const space = measure(" ", font);
  const lines: string[] = [];
  let line = emptyLine();
  const close = () => {
    // A shaped text can be wider than its parts: what then no longer fits opens the next line.
    let over: Piece[] = [];
    while (line.pieces.length > 1 && measure(textOf(line.pieces), font) > width) {
      const last = line.pieces.pop();
      if (last) over.push(last);
    }
    over = over.reverse();
    lines.push(textOf(line.pieces));
    line = emptyLine();
    for (const piece of over) add(line, piece, space);
  };
  for (const piece of pieces(text)) {
    const whole = measure(piece.text, font);
    for (const part of whole > width ? broken(piece, width, font, measure) : [{ ...piece, width: whole }]) {
      if (line.pieces.length > 0 && line.width + (part.spaced ? space : 0) + part.width > width) close();
      add(line, part, space);
      if (lines.length >= limit) break;
    }
    if (lines.length >= limit) return shortened(lines.slice(0, limit), width, font, measure);
  }
  while (line.pieces.length > 0) close();
  return lines.length > limit ? shortened(lines.slice(0, limit), width, font, measure) : lines;
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

const emptyLine = (): Line => ({ pieces: [], width: 0 });

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

/** The text in pieces between which lines may be broken; the widths are not known yet. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const [index, word] of text.split(SPACES).entries()) {
    if (word === "") continue;
    const parts = BREAKS_WITHIN.test(word) ? splitWord(word) : [word];
    for (const [at, part] of parts.entries()) found.push({ text: part, spaced: index > 0 && at === 0, width: 0 });
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
