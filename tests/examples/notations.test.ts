import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { argdown as oracle } from "@argdown/core";
import { presetNames, render } from "argument-graph";
import { describe, expect, it } from "vitest";
import { example } from "./files";

const letter = readFileSync(example("notations/letter.argdown"), "utf8");
const essay = readFileSync(example("october-1917/argument.argdown"), "utf8");
const picture = (name: string): string => fileURLToPath(new URL(`../../docs/presets/${name}.svg`, import.meta.url));

describe("the example of the notations", () => {
  it("is read without a complaint, by @argdown/core too", () => {
    expect(render(letter).diagnostics).toEqual([]);
    const response = oracle.run({ input: letter, process: ["parse-input", "build-model"], throwExceptions: true });
    expect([...(response.parserErrors ?? []), ...(response.lexerErrors ?? [])]).toEqual([]);
  });

  it.each(presetNames)("is drawn for docs/presets.md: %s", async (preset) => {
    await expect(render(letter, { preset }).svg).toMatchFileSnapshot(picture(preset));
  });
});

describe("the essay", () => {
  it.each(presetNames.filter((name) => name !== "default"))("is drawn in every notation: %s", async (preset) => {
    await expect(render(essay, { preset }).svg).toMatchFileSnapshot(example(`october-1917/map-${preset}.svg`));
  });
});
