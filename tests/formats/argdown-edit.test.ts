import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { applyChange, argdown, type Change, edit } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const after = (text: string, ...changes: Change[]): string =>
  changes.reduce((now, change) => {
    const { text: next, diagnostics } = edit(now, change);
    expect(diagnostics.map(({ code }) => code)).not.toContain("cannot-edit");
    return next;
  }, text);

describe("edit", () => {
  // What is written, the change, and what is written then.
  it.each<[string, string, Change, string]>([
    [
      "rewords a statement over several lines and keeps its tags, data and comments",
      "// first\n[A]: One\n  two. #x /* why */ {weight: 0.5} // end\n  + [B]: b",
      { kind: "reword", id: "A", text: "Three [3]." },
      "// first\n[A]: Three \\[3\\]. #x /* why */ {weight: 0.5} // end\n  + [B]: b",
    ],
    [
      "retitles every mention",
      "[A]: a\n  + [B]: b\n\n[C]: c\n  - [B] // again",
      { kind: "retitle", id: "B", title: "Bee" },
      "[A]: a\n  + [Bee]: b\n\n[C]: c\n  - [Bee] // again",
    ],
    [
      "keeps an id that the settings speak of when its title changes",
      "===\nnotes: [{kind: gap, text: t, about: [A]}]\n===\n\n[A]: a\n",
      { kind: "retitle", id: "A", title: "B" },
      "===\nnotes: [{kind: gap, text: t, about: [A]}]\n===\n\n[B]: a {id: A}\n",
    ],
    [
      "adds a reason below those that are there",
      "[A]: a\r\n\t+ [B]: b\r\n\r\n[C]: c\r\n",
      { kind: "add-reason", to: "A", statement: { title: "D", text: "d" } },
      "[A]: a\r\n\t+ [B]: b\r\n\t+ [D]: d\r\n\r\n[C]: c\r\n",
    ],
    [
      "adds an objection to a reconstruction as an undercut",
      "<N>\n\n(1) [A]: a\n----\n(2) [B]: b\n",
      { kind: "add-objection", to: "N", statement: { text: "No." } },
      "<N>\n  _ No.\n\n(1) [A]: a\n----\n(2) [B]: b\n",
    ],
    [
      "moves a reason with all that stands under it",
      "[A]: a\n  + [B]: b\n    - [C]: c // so\n\n[D]: d",
      { kind: "move", id: "B +> A", to: "D" },
      "[A]: a\n\n[D]: d\n  + [B]: b\n    - [C]: c // so",
    ],
    [
      "makes a block of what was defined under a link that goes",
      "[A]: a\n  + [B]: b\n    - [C]: c\n  + [E]: e\n\n[F]: f",
      { kind: "delete", id: "B +> A" },
      "[A]: a\n  + [E]: e\n\n[B]: b\n  - [C]: c\n\n[F]: f",
    ],
    [
      "takes a linked premise out and counts on",
      "<N>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c",
      { kind: "delete", id: "A" },
      "<N>\n\n(1) [B]: b\n----\n(2) [C]: c",
    ],
    [
      "takes a reconstruction out and keeps its statements",
      "[X]: x\n\n<N>\n\n(1) [A]: a\n(2) [X]\n----\n(3) [C]: c",
      { kind: "delete", id: "N" },
      "[X]: x\n\n[A]: a\n\n[C]: c",
    ],
    [
      "takes what goes out of the notes",
      "===\nnotes:\n  - {kind: gap, text: t, about: [A, B]}\n===\n\n[A]: a\n\n[B]: b\n",
      { kind: "delete", id: "B" },
      "===\nnotes:\n  - {kind: gap, text: t, about: [A]}\n===\n\n[A]: a\n",
    ],
    [
      "adds a statement to a section",
      "# One\n\n[A]: a\n\n# Two\n\n[B]: b\n",
      { kind: "add", statement: { text: "c", group: "One" } },
      "# One\n\n[A]: a\n\nc\n\n# Two\n\n[B]: b\n",
    ],
    [
      "turns a reason into an objection wherever it stands",
      "[A]: a\n  <+ [B]: b\n\n[B]\n  +> [A]",
      { kind: "turn", id: "B +> A" },
      "[A]: a\n  <- [B]: b\n\n[B]\n  -> [A]",
    ],
    [
      "sets tags before data",
      "[A]: a #x #y {weight: 1}",
      { kind: "set-tags", id: "A", tags: ["y", "new one"] },
      "[A]: a #y #(new one) {weight: 1}",
    ],
    [
      "marks a statement as implicit",
      "[A]: a // c",
      { kind: "set-implicit", id: "A", implicit: true },
      "[A]: a #implicit // c",
    ],
    [
      "adds a statement at the end",
      "[A]: a\n",
      { kind: "add", statement: { text: "1. is a number." } },
      "[A]: a\n\n\\1. is a number.\n",
    ],
  ])("%s", (_, text, change, wanted) => {
    expect(after(text, change)).toBe(wanted);
  });

  it.each<[string, string, Change]>([
    ["what is not there", "[A]: a", { kind: "delete", id: "B" }],
    ["a title that is taken", "[A]: a\n\n[B]: b", { kind: "retitle", id: "A", title: "B" }],
    ["linked premises as an objection", "<N>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c", { kind: "turn", id: "N" }],
  ])("leaves the text as it is, with an error, for %s", (_, text, change) => {
    const edited = edit(text, change);
    expect(edited.text).toBe(text);
    expect(edited.diagnostics.map(({ code }) => code)).toContain("cannot-edit");
  });

  it("is made by fifty random changes in a row without losing a line or a word that they do not concern", () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 50, maxLength: 50 }),
        (start, steps) => {
          let text = start;
          for (const [number, step] of steps.entries()) {
            const { document } = argdown.parse(text);
            const change = changeOf(document, step, number);
            if (change === undefined) continue;
            const edited = edit(text, change);
            if (edited.text === text && !edited.diagnostics.some(({ code }) => code === "cannot-edit")) continue;
            if (edited.text === text) {
              refused++;
              continue;
            }
            made++;
            const where = JSON.stringify({ text, change, edited: edited.text }, null, 1);
            expect(factsOf(argdown.parse(edited.text).document), where).toEqual(
              factsOf(applyChange(document, placed(change, edited.document))),
            );
            checkLines(text, edited.text, document, change, where);
            text = edited.text;
          }
        },
      ),
      // Fifty steps take long to shrink; the message holds the text and the change.
      { numRuns: Number(process.env.RUNS ?? 15), endOnFailure: true },
    );
    console.log(`edit: ${made} changes made, ${refused} refused`);
    expect(refused / (made + refused)).toBeLessThan(0.1);
  }, 300_000);
});

