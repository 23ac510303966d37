import type { Reading } from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tree, toTree } from "../../packages/d3/src/tree";

const line = (id: string, parent?: string, again = false): Reading => ({
  id,
  depth: 0,
  again,
  ...(parent !== undefined && { parent }),
});
const all = (reading: readonly Reading[]) => new Set(reading.map(({ id }) => id));
const none: ReadonlySet<string> = new Set();

describe("toTree", () => {
  // a ─ r ─ b      a: level 1, r: level 2, b and c: level 3, first and second of two
  //       └ c
  const reading = [line("a"), line("r", "a"), line("b", "r"), line("c", "r")];

  it("counts levels, places and siblings from 1", () => {
    const tree = toTree(reading, all(reading), none);
    expect([...tree.values()].map(({ id, level, position, size }) => [id, level, position, size])).toEqual([
      ["a", 1, 1, 1],
      ["r", 2, 1, 1],
      ["b", 3, 1, 2],
      ["c", 3, 2, 2],
    ]);
  });

  it("says that a box is expanded only where something lies below it", () => {
    const tree = toTree(reading, all(reading), none);
    expect(tree.get("a")?.expanded).toBe(true);
    expect(tree.get("b")?.expanded).toBeUndefined();
  });

  it("keeps a folded box that can be unfolded, without children", () => {
    const tree = toTree(reading, new Set(["a"]), new Set(["a"]));
    expect(tree.get("a")).toEqual({ id: "a", level: 1, position: 1, size: 1, children: [], expanded: false });
  });

  // a ─ r ─ c      fold r: c is still read under s
  //   └ s ─ c
  it("hangs a box where it is read again if a fold hides the place where it is read first", () => {
    const twice = [line("a"), line("r", "a"), line("c", "r"), line("s", "a"), line("c", "s", true)];
    const tree = toTree(twice, all(twice), new Set(["r"]));
    expect(tree.get("c")?.parent).toBe("s");
    expect(tree.get("s")?.expanded).toBe(true);
    expect(tree.get("r")?.expanded).toBe(false);
  });

  it("holds every visible box exactly once, in preorder, whatever is folded and however boxes are read again", () => {
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.boolean()), (order, coin) => {
        const visible = new Set([...all(order)].filter(() => coin.next().value));
        const folded = new Set([...all(order)].filter(() => coin.next().value));
        const tree = toTree(order, visible, folded);
        expect(new Set(tree.keys())).toEqual(visible);
        expect([...tree.keys()]).toEqual(preorder(tree));
        for (const { id, parent, children } of tree.values()) {
          if (parent !== undefined) expect(tree.get(parent)?.children).toContain(id);
          for (const child of children) expect(tree.get(child)?.parent).toBe(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Readings as a graph could give them: each id once in preorder, and some again under others. */
const readings = fc
  .array(fc.tuple(fc.nat(), fc.array(fc.nat(), { maxLength: 2 })), { minLength: 1, maxLength: 12 })
  .map((rows): Reading[] => {
    const name = (index: number) => `n${index % rows.length}`;
    const parents = rows.map(([up], index) => (up % (index + 1) === index ? undefined : up % (index + 1)));
    const below = (parent: number | undefined): number[] =>
      parents.flatMap((up, index) => (up === parent ? [index, ...below(index)] : []));
    return below(undefined).flatMap((index) => {
      const up = parents[index];
      const [, again = []] = rows[index] ?? [];
      return [
        line(name(index), up === undefined ? undefined : name(up)),
        ...again.map((other) => line(name(other), name(index), true)),
      ];
    });
  });

function preorder(tree: Tree): string[] {
  const walk = (ids: readonly string[]): string[] => ids.flatMap((id) => [id, ...walk(tree.get(id)?.children ?? [])]);
  return walk([...tree.values()].filter(({ parent }) => parent === undefined).map(({ id }) => id));
}
