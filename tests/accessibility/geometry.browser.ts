import { type ArgumentGraph, argument, because, claim, toGraph } from "@argument-graph/core";
import type { Direction, DrawOptions } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";
import { presetNames } from "@argument-graph/scene";
import { afterEach, describe, expect, it } from "vitest";
import { generate } from "../bench/generate";
import { faults } from "./faults";
import { clear, page } from "./maps";

// How maps lie in a page: no box over a box, no letter cut off, no words over words, no line through a box that it has
// nothing to do with, nothing too small to be pressed. A sample of directions and notations here, each example in some and
// each combination with some; `npm run test:geometry` looks at all of them.

const DEEP = import.meta.env.VITE_GEOMETRY === "deep";
const DIRECTIONS: readonly Direction[] = ["down", "up", "left", "right"];
const WAYS = presetNames.flatMap((preset) => DIRECTIONS.map((direction) => ({ preset, direction })));

const files: Readonly<Record<string, string>> = import.meta.glob("../../examples/**/*.argdown", {
  query: "?raw",
  import: "default",
  eager: true,
});
const examples = Object.entries(files).map(([path, text]) => [path.replace(/.*examples\//, ""), text] as const);
const GENERATED = DEEP ? 200 : 24;

afterEach(clear);

const graphOf = (text: string): ArgumentGraph => toGraph(argdown.parse(text).document);
const look = (graph: ArgumentGraph, options: DrawOptions): readonly string[] => {
  const drawing = page(graph, { theme: "light", height: 600, ...options });
  const found = faults(drawing);
  clear();
  return found;
};

/** Some of the ways for the nth map, so that all come up in turn; all of them in the long form. */
const waysFor = (index: number): typeof WAYS => (DEEP ? WAYS : WAYS.filter((_, at) => at % 8 === (index * 3) % 8));

describe("the geometry of every example", () => {
  it.each(examples.map(([name, text], index) => ({ name, text, ways: waysFor(index) })))(
    "A60: is in order: $name",
    ({ name, text, ways }) => {
      const graph = graphOf(text);
      const wrong = ways.flatMap((way) => look(graph, way).map((fault) => `${way.preset}, ${way.direction}: ${fault}`));
      expect(wrong, name).toEqual([]);
    },
  );
});

describe("the geometry of generated maps", () => {
  it(`is in order in ${GENERATED} maps of 4 to 30 statements, spread over notations and directions`, () => {
    let seen = 0;
    const wrong: string[] = [];
    for (let seed = 1; seed <= GENERATED; seed++) {
      const graph = graphOf(generate(4 + (seed % 27), seed));
      const ways = DEEP ? WAYS : WAYS.filter((_, at) => at === (seed - 1) % WAYS.length);
      for (const way of ways) {
        wrong.push(...look(graph, way).map((fault) => `seed ${seed}, ${way.preset}, ${way.direction}: ${fault}`));
        seen += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBe(DEEP ? GENERATED * WAYS.length : GENERATED);
  });
});

describe("what is looked for", () => {
  it("is found where it is wrong: a box on another, letters that stick out, a line across, a small target", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(`What ${id} has to say about it.`, { id }));
    if (!a || !b || !c) throw new Error("no claims");
    const drawing = page(toGraph(argument({}, a, b, c, because(a, b), because(b, c))), { theme: "light" });
    expect(faults(drawing)).toEqual([]);
    const { marks } = drawing.scene;
    const box = marks.find((mark) => mark.id === "c" && mark.type === "box");
    Object.assign(box ?? {}, { x: 0, y: 0, width: 2000, height: 2000 });
    const [first, second] = drawing.element.querySelectorAll<HTMLElement>(".ag-content");
    first?.style.setProperty("transform", "translateX(40px)");
    second?.parentElement?.style.setProperty("width", "10px");
    const found = faults(drawing).join("\n");
    expect(found).toContain("a over c");
    expect(found).toContain("letters out of");
    expect(found).toContain("runs through");
    expect(found).toContain("10 ×");
  });
});
