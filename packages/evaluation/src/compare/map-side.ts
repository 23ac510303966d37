import { type ArgumentDocument, type ArgumentGraph, type Id, linkEnds, toGraph } from "@argument-graph/core";
import type { Group } from "./align";
import { keyOf, type Line, linesOf, type Outgoing, outgoing } from "./relations";

/** One of two maps that are compared, with its statements in the groups that both share. */
export interface Side {
  readonly document: ArgumentDocument;
  readonly graph: ArgumentGraph;
  /** The name of the group of a statement; of one that has no counterpart, a name that the other map does not have. */
  nameOf(id: Id): string;
  /** The statements of a group, in the order of the map. */
  membersOf(name: string): readonly Id[];
  readonly lines: readonly Line[];
  readonly byKey: ReadonlyMap<string, Line>;
  readonly outgoing: Outgoing;
  /** The groups of the main claims: those that carry the tag `thesis`, else those that lead to nothing. */
  readonly mains: ReadonlySet<string>;
}

/** @throws RangeError if the document cannot become a graph. */
export function sideOf(document: ArgumentDocument, which: keyof Group, groups: readonly Group[]): Side {
  const names = new Map<Id, string>();
  for (const [index, group] of groups.entries()) for (const id of group[which]) names.set(id, `g${index}`);
  const nameOf = (id: Id): string => names.get(id) ?? `${which} ${id}`;
  const members = new Map<string, Id[]>();
  for (const { id } of document.statements) members.set(nameOf(id), [...(members.get(nameOf(id)) ?? []), id]);
  const lines = linesOf(document, nameOf);
  return {
    document,
    graph: toGraph(document),
    nameOf,
    membersOf: (name) => members.get(name) ?? [],
    lines,
    byKey: new Map(lines.map((line) => [keyOf(line), line])),
    outgoing: outgoing(lines),
    mains: new Set(mainsOf(document).map(nameOf)),
  };
}

function mainsOf({ statements, links }: ArgumentDocument): readonly Id[] {
  const tagged = statements.filter(({ tags = [] }) => tags.includes("thesis"));
  const used = new Set(links.flatMap((link) => linkEnds(link).from));
  return (tagged.length > 0 ? tagged : statements.filter(({ id }) => !used.has(id))).map(({ id }) => id);
}

/** Premises of one conclusion, in pairs, and whether they are linked: premises of one inference. */
export interface Pairing {
  readonly one: string;
  readonly other: string;
  readonly conclusion: string;
  readonly linked: boolean;
}

/** All pairs of groups that support the same group, by key. */
export function pairings({ document, nameOf, lines }: Side): ReadonlyMap<string, Pairing> {
  const linked = new Set<string>();
  const inferences = document.links.filter((link) => link.kind === "inference");
  const isStatement = new Set(document.statements.map(({ id }) => id));
  for (const { premises, conclusion } of inferences) {
    if (!isStatement.has(conclusion)) continue;
    const names = [...new Set(premises.map(nameOf))];
    for (const [one, other] of pairsOf(names)) linked.add(pairKey(one, other, nameOf(conclusion)));
  }
  const supporters = new Map<string, string[]>();
  for (const { from, kind, to } of lines)
    if (kind === "support") supporters.set(to, [...(supporters.get(to) ?? []), from]);
  return new Map(
    [...supporters].flatMap(([conclusion, names]) =>
      pairsOf(names).map(([one, other]) => {
        const key = pairKey(one, other, conclusion);
        return [key, { one, other, conclusion, linked: linked.has(key) }] as const;
      }),
    ),
  );
}

export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function pairKey(one: string, other: string, conclusion: string): string {
  return JSON.stringify([...[one, other].sort(), conclusion]);
}
