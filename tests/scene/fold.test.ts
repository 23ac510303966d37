import { argument, attack, because, claim, leadsTo, statements, toGraph } from "@argument-graph/core";
import { measure } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => claim(`Claim ${id}`, { id })) as [
  ReturnType<typeof claim>,
  ReturnType<typeof claim>,
  ReturnType<typeof claim>,
  ReturnType<typeof claim>,
];
const shown = (graph: Parameters<typeof measure>[0], ...folded: readonly string[]) =>
  measure(graph, { folded: new Set(folded) }).boxes.map(
    ({ id, content }) => `${id}${content.hidden ? ` +${content.hidden}` : ""}`,
  );

describe("measure(graph, { folded })", () => {
  // a <- b <- c <- d
  it("hides what is reached only through the fold, and counts the statements", () => {
    const graph = toGraph(argument({}, a, b, c, d, because(a, b), because(b, c), because(c, d)));
    expect(shown(graph, "b")).toEqual(["a", "a because b", "b +2"]);
    expect(shown(graph, "d")).toHaveLength(7);
  });

  //      b <- d
  // a <<
  //      c <- d
  it("keeps a statement that is used elsewhere too, and the order of the rest", () => {
    const graph = toGraph(argument({}, a, b, c, d, because(a, b), because(a, c), because(b, d), because(c, d)));
    expect(shown(graph, "b")).toEqual(["a", "a because b", "b", "d", "a because c", "c", "c because d"]);
    expect(shown(graph, "b", "c")).toEqual(["a", "a because b", "b +1", "a because c", "c +1"]);
  });

  // a -- because -- b
  //         └─ but ── c
  it("folds links too", () => {
    const step = because(a, b);
    const graph = toGraph(argument({}, a, b, c, step, attack(c, step)));
    expect(shown(graph, step.id)).toEqual(["a", "a because b +2"]);
  });

  // a --leads to--> b, c supports the step, d supports a
  it("folds at a statement of a spine what stands under it, never the spine", () => {
    const step = leadsTo(a, b);
    const graph = toGraph(argument({}, a, b, c, d, step, because(step, c), because(a, d)));
    expect(shown(graph, "a", "a leads to b")).toEqual(["a +1", "a leads to b +1", "b"]);
    expect(measure(graph, { folded: new Set(["a"]) }).spine).toEqual([["a", "a leads to b", "b"]]);
  });

  it("never hides everything, draws no line without both its ends, and shows all when nothing is folded", () => {
    fc.assert(
      fc.property(documents(), fc.array(fc.nat()), (document, picks) => {
        const graph = toGraph(document);
        const nodes = graph.nodes();
        const folded = new Set(picks.flatMap((pick) => nodes[pick % nodes.length] ?? []));
        const { boxes, links } = measure(graph, { folded });
        const ids = new Set(boxes.map(({ id }) => id));
        expect(ids.size).toBe(boxes.length);
        for (const link of links) expect([ids.has(link.source), ids.has(link.target)]).toEqual([true, true]);
        if (nodes.length > 0) expect(boxes.length).toBeGreaterThan(0);
        const all = measure(graph);
        expect(new Set(all.boxes.map(({ id }) => id))).toEqual(new Set(nodes));
        expect(all.links).toHaveLength(graph.size);
        expect(new Set(all.links.map(({ id }) => id)).size).toBe(graph.size);
        const hidden = statements(graph).filter((id) => !ids.has(id)).length;
        const counted = boxes.reduce((sum, { content }) => sum + content.hidden, 0);
        expect(counted >= hidden).toBe(true);
      }),
    );
  });
});
