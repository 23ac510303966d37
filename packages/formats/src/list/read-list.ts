import type { ArgumentDocument, Diagnostic, Id, Link, Range } from "@argument-graph/core";
import { idsOf, linkId, uniqueId } from "../argdown/ids";
import type { Parsed } from "../format";
import { present } from "../present";
import { type Item, type List, plainText } from "./item";
import { markerOf } from "./marker";
import type { Role } from "./marker-words";
import { createShelf, type Shelf } from "./shelf";

/** A link whose premises may still grow. */
interface LinkDraft {
  readonly kind: Link["kind"];
  readonly from: Id[];
  readonly to: Id | LinkDraft;
  /** Whether another item may join its premises or attackers. */
  readonly grows: boolean;
  readonly range: Range | undefined;
}

/** What the items of one list hang on. */
interface Level {
  readonly items: readonly Item[];
  at: number;
  /** Whether an item that says nothing of its role is a claim by itself. */
  readonly top: boolean;
  /** The statement that they are nested in; at the top the last one that was a claim by itself. */
  target: Id | undefined;
  /** The step from that statement to what it is nested in. */
  readonly above: LinkDraft | undefined;
  /** What they are if they do not say it, and whether they are so together. */
  readonly role: Role;
  readonly together: boolean;
  /** The link of the item before. */
  last: LinkDraft | undefined;
}

interface Reading {
  readonly shelf: Shelf;
  readonly links: LinkDraft[];
  readonly diagnostics: Diagnostic[];
}

const level = (items: readonly Item[], fields: Partial<Level> = {}): Level => ({
  items,
  at: 0,
  top: false,
  target: undefined,
  above: undefined,
  role: "support",
  together: false,
  last: undefined,
  ...fields,
});

/**
 * What a nested list argues. An item is a claim; what is nested in it is a reason for it, or what its first word or sign says
 * that it is. Never throws, and goes as deep as the list does without recursion.
 */
export function readList(list: List): Parsed {
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = { shelf: createShelf(diagnostics), links: [], diagnostics };
  const levels: Level[] = [level(list.items, { top: true })];
  for (let current = levels.at(-1); current; current = levels.at(-1)) {
    const item = current.items[current.at++];
    if (item === undefined) levels.pop();
    else levels.push(take(reading, item, current));
  }
  return { document: documentOf(reading, list), diagnostics };
}

/** Takes an item in, and gives the level of what is nested in it. */
function take(reading: Reading, item: Item, at: Level): Level {
  const { role, several, pieces } = markerOf(item.pieces);
  if (plainText(pieces) === "") return bare(reading, item, at, { role, several });
  const free = role === undefined && at.top;
  const nested = !free && at.target !== undefined;
  if (!free && !nested) report(reading, item, "nothing-above", NOTHING_ABOVE);
  const id = reading.shelf.statement(pieces, { nested, implicit: role === "implicit", range: item.range });
  const link = nested ? join(reading, item, { id, at, role }) : undefined;
  if (!nested) at.target = id;
  at.last = link;
  return level(item.items, { target: id, above: link });
}

/** An item without a claim of its own: what is nested in it takes its place, together if it names one role for all. */
function bare(
  reading: Reading,
  { items, range }: Item,
  at: Level,
  { role, several }: { readonly role: Role | undefined; readonly several: boolean },
): Level {
  if (role !== undefined && items.length === 0) report(reading, { range }, "empty-item", EMPTY);
  if (role === undefined) return level(items, { ...at, items, at: 0, last: undefined });
  const { target, above } = at;
  return level(items, { target, above, role, together: !several, last: role === "and" ? at.last : undefined });
}

/** Joins a statement to what it is nested in. */
function join(
  reading: Reading,
  item: Item,
  { id, at, role }: { readonly id: Id; readonly at: Level; readonly role: Role | undefined },
): LinkDraft | undefined {
  const { last, target = id } = at;
  const joins = role === "and" || role === "implicit" || (role === undefined && at.together);
  if (joins && last?.grows) {
    if (last.to !== id && !last.from.includes(id)) last.from.push(id);
    return last;
  }
  const draft = draftOf(reading, item, { id, target, above: at.above, role: role ?? at.role, last });
  if (draft.to === draft.from[0]) {
    report(reading, item, "same-as-above", SAME);
    return undefined;
  }
  reading.links.push(draft);
  return draft;
}

function draftOf(
  reading: Reading,
  item: Item,
  {
    id,
    target,
    above,
    role,
    last,
  }: {
    readonly id: Id;
    readonly target: Id;
    readonly above: LinkDraft | undefined;
    readonly role: Role;
    readonly last: LinkDraft | undefined;
  },
): LinkDraft {
  const { range } = item;
  const up = (kind: Link["kind"], to: Id | LinkDraft = target): LinkDraft => ({
    kind,
    from: [id],
    to,
    grows: true,
    range,
  });
  const down = (kind: Link["kind"]): LinkDraft => ({ kind, from: [target], to: id, grows: false, range });
  if (role === "attack") return up("conflict");
  if (role === "effect") return down("causation");
  if (role === "cause") return { ...up("causation"), grows: false };
  if (role === "conclusion") return down("inference");
  // "and" after an effect or a cause is one more of the same.
  if (role === "and" && last) return last.to === target ? { ...up(last.kind), grows: last.grows } : down(last.kind);
  if (role === "undercut" || role === "backing") {
    if (above === undefined) report(reading, item, "no-step", NO_STEP);
    return up(role === "undercut" ? "conflict" : "inference", above);
  }
  return up("inference");
}

function documentOf({ shelf, links, diagnostics }: Reading, { title, language, remarks }: List): ArgumentDocument {
  const { statements, sources } = shelf;
  if (statements.length === 0) diagnostics.push({ code: "no-list", severity: "error", message: NO_LIST });
  const notes = remarks.map((text) => ({ text }));
  return {
    ...present({ title, language }),
    statements,
    links: named(links, shelf),
    ...(sources.length > 0 && { sources }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The links with their ids. A step stands before what is said about it, so that its id is known by then. */
function named(drafts: readonly LinkDraft[], { statements }: Shelf): readonly Link[] {
  const ids = idsOf(statements.map(({ id }) => id));
  const idOf = new Map<LinkDraft, Id>();
  return drafts.map((draft): Link => {
    const { kind, from, range } = draft;
    const to = typeof draft.to === "string" ? draft.to : (idOf.get(draft.to) ?? "");
    const id = uniqueId(ids, linkId(kind, from, to));
    idOf.set(draft, id);
    const place = present({ range });
    if (kind === "inference") return { kind, id, premises: from, conclusion: to, ...place };
    if (kind === "conflict") return { kind, id, attackers: from, target: to, ...place };
    return { kind, id, cause: from[0] ?? "", effect: to, ...place };
  });
}

function report(
  { diagnostics }: Reading,
  { range }: { readonly range?: Range | undefined },
  code: string,
  message: string,
): void {
  diagnostics.push({ code, severity: "warning", message, ...present({ range }) });
}

const NOTHING_ABOVE =
  "This item says what it is to another, but none stands above it; it is taken for a claim. Put it below or inside the item that it is about.";
const EMPTY = "This item says what it is to the one above, but nothing more. Write the reason or objection behind it.";
const SAME =
  "This item says the same as the one that it is nested in, so it is no reason for it. Say it in other words.";
const NO_STEP =
  "There is no step here that this item could be about, so it is taken to be about the item above. Nest it in the reason whose step it concerns.";
const NO_LIST =
  "There is no list here. Write each claim as an item of a list, and the reasons for it as items inside it.";
