import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type ArgumentDocument, type Json, type JsonObject, linkEnds, validate } from "@argument-graph/core";
import { parse, selectMap } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argdownFilesBelow } from "./files";
import { type MapOptions, referenceMap, type Shown, shownByUs } from "./map-selection-oracle";
import { mapText } from "./map-selection-texts";

const root = join(import.meta.dirname, "../..");
const corpora = join(root, "../shared/corpora");

const modes = [
  "all",
  "top-level",
  "with-title",
  "with-relations",
  "not-used-in-argument",
  "with-more-than-one-relation",
];

/** Settings that make sense for any file, and those that speak of what is in this one. */
const settingsFor = (document: ArgumentDocument): readonly MapOptions[] => {
  const titles = document.statements.flatMap(({ title, kind, ...one }) =>
    title !== undefined && !(kind === "claim" && "sketch" in one) ? [title] : [],
  );
  const others = [...document.statements, ...document.links].flatMap(({ title }) => title ?? []);
  const every = (names: readonly string[], n: number): Json => names.filter((_, index) => index % n === 0);
  const sections = (document.groups ?? []).flatMap(({ title }) => title ?? []);
  const tags = [...new Set(document.statements.flatMap((one) => one.tags ?? []))];
  const more: readonly JsonObject[] = [
    {},
    { excludeDisconnected: false },
    { ignoreIsInMap: true },
    { excludeStatements: every(titles, 2), excludeArguments: every(others, 3) },
    { includeStatements: every(titles, 3) },
    { selectedSections: every(sections, 2) },
    { selectedSections: every(sections, 3), selectElementsWithoutSection: true },
    { selectedTags: every(tags, 2) },
    { selectedTags: every(tags, 2), selectElementsWithoutTag: true, excludeDisconnected: false },
  ];
  const groups: readonly JsonObject[] = [{ groupDepth: 0 }, { groupDepth: 1 }, { groupDepth: 5 }];
  const own = { selection: document.data?.selection ?? {}, group: document.data?.group ?? {} } as MapOptions;
  return [
    own,
    ...modes.flatMap((statementSelectionMode) =>
      more.map((selection) => ({ selection: { statementSelectionMode, ...selection } })),
    ),
    ...groups.map((group) => ({ group })),
  ];
};

interface Difference {
  readonly file: string;
  readonly options: string;
  readonly what: keyof Shown;
  readonly reference: readonly string[];
  readonly ours: readonly string[];
}

const kinds = ["statements", "arguments", "edges", "groups"] as const;

/**
 * Selects every text with all settings twice, and compares what the maps show. With `every`, each text takes turns with
 * the others: it is selected with one setting out of so many.
 */
