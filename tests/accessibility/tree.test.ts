import { argument, attack, because, claim, readingOrder, toGraph } from "@argument-graph/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toTree } from "../../packages/d3/src/tree";

// The number is that of the checklist of accessibility that the map is built to.

const IDS = ["0", "1", "2", "3", "4", "5", "6"];
const pairs = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.boolean()).filter(([from, to]) => from !== to),
  { selector: ([from, to]) => `${from} ${to}`, maxLength: 12 },
);

it("A06: level, place and number of siblings are right for every box of 1,000 maps, of claims used twice and circles too", () => {
  fc.assert(
    fc.property(pairs, fc.subarray(IDS), (links, folded) => {
      const statements = IDS.map((id) => claim(`Claim ${id}.`, { id }));
      const all = links.map(([from, to, against], index) => ({
        ...(against ? attack(from, to) : because(to, from)),
        id: `link ${index}`,
      }));
      const graph = toGraph(argument({}, ...statements, ...all));
      const order = readingOrder(graph);
      const visible = new Set(graph.nodes());
      const tree = toTree(order, visible, new Set(folded));
      // Everything that is drawn is there once.
      expect([...tree.keys()].sort()).toEqual([...visible].sort());
      const before: string[] = [];
      for (const item of tree.values()) {
        const parent = item.parent === undefined ? undefined : tree.get(item.parent);
        const siblings = parent
          ? parent.children
          : [...tree.values()].filter((each) => each.parent === undefined).map(({ id }) => id);
        // One level below its parent, which has been read before it; among its siblings where they stand.
        expect(item.level).toBe((parent?.level ?? 0) + 1);
        if (item.parent !== undefined) expect(before).toContain(item.parent);
        expect(siblings[item.position - 1]).toBe(item.id);
        expect(item.size).toBe(siblings.length);
        before.push(item.id);
      }
      // Where nothing is folded each box stands where it is read first.
      if (folded.length === 0)
        for (const { id, parent, depth, again } of order)
          if (!again) expect([tree.get(id)?.parent, tree.get(id)?.level]).toEqual([parent, depth + 1]);
    }),
    { numRuns: 1_000 },
  );
});
