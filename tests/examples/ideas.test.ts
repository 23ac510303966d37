import { readdirSync, readFileSync } from "node:fs";
import { argdown as oracle } from "@argdown/core";
import { type ArgumentDocument, attackKind, toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { example } from "./files";

const read = (name: string): string => readFileSync(example(`ideas/${name}.argdown`), "utf8");
const documentOf = (name: string): ArgumentDocument => argdown.parse(read(name)).document;
const names = readdirSync(example("ideas"))
  .filter((file) => file.endsWith(".argdown"))
  .map((file) => file.replace(/\.argdown$/, ""));
const sound = names.filter((name) => name !== "invalid");
/** How many premises each inference has. */
const premisesPerInference = (name: string): readonly number[] =>
  documentOf(name).links.flatMap((link) => (link.kind === "inference" ? [link.premises.length] : []));
const attackKinds = (name: string): readonly string[] => {
  const document = documentOf(name);
  const graph = toGraph(document);
  return document.links.filter(({ kind }) => kind === "conflict").map(({ id }) => attackKind(graph, id));
};

describe("every idea", () => {
  it.each(sound)("is read without a complaint: %s", (name) => {
    expect(argdown.parse(read(name)).diagnostics).toEqual([]);
  });

  it.each(sound)("is read without an error by @argdown/core: %s", (name) => {
    const response = oracle.run({ input: read(name), process: ["parse-input", "build-model"], throwExceptions: true });
    expect(response.parserErrors ?? []).toEqual([]);
    expect(response.lexerErrors ?? []).toEqual([]);
    expect(Object.keys(response.statements ?? {})).toHaveLength(documentOf(name).statements.length);
  });

  it.each(names)("has a story with its documentation: %s", (name) => {
    const files = readdirSync(example("ideas"));
    expect(files).toContain(`${name}.stories.ts`);
    expect(files).toContain(`${name}.mdx`);
  });
});

describe("every page of documentation", () => {
  const pages = ["ideas", "october-1917"].flatMap((folder) =>
    readdirSync(example(folder))
      .filter((file) => file.endsWith(".mdx"))
      .map((file) => `${folder}/${file}`),
  );
  const blocks = pages.flatMap((page) =>
    [...readFileSync(example(page), "utf8").matchAll(/^```argdown\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => ({
      page,
      text,
    })),
  );

  it("shows how each way of hanging together is written", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(11);
  });

  it.each(blocks)("writes its examples without a mistake: $page", ({ text }) => {
    expect(argdown.parse(text).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const response = oracle.run({ input: text, process: ["parse-input", "build-model"], throwExceptions: true });
    expect(response.parserErrors ?? []).toEqual([]);
  });
});

describe("an idea's file shows the idea", () => {
  it("has one inference with two premises in linked, two with one each in convergent, two steps in serial", () => {
    expect(premisesPerInference("linked")).toEqual([2]);
    expect(premisesPerInference("convergent")).toEqual([1, 1]);
    expect(premisesPerInference("serial")).toEqual([2, 2]);
  });

  it("has an attack of its kind in rebut, undercut and undermine", () => {
    expect(attackKinds("rebut")).toEqual(["rebut"]);
    expect(attackKinds("undercut")).toEqual(["undercut"]);
    expect(attackKinds("undermine")).toEqual(["undermine"]);
  });

  it("has a supported and an attacked step in leads-to", () => {
    const { links } = documentOf("leads-to");
    const steps = links.filter(({ kind }) => kind === "causation").map(({ id }) => id);
    expect(steps).toHaveLength(2);
    expect(links.flatMap((link) => (link.kind === "inference" ? [link.conclusion] : []))).toEqual([steps[0]]);
    expect(links.flatMap((link) => (link.kind === "conflict" ? [link.target] : []))).toEqual([steps[1]]);
  });

  it("has cited evidence, an implicit statement, two groups, a right-to-left language", () => {
    expect(documentOf("evidence").statements.filter(({ kind }) => kind === "evidence")).toHaveLength(1);
    expect(documentOf("implicit").statements.filter(({ implicit }) => implicit)).toHaveLength(1);
    expect(documentOf("groups").groups?.map(({ title }) => title)).toEqual(["For return", "For staying"]);
    expect(documentOf("right-to-left").language).toBe("ar");
  });
});

describe("the invalid file", () => {
  const { document, diagnostics } = argdown.parse(read("invalid"));

  it("has a mistake of each kind, named with its line", () => {
    expect(diagnostics.map(({ code, range }) => `${range?.start.line} ${code}`)).toEqual([
      "6 unknown-title",
      "7 duplicate-id",
      "9 invalid-weight",
      "11 unknown-title",
      "14 incomplete-reconstruction",
      "16 unknown-source",
    ]);
  });

  it("is still read as far as it can be", () => {
    expect(document.statements.length).toBeGreaterThanOrEqual(4);
    expect(() => toGraph(document)).not.toThrow();
  });
});
