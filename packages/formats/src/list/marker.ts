import { dropStart, type Piece, plainText } from "./item";
import { type MarkerWord, markerWords, type Role, signs } from "./marker-words";

/** What an item says of its role, and what is left of it. */
export interface Marked {
  readonly role?: Role;
  /** Whether it names several: what is nested in it then stands each by itself. */
  readonly several: boolean;
  readonly pieces: readonly Piece[];
}

/** The longest word that says a role, and the punctuation around it, in UTF-16 units, vowel signs included. */
const LONGEST = 80;

/** Takes the sign and the word that say what an item is off its start: "− but it was dry" is an attack, "It was dry". */
export function markerOf(pieces: readonly Piece[]): Marked {
  const signed = signAt(trimStart(pieces));
  const found = wordAt(signed.pieces);
  return { several: false, ...signed, ...found };
}

function signAt(pieces: readonly Piece[]): { readonly role?: Role; readonly pieces: readonly Piece[] } {
  const start = startOf(pieces);
  for (const length of [2, 1]) {
    const role = signs.get(start.slice(0, length));
    const next = start.charAt(length);
    if (role !== undefined && (next === "" || /\s/u.test(next) || (length === 1 && /[→⟶➔←⇒∴]/u.test(start))))
      return { role, pieces: trimStart(dropStart(pieces, length)) };
  }
  return { pieces };
}

function wordAt(pieces: readonly Piece[]): Partial<Marked> {
  const [first] = pieces;
  if (first === undefined) return {};
  const { folded, ends } = fold(startOf(pieces));
  const bold = first.strong === true ? ends.findIndex((end) => end >= first.text.trimEnd().length) + 1 || -1 : -1;
  for (const found of markerWords) {
    const { word } = found;
    if (!folded.startsWith(word) || /[\p{L}\p{N}]/u.test(folded.charAt(word.length))) continue;
    const length = lengthOf(found, folded, { bold, whole: plainText(pieces).length });
    if (length === undefined) continue;
    const several = found.manner === "plurals";
    const rest = length === 0 ? pieces : trimStart(dropStart(pieces, ends[length - 1] ?? 0));
    const raised = found.manner === "begins" && /^\p{Lu}/u.test(startOf(pieces)) ? raise(rest) : rest;
    return { role: found.role, several, pieces: raised };
  }
  return {};
}

/** How much of the start a word takes with its punctuation, 0 if it stays; undefined if it says nothing here. */
function lengthOf(
  { word, manner }: MarkerWord,
  folded: string,
  { bold, whole }: { readonly bold: number; readonly whole: number },
): number | undefined {
  const after = folded.slice(word.length);
  const colon = /^\s*[:：]/u.exec(after);
  if (manner === "belongs") return colon ? word.length + colon[0].length : 0;
  const punctuation = colon ?? /^\s*[,،…]/u.exec(after);
  if (manner === "begins") return word.length + (punctuation?.[0].length ?? 0);
  if (colon) return word.length + colon[0].length;
  const alone = /^\s*[.…]?\s*$/u.test(after) && whole <= LONGEST;
  if (alone) return folded.length;
  return bold > 0 && /^\s*[.]?$/u.test(folded.slice(word.length, bold)) ? bold : undefined;
}

/** The start of the words in lower case and without Arabic vowel signs; and where each of its units ends in the words. */
function fold(start: string): { readonly folded: string; readonly ends: readonly number[] } {
  const ends: number[] = [];
  let folded = "";
  let at = 0;
  for (const char of start) {
    at += char.length;
    if (/[\u0640\u064b-\u065f\u0670]/u.test(char)) {
      if (ends.length > 0) ends[ends.length - 1] = at;
      continue;
    }
    const lower = char.toLowerCase();
    folded += lower.length === char.length ? lower : char;
    for (let unit = 0; unit < char.length; unit++) ends.push(at);
  }
  return { folded, ends };
}

function startOf(pieces: readonly Piece[]): string {
  let start = "";
  for (const { text } of pieces) {
    start += text.slice(0, LONGEST - start.length);
    if (start.length >= LONGEST) break;
  }
  return start.replace(/\s/gu, " ");
}

function trimStart(pieces: readonly Piece[]): readonly Piece[] {
  let kept = pieces;
  while (kept[0] !== undefined) {
    const spaces = kept[0].text.length - kept[0].text.trimStart().length;
    if (spaces === 0) break;
    kept = dropStart(kept, spaces);
  }
  return kept;
}

/** "But it rained" began with a capital letter; "It rained" does so too. */
function raise(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  return first ? [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...others] : [];
}
