/** A line of a stream: its bytes without the line feed, or only that it was longer than it may be. */
export type Line = { readonly bytes: Uint8Array } | { readonly tooLong: true };

const LINE_FEED = 0x0a;

/**
 * The lines of a stream, one after the other; of a line that is too long no more than the limit is kept. The next piece
 * is asked for only when the lines of the last have been taken, so that a slow reader slows the writer.
 */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line: Line = length > limit ? { tooLong: true } : { bytes: joined(parts, length) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      add(piece.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A copy: the piece itself may be used again, or be much longer.
    if (start < piece.length) add(piece.slice(start));
  }
  if (length > 0) yield take();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
