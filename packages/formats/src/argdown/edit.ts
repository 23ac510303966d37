import type { ArgumentDocument, Diagnostic, Id, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import type { Parsed } from "../format";
import { present } from "../present";
import { applyChange, type Change, type NewStatement, titled } from "./change";
import {
  bracketOf,
  indentOf,
  isWorthABlock,
  lineUnder,
  sameEntry,
  shifted,
  treeText,
  withoutEntry,
  withoutRelation,
  withoutStep,
} from "./edit-lines";
import { withKey, withProse, withTags } from "./edit-marks";
import { escapeText, isWritableTitle, writeTag } from "./escape";
import { dataOf, type Entry } from "./member";
import { parse } from "./parse";
import { sayingOf } from "./same-document";
import {
  argumentOf,
  cutLines,
  entryOfStatement,
  originOf,
  type Replacement,
  replaced,
  type Source,
  sourceOf,
  treeEnd,
} from "./source";
import type { Element, Inference, Relation } from "./syntax";
import { titleSpan } from "./title";

/** A text after a change, and what it says now. */
export interface Edited extends Parsed {
  readonly text: string;
}

/**
 * Makes a change of the graph in the text that it was read from. Only the lines that the change concerns are touched:
 * comments, order and layout of everything else stay. The new text is read again and compared with what the change should
 * give ({@link applyChange}); a change that lines of Argdown cannot carry, such as turning linked premises into an
 * objection, leaves the text as it is, with the error `cannot-edit`.
 *
 * @example
 * ```ts
 * import { edit } from "@argument-graph/formats/argdown";
 *
 * const text = "// A puddle.\n[Wet]: The street is wet.\n  + [Rain]: It rained. // at night";
 *
 * edit(text, { kind: "turn", id: "Rain +> Wet" }).text; // => "// A puddle.\n[Wet]: The street is wet.\n  - [Rain]: It rained. // at night"
 * edit(text, { kind: "reword", id: "Rain", text: "It rains." }).document.statements[1].text; // => "It rains."
 * ```
 */
export const edit = (text: string, change: Change): Edited => {
  const source = sourceOf(text);
  const errors = countErrors(source.diagnostics);
  if (isPossible(source.document, change)) {
    const asItWas: Candidate = () => text;
    for (const candidate of [asItWas, ...candidates(source, change)]) {
      const next = candidate();
      if (next === undefined) continue;
      const parsed = parse(next);
      if (countErrors(parsed.diagnostics) <= errors && isDone(source.document, change, parsed.document))
        return { text: next, ...parsed };
    }
  }
  return { text, document: source.document, diagnostics: [...source.diagnostics, refusal(source, change)] };
};

const countErrors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

const refusal = ({ document }: Source, change: Change): Diagnostic => {
  const id = idOf(change);
  const part = [...document.statements, ...document.links].find((one) => one.id === id);
  const message =
    part === undefined && id !== undefined
      ? `Nothing has the id “${id}”; the text stays as it is.`
      : `This change (${change.kind}) cannot be written in this text without touching more than it concerns; the text stays as it is.`;
  return { code: "cannot-edit", severity: "error", message, ...(part?.range && { range: part.range }) };
};

const idOf = (change: Change): Id | undefined => {
  if (change.kind === "add") return undefined;
  return change.kind === "add-reason" || change.kind === "add-objection" ? change.to : change.id;
};

/** Whether all that a change speaks of is there, and would not be mixed up with something else. */
const isPossible = (document: ArgumentDocument, change: Change): boolean => {
  const parts = new Map([...document.statements, ...document.links].map((one) => [one.id, one]));
  const id = idOf(change);
  if (id !== undefined && !parts.has(id)) return false;
  if (change.kind === "move" && (!parts.has(change.to) || change.id === change.to)) return false;
  if ("statement" in change && typeof change.statement === "string" && !parts.has(change.statement)) return false;
  const title = change.kind === "retitle" ? change.title : newStatement(change)?.title;
  const isOther = (one: { readonly id: Id; readonly title?: string }): boolean =>
    one.id !== id && (one.title === title || one.id === title);
  return title === undefined || (title !== "" && ![...parts.values()].some(isOther));
};

/** Whether the document after says what the change makes of the document before. */
const isDone = (before: ArgumentDocument, change: Change, after: ArgumentDocument): boolean => {
  const saying = sayingOf(after);
  const added = newStatement(change);
  if (added !== undefined && "statement" in change && added.group === undefined) {
    const ids = new Set(before.statements.map(({ id }) => id));
    const isNew = ({ id, text, title }: Statement): boolean =>
      text === added.text && title === added.title && (title === undefined || !ids.has(id));
    return after.statements
      .filter(isNew)
      .some(
        ({ group }) =>
          saying === sayingOf(applyChange(before, { ...change, statement: { ...added, ...present({ group }) } })),
      );
  }
  if (saying === sayingOf(applyChange(before, change))) return true;
  return change.kind === "retitle" && saying === sayingOf(titled(before, change.id, change.title));
};

const newStatement = (change: Change): NewStatement | undefined =>
  "statement" in change && typeof change.statement !== "string" ? change.statement : undefined;

/** A way to make the change in the text, as a text; undefined if it does not apply. */
type Candidate = () => string | undefined;

/** The ways to make a change, the smallest first. */
const candidates = (source: Source, change: Change): readonly Candidate[] => {
  const by = (replacements: readonly Replacement[] | undefined): string | undefined =>
    replacements && replaced(source.text, replacements);
  switch (change.kind) {
    case "reword": {
      const entry = entryOfStatement(source, change.id);
      const element = entry?.canonical ?? entry?.home;
      if (element === undefined) return [];
      return [
        () => by(withProse(source, element, change.text)),
        () => by(withKey(source, element, "text", change.text)),
      ];
    }
    case "retitle":
      return retitle(source, change).map((replacements) => () => by(replacements));
    case "add":
      return [() => withBlock(source, definition(change.statement), change.statement.group)];
    case "add-reason":
    case "add-objection":
      return addLink(source, change);
    case "move":
      return move(source, change.id, change.to);
    case "delete":
      return [() => remove(source, change.id), () => withoutNotes(source, change, remove(source, change.id))];
    case "turn":
      return turn(source, change.id);
    case "set-tags":
      return [() => by(setTags(source, change.id, change.tags))];
    case "set-implicit":
      return [() => by(setImplicit(source, change.id, change.implicit))];
  }
};

/** The entry of a statement, or of an inference or causation that has a name. */
const entryOfPart = (source: Source, id: Id): Entry | undefined => {
  const origin = originOf(source, id);
  return origin?.type === "inference" ? argumentOf(source, origin) : entryOfStatement(source, id);
};

/** How a new statement is written, behind its symbol or as a block. */
const definition = ({ title, text, tags = [], implicit }: NewStatement): string | undefined => {
  const { written, isExact } = escapeText(text);
  const marks = [...(implicit ? ["#implicit"] : []), ...tags.map(writeTag)];
  if (!isExact || marks.includes(undefined)) return undefined;
  if (title !== undefined && !isWritableTitle(title, "statement")) return undefined;
  const shown = title === undefined && /^(?:[-+(=]|\d)/.test(written) ? `\\${written}` : written;
  return [title === undefined ? shown : `[${title}]: ${shown}`, ...marks].join(" ");
};

/** A block at the end of the text, or of the section that a group was read from. */
const withBlock = (source: Source, block: string | undefined, group: Id | undefined): string | undefined => {
  const { text, lineBreak, document } = source;
  if (block === undefined) return undefined;
  const starts = (document.groups ?? []).map(({ id, range }) => ({ id, start: range?.start.offset ?? text.length }));
  const own = starts.find(({ id }) => id === group)?.start;
  const behind = own === undefined ? [] : source.headings.map(({ start }) => start).filter((start) => start > own);
  const end = Math.min(text.length, ...behind);
  const before = text.slice(0, end).replace(/[ \t\r\n]*$/, "");
  const space = before === "" ? "" : `${lineBreak}${lineBreak}`;
  const rest = text.slice(before.length);
  return `${before}${space}${block}${rest === "" || before === "" ? lineBreak : rest}`;
};

const retitle = (source: Source, { id, title }: { id: Id; title: string }): readonly Replacement[][] => {
  const entry = entryOfPart(source, id);
  if (entry === undefined) return [];
  const { home, members, kind } = entry;
  const inData = withKey(source, home, "title", title);
  if (Object.hasOwn(dataOf(members), "title") || !isWritableTitle(title, kind)) return [inData];
  if (entry.title === undefined) return [[{ start: home.start, end: home.start, by: `[${title}]: ` }], inData];
  const [open, close] = kind === "statement" ? "[]" : "<>";
  const named = members.flatMap((member): Replacement[] => {
    const span = titleSpan(member);
    return span === undefined ? [] : [{ ...span, by: `${open}${title}${close}` }];
  });
  return [named, [...named, ...withKey(source, home, "id", id)], inData];
};

type AddLink = Extract<Change, { kind: "add-reason" | "add-objection" }>;

const addLink = (source: Source, { kind, to, statement }: AddLink): readonly Candidate[] => {
  const symbol = kind === "add-reason" ? "+" : "-";
  if (typeof statement !== "string") return underTarget(source, to, symbol, definition(statement));
  const from = entryOfStatement(source, statement);
  return from === undefined ? [] : linkBetween(source, symbol, from, to);
};

/** A line under the target with the source in brackets, or the other way round. */
const linkBetween = (source: Source, symbol: string, from: Entry, to: Id): readonly Candidate[] => {
  const target = entryOfPart(source, to);
  const name = target && bracketOf(target);
  const isOutside = target === undefined || target.kind === "argument";
  const outgoing = name === undefined ? undefined : `${symbol === "-" && isOutside ? "_" : symbol}> ${name}`;
  return [
    ...underTarget(source, to, symbol, bracketOf(from)),
    ...(outgoing === undefined ? [] : under(source, from.home, outgoing)),
  ];
};

const underTarget = (source: Source, to: Id, symbol: string, content: string | undefined): readonly Candidate[] => {
  const origin = originOf(source, to);
  const node: Element | Inference | undefined =
    origin?.type === "inference" ? (argumentOf(source, origin)?.home ?? origin) : entryOfStatement(source, to)?.home;
  if (node === undefined || content === undefined) return [];
  const lines = origin?.type === "inference" && symbol === "-" ? ["_", "-"] : [symbol];
  return lines.flatMap((one) => under(source, node, `${node.type === "inference" ? `<${one}` : one} ${content}`));
};

const under = (source: Source, node: Element | Inference, content: string): readonly Candidate[] =>
  (["last", "first"] as const).map((place) => () => replaced(source.text, [lineUnder(source, node, content, place)]));

/** The lines that say what this one says: the same symbol, or its mirror image, between the same two. */
const linesLike = (source: Source, relation: Relation): readonly Relation[] => {
  const saying = ({ symbol, parent, child }: Relation) => {
    const [inner, outer] = [
      source.entryOf.get(child),
      parent.type === "inference" ? parent : source.entryOf.get(parent),
    ];
    const isOutgoing = symbol.endsWith(">") && symbol !== "><";
    const letter = symbol.replace(/^<|>$/g, "");
    return isOutgoing ? { letter, from: outer, to: inner } : { letter, from: inner, to: outer };
  };
  const own = saying(relation);
  return source.relations.filter((one) => {
    const { letter, from, to } = saying(one);
    return letter === own.letter && from === own.from && to === own.to;
  });
};

const turn = (source: Source, id: Id): readonly Candidate[] => {
  const origin = originOf(source, id);
  if (origin?.type !== "relation" || origin.symbol === "><") return [];
  const lines = linesLike(source, origin);
  const to = (letter: string): Candidate => {
    const replacements = lines.map(({ start, symbol }): Replacement => {
      const isTight = letter === "_" && symbol.length === 1 && !/\s/.test(source.text[start + 1] ?? "");
      const by = symbol.replace(/[-+_]/, letter);
      return { start, end: start + symbol.length, by: isTight ? `${by} ` : by };
    });
    return () => replaced(source.text, replacements);
  };
  return origin.symbol.includes("+") ? [to("-"), to("_")] : [to("+")];
};

const move = (source: Source, id: Id, to: Id): readonly Candidate[] => {
  const link = source.document.links.find((one) => one.id === id);
  const origin = originOf(source, id);
  const target = entryOfPart(source, to);
  const targetName = target && bracketOf(target);
  const from = link && entryOfStatement(source, linkEnds(link).from[0] ?? "");
  if (link === undefined || origin === undefined) return [];
  if (origin.type === "inference") return [() => withConclusion(source, origin, targetName)];
  const { symbol, child, start, parent } = origin;
  const isOutgoing = symbol.endsWith(">");
  if (isOutgoing) {
    const span = titleSpan(child);
    const canReplace = !isWorthABlock(source, child) && span !== undefined && targetName !== undefined;
    const inPlace: Candidate = () =>
      canReplace && span !== undefined ? replaced(source.text, [{ ...span, by: targetName }]) : undefined;
    return [inPlace, () => again(source, origin, symbol.charAt(0), from, target)];
  }
  const bare = symbol.replace("<", "");
  const withTree: Candidate = () => {
    const node = target?.home;
    if (node === undefined || node === parent) return undefined;
    const line = lineUnder(source, node, "", "last");
    const indent = line.by.slice(source.lineBreak.length);
    const own = indentOf(source, start).length;
    const lines = source.text.slice(start, treeEnd(source, child));
    const cut = cutLines(source, start, source.ends.get(child) ?? child.end);
    if (line.start > cut.start && line.start < cut.end) return undefined;
    const moved = shifted(source, lines, own, indent.length);
    return replaced(source.text, [{ ...line, by: `${source.lineBreak}${indent}${moved}` }, cut]);
  };
  return [withTree, () => again(source, origin, bare, from, target)];
};

/** Takes the line out, and writes it anew where it belongs now. */
const again = (
  source: Source,
  origin: Relation,
  symbol: string,
  from: Entry | undefined,
  target: Entry | undefined,
): string | undefined => {
  if (from === undefined || target === undefined) return undefined;
  const next = sourceOf(withoutRelation(source, origin, false));
  const [source2, target2] = [sameEntry(next, from), sameEntry(next, target)];
  const name = source2 && bracketOf(source2);
  if (target2 === undefined || name === undefined) return undefined;
  return replaced(next.text, [lineUnder(next, target2.home, `${symbol} ${name}`, "last")]);
};

/** A reconstruction's last line with another statement. What was defined there becomes a block of its own. */
const withConclusion = (source: Source, inference: Inference, name: string | undefined): string | undefined => {
  const items = source.reconstructionOf.get(inference)?.items ?? [];
  const conclusion = items[items.indexOf(inference) + 1];
  if (conclusion?.type !== "numbered" || name === undefined || !name.startsWith("[")) return undefined;
  const { statement } = conclusion;
  const end = treeEnd(source, statement);
  const block = isWorthABlock(source, statement)
    ? `${source.lineBreak}${source.lineBreak}${treeText(source, statement, 0)}`
    : source.text.slice(statement.end, end);
  return replaced(source.text, [{ start: statement.start, end, by: `${name}${block}` }]);
};

const remove = (source: Source, id: Id): string | undefined => {
  const entry = entryOfStatement(source, id);
  if (entry !== undefined) return withoutEntry(source, entry);
  const origin = originOf(source, id);
  if (origin === undefined) return undefined;
  if (origin.type === "inference") {
    const own = source.reconstructionOf.get(origin);
    const isOne = own?.items.filter((item) => item.type === "inference").length === 1;
    return own !== undefined && isOne ? withoutStep(source, own) : undefined;
  }
  let now = source;
  const lines = linesLike(source, origin);
  // From the last one on, so that those before it stay where they are.
  for (const { start } of [...lines].reverse()) {
    const relation = now.relations.find((one) => one.start === start);
    if (relation === undefined) return undefined;
    now = sourceOf(withoutRelation(now, relation, false));
  }
  return now.text;
};

/** Takes what has gone out of the notes that are about it. */
const withoutNotes = (source: Source, change: Change, text: string | undefined): string | undefined => {
  const fence = text === undefined ? -1 : text.indexOf("===", 3);
  if (text === undefined || fence < 0) return undefined;
  const left = new Set(partsOf(applyChange(source.document, change)).map(({ id }) => id));
  const gone = partsOf(source.document).filter(({ id }) => !left.has(id));
  const names = new Set(gone.flatMap(({ id, title }) => [id, title]));
  const isLeft = (item: string): boolean => !names.has(item.trim().replace(/^(["'])(.*)\1$/, "$2"));
  const settings = text
    .slice(0, fence)
    .replace(
      /(\babout:[ \t]*\[)([^\]]*)\]/g,
      (_, before, items) => `${before}${items.split(",").filter(isLeft).join(",").trim()}]`,
    );
  return `${settings}${text.slice(fence)}`;
};

const partsOf = ({ statements, links }: ArgumentDocument) => [...statements, ...links];

const setTags = (source: Source, id: Id, tags: readonly string[]): readonly Replacement[] | undefined => {
  const entry = entryOfPart(source, id);
  const part = [...source.document.statements, ...source.document.links].find((one) => one.id === id);
  if (entry === undefined || part === undefined) return undefined;
  const before = part.tags ?? [];
  const added = tags.filter((tag) => !before.includes(tag));
  return withTags(source, entry, added, new Set(before.filter((tag) => !tags.includes(tag))));
};

const setImplicit = (source: Source, id: Id, implicit: boolean): readonly Replacement[] | undefined => {
  const entry = entryOfPart(source, id);
  if (entry === undefined) return undefined;
  const inData = entry.members.flatMap((member) =>
    member.data !== undefined && Object.hasOwn(member.data.value, "implicit")
      ? withKey(source, member, "implicit", implicit || undefined)
      : [],
  );
  if (implicit) return inData.length > 0 ? inData : withTags(source, entry, ["implicit"], new Set());
  return [...inData, ...withTags(source, entry, [], new Set(["implicit"]))];
};
