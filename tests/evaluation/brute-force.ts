import type { Id } from "@argument-graph/core";
import type { Label, Settings } from "@argument-graph/evaluation";
import { groundsOf, type Sketch } from "./maps";

/*
 * The readings of a map straight from their definition, sharing nothing with the library: no worklist, no counters.
 *
 *     for given values λ of the conflicts, v is the LEAST solution of
 *       cap(e) = 2 - max { λ(x) : x targets e }
 *       v(e)   = min( all its premises or attackers, the best inference to it (2 if it is taken as given), cap(e) )
 *                where a step that is an argument has its cause for a premise, and counts as an inference to its effect
 *     λ is complete  iff  v(x) = λ(x) for every conflict x
 *     grounded       =    the complete λ that commits itself to least
 */
type Value = 0 | 1 | 2;
type Values = ReadonlyMap<Id, Value>;

/** Every complete labelling, straight from the definition. */
export function completeByDefinition(sketch: Sketch, settings: Settings = {}): readonly ReadonlyMap<Id, Label>[] {
  return completeLabellings(sketch, settings).map(labelled);
}

function labelled(values: Values): ReadonlyMap<Id, Label> {
  return new Map([...values].map(([id, value]) => [id, value === 2 ? "in" : value === 0 ? "out" : "undecided"]));
}

function completeLabellings(sketch: Sketch, settings: Settings): readonly Values[] {
  const has = (name: keyof Settings, id: Id): boolean => [...(settings[name] ?? [])].includes(id);
  // A suspended element is one that a further conflict, from itself, targets.
  const conflicts = [
    ...(sketch.x ?? []).map(([id, attackers, target]) => ({ id, attackers, target })),
    ...[...(settings.suspended ?? [])].map((id) => ({ id: `suspend ${id}`, attackers: [id], target: id })),
  ];
  const inferences = sketch.i ?? [];
  const links = [
    ...inferences.map(([id]) => id),
    ...conflicts.map(({ id }) => id),
    ...(sketch.c ?? []).map(([id]) => id),
  ];
  const steps = (sketch.c ?? []).filter(([id]) => sketch.steps?.includes(id));
  const needs = new Map<Id, readonly Id[]>([
    ...inferences.map(([id, premises]) => [id, premises] as const),
    ...conflicts.map(({ id, attackers }) => [id, attackers] as const),
    ...steps.map(([id, cause]) => [id, [cause]] as const),
  ]);
  const isGiven = (id: Id): boolean =>
    settings.assumed && sketch.s.includes(id) ? has("assumed", id) : groundsOf(sketch, id).length === 0;

  const leastSolution = (lambda: Values): Values => {
    const v = new Map<Id, Value>([...sketch.s, ...links].map((id) => [id, 0]));
    const value = (id: Id): Value => v.get(id) ?? 0;
    const step = (id: Id): Value => {
      if (has("disabled", id)) return 0;
      if (has("accepted", id)) return 2;
      if (has("rejected", id)) return 0;
      const objections = conflicts.filter(({ target }) => target === id).map((x) => lambda.get(x.id) ?? 0);
      const grounds = groundsOf(sketch, id).map(value);
      const parts = [
        ...(needs.get(id) ?? []).map(value),
        Math.max(isGiven(id) ? 2 : 0, ...grounds),
        2 - Math.max(0, ...objections),
      ];
      const least = Math.min(...parts);
      return least >= 2 ? 2 : least === 1 ? 1 : 0;
    };
    for (let changed = true; changed; ) {
      changed = false;
      for (const id of v.keys()) {
        const next = step(id);
        if (next !== value(id)) {
          v.set(id, next);
          changed = true;
        }
      }
    }
    return v;
  };

  const lambdas = conflicts.reduce<readonly Values[]>(
    (all, { id }) => all.flatMap((lambda) => ([0, 1, 2] as const).map((value) => new Map(lambda).set(id, value))),
    [new Map()],
  );
  return lambdas
    .map((lambda) => ({ lambda, v: leastSolution(lambda) }))
    .filter(({ lambda, v }) => conflicts.every(({ id }) => lambda.get(id) === v.get(id)))
    .map(({ v }) => new Map([...v].filter(([id]) => !id.startsWith("suspend "))));
}
