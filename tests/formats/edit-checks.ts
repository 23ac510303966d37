// What must hold after every edit of a text: it says what the changed document says, and each line that the change does
// not concern is as it was. Lines are judged by their looks, not by the reader that the editor uses.
import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { argdown, type Change } from "@argument-graph/formats/argdown";
import { surplus, wrongAfter } from "./edit-saying";

type Part = ArgumentDocument["statements"][number] | ArgumentDocument["links"][number];

/** Throws if something is wrong in the text after a change, and says what. */
export const checkEdit = (text: string, edited: string, change: Change): void => {
  const [before, after] = [argdown.parse(text), argdown.parse(edited)];
  const zones = zonesOf(text, before.document, change);
  const wrong = [
    ...wrongAfter(before.document, change, after.document),
    ...surplus(warnings(after), warnings(before)).map((code) => `new warning ${code}`),
    ...lostLines(zones, linesOf(edited)).map((line) => `lost “${line}”`),
    ...surplus(commentsOf(zones.comments), commentsOf(edited)).map((one) => `lost comment ${one}`),
    ...strangeLines(text, edited, zones, change).map((line) => `put in “${line}”`),
    ...otherBreaks(text, edited),
  ];
  if (wrong.length > 0) throw new Error([...wrong, describe(text, change, edited)].join("\n"));
};

/** The change, the lines that it takes out and puts in, and the text before as JSON. */
const describe = (text: string, change: Change, edited: string): string =>
  [
    JSON.stringify(change),
    ...surplus(linesOf(text), linesOf(edited)).map((line) => `- ${line}`),
    ...surplus(linesOf(edited), linesOf(text)).map((line) => `+ ${line}`),
    JSON.stringify(text),
  ].join("\n");

/** Warnings that an edit has no cause to bring. What is not defined any more, or twice, is the author's affair. */
const warnings = ({ diagnostics }: ReturnType<typeof argdown.parse>): readonly string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code !== "unknown-title" && code !== "empty-document");

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

const otherBreaks = (text: string, edited: string): readonly string[] => {
  const kindsIn = (one: string): readonly string[] => [...new Set(one.match(/\r\n|\n|\r/g))];
  const before = kindsIn(text);
  const isOther = before.length > 0 && kindsIn(edited).some((kind) => !before.includes(kind));
  return isOther ? ["other line breaks"] : [];
};

const isBlank = (line: string | undefined): boolean => (line ?? "").trim() === "";

/** Comments; not what looks like one in quotes, in a web address or behind a backslash. */
const commentsOf = (text: string): readonly string[] =>
  (
    text
      .replace(/"(?:[^"\\\r\n]|\\.)*"/g, '""')
      .match(/\\.|(?<=^|\s)\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gm) ?? []
  )
    .filter((one) => !one.startsWith("\\"))
    .map((one) => one.replace(/\s+/g, " ").trim());

/** What may happen to a line. */
type Fate =
  /** Nothing: it stays, in its order. */
  | "fixed"
  /** A name, put in brackets, or a number of a step; it may stand elsewhere, further in or out. */
  | "shifted"
  /** Anything. */
  | "changed";

interface Zones {
  readonly lines: readonly string[];
  readonly fates: readonly Fate[];
  /** The lines whose comments stay: all but those that may go. */
  readonly comments: string;
  /** What a new line may speak of. */
  readonly words: readonly string[];
}

const lostLines = ({ lines, fates }: Zones, next: readonly string[]): readonly string[] => {
  const lost: string[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || fates[index] !== "fixed") continue;
    const found = next.indexOf(line, at);
    if (found < 0) lost.push(line);
    else at = found + 1;
  }
  // A relation of what is taken out may be written at its other end; that it is there, the meaning shows.
  const mayTurn = (line: string, index: number): boolean => fates[index] !== "fixed" && isReference.test(bare(line));
  const kept = lines.filter((line, index) => !isBlank(line) && fates[index] !== "changed" && !mayTurn(line, index));
  return [...lost, ...surplus(kept.map(bare), next.map(bare))];
};

