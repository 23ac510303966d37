import { assign, type Candidate } from "./assign";

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
 * edges (Riesen and Bunke, Image and Vision Computing 27, 2009) and searches for a better one, depth first, leaving out
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
  { effort = 100_000 }: EditDistanceOptions = {},
): EditDistance {
  const size = one.vertices.length + other.vertices.length + one.edges.length + other.edges.length;
  const costs = costsOf(one, other);
  const start = total(costs, one, byAssignment(one, other));
  const { distance, exact } = search(costs, one, other, start, effort);
  return { distance, similarity: size === 0 ? 1 : 1 - distance / size, exact };
}

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

function costsOf(one: LabelledGraph, other: LabelledGraph): Costs {
  const [mine, yours] = [between(one), between(other)];
  const [near, nearOther] = [neighboursOf(one), neighboursOf(other)];
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

function total(costs: Costs, { vertices }: LabelledGraph, mapping: Mapping): number {
  return vertices.reduce(
    (sum, _, place) => sum + costs.step(place, mapping.partners[place] ?? REMOVED, mapping),
    costs.rest(mapping.partners),
  );
}

/**
 * The mapping that gains most over removing everything and adding everything, when each vertex is looked at with its own
 * edges only; an edge belongs to its two ends in halves.
 */
function byAssignment(one: LabelledGraph, other: LabelledGraph): Mapping {
  const [mine, yours] = [starsOf(one), starsOf(other)];
  const candidates = mine.flatMap((star, row) =>
    yours.flatMap((otherStar, column): readonly Candidate[] => {
      const common = star.filter((edge) => otherStar.includes(edge)).length;
      const same = Number(one.vertices[row] === other.vertices[column]);
      const weight = 1 + same + Math.min(star.length, otherStar.length) / 2 + common / 2;
      return [{ row, column, weight }];
    }),
  );
  const mapping = nothingMapped(one, other);
  for (const [row, column] of assign(candidates)) {
    mapping.partners[row] = column;
    mapping.owners[column] = row;
  }
  return mapping;
}

function nothingMapped(one: LabelledGraph, other: LabelledGraph): Mapping {
  return {
    partners: new Int32Array(one.vertices.length).fill(REMOVED),
    owners: new Int32Array(other.vertices.length).fill(REMOVED),
  };
}

/** Per vertex its edges as words: the direction and the label. */
function starsOf({ vertices, edges }: LabelledGraph): readonly (readonly string[])[] {
  const stars = vertices.map((): string[] => []);
  for (const { from, to, label } of edges) {
    stars[from]?.push(`out ${label}`);
    stars[to]?.push(`in ${label}`);
  }
  return stars;
}

/**
 * Depth first over the partners of one vertex after the other, without recursion.
 *
 *     always  partners[0 … place - 1] are set, and spent[place] is what they cost
 */
function search(costs: Costs, one: LabelledGraph, other: LabelledGraph, start: number, effort: number) {
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
