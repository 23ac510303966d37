import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
import { arrange, measure, presetNames, toSvg } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

// wet <─ because ─ shiny <─ ? ─ why        dry: as much stands under it as under wet, but for the question
const wet = claim("The street is wet", { id: "wet" });
const shiny = claim("It shines", { id: "shiny" });
const dry = claim("The park is dry", { id: "dry" });
const dust = claim("It is dusty", { id: "dust" });
const why = claim("What else could it come from?", { id: "why" });
const ask = attack(why, shiny);
const graph = toGraph(argument({}, wet, shiny, dry, dust, why, because(wet, shiny), because(dry, dust), ask));
const ghosts = new Set(["why", ask.id]);
const said = toGraph(argument({}, wet, shiny, dry, dust, because(wet, shiny), because(dry, dust)));

describe("ghosts", () => {
  it("are drawn with broken edges on the ground of the page, and called open questions", () => {
    const { marks, theme } = arrange(graph, { ghosts });
    const box = marks.find((mark) => mark.type === "box" && mark.id === "why");
    const link = marks.find((mark) => mark.type === "junction" && mark.id === ask.id);
    expect(box).toMatchObject({ dash: "2 4", fill: theme.color.page, content: { badges: ["open question"] } });
    expect(link).toMatchObject({ dash: "2 4", fill: theme.color.page, content: { title: "?" } });
    expect(marks.filter((mark) => mark.type === "path" && mark.dash === "1 5")).toHaveLength(2);
  });

  it("are no part of what the map is said to hold", () => {
    expect(arrange(graph, { ghosts }).description).toBe(arrange(said).description);
    const theses = (options = {}) =>
      measure(graph, options)
        .boxes.filter(({ content }) => content.thesis)
        .map(({ id }) => id);
    expect(theses({ ghosts })).toEqual(["wet"]);
  });

  it("change nothing where there are none", () => {
    expect(toSvg(arrange(said, { ghosts: new Set() }))).toBe(toSvg(arrange(said)));
    expect(toSvg(arrange(said, { ghosts }))).toBe(toSvg(arrange(said)));
  });

  it.each(presetNames)("overlap nothing in the notation %s", (preset) => {
    const boxes = arrange(graph, { ghosts, preset }).marks.flatMap((mark) =>
      mark.type === "box" || mark.type === "junction" ? [mark] : [],
    );
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => [a.id, b.id]),
    );
    expect(overlaps).toEqual([]);
  });
});
