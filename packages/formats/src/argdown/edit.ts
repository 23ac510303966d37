import type { ArgumentDocument, Diagnostic, Id, Json, Link, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import type { Parsed } from "../format";
import { present } from "../present";
import { applyChange, type Change, type NewStatement, titled } from "./change";
import { definition, withBlock } from "./edit-blocks";
import {
  isWorthABlock,
  lineUnder,
  sameEntry,
  shifted,
  treeText,
  withoutEntry,
  withoutRelation,
  withoutStep,
} from "./edit-lines";
import { withLinksOf, withoutLines } from "./edit-links";
import { withKey, withProse, withTags } from "./edit-marks";
import { type Candidate, linesLike, linkBetween, underTarget } from "./edit-relations";
import { withRuleKey } from "./edit-steps";
import { isWritableTitle } from "./escape";
import { dataOf, type Entry } from "./member";
import { parse } from "./parse";
import { sayingOf } from "./same-document";
import {
  bracketOf,
  cutLines,
  entryOfPart,
  entryOfStatement,
  indentOf,
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
    for (const candidate of [asItWas, ...candidates(source, change), ...lastResort(source, change)]) {
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
  if (change.kind === "move" && !canMove(document, change.id, change.to)) return false;
  if ("statement" in change && typeof change.statement === "string" && !parts.has(change.statement)) return false;
  if (isLinking(change) && twinsIn(applyChange(document, change)) > twinsIn(document)) return false;
  const title = change.kind === "retitle" ? change.title : newStatement(change)?.title;
  const isOther = (one: { readonly id: Id; readonly title?: string }): boolean =>
    one.id !== id && (one.title === title || one.id === title);
  return title === undefined || (title !== "" && ![...parts.values()].some(isOther));
};

/** A step of history ends on a statement, and no link ends on itself. */
const canMove = (document: ArgumentDocument, id: Id, to: Id): boolean => {
  const link = document.links.find((one) => one.id === id);
  const target = partsOf(document).find((one) => one.id === to);
  const isStatement = target?.kind === "claim" || target?.kind === "evidence";
  return target !== undefined && (isStatement || link?.kind !== "causation") && !reaches(document, to, id);
};

const isLinking = ({ kind }: Change): boolean =>
  kind === "move" || kind === "turn" || kind === "add-reason" || kind === "add-objection";

/** How many links are of the same kind, from the same statements to the same target, as another. */
const twinsIn = ({ links }: ArgumentDocument): number => {
  const sayings = links.map((link) => JSON.stringify([link.kind, [...linkEnds(link).from].sort(), linkEnds(link).to]));
  return sayings.length - new Set(sayings).size;
};

/** Whether a part ends, over links or at once, on another: a link that ended on such a part would end on itself. */
const reaches = ({ links }: ArgumentDocument, from: Id, to: Id): boolean => {
  const targets = new Map(links.map((link) => [link.id, linkEnds(link).to]));
  const seen = new Set<Id>();
  let at: Id | undefined = from;
  for (; at !== undefined && at !== to && !seen.has(at); at = targets.get(at)) seen.add(at);
  return at === to;
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

/** Where the lines that a change names do not suffice: what links there are is written in any way that can say it. */
const lastResort = (source: Source, change: Change): readonly Candidate[] => {
  const { document } = source;
  const isOfStatement = "id" in change && document.statements.some(({ id }) => id === change.id);
  if (change.kind === "add" || (isOfStatement && change.kind !== "delete")) return [];
  return [() => withLinksOf(source, applyChange(document, change), newStatement(change))];
};

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
      return [() => remove(source, change.id)];
    case "turn":
      return turn(source, change.id);
    case "set-tags":
      return [() => by(setTags(source, change.id, change.tags))];
    case "set-implicit":
      return [() => by(setImplicit(source, change.id, change.implicit))];
  }
};

const retitle = (source: Source, { id, title }: { id: Id; title: string }): readonly (readonly Replacement[])[] => {
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "title", entry === undefined, () => title);
  if (entry === undefined || inRule.length > 0) return [inRule];
  const { home, members, kind } = entry;
  const inData = withKey(source, home, "title", title);
  if (!isWritableTitle(title, kind)) return [inData];
  const written = dataOf(members).title;
  const named = entry.title === undefined ? [titleBefore(home, title)] : titlesOf(entry, title);
  const withId = [...named, ...withKey(source, home, "id", id)];
  if (written === undefined) return [named, withId, inData];
  // `[Untitled 1]: … {title: null}`: what stands in brackets becomes the title.
  const withoutKey = members.flatMap((member) => withKey(source, member, "title", undefined));
  return written === null ? [[...named, ...withoutKey], inData] : [inData];
};

