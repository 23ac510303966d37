import { layered } from "@argument-graph/layout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../packages/layout/src/order/arrange";
import { newBlocks, readLayers } from "../../packages/layout/src/order/blocks";
import { newChange } from "../../packages/layout/src/order/change";
import { markCrossed } from "../../packages/layout/src/order/crossed";
import { crossings } from "../../packages/layout/src/order/crossings";
import type { Layers } from "../../packages/layout/src/order/layers";
import { newLead } from "../../packages/layout/src/order/lead";
import { newMoves } from "../../packages/layout/src/order/moves";
import { order } from "../../packages/layout/src/order/order";
import { newSift } from "../../packages/layout/src/order/sift";
import { disturb, type Grove, innerBlocks, siftBlocks } from "../../packages/layout/src/order/sift-blocks";
import { borderWeight, newTies } from "../../packages/layout/src/order/ties";
import type { Problem } from "../../packages/layout/src/problem";
import { Kind, type Slots } from "../../packages/layout/src/slots";
import { newRandom } from "../bench/layout/random";
import { generate, type Wishes } from "./generate";

/** What the stage that orders the layers is given for a generated map. */
function given(wishes: Wishes): readonly (readonly [Problem, Slots])[] {
  const { boxes, links, options } = generate(wishes);
  const seen: [Problem, Slots][] = [];
  layered(boxes, links, {
    ...options,
    order: (problem, slots) => {
      seen.push([problem, slots]);
      return order(problem, slots);
    },
  });
  return seen;
}

function plant(problem: Problem, slots: Slots): Grove {
  const blocks = newBlocks(problem, slots);
  const ties = newTies(problem, slots, blocks);
  if (!ties) throw new Error("too deep");
  const moves = newMoves(slots, blocks, ties);
  const budget = { left: Number.POSITIVE_INFINITY };
  const change = newChange(slots, blocks, ties, moves, budget);
  return { blocks, ties, moves, change, budget, crossed: anything(blocks.count) };
}

/** Marks as if everything crossed something. */
const anything = (count: number): Uint8Array => new Uint8Array(count).fill(1);

const kinds = fc.record({
  size: fc.integer({ min: 3, max: 45 }),
  seed: fc.nat(1000),
  cyclic: fc.boolean(),
  grouped: fc.boolean(),
  spine: fc.boolean(),
});
const weighed = (slots: Slots, { layers }: Grove["blocks"]): number => crossings(slots, layers, borderWeight);
const places = ({ node, place }: Layers): readonly (readonly number[])[] => [[...node], [...place]];

