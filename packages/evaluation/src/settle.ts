import { lengths, rowOf } from "./rows";
import { ACCEPTED, FREE, OUT_OF_PLAY, type Stances } from "./settings";
import type { Structure } from "./structure";

export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;
/** Of a guess: the conflict neither breaks its target nor lets it hold. */
export const HELD = 3;

/** The grounded labelling by number. */
export interface Settled {
  /** Per element {@link IN}, {@link OUT} or {@link UNDECIDED}. */
  readonly labels: Uint8Array;
  /**
   * The round in which an element got its label, from 1; 0 for the undecided. What decides an element has a lower rank
   * than the element, so that reasons given by rank never run in a circle; on plain attack graphs it is the
   * min-max number of Caminada and Dunne 2019.
   */
  readonly ranks: Int32Array;
  /** 1 for elements that are out because they rest on nothing but themselves. */
  readonly unfounded: Uint8Array;
}

/** Gives the grounded labelling for settings of a reader; see {@link settler}. */
export type Settle = (stances: Stances, guesses?: Uint8Array) => Settled;

/**
 * The grounded labelling: the well-founded model of the map read as a logic program (Van Gelder, Ross, Schlipf,
 * J. ACM 38(3), 1991; grounded = well-founded: Wu, Caminada, Gabbay, Studia Logica 93, 2009).
 *
 * A first-in-first-out worklist passes each new label on to whatever it decides; counters make every edge cost one step
 * (Dowling and Gallier 1984). When the list is empty, what is left undecided inside a circle of support and cannot be
 * reached from outside the circle is unfounded: it falls, and the worklist goes on. The rest is undecided.
 *
 * With `guesses`, conflicts act on their targets as guessed ({@link IN}, {@link OUT} or {@link HELD}; 0: no guess),
 * whatever label they get themselves; the result is then the grounded labelling of the map in which they act so.
 *
 *     before  nothing is labelled
 *     always  a labelled element has its label in every complete labelling of the map
 *     after   the labels are the least informative complete labelling
 */
export function settle(table: Structure, stances: Stances, guesses?: Uint8Array): Settled {
  return settler(table)(stances, guesses);
}

/**
 * {@link settle} for one structure and many settings: what does not depend on the settings is made once. Every call
 * overwrites the arrays that the calls before have given.
 */
