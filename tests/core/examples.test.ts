import { describe, expect, it } from "vitest";
import { docExamples, examplesIn, runExample, withoutExample } from "../repository/doc-examples";

const examples = docExamples().filter(({ needsPage }) => !needsPage);
const sources = import.meta.glob<string>("../../packages/core/src/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("examples in doc comments", () => {
  it.each(examples.map((example) => [example.where, example] as const))("%s says what is true", async (_, example) => {
    await runExample(example, (actual, expected, line) => expect(actual, line).toEqual(expected));
  });

  it("claim something wherever they stand in core", () => {
    const silent = examples.filter(({ where, claims }) => where.startsWith("core/") && claims === 0);
    expect(silent.map(({ where }) => where)).toEqual([]);
  });

  it("are there for every function that core offers", () => {
    const offered = Object.keys(import.meta.glob("../../packages/core/src/index.ts")).length;
    expect(offered).toBe(1);
    const index = sources["../../packages/core/src/index.ts"] ?? "";
    const missing = Object.entries(sources)
      .flatMap(([path, source]) => withoutExample(source, path.replace("../../packages/", "")))
      .filter((entry) => new RegExp(`\\b${entry.split(": ")[1]}\\b`).test(index.replaceAll(/from ".*"/g, "")));
    expect(missing).toEqual([]);
  });
});

// The reader of examples is a test itself: it must find what is false.
describe("runExample", () => {
  const comment = (...lines: readonly string[]) =>
    `/**\n * A.\n *\n * @example\n * \`\`\`ts\n${lines.map((line) => ` * ${line}`).join("\n")}\n * \`\`\`\n */\nexport const a = 1;\n`;
  const run = async (...lines: readonly string[]) => {
    const claims: unknown[] = [];
    for (const example of examplesIn(comment(...lines), "a.ts")) {
      await runExample(example, (actual, expected) => claims.push([actual, expected]));
    }
    return claims;
  };

  it("finds the block, its line and its claims", () => {
    expect(examplesIn(comment("1 + 1; // => 2"), "core/src/a.ts")).toEqual([
      { where: "core/src/a.ts:6", code: "1 + 1; // => 2\n", needsPage: false, claims: 1 },
    ]);
    expect(examplesIn("/** No example. ```ts\n1; // => 2\n``` */", "a.ts")).toEqual([]);
  });

  it("hands over what is claimed and what is so", async () => {
    expect(await run("const a = [1, 2]; // => [1, 3]", "({ a }).a[0]; // => 1")).toEqual([
      [
        [1, 2],
        [1, 3],
      ],
      [1, 1],
    ]);
    expect(await run('"a; // b"; // => "a; // b"')).toEqual([["a; // b", "a; // b"]]);
  });

  it("imports packages of ours by name, and no others", async () => {
    expect(await run('import { claim as make } from "@argument-graph/core";', 'make("A").id; // => "a"')).toEqual([
      ["a", "a"],
    ]);
    await expect(run('import "left-pad";')).rejects.toThrow('No source is known for "left-pad".');
  });

  it("fails if the example does", async () => {
    await expect(run("missing(); // => 1")).rejects.toThrow("missing is not defined");
  });
});
