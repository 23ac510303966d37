import type { ArgumentDocument, Group, Id, Link, Part, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { isLineBreak } from "./characters";
import { type Collected, collect, type OwnedReconstruction } from "./collect";
import type { Entry } from "./member";
import { readSyntax } from "./read";
import type { Element, Heading, Syntax } from "./syntax";
import { withData } from "./with-data";

/** Where things stand in the Argdown text: what the choice depends on, and a document says only in part. */
export interface Places {
  /** Whether the statement stands at the margin, as a block of its own. */
  readonly isTopLevel: (statement: Statement) => boolean;
  /** The section that it counts for: that of the document, if `isInGroup` does not name another one. */
  readonly groupOf: (part: Part) => Id | undefined;
  /** The number of `#` of a section. */
  readonly levelOf: (group: Group) => number;
  /** What the steps of one reconstruction have in common; undefined: the link is not written as a reconstruction. */
  readonly reconstructionOf: (link: Link) => Id | number | undefined;
}

/** As far as a document tells: by the ranges of its parts, their ids, and how its groups are nested. */
export const placesOf = (document: ArgumentDocument): Places => {
  const steps = chains(document.links.filter(isStep));
  const levels = new Map<Id, number>();
  const groups = new Map(document.groups?.map((group) => [group.id, group]));
  return {
    isTopLevel: ({ range }) => range === undefined || range.start.column === 1,
    groupOf: ({ group }) => group,
    levelOf: (group) => depthOf(group, groups, levels),
    reconstructionOf: ({ id }) => steps.get(id),
  };
};

/** As the text says that the document was read from. */
export const placesIn = (document: ArgumentDocument, text: string): Places => {
  const { syntax } = readSyntax(text, withData);
  const collected = collect(syntax);
  const topLevel = topLevelEntries(collected, syntax, text);
  const sections = chosenSections(document, collected, syntax);
  const levels = new Map(collected.headings.map(({ start, level }) => [start, level]));
  const steps = new Map<number, number>();
  for (const { reconstruction } of collected.reconstructions)
    for (const item of reconstruction.items) if (item.type === "numbered") steps.set(item.start, reconstruction.start);
  const reconstructionOf = (part: Part) => steps.get(offsetOf(part));
  const otherwise = placesOf(document);
  return {
    isTopLevel: (statement) => topLevel.has(offsetOf(statement)),
    groupOf: (part) => {
      const place = reconstructionOf(part) ?? offsetOf(part);
      return sections.has(place) ? sections.get(place) : part.group;
    },
    levelOf: (group) => levels.get(offsetOf(group)) ?? otherwise.levelOf(group),
    reconstructionOf,
  };
};

const offsetOf = ({ range }: Pick<Part, "range">): number => range?.start.offset ?? -1;

/**
 * Whether a link looks like a step of a reconstruction. Without a name and with one premise it could be a line below a
 * statement as well; but such lines are indented, and a reconstruction has three lines at least.
 */
const isStep = (link: Link): boolean => {
  if (link.kind === "conflict") return false;
  if (link.title !== undefined || linkEnds(link).from.length > 1) return true;
  const { range } = link;
  return range !== undefined && range.start.column === 1 && range.end.line - range.start.line >= 2;
};

/** Puts together the steps of one reconstruction: each begins with the conclusion that the one before ends with. */
const chains = (steps: readonly Link[]): ReadonlyMap<Id, Id> => {
  const ids = new Set(steps.map(({ id }) => id));
  const chain = new Map<Id, Id>();
  let before: Link | undefined;
  for (const step of steps) {
    const name = /^(.+), step \d+$/s.exec(step.id)?.[1];
    const previous = before && goesOn(before, step) ? chain.get(before.id) : undefined;
    chain.set(step.id, name !== undefined && ids.has(name) ? name : (previous ?? step.id));
    before = step;
  }
  return chain;
};

const goesOn = ({ range: first }: Link, { range: second }: Link): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.start.offset < second.start.offset &&
  second.start.offset < first.end.offset;

/** How deep a group lies, from 1. Each is looked at once. */
const depthOf = (group: Group, groups: ReadonlyMap<Id, Group>, depths: Map<Id, number>): number => {
  const way: Group[] = [];
  let at: Group | undefined = group;
  while (at && !depths.has(at.id)) {
    way.push(at);
    depths.set(at.id, 0);
    at = at.parent === undefined ? undefined : groups.get(at.parent);
  }
  let depth = at ? (depths.get(at.id) ?? 0) : 0;
  for (const one of way.reverse()) depths.set(one.id, ++depth);
  return depths.get(group.id) ?? 1;
};

/** Where the statements stand that are mentioned at the margin somewhere, even if they are defined elsewhere. */
const topLevelEntries = ({ entries, relations }: Collected, syntax: Syntax, text: string): ReadonlySet<number> => {
  const lower = new Set<Element>(relations.map(({ child }) => child));
  for (const item of syntax.items)
    if (item.type === "reconstruction")
      for (const one of item.items) if (one.type === "numbered") lower.add(one.statement);
  const isTop = (element: Element): boolean => !lower.has(element) && beginsLine(text, element.start);
  return new Set(entries.filter(({ members }) => members.some(isTop)).map(({ home }) => home.start));
};

/** In a list, the mark stands before it. */
const beginsLine = (text: string, start: number): boolean => {
  let at = start;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return at === 0 || isLineBreak(text[at - 1]);
};

/**
 * The sections that count where the document has other ones, by where the entry stands, or its reconstruction: `isInGroup`
 * says `true` of the section of this place, or `false`: then the next definition counts. A definition before the first
 * heading yields to the next one, too.
 */
const chosenSections = (
  document: ArgumentDocument,
  { entries, reconstructions }: Collected,
  { items }: Syntax,
): ReadonlyMap<number, Id | undefined> => {
  const groups = new Map(document.groups?.map((group) => [offsetOf(group), group.id]));
  const sections: (Heading | undefined)[] = [];
  let section: Heading | undefined;
  for (const item of items) {
    if (item.type === "heading") section = item;
    else if (item.type === "element") sections[item.index] = section;
  }
  const owned = new Map<Entry | undefined, OwnedReconstruction>();
  for (const one of reconstructions) if (!owned.has(one.argument)) owned.set(one.argument, one);
  const chosen = new Map<number, Id | undefined>();
  for (const entry of entries) {
    const own = owned.get(entry);
    const heading = chosenSection(entry, sections, own);
    if (heading === (own?.section ?? sections[entry.home.index])) continue;
    chosen.set(own?.reconstruction.start ?? entry.home.start, heading && groups.get(heading.start));
  }
  return chosen;
};

const chosenSection = (
  { members }: Entry,
  sections: readonly (Heading | undefined)[],
  own: OwnedReconstruction | undefined,
): Heading | undefined => {
  // The section of a reconstruction yields only to what stands behind it.
  const from = own?.section ? own.reconstruction.start : 0;
  let section = own?.section;
  for (const { form, start, index, data } of members) {
    const isInGroup = data?.value.isInGroup;
    const isFirst = section === undefined && form !== "reference" && isInGroup === undefined;
    if (start >= from && (isInGroup === true || isFirst)) section = sections[index];
  }
  return section ?? sections[members[0]?.index ?? -1];
};
