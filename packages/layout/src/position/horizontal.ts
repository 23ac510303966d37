import { floats } from "../memory";
import type { Problem } from "../problem";
import { simplex } from "../simplex";
import { isOutside, type Slots } from "../slots";
import { whereabouts } from "../stable/whereabouts";
import { type Steps, stretch } from "../steps";
import type { Frame } from "./frame";
import { legalise } from "./legalise";
import { nudge } from "./nudge";
import { springs } from "./springs";

/**
 * Centres in x, so that the horizontal way of all links together is as short as it can be with these orders and distances
 * (network simplex); what may move at no cost goes to the middle of its room, so that boxes stand over the middle of what
 * hangs on them, and links that pass several layers are straightened where there is room.
 *
 * @param wish where each box should stand if its links leave the choice
 * @returns x per node; the borders of a group share one x per side
 */
export function* horizontal(problem: Problem, slots: Slots, frame: Frame, wish?: Float64Array): Steps<Float64Array> {
  const { previous } = problem;
  const before = previous && whereabouts(problem, slots, previous);
  const x = before ? before.x : floats(slots.count);
  const pulls = springs(problem, slots, frame, before ? x.map((at, v) => (before.fresh[v] ? Number.NaN : at)) : wish);
  yield 0.05;
  const { variable } = pulls;
  const value = floats(pulls.count);
  // Both sides of a group have one place.
  const times = floats(pulls.count);
  for (let v = 0; v < slots.count; v++) {
    value[variable[v]!]! += x[v]!;
    times[variable[v]!]!++;
  }
  for (let v = 0; v < pulls.count; v++) value[v]! /= Math.max(1, times[v]!);
  legalise(pulls, value);
  yield 0.1;
  const work = previous?.unchanged ? 0 : share[problem.effort.quality] * (4e6 + workPerValue * pulls.count);
  yield* stretch(simplex(pulls, value, work, true), 0.1, 1);
  const origin = wish === undefined ? 0 : value[pulls.count - 1]!;
  for (let v = 0; v < slots.count; v++) x[v] = value[variable[v]!]! - origin;
  const wrapped = wish !== undefined && !previous;
  if (problem.groups.count === 0 && !previous?.unchanged && !wrapped) nudge(problem, slots, frame, x);
  goRound(problem, slots, frame, x);
  return x;
}

/** So many values may be looked at per value, besides some millions, so that the time of large drawings stays in proportion. */
const workPerValue = 100;

const share = { draft: 0.1, default: 1, best: 4 };

/** Sets the links that go round side by side to the right of everything else. */
function goRound(problem: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  if (!slots.bypasses.includes(1)) return;
  let right = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < slots.count; v++) {
    if (!isOutside(slots, v)) right = Math.max(right, x[v]! + frame.reachRight[v]!);
  }
  right += problem.gap;
  for (let e = 0; e < problem.linkCount; e++) {
    if (!slots.bypasses[e]) continue;
    right += problem.gap / 4;
    x.fill(right, slots.firstSlot[e]!, slots.firstSlot[e]! + 2);
  }
}
