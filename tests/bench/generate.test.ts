import { argdown as reference } from "@argdown/core";
import { attackKind, links, roots, spines, statements, toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { generate } from "./generate";

describe("generate", () => {
  it("gives the same text for the same seed, and another for another", () => {
    expect(generate(100)).toBe(generate(100));
    expect(generate(100, 1)).not.toBe(generate(100, 2));
  });

  it.each([2, 7, 100, 1000])("writes %i statements that we and @argdown/core read without a complaint", (size) => {
    const { document, diagnostics } = argdown.parse(generate(size));
    expect(diagnostics).toEqual([]);
    expect(document.statements.length).toBe(size);
    const {
      parserErrors,
      lexerErrors,
      statements: read,
    } = reference.run({
      process: ["parse-input", "build-model"],
      input: generate(size),
      throwExceptions: true,
    });
    expect([...(parserErrors ?? []), ...(lexerErrors ?? [])]).toEqual([]);
    expect(Object.keys(read ?? {}).length).toBe(document.statements.length);
  });

  it("writes sentences of 8 to 30 words", () => {
    const counts = argdown.parse(generate(1000)).document.statements.map(({ text }) => text.split(" ").length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...counts)).toBeLessThanOrEqual(30);
  });

  it("is shaped as an essay is: one spine, everything below it, some attacks, a few undercuts", () => {
    const graph = toGraph(argdown.parse(generate(1000)).document);
    const conflicts = links(graph).filter((id) => graph.getNodeAttribute(id, "kind") === "conflict");
    const undercuts = conflicts.filter((id) => attackKind(graph, id) === "undercut");
    const linked = links(graph).filter((id) => graph.inDegree(id) > 1);
    const share = (part: readonly unknown[]) => part.length / statements(graph).length;
    expect(spines(graph).map((chain) => chain.length)).toEqual([11]);
    expect(roots(graph).length).toBeLessThanOrEqual(6);
    expect(share(conflicts)).toBeGreaterThan(0.03);
    expect(share(conflicts)).toBeLessThan(0.08);
    expect(undercuts.length).toBeGreaterThan(0);
    expect(linked.length / links(graph).length).toBeGreaterThan(0.2);
  });
});
