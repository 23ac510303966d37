import type { Id } from "@argument-graph/core";
import { findCircles } from "./circles";
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

/** An inference that fails, and why: a premise falls, an objection to the step holds, or neither (it is left out, or its
 * own backing falls). */
export interface FailedGround {
  readonly inference: Id;
  readonly premises: readonly Id[];
  readonly fallen: readonly Id[];
  readonly undercutBy: readonly Id[];
}

/** Why an element has its label: its nearest deciding neighbours. */
export type Reason =
  /** The reader says so. */
  | { readonly why: "accepted" | "rejected" | "disabled" | "suspended" }
  /** In: what it needs stands, it is taken as given or has a ground that holds, and every objection is answered. */
  | {
      readonly why: "holds";
      readonly needs: readonly Id[];
      readonly ground?: { readonly inference: Id; readonly premises: readonly Id[] };
      readonly answers: readonly Answer[];
    }
  /** Out: an objection holds. */
  | { readonly why: "attacked"; readonly conflict: Id; readonly attackers: readonly Id[] }
  /** Out: of what a link needs, something falls. */
  | { readonly why: "needs-fall"; readonly fallen: readonly Id[] }
  /** Out: nothing that was brought forward for it holds, or nothing was. */
  | { readonly why: "no-ground"; readonly failed: readonly FailedGround[] }
  /** Out: it rests on nothing but a circle of support. */
  | { readonly why: "circle"; readonly members: readonly Id[] }
  /** Undecided: it is a party to a dispute that nothing decides. */
  | { readonly why: "dispute"; readonly parties: readonly Id[] }
  /** Undecided: what it hangs on is. */
  | { readonly why: "hangs"; readonly on: readonly Id[] };

/**
 * The reason for one label. Of several it takes the one that was found first (lowest rank), so that following reasons
 * from element to element ends at what is taken as given, and never runs in a circle.
 */
export function reasonFor(framework: Framework, stances: Stances, settled: Settled, element: number): Reason {
  const label = settled.labels[element];
  const stance = stances.stance[element];
  if (stance === ACCEPTED) return { why: "accepted" };
  if (stance === OUT_OF_PLAY) return { why: framework.assertions[element] ? "rejected" : "disabled" };
  if (label === IN) return whyIn(framework, stances, settled, element);
  if (label === OUT) return whyOut(framework, settled, element);
  return stance === SUSPENDED ? { why: "suspended" } : whyUndecided(framework, settled, element);
}

function whyIn(framework: Framework, { given }: Stances, settled: Settled, element: number): Reason {
  const { needs, grounds, objections } = framework;
  const ground = given[element] ? undefined : lowest(settled, withLabel(settled, IN, rowOf(grounds, element)));
  return {
    why: "holds",
    needs: names(framework, rowOf(needs, element)),
    ...(ground !== undefined && {
      ground: { inference: nameOf(framework, ground), premises: names(framework, rowOf(needs, ground)) },
    }),
    answers: Array.from(rowOf(objections, element), (conflict) => answer(framework, settled, conflict)),
  };
}

function answer(framework: Framework, settled: Settled, conflict: number): Answer {
  const { needs, objections } = framework;
  const brought = [conflict, ...earlier(settled, OUT, rowOf(needs, conflict), conflict)];
  const counters = brought.flatMap((fallen) => earlier(settled, IN, rowOf(objections, fallen), conflict));
  return {
    conflict: nameOf(framework, conflict),
    attackers: names(framework, rowOf(needs, conflict)),
    answeredBy: attackersOf(framework, lowest(settled, counters)),
  };
}