const titleBefore = ({ start }: Element, title: string): Replacement => ({ start, end: start, by: `[${title}]: ` });

/** Another title wherever this one stands. */
const titlesOf = ({ members, kind }: Entry, title: string): readonly Replacement[] => {
  const [open, close] = kind === "statement" ? "[]" : "<>";
  return members.flatMap((member) => {
    const span = titleSpan(member);
    return span === undefined ? [] : [{ ...span, by: `${open}${title}${close}` }];
  });
};

type AddLink = Extract<Change, { kind: "add-reason" | "add-objection" }>;

const addLink = (source: Source, { kind, to, statement }: AddLink): readonly Candidate[] => {
  const symbol = kind === "add-reason" ? "+" : "-";
  if (typeof statement !== "string") return underTarget(source, to, symbol, definition(statement));
  const from = entryOfStatement(source, statement);
  return from === undefined ? [] : linkBetween(source, symbol, from, to);
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
  if (origin?.type === "relation") return withoutLines(source, origin);
  const own = origin && source.reconstructionOf.get(origin);
  const isOne = own?.items.filter((item) => item.type === "inference").length === 1;
  return own !== undefined && isOne ? withoutStep(source, own) : undefined;
};

const setTags = (source: Source, id: Id, tags: readonly string[]): readonly Replacement[] | undefined => {
  const part = partsOf(source.document).find((one) => one.id === id);
  const before = part?.tags ?? [];
  const added = tags.filter((tag) => !before.includes(tag));
  const removed = new Set(before.filter((tag) => !tags.includes(tag)));
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "tags", entry === undefined, (value) => {
    const kept = [value ?? []].flat().filter((tag) => !removed.has(String(tag)));
    const all = entry === undefined ? [...kept, ...added] : kept;
    return all.length === 0 ? undefined : all;
  });
  return entry === undefined ? inRule : [...inRule, ...withTags(source, entry, added, removed)];
};

const setImplicit = (source: Source, id: Id, implicit: boolean): readonly Replacement[] | undefined => {
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "implicit", entry === undefined, () => implicit || undefined);
  if (entry === undefined) return inRule;
  const inData = entry.members.flatMap((member) =>
    member.data !== undefined && Object.hasOwn(member.data.value, "implicit")
      ? withKey(source, member, "implicit", implicit || undefined)
      : [],
  );
  const before = [...inRule, ...inData];
  if (implicit) return before.length > 0 ? before : withTags(source, entry, ["implicit"], new Set());
  return [...before, ...withTags(source, entry, [], new Set(["implicit"]))];
};

/** Changes a key behind the rule of a step: where it stands, or, of a step that nothing else names, anew. */
const inRuleOf = (
  source: Source,
  id: Id,
  key: string,
  mayBeNew: boolean,
  change: (value: Json | undefined) => Json | undefined,
): readonly Replacement[] => {
  const origin = originOf(source, id);
  if (origin?.type !== "inference") return [];
  const value = origin.data?.value;
  const isThere = value !== undefined && Object.hasOwn(value, key);
  return isThere || mayBeNew ? withRuleKey(source, origin, key, change(value?.[key])) : [];
};

const partsOf = ({ statements, links }: ArgumentDocument): readonly (Statement | Link)[] => [...statements, ...links];
