import type { ArgumentDocument, Id, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { withoutInference } from "./edit-inference";
import { itemOf } from "./edit-items";
import { blockCut, withoutRelation } from "./edit-lines";
import { idOfEntry } from "./edit-names";
import { withReferences } from "./edit-references";
import { linesLike } from "./edit-relations";
import { entryWithKey, keyOfEntry } from "./edit-same";
import { withItems } from "./edit-settings";
import { withoutPremise } from "./edit-steps";
import type { Entry } from "./member";
import { saidBy } from "./same-document";
import { argumentOf, entryOfStatement, originOf, replaced, type Source, sourceOf } from "./source";
import type { Element, Inference, Relation } from "./syntax";

/** Takes a statement or link out, and whatever ends on it; what else is defined in its lines stays. */
export const withoutPart = (source: Source, id: Id): string | undefined => {
  const entry = entryOfStatement(source, id);
  return entry === undefined ? withoutTree(source, id) : withoutEntry(source, entry);
};

/** Takes every line away that speaks of an entry, one after the other, and in the end the entry. */
export const withoutEntry = (source: Source, entry: Entry): string | undefined => {
  const key = keyOfEntry(source, entry);
  return untilGone(source, (now) => {
    const found = entryWithKey(now, key);
    return found && (() => withLessOfEntry(now, found));
  });
};

/** Takes a link out with all that ends on it. */
const withoutTree = (source: Source, id: Id): string | undefined => {
  const name = saidBy(source.document).names.get(id);
  return untilGone(source, (now) => {
    const { names } = saidBy(now.document);
    const link = now.document.links.find((one) => names.get(one.id) === name);
    return link && (() => withoutLink(now, lastOnto(now.document, link)));
  });
};

/** Takes steps until none is left to take; undefined if one cannot be taken. */
const untilGone = (
  source: Source,
  next: (now: Source) => (() => string | undefined) | undefined,
): string | undefined => {
  let now = source;
  const { relations, entries, document } = source;
  for (let bound = 8 + 4 * (relations.length + entries.length + document.links.length); bound > 0; bound--) {
    const step = next(now);
    if (step === undefined) return now.text;
    const text = step();
    if (text === undefined) return undefined;
    now = sourceOf(withReferences(now, text));
  }
  return undefined;
};

/** One thing less that speaks of an entry: what ends on its links, a relation, a link, a premise, else all that is left. */
const withLessOfEntry = (source: Source, entry: Entry): string | undefined => {
  const id = idOfEntry(source, entry);
  const isOf = (link: Link): boolean => linkEnds(link).to === id || linkEnds(link).from.every((from) => from === id);
  const links = source.document.links.filter(isOf);
  const onto = links.map((link) => lastOnto(source.document, link)).find((last, index) => last !== links[index]);
  if (onto !== undefined) return withoutLink(source, onto);
  const members = new Set<Element | Inference>(entry.members);
  const relation = relationOf(source, members);
  if (relation !== undefined) return withoutRelation(source, relation, members.has(relation.child));
  const [link] = links;
  return link === undefined ? withoutMembers(source, entry) : withoutLink(source, link);
};

/** A statement that no link needs: a premise among others, or blocks of its own. */
const withoutMembers = (source: Source, { members }: Entry): string => {
  for (const element of members) {
    const reconstruction = source.reconstructionOf.get(element);
    const item = reconstruction?.items.find((one) => one.type === "numbered" && one.statement === element);
    if (reconstruction !== undefined && item?.type === "numbered") return withoutPremise(source, reconstruction, item);
  }
  return replaced(
    source.text,
    members.map((one) => blockCut(source, one)),
  );
};

/** The first line that stands under one of these, else the first that has one of them in it. */
const relationOf = ({ relations }: Source, nodes: ReadonlySet<Element | Inference>): Relation | undefined =>
  relations.find(({ parent }) => nodes.has(parent)) ?? relations.find(({ child }) => nodes.has(child));

/** A link on which none ends: this one, or one that ends on it over others. */
const lastOnto = ({ links }: ArgumentDocument, link: Link): Link => {
  const seen = new Set<Link>();
  let last = link;
  for (let next: Link | undefined = link; next !== undefined && !seen.has(next); ) {
    last = next;
    seen.add(next);
    next = links.find((one) => linkEnds(one).to === last.id);
  }
  return last;
};

/** Takes away what says a link, of which nothing speaks: its lines, its item in the settings, or its step. */
export const withoutLink = (source: Source, link: Link): string | undefined => {
  const origin = originOf(source, link.id);
  if (origin?.type === "relation") return withoutLines(source, origin);
  const index = itemOf(source, link);
  return index >= 0 ? withItems(source, "links", new Map([[index, undefined]]), []) : withoutStep(source, link);
};

/** All lines that say the same go, from the last one on, so that those before them stay where they are. */
const withoutLines = (source: Source, relation: Relation): string | undefined => {
  let now = source;
  for (const { start } of [...linesLike(source, relation)].reverse()) {
    const line = now.relations.find((one) => one.start === start);
    if (line === undefined) return undefined;
    now = sourceOf(withoutRelation(now, line, false));
  }
  return now.text;
};

/** One line less that names a step, else the step itself. */
const withoutStep = (source: Source, link: Link): string | undefined => {
  const origin = originOf(source, link.id);
  if (origin?.type !== "inference") return undefined;
  const names = new Set<Element | Inference>([origin, ...(argumentOf(source, origin)?.members ?? [])]);
  const relation = relationOf(source, names);
  return relation === undefined
    ? withoutInference(source, link)
    : withoutRelation(source, relation, names.has(relation.child));
};
