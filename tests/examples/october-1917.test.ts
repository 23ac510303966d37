import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { argdown as oracle } from "@argdown/core";
import {
  attackers,
  conclusions,
  type Link,
  premises,
  spines,
  supporters,
  thesis,
  toDocument,
  toGraph,
  validate,
} from "@argument-graph/core";
import { assess, assumptions, checks, fallSets, grounded, hangsOn, toFramework } from "@argument-graph/evaluation";
import { argdown, json } from "@argument-graph/formats";
import { toOutline } from "@argument-graph/scene";
import { render } from "argument-graph";
import { describe, expect, it } from "vitest";
import { example, readExample } from "./files";
import { assessedLines, essayLines, fill, listLines, noteLines, sourceLines } from "./page";

const FOLDER = "october-1917";
const text = readFileSync(example(`${FOLDER}/argument.argdown`), "utf8");
const essay = readFileSync(example(`${FOLDER}/essay.md`), "utf8");
const { document, diagnostics } = argdown.parse(text);
const graph = toGraph(document);
const units = Array.from({ length: 25 }, (_, index) => `u${index + 1}`);
const quoteOf = (id: string): readonly string[] =>
  document.statements
    .filter((statement) => statement.id === id)
    .flatMap(({ anchors = [] }) => anchors.flatMap(({ selector }) => selector))
    .flatMap((selector) => (selector.type === "TextQuoteSelector" ? [selector.exact] : []));
const idOf = (title: string): string => {
  const found = document.links.find((link) => link.title === title);
  if (!found) throw new RangeError(`No link is called "${title}".`);
  return found.id;
};
/** The ends of all links of a kind, as "u8 + u10 > u9", sorted. */
function ends(kind: Link["kind"]): readonly string[] {
  const name = (id: string) => document.links.find((link) => link.id === id)?.title ?? id;
  return document.links
    .filter((link) => link.kind === kind)
    .map((link) => {
      if (link.kind === "inference") return `${link.premises.join(" + ")} > ${name(link.conclusion)}`;
      if (link.kind === "conflict") return `${link.attackers.join(" + ")} > ${name(link.target)}`;
      return `${link.cause} > ${link.effect}`;
    })
    .sort();
}

/** The outline without its title and what stands below it: the second of its blocks. */
const itemsOf = (outline: string): string => outline.split(/\n{2,}/)[1] ?? "";

