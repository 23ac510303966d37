import { argument, attack, because, claim, evidence, leadsTo, toGraph } from "@argument-graph/core";
import {
  arrange,
  type BoxMark,
  dark,
  type JunctionMark,
  light,
  type PathMark,
  type PresetName,
  presetNames,
  type Scene,
  type Theme,
} from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

// The numbers are those of the checklist of accessibility. One map with every kind of statement and link:
//
//   cause == leads to ==> effect <- because, together - a, b      evidence, implicit
//                            ^- but - c     (because) <- but - d
const graph = toGraph(
  argument(
    { title: "Every kind", sources: [{ id: "letters", type: "book", title: "Letters" }] },
    ...["cause", "effect", "a", "b", "c", "d"].map((id) => claim(`What is said of ${id}.`, { id })),
    claim("What nobody says.", { id: "implicit", implicit: true }),
    evidence("What the letters show.", "letters", { id: "evidence" }),
    { ...leadsTo("cause", "effect"), id: "step" },
    { ...because("effect", "a", "b"), id: "linked" },
    { ...because("a", "evidence"), id: "alone" },
    { ...because("b", "implicit"), id: "other" },
    { ...attack("c", "effect"), id: "attack" },
    { ...attack("d", "linked"), id: "undercut" },
  ),
);

type Box = BoxMark | JunctionMark;
const boxes = (scene: Scene): readonly Box[] =>
  scene.marks.filter((mark): mark is Box => mark.type === "box" || mark.type === "junction");
const box = (scene: Scene, id: string): Box => {
  const found = boxes(scene).find((mark) => mark.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
};
const pathsOf = (scene: Scene, id: string): readonly PathMark[] =>
  scene.marks.filter((mark): mark is PathMark => mark.type === "path" && (mark.from === id || mark.to === id));

/** Relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const THEMES: readonly Theme[] = [light, dark];
const CASES = presetNames.flatMap((preset) => THEMES.map((theme) => ({ preset, theme, name: theme.name })));
const sceneIn = (preset: PresetName, theme: Theme): Scene => arrange(graph, { preset, theme });
/** What a box is painted with; where it has no paint of its own, the page is seen. */
const groundOf = ({ fill }: Box, theme: Theme): string => (fill === "none" ? theme.color.page : fill);

describe("the colours of every notation", () => {
  it.each(CASES)("A50: words have a contrast of 4.5 with what they stand on: $preset, $name", ({ preset, theme }) => {
    const scene = sceneIn(preset, theme);
    const lines = boxes(scene).flatMap((mark) => mark.lines.map((line) => ({ line, ground: groundOf(mark, theme) })));
    const key = (scene.key?.entries ?? []).flatMap((entry) => entry.lines);
    expect(lines.length).toBeGreaterThan(7);
    for (const { line, ground } of lines) expect(contrast(line.fill, ground), line.text).toBeGreaterThanOrEqual(4.5);
    for (const line of key) expect(contrast(line.fill, theme.color.page), line.text).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CASES)(
    "A51: lines, edges and signs have a contrast of 3 with the page: $preset, $name",
    ({ preset, theme }) => {
      const scene = sceneIn(preset, theme);
      const strokes = scene.marks.flatMap((mark): readonly string[] => {
        if (mark.type === "path") return [mark.stroke, mark.head?.fill ?? "", mark.head?.stroke ?? ""];
        if (mark.type === "group") return [mark.stroke];
        // An edge in the colour of the page is none; what is seen of such a box is its ground.
        const edge = mark.stroke === theme.color.page ? mark.fill : mark.stroke;
        return [mark.strokeWidth > 0 ? edge : "", ...mark.ornaments.flatMap(({ stroke = "" }) => [stroke])];
      });
      const painted = strokes.filter((colour) => /^#/.test(colour));
      expect(painted.length).toBeGreaterThan(5);
      for (const colour of painted) expect(contrast(colour, theme.color.page), colour).toBeGreaterThanOrEqual(3);
    },
  );
});

/** What of a mark is left without colour: its outline without numbers, dashes, strength, what is on it, its words. */
function channels(scene: Scene, id: string): readonly string[] {
  const mark = box(scene, id);
  const lines = pathsOf(scene, id);
  const words = mark.lines.filter(({ part }) => part === "word" || part === "badge").map(({ text }) => text);
  const shape = (d: string) => d.replace(/[^A-Za-z]/g, "");
  return [
    `outline ${shape(mark.d)} ${mark.ornaments.map(({ d }) => shape(d)).join()} ${Math.round(mark.radius)}`,
    `dash ${mark.dash ?? ""}`,
    `strength ${mark.strokeWidth}`,
    `words ${words.join(" ").replace(/\d+( and \d+)?/g, "#")}`,
    `line dash ${lines.map(({ dash = "" }) => dash).join()}`,
    `line strength ${lines.map(({ strokeWidth }) => strokeWidth).join()}`,
    `head ${lines.flatMap(({ head }) => (head ? [`${shape(head.d)}${head.stroke ? " stroked" : ""}`] : [])).join()}`,
  ];
}

const LINKS = ["alone", "attack", "undercut", "step"];
const STATEMENTS = ["a", "implicit", "evidence", "effect"];
const pairs = (ids: readonly string[]) =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));

describe("without colour", () => {
  it.each(presetNames)("A52: support, attack, undercut and step still differ in two things each: %s", (preset) => {
    const scene = sceneIn(preset, light);
    for (const [one, other] of pairs(LINKS)) {
      const [a, b] = [channels(scene, one), channels(scene, other)];
      const differing = a.filter((channel, index) => channel !== b[index]);
      expect(differing.length, `${one} and ${other}: ${a.join("; ")}`).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(presetNames)("A55: a thesis, evidence and what is not stated still differ from any claim: %s", (preset) => {
    const scene = sceneIn(preset, light);
    for (const [one, other] of pairs(STATEMENTS)) {
      const [a, b] = [channels(scene, one), channels(scene, other)];
      const differing = a.slice(0, 4).filter((channel, index) => channel !== b[index]);
      expect(differing.length, `${one} and ${other}: ${a.join("; ")}`).toBeGreaterThanOrEqual(1);
    }
  });
});
