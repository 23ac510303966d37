import { type ArgumentGraph, type Group, type Id, isStatement, thesis } from "@argument-graph/core";
import { sides } from "./sides";

/** By what statements can be told apart: what they are, for or against the thesis, tags, groups, sources. */
export const FACETS = ["kind", "side", "tag", "group", "source"] as const;
export type Facet = (typeof FACETS)[number];

/** For each facet the values of which a statement must have one to be shown; a facet that is not in it does not count. */
export type Filter = ReadonlyMap<Facet, ReadonlySet<string>>;

export const everything: Filter = new Map();

/** The filter with one value more, or without it. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const values = new Set(filter.get(facet));
  if (!values.delete(value)) values.add(value);
  const next = new Map(filter).set(facet, values);
  if (values.size === 0) next.delete(facet);
  return next;
}

/** The statements that have a value wanted of each facet, and the thesis, from which the others hang. */
export function matching(graph: ArgumentGraph, filter: Filter): ReadonlySet<Id> {
  const main = thesis(graph);
  const wanted = (values: Values) =>
    [...filter].every(([facet, some]) => values[facet].some((value) => some.has(value)));
  return new Set([...valuesOf(graph)].flatMap(([id, values]) => (id === main || wanted(values) ? [id] : [])));
}

/**
 * By what the statements of this map can be told apart: each value with the number of statements that have it. A facet of
 * which all statements have the same values is left out.
 */
export function facets(graph: ArgumentGraph): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
  const all = [...valuesOf(graph).values()];
  const found = new Map<Facet, ReadonlyMap<string, number>>();
  for (const facet of FACETS) {
    const counts = count(all.flatMap((values) => values[facet]));
    if ([...counts.values()].some((number) => number < all.length)) found.set(facet, counts);
  }
  return found;
}

/** The values of a statement, each once. */
type Values = { readonly [facet in Facet]: readonly string[] };

function valuesOf(graph: ArgumentGraph): ReadonlyMap<Id, Values> {
  const groups = new Map((graph.getAttributes().groups ?? []).map((group) => [group.id, group]));
  const main = thesis(graph);
  const side = main === undefined ? new Map<Id, readonly string[]>() : sides(graph, main);
  const values = new Map<Id, Values>();
  graph.forEachNode((id, attributes) => {
    if (!isStatement(attributes)) return;
    values.set(id, {
      kind: [attributes.kind, ...(attributes.implicit ? ["implicit"] : [])],
      side: side.get(id) ?? [],
      // The thesis is always shown, so its tag tells nothing.
      tag: [...new Set(attributes.tags)].filter((tag) => tag !== "thesis"),
      group: lineage(attributes.group, groups),
      source: [...new Set(attributes.citations?.map(({ source }) => source))],
    });
  });
  return values;
}

/** A group and those around it: what is in a group is in the groups around it too. */
function lineage(group: Id | undefined, groups: ReadonlyMap<Id, Group>): readonly Id[] {
  const found = new Set<Id>();
  for (let id = group; id !== undefined && groups.has(id) && !found.has(id); id = groups.get(id)?.parent) found.add(id);
  return [...found];
}

function count(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
