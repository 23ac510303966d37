import type { Id } from "@argument-graph/core";
import { type Circles, findCircles } from "./circles";
import type { Framework } from "./framework";
import { joined, type Rows, rowOf, rows } from "./rows";
import { ACCEPTED, OUT_OF_PLAY, type Stances, SUSPENDED } from "./settings";
import { IN, OUT, type Settled, UNDECIDED } from "./settle";

/** An objection that fails: the conflict, who raises it, and who answers it. */
export interface Answer {
  readonly conflict: Id;
  readonly attackers: readonly Id[];
  /** Those whose objection brings the conflict or an attacker of it down; empty if it fails for want of support. */
  readonly answeredBy: readonly Id[];
}

/** An inference that holds, or a historical step that is an argument, with what it needs; one that the reader accepts is
 * its own premise. */
export interface Ground {
  readonly inference: Id;
  readonly premises: readonly Id[];
}

/** An inference that fails, and why: a premise falls, an objection to the step holds, or neither (it is left out, or its
 * own backing falls). */
export interface FailedGround extends Ground {
  readonly fallen: readonly Id[];
  readonly undercutBy: readonly Id[];
}

/** A conflict that holds. */
export interface Objection {
  readonly conflict: Id;
  readonly attackers: readonly Id[];
}

/** Why an element has its label: its nearest deciding neighbours. */
export type Reason =
  /** The reader says so. */
  | { readonly why: "accepted" | "rejected" | "disabled" | "suspended" }
  /**
   * In: what it needs stands, it is taken as given (then there are no `grounds`) or has grounds that hold, each of them
   * enough, and every objection is answered.
   */
  | {
      readonly why: "holds";
      readonly needs: readonly Id[];
      readonly grounds: readonly Ground[];
      readonly answers: readonly Answer[];
    }
  /** Out: objections hold, each of them enough. */
  | { readonly why: "attacked"; readonly objections: readonly Objection[] }
  /** Out: of what a link needs, something falls. */
  | { readonly why: "needs-fall"; readonly fallen: readonly Id[] }
  /** Out: nothing that was brought forward for it holds, or nothing was. */
  | { readonly why: "no-ground"; readonly failed: readonly FailedGround[] }
  /** Out: it rests on nothing but a circle of support; what came from outside the circle failed. */
  | { readonly why: "circle"; readonly members: readonly Id[]; readonly failed: readonly FailedGround[] }
  /** Undecided: it is a party to a dispute that nothing decides. */
  | { readonly why: "dispute"; readonly parties: readonly Id[] }
  /** Undecided: what it hangs on is. */
  | { readonly why: "hangs"; readonly on: readonly Id[] };

/**
 * Gives the reason for one label after the other. A reason names only what was decided before: what lies upstream, in a
 * part of the map that does not depend on the element, or what got its label in an earlier round. So following reasons
 * from element to element ends at what is taken as given, at a dispute or at a circle of support, and never comes back.
 */
export function reasonFinder(
  framework: Framework,
  stances: Stances,
  settled: Settled,
  open: () => UndecidedPart,
): (element: number) => Reason {
  const { needs, grounds, objections } = framework;
  const { circleOf } = findCircles(framework.ids.length, joined([needs, grounds, objections]));
  const parties = new Map<number, readonly Id[]>();
  const view: View = {
    framework,
    stances,
    settled,
    open,
    partiesOf: (dispute) => {
      const known = parties.get(dispute) ?? partiesTo(framework, [...rowOf(open().circles, dispute)]);
      parties.set(dispute, known);
      return known;
    },
    isBefore: (other, element) => {
      const depends = circleOf[other] === circleOf[element] && (circleOf[element] ?? -1) >= 0;
      return !depends || (settled.ranks[other] ?? 0) < (settled.ranks[element] ?? 0);
    },
  };
  return (element) => reasonFor(view, element);
}

interface View {
  readonly framework: Framework;
  readonly stances: Stances;
  readonly settled: Settled;
  readonly open: () => UndecidedPart;
  /** The parties to a dispute by its number, one list for all of them. */
  partiesOf(dispute: number): readonly Id[];
  /** Of two elements, the one of which the other directly hangs: whether it was decided before. */
  isBefore(other: number, element: number): boolean;
}

function reasonFor(view: View, element: number): Reason {
  const { framework, stances, settled } = view;
  const stance = stances.stance[element];
  if (stance === ACCEPTED) return { why: "accepted" };
  if (stance === OUT_OF_PLAY) return { why: framework.assertions[element] ? "rejected" : "disabled" };
  if (settled.labels[element] === IN) return whyIn(view, element);
  if (settled.labels[element] === OUT) return whyOut(view, element);
  return stance === SUSPENDED ? { why: "suspended" } : whyUndecided(view, element);
}

function whyIn(view: View, element: number): Reason {
  const { framework, stances } = view;
  const { needs, grounds, objections } = framework;
  const standing = stances.given[element] ? [] : before(view, IN, rowOf(grounds, element), element);
  return {
    why: "holds",
    needs: names(framework, rowOf(needs, element)),
    grounds: standing.map((ground) => standingGround(view, ground)),
    answers: Array.from(rowOf(objections, element), (conflict) => answer(view, conflict)),
  };
}

/** A step that the reader accepts is a reason by itself, whatever it needs. */
function standingGround({ framework, stances }: View, step: number): Ground {
  const { inference, premises } = groundOf(framework, step);
  return { inference, premises: stances.stance[step] === ACCEPTED ? [inference] : premises };
}

