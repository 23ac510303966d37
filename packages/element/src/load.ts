import { type Decoded, decode } from "argument-graph";

/** The most that is read of a file, in bytes. */
const LIMIT = 4 * 1024 * 1024;

/**
 * The text at an address, and what is wrong with its bytes: over http or https only, without cookies, and no longer than
 * 4 MB. Whatever encoding the server names, the text is read as a file from a disk is.
 *
 * @throws Error with a sentence for the reader.
 */
export async function load(src: string, base: string, signal: AbortSignal): Promise<Decoded> {
  const url = addressOf(src, base);
  const response = await fetch(url, { credentials: "omit", signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new Error(`“${src}” could not be loaded: the server did not answer, or does not let this page read it.`, {
      cause,
    });
  });
  if (!response.ok) throw new Error(`“${src}” could not be loaded: the server answered ${response.status}.`);
  if (/^\s*text\/html\b/i.test(response.headers.get("content-type") ?? ""))
    throw new Error(`“${src}” is a web page, not the text of an argument.`);
  return decode(response.body ? await readAll(response.body, src) : new Uint8Array());
}

function addressOf(src: string, base: string): URL {
  const url = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  if (url?.protocol === "file:")
    throw new Error(
      `“${src}” cannot be loaded: a page opened from a file may not read other files. Put the text inside the element.`,
    );
  throw new Error(`“${src}” is no address that can be loaded: expected a relative one, or http or https.`);
}

/** Counts while it reads, so that a file without end is not waited for. */
async function readAll(body: ReadableStream<Uint8Array>, src: string): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > LIMIT) {
      await reader.cancel();
      throw new Error(`“${src}” is larger than 4 MB.`);
    }
    chunks.push(next.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
