import { describe, expect, it } from "vitest";
import { generateArguments } from "./arguments";
import { strongComponents } from "./strong-components";

const sizes = [12, 50, 200, 1000];

describe("generateArguments", () => {
  it("gives the same graph for the same wishes, and another for another seed", () => {
    const [one, again, other] = [1, 1, 2].map((seed) => generateArguments({ size: 200, seed, variant: "full" }));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  // FNV-1a over everything: figures that were measured earlier stay comparable
  it("still gives the graphs that earlier figures were measured on", () => {
    const sums = (["flat", "cyc", "groups"] as const).map((variant) =>
      sum(JSON.stringify(generateArguments({ size: 1000, seed: 1, variant }))),
    );
    expect(sums).toMatchInlineSnapshot(`
      [
        "30fa4c08",
        "42de4dbc",
        "14ddbc67",
      ]
    `);
  });

  it.each(sizes)("joins %i boxes by 1.2 links each, no two of them alike, none a loop", (size) => {
    const { boxes, links } = generateArguments({ size, seed: 3 });
    expect(boxes).toHaveLength(size);
    expect(links.length / size).toBeCloseTo(1.2, 0);
    expect(new Set(links.map(({ source, target }) => `${source} ${target}`)).size).toBe(links.length);
    expect(links.filter(({ source, target }) => source === target)).toEqual([]);
  });

  it("closes cycles only where they are wished for", () => {
    const cycles = (variant: "flat" | "cyc"): number => {
      const { boxes, links } = generateArguments({ size: 1000, seed: 1, variant });
      const at = (id: string): number => Number(id.slice(1));
      const sources = links.map(({ source }) => at(source));
      const targets = links.map(({ target }) => at(target));
      return boxes.length - new Set(strongComponents(boxes.length, sources, targets)).size;
    };
    expect(cycles("flat")).toBe(0);
    expect(cycles("cyc")).toBeGreaterThan(5);
  });

  it("argues as authors do: about 5 % attacks, 2 % undercuts, a third of the boxes inferences", () => {
    const { boxes, links } = generateArguments({ size: 5000, seed: 1 });
    const share = (kind: string): number => links.filter((link) => link.kind === kind).length / links.length;
    expect(share("attack")).toBeGreaterThan(0.04);
    expect(share("attack")).toBeLessThan(0.12);
    expect(share("undercut")).toBeGreaterThan(0.01);
    expect(share("undercut")).toBeLessThan(0.04);
    expect(boxes.filter(({ kind }) => kind === "inference").length / boxes.length).toBeCloseTo(0.25, 0);
  });

  it("nests groups one or two deep, and leaves none empty", () => {
    for (const size of sizes) {
      const { boxes, groups } = generateArguments({ size, seed: 1, variant: "groups" });
      expect(groups.length).toBeGreaterThan(0);
      const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
      const held = new Set([...boxes.map(({ group }) => group), ...parents.values()]);
      for (const { id, parent } of groups) {
        expect(held).toContain(id);
        expect(parent === undefined || parents.get(parent) === undefined).toBe(true);
      }
    }
  });
});

function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
