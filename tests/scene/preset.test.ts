import { argument, attack, because, claim, leadsTo, toGraph } from "@argument-graph/core";
import {
  arrange,
  dark,
  directionIn,
  english,
  light,
  type Mark,
  measure,
  numbering,
  type PresetName,
  presetNamed,
  presetNames,
  type Scene,
  toSvg,
} from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

// thesis <- because, together - a, b
//              ^- because - warrant <- because - backing
//              ^- but - rebuttal
//  thesis <- but - against
const IDS = ["thesis", "a", "b", "warrant", "backing", "rebuttal", "against"];
const graph = toGraph(
  argument(
    { title: "All roles" },
    ...IDS.map((id) => claim(`The ${id} in so many words that it takes a second line.`, { id })),
    { ...because("thesis", "a", "b"), id: "main" },
    because("main", "warrant"),
    because("warrant", "backing"),
    { ...attack("rebuttal", "main"), id: "undercut" },
    { ...attack("against", "thesis"), id: "attack" },
  ),
);

const sceneIn = (preset: PresetName, more = {}): Scene => arrange(graph, { preset, ...more });
const boxes = (scene: Scene) =>
  scene.marks.filter((mark): mark is Exclude<Mark, { type: "path" | "group" }> => "content" in mark);
const box = (scene: Scene, id: string) => {
  const found = boxes(scene).find((mark) => mark.id === id);
  if (!found) throw new Error(`No box ${id}`);
  return found;
};
const words = (scene: Scene, id: string) =>
  box(scene, id)
    .lines.map(({ text }) => text)
    .join(" ");
const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [
  x + width / 2,
  y + height / 2,
];

describe("every notation", () => {
  it.each(presetNames)("draws every statement and link once, apart from each other, in both themes: %s", (preset) => {
    for (const direction of ["down", "up", "left", "right"] as const)
      for (const theme of [light, dark]) {
        const scene = sceneIn(preset, { direction, theme });
        expect(
          boxes(scene)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...graph.nodes()].sort());
        for (const [index, one] of boxes(scene).entries())
          for (const other of boxes(scene).slice(index + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart, `${preset} ${direction}: ${one.id} over ${other.id}`).toBe(true);
          }
        expect(toSvg(scene)).toBe(toSvg(sceneIn(preset, { direction, theme })));
      }
  });

  it("has a direction that is usual in it, and takes another one if it is not a written text", () => {
    expect(presetNames.map((name) => directionIn(name))).toEqual(["down", "down", "up", "up", "left", "down"]);
    expect(presetNames.map((name) => directionIn(name, "right"))).toEqual([
      ...["right", "right", "right", "up", "right", "right"],
    ]);
  });

  it("is refused by name if there is none such", () => {
    expect(() => presetNamed("fancy" as PresetName)).toThrow(
      "There is no preset “fancy”; expected one of default, rationale, textbook, standard-form, toulmin, classic.",
    );
  });
});

describe("rationale", () => {
  it("has because and however on bands, one as long as its premises reach", () => {
    const scene = sceneIn("rationale");
    expect(words(scene, "main")).toBe("because");
    expect(words(scene, "attack")).toBe("however");
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(`What ${id} says, in some more words.`, { id }));
    if (!a || !b || !c) throw new Error("no claims");
    const linked = arrange(toGraph(argument({}, a, b, c, { ...because("a", "b", "c"), id: "pair" })), {
      preset: "rationale",
    });
    const [band, first, last] = ["pair", "b", "c"].map((id) => box(linked, id));
    if (!band || !first || !last) throw new Error("no band");
    const edges = [first.x, last.x, first.x + first.width, last.x + last.width];
    expect(band.x).toBeCloseTo(Math.min(...edges), 3);
    expect(band.x + band.width).toBeCloseTo(Math.max(...edges), 3);
  });
});