describe("the essay's argument", () => {
  it("is read without a complaint", () => {
    expect(diagnostics).toEqual([]);
  });

  it("is read without an error by @argdown/core", () => {
    const response = oracle.run({ input: text, process: ["parse-input", "build-model"], throwExceptions: true });
    expect(response.lexerErrors ?? []).toEqual([]);
    expect(response.parserErrors ?? []).toEqual([]);
    expect(Object.keys(response.statements ?? {}).sort()).toEqual(document.statements.map(({ title }) => title).sort());
  });

  it("has the units u1 to u25, each with a short title and a full sentence", () => {
    expect(
      [...document.statements.map(({ id }) => id)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    ).toEqual(units);
    for (const statement of document.statements) {
      expect(statement.title?.split(" ").length, statement.title).toBeLessThanOrEqual(6);
      expect(statement.text).toMatch(/^[A-Z].*[.…]$/u);
    }
  });

  // u7 --leads to--> u9 --leads to--> u5
  it("has a spine of two historical steps and ends it with the thesis", () => {
    expect(spines(graph)).toEqual([["u7", idOf("From Marx to Lenin"), "u9", idOf("From Lenin to Stalin"), "u5"]]);
    expect(thesis(graph)).toBe("u5");
  });

  it("hangs what is said for a step on the step", () => {
    const reasons = (title: string) => supporters(graph, idOf(title)).flatMap((link) => premises(graph, link));
    expect(reasons("From Marx to Lenin")).toEqual(["u6", "u8"]);
    expect(reasons("From Lenin to Stalin")).toEqual(["u14", "u15"]);
  });

  it("hangs together as the essay does, and in no other way", () => {
    expect(ends("inference")).toEqual(
      [
        "u2 > u1",
        "u1 + u2 > u3",
        "u3 > u9",
        "u8 + u10 > u9",
        "u6 > From Marx to Lenin",
        "u8 > From Marx to Lenin",
        "u13 > u4",
        "u11 + u12 > u13",
        "u14 > From Lenin to Stalin",
        "u15 > From Lenin to Stalin",
        "u15 > u14",
        "u19 > u18",
        "u20 + u21 > u18",
        "u22 > u21",
        "u23 > u24",
        "u24 > u15",
        "u25 > u15",
        "u24 > u5",
        "u25 > u5",
        "u19 > u5",
      ].sort(),
    );
    expect(ends("conflict")).toEqual(["u6 > u7", "u8 > u7", "u16 > u15", "u18 > u17", "u18 > u16 -> u15"].sort());
    expect(ends("causation")).toEqual(["u7 > u9", "u9 > u5"]);
  });

  it("leaves no statement alone", () => {
    for (const unit of units) expect(graph.degree(unit), unit).toBeGreaterThan(0);
    expect(conclusions(graph, "u4")).toEqual([]);
    expect(attackers(graph, "u4")).toEqual([]);
  });

  it("cites what the essay cites, where it cites it", () => {
    const cited = document.statements.flatMap(({ id, citations = [] }) =>
      citations.map(({ source, locator }) => `${id} ${source}${locator === undefined ? "" : ` ${locator}`}`),
    );
    expect(cited).toEqual([
      "u1 rieber-nelson 60",
      "u2 rieber-nelson 60",
      "u7 marx",
      "u9 rieber-nelson 57–64",
      "u10 rieber-nelson 57–64",
      "u16 lenin-1917",
      "u18 new-world-encyclopedia",
      "u19 new-world-encyclopedia",
      "u20 rogovin",
      "u24 artir",
    ]);
    const known = (document.sources ?? []).map(({ id }) => id);
    for (const citation of cited) expect(known).toContain(citation.split(" ")[1]);
  });

  it("calls a statement evidence only if it is cited, and tells what is not known of every source", () => {
    const evidence = document.statements.filter(({ kind }) => kind === "evidence");
    expect(evidence.map(({ id }) => id)).toEqual(["u1", "u2", "u16", "u19", "u20", "u24"]);
    for (const { citations = [] } of evidence) expect(citations.length).toBeGreaterThan(0);
    for (const { note } of document.sources ?? []) expect(note).toMatch(/not known/);
  });

  it("notes the three gaps, the question of the title and the decision that is named twice", () => {
    const notes = document.notes ?? [];
    expect(notes.filter(({ kind }) => kind === "gap").map(({ about }) => about)).toEqual([
      ["u7", "u8"],
      ["u16", "u17"],
      ["u25"],
    ]);
    expect(notes.some(({ text }) => /takes for granted/.test(text))).toBe(true);
    expect(notes.some(({ about = [] }) => about.join() === "u3,u9")).toBe(true);
  });
});

describe("the essay's text", () => {
  it("has 600 to 900 words and three visible gaps", () => {
    const body = essay.split("\n").slice(4).join("\n");
    const words = body.match(/[\p{L}\p{N}][\p{L}\p{N}'’–-]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(600);
    expect(words.length).toBeLessThanOrEqual(900);
    expect(body.match(/^\[text missing\]$/gm)).toHaveLength(3);
  });

  it.each(units.filter((unit) => unit !== "u8"))("states %s in words that occur exactly once", (unit) => {
    const quotes = quoteOf(unit);
    expect(quotes).toHaveLength(1);
    for (const quote of quotes) expect(essay.split(quote)).toHaveLength(2);
  });

  it("does not state u8, which is marked as implicit", () => {
    expect(quoteOf("u8")).toEqual([]);
    expect(document.statements.filter(({ implicit }) => implicit).map(({ id }) => id)).toEqual(["u8"]);
  });

  it("states the units in their order", () => {
    const places = units.flatMap((unit) => quoteOf(unit)).map((quote) => essay.indexOf(quote));
    expect(places).toHaveLength(24);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

// The example is written afresh: it shares no run of six words with the notes it was made from, where these are at hand.
const NOTES = fileURLToPath(new URL("../../../shared/essay.md", import.meta.url));
describe.skipIf(!existsSync(NOTES))("the wording", () => {
  const words = (written: string) => written.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (written: string): ReadonlySet<string> => {
    const all = words(written);
    return new Set(all.slice(0, -5).map((_, at) => all.slice(at, at + 6).join(" ")));
  };

  it.each(["essay.md", "argument.argdown"])("of %s shares no six words in a row with the notes", (file) => {
    const noted = runs(readFileSync(NOTES, "utf8"));
    expect([...runs(readExample(`${FOLDER}/${file}`))].filter((run) => noted.has(run))).toEqual([]);
  });
});

describe("the essay's three views", () => {
  it("are one document: text, JSON and graph", () => {
    expect(json.parse(json.print?.(document).text ?? "")).toEqual({ document, diagnostics: [] });
    expect(validate(JSON.parse(json.print?.(document).text ?? ""))).toEqual({ document, diagnostics: [] });
    expect(toDocument(graph)).toEqual(document);
  });
});

// What is made from argument.argdown and essay.md, and reviewed; `npm run examples` makes it anew.
describe("the essay's generated files", () => {
  const { svg } = render(text);
  const outline = toOutline(document);

  it("hold the map as a picture", async () => {
    await expect(svg).toMatchFileSnapshot(example(`${FOLDER}/map.svg`));
  });

  it("hold the map in words", async () => {
    await expect(outline).toMatchFileSnapshot(example(`${FOLDER}/outline.txt`));
  });

  it("hold the document as JSON", async () => {
    await expect(json.print?.(document).text).toMatchFileSnapshot(example(`${FOLDER}/argument.json`));
  });

  it("hold the sources as CSL-JSON", async () => {
    await expect(`${JSON.stringify(document.sources, null, 2)}\n`).toMatchFileSnapshot(
      example(`${FOLDER}/sources.json`),
    );
  });

  it("hold essay, notes, outline and sources in the course page", async () => {
    const parts: readonly (readonly [string, readonly string[]])[] = [
      ["notes", noteLines(document)],
      ["outline", listLines(itemsOf(outline))],
      ["essay", essayLines(essay)],
      ["sources", sourceLines(document)],
    ];
    const page = parts.reduce((html, [name, lines]) => fill(html, name, lines), readExample(`${FOLDER}/index.html`));
    await expect(page).toMatchFileSnapshot(example(`${FOLDER}/index.html`));
  });

  it("hold what the thesis hangs on in a page of its own", async () => {
    const assessment = assess(document);
    const page = (["thesis", "steps", "objections", "hinges", "remarks"] as const).reduce(
      (html, part) => fill(html, part, assessedLines(assessment, part)),
      readExample(`${FOLDER}/evaluation.html`),
    );
    await expect(page).toMatchFileSnapshot(example(`${FOLDER}/evaluation.html`));
  });
});

// What the instructor's reading on the page says, said of the map.
describe("an instructor's reading of the essay", () => {
  const framework = toFramework(graph);
  const settings = { assumed: assumptions(graph) };
  const labels = grounded(framework, settings);
  const [fromMarx, fromLenin] = [idOf("From Marx to Lenin"), idOf("From Lenin to Stalin")];
  const without = (...rejected: readonly string[]) => grounded(framework, { ...settings, rejected });

  it("has everything stand but Marx's prediction and Stalin's claim to the heritage", () => {
    const asserted = [...units, fromMarx, fromLenin];
    expect(asserted.filter((id) => labels.get(id) !== "in")).toEqual(["u7", "u17"]);
  });

  it("has three reports for the state that Stalin made, each of them enough", () => {
    expect(fallSets(framework, "u5", { settings, size: 3 })).toEqual([["u19", "u24", "u25"]]);
  });

  it("has the step to Stalin hang on the privileged party, so that its two reasons are one", () => {
    expect(without("u15").get("u14")).toBe("out");
    expect(without("u15").get(fromLenin)).toBe("out");
    expect(checks(document).find(({ code }) => code === "shared-base")?.about).toContain("u24");
    expect(fallSets(framework, fromLenin, { settings, size: 3 })).toEqual(expect.arrayContaining([["u24", "u25"]]));
  });

  it("has Lenin's plan answered by what the essay says of Stalin's policies, in the essay's own words", () => {
    const reply = document.links.find(({ title }) => title === "Only on paper");
    const [quote] = (reply?.anchors ?? [])
      .flatMap(({ selector }) => selector)
      .flatMap((selector) => (selector.type === "TextQuoteSelector" ? [selector.exact] : []));
    expect(quote).toBe("again and again they parted from what the two had put on paper");
    expect(essay.split(quote ?? "")).toHaveLength(2);
    expect(grounded(framework, { ...settings, disabled: [reply?.id ?? ""] }).get(fromLenin)).toBe("out");
    expect(without("u19").get(fromLenin)).toBe("in");
    expect(without("u20").get(fromLenin)).toBe("in");
    expect(without("u19", "u20").get(fromLenin)).toBe("out");
    expect(hangsOn(graph, framework, fromLenin, { settings: { ...settings, rejected: ["u19", "u20"] } }).sentence).toBe(
      "The claim that “Lenin's vanguard” led to “Totalitarian rule under Stalin” would stand without “Lenin's fair state”.",
    );
  });

  it("has the first step hang on the dispute about Marx or the premise that is not stated", () => {
    expect(fallSets(framework, fromMarx, { settings, size: 3 })).toEqual([["u6", "u8"]]);
  });

  it("has a concession that could fall alone", () => {
    const falls = [...labels.keys()].filter((id) => without("u13").get(id) !== labels.get(id));
    expect(falls.sort()).toEqual(["u13", "u13 +> u4", "u4"]);
  });

  it("calls no statement of the essay irrelevant, and no objection unanswered", () => {
    const codes = new Set(checks(document).map(({ code }) => code));
    expect(codes).toEqual(new Set(["unsourced-leaf", "shared-base", "single-premise"]));
  });
});
