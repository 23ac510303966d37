import * as scene from "@argument-graph/scene";
import { describe, expect, it } from "vitest";
import { docExamples, runExample, withoutExample } from "../repository/doc-examples";

const sources = import.meta.glob<string>("../../packages/scene/src/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const examples = docExamples().filter(({ where }) => where.startsWith("scene/"));

describe("@argument-graph/scene", () => {
  it("offers these names", () => {
    expect(Object.keys(scene).sort()).toEqual([
      "arrange",
      "buildScene",
      "dark",
      "describe",
      "directionIn",
      "english",
      "formatCitations",
      "formatSource",
      "isPresetName",
      "isRightToLeft",
      "layOut",
      "light",
      "measure",
      "measurement",
      "measuring",
      "noteText",
      "numbering",
      "outline",
      "outlineSheet",
      "outlineTree",
      "pageWidth",
      "presetNamed",
      "presetNames",
      "relabelScene",
      "runsRightToLeft",
      "themeProperties",
      "toOutline",
      "toOutlineHtml",
      "toSvg",
      "widthTable",
      "wrap",
    ]);
  });

  it("shows every function by an example that claims something", () => {
    const missing = Object.entries(sources).flatMap(([path, source]) => withoutExample(source, path));
    const names = Object.keys(scene);
    expect(missing.filter((entry) => names.some((name) => entry.endsWith(`: ${name}`)))).toEqual([]);
    expect(examples.filter(({ claims }) => claims === 0).map(({ where }) => where)).toEqual([]);
  });

  it.each(examples.map((example) => [example.where, example] as const))("%s says what is true", async (_, example) => {
    await runExample(example, (actual, expected, line) => expect(actual, line).toEqual(expected));
  });
});
