import { type ArgumentDocument, finish, type Steps } from "@argument-graph/core";
import { alignSteps } from "./align";
import { type EditDistance, type EditDistanceOptions, editDistanceSteps, type LabelledGraph } from "./edit-distance";
import { type Side, sideSteps } from "./map-side";
import type { Line } from "./relations";

/** How far two maps agree in their structure, for research; all shares are from 0 to 1. */
export interface StructuralAgreement {
  /** The edit distance of the maps: statements are vertices, which are equal if they correspond; lines are edges by kind. */
  readonly edits: EditDistance;
  /** Of the lines of each map, whatever their kind, the share that the other has: the mean of both. */
  readonly links: number;
  /** The same of the pairs of a statement and one that it leads to, by one line or several. */
  readonly paths: number;
}

/**
 * Measures of agreement by which annotations of one text are compared: the graph edit distance, and the mean agreement in
 * recall on links and on ancestor paths. Statements correspond as in `compare`; unlike there, there is no credit for what is
 * similar, except that a path does not mind a step that is left out.
 *
 * The edit distance is defined in the literature (Riesen and Bunke 2009). The means in recall are named there too, as
 * MAR-link and MAR-path, but without a definition that one could check against: what is computed is what is said at `links`
 * and `paths`, so do not compare it with published figures.
 *
 * @throws RangeError if a document cannot become a graph.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { structuralAgreement } from "@argument-graph/evaluation";
 *
 * // clouds -> rain -> wet,  and without the step between: clouds -> wet
 * const [wet, rain, clouds] = ["The street is wet", "It rained", "Clouds came up"].map((text) => claim(text));
 * const reference = argument({}, wet, rain, clouds, because(wet, rain), because(rain, clouds));
 * const student = argument({}, wet, rain, clouds, because(wet, clouds));
 * const { edits, links, paths } = structuralAgreement(reference, student);
 *
 * edits; // => { distance: 3, similarity: 1 - 3 / 9, exact: true }
 * links; // => 0
 * paths.toFixed(4); // => "0.6667"
 * ```
 */
export function structuralAgreement(
  reference: ArgumentDocument,
  student: ArgumentDocument,
  options: EditDistanceOptions = {},
): StructuralAgreement {
  return finish(structuralAgreementSteps(reference, student, options));
}

/** {@link structuralAgreement} in steps, for `inSlices`. */
export function* structuralAgreementSteps(
  reference: ArgumentDocument,
  student: ArgumentDocument,
  options: EditDistanceOptions = {},
): Steps<StructuralAgreement> {
  const groups = yield* alignSteps(reference, student);
  const wanted = yield* sideSteps(reference, "reference", groups);
  const shown = yield* sideSteps(student, "student", groups);
  const one = labelled(wanted);
  yield;
  const other = labelled(shown);
  yield;
  return {
    edits: yield* editDistanceSteps(one, other, options),
    links: linksInCommon(wanted, shown),
    paths: yield* pathsInCommonSteps(wanted, shown),
  };
}

function labelled({ document, nameOf, lines }: Side): LabelledGraph {
  const vertices = [...new Set(document.statements.map(({ id }) => nameOf(id)))];
  const numbers = new Map(vertices.map((name, number) => [name, number]));
  const numberOf = (name: string): number => numbers.get(name) ?? 0;
  return {
    vertices,
    edges: lines.map(({ from, kind, to }) => ({ from: numberOf(from), to: numberOf(to), label: kind })),
  };
}

function linksInCommon(wanted: Side, shown: Side): number {
  const [mine, yours] = [pairsIn(wanted.lines), pairsIn(shown.lines)];
  const common = [...mine].filter((each) => yours.has(each)).length;
  return meanRecall({ common, wanted: mine.size, shown: yours.size });
}

function pairsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.map(({ from, to }) => JSON.stringify([from, to])));
}

/** The mean of what each side finds of the other; with nothing to find on both sides the agreement is full. */
function meanRecall({ common, wanted, shown }: Readonly<Record<"common" | "wanted" | "shown", number>>): number {
  const share = (all: number, others: number): number => (all > 0 ? common / all : Number(others === 0));
  return (share(wanted, shown) + share(shown, wanted)) / 2;
}

/** Counts the pairs of a statement and one that it leads to, a step for each statement; they are too many to keep. */
function* pathsInCommonSteps(wanted: Side, shown: Side): Steps<number> {
  const names = new Set([...wanted.lines, ...shown.lines].flatMap(({ from, to }) => [from, to]));
  const numbers = new Map([...names].map((name, number) => [name, number]));
  const [mine, yours] = [reachIn(wanted.lines, numbers), reachIn(shown.lines, numbers)];
  const counts = { common: 0, wanted: 0, shown: 0 };
  for (const start of numbers.values()) {
    yield;
    const [reached, others] = [mine.from(start), yours.from(start)];
    counts.wanted += reached.length;
    counts.shown += others.length;
    for (const end of reached) if (yours.isReached(end)) counts.common += 1;
  }
  return meanRecall(counts);
}

/** What can be reached from one place to another; the last answer is kept, in tables that are used again. */
interface Reach {
  /** What else is reached from a place. */
  from(start: number): readonly number[];
  /** Whether that was among it. */
  isReached(place: number): boolean;
}

function reachIn(lines: readonly Line[], numbers: ReadonlyMap<string, number>): Reach {
  const next: number[][] = Array.from(numbers, () => []);
  for (const { from, to } of lines) next[numbers.get(from) ?? -1]?.push(numbers.get(to) ?? -1);
  const seen = new Int32Array(numbers.size).fill(-1);
  let last = -1;
  return {
    from(start) {
      last = start;
      seen[start] = start;
      const reached = [start];
      for (const each of reached) {
        for (const to of next[each] ?? []) {
          if (seen[to] === start) continue;
          seen[to] = start;
          reached.push(to);
        }
      }
      return reached.slice(1);
    },
    isReached: (place) => place !== last && seen[place] === last,
  };
}
