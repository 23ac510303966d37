import { finish, type Steps } from "@argument-graph/core";
import { heaviestSteps, MOST_ASSIGNED } from "./assign";

/** A directed graph with labels; between two vertices there may be several edges with different labels. */
export interface LabelledGraph {
  /** A label for each vertex, by number. */
  readonly vertices: readonly string[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}

export interface EditDistance {
  /** How many vertices and edges to add, remove or relabel, at least; or, if not `exact`, an upper bound of that. */
  readonly distance: number;
  /** 1 - distance / (vertices and edges of both graphs): 1 for equal graphs, also for two empty ones. */
  readonly similarity: number;
  readonly exact: boolean;
}

export interface EditDistanceOptions {
  /** The most pairs of vertices to try before it is content with the best so far. Default 100,000. */
  readonly effort?: number;
}

/**
 * The edit distance of two graphs at unit costs. Starts from an assignment of the vertices by their labels and neighbouring
 * edges (Riesen and Bunke, Image and Vision Computing 27, 2009; by their labels alone if there are more than 2,000) and searches for a better one, depth first, leaving out
 * what cannot be better. Finding the least is NP-hard: the search stops when its effort is spent, and says so.
 *
 * @example
 * ```ts
 * import { editDistance } from "@argument-graph/evaluation";
 *
 * // a -> b <- c,  a -> b
 * const one = {
 *   vertices: ["a", "b", "c"],
 *   edges: [{ from: 0, to: 1, label: "support" }, { from: 2, to: 1, label: "attack" }],
 * };
 * const other = { vertices: ["a", "b"], edges: [{ from: 0, to: 1, label: "support" }] };
 *
 * editDistance(one, other); // => { distance: 2, similarity: 0.75, exact: true }
 * ```
 */
export function editDistance(
  one: LabelledGraph,
  other: LabelledGraph,
  options: EditDistanceOptions = {},
): EditDistance {
  return finish(editDistanceSteps(one, other, options));
}

/** {@link editDistance} in steps, for `inSlices`. */
export function* editDistanceSteps(
  one: LabelledGraph,
  other: LabelledGraph,
  { effort = 100_000 }: EditDistanceOptions = {},
): Steps<EditDistance> {
  const size = one.vertices.length + other.vertices.length + one.edges.length + other.edges.length;
  const costs = yield* costSteps(one, other);
  const start = yield* totalSteps(costs, one, yield* firstMappingSteps(one, other));
  const { distance, exact } = yield* searchSteps(costs, one, other, start, effort);
  return { distance, similarity: size === 0 ? 1 : 1 - distance / size, exact };
}

/** How many pairs of vertices are tried in one step. */
const TRIED_AT_ONCE = 100;

/** No partner: the vertex is removed. */
const REMOVED = -1;

/** A mapping of the vertices, as far as it has come, both ways. */
interface Mapping {
  readonly partners: Int32Array;
  readonly owners: Int32Array;
}

/** What a mapping of the vertices costs, one vertex after the other. */
interface Costs {
  /** What it costs to map the vertex `place` to `partner`, with its edges to the vertices before it, which are mapped. */
  step(place: number, partner: number, mapping: Mapping): number;
  /** What is left of the other graph when all vertices are mapped: it is added. */
  rest(partners: Int32Array): number;
}

function* costSteps(one: LabelledGraph, other: LabelledGraph): Steps<Costs> {
  yield;
  const mine = between(one);
  yield;
  const yours = between(other);
  yield;
  const near = neighboursOf(one);
  yield;
  const nearOther = neighboursOf(other);
  yield;
  const edges = (labels: readonly string[], others: readonly string[]): number =>
    Math.max(labels.length, others.length) - labels.filter((label) => others.includes(label)).length;
  return {
    step: (place, partner, { partners, owners }) => {
      let cost = partner === REMOVED ? 1 : Number(one.vertices[place] !== other.vertices[partner]);
      // Where neither graph has an edge, there is nothing to pay.
      const around = new Set(near[place]);
      for (const neighbour of nearOther[partner] ?? [])
        around.add(neighbour === partner ? place : (owners[neighbour] ?? REMOVED));
      for (const before of around) {
        if (before === REMOVED || before > place) continue;
        const partnerBefore = before === place ? partner : (partners[before] ?? REMOVED);
        const isThere = partner !== REMOVED && partnerBefore !== REMOVED;
        cost += edges(mine(place, before), isThere ? yours(partner, partnerBefore) : []);
        if (before !== place) cost += edges(mine(before, place), isThere ? yours(partnerBefore, partner) : []);
      }
      return cost;
    },
    rest: (partners) => {
      const used = new Set(partners);
      const added = other.edges.filter(({ from, to }) => !used.has(from) || !used.has(to)).length;
      return added + other.vertices.filter((_, vertex) => !used.has(vertex)).length;
    },
  };
}

/** Per vertex those at the other ends of its edges. */
function neighboursOf({ vertices, edges }: LabelledGraph): readonly ReadonlySet<number>[] {
  const near = vertices.map(() => new Set<number>());
  for (const { from, to } of edges) {
    near[from]?.add(to);
    near[to]?.add(from);
  }
  return near;
}

/** The labels of the edges from one vertex to another. */
function between({ vertices, edges }: LabelledGraph): (from: number, to: number) => readonly string[] {
  const table = new Map<number, string[]>();
  for (const { from, to, label } of edges) {
    const key = from * vertices.length + to;
    const known = table.get(key);
    if (known) known.push(label);
    else table.set(key, [label]);
  }
  return (from, to) => table.get(from * vertices.length + to) ?? [];
}

function* totalSteps(costs: Costs, { vertices }: LabelledGraph, mapping: Mapping): Steps<number> {
  let sum = costs.rest(mapping.partners);
  for (const place of vertices.keys()) {
    if (place % TRIED_AT_ONCE === 0) yield;
    sum += costs.step(place, mapping.partners[place] ?? REMOVED, mapping);
  }
  return sum;
}

function firstMappingSteps(one: LabelledGraph, other: LabelledGraph): Steps<Mapping> {
  const isSmall = Math.max(one.vertices.length, other.vertices.length) <= MOST_ASSIGNED;
  return (isSmall ? byAssignmentSteps : byLabelSteps)(one, other);
}

/**
 * The mapping that gains most over removing everything and adding everything, when each vertex is looked at with its own
 * edges only; an edge belongs to its two ends in halves.
 */
function* byAssignmentSteps(one: LabelledGraph, other: LabelledGraph): Steps<Mapping> {
  const kinds = new Map<string, number>();
  const [mine, yours] = [starsOf(one, kinds), starsOf(other, kinds)];
  const size = Math.max(mine.length, yours.length);
  const weights = new Float64Array(size * size);
  for (const [row, star] of mine.entries()) {
    yield;
    for (const [column, otherStar] of yours.entries()) {
      const same = Number(one.vertices[row] === other.vertices[column]);
      const either = Math.min(star.length, otherStar.length);
      weights[row * size + column] = 1 + same + either / 2 + star.filter((edge) => otherStar.includes(edge)).length / 2;
    }
  }
  const rowOf = yield* heaviestSteps(weights, size);
  const mapping = nothingMapped(one, other);
  for (const column of yours.keys()) map(mapping, rowOf[column] ?? REMOVED, column);
  return mapping;
}

/** Maps vertices with the same label to each other, and the others in their order. */
function* byLabelSteps(one: LabelledGraph, other: LabelledGraph): Steps<Mapping> {
  const mapping = nothingMapped(one, other);
  const places = new Map<string, number[]>();
  for (const [place, label] of [...other.vertices.entries()].reverse()) {
    const known = places.get(label);
    if (known) known.push(place);
    else places.set(label, [place]);
  }
  yield;
  for (const [row, label] of one.vertices.entries()) map(mapping, row, places.get(label)?.pop() ?? REMOVED);
  const free = [...places.values()].flat().sort((a, b) => b - a);
  for (const row of one.vertices.keys())
    if (mapping.partners[row] === REMOVED) map(mapping, row, free.pop() ?? REMOVED);
  return mapping;
}

/** Makes two vertices partners, if both are there. */
function map({ partners, owners }: Mapping, row: number, column: number): void {
  if (row < 0 || row >= partners.length || column < 0 || column >= owners.length) return;
  partners[row] = column;
  owners[column] = row;
}

function nothingMapped(one: LabelledGraph, other: LabelledGraph): Mapping {
  return {
    partners: new Int32Array(one.vertices.length).fill(REMOVED),
    owners: new Int32Array(other.vertices.length).fill(REMOVED),
  };
}

/** Per vertex its edges as numbers: one for each direction and label. */
function starsOf({ vertices, edges }: LabelledGraph, kinds: Map<string, number>): readonly (readonly number[])[] {
  const numberOf = (kind: string): number => {
    const number = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, number);
    return number;
  };
  const stars = vertices.map((): number[] => []);
  for (const { from, to, label } of edges) {
    stars[from]?.push(numberOf(`out ${label}`));
    stars[to]?.push(numberOf(`in ${label}`));
  }
  return stars;
}