function whyOut(framework: Framework, settled: Settled, element: number): Reason {
  const { needs, grounds, objections, circleOf, circles } = framework;
  if (settled.unfounded[element]) {
    const members = [...rowOf(circles, circleOf[element] ?? 0)].filter((member) => settled.unfounded[member]);
    return { why: "circle", members: assertions(framework, members) };
  }
  const conflict = lowest(settled, earlier(settled, IN, rowOf(objections, element), element));
  const fallen = earlier(settled, OUT, rowOf(needs, element), element);
  const first = lowest(settled, conflict === undefined ? fallen : [conflict, ...fallen]);
  if (first === undefined)
    return {
      why: "no-ground",
      failed: Array.from(rowOf(grounds, element), (g) => failedGround(framework, settled, g)),
    };
  if (first !== conflict) return { why: "needs-fall", fallen: names(framework, fallen) };
  return { why: "attacked", conflict: nameOf(framework, first), attackers: attackersOf(framework, first) };
}

function failedGround(framework: Framework, settled: Settled, inference: number): FailedGround {
  const { needs, objections } = framework;
  const undercuts = earlier(settled, IN, rowOf(objections, inference), inference);
  return {
    inference: nameOf(framework, inference),
    premises: names(framework, rowOf(needs, inference)),
    fallen: names(framework, earlier(settled, OUT, rowOf(needs, inference), inference)),
    undercutBy: attackersOf(framework, lowest(settled, undercuts)),
  };
}

function whyUndecided(framework: Framework, settled: Settled, element: number): Reason {
  const { needs, grounds, objections, circleOf, circles } = undecidedPart(framework, settled);
  const dispute = circleOf[element] ?? -1;
  if (dispute >= 0) return { why: "dispute", parties: assertions(framework, [...rowOf(circles, dispute)]) };
  const neighbours = [needs, grounds, objections].flatMap((table) => [...rowOf(table, element)]);
  const on = neighbours.flatMap((neighbour) => {
    const open = [...rowOf(needs, neighbour)];
    return open.length > 0 ? open : [neighbour];
  });
  return { why: "hangs", on: names(framework, [...new Set(on)]) };
}

/** The undecided elements, what they hang on, and the disputes: circles in which an element hangs on itself. */
function undecidedPart(framework: Framework, { labels }: Settled) {
  const keep = (table: Rows): Rows =>
    rows(
      framework.ids.length,
      framework.ids.flatMap((_, element) =>
        labels[element] === UNDECIDED
          ? withLabel({ labels }, UNDECIDED, rowOf(table, element)).map((other) => [element, other] as const)
          : [],
      ),
    );
  const [needs, grounds, objections] = [keep(framework.needs), keep(framework.grounds), keep(framework.objections)];
  return { needs, grounds, objections, ...findCircles(framework.ids.length, joined([needs, grounds, objections])) };
}

function withLabel({ labels }: Pick<Settled, "labels">, label: number, elements: Int32Array): readonly number[] {
  return [...elements].filter((element) => labels[element] === label);
}

/** Of some elements those that got the label before `than` got its own: only they can be a reason for it. */
function earlier(settled: Settled, label: number, elements: Int32Array, than: number): readonly number[] {
  const rank = settled.ranks[than] ?? 0;
  return withLabel(settled, label, elements).filter((element) => (settled.ranks[element] ?? 0) < rank);
}

function attackersOf(framework: Framework, conflict: number | undefined): readonly Id[] {
  return conflict === undefined ? [] : names(framework, rowOf(framework.needs, conflict));
}

function lowest({ ranks }: Settled, elements: readonly number[]): number | undefined {
  return elements.reduce<number | undefined>(
    (best, element) => (best === undefined || (ranks[element] ?? 0) < (ranks[best] ?? 0) ? element : best),
    undefined,
  );
}

/** Without the inferences and conflicts between them. */
function assertions(framework: Framework, elements: readonly number[]): readonly Id[] {
  return names(
    framework,
    elements.filter((element) => framework.assertions[element]),
  );
}

function names(framework: Framework, elements: Iterable<number>): readonly Id[] {
  return Array.from(elements, (element) => nameOf(framework, element));
}

function nameOf(framework: Framework, element: number): Id {
  return framework.ids[element] ?? "";
}