const root = join(import.meta.dirname, "../..");
const texts = ["tests/formats/argdown", "examples/ideas", "examples/october-1917"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".argdown") && !/mistakes|invalid|settings/.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8")),
);

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** A change of what is there now; every new text and title is one of its own. */
const changeOf = (
  document: ArgumentDocument,
  [which, first, second]: readonly number[],
  step: number,
): Change | undefined => {
  const { statements, links } = document;
  const statement = pick(statements, first ?? 0)?.id;
  const link = pick(links, first ?? 0)?.id;
  const other = pick(statements, second ?? 0)?.id ?? "";
  const named = links.filter(({ title }) => title !== undefined).map(({ id }) => id);
  const part = pick([...statements.map(({ id }) => id), ...named], first ?? 0);
  const fresh = `Step ${step} of ${(first ?? 0) % 1000}: it costs < 5 & more.`;
  const title = (second ?? 0) % 3 === 0 ? undefined : `Title ${step}`;
  const added = { text: fresh, ...(title !== undefined && { title }) };
  if (statement === undefined || part === undefined) return { kind: "add", statement: added };
  const changes: (Change | undefined)[] = [
    { kind: "reword", id: statement, text: fresh },
    { kind: "retitle", id: part, title: `Title ${step}` },
    { kind: "add", statement: added },
    { kind: "add-reason", to: part, statement: added },
    { kind: "add-objection", to: part, statement: added },
    other === part || isLinked(document, other, part) ? undefined : { kind: "add-reason", to: part, statement: other },
    link === undefined || link === other ? undefined : { kind: "move", id: link, to: other },
    { kind: "delete", id: statement },
    link === undefined ? undefined : { kind: "delete", id: link },
    link === undefined ? undefined : { kind: "turn", id: link },
    { kind: "set-tags", id: part, tags: ["a", "b c", `t${step}`].slice((second ?? 0) % 3) },
    { kind: "set-implicit", id: part, implicit: (second ?? 0) % 2 === 0 },
  ];
  return pick(changes, which ?? 0);
};