/**
 * Depth first over the partners of one vertex after the other, without recursion.
 *
 *     always  partners[0 … place - 1] are set, and spent[place] is what they cost
 */
function* searchSteps(
  costs: Costs,
  one: LabelledGraph,
  other: LabelledGraph,
  start: number,
  effort: number,
): Steps<Pick<EditDistance, "distance" | "exact">> {
  const count = one.vertices.length;
  const mapping = nothingMapped(one, other);
  const { partners, owners } = mapping;
  const next = new Int32Array(count + 1).fill(REMOVED);
  const spent = new Float64Array(count + 1);
  let [best, left, free, place] = [start, effort, other.vertices.length, 0];
  while (place >= 0) {
    if (place === count) {
      best = Math.min(best, (spent[place] ?? 0) + costs.rest(partners));
      place = release(place);
      continue;
    }
    const choice = next[place] ?? REMOVED;
    if (choice >= other.vertices.length) {
      next[place] = REMOVED;
      place = release(place);
      continue;
    }
    next[place] = choice + 1;
    if (choice !== REMOVED && owners[choice] !== REMOVED) continue;
    if (left === 0) return { distance: best, exact: false };
    left -= 1;
    if (left % TRIED_AT_ONCE === 0) yield;
    const cost = (spent[place] ?? 0) + costs.step(place, choice, mapping);
    const after = free - Number(choice !== REMOVED);
    // What is left on one side without a partner on the other has to be removed or added.
    if (cost + Math.abs(count - place - 1 - after) >= best) continue;
    partners[place] = choice;
    if (choice !== REMOVED) owners[choice] = place;
    free = after;
    spent[place + 1] = cost;
    place += 1;
  }
  return { distance: best, exact: true };

  /** Gives the partner of the vertex before back. */
  function release(from: number): number {
    const partner = partners[from - 1] ?? REMOVED;
    if (partner !== REMOVED) {
      owners[partner] = REMOVED;
      free += 1;
    }
    if (from > 0) partners[from - 1] = REMOVED;
    return from - 1;
  }
}
