import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { applyChange, argdown, type Change, edit } from "@argument-graph/formats/argdown";
import { type Random, upTo } from "./mutate";

type Part = ArgumentDocument["statements"][number] | ArgumentDocument["links"][number];

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** A change of what is there, chosen by three numbers; every new text and title is one of its own. */
export const changeOf = (
  document: ArgumentDocument,
  [which = 0, first = 0, second = 0]: readonly number[],
  step: number,
): Change | undefined => {
  const { statements, links } = document;
  const statement = pick(statements, first)?.id;
  const link = pick(links, first)?.id;
  const other = pick(statements, second)?.id ?? "";
  const part = pick(
    [...statements, ...links].map(({ id }) => id),
    first,
  );
  const target =
    pick(
      [...statements, ...links].map(({ id }) => id),
      second,
    ) ?? "";
  const text = `Step ${step} of ${first % 1000}: it costs < 5 & more.`;
  const title = second % 3 === 0 ? undefined : `Title ${step}`;
  const added = { text, ...(title !== undefined && { title }) };
  if (statement === undefined || part === undefined) return { kind: "add", statement: added };
  const addLink = second % 2 === 0 ? "add-reason" : "add-objection";
  const changes: (Change | undefined)[] = [
    { kind: "reword", id: statement, text },
    { kind: "retitle", id: part, title: `Title ${step}` },
    { kind: "add", statement: added },
    { kind: "add-reason", to: part, statement: added },
    { kind: "add-objection", to: part, statement: added },
    other === part || isLinked(document, other, part) ? undefined : { kind: addLink, to: part, statement: other },
    link === undefined || !canMove(document, link, target) ? undefined : { kind: "move", id: link, to: target },
    { kind: "delete", id: statement },
    link === undefined ? undefined : { kind: "delete", id: link },
    link === undefined || isTwin(document, link) ? undefined : { kind: "turn", id: link },
    { kind: "set-tags", id: part, tags: ["a", "b c", `t${step}`].slice(second % 3) },
    { kind: "set-implicit", id: part, implicit: second % 2 === 0 },
  ];
  return pick(changes, which);
};

/** Whether a link that is moved to a target, or turned if there is none, would say what another says already. */
const isTwin = ({ links }: ArgumentDocument, id: Id, target?: Id): boolean => {
  const link = links.find((one) => one.id === id);
  if (link === undefined) return false;
  const { from, to } = linkEnds(link);
  const kind = target !== undefined ? link.kind : link.kind === "inference" ? "conflict" : "inference";
  const sources = [...from].sort().join("\n");
  return links.some((one) => {
    const ends = linkEnds(one);
    return (
      one.id !== id && one.kind === kind && ends.to === (target ?? to) && [...ends.from].sort().join("\n") === sources
    );
  });
};

/** A step of history ends on a statement; no link ends on itself; a second one of the same kind and ends would be none. */
const canMove = (document: ArgumentDocument, id: Id, to: Id): boolean => {
  const isCausation = document.links.some((link) => link.id === id && link.kind === "causation");
  const isLink = document.links.some((link) => link.id === to);
  return !(isCausation && isLink) && !isTwin(document, id, to) && !reaches(document, to, id);
};

/** Whether a link ends, over other links or at once, on a part. */
const reaches = ({ links }: ArgumentDocument, from: Id, to: Id): boolean => {
  const targets = new Map(links.map((link) => [link.id, linkEnds(link).to]));
  const seen = new Set<Id>();
  let at: Id | undefined = from;
  for (; at !== undefined && at !== to && !seen.has(at); at = targets.get(at)) seen.add(at);
  return at === to;
};

const isLinked = ({ links }: ArgumentDocument, from: Id, to: Id): boolean =>
  links.some((link) => linkEnds(link).to === to && linkEnds(link).from.includes(from));

export interface Refusal {
  readonly text: string;
  readonly change: Change;
}

export interface Sequence {
  readonly made: number;
  readonly refused: readonly Refusal[];
}

/**
 * Makes random changes in a text, one after the other, and throws at the first after which the text does not say what the
 * changed document says, or a line or word is lost or changed that the change did not concern.
 */
