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
  return reach(framework, id, steps(framework, links));
}

/**
 * Like `bearing`, but what is said for and against a cause is left out: the step is disputed as a step. The causes of
 * causes lead on to their own steps.
 *
 *     cause ─▸ [leads to] ─▸ effect      the effect has the step for a ground, and so has every effect further on
 */
export function bearingOnSteps(framework: Framework, links: readonly Link[], id: Id | undefined): Uint8Array {
  const count = framework.ids.length;
  const target = id === undefined ? -1 : numberIn(framework, id);
  const { needs, grounds } = steps(framework, links);
  const history = { needs: rows(count, needs), grounds: rows(count, grounds), objections: rows(count, []) };
  const reached = target < 0 ? new Uint8Array(count) : polarity(history, target);
  const leading = grounds.filter(([, step]) => reached[step]).map(([, step]): Pair => [target, step]);
  return reach(framework, id, { needs: [], grounds: leading });
}

/** Like `bearing`, but effects count as connected with their causes as well, and what is spoken against by something that
 * is connected: whatever is not 0 is connected. */
export function connection(framework: Framework, links: readonly Link[], ids: readonly Id[]): Uint8Array {
  const { needs, grounds } = steps(framework, links);
  const back = needs.map(([step, cause]): Pair => [cause, step]);
  const forth = grounds.map(([effect, step]): Pair => [step, effect]);
  const foils = links.flatMap((link): readonly Pair[] =>
    link.kind === "conflict"
      ? link.attackers.map((attacker): Pair => [numberIn(framework, attacker), numberIn(framework, link.target)])
      : [],
  );
  const found = new Uint8Array(framework.ids.length);
  for (const id of ids) {
    const reached = reach(framework, id, {
      needs: [...needs, ...forth, ...foils],
      grounds: [...grounds, ...back],
    });
    for (const [number, side] of reached.entries()) found[number] = (found[number] ?? 0) | side;
  }
  return found;
}

interface Steps {
  readonly needs: readonly Pair[];
  readonly grounds: readonly Pair[];
}

function steps(framework: Framework, links: readonly Link[]): Steps {
  const causations = links.filter((link) => link.kind === "causation");
  return {
    needs: causations.map(({ id, cause }) => [numberIn(framework, id), numberIn(framework, cause)]),
    grounds: causations.map(({ id, effect }) => [numberIn(framework, effect), numberIn(framework, id)]),
  };
}

function reach(framework: Framework, id: Id | undefined, added: Steps): Uint8Array {
  const count = framework.ids.length;
  if (id === undefined) return new Uint8Array(count);
  const extended = {
    needs: joined([framework.needs, rows(count, added.needs)]),
    grounds: joined([framework.grounds, rows(count, added.grounds)]),
    objections: framework.objections,
  };
  return polarity(extended, numberIn(framework, id));
}

function numberIn({ numbers }: Framework, id: Id): number {
  return numbers.get(id) ?? -1;
}
