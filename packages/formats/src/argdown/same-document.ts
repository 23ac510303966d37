import type { ArgumentDocument, Id, Link, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { print as printJson } from "../json/print";
import { linkId } from "./ids";

/**
 * What a document says, whatever the order of its parts and the ids that were made from titles, ends and places: two
 * documents say the same if this is the same text.
 */
export const sayingOf = (document: ArgumentDocument): string => {
  const names = statementNames(document.statements);
  const nameOf = (id: Id): string => names.get(id) ?? `?${id}`;
  let open = [...document.links];
  const counts = new Map<string, number>();
  const links: string[] = [];
  // Links on links are named after those that they end on.
  while (open.length > 0) {
    const isReady = (link: Link): boolean =>
      names.has(linkEnds(link).to) || !open.some(({ id }) => id === linkEnds(link).to);
    const ready = open.filter(isReady);
    const now = ready.length > 0 ? ready : open;
    for (const link of now) {
      const { from, to } = linkEnds(link);
      const ends = JSON.stringify([link.kind, from.map(nameOf), nameOf(to), link.title ?? null]);
      const count = (counts.get(ends) ?? 0) + 1;
      counts.set(ends, count);
      names.set(link.id, `${ends} ${count}`);
      links.push(json([ends, contentOf(link), ownId(link)]));
    }
    const done = new Set(now);
    open = open.filter((link) => !done.has(link));
  }
  const { statements, links: _, notes, groups, ...rest } = document;
  return json({
    rest,
    groups: (groups ?? []).map(withoutRange),
    statements: statements.map((one) => json([nameOf(one.id), contentOf(one)])).sort(),
    links: links.sort(),
    notes: (notes ?? []).map(({ range: _range, about, ...note }) => ({ ...note, about: (about ?? []).map(nameOf) })),
  });
};

const statementNames = (statements: readonly Statement[]): Map<Id, string> => {
  const names = new Map<Id, string>();
  const counts = new Map<string, number>();
  for (const one of statements) {
    const { id, title } = one;
    const isSketch = one.kind === "claim" && one.sketch === true;
    const isTitle = title !== undefined && (id === title || id === `<${title}>`);
    const isPlace = title === undefined && /^Untitled \d+( \(\d+\))?$/.test(id);
    const name = isTitle ? `${isSketch ? "<" : "["}${title}` : isPlace ? `“${one.text}` : `#${id}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(id, `${name} ${count}`);
  }
  return names;
};

/** The id of a link, if somebody gave it one. */
const ownId = (link: Link): Id | null => {
  const { from, to } = linkEnds(link);
  const plain = link.id.replace(/ \(\d+\)$/, "");
  const isDerived =
    plain === linkId(link.kind, from, to) ||
    plain === link.title ||
    plain === `<${link.title}>` ||
    / step \d+$/.test(plain);
  return isDerived ? null : link.id;
};

const contentOf = (part: Statement | Link): object => {
  const { id: _, range: __, tags, ...rest } = part;
  const ends = new Set(["premises", "conclusion", "attackers", "target", "cause", "effect"]);
  const content = Object.entries(rest).filter(([key, value]) => !ends.has(key) && value !== undefined);
  return { ...Object.fromEntries(content), tags: [...(tags ?? [])].sort() };
};

const withoutRange = ({ range: _, ...rest }: NonNullable<ArgumentDocument["groups"]>[number]): object => rest;

const json = (value: unknown): string =>
  printJson({ statements: [], links: [], data: { value: JSON.parse(JSON.stringify(value)) } }).text;
