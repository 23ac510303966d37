import { english, formatCitations, formatSource } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

const sources = [
  { id: "rieber", type: "document", author: [{ family: "Rieber" }, { family: "Nelson" }] },
  {
    id: "lenin",
    type: "book",
    title: "The State and Revolution",
    author: [{ family: "Lenin", given: "V. I." }],
    issued: { "date-parts": [[1917]] },
    note: "Edition not known.",
  },
  { id: "stalinism", type: "entry-encyclopedia", title: "Stalinism", "container-title": "New World Encyclopedia" },
  { id: "who", type: "document", author: [{ literal: "World Health Organization" }], issued: { literal: "n.d." } },
  { id: "many", type: "book", author: ["A", "B", "C", "D"].map((family) => ({ family })), title: "On Four" },
];
const cite = (...citations: Parameters<typeof formatCitations>[0]) => formatCitations(citations, sources, english);

describe("formatCitations(citations, sources, messages)", () => {
  it("names authors and pages", () => {
    expect(cite({ source: "rieber", locator: "57–64" })).toBe("Rieber and Nelson, pp. 57–64");
    expect(cite({ source: "rieber", locator: "60" })).toBe("Rieber and Nelson, p. 60");
    expect(cite({ source: "rieber", locator: "3", label: "chapter" })).toBe("Rieber and Nelson, chap. 3");
    expect(cite({ source: "rieber", locator: "3", label: "canto" })).toBe("Rieber and Nelson, canto 3");
  });

  it("names title and year where no page is given", () => {
    expect(cite({ source: "lenin" })).toBe("Lenin, The State and Revolution (1917)");
    expect(cite({ source: "lenin", locator: "9" })).toBe("Lenin, p. 9");
    expect(cite({ source: "who" })).toBe("World Health Organization (n.d.)");
  });

  it("names a work without an author by its title", () => {
    expect(cite({ source: "stalinism" })).toBe("New World Encyclopedia: Stalinism");
  });

  it("joins several, keeps prefix and suffix, and names an unknown source by its id", () => {
    expect(cite({ source: "rieber", prefix: "see", suffix: "and elsewhere" }, { source: "gone" })).toBe(
      "see Rieber and Nelson and elsewhere; gone",
    );
    expect(cite({ source: "many" })).toBe("A and others, On Four");
    expect(cite()).toBe("");
  });
});

describe("formatSource(source, messages)", () => {
  it("says all that is known, and the note on what is not", () => {
    expect(sources.slice(0, 3).map((source) => formatSource(source, english))).toEqual([
      "Rieber and Nelson.",
      "Lenin, The State and Revolution (1917). Edition not known.",
      "New World Encyclopedia: Stalinism.",
    ]);
  });
});
