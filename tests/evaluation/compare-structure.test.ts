import { argument, attack, because, claim } from "@argument-graph/core";
import { editDistance, type LabelledGraph, structuralAgreement } from "@argument-graph/evaluation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf, randomMap } from "./maps";

const graph = (vertices: string, ...edges: readonly (readonly [number, number, string])[]): LabelledGraph => ({
  vertices: [...vertices],
  edges: edges.map(([from, to, label]) => ({ from, to, label })),
});

describe("editDistance", () => {
  // a -> b -> c
  it("is 0 for equal graphs, however their vertices are numbered", () => {
    const one = graph("abc", [0, 1, "+"], [1, 2, "+"]);
    expect(editDistance(one, graph("cab", [1, 2, "+"], [2, 0, "+"]))).toEqual({
      distance: 0,
      similarity: 1,
      exact: true,
    });
    expect(editDistance(graph(""), graph(""))).toEqual({ distance: 0, similarity: 1, exact: true });
  });

  // a -+> b  against  a --> c: relabel b and the edge
  it("counts vertices and edges that are added, removed or relabelled", () => {
    const one = graph("ab", [0, 1, "+"]);
    expect(editDistance(one, graph("ac", [0, 1, "-"])).distance).toBe(2);
    expect(editDistance(one, graph("ab", [1, 0, "+"])).distance).toBe(2);
    expect(editDistance(one, graph("a"))).toEqual({ distance: 2, similarity: 0.5, exact: true });
    expect(editDistance(one, graph(""))).toEqual({ distance: 3, similarity: 0, exact: true });
    expect(editDistance(graph("ab", [0, 1, "+"], [0, 1, "-"]), one).distance).toBe(1);
  });

  const small = fc
    .tuple(
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 }),
      fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom("+", "-")), {
        maxLength: 6,
        selector: (edge) => edge.join(),
      }),
    )
    .map(([labels, edges]) =>
      graph(labels.join(""), ...edges.filter(([from, to]) => from < labels.length && to < labels.length)),
    );

  it("is the least over all ways to map the vertices, and an upper bound where the effort is spent", () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const least = Math.min(
          ...mappings(one.vertices.length, other.vertices.length).map((map) => costOf(one, other, map)),
        );
        expect(editDistance(one, other)).toMatchObject({ distance: least, exact: true });
        expect(editDistance(other, one).distance).toBe(least);
        const { distance, similarity } = editDistance(one, other, { effort: 0 });
        expect(distance).toBeGreaterThanOrEqual(least);
        expect(similarity).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  /** Every way to give each vertex another one of its own, or none. */
  function mappings(count: number, others: number): readonly (readonly (number | undefined)[])[] {
    const choices = [undefined, ...Array.from({ length: others }, (_, vertex) => vertex)];
    return Array.from({ length: count }).reduce<readonly (readonly (number | undefined)[])[]>(
      (all) =>
        all.flatMap((map) =>
          choices.filter((choice) => choice === undefined || !map.includes(choice)).map((choice) => [...map, choice]),
        ),
      [[]],
    );
  }

  /** The edits of one mapping: per ordered pair of vertices, edges are matched by label, then relabelled, then added. */
  function costOf(one: LabelledGraph, other: LabelledGraph, map: readonly (number | undefined)[]): number {
    let cost = other.vertices.filter((_, vertex) => !map.includes(vertex)).length;
    for (const [vertex, label] of one.vertices.entries()) {
      const partner = map[vertex];
      if (partner === undefined || other.vertices[partner] !== label) cost += 1;
    }
    const seen = new Set<number>();
    for (const from of one.vertices.keys()) {
      for (const to of one.vertices.keys()) {
        const mine = one.edges.filter((edge) => edge.from === from && edge.to === to).map(({ label }) => label);
        const yours = [...other.edges.entries()].filter(
          ([, edge]) => map[from] !== undefined && edge.from === map[from] && edge.to === map[to],
        );
        for (const [index] of yours) seen.add(index);
        const labels = yours.map(([, { label }]) => label);
        const same = mine.filter((label) => labels.includes(label)).length;
        cost += Math.max(mine.length, labels.length) - same;
      }
    }
    return cost + other.edges.length - seen.size;
  }
});

describe("structuralAgreement", () => {
  const [wet, rain, clouds, roof] = [
    claim("The street is wet"),
    claim("It rained all night"),
    claim("Clouds came up in the evening"),
    claim("A roof covers everything"),
  ];

  // clouds -> rain -> wet <x- roof   against   clouds -> wet <- roof, rain
  it("takes lines by their ends, paths over any number of lines, and edits by kind", () => {
    const reference = argument(
      {},
      wet,
      rain,
      clouds,
      roof,
      because(rain, clouds),
      because(wet, rain),
      attack(roof, wet),
    );
    const student = argument({}, wet, rain, clouds, roof, because(wet, clouds), because(wet, roof));
    const { edits, links, paths } = structuralAgreement(reference, student);
    // of 3 lines 1 is there, of 2 lines 1; of 4 paths 2 are there, and both of the student's
    expect(links).toBeCloseTo((1 / 3 + 1 / 2) / 2, 12);
    expect(paths).toBeCloseTo((2 / 4 + 2 / 2) / 2, 12);
    // two lines removed, one added, one of another kind; 8 statements and 5 lines
    expect(edits).toEqual({ distance: 4, similarity: 1 - 4 / 13, exact: true });
  });

  it("is full for maps that are the same, and empty ones", () => {
    expect(structuralAgreement(argument({}), argument({}))).toMatchObject({
      links: 1,
      paths: 1,
      edits: { similarity: 1 },
    });
    for (let seed = 1; seed <= 60; seed += 1) {
      const document = documentOf(randomMap(seed).sketch);
      expect(structuralAgreement(document, document)).toMatchObject({ links: 1, paths: 1, edits: { distance: 0 } });
    }
  });

  it("is the same both ways round", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const [one, other] = [documentOf(randomMap(seed).sketch), documentOf(randomMap(seed + 9).sketch)];
      const [there, back] = [structuralAgreement(one, other), structuralAgreement(other, one)];
      expect(there.links).toBeCloseTo(back.links, 12);
      expect(there.paths).toBeCloseTo(back.paths, 12);
      expect(there.edits).toEqual(back.edits);
    }
  });
});
