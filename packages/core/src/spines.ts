import { append } from "./append";
import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { type Incidence, incidence } from "./incidence";

/**
 * The historical chains: statement, causation, statement, causation, … from the first cause to the last effect. No
 * statement and no causation is in two of them. Where history forks or joins, the longest chain goes on and the shorter
 * one stops before the fork; a causation that would close a circle or that only joins two chains is in none.
 *
 * ```
 * Marx ─▸ Lenin ─▸ October      is  [Marx, …, Lenin, …, October]
 *           └────▸ exile            and "Lenin leads to exile" is in none
 * ```
 *
 * The chains are in the order of the document, by their earliest statement. Linear but for sorting the causations.
 *
 * @example
 * ```ts
 * import { argument, claim, leadsTo, spines, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["war", "hunger"].map((id) => claim(`There was ${id}`, { id }));
 *
 * spines(toGraph(argument({}, a, b, leadsTo(a, b)))); // => [["war", "war leads to hunger", "hunger"]]
 * ```
 */
export function spines(graph: ArgumentGraph): readonly (readonly Id[])[] {
  return spinesAmong(incidence(graph));
}

/** The {@link spines} of a graph whose neighbours are known already. */
export function spinesAmong(nodes: Nodes): readonly (readonly Id[])[] {
  const steps = causalSteps(nodes);
  const chosen = chooseSteps(steps, causalOrder(nodes, steps));
  const entered = new Set([...chosen.values()].map(({ effect }) => effect));
  const spineOf = new Map<Id, readonly Id[]>();
  for (const start of chosen.keys()) {
    if (!entered.has(start)) follow(start, chosen, spineOf);
  }
  return [...new Set([...nodes.keys()].flatMap((id) => (spineOf.has(id) ? [spineOf.get(id) ?? []] : [])))];
}

type Nodes = ReadonlyMap<Id, Incidence>;

interface Step {
  readonly id: Id;
  readonly cause: Id;
  readonly effect: Id;
}

/** The causations of the graph in its order; those that have lost an end are left out. */
function causalSteps(nodes: Nodes): readonly Step[] {
  return [...nodes].flatMap(([id, around]) => {
    const cause = around.in.get("cause")?.[0];
    const effect = around.out.get("effect")?.[0];
    return cause === undefined || effect === undefined ? [] : [{ id, cause, effect }];
  });
}

/**
 * The place of every cause and effect in one order in which causes come before their effects; where history runs in a
 * circle, the step that closes it (the back edge of a depth-first search) runs against the order.
 */
function causalOrder(nodes: Nodes, steps: readonly Step[]): ReadonlyMap<Id, number> {
  const effects = new Map<Id, Id[]>();
  for (const { cause, effect } of steps) append(effects, cause, effect);
  const finished: Id[] = [];
  const seen = new Set<Id>();
  const path: { readonly id: Id; readonly next: Iterator<Id> }[] = [];
  const enter = (id: Id) => {
    if (seen.has(id)) return;
    seen.add(id);
    path.push({ id, next: (effects.get(id) ?? [])[Symbol.iterator]() });
  };
  for (const start of nodes.keys()) {
    if (effects.has(start)) enter(start);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.next.next();
      if (!step.done) enter(step.value);
      else if (path.pop()) finished.push(visit.id);
    }
  }
  return new Map(finished.reverse().map((id, index) => [id, index]));
}

/**
 * For every cause, the step by which its spine goes on. Steps on longer chains choose first, from their beginning on, and
 * each leaves its cause to no other step and enters its effect alone.
 */
function chooseSteps(steps: readonly Step[], place: ReadonlyMap<Id, number>): ReadonlyMap<Id, Step> {
  const at = (id: Id) => place.get(id) ?? 0;
  const forward = steps.filter(({ cause, effect }) => at(cause) < at(effect));
  const before = new Map<Id, number>(); // steps on the longest chain that ends here
  const after = new Map<Id, number>(); // steps on the longest chain that starts here
  for (const { cause, effect } of [...forward].sort((a, b) => at(a.cause) - at(b.cause)))
    before.set(effect, Math.max(before.get(effect) ?? 0, (before.get(cause) ?? 0) + 1));
  for (const { cause, effect } of [...forward].sort((a, b) => at(b.effect) - at(a.effect)))
    after.set(cause, Math.max(after.get(cause) ?? 0, (after.get(effect) ?? 0) + 1));
  const length = ({ cause, effect }: Step) => (before.get(cause) ?? 0) + (after.get(effect) ?? 0);
  const from = new Map<Id, Step[]>();
  for (const step of forward) append(from, step.cause, step);
  const chosen = new Map<Id, Step>();
  const entered = new Set<Id>();
  const isFree = (step: Step) => !chosen.has(step.cause) && !entered.has(step.effect);
  const byLength = [...forward].sort(
    (a, b) => length(b) - length(a) || (before.get(a.cause) ?? 0) - (before.get(b.cause) ?? 0),
  );
  for (const first of byLength) {
    // A whole chain at once: of two chains that are equally long, none takes a step from the middle of the other.
    let step = isFree(first) ? first : undefined;
    while (step) {
      chosen.set(step.cause, step);
      entered.add(step.effect);
      step = from.get(step.effect)?.find((next) => isFree(next) && length(next) === length(first));
    }
  }
  return chosen;
}

function follow(start: Id, chosen: ReadonlyMap<Id, Step>, spineOf: Map<Id, readonly Id[]>): void {
  const spine = [start];
  for (let step = chosen.get(start); step; step = chosen.get(step.effect)) spine.push(step.id, step.effect);
  for (const id of spine) spineOf.set(id, spine);
}

/** The longest of several chains; of equal ones, the first. */
export function longest(chains: readonly (readonly Id[])[]): readonly Id[] | undefined {
  return chains.reduce<readonly Id[] | undefined>(
    (best, next) => (next.length > (best?.length ?? 0) ? next : best),
    undefined,
  );
}
