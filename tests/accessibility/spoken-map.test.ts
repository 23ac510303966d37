import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArgumentDocument, type ArgumentGraph, ends, type Id, isLink, toGraph } from "@argument-graph/core";
import { formatOf } from "@argument-graph/formats";
import { argdown } from "@argument-graph/formats/argdown";
import { presetNames } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { documents } from "../core/documents";
import { type HeardLink, listen } from "./listen";
import { type Phrase, speech, written } from "./speech";

// The numbers are those of the checklist of accessibility. What is spoken of a map is its names, descriptions and levels;
// spoken-map.browser.ts compares this log with what is on the page.

const example = (name: string): string => readFileSync(join(root, "examples", name), "utf8");
const graphOf = (text: string): ArgumentGraph => toGraph(argdown.parse(text).document);

/** The links of a graph by the places of their ends among the phrases. */
function meant(graph: ArgumentGraph, phrases: readonly Phrase[]): readonly HeardLink[] {
  const places = new Map(phrases.map(({ id }, at) => [id, at]));
  return phrases.flatMap(({ id }, at): HeardLink[] => {
    const { kind } = graph.getNodeAttributes(id);
    if (kind === "claim" || kind === "evidence") return [];
    const { from, to } = ends(graph, id);
    return [{ at, kind, from: from.map((end) => places.get(end) ?? -1), to: places.get(to) ?? -1 }];
  });
}

const sorted = (links: readonly HeardLink[]): readonly string[] =>
  links.map(({ at, kind, from, to }) => JSON.stringify([at, kind, [...new Set(from)].sort((a, b) => a - b), to]));

function expectUnderstood(graph: ArgumentGraph, name: string): void {
  const phrases = speech(graph);
  expect(sorted(listen(phrases)), name).toEqual(sorted(meant(graph, phrases)));
}

/** Links about each other in a circle are about nothing that was said before: a map shows them, and an outline says them. */
function isAboutSomething(graph: ArgumentGraph): boolean {
  return graph.nodes().every((id) => {
    const seen = new Set<Id>();
    let at = id;
    while (isLink(graph.getNodeAttributes(at)) && !seen.has(at)) {
      seen.add(at);
      at = ends(graph, at).to;
    }
    return !seen.has(at);
  });
}

const MAPS = [
  ...["claim-and-premise", "linked", "convergent", "serial", "evidence", "rebut", "undercut", "undermine", "leads-to"],
  ...["implicit", "groups", "outline"],
];

describe("what is spoken of a map", () => {
  it.each(MAPS)("A110: is as reviewed: %s", async (name) => {
    const file = join(root, "tests/accessibility/spoken", `${name}.txt`);
    await expect(written(speech(graphOf(example(`ideas/${name}.argdown`))))).toMatchFileSnapshot(file);
  });

  // V: two premises for one conclusion, each by itself. T: two premises together. I: one after the other.
  it("A111: differs for premises that count alone, together, and one after the other, and tells which", () => {
    const maps = ["convergent", "linked", "serial"].map((name) => graphOf(example(`ideas/${name}.argdown`)));
    for (const graph of maps) expectUnderstood(graph, "");
    expect(new Set(maps.map((graph) => JSON.stringify(listen(speech(graph))))).size).toBe(3);
  });

  const examples = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".argdown"),
  );
  it.each(examples)("A111: can be turned back into the very map: %s", (file) => {
    expectUnderstood(graphOf(example(file)), file);
  });

  it.each(presetNames)("A111: is the same in every notation but for numbers and words on links: %s", (preset) => {
    const graph = graphOf(example("october-1917/argument.argdown"));
    const phrases = speech(graph, preset);
    expect(phrases.map(({ description, level }) => [level, description])).toEqual(
      speech(graph).map(({ description, level }) => [level, description]),
    );
    const numbered = phrases.filter(({ name }) => /^\d+\. /.test(name)).length;
    expect(numbered).toBe(preset === "textbook" || preset === "standard-form" ? 25 : 0);
  });

  it("A111: can be turned back into the very map for 1,000 generated ones, also where statements have one text", () => {
    let seen = 0;
    fc.assert(
      fc.property(documents({ texts: fc.constantFrom("Rain", "Rain fell.", "Snow", "Sun and rain") }), (given) => {
        const document = {
          ...given,
          groups: [],
          statements: given.statements.map(({ group: _, citations: __, ...statement }) => ({
            ...statement,
            citations: [],
          })),
          links: given.links.map(({ group: _, title: __, citations: ___, ...link }) =>
            "scheme" in link ? { ...link, scheme: "rule" } : link,
          ),
        } as ArgumentDocument;
        const graph = toGraph(document);
        fc.pre(isAboutSomething(graph));
        expectUnderstood(graph, JSON.stringify(document));
        seen += document.links.length;
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(2_000);
  });
});

// Not part of this repository: ../shared/corpora.
const corpora = join(root, "../shared/corpora");
describe.skipIf(!existsSync(corpora))("what is spoken of real maps", () => {
  it("A111: can be turned back into the very map for every file that a format reads", () => {
    const files = readdirSync(corpora, { recursive: true, encoding: "utf8" }).filter((file) => formatOf(file));
    let read = 0;
    for (const file of files) {
      const parsed = formatOf(file)?.parse(readFileSync(join(corpora, file), "utf8")).document;
      if (!parsed || parsed.statements.length === 0) continue;
      const graph = toGraph(parsed);
      if (!isAboutSomething(graph)) continue;
      expectUnderstood(graph, file);
      read += 1;
    }
    expect(read).toBeGreaterThan(20);
  });
});
