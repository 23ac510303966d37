import { type ArgumentDocument, type Json, type JsonObject, linkEnds, validate } from "@argument-graph/core";
import { parse, selectMap } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapText } from "./map-selection-texts";

/** What is selected of a text, with settings that stand at its top. */
const select = (text: string, settings = ""): ArgumentDocument => {
  const whole = settings === "" ? text : `===\n${settings}\n===\n\n${text}`;
  const { document, diagnostics } = selectMap(parse(whole).document, { text: whole });
  expect(diagnostics).toEqual([]);
  expect(validate(document)).toEqual({ document, diagnostics: [] });
  return document;
};

const ids = ({ statements }: ArgumentDocument): readonly string[] => statements.map(({ id }) => id);

/** `A, B > C` for a reason, `A, B x C` for an objection. */
const lines = ({ links }: ArgumentDocument): readonly string[] =>
  links.map((link) => `${linkEnds(link).from.join(", ")} ${link.kind === "conflict" ? "x" : ">"} ${linkEnds(link).to}`);

const codes = (data: JsonObject, document: ArgumentDocument = parse("[A]: a").document) =>
  selectMap({ ...document, data }).diagnostics.map(({ code, path }) => [code, path]);

describe("selectMap", () => {
  // A, B => C <- D      all have titles
  it("leaves an argument as it is if its premises and its conclusion are shown", () => {
    const text = "<N>: gist\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n  - [D]: d\n";
    const { document } = parse(text);
    expect(select(text)).toEqual(document);
  });

  // (a), [B] => [C]     the first premise has no title
  it("makes an argument a sketch if a premise is not shown, which those that are shown support", () => {
    const document = select("<N>: gist #tag\n\n(1) a\n(2) [B]: b\n-- rule --\n(3) [C]: c\n");
    expect(document.statements).toMatchObject([
      { kind: "claim", id: "N", title: "N", text: "gist", sketch: true, tags: ["tag"] },
      { id: "B" },
      { id: "C" },
    ]);
    expect(lines(document)).toEqual(["B > N", "N > C"]);
  });

  it("says in one line what an argument without a name says", () => {
    const document = select("(1) First.\n(2) Second.\n----\n(3) [C]: Third.\n");
    expect(document.statements[0]).toMatchObject({ text: "First. Second. ∴ Third.", sketch: true });
    expect(document.statements[0]?.title).toBeUndefined();
  });

  // (a) => (b) => (c): two arguments, nothing of them has a title
  it("joins sketches by what one concludes and the other presumes", () => {
    const text = "<M>\n\n(1) a\n----\n(2) [B]: b\n\n<N>\n\n(1) [B]\n----\n(2) c\n";
    const document = select(text, "selection: {statementSelectionMode: with-relations}");
    expect(ids(document)).toEqual(["M", "N"]);
    expect(lines(document)).toEqual(["M > N"]);
  });

  it("hangs a line on the arguments that stand for a statement which is not shown", () => {
    const two = "<M>\n\n(1) [P]: p\n----\n(2) q\n\n<N>\n\n(1) r\n----\n(2) [C]: c\n\n";
    const text = `${two}[X]: x\n  -> [P]\n  + [C]\n`;
    const document = select(text, "selection: {excludeStatements: [P, C]}");
    expect(ids(document)).toEqual(["M", "N", "X"]);
    expect(lines(document)).toEqual(["X x M", "N > X"]);
    expect(document.links.map(({ id }) => id)).toEqual(["X -> P", "C +> X"]);
  });

  it("keeps an undercut one, also of a sketch", () => {
    const text = "<N>\n\n(1) a\n----\n  <_ [U]: u\n(2) [C]: c\n";
    const { links } = select(text);
    expect(links).toMatchObject([{ premises: ["N"] }, { attackers: ["U"], target: "N", scheme: "undercut" }]);
  });

  it("makes a contradiction an objection where one side is an argument", () => {
    const document = select(
      "<N>\n\n(1) a\n----\n(2) [C]: c\n\n[X]: x\n  >< [C]\n",
      "selection: {excludeStatements: [C]}",
    );
    expect(document.links).toEqual([expect.objectContaining({ attackers: ["N"], target: "X" })]);
    expect(document.links[0]).not.toHaveProperty("scheme");
  });

  it("keeps historical steps", () => {
    const text = "<N>\n\n(1) [A]: a\n-- leads to --\n(2) [B]: b\n";
    expect(select(text).links).toMatchObject([{ kind: "causation", cause: "A", effect: "B" }]);
    expect(select(text, "selection: {excludeStatements: [A]}").links).toMatchObject([
      { kind: "causation", cause: "N", effect: "B" },
    ]);
  });

  // A <- B <- C, and an objection to the line B -> A
  it("keeps what speaks about a line as long as the line is shown", () => {
    const settings = (more: string) =>
      `selection: {${more}}\nlinks:\n  - {kind: conflict, from: D, to: B +> A, id: about}\n  - {kind: conflict, from: [D, B], to: A, id: both}`;
    const text = "[A]: a\n  + [B]: b\n    + [C]: c\n\n[D]: d\n";
    expect(lines(select(text, settings("")))).toEqual(expect.arrayContaining(["D x B +> A", "D, B x A"]));
    expect(lines(select(text, settings("excludeStatements: [B]")))).toEqual([]);
  });

  it("shows the two deepest levels of headings as groups, by default", () => {
    const text = "# One\n\n## Two\n\n### Three\n\n[A]: a\n  + [B]: b\n\n# Empty\n\n[C]: c {isInMap: false}\n";
    expect(select(text).groups).toMatchObject([{ id: "Two" }, { id: "Three", parent: "Two" }]);
    expect(select(text, "group: {groupDepth: 0}").groups).toBeUndefined();
    expect(select(text, "group: {sections: {One: {isGroup: true}}}").groups).toMatchObject([{ id: "One" }]);
  });

  // [ A <- B ] <- C
  it("makes a closed group one box, on which the lines from and to what lies in it end", () => {
    const text = "# Box {isClosed: true}\n\n[A]: a\n  + [B]: b\n\n# Open\n\n[C]: c\n  +> [A]\n  -> [B]\n";
    const document = select(text);
    expect(ids(document)).toEqual(["Box", "C"]);
    expect(document.statements[0]).toMatchObject({ title: "Box", text: "Box", sketch: true });
    expect(lines(document)).toEqual(["C > Box", "C x Box"]);
    expect(ids(select(text, "group: {ignoreIsClosed: true}"))).toEqual(["A", "B", "C"]);
  });

  it("puts things into the groups that the settings make", () => {
    const text = "# Section\n\n[A]: a\n  + <N>: n\n  + [B]: b\n";
    const regroup = "[{title: Out, statements: [A], children: [{title: In, arguments: [N], tags: [x]}]}]";
    const document = select(text, `group: {regroup: ${regroup}}`);
    expect(document.groups).toEqual([
      { id: "Out", title: "Out" },
      { id: "In", title: "In", parent: "Out", tags: ["x"] },
    ]);
    expect(document.statements.map(({ id, group }) => [id, group])).toEqual([
      ["A", "Out"],
      ["N", "In"],
      ["B", undefined],
    ]);
    const chosen = select(text, `group: {regroup: ${regroup}}\nselection: {selectedSections: [In, Out]}`);
    expect(ids(chosen)).toEqual(["A", "N"]);
  });

  it("leaves out notes on what is not shown", () => {
    const notes = "[{text: on A, about: [A, B]}, {text: on C, about: C}, {text: on all}]";
    const document = select("[A]: a\n  + [B]: b\n\n[C]: c\n", `notes: ${notes}\nselection: {includeStatements: []}`);
    expect(document.notes).toEqual([{ text: "on A", about: ["A", "B"] }, { text: "on all" }]);
  });

  it("leaves colours, and all other data, as they are", () => {
    const document = select("[A]: a {color: red}\n  + [B]: b\n", "color: {tagColors: {x: red}}");
    expect(document.statements[0]?.data).toEqual({ color: "red" });
    expect(document.data).toEqual({ color: { tagColors: { x: "red" } } });
  });

  it("knows from the text what stands at the margin, and guesses it without", () => {
    const text = "[A]: a\n  + [B]: b\n\n[B]\n  - [C]: c\n";
    const data = { selection: { statementSelectionMode: "top-level", excludeDisconnected: false } };
    const used = `${text}\n(1) [A]\n(2) [B]\n(3) [C]\n----\n(4) [D]: d\n`;
    const document = { ...parse(used).document, data };
    const shown = (options: { text?: string }) =>
      selectMap(document, options).document.statements.flatMap(({ kind, id, ...one }) => ("sketch" in one ? [] : [id]));
    expect(shown({ text: used })).toEqual(["A", "B"]);
    expect(shown({})).toEqual(["A"]);
  });

  it("needs no text for most, and no ranges", () => {
    const text = "<N>: gist\n\n(1) a\n(2) [B]: b\n----\n(3) c\n----\n(4) [D]: d\n\n[E]: e\n  -> [B]\n  + f\n";
    const { document } = parse(text);
    const exact = selectMap(document, { text }).document;
    expect(selectMap(document).document).toEqual(exact);
    const bare: ArgumentDocument = JSON.parse(
      JSON.stringify(document, (key, value) => (key === "range" ? undefined : value)),
    );
    const shown = selectMap(bare).document;
    expect([...ids(shown)].sort()).toEqual([...ids(exact)].sort());
    expect(lines(shown)).toEqual(lines(exact));
  });

  it("reports settings and data that make no sense, with their place", () => {
    expect(codes({ selection: 3 })).toEqual([["invalid-setting", "/data/selection"]]);
    expect(codes({ selection: { statementSelectionMode: "most", excludeDisconnected: "no" } })).toEqual(
      [
        ["invalid-setting", "/data/selection/excludeDisconnected"],
        ["invalid-setting", "/data/selection/statementSelectionMode"],
      ].reverse(),
    );
    expect(codes({ selection: { selectedTags: [{}], excludeDisconected: true } })).toEqual([
      ["unknown-setting", "/data/selection/excludeDisconected"],
      ["invalid-setting", "/data/selection/selectedTags"],
    ]);
    expect(
      codes({ group: { groupDepth: -1, sections: { "a/b": 1 }, regroup: [{}, { title: "T", children: 1 }] } }),
    ).toEqual([
      ["invalid-setting", "/data/group/groupDepth"],
      ["invalid-setting", "/data/group/sections/a~1b"],
      ["invalid-setting", "/data/group/regroup/0"],
      ["invalid-setting", "/data/group/regroup/1/children"],
    ]);
    const { diagnostics } = selectMap(parse("[A]: a {isInMap: perhaps}\n").document);
    expect(diagnostics).toMatchObject([
      { code: "invalid-setting", path: "/statements/0/data/isInMap", range: { start: { line: 1 } } },
    ]);
  });

  it("gives a valid document, whatever the settings, with and without the text", () => {
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
    const settings = fc.record({ selection: settingsWith(selectionKeys, json), group: settingsWith(groupKeys, json) });
    const isSound = (text: string, data: JsonObject): void => {
      const document = { ...parse(text).document, data };
      for (const options of [{}, { text }, { text: "[Another]: text" }]) {
        const selected = selectMap(document, options).document;
        const errors = validate(selected).diagnostics.filter(({ severity }) => severity === "error");
        expect(errors, `seed ${seed}`).toEqual([]);
      }
    };
    fc.assert(fc.property(mapText, settings, isSound), { seed, numRuns: 200 });
  });

  it("takes time in proportion to the size", { timeout: 20_000 }, () => {
    // a hub with n reasons that are arguments with the hub's own premise, in a deep nest of groups
    const text = (n: number): string =>
      `[Hub]: h\n${Array.from({ length: n }, (_, i) => `  + <N${i}>`).join("\n")}\n\n${Array.from(
        { length: n },
        (_, i) => `${"#".repeat(1 + (i % 900))} H${i}\n\n<M${i}>\n\n(1) [P]\n(2) p${i}\n----\n(3) [C${i % 7}]\n`,
      ).join("\n")}`;
    const time = (n: number): number => {
      const whole = text(n);
      const { document } = parse(whole);
      const start = process.cpuUsage();
      selectMap(document, { text: whole });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    time(500);
    expect(time(8000)).toBeLessThan(16 * Math.max(time(1000), 20_000));
  });
});

const selectionKeys = [
  "statementSelectionMode",
  "excludeDisconnected",
  "selectedTags",
  "includeStatements",
  "selectedSections",
];
const groupKeys = ["groupDepth", "sections", "regroup", "ignoreIsGroup"];

const settingsWith = (keys: readonly string[], json: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(json, fc.dictionary(fc.constantFrom(...keys), json));
