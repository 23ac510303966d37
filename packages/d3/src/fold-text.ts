/** A text as texts are compared here, and for each of its UTF-16 units where in the original its character begins. */
export interface FoldedText {
  readonly text: string;
  readonly at: readonly number[];
}

/** Marks over and under letters, and the stroke that lengthens Arabic words. */
const MARKS = /[\p{M}\u0640]/gu;

/**
 * A text without the differences that a reader who looks for a word does not type: large letters, accents and vowel
 * signs, ligatures, the width of letters, several spaces in a row. أ is ا here, é is e and ﬁ is fi.
 */
export function foldText(text: string): FoldedText {
  const units: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = /\s/u.test(character) ? " " : character.normalize("NFKD").replace(MARKS, "").toLowerCase();
    if (plain !== " " || units.at(-1) !== " ") {
      for (const unit of plain.split("")) {
        units.push(unit);
        at.push(place);
      }
    }
    place += character.length;
  }
  return { text: units.join(""), at: [...at, text.length] };
}

/** A text with its marks, but without differences in how they are written. */
const exact = (text: string): string => text.normalize("NFC").toLowerCase();

/** Whether a text begins with what is typed; marks count only where they are typed. */
export function beginsWith(text: string, typed: string): boolean {
  return /\p{M}/u.test(typed.normalize("NFD"))
    ? exact(text).startsWith(exact(typed))
    : foldText(text.slice(0, typed.length * 8 + 16))
        .text.trimStart()
        .startsWith(foldText(typed).text);
}
