import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Id,
  linkEnds,
  readonlyGraphSteps,
  type Steps,
} from "@argument-graph/core";
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
export function* sideSteps(document: ArgumentDocument, which: keyof Group, groups: readonly Group[]): Steps<Side> {
  const names = new Map<Id, string>();
  for (const [index, group] of groups.entries()) for (const id of group[which]) names.set(id, `g${index}`);
  const nameOf = (id: Id): string => names.get(id) ?? `${which} ${id}`;
  const members = new Map<string, Id[]>();
  for (const { id } of document.statements) {
    const known = members.get(nameOf(id));
    if (known) known.push(id);
    else members.set(nameOf(id), [id]);
  }
  yield;
  const lines = linesOf(document, nameOf);
  yield;
  const graph = yield* readonlyGraphSteps(document);
  yield;
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  yield;
  return {
    document,
    graph,
    nameOf,
    membersOf: (name) => members.get(name) ?? [],
    lines,
    byKey,
    outgoing: outgoing(lines),
    mains: new Set(mainsOf(document).map(nameOf)),
  };
}

function mainsOf({ statements, links }: ArgumentDocument): readonly Id[] {
  const tagged = statements.filter(({ tags = [] }) => tags.includes("thesis"));
  const used = new Set(links.flatMap((link) => linkEnds(link).from));
  return (tagged.length > 0 ? tagged : statements.filter(({ id }) => !used.has(id))).map(({ id }) => id);
}

/** Premises of one conclusion in both maps. */
export interface Pairing {
  readonly one: string;
  readonly other: string;
  readonly conclusion: string;
  /** Whether the map that is wanted has them linked: premises of one inference. The other map has it otherwise. */
  readonly linked: boolean;
}

/** How two maps put premises together. */
export interface Pairings {
  /** How many pairs of premises support the same claim in both maps. */
  readonly common: number;
  /** Those that are linked in the one map and not in the other. */
  readonly differing: readonly Pairing[];
}

/** A step for each claim that is supported. Pairs are told of only where one map or the other links them. */
export function* pairingSteps(wanted: Side, shown: Side): Steps<Pairings> {
  const [mine, yours] = [linkedBy(wanted), linkedBy(shown)];
  const [supporters, others] = [supportersOf(wanted), supportersOf(shown)];
  const differing: Pairing[] = [];
  let common = 0;
  for (const [conclusion, names] of supporters) {
    yield;
    const there = others.get(conclusion);
    if (!there) continue;
    const both = [...names].filter((name) => there.has(name));
    common += (both.length * (both.length - 1)) / 2;
    const places = new Map(both.map((name, place) => [name, place]));
    const linked = placedPairs(mine.get(conclusion), places);
    const linkedThere = placedPairs(yours.get(conclusion), places);
    const differ = [...new Set([...linked, ...linkedThere])].filter(
      (pair) => linked.has(pair) !== linkedThere.has(pair),
    );
    for (const pair of differ.sort((one, other) => one - other)) {
      const [one = "", other = ""] = [both[Math.floor(pair / both.length)], both[pair % both.length]];
      differing.push({ one, other, conclusion, linked: linked.has(pair) });
    }
  }
  return { common, differing };
}

/** The premises of each inference to a statement, by the group of that statement. */
function linkedBy({ document, nameOf }: Side): ReadonlyMap<string, readonly (readonly string[])[]> {
  const isStatement = new Set(document.statements.map(({ id }) => id));
  const linked = new Map<string, (readonly string[])[]>();
  for (const link of document.links) {
    if (link.kind !== "inference" || !isStatement.has(link.conclusion)) continue;
    const conclusion = nameOf(link.conclusion);
    const known = linked.get(conclusion);
    const names = [...new Set(link.premises.map(nameOf))];
    if (known) known.push(names);
    else linked.set(conclusion, [names]);
  }
  return linked;
}

/** The groups that support each group, in the order of the map. */
function supportersOf({ lines }: Side): ReadonlyMap<string, ReadonlySet<string>> {
  const supporters = new Map<string, Set<string>>();
  for (const { from, kind, to } of lines) {
    if (kind !== "support") continue;
    const known = supporters.get(to);
    if (known) known.add(from);
    else supporters.set(to, new Set([from]));
  }
  return supporters;
}

/** The pairs within each of some sets, as numbers that sort as the places of the names do. */
function placedPairs(
  sets: readonly (readonly string[])[] = [],
  places: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (const names of sets) {
    const found = names.flatMap((name) => places.get(name) ?? []).sort((one, other) => one - other);
    for (const [index, one] of found.entries())
      for (const other of found.slice(index + 1)) pairs.add(one * places.size + other);
  }
  return pairs;
}
