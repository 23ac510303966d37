import type { ArgumentDocument, Id, Link, Note, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { present } from "../present";
import { idsOf, isPlaceId, linkId, uniqueId } from "./ids";

/** A statement that does not exist yet. */
export interface NewStatement {
  readonly text: string;
  /** What it is referred to by; without one, only the place where it stands speaks of it. */
  readonly title?: string;
  readonly implicit?: boolean;
  readonly tags?: readonly string[];
  /** Without one, it belongs to the section that it is written in. */
  readonly group?: Id;
}

/** One change of the graph, to be made by {@link edit} in the text that the graph was read from. */
export type Change =
  /** Says a statement in other words. */
  | { readonly kind: "reword"; readonly id: Id; readonly text: string }
  /** Gives a statement, or an inference or causation that has a name, another title. An id that is the title follows it. */
  | { readonly kind: "retitle"; readonly id: Id; readonly title: string }
  /** A statement that is linked to nothing yet, at the end of its section, or of the text. */
  | { readonly kind: "add"; readonly statement: NewStatement }
  /** A reason for a statement or link: a new statement, or the id of one that is there. */
  | { readonly kind: "add-reason"; readonly to: Id; readonly statement: NewStatement | Id }
  /** An objection to a statement or link. */
  | { readonly kind: "add-objection"; readonly to: Id; readonly statement: NewStatement | Id }
  /** Lets a link speak for, or against, another statement or link. */
  | { readonly kind: "move"; readonly id: Id; readonly to: Id }
  /** Takes a statement or link out, and the links that end on it; an inference loses only the premise if it has others. */
  | { readonly kind: "delete"; readonly id: Id }
  /** Makes a reason an objection, or an objection a reason. */
  | { readonly kind: "turn"; readonly id: Id }
  | { readonly kind: "set-tags"; readonly id: Id; readonly tags: readonly string[] }
  | { readonly kind: "set-implicit"; readonly id: Id; readonly implicit: boolean };

/** The statement that a change adds, if it adds one. */
export const newStatement = (change: Change): NewStatement | undefined =>
  "statement" in change && typeof change.statement !== "string" ? change.statement : undefined;

/**
 * The document after a change. New parts stand last, links get new ids from their ends. A statement that is named by an
 * unknown id leaves the document as it is.
 *
 * @example
 * ```ts
 * import { applyChange, argdown } from "@argument-graph/formats/argdown";
 *
 * const { document } = argdown.parse("[Wet]: The street is wet.\n  + [Rain]: It rained.");
 *
 * applyChange(document, { kind: "delete", id: "Rain" }).links.length; // => 0
 * ```
 */
export const applyChange = (document: ArgumentDocument, change: Change): ArgumentDocument =>
  withLinkIds(document, applied(document, change));

/** Links whose ids were made from their ends get them from their new ends, those that others end on first. */
const withLinkIds = (before: ArgumentDocument, after: ArgumentDocument): ArgumentDocument => {
  const derived = new Set(before.links.filter((link) => link.id === idOf(link)).map(({ id }) => id));
  const taken = idsOf([...after.statements, ...after.links].map(({ id }) => id).filter((id) => !derived.has(id)));
  const names = new Map<Id, Id>();
  for (const link of targetsFirst(after.links)) {
    if (!derived.has(link.id)) continue;
    names.set(link.id, uniqueId(taken, idOf(withTarget(link, names.get(linkEnds(link).to) ?? linkEnds(link).to))));
  }
  return renamed(after, names);
};

const idOf = (link: Link): Id => linkId(link.kind, linkEnds(link).from, linkEnds(link).to);

/** Every link behind the link that it ends on; those in a circle last. */
const targetsFirst = (links: readonly Link[]): readonly Link[] => {
  const byTarget = new Map<Id, Link[]>();
  for (const link of links) {
    const list = byTarget.get(linkEnds(link).to);
    if (list === undefined) byTarget.set(linkEnds(link).to, [link]);
    else list.push(link);
  }
  const ids = new Set(links.map(({ id }) => id));
  const sorted = new Set(links.filter((link) => !ids.has(linkEnds(link).to)));
  for (const { id } of sorted) for (const link of byTarget.get(id) ?? []) sorted.add(link); // goes on with what is added
  for (const link of links) sorted.add(link);
  return [...sorted];
};

const applied = (document: ArgumentDocument, change: Change): ArgumentDocument => {
  switch (change.kind) {
    case "reword":
      return onStatement(document, change.id, (one) => ({ ...one, text: change.text }));
    case "retitle":
      return retitled(document, change.id, change.title);
    case "add":
      return { ...document, statements: [...document.statements, created(change.statement)] };
    case "add-reason":
    case "add-objection":
      return withReason(document, change);
    case "move":
      return moved(document, change.id, change.to);
    case "delete":
      return without(document, change.id);
    case "turn":
      return onLink(document, change.id, turned);
    case "set-tags":
      return onPart(document, change.id, { tags: change.tags.length === 0 ? undefined : change.tags });
    case "set-implicit":
      return onPart(document, change.id, { implicit: change.implicit || undefined });
  }
};

const onStatement = (document: ArgumentDocument, id: Id, to: (one: Statement) => Statement): ArgumentDocument => ({
  ...document,
  statements: document.statements.map((one) => (one.id === id ? to(one) : one)),
});

const onLink = (document: ArgumentDocument, id: Id, to: (one: Link) => Link): ArgumentDocument => ({
  ...document,
  links: document.links.map((one) => (one.id === id ? to(one) : one)),
});

interface Marks {
  readonly tags: readonly string[] | undefined;
  readonly implicit: boolean | undefined;
}

const onPart = (document: ArgumentDocument, id: Id, marks: Partial<Marks>): ArgumentDocument => {
  const marked = <T extends Statement | Link>(part: T): T => {
    if (part.id !== id) return part;
    const { tags, implicit } = { ...part, ...marks };
    const { tags: _, implicit: __, ...rest } = part;
    return { ...rest, ...present({ tags, implicit }) } as T;
  };
  return { ...document, statements: document.statements.map(marked), links: document.links.map(marked) };
};

/** The claim that a new statement is. */
export const created = ({ title, text, implicit, tags = [], group }: NewStatement): Statement => ({
  kind: "claim",
  id: title ?? "Untitled 0",
  text,
  ...(title !== undefined && { title }),
  ...(implicit && { implicit }),
  ...(tags.length > 0 && { tags }),
  ...(group !== undefined && { group }),
});

const withReason = (
  document: ArgumentDocument,
  { kind, to, statement }: Extract<Change, { kind: "add-reason" | "add-objection" }>,
): ArgumentDocument => {
  const isNew = typeof statement !== "string";
  const added = isNew ? created(statement) : undefined;
  const from = added?.id ?? (isNew ? "" : statement);
  const id = `${from} ${kind === "add-reason" ? "+>" : "->"} ${to}`;
  const link: Link =
    kind === "add-reason"
      ? { kind: "inference", id, premises: [from], conclusion: to }
      : { kind: "conflict", id, attackers: [from], target: to };
  return {
    ...document,
    statements: added === undefined ? document.statements : [...document.statements, added],
    links: [...document.links, link],
  };
};

/** An id that is the title follows it, wherever it is named. */
const retitled = (document: ArgumentDocument, id: Id, title: string): ArgumentDocument => {
  const part = [...document.statements, ...document.links].find((one) => one.id === id);
  const isDerived = part?.title === undefined ? isPlaceId(id) : id === part.title || id === `<${part.title}>`;
  const after = titled(document, id, title);
  return isDerived ? renamed(after, new Map([[id, title]])) : after;
};

/** The same with the id that it had. */
export const titled = (document: ArgumentDocument, id: Id, title: string): ArgumentDocument =>
  onStatement(
    onLink(document, id, (one) => ({ ...one, title })),
    id,
    (one) => ({ ...one, title }),
  );

const renamed = (document: ArgumentDocument, names: ReadonlyMap<Id, Id>): ArgumentDocument => {
  const name = (id: Id): Id => names.get(id) ?? id;
  const link = (one: Link): Link => {
    if (one.kind === "inference")
      return { ...one, id: name(one.id), premises: one.premises.map(name), conclusion: name(one.conclusion) };
    if (one.kind === "conflict")
      return { ...one, id: name(one.id), attackers: one.attackers.map(name), target: name(one.target) };
    return { ...one, id: name(one.id), cause: name(one.cause), effect: name(one.effect) };
  };
  const note = (one: Note): Note => (one.about === undefined ? one : { ...one, about: one.about.map(name) });
  return {
    ...document,
    statements: document.statements.map((one) => ({ ...one, id: name(one.id) })),
    links: document.links.map(link),
    ...(document.notes && { notes: document.notes.map(note) }),
  };
};

const moved = (document: ArgumentDocument, id: Id, to: Id): ArgumentDocument => {
  const isLink = document.links.some((one) => one.id === to);
  return onLink(document, id, (link) => {
    const { scheme, ...plain } = { scheme: undefined, ...withTarget(link, to) };
    // Against a link, every attack is an undercut.
    return scheme === undefined || (scheme === "undercut" && isLink) ? (plain as Link) : ({ ...plain, scheme } as Link);
  });
};

const withTarget = (link: Link, to: Id): Link => {
  if (link.kind === "inference") return { ...link, conclusion: to };
  return link.kind === "conflict" ? { ...link, target: to } : { ...link, effect: to };
};

const turned = (link: Link): Link => {
  if (link.kind === "causation") return link;
  if (link.kind === "inference") {
    const { premises, conclusion, scheme: _, ...rest } = link;
    return { ...rest, kind: "conflict", attackers: premises, target: conclusion };
  }
  const { attackers, target, scheme: _, ...rest } = link;
  return { ...rest, kind: "inference", premises: attackers, conclusion: target };
};

const without = (document: ArgumentDocument, id: Id): ArgumentDocument => {
  const gone = new Set([id]);
  const endingOn = new Map<Id, Id[]>();
  for (const link of document.links) {
    const { from, to } = linkEnds(link);
    const list = endingOn.get(to);
    if (list === undefined) endingOn.set(to, [link.id]);
    else list.push(link.id);
    if (from.length === 1 && from[0] === id) gone.add(link.id);
  }
  for (const one of gone) for (const link of endingOn.get(one) ?? []) gone.add(link); // goes on with what is added
  const keep = (other: Id): boolean => !gone.has(other);
  const rest = (link: Link): Link => {
    if (link.kind === "inference") return { ...link, premises: link.premises.filter(keep) };
    return link.kind === "conflict" ? { ...link, attackers: link.attackers.filter(keep) } : link;
  };
  return {
    ...document,
    statements: document.statements.filter((one) => keep(one.id)),
    links: document.links.filter((one) => keep(one.id)).map(rest),
    ...(document.notes && {
      notes: document.notes.map((note) => (note.about ? { ...note, about: note.about.filter(keep) } : note)),
    }),
  };
};
