import { validate } from "@argument-graph/core";
import { argdown, edit, json, tidy } from "@argument-graph/formats";
import { changeOf } from "./changes";
import { mutate, oneOf, type Random, randomOf, upTo } from "./mutate";

export interface Fuzzed {
  readonly inputs: number;
  readonly diagnostics: number;
  readonly slowest: number;
}

/** No input may take longer; what hangs is stopped from outside (fuzz.mjs). */
export const limit = 10_000;

/** The texts, and what they say printed as Argdown and as JSON. */
export const poolOf = (texts: readonly string[]): readonly string[] => {
  const documents = texts.flatMap((text) => [argdown.parse(text).document, json.parse(text).document]);
  const printed = documents
    .filter(({ statements }) => statements.length > 0)
    .flatMap((document) => [argdown, json].map((format) => format.print?.(document).text ?? ""));
  return [...new Set([...texts, ...printed])].filter((text) => text.length < 20_000);
};

/** One mutation of the pool after the other, some of them mutated again and again; the same seed gives the same ones. */
const inputsOf = (pool: readonly string[], seed: number): { next: () => string; random: Random } => {
  const random = randomOf(seed);
  const now = [...pool];
  const next = (): string => {
    const index = upTo(random, now.length);
    const text = mutate(now[index] ?? "", random, oneOf(random, now));
    if (random() < 0.05) now[index] = random() < 0.2 ? (pool[index] ?? "") : text;
    return text;
  };
  return { next, random };
};

/** The input with this number, to look at what hangs. */
export const inputAt = (pool: readonly string[], seed: number, number: number): string => {
  const { next } = inputsOf(pool, seed);
  for (let count = 0; count < number; count++) next();
  return next();
};

/**
 * Reads mutations of the pool and throws at the first that makes a reader throw, take longer than the limit, or give a
 * document that `validate` finds an error in. Now and then what was read is printed, tidied and changed, too. The error
 * holds the input as JSON, the seed and the number of the input; `begins` is told the number of each before it is read.
 */
export const fuzz = (
  pool: readonly string[],
  seed: number,
  inputs: number,
  begins: (number: number) => void = () => {},
): Fuzzed => {
  const { next } = inputsOf(pool, seed);
  let diagnostics = 0;
  let slowest = 0;
  for (let count = 0; count < inputs; count++) {
    const text = next();
    begins(count);
    const start = performance.now();
    try {
      diagnostics += check(text, count);
    } catch (error) {
      throw new Error(`seed ${seed}, input ${count}: ${String(error)}\n${JSON.stringify(text)}`, { cause: error });
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > limit) throw new Error(`seed ${seed}, input ${count}: took ${took} ms\n${JSON.stringify(text)}`);
  }
  return { inputs, diagnostics, slowest };
};

/** Every text is read by both readers, every hundredth goes through all that can be done with one. */
const check = (text: string, count: number): number => {
  const parsed = argdown.parse(text);
  const all = [parsed, json.parse(text)];
  for (const { diagnostics } of all)
    for (const { range } of diagnostics)
      if (range === undefined || range.start.offset > range.end.offset || range.end.offset > text.length)
        throw new Error(`a diagnostic has the range ${JSON.stringify(range)}`);
  // What the JSON reader gives has been validated once.
  for (const { document } of count % 10 === 0 ? all : [parsed]) {
    const wrong = validate(document).diagnostics.find(({ severity }) => severity === "error");
    if (wrong !== undefined) throw new Error(`${wrong.code} ${wrong.path}: ${wrong.message}`);
  }
  if (count % 100 === 0) checkWriting(text, parsed.document, count);
  return parsed.diagnostics.length;
};

const checkWriting = (text: string, document: ReturnType<typeof argdown.parse>["document"], count: number): void => {
  const printed = argdown.print?.(document);
  if (printed === undefined || printed.losses.length > 0)
    throw new Error(`printing loses ${JSON.stringify(printed?.losses)}`);
  if (argdown.print?.(argdown.parse(printed.text).document).text !== printed.text)
    throw new Error("printing what was printed gives other bytes");
  const tidied = tidy(text).text;
  if (tidy(tidied).text !== tidied) throw new Error("tidying what is tidy changes it");
  const change = changeOf(document, randomOf(count), count);
  if (change !== undefined) edit(text, change);
};
