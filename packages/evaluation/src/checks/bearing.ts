import type { Id, Link } from "@argument-graph/core";
import type { Framework } from "../framework";
import { polarity } from "../polarity";
import { joined, rows } from "../rows";
import type { Pair } from "../structure";

/**
 * What bears on a statement and on which side, as `polarity` says it, with historical steps counted as reasons: what
 * led to the statement bears on it, and so does what is said for and against the step.
 *
 *     cause ─▸ [leads to] ─▸ effect      the effect has the step for a ground, the step needs its cause
 */
export function bearing(framework: Framework, links: readonly Link[], id: Id | undefined): Uint8Array {
  return reach(framework, links, id, false);
}

/** Like `bearing`, but effects count as connected with their causes as well: whatever is not 0 is connected. */
export function connection(framework: Framework, links: readonly Link[], id: Id | undefined): Uint8Array {
  return reach(framework, links, id, true);
}

function reach(framework: Framework, links: readonly Link[], id: Id | undefined, bothWays: boolean): Uint8Array {
  const count = framework.ids.length;
  const numberOf = (other: Id): number => framework.numbers.get(other) ?? -1;
  if (id === undefined) return new Uint8Array(count);
  const needs: Pair[] = [];
  const grounds: Pair[] = [];
  for (const link of links) {
    if (link.kind !== "causation") continue;
    const [step, cause, effect] = [numberOf(link.id), numberOf(link.cause), numberOf(link.effect)];
    needs.push([step, cause]);
    grounds.push([effect, step]);
    if (!bothWays) continue;
    needs.push([step, effect]);
    grounds.push([cause, step]);
  }
  const extended = {
    ids: framework.ids,
    needs: joined([framework.needs, rows(count, needs)]),
    grounds: joined([framework.grounds, rows(count, grounds)]),
    objections: framework.objections,
  };
  return polarity(extended, numberOf(id));
}
