import * as all from "@argument-graph/formats";
import { argdown, formatOf, formats, json, svg } from "@argument-graph/formats";
import { describe, expect, it } from "vitest";

describe("@argument-graph/formats", () => {
  it("has these names", () => {
    expect(Object.keys(all).sort()).toEqual([
      "applyChange",
      "argdown",
      "carriedSource",
      "edit",
      "formatOf",
      "formats",
      "json",
      "selectMap",
      "svg",
      "tidy",
    ]);
  });
});

describe("formatOf(fileName)", () => {
  it.each([
    ["essay.argdown", argdown],
    ["ESSAY.AD", argdown],
    ["a/b.c/map.json", json],
    ["map.svg", svg],
    ["essay.md", undefined],
    ["argdown", undefined],
    ["", undefined],
  ])("%j", (name, format) => {
    expect(formatOf(name)).toBe(format);
  });

  it("knows each format by each of its extensions", () => {
    for (const format of formats)
      for (const extension of format.extensions) expect(formatOf(`x${extension}`)).toBe(format);
  });
});
