import { rowOf } from "../rows";
import type { Found, Kind } from "../search";
import type { Stances } from "../settings";
import { HELD, IN, OUT, settler, UNDECIDED } from "../settle";
import type { Structure } from "../structure";
import { encode, inOf, outOf } from "./encode";
import type { SatSolver } from "./solver";

/** The next labelling under some assumptions; `none` if there is none, `unknown` if the time is up. */
type Next = (assumptions?: readonly number[]) => Uint8Array | "none" | "unknown";

/**
 * The labellings of a kind with a SAT solver, for parts that are too large to guess one's way through: models of the
 * completion, in which circular support that rests on nothing is ruled out as it comes up (loop formulas: Lin and Zhao,
 * AIJ 157, 2004). Stops at the limit, or when the solver gives up.
 */
export function satSearch(table: Structure, stances: Stances, kind: Kind, limit: number, solver: SatSolver): Found {
  const next = labellings(table, stances, solver);
  const elements = [...stances.stance.keys()];
  if (kind === "stable") for (const element of elements) solver.addClause([inOf(element), outOf(element)]);
  const free = freshVariables(elements.length);
  const found: Uint8Array[] = [];
  for (;;) {
    const labels = next();
    if (labels === "none") return { labels: found, more: false };
    if (labels === "unknown" || found.length === limit) return { labels: found, more: true };
    const whole = kind === "preferred" ? enlarged(labels, next, free, solver) : labels;
    if (whole === "unknown") return { labels: found, more: true };
    found.push(whole);
    solver.addClause(kind === "preferred" ? moreThan(whole) : otherThan(whole, table));
  }
}

/** Whether an element can be in, and whether it is in in every preferred labelling; undefined where time did not suffice. */
export interface Accepted {
  readonly credulous: boolean | undefined;
  readonly sceptical: boolean | undefined;
}

/**
 * The acceptance of one element under preferred semantics, without listing all labellings: credulous with one question;
 * sceptical by looking for a preferred labelling without it, from the largest found on (counterexample-guided refinement:
 * Dvořák, Järvisalo, Wallner, Woltran, AIJ 206, 2014).
 */
export function satAccepts(table: Structure, stances: Stances, element: number, solver: SatSolver): Accepted {
  const next = labellings(table, stances, solver);
  const free = freshVariables(stances.stance.length);
  const held = next([inOf(element)]);
  if (held === "unknown") return { credulous: undefined, sceptical: undefined };
  if (held === "none") return { credulous: false, sceptical: false };
  for (;;) {
    const without = next([-inOf(element)]);
    if (without === "none") return { credulous: true, sceptical: true };
    const whole = without === "unknown" ? without : enlarged(without, next, free, solver);
    if (whole === "unknown") return { credulous: true, sceptical: undefined };
    if (whole[element] !== IN) return { credulous: true, sceptical: false };
    solver.addClause(moreThan(whole));
  }
}

function labellings(table: Structure, stances: Stances, solver: SatSolver): Next {
  for (const clause of encode(table, stances)) solver.addClause(clause);
  const settle = settler(table);
  return (assumptions = []) => {
    for (;;) {
      const status = solver.solve({ assumptions });
      if (status !== "satisfiable") return status === "unknown" ? "unknown" : "none";
      const model = stances.stance.map((_, element) =>
        solver.value(inOf(element)) ? IN : solver.value(outOf(element)) ? OUT : UNDECIDED,
      );
      const { labels } = settle(stances, asGuesses(model, table));
      const loops = loopClauses(table, stances, model, labels);
      if (loops.length === 0) return model;
      for (const clause of loops) solver.addClause(clause);
    }
  };
}

/** The conflicts act as the model says. */
function asGuesses(model: Uint8Array, { objectionTo }: Structure): Uint8Array {
  return model.map((label, element) => ((objectionTo[element] ?? -1) < 0 ? 0 : label === UNDECIDED ? HELD : label));
}

/**
 * What the model holds to be better off than its conflicts allow leans on itself alone. Either some of it has support from
 * outside, or none of it is so well off.
 */
function loopClauses(
  { needs, grounds }: Structure,
  { given }: Stances,
  model: Uint8Array,
  labels: Uint8Array,
): readonly (readonly number[])[] {
  const elements = [...model.keys()];
  const demand = (leaning: ReadonlySet<number>, isSo: (element: number) => number) => {
    const outside = [...leaning].flatMap((element) => {
      const isInner = given[element] === 1 || rowOf(needs, element).some((need) => leaning.has(need));
      return isInner ? [] : [...rowOf(grounds, element)].filter((ground) => !leaning.has(ground)).map(isSo);
    });
    return [...leaning].map((element) => [-isSo(element), ...outside]);
  };
  const tooHigh = new Set(elements.filter((element) => model[element] === IN && labels[element] !== IN));
  if (tooHigh.size > 0) return demand(tooHigh, inOf);
  const notOut = new Set(elements.filter((element) => model[element] !== OUT && labels[element] === OUT));
  return demand(notOut, (element) => -outOf(element));
}

/** Variables that no clause uses yet: the encoding takes four for each element at most. */
function freshVariables(elements: number): () => number {
  let last = 4 * elements + 2;
  return () => {
    last += 1;
    return last;
  };
}

/** A labelling with as much in as can be, and everything that this one has in. */
function enlarged(labels: Uint8Array, next: Next, free: () => number, solver: SatSolver): Uint8Array | "unknown" {
  let whole = labels;
  for (;;) {
    const switched = free();
    solver.addClause([-switched, ...moreThan(whole)]);
    const kept = [...whole.keys()].filter((element) => whole[element] === IN).map(inOf);
    const larger = next([switched, ...kept]);
    solver.addClause([-switched]);
    if (larger === "unknown") return larger;
    if (larger === "none") return whole;
    whole = larger;
  }
}

/** Something is in that is not in here. */
function moreThan(labels: Uint8Array): readonly number[] {
  return [...labels.keys()].filter((element) => labels[element] !== IN).map(inOf);
}

/** Some conflict has another label than here. */
function otherThan(labels: Uint8Array, { objectionTo }: Structure): readonly number[] {
  return [...labels.keys()]
    .filter((element) => (objectionTo[element] ?? -1) >= 0)
    .flatMap((element) => {
      if (labels[element] === IN) return [-inOf(element)];
      return labels[element] === OUT ? [-outOf(element)] : [inOf(element), outOf(element)];
    });
}