/** A new statement belongs to the section that it was written in. */
const placed = (change: Change, { statements }: ArgumentDocument): Change => {
  if (!("statement" in change) || typeof change.statement === "string") return change;
  const { text } = change.statement;
  const group = statements.find((one) => one.text === text)?.group;
  return group === undefined ? change : { ...change, statement: { ...change.statement, group } };
};

const isLinked = ({ links }: ArgumentDocument, from: Id, to: Id): boolean =>
  links.some((link) => linkEnds(link).to === to && linkEnds(link).from.includes(from));

/** What a document says, in words that do not hang on ids or on the order of its parts. */
const factsOf = (document: ArgumentDocument): readonly string[] => {
  const texts = new Map(document.statements.map(({ id, text }) => [id, text]));
  const links = new Map(document.links.map((link) => [link.id, link]));
  const say = (id: Id): string => {
    const link = links.get(id);
    if (link === undefined) return texts.get(id) ?? `?${id}`;
    const { from, to } = linkEnds(link);
    return `(${from.map((one) => texts.get(one)).join(" & ")} ${link.kind} ${texts.get(to) ?? linkEnds(links.get(to) ?? link).to})`;
  };
  const mark = (part: ArgumentDocument["statements"][number] | ArgumentDocument["links"][number]): string =>
    JSON.stringify([
      part.kind,
      part.title,
      [...(part.tags ?? [])].sort(),
      part.implicit ?? false,
      part.weight,
      part.citations,
      part.anchors,
      part.data,
    ]);
  return [
    ...document.statements.map((one) => `${one.text} ${one.group} ${mark(one)}`),
    ...document.links.map((link) => {
      const { from, to } = linkEnds(link);
      const scheme = link.kind === "causation" ? undefined : link.scheme;
      return `${from.map(say).join(" & ")} → ${say(to)} ${scheme} ${mark(link)}`;
    }),
  ].sort();
};

/** Lines outside the blocks that a change concerns are the same, in the same order; comments and words inside are there. */
const checkLines = (text: string, edited: string, document: ArgumentDocument, change: Change, where: string): void => {
  const named = new Set<Id>(Object.values(change).filter((value): value is string => typeof value === "string"));
  for (const link of document.links) {
    const { from, to } = linkEnds(link);
    if (change.kind === "delete" && [...from, to].some((id) => id === change.id)) named.add(link.id);
  }
  for (const link of document.links) {
    const { from, to } = linkEnds(link);
    // A link goes with the link that it ends on.
    if (change.kind === "delete" && named.has(to) && document.links.some(({ id }) => id === to)) named.add(link.id);
    if (named.has(link.id)) for (const id of [...from, to]) named.add(id);
  }
  const parts = [...document.statements, ...document.links].filter(({ id }) => named.has(id));
  const titles = parts.flatMap(({ title }) => (title === undefined ? [] : [`[${title}]`, `<${title}>`]));
  const lines = text.split(/\r\n|\n|\r/);
  const concerned = new Set<number>();
  const isIn = (line: number, start = 0, end = 0): boolean => line + 1 >= start && line + 1 <= end;
  lines.forEach((line, index) => {
    if (
      titles.some((title) => line.includes(title)) ||
      // A note loses what it was about.
      (change.kind === "delete" && line.includes("about:") && line.includes(change.id)) ||
      parts.some(({ range }) => isIn(index, range?.start.line, range?.end.line))
    )
      concerned.add(index);
  });
  const blocks = new Set<number>();
  for (const index of concerned) {
    for (let up = index; up >= 0 && lines[up]?.trim() !== ""; up--) blocks.add(up);
    for (let down = index; down < lines.length && lines[down]?.trim() !== ""; down++) blocks.add(down);
  }
  const next = edited.split(/\r\n|\n|\r/);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || blocks.has(index)) continue;
    const found = next.indexOf(line, at);
    expect(found, `line ${index + 1} of ${where}`).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
  const bare = (line: string): string => line.trim().replace(/^(?:[<>+_-]+ ?|\(\d+\) ?)/, "");
  const kept = next.map(bare);
  for (const [index, line] of lines.entries())
    if (
      line.trim() !== "" &&
      !concerned.has(index) &&
      bare(line) !== "" &&
      blocks.has(index) &&
      !isRuleOf(lines, index)
    )
      expect(kept, `line ${index + 1} of ${where}`).toContain(bare(line));
};

const isRuleOf = (lines: readonly string[], index: number): boolean => lines[index]?.startsWith("--") ?? false;