describe("textbook", () => {
  const scene = sceneIn("textbook");

  it("shows statements by their numbers, in the order of the document, and lists them with their words", () => {
    expect([...numbering(graph, "textbook").values()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(words(scene, "b")).toBe("3");
    expect(scene.key?.entries.map(({ number, id }) => [number, id])).toEqual([
      ...["thesis", "a", "b", "warrant", "backing", "rebuttal", "against"].map((id, index) => [index + 1, id]),
    ]);
    const svg = toSvg(scene);
    for (const entry of scene.key?.entries ?? [])
      for (const { text } of entry.lines) expect(svg).toContain(text.replaceAll("'", "&apos;"));
  });

  it("draws linked premises over a line with a plus between each two, and lets single ones run through a point", () => {
    const { d, ornaments } = box(scene, "main");
    expect(d).toMatch(/^M [\d.]+ [\d.]+ H [\d.]+$/);
    expect(ornaments).toHaveLength(1);
    expect(words(scene, "attack")).toBe("");
  });

  it("numbers as the essay does where all statements are anchored in it", () => {
    const at = (start: number) => ({
      anchors: [{ source: "essay", selector: [{ type: "TextPositionSelector" as const, start, end: start + 1 }] }],
    });
    const one = claim("One.", { id: "one", ...at(50) });
    const two = claim("Two.", { id: "two", ...at(10) });
    expect([...numbering(toGraph(argument({}, one, two)), "textbook").keys()]).toEqual(["two", "one"]);
  });
});

describe("standard form", () => {
  const scene = sceneIn("standard-form");
  const order = [...boxes(scene)].sort((one, other) => one.y - other.y).map(({ id }) => id);

  it("writes premises, then the line, then what follows; each statement once", () => {
    expect(order.slice(0, 4)).toEqual(["a", "b", "main", "thesis"]);
    expect(words(scene, "main")).toBe("Therefore, from 1 and 2:");
    expect(words(scene, "thesis")).toMatch(/^3\. /);
    expect(scene.marks.filter(({ type }) => type === "path")).toEqual([]);
  });

  it("says in numbers what a link does that no line could show", () => {
    expect(words(scene, "main because warrant")).toBe("5 supports the inference from 1 and 2 to 3.");
    expect(words(scene, "undercut")).toBe("But 6 speaks against the inference from 1 and 2 to 3.");
    expect(words(scene, "attack")).toBe("But 7 speaks against 3.");
  });

  it("ends where premises run in a circle", () => {
    const ring = toGraph(
      argument({}, claim("A.", { id: "a" }), claim("B.", { id: "b" }), because("a", "b"), because("b", "a")),
    );
    expect(boxes(arrange(ring, { preset: "standard-form" }))).toHaveLength(4);
  });

  it("writes a historical step between its stations", () => {
    const steps = toGraph(argument({}, claim("A.", { id: "a" }), claim("B.", { id: "b" }), leadsTo("a", "b")));
    const written = arrange(steps, { preset: "standard-form" });
    expect(
      boxes(written)
        .sort((one, other) => one.y - other.y)
        .map(({ id }) => id),
    ).toEqual(["a", "a leads to b", "b"]);
    expect(words(written, "a leads to b")).toBe("1 leads to:");
  });
});

describe("toulmin", () => {
  const scene = sceneIn("toulmin");

  it("names what each statement is, and says so, since, on account of, unless", () => {
    const roleOf = (id: string) => box(scene, id).content.badges.join(", ");
    expect(["thesis", "a", "warrant", "backing", "rebuttal"].map(roleOf)).toEqual([
      ...["thesis, claim", "data", "warrant", "backing", "rebuttal"],
    ]);
    expect(
      ["main", "main because warrant", "warrant because backing", "undercut"].map((id) => words(scene, id)),
    ).toEqual(["so", "since", "on account of", "unless"]);
  });

  // data ── so ── claim, with the warrant and its backing below the "so" and the rebuttal above it
  it("has data, so and claim in one line, and the warrant with its backing and the rebuttal at the side of the so", () => {
    const [so, claimed, warranted, backed, rebutted, data] = [
      "main",
      "thesis",
      "warrant",
      "backing",
      "rebuttal",
      "a",
    ].map((id) => middle(box(scene, id)));
    if (!so || !claimed || !warranted || !backed || !rebutted || !data) throw new Error("not drawn");
    expect(data[0]).toBeLessThan(so[0] ?? 0);
    expect(so[0]).toBeLessThan(claimed[0] ?? 0);
    expect(Math.abs((so[0] ?? 0) - (warranted[0] ?? 0))).toBeLessThan(40);
    expect(warranted[1]).toBeGreaterThan(so[1] ?? 0);
    expect(backed[1]).toBeGreaterThan(warranted[1] ?? 0);
    expect(rebutted[1]).toBeLessThan(so[1] ?? 0);
  });

  it("adds the qualifier that an author gives", () => {
    const qualified = toGraph(
      argument({}, claim("A.", { id: "a" }), claim("B.", { id: "b" }), {
        ...because("a", "b"),
        data: { qualifier: "presumably" },
      }),
    );
    expect(words(arrange(qualified, { preset: "toulmin" }), "a because b")).toBe("so, presumably");
  });
});

describe("classic", () => {
  it("has boxes with corners, no words on lines, and a word where there is something to say", () => {
    const scene = sceneIn("classic");
    expect(box(scene, "thesis").d).not.toContain("A 6");
    expect(words(scene, "main")).toBe("");
    const schemed = toGraph(
      argument({}, claim("A.", { id: "a" }), claim("B.", { id: "b" }), { ...because("a", "b"), scheme: "sign" }),
    );
    expect(words(arrange(schemed, { preset: "classic" }), "a because b")).toBe("sign");
  });
});

it("keeps the numbers of the whole map in a part of it", () => {
  const part = measure(graph, { preset: "textbook", numbers: new Map([["b", 33]]), messages: english });
  expect(part.boxes.find(({ id }) => id === "b")?.content.number).toBe(33);
});
