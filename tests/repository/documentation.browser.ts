/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { codeBlocks } from "./code-blocks";
import { runCode } from "./run-code";

// The blocks marked `js browser` need a page. documentation.test.ts checks all others.
const pages: Readonly<Record<string, string>> = import.meta.glob(
  [
    "../../README.md",
    "../../CONTRIBUTING.md",
    "../../docs/**/*.md",
    "../../packages/*/README.md",
    "!../../docs/api/**",
  ],
  { query: "?raw", import: "default", eager: true },
);

const MODULES: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ["@argument-graph/core", () => import("@argument-graph/core")],
  ["@argument-graph/d3", () => import("@argument-graph/d3")],
  ["@argument-graph/element", () => import("@argument-graph/element")],
  ["@argument-graph/element/define", () => import("@argument-graph/element/define")],
  ["@argument-graph/formats/argdown", () => import("@argument-graph/formats/argdown")],
  ["argument-graph", () => import("argument-graph")],
]);

async function load(specifier: string): Promise<unknown> {
  const module = MODULES.get(specifier);
  if (!module) throw new Error(`A code block imports "${specifier}", which this test does not know.`);
  return module();
}

const found = Object.entries(pages).flatMap(([page, text]) =>
  codeBlocks(text)
    .filter(({ language, words }) => language === "js" && words.includes("browser"))
    .map((block) => ({ page: page.replace("../../", ""), block })),
);

describe("code for pages", () => {
  it("is there", () => expect(found.length).toBeGreaterThan(0));

  for (const { page, block } of found)
    it(`${page}, line ${block.line}, runs and says what it does`, async () => {
      const { claims, printed } = await runCode(block.text, load);
      expect(printed).toEqual([]);
      expect(claims.length, "claims that were understood").toBe(block.text.split("// =>").length - 1);
      for (const { source, found: value, expected } of claims) expect(value, source).toEqual(expected);
      document.body.replaceChildren();
    });
});