/** A title and nothing else: it says something only by its relation. */
const isReference = /^(?:\[[^[\]]*\]|<[^<>]*>)$/;

/** What a line says, without how it relates to another, and what an edit may give it: numbers, names, what a step uses. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^(?:<?[+_-]>?|><|\*|\d+\.|\(\d+\)) /, "")
    .replace(/^\[(?:Untitled \d+(?: \(\d+\))?|statement \d+)\]:? /, "")
    .replace(/ ?\{(?:id: [^,}]*, )?title: null\}|(?:id: [^,}]*, )?title: null, /, "")
    .replace(/ ?\{uses: [^}]*\}/, "")
    .replace(/^-- ?-*$/, "----");

/** New lines that speak of nothing that the change concerns. */
const strangeLines = (
  text: string,
  edited: string,
  { lines, fates, words }: Zones,
  change: Change,
): readonly string[] => {
  const marked = new Set(lines.filter((_, index) => fates[index] === "changed").map(withoutMarks));
  const comments = new Set(commentsOf(text));
  const isKnown = (line: string): boolean =>
    /^(?:===|links:|title: null|----|\{.*\}|--.*)?$/.test(line) ||
    comments.has(line) ||
    words.some((word) => unescaped(line).includes(word)) ||
    (change.kind.startsWith("set-") && marked.has(withoutMarks(line)));
  return surplus(linesOf(edited).map(bare), linesOf(text).map(bare)).filter(
    (line) => !isKnown(line) && !marked.has(withoutMarks(line)),
  );
};

/** What a line says without tags and data. */
const withoutMarks = (line: string): string =>
  bare(line)
    .replace(/ ?(?:#\([^)]*\)|#[^\s,.;]+|\{[^}]*\}|\/\/.*)/g, "")
    .trim();

const zonesOf = (text: string, document: ArgumentDocument, change: Change): Zones => {
  const lines = linesOf(text);
  const { changed, ends, renamed } = concernedBy(document, change);
  const fates = lines.map((): Fate => "fixed");
  const set = (indices: readonly number[], fate: Fate): void => {
    for (const index of indices) if (fates[index] !== "changed") fates[index] = fate;
  };
  const moves = change.kind === "delete" || change.kind === "move" || change.kind === "turn";
  for (const part of [...ends, ...changed]) {
    const own = linesOfPart(lines, text, part);
    if (moves) for (const index of own) set(treeLines(lines, index), "shifted");
    if (moves && (part.kind === "inference" || part.kind === "causation" || changed.includes(part)))
      for (const index of own)
        if (/^\s*(?:\(\d+\)|--)/.test(lines[index] ?? "")) set(blockLines(lines, index), "shifted");
    set(own, "shifted");
  }
  for (const part of changed) {
    set(linesOfPart(lines, text, part), "changed");
    set(settingLines(lines, part), "changed");
    if (isLink(part) && moves)
      set(
        mentions(
          lines,
          [...ends, ...changed].map((one) => [one.id, one.title ?? one.id, bracketOf(text, one)]),
          part,
        ),
        "changed",
      );
  }
  for (const part of renamed) set(settingLines(lines, part), "changed");
  const all = [...changed, ...ends, ...renamed];
  const added = "statement" in change && typeof change.statement === "object" ? givenNames(change.statement) : [];
  const words = [...all.flatMap(namesOf), ...Object.values(change).flatMap(wordsOf), ...added];
  const inBlocks = lines
    .filter((_, index) => fates[index] === "shifted")
    .flatMap((line) => line.match(/\[[^\]]+\]+|<[^<>]+>/g) ?? []);
  const comments = (moves ? lines.filter((_, index) => fates[index] !== "changed") : lines).join("\n");
  return { lines, fates, comments, words: [...words, ...inBlocks] };
};

/** What a new line may hold of a value in a change: a title, a new statement's text. */
const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value, ...(/Step \d+/.exec(value) ?? [])];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

