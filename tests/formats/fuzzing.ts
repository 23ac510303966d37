import { validate } from "@argument-graph/core";
import { argdown, json } from "@argument-graph/formats";
import { mutate, randomOf } from "./mutate";

export interface Fuzzed {
  readonly inputs: number;
  readonly diagnostics: number;
  readonly slowest: number;
}

/**
 * Reads mutations of the texts, each of them once more mutated now and then, and throws at the first input that makes a
 * reader throw, take longer than ten seconds, or give a document that `validate` finds an error in (a source or text
 * that is not there aside). The error holds the input as JSON, the seed and the number of the input.
 */
export const fuzz = (texts: readonly string[], seed: number, inputs: number): Fuzzed => {
  const random = randomOf(seed);
  const pool = [...texts];
  let diagnostics = 0;
  let slowest = 0;
  for (let count = 0; count < inputs; count++) {
    const index = Math.floor(random() * pool.length);
    const text = mutate(pool[index] ?? "", random);
    if (random() < 0.05 && pool.length > 0) pool[index] = random() < 0.2 ? (texts[index] ?? "") : text;
    const start = performance.now();
    try {
      const parsed = argdown.parse(text);
      diagnostics += parsed.diagnostics.length;
      const wrong = validate(parsed.document).diagnostics.find(({ severity }) => severity === "error");
      if (wrong !== undefined) throw new Error(`${wrong.code} ${wrong.path}: ${wrong.message}`);
      for (const { range } of parsed.diagnostics)
        if (range === undefined || range.start.offset > range.end.offset || range.end.offset > text.length)
          throw new Error(`a diagnostic has the range ${JSON.stringify(range)}`);
      if (count % 50 === 0) argdown.print?.(parsed.document);
      json.parse(text);
    } catch (error) {
      throw new Error(`seed ${seed}, input ${count}: ${String(error)}\n${JSON.stringify(text)}`, { cause: error });
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > 10_000) throw new Error(`seed ${seed}, input ${count}: took ${took} ms\n${JSON.stringify(text)}`);
  }
  return { inputs, diagnostics, slowest };
};
