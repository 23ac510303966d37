import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArgumentDocument, ends, type Id, isLink, type Link, toGraph } from "@argument-graph/core";
import { formatOf } from "@argument-graph/formats";
import { argdown } from "@argument-graph/formats/argdown";
import { type OutlineElement, outline, outlineTree } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { documents } from "../core/documents";

// The outline loses no structure: from what it says, read as a screen reader comes to it, the very links of the document
// are found again. Only words, numbers and nesting are used, never an attribute that is not spoken.

type Tree = OutlineElement;
const elements = ({ children }: Tree): readonly Tree[] => children.filter((child) => typeof child !== "string");

/** The words of an element; the marks that isolate a direction of writing are not spoken. */
function textOf({ children }: Tree): string {
  const words = children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
  return words.replace(/[\u2066-\u2069]/g, "");
}

const isA =
  (...names: string[]) =>
  ({ name }: Tree) =>
    names.includes(name);
const within = (tree: Tree, name: string): readonly Tree[] => elements(tree).filter(isA(name));

/** "Objection to this inference: see 3": the link 3 is about what stands over this line; it closes a circle. */
const closing = (item: Tree): string | undefined =>
  /^(?:Reason|Support|Objection)\b.*: (?:.* \()?see ([\d.]*\d)/.exec(textOf(item))?.[1];

/** A link as its ends: the numbers of statements and steps, and for a link that is about another the path to that one. */
interface Heard {
  readonly kind: "inference" | "conflict" | "causation";
  readonly from: readonly string[];
  readonly to: string;
}

/** "2.1", or "see 1.1" as the number that it leads to. */
function numberOf(item: Tree): string {
  const line = textOf(within(item, "p")[0] ?? within(item, "h2")[0] ?? item);
  return /^(?:[\d.]+\. )?(?:.* \()?see ([\d.]*\d)\)?$/s.exec(line)?.[1] ?? /^([\d.]*\d)\. /.exec(line)?.[1] ?? "?";
}

/** "2. Step 1: Marx (1) leads to 3", whatever else is known of it. */
const STEP = /^[\d.]+\. Step \d+: (?:.*? \()?([\d.]*\d)\)? leads to (?:.*? \()?([\d.]*\d)\)?(?=$| [([])/;

function listen(tree: Tree): readonly Heard[] {
  const heard: Heard[] = [];
  const circles = new Map<string, string>();
  const waiting: (readonly [Tree, string])[] = [[tree, ""]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [at, owner] = next;
    let folds = 0;
    for (const child of elements(at)) {
      if (child.name === "ul") for (const item of within(child, "li")) waiting.push([item, numberOf(item)]);
      if (child.name === "p") {
        const step = STEP.exec(textOf(child));
        if (step) heard.push({ kind: "causation", from: [step[1] ?? ""], to: step[2] ?? "" });
      }
      if (child.name !== "details") continue;
      folds += 1;
      const said = textOf(within(child, "summary")[0] ?? child);
      const own = /^([\d.]*\d)\. /.exec(said)?.[1];
      const name = own ?? `${owner}/${folds}`;
      const items = within(child, "ul").flatMap((list) => within(list, "li"));
      for (const item of items) {
        const link = closing(item);
        if (link !== undefined) circles.set(link, name);
      }
      const from = items
        .filter((item) => !/^[\d.]+\. Step /.test(textOf(item)) && closing(item) === undefined)
        .map(numberOf);
      const kind = /^(?:[\d.]+\. )?Objection/.test(said) ? "conflict" : "inference";
      heard.push({ kind, from: unique(from), to: own === undefined ? owner : `?${own}` });
      waiting.push([child, name]);
    }
  }
  // Where a link stands at the top, what it is about is said where the circle closes.
  return heard.map((link) => ({
    ...link,
    to: link.to.startsWith("?") ? (circles.get(link.to.slice(1)) ?? "?") : link.to,
  }));
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();

/** The links of a document in the same terms. */
function meant(document: ArgumentDocument): readonly Heard[] {
  const graph = toGraph(document);
  const { items } = outline(document);
  const names = new Map<Id, string>();
  const open: { id: Id; folds: number }[] = [];
  for (const item of items) {
    open.length = item.depth;
    const around = open.at(-1);
    if (item.kind === "reference") open.push({ id: `reference ${items.indexOf(item)}`, folds: 0 });
    else {
      if ("number" in item) names.set(item.id, item.number);
      else if (around) names.set(item.id, `${names.get(around.id)}/${++around.folds}`);
      open.push({ id: item.id, folds: 0 });
    }
  }
  return document.links.map(({ id }: Link) => {
    const { kind } = graph.getNodeAttributes(id);
    const { from, to } = ends(graph, id);
    if (kind !== "inference" && kind !== "conflict" && kind !== "causation") throw new Error("a link has a kind");
    return { kind, from: unique(from.map((end) => names.get(end) ?? "?")), to: names.get(to) ?? "?" };
  });
}

const sorted = (links: readonly Heard[]): readonly string[] => links.map((link) => JSON.stringify(link)).sort();

function expectUnderstood(document: ArgumentDocument, name: string): void {
  expect(sorted(listen(outlineTree(outline(document)))), name).toEqual(sorted(meant(document)));
}

const examples = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".argdown"),
);
// Not part of this repository: ../shared/corpora.
const corpora = join(root, "../shared/corpora");

describe("outlineTree(outline)", () => {
  it.each(examples)("A111: says the links of an example so that they can be found again: %s", (file) => {
    expectUnderstood(argdown.parse(readFileSync(join(root, "examples", file), "utf8")).document, file);
  });

  it.skipIf(!existsSync(corpora))("A111: says those of every real file that a format reads", () => {
    const files = readdirSync(corpora, { recursive: true, encoding: "utf8" }).filter((file) => formatOf(file));
    let read = 0;
    for (const file of files) {
      const document = formatOf(file)?.parse(readFileSync(join(corpora, file), "utf8")).document;
      if (!document || document.statements.length === 0) continue;
      expectUnderstood(document, file);
      read += 1;
    }
    expect(read).toBeGreaterThan(20);
  });

  it("A111: says the links of a document so that they can be found again from its words, numbers and nesting alone", () => {
    let seen = 0;
    fc.assert(
      fc.property(documents({ texts: fc.constantFrom("Rain", "Sun", "Snow") }), (given) => {
        // Names without titles and schemes: what is tested is the structure, not whether a name looks like a number.
        const document = {
          ...given,
          statements: given.statements.map(({ title: _, citations: __, ...statement }) => ({
            ...statement,
            citations: [],
          })),
          links: given.links.map((link) => {
            const { title: _, ...rest } = link;
            return "scheme" in rest ? { ...rest, scheme: "rule" } : rest;
          }),
        } as ArgumentDocument;
        const heard = listen(outlineTree(outline(document)));
        expect(sorted(heard)).toEqual(sorted(meant(document)));
        seen += toGraph(document).filterNodes((_, attributes) => isLink(attributes)).length;
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(2000);
  });
});