const namesOf = (part: Part): readonly string[] => {
  const words = "text" in part ? [part.text.split(" ").slice(0, 2).join(" ")] : [];
  return [part.id, part.title ?? "", ...words, ...givenNames(part)].filter((word) => word !== "");
};

/** What has no title, or one that brackets cannot hold, may get a name. */
const givenNames = ({ id = "", title }: { readonly id?: Id; readonly title?: string }): readonly string[] => {
  if (title === undefined) return ["[Untitled "];
  return [id, title].some((name) => /[[\]<>{}]|^-/.test(name)) ? ["[statement "] : [];
};

/** Where a part stands or is named, with the lines that its text goes on in. */
const linesOfPart = (lines: readonly string[], text: string, part: Part): readonly number[] => {
  const { range, title, id } = part;
  const own = bracketOf(text, part);
  const brackets = (name: string): readonly string[] => ("text" in part ? [`[${name}]`, `<${name}>`] : [`<${name}>`]);
  const names = [...brackets(title ?? id), ...brackets(id), own ?? []].flat();
  const ids = [id, JSON.stringify(id)].map((name) => `id: ${name}`);
  const isNamed = (line: string): boolean =>
    names.some((name) => line.includes(name) && !line.includes(`@${name}`)) ||
    (/^[[<]/.test(line) && ids.some((name) => unescaped(line).includes(name)));
  return lines.flatMap((line, index) => {
    if (range !== undefined && index + 1 >= range.start.line && index + 1 <= range.end.line) return [index];
    return isNamed(line) ? [index, ...wrappedLines(lines, index)] : [];
  });
};

/** Whether a line begins something of its own. */
const begins = (line: string): boolean =>
  /^\s*(?:(?:<[+_-]|[+_-]>|><) ?\S|[+-] ?[[<]|[+_*-] |\(\d+\)|--|#+ |\d\d?\. |\[[^\]]*\]:|<[^>]*>:|\/\/|<!--|\/\*[^*]*(?:\*\/\s*)?$)/.test(
    line,
  );

const wrappedLines = (lines: readonly string[], index: number): readonly number[] => {
  let end = index + 1;
  while (end < lines.length && !isBlank(lines[end]) && !begins(lines[end] ?? "")) end++;
  return range(index + 1, end);
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const indentOf = (line: string | undefined): number => /^\s*/.exec(line ?? "")?.[0].length ?? 0;

/** A line and all that stands further in below it. */
const treeLines = (lines: readonly string[], index: number): readonly number[] => {
  let end = index + 1;
  while (
    end < lines.length &&
    !isBlank(lines[end]) &&
    !(begins(lines[end] ?? "") && indentOf(lines[end]) <= indentOf(lines[index]))
  )
    end++;
  return range(index, end);
};

/** All lines of the block that holds a line; blank lines part blocks, but not the lines of a reconstruction. */
const blockLines = (lines: readonly string[], index: number): readonly number[] => {
  let [start, end] = [index, index + 1];
  while (start > 0 && !isBlank(lines[start - 1])) start--;
  while (end < lines.length && !isBlank(lines[end])) end++;
  return range(start, end);
};

/** Links and notes in the settings that speak of a part, and the lines that open and close lists and settings. */
const settingLines = (lines: readonly string[], part: Part): readonly number[] =>
  lines.flatMap((line, index) => {
    if (/^(?:links:|===)$/.test(line)) return [index];
    if (!/(?:^| |\{)(?:about|to|from): /.test(line)) return [];
    const item = itemLines(lines, index);
    const said = unescaped(item.map((at) => lines[at]).join("\n"));
    const isOf = isLink(part) && said.includes(`kind: ${part.kind}`) && endsOf(part).every((id) => said.includes(id));
    return isOf || said.includes(part.id) ? item : [];
  });

const isLink = (part: Part): part is ArgumentDocument["links"][number] => !("text" in part);

/** Lines that only name an end of a link: it may stand in several, of either direction. */
const mentions = (
  lines: readonly string[],
  names: readonly (readonly [id: Id, title: string, bracket: string | undefined])[],
  link: ArgumentDocument["links"][number],
): readonly number[] => {
  const ends = new Set(endsOf(link));
  const brackets = names.flatMap(([id, title, bracket]) => (ends.has(id) ? [`[${title}]`, bracket ?? []].flat() : []));
  return lines.flatMap((line, index) => (brackets.includes(line.replace(/^\s*(?:<?[+_-]>?|><) /, "")) ? [index] : []));
};

/** What stands in brackets where a part is defined. */
const bracketOf = (text: string, { range }: Part): string | undefined =>
  /^(?:\[[^\]]+\]+(?=:|$| )|<[^>]+>)/m.exec(text.slice(range?.start.offset ?? text.length))?.[0];

/** Data as it is meant: `"\\u007b"` is a brace. */
const unescaped = (line: string): string =>
  line.replace(/\\(?:u([0-9a-f]{4})|(["\\]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
  );

const endsOf = (link: ArgumentDocument["links"][number]): readonly Id[] => [...linkEnds(link).from, linkEnds(link).to];

/** The lines of the item of a list that a line belongs to. */
const itemLines = (lines: readonly string[], index: number): readonly number[] => {
  const isFirst = (at: number): boolean => /^ *- |^\S/.test(lines[at] ?? "-");
  let [first, last] = [index, index];
  while (first > 0 && !isFirst(first)) first--;
  while (last + 1 < lines.length && !isFirst(last + 1)) last++;
  return range(first, last + 1);
};

interface Concerned {
  /** What the change names, and what goes or gets another id with it. */
  readonly changed: readonly Part[];
  /** Steps whose ids count up other steps, or hang on the name of the last one. */
  readonly renamed: readonly Part[];
  /** What these lead from and to: it may need a name. */
  readonly ends: readonly Part[];
}

const concernedBy = ({ statements, links }: ArgumentDocument, change: Change): Concerned => {
  const parts = new Map<Id, Part>([...statements, ...links].map((one) => [one.id, one]));
  const changed = new Set<Id>("id" in change ? [change.id] : []);
  const ends = new Set<Id>();
  if ("to" in change) ends.add(change.to);
  if ("statement" in change && typeof change.statement === "string") ends.add(change.statement);
  const isGone = (id: Id): boolean => change.kind === "delete" && changed.has(id);
  const subject = "id" in change ? change.id : undefined;
  // As often as there may be links on links.
  for (const _ of links)
    for (const link of links) {
      const { from, to } = linkEnds(link);
      const isTouched = change.kind === "delete" && (from.includes(subject ?? "") || isGone(to));
      // The id of a link comes from its ends.
      const isRenamed =
        change.kind !== "reword" && (changed.has(to) || (change.kind === "retitle" && from.includes(subject ?? "")));
      // Both directions of a contradiction are one line.
      const isMirrored = links.some(
        (one) => changed.has(one.id) && linkEnds(one).to === from[0] && linkEnds(one).from[0] === to,
      );
      if (isTouched || (isRenamed && parts.has(to)) || isMirrored) changed.add(link.id);
    }
  for (const link of [...links, ...links, ...links])
    if (changed.has(link.id) || ends.has(link.id))
      for (const id of [...linkEnds(link).from, linkEnds(link).to]) ends.add(id);
  for (const id of changed) ends.delete(id);
  const all = (ids: ReadonlySet<Id>): readonly Part[] => [...ids].flatMap((id) => parts.get(id) ?? []);
  const stepOf = (id: Id): string => id.replace(/, step \d+$/, "");
  const steps = new Set([...changed].filter((id) => links.some((link) => link.id === id)).map(stepOf));
  const renamed = links.filter(({ id }) => !changed.has(id) && steps.has(stepOf(id)));
  return { changed: all(changed), ends: all(ends), renamed };
};
