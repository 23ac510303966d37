import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argdown, tidy } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutate, randomOf } from "./mutate";

const root = join(import.meta.dirname, "../..");
const texts = ["tests/formats/argdown", "examples/ideas", "examples/october-1917", "../shared/corpora/fixtures/argdown"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(root, folder, file)))
  .filter((file) => file.endsWith(".argdown"))
  .map((file) => readFileSync(file, "utf8"));

const meaning = (text: string): unknown =>
  JSON.parse(JSON.stringify(argdown.parse(text).document, (key, value) => (key === "range" ? undefined : value)));

/** All that is not white space, in its order. */
const ink = (text: string): string => text.replace(/\s/g, "");

describe("tidy", () => {
  it("sets indentation, blank lines and line ends, and leaves settings, data and comments alone", () => {
    const text =
      "===\r\ntitle:   T\r\n\r\n\r\nother: 1\r\n===\r\n\r\n\r\n[A]: a {\r\n  x:   1\r\n}  \r\n    +   [B]: b\r\n\t\t\t- [C] // c\t\r\n\r\n\r\n/* one\r\n\r\n\r\n   two */\r\n[C]: c";
    expect(tidy(text)).toEqual({
      text: "===\ntitle:   T\n\n\nother: 1\n===\n\n[A]: a {\n  x:   1\n}\n  +   [B]: b\n  - [C] // c\n\n/* one\n\n\n   two */\n[C]: c\n",
      isTidy: true,
    });
  });

  it("loses nothing of any file, says the same, and leaves a tidy text as it is", () => {
    for (const text of texts) {
      const { text: tidied } = tidy(text);
      expect(ink(tidied)).toBe(ink(text));
      expect(meaning(tidied)).toEqual(meaning(text));
      expect(tidy(tidied).text).toBe(tidied);
    }
  });

  it("loses nothing of mutated files", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, seed) => {
        const mutated = mutate(text, randomOf(seed));
        const { text: tidied } = tidy(mutated);
        expect(ink(tidied)).toBe(ink(mutated));
        expect(meaning(tidied)).toEqual(meaning(mutated));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 120_000);
});
