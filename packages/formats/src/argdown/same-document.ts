import type { ArgumentDocument, Id, JsonObject, Link, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { print as printJson } from "../json/print";
import { isPlaceId, linkId } from "./ids";
import { withoutKeys } from "./merge";

/**
 * What a document says, whatever the order of its parts and the ids that were made from titles, ends and places: two
 * documents say the same if this is the same text.
 */
export const sayingOf = (document: ArgumentDocument): string => {
  const { names, links } = saidBy(document);
  const nameOf = (id: Id): string => names.get(id) ?? `?${id}`;
  const { statements, links: _, notes, groups, ...rest } = document;
  return json({
    rest,
    groups: (groups ?? []).map(withoutRange),
    statements: statements.map((one) => json([nameOf(one.id), contentOf(one)])).sort(),
    links: [...links.values()].map(({ saying }) => saying).sort(),
    notes: (notes ?? []).map(({ range: _range, about, ...note }) => ({ ...note, about: (about ?? []).map(nameOf) })),
  });
};

/** What a link says, in words that do not hang on ids. */
export interface SaidLink {
  readonly link: Link;
  /** Its kind and the names of what it leads from and to. */
  readonly ends: string;
  readonly saying: string;
}

/** A name for every part of a document that no other has, and what every link says. */
export interface Said {
  readonly names: ReadonlyMap<Id, string>;
  readonly links: ReadonlyMap<Id, SaidLink>;
}

export const saidBy = (document: ArgumentDocument): Said => {
  const names = statementNames(document.statements);
  const nameOf = (id: Id): string => names.get(id) ?? `?${id}`;
  let open = [...document.links];
  const counts = new Map<string, number>();
  const links = new Map<Id, SaidLink>();
  // Links on links are named after those that they end on.
  while (open.length > 0) {
    const ids = new Set(open.map(({ id }) => id));
    const isReady = (link: Link): boolean => names.has(linkEnds(link).to) || !ids.has(linkEnds(link).to);
    const ready = open.filter(isReady);
    const now = ready.length > 0 ? ready : open;
    for (const link of now) {
      const { from, to } = linkEnds(link);
      const ends = JSON.stringify([link.kind, from.map(nameOf), nameOf(to)]);
      const own = ownId(link);
      const named = own === null ? JSON.stringify([ends, link.title ?? null]) : `#${own}`;
      const count = (counts.get(named) ?? 0) + 1;
      counts.set(named, count);
      names.set(link.id, `${named} ${count}`);
      links.set(link.id, { link, ends, saying: json([named, ends, contentOf(link)]) });
    }
    const done = new Set(now);
    open = open.filter((link) => !done.has(link));
  }
  return { names, links };
};

const statementNames = (statements: readonly Statement[]): Map<Id, string> => {
  const names = new Map<Id, string>();
  const counts = new Map<string, number>();
  for (const one of statements) {
    const { id, title } = one;
    const isSketch = one.kind === "claim" && one.sketch === true;
    const isTitle = title !== undefined && (id === title || id === `<${title}>`);
    const isPlace = isPlaceId(id);
    const name = isTitle ? `${isSketch ? "<" : "["}${title}` : isPlace ? `“${one.text}` : `#${id}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(id, `${name} ${count}`);
  }
  return names;
};

/** The id of a link, if somebody gave it one. */
export const ownId = (link: Link): Id | null => {
  const { from, to } = linkEnds(link);
  const plain = link.id.replace(/ \(\d+\)$/, "");
  const own = linkId(link.kind, from, to);
  const isDerived =
    link.id === own || plain === own || plain === link.title || plain === `<${link.title}>` || / step \d+$/.test(plain);
  return isDerived ? null : link.id;
};

const contentOf = (part: Statement | Link): object => {
  const { id: _, range: __, tags, ...rest } = part;
  const ends = new Set(["premises", "conclusion", "attackers", "target", "cause", "effect", "data"]);
  const content = Object.entries(rest).filter(([key, value]) => !ends.has(key) && value !== undefined);
  return { ...Object.fromEntries(content), tags: [...(tags ?? [])].sort(), data: dataOf(part) };
};

/** Without `uses`: it says which numbered lines of the text an inference stands on, and lines are counted anew. */
const dataOf = ({ kind, data }: Statement | Link): JsonObject | undefined =>
  data?.uses !== undefined && (kind === "inference" || kind === "causation")
    ? withoutKeys(data, new Set(["uses"]))
    : data;

const withoutRange = ({ range: _, ...rest }: NonNullable<ArgumentDocument["groups"]>[number]): object => rest;

const json = (value: unknown): string =>
  printJson({ statements: [], links: [], data: { value: JSON.parse(JSON.stringify(value)) } }).text;
