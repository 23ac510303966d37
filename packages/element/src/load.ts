import { type Decoded, decode } from "argument-graph";
import type { ElementMessages } from "./messages";

/** The most that is read of a file, in bytes. */
const LIMIT = 4 * 1024 * 1024;

/**
 * The text at an address, and what is wrong with its bytes: over http or https only, without cookies, and no longer than
 * 4 MB. Whatever encoding the server names, the text is read as a file from a disk is.
 *
 * @throws Error with a sentence for the reader.
 */
export async function load(
  src: string,
  {
    base,
    signal,
    words,
    mayBePage,
  }: {
    readonly base: string;
    readonly signal: AbortSignal;
    readonly words: ElementMessages;
    readonly mayBePage: boolean;
  },
): Promise<Decoded> {
  const url = addressOf(src, base, words);
  const response = await fetch(url, { credentials: "omit", signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new Error(words.noAnswer(src), { cause });
  });
  if (!response.ok) throw new Error(words.refused(src, response.status));
  if (!mayBePage && /^\s*text\/html\b/i.test(response.headers.get("content-type") ?? ""))
    throw new Error(words.isPage(src));
  return decode(response.body ? await readAll(response.body, () => words.tooLarge(src)) : new Uint8Array());
}

function addressOf(src: string, base: string, words: ElementMessages): URL {
  const url = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new Error(url?.protocol === "file:" ? words.isFile(src) : words.noAddress(src));
}

/** Counts while it reads, so that a file without end is not waited for. */
async function readAll(body: ReadableStream<Uint8Array>, tooLarge: () => string): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > LIMIT) {
      await reader.cancel();
      throw new Error(tooLarge());
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
