import {
  type ArgumentDocument,
  type Causation,
  type Claim,
  type Conflict,
  type EditableGraph,
  type Id,
  type Inference,
  toGraph,
} from "@argument-graph/core";
import type { Settings } from "@argument-graph/evaluation";

/** A map in shorthand: `s` statements, `i` inferences [id, premises, conclusion], `x` conflicts [id, attackers, target],
 * `c` causations [id, cause, effect], `steps` those of them that are arguments as well. */
export interface Sketch {
  readonly s: readonly Id[];
  readonly i?: readonly (readonly [id: Id, premises: readonly Id[], conclusion: Id])[];
  readonly x?: readonly (readonly [id: Id, attackers: readonly Id[], target: Id])[];
  readonly c?: readonly (readonly [id: Id, cause: Id, effect: Id])[];
  readonly steps?: readonly Id[];
}

/** The inferences, and the steps that are arguments, that lead to a statement or link. */
export function groundsOf({ i = [], c = [], steps = [] }: Sketch, id: Id): readonly Id[] {
  return [...i, ...c.filter(([step]) => steps.includes(step))].filter(([, , end]) => end === id).map(([own]) => own);
}

export function documentOf(sketch: Sketch): ArgumentDocument {
  return {
    statements: sketch.s.map((id): Claim => ({ kind: "claim", id, text: id })),
    links: [
      ...(sketch.i ?? []).map(
        ([id, premises, conclusion]): Inference => ({ kind: "inference", id, premises, conclusion }),
      ),
      ...(sketch.x ?? []).map(([id, attackers, target]): Conflict => ({ kind: "conflict", id, attackers, target })),
      ...(sketch.c ?? []).map(
        ([id, cause, effect]): Causation => ({
          kind: "causation",
          id,
          cause,
          effect,
          ...(sketch.steps?.includes(id) && { data: { argument: true } }),
        }),
      ),
    ],
  };
}

export function graphOf(sketch: Sketch): EditableGraph {
  return toGraph(documentOf(sketch));
}

/** What is taken as given in a map and the settings leave open: what a search may reject. */
export function leavesOf(sketch: Sketch, settings: Settings): readonly Id[] {
  const has = (name: keyof Settings, each: Id): boolean => [...(settings[name] ?? [])].includes(each);
  const isConcluded = (each: Id): boolean => groundsOf(sketch, each).length > 0;
  return [
    ...sketch.s.filter((s) => (settings.assumed ? has("assumed", s) : !isConcluded(s))),
    ...(sketch.c ?? []).map(([step]) => step).filter((step) => !isConcluded(step)),
  ].filter((leaf) => !has("accepted", leaf) && !has("rejected", leaf) && !has("disabled", leaf));
}

/** Random numbers that are the same in every run: mulberry32. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * A small map with everything that can go wrong: linked premises and attackers, circular support, undercuts, attacks
 * on attacks, backing of links, steps that are supported and attacked, some of them arguments; and settings on some of it.
 */
export function randomMap(seed: number): { readonly sketch: Sketch; readonly settings: Settings } {
  const next = random(seed);
  const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  const s = times(2 + next(5)).map((index) => `s${index}`);
  const inferenceIds = times(next(5)).map((index) => `i${index}`);
  const conflictIds = times(next(5)).map((index) => `x${index}`);
  const causationIds = times(next(3)).map((index) => `c${index}`);
  const links = [...inferenceIds, ...conflictIds, ...causationIds];
  const pick = (ids: readonly Id[]): Id => ids[next(ids.length)] ?? "s0";
  const some = (): readonly Id[] => [...new Set(times(1 + Number(next(3) === 0)).map(() => pick(s)))];
  const target = (self: Id): Id => (next(3) === 0 ? pick([...links.filter((id) => id !== self), "s0"]) : pick(s));
  const sketch: Sketch = {
    s,
    i: inferenceIds.map((id) => [id, some(), next(4) === 0 ? target(id) : pick(s)] as const),
    x: conflictIds.map((id) => [id, some(), target(id)] as const),
    c: causationIds.map((id) => [id, pick(s), pick(s)] as const),
  };
  const assertions = [...s, ...causationIds];
  const rarely = (ids: readonly Id[]): readonly Id[] => ids.filter(() => next(12) === 0);
  const settings: Settings = {
    accepted: rarely(assertions),
    rejected: rarely(assertions),
    suspended: rarely(assertions),
    disabled: rarely(links),
    ...(next(4) === 0 && { assumed: s.filter(() => next(2) === 0) }),
  };
  const steps = causationIds.filter(() => next(2) === 0);
  return { sketch: { ...sketch, ...(steps.length > 0 && { steps }) }, settings };
}
