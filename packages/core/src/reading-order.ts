import type { Id } from "./document";
import type { ArgumentGraph, Role } from "./graph";
import { type Incidence, incidence } from "./incidence";
import { isStatement } from "./kinds";
import { longest, spinesAmong } from "./spines";
import { finish, PER_STEP, type Steps } from "./steps";
import { taggedThesis } from "./tagged-thesis";

/** One line of the map read as a text. */
export interface Reading {
  readonly id: Id;
  /** What it stands under; absent at the top. */
  readonly parent?: Id;
  /** 0 at the top, and one more than that of the parent below. */
  readonly depth: number;
  /** It has been read, or will be read at the top: nothing stands under it here. */
  readonly again: boolean;
}

/**
 * The order in which a reader should meet statements and links: each point, then what stands under it. Under a statement
 * are the links to it (inferences, then conflicts), under a link its premises or attackers, then the links that support
 * or attack the link. At the top are the spines, as one run of statements and causations each, and the statements that
 * nothing rests on, in the author's order; but what holds the statement with the tag `thesis`, or else the longest spine,
 * is read first. Every node is read exactly once with `again: false`, in circles too. Linear.
 *
 * A causation that is in no spine stands under its effect, after the conflicts, with its cause under it.
 *
 * @example
 * ```ts
 * import { argument, because, claim, readingOrder, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["a", "b"].map((id) => claim(`Claim ${id}`, { id }));
 * const order = readingOrder(toGraph(argument({}, b, a, because(a, b))));
 *
 * order.map(({ id, depth }) => [depth, id]); // => [[0, "a"], [1, "a because b"], [2, "b"]]
 * ```
 */
export function readingOrder(graph: ArgumentGraph): readonly Reading[] {
  return finish(readingOrderSteps(graph, incidence(graph)));
}

/** The {@link readingOrder} of a graph whose neighbours are known already, in steps. */
export function* readingOrderSteps(graph: ArgumentGraph, nodes: ReadonlyMap<Id, Incidence>): Steps<readonly Reading[]> {
  const chains = spinesAmong(nodes);
  const spineOf = new Map(chains.flatMap((spine) => spine.map((id) => [id, spine] as const)));
  const isTop = (id: Id, { out }: Incidence) =>
    spineOf.has(id) || (isStatement(graph.getNodeAttributes(id)) && !out.has("premise") && !out.has("attacker"));
  const inDocumentOrder = [...nodes].filter(([id, around]) => isTop(id, around)).map(([id]) => id);
  const first = taggedThesis(graph) ?? longest(chains)?.at(0);
  // A set keeps the first place of each: the main point leads, the rest follows in the author's order.
  const tops = new Set(inDocumentOrder.filter((id) => id === first).concat(inDocumentOrder));
  const readings: Reading[] = [];
  const read = new Set<Id>();
  const readFrom = function* (top: Id): Steps<void> {
    const open: Omit<Reading, "again">[] = [{ id: top, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      if (readings.length % PER_STEP === PER_STEP - 1) yield;
      const again = read.has(next.id) || (next.depth > 0 && tops.has(next.id));
      readings.push({ ...next, again });
      if (again) continue;
      read.add(next.id);
      const { id: parent, depth } = next;
      const children = below(parent, nodes.get(parent), spineOf);
      for (const id of children.reverse()) open.push({ id, parent, depth: depth + 1 });
    }
  };
  // What no top leads to lies in or under a circle: its first statement stands for the rest.
  for (const top of [...tops, ...nodes.keys()]) {
    if (!read.has(top)) for (const start of spineOf.get(top) ?? [top]) yield* readFrom(start);
  }
  return readings;
}

/** What stands under a node. The causations of a spine stand beside their cause and effect, not under the effect. */
function below(id: Id, around: Incidence | undefined, spineOf: ReadonlyMap<Id, unknown>): Id[] {
  const playing = (role: Role) => around?.in.get(role) ?? [];
  const causes = spineOf.has(id) ? [] : playing("cause");
  const steps = playing("effect").filter((step) => !spineOf.has(step));
  return [
    ...playing("premise"),
    ...playing("attacker"),
    ...causes,
    ...playing("conclusion"),
    ...playing("target"),
    ...steps,
  ];
}
