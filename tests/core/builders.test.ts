import { argument, attack, because, claim, evidence, isLink, isStatement, leadsTo } from "@argument-graph/core";
import { describe, expect, it } from "vitest";

describe("claim", () => {
  // The id is the words of the text, in any script; a long text is cut between words and gets a number.
  it.each([
    ["The street is wet.", "the-street-is-wet"],
    ["  “It's 1917!”  ", "it-s-1917"],
    ["Größe & Éclat", "größe-éclat"],
    ["الحرب والجوع", "الحرب-والجوع"],
    ["战争导致饥荒", "战争导致饥荒"],
    ["People taken up with getting through the day do not rise", "people-taken-up-with-getting-through-the-x7kqzb"],
  ])("makes of %s an id that can be read", (text, id) => {
    expect(claim(text).id.replace(/-[a-z0-9]{6,7}$/, "-#")).toBe(id.replace(/-x7kqzb$/, "-#"));
  });

  it("gives the same text the same id, and long texts that begin alike different ones", () => {
    const long = "People taken up with getting through the day do not rise";
    expect(claim(long).id).toBe(claim(long).id);
    expect(claim(`${long} up`).id).not.toBe(claim(long).id);
    expect(claim("e\u0301").id).toBe(claim("é").id);
  });

  it("makes an id of what has no words, and of one endless word", () => {
    expect(claim("?!").id).toMatch(/^claim-[0-9a-z]+$/);
    expect(evidence("…", []).id).toMatch(/^evidence-[0-9a-z]+$/);
    expect(claim("𝒳".repeat(100)).id).toMatch(/^𝒳{20}-[0-9a-z]+$/u);
    expect(claim(`a${"𝒳".repeat(100)}`).id).toMatch(/^a𝒳{19}-[0-9a-z]+$/u);
  });
});

describe("because, attack and leadsTo", () => {
  const [a, b] = [claim("A", { id: "a" }), claim("B", { id: "b" })];

  it("take ids and things alike, links included", () => {
    expect(because(a, b, "c")).toEqual(because("a", "b", "c"));
    expect(attack([a], because(a, b))).toEqual(attack("a", "a because b"));
    expect(leadsTo(a, b)).toEqual(leadsTo("a", "b"));
  });

  it("name their links by both ends, so that different links have different ids", () => {
    const links = [
      because(a, b),
      because(b, a),
      because(a, b, "c"),
      attack(a, b),
      leadsTo(a, b),
      because(because(a, b), b),
    ];
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
  });

  it("refuse to be without reasons", () => {
    expect(() => because(a)).toThrow(
      new RangeError("because: no premise for “a”. Name at least one after the conclusion."),
    );
    expect(() => attack([], a)).toThrow(
      new RangeError("attack: no attacker of “a”. Name at least one before the target."),
    );
  });
});

describe("argument", () => {
  it("sorts parts into statements and links and keeps their order", () => {
    const [a, b] = [claim("A", { id: "a" }), evidence("B", "s", { id: "b" })];
    const document = argument({ title: "T", sources: [{ id: "s", type: "book" }] }, because(b, a), b, leadsTo(a, b), a);
    expect(document).toEqual({
      title: "T",
      sources: [{ id: "s", type: "book" }],
      statements: [b, a],
      links: [because(b, a), leadsTo(a, b)],
    });
    expect([isLink(a), isLink(because(a, b)), isStatement(b), isStatement(attack(a, b))]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("says what is missing among the parts", () => {
    expect(() => argument({}, claim("Rain"), because("wet", "rain"))).toThrow(
      /^argument: the inference “wet because rain” names/,
    );
  });
});