describe("the blocks of an order", () => {
  //   a b        b a
  //  /| |\  ->  /|  …      whatever hangs on them, and wherever it is linked to
  it("know by how much crossings grow if neighbours change places, at once or past several", () => {
    fc.assert(
      fc.property(kinds, fc.nat(), (wishes, choice) => {
        const random = newRandom(choice);
        for (const [problem, slots] of given(wishes)) {
          const { blocks, change, moves } = plant(problem, slots);
          const { at, size } = blocks;
          for (let k = 0; k < 10; k++) {
            const inner = innerBlocks(blocks, random.int(blocks.count)).filter((b) => blocks.held[b] === 0);
            const from = random.int(inner.length);
            const to = random.int(inner.length);
            const x = inner[from];
            if (x === undefined || from === to) continue;
            const passed = inner.slice(Math.min(from, to), Math.max(from, to) + 1).filter((b) => b !== x);
            const together = passed.reduce((sum, b) => sum + (size[b] ?? 0), 0) + (size[x] ?? 0);
            const first = Math.min(...[x, ...passed].map((b) => at[b] ?? 0));
            const last = Math.max(...[x, ...passed].map((b) => (at[b] ?? 0) + (size[b] ?? 0)));
            if (last - first !== together) continue; // something held stands between
            const more =
              from < to
                ? passed.reduce((sum, b) => sum + change.swap(x, b, b), 0)
                : passed.reduceRight((sum, b) => sum + change.swap(b, x, b), 0);
            const before = weighed(slots, blocks);
            const own = size[x] ?? 0;
            moves.exchange(first, from < to ? first + own : last - own, last);
            expect(weighed(slots, blocks) - before).toBe(more);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("know by how much crossings grow if one is turned round or disturbed, and keep everything in line", () => {
    fc.assert(
      fc.property(kinds, fc.nat(), (wishes, choice) => {
        const random = newRandom(choice);
        for (const [problem, slots] of given(wishes)) {
          const grove = plant(problem, slots);
          const { blocks } = grove;
          for (let k = 0; k < 10; k++) {
            const before = weighed(slots, blocks);
            const more = disturb(grove, random.int(blocks.count), random);
            expect(weighed(slots, blocks) - before).toBe(more);
          }
          const kept = places(blocks.layers);
          readLayers(slots, blocks);
          expect(places(blocks.layers)).toEqual(kept);
          blocks.sequence.forEach((b, i) => {
            expect(blocks.at[b]).toBe(i);
          });
          for (const row of problem.rows) {
            const along = [...row].map((v) => blocks.at[v] ?? 0);
            expect(along).toEqual([...along].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether a segment of `v` crosses any other. */
function crossesByHand({ upper, lower, layer }: Slots, { place }: Layers, v: number): boolean {
  const at = (w: number | undefined): number => place[w ?? -1] ?? Number.NaN;
  for (let s = 0; s < upper.length; s++) {
    if (upper[s] !== v && lower[s] !== v) continue;
    for (let t = 0; t < upper.length; t++) {
      if (layer[upper[s] ?? -1] !== layer[upper[t] ?? -1]) continue;
      if ((at(upper[s]) - at(upper[t])) * (at(lower[s]) - at(lower[t])) < 0) return true;
    }
  }
  return false;
}

describe("sifting", () => {
  it("of blocks tells by how much crossings fell, and never lets them grow", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given(wishes)) {
          const grove = plant(problem, slots);
          for (const b of grove.blocks.sequence.slice()) {
            const before = weighed(slots, grove.blocks);
            const gain = siftBlocks(grove, b);
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(before - weighed(slots, grove.blocks)).toBe(gain);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  //   a   b   c
  //    \ /    |    a and b, and what they lead to, are marked, but not c
  //    / \    |
  it("leaves out what crosses nothing, as it would not move", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given(wishes)) {
          const { layers } = newBlocks(problem, slots);
          const crossed = new Uint8Array(slots.count);
          markCrossed(slots, layers, crossed);
          const idle = crossed.map((mark) => 1 - mark);
          for (let v = 0; v < slots.count; v++) expect(crossed[v]).toBe(crossesByHand(slots, layers, v) ? 1 : 0);
          const sift = newSift(problem, slots, layers, { left: Number.POSITIVE_INFINITY }, idle);
          for (let r = 0; r < slots.layerCount; r++) expect(sift(r)).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("tells by how much crossings fell, and never lets them grow", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given(wishes)) {
          const { layers } = newBlocks(problem, slots);
          const sift = newSift(problem, slots, layers, { left: Number.POSITIVE_INFINITY }, anything(slots.count));
          for (let r = 0; r < slots.layerCount; r++) {
            const before = crossings(slots, layers, borderWeight);
            const gain = sift(r);
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(before - crossings(slots, layers, borderWeight)).toBe(gain);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The fewest crossings that any places of the slots of link `e` in their layers lead to, all else left as it is. */
function fewestByHand(slots: Slots, layers: Layers, e: number): number {
  const first = slots.firstSlot[e] ?? 0;
  const chain = Array.from({ length: slots.slotCount[e] ?? 0 }, (_, k) => first + k);
  const rest = chain.map((x) => {
    const r = slots.layer[x] ?? 0;
    return [...layers.node.subarray(layers.start[r], layers.start[r + 1])].filter((v) => v !== x);
  });
  const widths = rest.map((list) => list.length + 1);
  let fewest = Number.POSITIVE_INFINITY;
  for (let code = widths.reduce((a, b) => a * b, 1) - 1; code >= 0; code--) {
    const node = layers.node.slice();
    const place = layers.place.slice();
    let digits = code;
    for (const [k, x] of chain.entries()) {
      const width = widths[k] ?? 1;
      const list = [...(rest[k] ?? [])];
      list.splice(digits % width, 0, x);
      digits = Math.floor(digits / width);
      const from = layers.start[slots.layer[x] ?? 0] ?? 0;
      list.forEach((v, i) => {
        node[from + i] = v;
        place[v] = i;
      });
    }
    fewest = Math.min(fewest, crossings(slots, { ...layers, node, place }, borderWeight));
  }
  return fewest;
}

describe("leading a link anew", () => {
  it("tells by how much crossings fell", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given(wishes)) {
          const { layers } = newBlocks(problem, slots);
          const lead = newLead(problem, slots, layers, { left: 0 }, anything(slots.count));
          for (let e = 0; e < problem.linkCount; e++) {
            const before = crossings(slots, layers, borderWeight);
            const gain = lead(e);
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(before - crossings(slots, layers, borderWeight)).toBe(gain);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("finds the best places for all slots of the link together", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given({ ...wishes, size: Math.min(14, wishes.size), grouped: false })) {
          const { layers } = newBlocks(problem, slots);
          const lead = newLead(problem, slots, layers, { left: 0 }, anything(slots.count));
          for (let e = 0; e < problem.linkCount; e++) {
            if (slots.slotCount[e] === 0 || (slots.slotCount[e] ?? 0) > 3 || slots.dips[e] === 1) continue;
            const fewest = fewestByHand(slots, layers, e);
            lead(e);
            expect(crossings(slots, layers, borderWeight)).toBe(fewest);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("crossings", () => {
  it("are as many as pairs of segments whose ends stand in opposite orders", () => {
    fc.assert(
      fc.property(kinds, (wishes) => {
        for (const [problem, slots] of given(wishes)) {
          const { layers } = newBlocks(problem, slots);
          const segments = Array.from(slots.upper, (u, s) => [u, slots.lower[s] ?? 0] as const);
          let count = 0;
          for (const [i, [a, b]] of segments.entries()) {
            for (const [c, d] of segments.slice(i + 1)) {
              if (slots.layer[a] !== slots.layer[c]) continue;
              if ([a, c].some((v) => (slots.kind[v] ?? 0) > Kind.slot)) continue;
              const [up, down] = [
                [a, c],
                [b, d],
              ].map(([v = 0, w = 0]) => (layers.place[v] ?? 0) - (layers.place[w] ?? 0));
              if ((up ?? 0) * (down ?? 0) < 0) count++;
            }
          }
          expect(crossings(slots, layers)).toBe(count);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("arrange", () => {
  it("sorts every layer by the wish if there are no groups and rows", () => {
    fc.assert(
      fc.property(kinds, fc.nat(), (wishes, choice) => {
        const random = newRandom(choice);
        for (const [problem, slots] of given({ ...wishes, grouped: false, spine: false })) {
          const key = Float64Array.from({ length: slots.count }, () => random.int(1000));
          const { start, node } = arrange(problem, slots, key);
          for (let r = 0; r < slots.layerCount; r++) {
            const keys = [...node.subarray(start[r], start[r + 1])].map((v) => key[v] ?? 0);
            expect(keys).toEqual([...keys].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