function groundOf(framework: Framework, inference: number): Ground {
  return { inference: nameOf(framework, inference), premises: names(framework, rowOf(framework.needs, inference)) };
}

function answer(view: View, conflict: number): Answer {
  const { framework } = view;
  const { needs, objections } = framework;
  const brought = [conflict, ...before(view, OUT, rowOf(needs, conflict), conflict)];
  const counters = brought.flatMap((fallen) => before(view, IN, rowOf(objections, fallen), fallen));
  const answeredBy = new Set(counters.flatMap((counter) => [...rowOf(needs, counter)]));
  return { ...objectionOf(framework, conflict), answeredBy: names(framework, answeredBy) };
}

function objectionOf(framework: Framework, conflict: number): Objection {
  return { conflict: nameOf(framework, conflict), attackers: names(framework, rowOf(framework.needs, conflict)) };
}

function whyOut(view: View, element: number): Reason {
  const { framework, settled } = view;
  const { needs, grounds, objections } = framework;
  const inferences = [...rowOf(grounds, element)];
  if (settled.unfounded[element]) return circle(view, element, inferences);
  const raised = before(view, IN, rowOf(objections, element), element);
  const fallen = before(view, OUT, rowOf(needs, element), element);
  if (raised.length + fallen.length === 0)
    return { why: "no-ground", failed: inferences.map((inference) => failedGround(view, inference)) };
  if (earliest(settled, fallen) < earliest(settled, raised))
    return { why: "needs-fall", fallen: names(framework, fallen) };
  return { why: "attacked", objections: raised.map((conflict) => objectionOf(framework, conflict)) };
}

function circle(view: View, element: number, inferences: readonly number[]): Reason {
  const { framework, settled } = view;
  const { circleOf, circles } = framework;
  const members = [...rowOf(circles, circleOf[element] ?? 0)].filter((member) => settled.unfounded[member]);
  const outside = inferences.filter((inference) => circleOf[inference] !== circleOf[element]);
  return {
    why: "circle",
    members: partiesTo(framework, members),
    failed: outside.map((inference) => failedGround(view, inference)),
  };
}

function failedGround(view: View, inference: number): FailedGround {
  const { framework, stances } = view;
  const { needs, objections } = framework;
  if (stances.stance[inference] === OUT_OF_PLAY)
    return { ...groundOf(framework, inference), fallen: [], undercutBy: [] };
  const undercuts = before(view, IN, rowOf(objections, inference), inference);
  return {
    ...groundOf(framework, inference),
    fallen: names(framework, before(view, OUT, rowOf(needs, inference), inference)),
    undercutBy: names(framework, new Set(undercuts.flatMap((conflict) => [...rowOf(needs, conflict)]))),
  };
}

function whyUndecided({ framework, open, partiesOf }: View, element: number): Reason {
  const { needs, grounds, objections, circleOf } = open();
  const dispute = circleOf[element] ?? -1;
  if (dispute >= 0) return { why: "dispute", parties: partiesOf(dispute) };
  const neighbours = [needs, grounds, objections].flatMap((table) => [...rowOf(table, element)]);
  const on = neighbours.flatMap((neighbour) => {
    const undecided = [...rowOf(needs, neighbour)];
    return undecided.length > 0 ? undecided : [neighbour];
  });
  return { why: "hangs", on: names(framework, new Set(on)) };
}

/** The undecided elements, what they hang on, and the disputes: circles in which an element hangs on itself. */
export interface UndecidedPart extends Circles {
  readonly needs: Rows;
  readonly grounds: Rows;
  readonly objections: Rows;
}

/** Gives it when it is first asked for: where all is decided, nobody does. */
export function undecidedPart(framework: Framework, settled: Settled): () => UndecidedPart {
  let found: UndecidedPart | undefined;
  return () => {
    found ??= findUndecided(framework, settled);
    return found;
  };
}

function findUndecided(framework: Framework, { labels }: Settled): UndecidedPart {
  const isOpen = (element: number): boolean => labels[element] === UNDECIDED;
  const keep = (table: Rows): Rows =>
    rows(
      framework.ids.length,
      framework.ids.flatMap((_, element) =>
        isOpen(element) ? [...rowOf(table, element)].filter(isOpen).map((other) => [element, other] as const) : [],
      ),
    );
  const [needs, grounds, objections] = [keep(framework.needs), keep(framework.grounds), keep(framework.objections)];
  return { needs, grounds, objections, ...findCircles(framework.ids.length, joined([needs, grounds, objections])) };
}

/** Of what an element directly hangs on, that which has the label and got it before. */
function before(view: View, label: number, others: Int32Array, element: number): readonly number[] {
  return [...others].filter((other) => view.settled.labels[other] === label && view.isBefore(other, element));
}

function earliest({ ranks }: Settled, elements: readonly number[]): number {
  return elements.reduce((least, element) => Math.min(least, ranks[element] ?? 0), Number.POSITIVE_INFINITY);
}

/** Statements and historical steps without the inferences and conflicts between them; these, if there is nothing else. */
function partiesTo(framework: Framework, elements: readonly number[]): readonly Id[] {
  const asserted = elements.filter((element) => framework.assertions[element]);
  return names(framework, asserted.length > 0 ? asserted : elements);
}

function names(framework: Framework, elements: Iterable<number>): readonly Id[] {
  return Array.from(elements, (element) => nameOf(framework, element));
}

function nameOf(framework: Framework, element: number): Id {
  return framework.ids[element] ?? "";
}
