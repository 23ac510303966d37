import { argument, attack, because, claim, evidence, leadsTo, toGraph } from "@argument-graph/core";
import { type BoxContent, light, measure, widthTable } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

const content = (graph: Parameters<typeof measure>[0], id: string): BoxContent => {
  const box = measure(graph).boxes.find((candidate) => candidate.id === id);
  if (!box) throw new Error(`no box ${id}`);
  return box.content;
};
const source = { id: "book", type: "book", author: [{ family: "Rieber" }] };
const marx = claim("Workers will rise.", { id: "marx", title: "Marx" });
const lenin = claim("A party must lead.", { id: "lenin" });
const daily = claim("People are busy.", { id: "daily", implicit: true });
const risings = evidence("The risings failed.", [{ source: "book", locator: "60" }], { id: "risings" });
const fair = claim("Lenin planned a fair state.", { id: "fair" });
const step = leadsTo(marx, lenin);
const why = because(lenin, daily, risings);
const but = attack(fair, step);
const graph = toGraph(
  argument(
    { sources: [source] },
    marx,
    lenin,
    daily,
    risings,
    fair,
    step,
    why,
    but,
    because(step, daily),
    attack(fair, marx),
  ),
);

describe("measure(graph)", () => {
  it("says on each box what it is, in words", () => {
    expect(content(graph, "daily").badges).toEqual(["not stated"]);
    expect(content(graph, "risings")).toMatchObject({ badges: ["evidence"], citation: "Rieber, p. 60" });
    expect(content(graph, "lenin")).toMatchObject({ badges: ["thesis"], thesis: true, text: "A party must lead." });
    expect(content(graph, "marx")).toMatchObject({ title: "Marx", text: "Workers will rise.", badges: [] });
  });

  it("gives each link a word, and linked premises, undercuts and steps their own", () => {
    expect(content(graph, step.id).title).toBe("leads to");
    expect(content(graph, why.id)).toMatchObject({ title: "because, together", linked: true });
    expect(content(graph, but.id)).toMatchObject({ title: "but not this step", undercut: true });
    expect(content(graph, "fair against marx")).toMatchObject({ title: "but", undercut: false, linked: false });
    expect(content(graph, why.id).text).toBeUndefined();
  });

  // lenin          marx ── leads to ── lenin
  //   └ because         (the spine runs forward)
  //       ├ daily
  it("puts conclusions above premises and causes before effects", () => {
    const ways = measure(graph).links.map(({ role, source: above, target: below }) => [role, above, below]);
    expect(ways).toContainEqual(["conclusion", "lenin", why.id]);
    expect(ways).toContainEqual(["premise", why.id, "daily"]);
    expect(ways).toContainEqual(["target", step.id, but.id]);
    expect(ways).toContainEqual(["attacker", but.id, "fair"]);
    expect(ways).toContainEqual(["cause", "marx", step.id]);
    expect(ways).toContainEqual(["effect", step.id, "lenin"]);
    expect(measure(graph).spine).toEqual([["marx", step.id, "lenin"]]);
  });

  it("makes a box as narrow as a short text allows and not much wider than usual for a long one", () => {
    const width = (text: string) => measure(toGraph(argument({}, claim(text, { id: "x" })))).boxes[0]?.width ?? 0;
    expect(width("No.")).toBeLessThan(120);
    expect(width("word ".repeat(200))).toBeLessThanOrEqual(1.4 * light.boxWidth);
    expect(width("x".repeat(500))).toBeLessThanOrEqual(1.4 * light.boxWidth);
  });

  it("says with a labelling what stands and what falls", () => {
    const { boxes } = measure(graph, {
      labelling: new Map([
        ["fair", "in"],
        ["marx", "out"],
      ]),
    });
    expect(boxes.find(({ id }) => id === "fair")?.content.badges).toEqual(["stands"]);
    expect(boxes.find(({ id }) => id === "marx")?.content.badges).toEqual(["falls"]);
  });

  it("gives a link without a group the innermost group that holds all its ends", () => {
    const groups = [
      { id: "all", title: "All" },
      { id: "first", parent: "all" },
      { id: "second", parent: "all" },
      { id: "empty" },
    ];
    const [p, q, r] = [
      claim("p", { id: "p", group: "first" }),
      claim("q", { id: "q", group: "first" }),
      claim("r", { id: "r", group: "second" }),
    ];
    const measured = measure(toGraph(argument({ groups }, p, q, r, because(p, q), because(p, r))));
    expect(measured.boxes.map(({ id, group }) => [id, group])).toEqual([
      ["p", "first"],
      ["p because q", "first"],
      ["q", "first"],
      ["p because r", "all"],
      ["r", "second"],
    ]);
    expect(measured.groups.map(({ id }) => id)).toEqual(["all", "first", "second"]);
    expect(measured.groups[0]?.header).toBeGreaterThan(12);
  });

  it("fits every line into its box, padding left free", () => {
    fc.assert(
      fc.property(documents({ maxStatements: 5, maxLinks: 5 }), (document) => {
        for (const { width, height, lines, content: said } of measure(toGraph(document)).boxes) {
          const free = said.text === undefined ? 0 : light.padding;
          for (const line of lines) {
            const advance = widthTable(line.text, line.font);
            const one = [...new Intl.Segmenter("en").segment(line.text)].length === 1;
            expect(one || advance <= width - 2 * free + 0.01).toBe(true);
            expect(line.y).toBeLessThan(height);
            expect(line.y).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