export const changeAtRandom = (start: string, random: Random, steps: number): Sequence => {
  const refused: Refusal[] = [];
  let made = 0;
  let text = start;
  for (let step = 0; step < steps; step++) {
    const { document } = argdown.parse(text);
    const change = changeOf(
      document,
      [0, 0, 0].map(() => upTo(random, 1_000_000)),
      step,
    );
    if (change === undefined) continue;
    const edited = edit(text, change);
    if (edited.diagnostics.some(({ code }) => code === "cannot-edit")) {
      if (edited.text !== text) throw new Error(`a refused change has changed the text: ${JSON.stringify(change)}`);
      refused.push({ text, change });
      continue;
    }
    if (edited.text === text) continue;
    made++;
    const where = describe(text, change, edited.text);
    checkSaying(text, edited.text, change, where);
    checkLines(text, edited.text, document, change, where);
    text = edited.text;
  }
  return { made, refused };
};

/** The change, the lines that it takes out and puts in, and the text before as JSON. */
const describe = (text: string, change: Change, edited: string): string => {
  const [before, after] = [text, edited].map((one) => one.split(lineBreak));
  const gone = before?.filter((line) => !after?.includes(line)).map((line) => `- ${line}`) ?? [];
  const come = after?.filter((line) => !before?.includes(line)).map((line) => `+ ${line}`) ?? [];
  return [JSON.stringify(change), ...gone, ...come, JSON.stringify(text)].join("\n");
};

const checkSaying = (text: string, edited: string, change: Change, where: string): void => {
  const after = argdown.parse(edited).document;
  const wanted = factsOf(applyChange(argdown.parse(text).document, placed(change, after)));
  const found = factsOf(after);
  const missing = wanted.filter((fact) => !found.includes(fact));
  const extra = found.filter((fact) => !wanted.includes(fact));
  if (missing.length + extra.length > 0 || wanted.length !== found.length)
    throw new Error(`says other things: missing ${missing.join("\n")}\nextra ${extra.join("\n")}\n${where}`);
};

/** A new statement belongs to the section that it was written in. */
const placed = (change: Change, { statements }: ArgumentDocument): Change => {
  if (!("statement" in change) || typeof change.statement === "string") return change;
  const { text } = change.statement;
  const group = statements.find((one) => one.text === text)?.group;
  return group === undefined ? change : { ...change, statement: { ...change.statement, group } };
};

/** What a document says, in words that do not hang on ids or on the order of its parts. */
const factsOf = (document: ArgumentDocument): readonly string[] => {
  const texts = new Map(document.statements.map(({ id, text }) => [id, text]));
  const links = new Map(document.links.map((link) => [link.id, link]));
  const say = (id: Id): string => {
    const link = links.get(id);
    if (link === undefined) return texts.get(id) ?? `?${id}`;
    const { from, to } = linkEnds(link);
    const target = links.get(to);
    const end =
      texts.get(to) ??
      (target &&
        `(${linkEnds(target)
          .from.map((one) => texts.get(one))
          .join(" & ")} …)`);
    return `(${from.map((one) => texts.get(one)).join(" & ")} ${link.kind} ${end})`;
  };
  return [
    ...document.statements.map((one) => `${one.text} ${one.group} ${mark(one)}`),
    ...document.links.map((link) => {
      const { from, to } = linkEnds(link);
      const scheme = link.kind === "causation" ? undefined : link.scheme;
      return `${from.map(say).join(" & ")} → ${say(to)} ${scheme} ${mark(link)}`;
    }),
    ...(document.notes ?? []).map(({ kind, text, about }) => `${kind} ${text}: ${about?.map(say).join()}`),
    ...(document.groups ?? []).map(({ range: _, ...group }) => JSON.stringify(group)),
    JSON.stringify([document.title, document.language, document.sources, document.texts, document.data]),
  ].sort();
};

const mark = (part: Part): string =>
  JSON.stringify([
    ...[part.kind, part.title, [...(part.tags ?? [])].sort(), part.implicit ?? false, part.weight],
    ...[part.citations, part.anchors, dataOf(part)],
    part.kind === "claim" && part.sketch,
  ]);

/** `uses` says which of the numbered lines an inference stands on, and lines are counted anew. */
const dataOf = ({ kind, data }: Part): object | undefined => {
  if (data?.uses === undefined || kind === "claim" || kind === "evidence") return data;
  const { uses: _, ...rest } = data;
  return Object.keys(rest).length === 0 ? undefined : rest;
};

const lineBreak = /\r\n|\n|\r/;

