import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { SURVIVING } from "./surviving";

const page = readFileSync(join(root, "docs/embedding.md"), "utf8");
const tests = ["tests/embedding", "tests/recipes"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);

/** What a letter of the matrix is called in the documentation. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["M", "map"],
  ["F", "map"],
  ["P", "picture"],
  ["t", "text"],
  ["f", "text"],
]);

/** The rows of the first table of the page that has a cell with these words, without its head. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const rows = section.split("\n## ")[0]?.match(/^\|.*\|$/gm) ?? [];
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

describe("docs/embedding.md", () => {
  it("says of each snippet behind each sanitiser what the matrix found", () => {
    const [head = "", ...rows] = SURVIVING.split("\n");
    const found = rows.map((row) => {
      const [letters = "", name = ""] = row.split("  ");
      return [name, ...letters.split(" ").map((letter) => WORDS.get(letter))];
    });
    const [first] = page.split("\n## What editors and filters leave\n")[1]?.match(/^\|.*\|$/m) ?? [];
    expect(
      first
        ?.slice(1, -1)
        .split("|")
        .map((cell) => cell.trim())
        .slice(1),
    ).toEqual(head.split(", "));
    expect(rowsUnder("What editors and filters leave").map(([name = "", ...cells]) => [name, ...cells])).toEqual(found);
  });

  it("names a test for every place", () => {
    const numbers = rowsUnder("Where a page stands").flatMap((cells) => cells.at(-1)?.match(/E\d+/g) ?? []);
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(titled).toContain(number);
  });
});

/** The numbers that titles of tests begin with. */
const titled = new Set(
  tests.flatMap((text) =>
    [...text.matchAll(/["'`](E\d+(?:, E\d+)*): /g)].flatMap(([, numbers = ""]) => numbers.split(", ")),
  ),
);

describe("the tests of embedding", () => {
  it("are there for each number from E1 to E16", () => {
    const all = Array.from({ length: 16 }, (_, at) => `E${at + 1}`);
    expect(all.filter((number) => !titled.has(number))).toEqual([]);
  });
});
