import type { Piece } from "./item";

const LINKS = /\[([^\][\n]{1,300})\]\((https?:[^\s()<>]{1,2000})\)|\bhttps?:\/\/[^\s<>"“”«»]{1,2000}/giu;
const BOLD = /\*\*([^*\n]{1,300})\*\*/gu;

/** A text cut at the addresses in it, and with `markdown` at its links and what it sets in bold as well. */
export function piecesOf(text: string, markdown: boolean): readonly Piece[] {
  return cut(text, LINKS, ([whole, words, address]) => {
    if (address !== undefined && words !== undefined)
      return markdown ? [{ text: words, href: address }] : [{ text: whole }];
    // What ends the sentence does not belong to the address.
    const href = whole.replace(/[.,;:!?)\]}'’]+$/u, "");
    return [{ text: href, href }, { text: whole.slice(href.length) }];
  }).flatMap((piece) =>
    markdown && piece.href === undefined
      ? cut(piece.text, BOLD, ([, words = ""]) => [{ text: words, strong: true }])
      : [piece],
  );
}

function cut(text: string, pattern: RegExp, found: (match: RegExpExecArray) => readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(at, match.index) }, ...found(match));
    at = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(at) });
  return pieces.filter((piece) => piece.text !== "");
}
