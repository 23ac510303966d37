// Letters without marks of their own, where every code point is a character of its own.
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/;
// Intl.Segmenter takes time quadratic in a text in V8 (40,000 characters: 0.5 s), so it sees short pieces only.
const PIECE = 256;

/**
 * The characters of a text as readers count them (extended grapheme clusters, Unicode UAX #29): a letter with its
 * accents, an emoji with its skin tone. Joined, they are the text. Linear; clusters of more than 256 code units may be cut.
 */
export function graphemes(text: string): readonly string[] {
  if (PLAIN.test(text)) return [...text];
  const segmenter = segmenterOf();
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const piece = whole(text.slice(from, from + PIECE));
    const parts = segmenter ? Array.from(segmenter.segment(piece), ({ segment }) => segment) : [...piece];
    // The last part may go on in the next piece, so it is read again there, unless it is all there is.
    const more = from + piece.length < text.length;
    if (more && parts.length > 1) from -= parts.pop()?.length ?? 0;
    found.push(...parts);
    from += piece.length;
  }
  return found;
}

/** Leaves the first half of a surrogate pair at the end to the next piece. */
function whole(piece: string): string {
  const last = piece.charCodeAt(piece.length - 1);
  return piece.length === PIECE && last >= 0xd800 && last < 0xdc00 ? piece.slice(0, -1) : piece;
}

let shared: Intl.Segmenter | undefined;
function segmenterOf(): Intl.Segmenter | undefined {
  if (typeof Intl === "undefined" || !("Segmenter" in Intl)) return undefined;
  shared ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return shared;
}
