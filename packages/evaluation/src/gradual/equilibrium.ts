import type { Steps } from "@argument-graph/core";
import { joined, lengths, rowOf } from "../rows";
import { componentsOf } from "./components";
import type { Network } from "./network";
import { largest, newton, type Residual } from "./newton";
import type { GradualSemantics } from "./semantics";

/** The strengths by number, as far as there are any. */
export interface Equilibrium {
  readonly values: Float64Array;
  /** 1 for elements without a strength: they lie in a circle that does not settle, or rest on one. */
  readonly unsettled: Uint8Array;
  /** Whether it is known that there is no other equilibrium. */
  readonly unique: boolean;
}

/** Elements that are not there, by number. */
export type Missing = ReadonlySet<number>;

/** How much a sweep may change the strengths when they count as settled. */
const SETTLED = 1e-13;
const MANY = 50;

/**
 * Strengths that agree with each other, component by component (those on which others rest first): an element outside
 * all circles is computed once; a circle is iterated, all at once, from the base scores. Where that does not settle, the
 * continuous model ds/dt = f(s) - s is followed from the base scores (Potyka, KR 2018) by the classical method of Runge
 * and Kutta and the result made exact by Newton's method. No method settles on every graph (Mossakowski and Neuhaus 2018).
 *
 *     effort  the most strengths to compute; what is not settled then is unsettled
 */
export function* equilibrium(
  network: Network,
  semantics: GradualSemantics,
  effort: number,
  missing: Missing = new Set(),
): Steps<Equilibrium> {
  const { ids, bases, attackers, supporters, needs, fixed } = network;
  const restsOn = joined([attackers, supporters, needs]);
  const parents = lengths(restsOn);
  const components = componentsOf(ids.length, restsOn);
  const values = bases.slice();
  const unsettled = new Uint8Array(ids.length);
  const next = stepper(network, semantics, missing);
  let unique = true;
  let left = effort;
  for (let component = 0; component < components.starts.length - 1; component += 1) {
    if (component % 256 === 0) yield;
    const members = rowOf(components, component);
    const [first = 0] = members;
    const isUnsettled = (element: number): boolean => rowOf(restsOn, element).some((parent) => unsettled[parent]);
    if (members.some((member) => isUnsettled(member) && !fixed.has(member))) {
      for (const member of members) unsettled[member] = fixed.has(member) ? 0 : 1;
    } else if (members.length === 1 && !rowOf(restsOn, first).includes(first)) {
      values[first] = next(first, values);
    } else {
      unique &&= contracts(network, semantics, members, parents);
      const share = { left: left };
      const found = yield* settleCircle(members, values, next, share);
      left = share.left;
      for (const [index, member] of members.entries()) {
        values[member] = found?.[index] ?? 0;
        unsettled[member] = Number(!found && !fixed.has(member));
      }
    }
  }
  return { values, unsettled, unique };
}

/** The strength of an element as it follows from those of the others. */
export type Next = (element: number, values: Float64Array) => number;

function stepper(network: Network, semantics: GradualSemantics, missing: Missing): Next {
  const { bases, attackers, supporters, needs, joining, fixed } = network;
  const strengthsOf = (elements: Int32Array, values: Float64Array): readonly number[] => {
    const strengths: number[] = [];
    for (const element of elements) if (!missing.has(element)) strengths.push(values[element] ?? 0);
    return strengths;
  };
  const join = (strengths: readonly number[]): number =>
    joining === "product" ? strengths.reduce((product, each) => product * each, 1) : Math.min(1, ...strengths);
  return (element, values) => {
    const set = fixed.get(element);
    if (set !== undefined) return set;
    const base = (bases[element] ?? 0) * join(strengthsOf(rowOf(needs, element), values));
    const [against, pro] = [rowOf(attackers, element), rowOf(supporters, element)];
    return semantics.strength(base, strengthsOf(against, values), strengthsOf(pro, values));
  };
}

/** Whether iteration is known to lead to the only equilibrium: every change shrinks. */
function contracts(network: Network, semantics: GradualSemantics, members: Int32Array, parents: Int32Array): boolean {
  if (members.some((member) => rowOf(network.needs, member).length > 0)) return false;
  return members.every((member) => {
    const slope = semantics.slope?.(network.bases[member] ?? 0, parents[member] ?? 0);
    return slope !== undefined && slope < 1;
  });
}

interface Effort {
  left: number;
}

/** The strengths of the members of a circle, in their order; undefined if they do not settle. */
function* settleCircle(
  members: Int32Array,
  values: Float64Array,
  next: Next,
  effort: Effort,
): Steps<Float64Array | undefined> {
  const start = Float64Array.from(members, (member) => values[member] ?? 0);
  const apply = (inner: Float64Array): Float64Array => {
    for (const [index, member] of members.entries()) values[member] = inner[index] ?? 0;
    effort.left -= members.length;
    return Float64Array.from(members, (member) => next(member, values));
  };
  return (yield* iterated(apply, start, effort)) ?? (yield* followed(apply, start, effort));
}

type Apply = (values: Float64Array) => Float64Array;

function* iterated(apply: Apply, start: Float64Array, effort: Effort): Steps<Float64Array | undefined> {
  const reserve = effort.left / 2;
  let values = start;
  for (let sweep = 0; sweep < 1_000 && effort.left > reserve; sweep += 1) {
    yield;
    const after = apply(values);
    const change = largest(difference(after, values));
    values = after;
    if (change < SETTLED) return values;
  }
  return undefined;
}

function* followed(apply: Apply, start: Float64Array, effort: Effort): Steps<Float64Array | undefined> {
  const rate: Residual = (values) => difference(apply(values), values);
  const enough = start.length > MANY ? 1e-12 : 1e-9;
  let values = start;
  for (let step = 0; step < 5_000 && effort.left > 0; step += 1) {
    yield;
    const slope = rate(values);
    if (largest(slope) < enough) return within(start.length > MANY ? values : newton(rate, values));
    values = rungeKutta(rate, values, slope, 0.1);
  }
  return undefined;
}

/** One step of the classical method of fourth order. */
function rungeKutta(rate: Residual, values: Float64Array, first: Float64Array, step: number): Float64Array {
  const along = (slope: Float64Array, part: number): Float64Array =>
    values.map((value, index) => value + part * step * (slope[index] ?? 0));
  const second = rate(along(first, 0.5));
  const third = rate(along(second, 0.5));
  const fourth = rate(along(third, 1));
  const mean = first.map((slope, index) => {
    const middle = (second[index] ?? 0) + (third[index] ?? 0);
    return (slope + 2 * middle + (fourth[index] ?? 0)) / 6;
  });
  return within(along(mean, 1));
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - (other[index] ?? 0));
}

function within(values: Float64Array): Float64Array {
  return values.map((value) => Math.min(1, Math.max(0, value)));
}