const compare = (name: string, texts: readonly { readonly file: string; readonly text: string }[], every = 1) => {
  const counts = { statements: 0, arguments: 0, edges: 0, groups: 0 };
  const differences: Difference[] = [];
  let maps = 0;
  let valid = 0;
  for (const [number, { file, text }] of texts.entries()) {
    const read = parse(text).document;
    const hasContraries = read.links.some((link) => link.kind === "conflict" && /^contra/.test(link.scheme ?? ""));
    let isValid = false;
    for (const [index, options] of settingsFor(read).entries()) {
      if (index % every !== number % every) continue;
      // Contradictions count from both sides.
      if (hasContraries && options.selection?.statementSelectionMode === "with-more-than-one-relation") continue;
      const reference = referenceMap(text, options);
      if (reference === undefined) continue;
      isValid = true;
      const document = { ...read, data: { selection: options.selection ?? {}, group: options.group ?? {} } };
      const selected = selectMap(document, { text });
      expect(selected.diagnostics).toEqual([]);
      expect(validate(selected.document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const ours = shownByUs(selected.document, document, text);
      maps++;
      for (const what of kinds) {
        counts[what] += ours[what].length;
        const [a, b] = [reference[what], ours[what]];
        const missing = a.filter((line) => !b.includes(line));
        // A contradiction is drawn from both sides; the reference draws it from one, where one side is an argument.
        const extra = what === "edges" && hasContraries ? [] : b.filter((line) => !a.includes(line));
        const isLonger = (what === "statements" || what === "arguments") && a.length !== b.length;
        if (missing.length + extra.length > 0 || isLonger)
          differences.push({ file, options: JSON.stringify(options), what, reference: missing, ours: extra });
      }
    }
    if (isValid) valid++;
  }
  console.log(
    `${name}: ${texts.length} files, ${valid} with a map of @argdown/core; ${maps} maps with ${counts.statements} ` +
      `statements, ${counts.arguments} arguments, ${counts.edges} edges, ${counts.groups} things in groups; ` +
      `${differences.length} differences`,
  );
  return { maps, differences };
};

/** What speaks for or against itself, at once or by the argument that it concludes, is counted otherwise; see below. */
const hasNoLoop = (text: string): boolean => {
  const { links } = parse(text).document;
  const targets = new Map(links.map((link) => [link.id, linkEnds(link).to]));
  return links.every((link) => {
    const { from, to } = linkEnds(link);
    return !from.includes(targets.get(to) ?? to);
  });
};

const filesBelow = (folder: string) =>
  argdownFilesBelow(folder).map((file) => ({ file: relative(root, file), text: readFileSync(file, "utf8") }));

describe("selectMap and the map of @argdown/core", () => {
  it("show the same of our fixtures", () => {
    // Groups and links in the settings are an addition of ours, which other tools skip.
    const files = filesBelow(join(root, "tests/formats/argdown")).filter(
      ({ file }) => !file.endsWith("settings.argdown"),
    );
    const { maps, differences } = compare("fixtures", files);
    expect(differences).toEqual([]);
    expect(maps).toBeGreaterThan(100);
  });

  it("show the same of our examples", () => {
    const { maps, differences } = compare("examples", filesBelow(join(root, "examples")), 2);
    expect(differences).toEqual([]);
    expect(maps).toBeGreaterThan(50);
  });

  it.skipIf(!existsSync(corpora))("show the same of the corpora in ../shared", () => {
    const { maps, differences } = compare("corpora", filesBelow(corpora), 2);
    expect(differences).toEqual([]);
    expect(maps).toBeGreaterThan(500);
  });

  it("show the same of generated texts", () => {
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    const texts = fc.sample(mapText, { seed, numRuns: Number(process.env.RUNS ?? 60) }).filter(hasNoLoop);
    const { maps, differences } = compare(
      `generated texts, seed ${seed}`,
      texts.map((text) => ({ file: text, text })),
      6,
    );
    expect(differences).toEqual([]);
    expect(maps).toBeGreaterThan(100);
  });
});

// Where the map differs on purpose (docs/argdown.md, “What a map shows”); each has a text and what both make of it.
describe("selectMap differs from @argdown/core", () => {
  const both = (text: string, options: MapOptions = {}) => {
    const document = { ...parse(text).document, data: { ...options } };
    const ours = shownByUs(selectMap(document, { text }).document, document, text);
    return { ours, reference: referenceMap(text, options) };
  };

  it("lets a contradiction count, and be drawn, from both sides", () => {
    // <N> concludes [C], <M> and <O> presume it; [P] contradicts it, whichever stands first
    const uses = "<N>\n\n(1) a\n----\n(2) [C]\n\n<M>\n\n(1) [C]\n----\n(2) b\n\n<O>\n\n(1) [P]\n----\n(2) c\n\n";
    const mode: MapOptions = { selection: { statementSelectionMode: "with-more-than-one-relation" } };
    const [one, other] = ["[P]\n  >< [C]\n", "[C]\n  >< [P]\n"].map((line) => both(uses + line, mode));
    expect(one?.ours).toEqual(other?.ours);
    expect(one?.ours.statements).toEqual(["[P]"]);
    expect(one?.ours.edges).toEqual(expect.arrayContaining(["<N> attack [P]", "[P] attack <M>"]));
    expect(one?.reference?.statements).toEqual([]);
  });

  it("lets a statement go on attacking itself when others attack it", () => {
    const { ours, reference } = both("[A]: a\n  - [B]: b\n  - [A]\n", { selection: { excludeStatements: ["B"] } });
    expect([ours.statements, reference?.statements]).toEqual([["[A]"], []]);
  });

  it("counts an attack on an argument and an undercut of it once", () => {
    const text = "<N>\n  - [D]: d\n\n(1) a\n----\n  <_ [D]\n(2) b\n\n<M>\n\n(1) [D]\n----\n(2) c\n";
    const mode: MapOptions = { selection: { statementSelectionMode: "with-more-than-one-relation" } };
    expect(both(text, mode).ours.statements).toEqual([]);
    expect(both(text, mode).reference?.statements).toEqual(["[D]"]);
  });

  it("keeps an undercut of an inference in mind if its argument is undercut as a whole, too", () => {
    const text = "<N>\n\n(1) a\n----\n  <_ [U]: u\n(2) b\n\n[V]: v\n  _> <N>\n";
    const { ours, reference } = both(text, { selection: { excludeStatements: ["V"] } });
    expect(ours).toMatchObject({ statements: ["[U]"], arguments: ["<N>"] });
    expect(reference).toMatchObject({ statements: ["[U]"], arguments: [] });
  });

  it("closes a group also where everything in it lies in a section below", () => {
    const text = "# Out {isClosed: true}\n\n## In\n\n[A]: a\n  + [B]: b\n";
    expect(both(text).ours).toMatchObject({ statements: [], arguments: ["{Out}"] });
    expect(both(text).reference).toMatchObject({ statements: ["[A]", "[B]"], arguments: [] });
  });

  it("takes a title that begins with “Untitled” for a title", () => {
    const text = "[Untitled work]: a\n\n<N>\n\n(1) [Untitled work]\n----\n(2) [C]\n";
    expect(both(text).ours.statements).toEqual(["[C]", "[Untitled work]"]);
    expect(both(text).reference?.statements).toEqual(["[C]"]);
  });

  it("takes no notice of `#evidence` behind an argument, as only statements report sources", () => {
    const text = "[A]: a #evidence\n  + <N>: n #evidence\n";
    const { ours, reference } = both(text, { selection: { selectedTags: ["evidence"], excludeDisconnected: false } });
    expect([ours.arguments, reference?.arguments]).toEqual([[], ["<N>"]]);
  });

  it("takes a numbered statement that no inference uses for no premise", () => {
    const text = "<N>\n\n(1) [A]: a\n(2) [B]: b\n-- rule {uses: [1]} --\n(3) [C]: c\n";
    expect(both(text).ours.statements).toEqual(["[A]", "[C]"]);
    expect(both(text).reference?.statements).toEqual(["[A]", "[B]", "[C]"]);
  });
});
