/** Links between numbered nodes; every link leads from a higher to a lower layer. */
export interface LayeredGraph {
  /** Per node its layer, from 0. */
  readonly layer: readonly number[];
  readonly links: readonly (readonly [upper: number, lower: number])[];
}

/**
 * The least number of crossings that any order of the layers allows, by trying all of them: links that span several layers
 * pass through each layer at a place of their own. Undefined if a layer holds more than `widest` nodes and passages.
 */
export function fewestCrossings({ layer, links }: LayeredGraph, widest = 5): number | undefined {
  const { widths, steps } = proper(layer, links);
  if (widths.some((width) => width > widest)) return undefined;
  let above = ordersOf(widths[0] ?? 0).map((places) => ({ places, best: 0 }));
  steps.forEach((between, r) => {
    above = ordersOf(widths[r + 1] ?? 0).map((places) => {
      const best = (least: number, upper: (typeof above)[number]): number =>
        upper.best >= least ? least : Math.min(least, upper.best + crossings(between, upper.places, places));
      return { places, best: above.reduce(best, Number.POSITIVE_INFINITY) };
    });
  });
  return Math.min(...above.map(({ best }) => best));
}

/** A piece of a link, from a place in one layer to a place in the next, by the numbers within the layers. */
type Step = readonly [upper: number, lower: number];

/** How many nodes and passages are in each layer, and the steps between each layer and the next. */
function proper(layer: LayeredGraph["layer"], links: LayeredGraph["links"]): { widths: number[]; steps: Step[][] } {
  const widths = new Array<number>(Math.max(...layer) + 1).fill(0);
  const enter = (r: number): number => {
    widths[r] = (widths[r] ?? 0) + 1;
    return (widths[r] ?? 0) - 1;
  };
  const number = layer.map(enter);
  const steps: Step[][] = widths.slice(1).map(() => []);
  for (const [upper, lower] of links) {
    let at = number[upper] ?? 0;
    for (let r = layer[upper] ?? 0; r < (layer[lower] ?? 0); r++) {
      const to = r + 1 === layer[lower] ? (number[lower] ?? 0) : enter(r + 1);
      steps[r]?.push([at, to]);
      at = to;
    }
  }
  return { widths, steps };
}

function crossings(steps: readonly Step[], upper: readonly number[], lower: readonly number[]): number {
  let found = 0;
  for (let i = 1; i < steps.length; i++) {
    const [a, b] = steps[i]!;
    for (let k = 0; k < i; k++) {
      const [c, d] = steps[k]!;
      if ((upper[a]! - upper[c]!) * (lower[b]! - lower[d]!) < 0) found++;
    }
  }
  return found;
}

const known = new Map<number, readonly (readonly number[])[]>();

/** All orders of so many nodes, each as the places of the nodes. */
function ordersOf(count: number): readonly (readonly number[])[] {
  let orders = known.get(count);
  if (!orders) {
    orders = [[]];
    for (let node = 0; node < count; node++)
      orders = orders.flatMap((order) =>
        Array.from({ length: node + 1 }, (_, at) => [...order.map((p) => (p >= at ? p + 1 : p)), at]),
      );
    known.set(count, orders);
  }
  return orders;
}

/** The least layer of every node below everything that leads to it: the longest way from a source. */
export function longestPaths(count: number, links: LayeredGraph["links"]): number[] {
  const layer = new Array<number>(count).fill(0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [u, v] of links) {
      if ((layer[v] ?? 0) > (layer[u] ?? 0)) continue;
      layer[v] = (layer[u] ?? 0) + 1;
      changed = true;
    }
  }
  return layer;
}

/** Every ranking of `layers` layers at most in which each link leads downwards, with node 0 or another in the first layer. */
export function rankings(count: number, links: LayeredGraph["links"], layers: number): readonly (readonly number[])[] {
  let partial: number[][] = [[]];
  for (let v = 0; v < count; v++) {
    const fits = (ranks: readonly number[], r: number): boolean =>
      links.every(([a, b]) => {
        const [upper, lower] = [a === v ? r : ranks[a], b === v ? r : ranks[b]];
        return upper === undefined || lower === undefined || upper < lower || (a !== v && b !== v);
      });
    partial = partial.flatMap((ranks) =>
      Array.from({ length: layers }, (_, r) => r)
        .filter((r) => fits(ranks, r))
        .map((r) => [...ranks, r]),
    );
  }
  return partial.filter((ranks) => ranks.includes(0));
}