/** Lines outside the blocks that a change concerns are the same, in the same order; comments and words inside are there. */
const checkLines = (text: string, edited: string, document: ArgumentDocument, change: Change, where: string): void => {
  const lines = text.split(lineBreak);
  const next = edited.split(lineBreak);
  const concerned = concernedLines(lines, document, change);
  const blocks = blocksOf(lines, concerned);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || blocks.has(index)) continue;
    const found = next.indexOf(line, at);
    if (found < 0) throw new Error(`line ${index + 1}, “${line}”, is lost or moved: ${where}`);
    at = found + 1;
  }
  const kept = new Set(next.map(bare));
  for (const index of blocks) {
    const line = bare(lines[index] ?? "");
    if (line !== "" && !concerned.has(index) && !kept.has(line) && !/^--|uses:/.test(lines[index] ?? ""))
      throw new Error(`line ${index + 1}, “${line}”, is lost: ${where}`);
  }
};

/** Without what says how a line relates to the one above. */
const bare = (line: string): string => line.trim().replace(/^(?:[<>+_-]+ ?|\(\d+\) ?)/, "");

const concernedLines = (lines: readonly string[], document: ArgumentDocument, change: Change): ReadonlySet<number> => {
  const parts = concernedParts(document, change);
  const titles = parts.flatMap(({ title, id }) => [
    ...[id, title ?? id].flatMap((name) => [`[${name}]`, `<${name}>`]),
    ...[`id: ${id}`, `id: ${JSON.stringify(id)}`],
  ]);
  // What stands in brackets is another name where a title cannot.
  const text = lines.join("\n");
  for (const { range } of parts) {
    const bracket = /^(?:\[[^\]]+\]|<[^>]+>)/.exec(text.slice(range?.start.offset ?? text.length))?.[0];
    if (bracket !== undefined) titles.push(bracket);
  }
  const concerned = new Set<number>();
  lines.forEach((line, index) => {
    const isIn = parts.some(({ range }) => range && index + 1 >= range.start.line && index + 1 <= range.end.line);
    // Links and notes in the settings speak of parts by their ids.
    const isAbout = / (?:about|to|from): /.test(line) && parts.some(({ id }) => line.includes(id));
    // They come with the first item of a list, and go with the last.
    const isFence = /^(?:links:|===)$/.test(line);
    if (isIn || isAbout || isFence || titles.some((title) => line.includes(title))) concerned.add(index);
    if (isAbout) for (const other of itemLines(lines, index)) concerned.add(other);
  });
  return concerned;
};

/** The lines of the item of a list that a line belongs to. */
const itemLines = (lines: readonly string[], index: number): readonly number[] => {
  const isFirst = (at: number): boolean => /^ *- |^\S/.test(lines[at] ?? "-");
  let [first, last] = [index, index];
  while (first > 0 && !isFirst(first)) first--;
  while (last + 1 < lines.length && !isFirst(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
};

/** What a change names, what goes with that, and what the links among these lead from and to. */
const concernedParts = (document: ArgumentDocument, change: Change): readonly Part[] => {
  const { statements, links } = document;
  const named = new Set<Id>(Object.values(change).filter((value): value is string => typeof value === "string"));
  const isGone = (id: Id): boolean => change.kind === "delete" && named.has(id);
  for (const link of links) if ([...linkEnds(link).from, linkEnds(link).to].some(isGone)) named.add(link.id);
  for (const link of links)
    if (isGone(linkEnds(link).to) && links.some(({ id }) => id === linkEnds(link).to)) named.add(link.id);
  // The id of a link that ends on another hangs on that one's ends.
  for (const link of [...links, ...links])
    if (named.has(linkEnds(link).to) && links.some(({ id }) => id === linkEnds(link).to)) named.add(link.id);
  for (const link of links)
    if (named.has(link.id)) for (const id of [...linkEnds(link).from, linkEnds(link).to]) named.add(id);
  return [...statements, ...links].filter(({ id }) => named.has(id));
};

/** The lines of all blocks that hold one of the lines; blank lines part blocks. */
const blocksOf = (lines: readonly string[], concerned: ReadonlySet<number>): ReadonlySet<number> => {
  const blocks = new Set<number>();
  const isBlank = (index: number): boolean => (lines[index] ?? "").trim() === "";
  for (const index of concerned) {
    for (let up = index; up >= 0 && !isBlank(up); up--) blocks.add(up);
    for (let down = index; down < lines.length && !isBlank(down); down++) blocks.add(down);
  }
  return blocks;
};