export function settler(table: Structure): Settle {
  const { needs, grounds, objections, neededBy, groundOf, objectionTo, circleOf } = table;
  const count = groundOf.length;
  const labels = new Uint8Array(count);
  const ranks = new Int32Array(count);
  const unfounded = new Uint8Array(count);
  // What an element still waits for: needs that are not in, grounds that are not out, objections that are not out.
  const [allNeeds, allGrounds, allObjections] = [lengths(needs), lengths(grounds), lengths(objections)];
  const [openNeeds, openGrounds, openObjections] = [allNeeds.slice(), allGrounds.slice(), allObjections.slice()];
  const grounded = new Uint8Array(count);
  const queue = new Int32Array(count);
  let filled = 0;
  let acts: Uint8Array | undefined;
  let stance: Uint8Array = labels;
  // Circles in which something lost a ground since they were last looked at.
  const shaken = new Set<number>();

  const shake = (element: number): void => {
    if (circleOf[element]! >= 0) shaken.add(circleOf[element]!);
  };
  const label = (element: number, value: number, rank: number): void => {
    if (labels[element] !== UNDECIDED) return;
    labels[element] = value;
    ranks[element] = rank;
    queue[filled] = element;
    filled += 1;
  };
  const inIfNothingIsLeft = (element: number, rank: number): void => {
    const holds = openNeeds[element] === 0 && openObjections[element] === 0 && grounded[element] === 1;
    if (holds && stance[element] === FREE) label(element, IN, rank);
  };
  const passOnIn = (element: number, rank: number): void => {
    for (let k = neededBy.starts[element]!; k < neededBy.starts[element + 1]!; k += 1) {
      const link = neededBy.items[k]!;
      openNeeds[link]! -= 1;
      inIfNothingIsLeft(link, rank);
    }
    const conclusion = groundOf[element]!;
    if (conclusion >= 0) {
      grounded[conclusion] = 1;
      inIfNothingIsLeft(conclusion, rank);
    }
    if (objectionTo[element]! >= 0 && !acts?.[element]) label(objectionTo[element]!, OUT, rank);
  };
  const dropObjection = (target: number, rank: number): void => {
    openObjections[target]! -= 1;
    inIfNothingIsLeft(target, rank);
  };
  const passOnOut = (element: number, rank: number): void => {
    for (let k = neededBy.starts[element]!; k < neededBy.starts[element + 1]!; k += 1)
      label(neededBy.items[k]!, OUT, rank);
    const conclusion = groundOf[element]!;
    if (conclusion >= 0) {
      openGrounds[conclusion]! -= 1;
      if (openGrounds[conclusion] === 0 && !grounded[conclusion]) label(conclusion, OUT, rank);
      else shake(conclusion);
    }
    if (objectionTo[element]! >= 0 && !acts?.[element]) dropObjection(objectionTo[element]!, rank);
  };
  const start = (stances: Stances, guesses: Uint8Array | undefined): void => {
    [stance, acts, filled] = [stances.stance, guesses, 0];
    for (const array of [labels, ranks, unfounded]) array.fill(0);
    openNeeds.set(allNeeds);
    openGrounds.set(allGrounds);
    openObjections.set(allObjections);
    grounded.set(stances.given);
  };
  const begin = (): void => {
    for (let element = 0; element < count; element += 1) {
      if (stance[element] === ACCEPTED) label(element, IN, 1);
      else if (stance[element] === OUT_OF_PLAY) label(element, OUT, 1);
      else if (!grounded[element] && openGrounds[element] === 0) label(element, OUT, 1);
      else inIfNothingIsLeft(element, 1);
      shake(element);
    }
    for (let element = 0; acts && element < count; element += 1) {
      if (acts[element] === IN) label(objectionTo[element]!, OUT, 1);
      else if (acts[element] === OUT) dropObjection(objectionTo[element]!, 1);
    }
  };

  return (stances, guesses) => {
    start(stances, guesses);
    begin();
    for (let done = 0; ; ) {
      while (done < filled) {
        const element = queue[done]!;
        done += 1;
        if (labels[element] === IN) passOnIn(element, ranks[element]! + 1);
        else passOnOut(element, ranks[element]! + 1);
      }
      const circle = shaken.values().next();
      if (circle.done) break;
      shaken.delete(circle.value);
      const rank = filled === 0 ? 1 : ranks[queue[filled - 1]!]! + 1;
      for (const element of unreached(table, circle.value, labels, stances.given)) {
        unfounded[element] = 1;
        label(element, OUT, rank);
      }
    }
    return { labels, ranks, unfounded };
  };
}

/**
 * The undecided elements of a circle that cannot be reached from outside it, leaving undecided objections aside: the
 * greatest unfounded set among them, provided that the undecided elements outside are founded.
 */
function unreached(table: Structure, circle: number, labels: Uint8Array, given: Uint8Array): readonly number[] {
  const { needs, grounds, neededBy, groundOf, circleOf, circles } = table;
  const open = [...rowOf(circles, circle)].filter((element) => labels[element] === UNDECIDED);
  const reached = new Set<number>();
  const next: number[] = [];
  const isFounded = (element: number): boolean =>
    labels[element] === IN || (labels[element] === UNDECIDED && (circleOf[element] !== circle || reached.has(element)));
  const canHold = (element: number): boolean =>
    (given[element] === 1 || rowOf(grounds, element).some(isFounded)) && rowOf(needs, element).every(isFounded);
  const visit = (element: number): void => {
    if (labels[element] !== UNDECIDED || circleOf[element] !== circle || reached.has(element)) return;
    if (!canHold(element)) return;
    reached.add(element);
    next.push(element);
  };
  for (const element of open) visit(element);
  for (let element = next.pop(); element !== undefined; element = next.pop()) {
    for (const link of rowOf(neededBy, element)) visit(link);
    if (groundOf[element]! >= 0) visit(groundOf[element]!);
  }
  return open.filter((element) => !reached.has(element));
}
