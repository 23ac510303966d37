import { describe, expect, it } from "vitest";
import { codeBlocks } from "./code-blocks";
import { runCode } from "./run-code";

const nothing = async () => ({});

describe("codeBlocks", () => {
  it("finds each fence with its words, its line and the heading above it", () => {
    const page = "# A\n\n```ts one.ts\nlet a;\n```\n\n- item\n\n  ~~~~json\n  {\n    ```\n  ~~~~\n## B\n```\n```\n";
    expect(codeBlocks(page)).toEqual([
      { language: "ts", words: ["one.ts"], text: "let a;\n", line: 3, heading: "# A" },
      { language: "json", words: [], text: "{\n  ```\n", line: 9, heading: "# A" },
      { language: "", words: [], text: "", line: 14, heading: "## B" },
    ]);
  });

  it("refuses a fence that is never closed", () => {
    expect(() => codeBlocks("```ts\nlet a;\n")).toThrow("line 1");
  });
});

describe("runCode", () => {
  it("gives what the code printed, and what its comments claim beside what is so", async () => {
    const ran = await runCode('const a = 1 + 1; // => 2\nconsole.log("a", a);\n[a].length; // => 3\n', nothing);
    expect(ran.printed).toEqual(["a 2"]);
    expect(ran.claims).toEqual([
      { source: "1 + 1", found: 2, expected: 2 },
      { source: "[a].length", found: 1, expected: 3 },
    ]);
  });

  it("loads named, renamed, default, namespace and bare imports", async () => {
    const asked: string[] = [];
    const load = async (from: string) => {
      asked.push(from);
      return { default: "d", one: 1, two: 2 };
    };
    const code = `import d, { one } from "a";
import { one as eins, two } from "b";
import * as all from "c";
import "e";
[d, one, eins, two, all.one]; // => ["d", 1, 1, 2, 1]
`;
    const { claims } = await runCode(code, load);
    expect(claims.map(({ found }) => found)).toEqual([["d", 1, 1, 2, 1]]);
    expect(asked).toEqual(["a", "b", "c", "e"]);
  });

  it("throws what the code throws", async () => {
    await expect(runCode('throw new RangeError("no");', nothing)).rejects.toThrow("no");
  });
});
