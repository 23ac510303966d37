import type { ArgumentDocument } from "@argument-graph/core";
import { align } from "./align";
import { type EditDistance, type EditDistanceOptions, editDistance, type LabelledGraph } from "./edit-distance";
import { type Side, sideOf } from "./map-side";
import { agreement } from "./measures";
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
  const groups = align(reference, student);
  const [wanted, shown] = [sideOf(reference, "reference", groups), sideOf(student, "student", groups)];
  return {
    edits: editDistance(labelled(wanted), labelled(shown), options),
    links: meanRecall(pairsIn(wanted.lines), pairsIn(shown.lines)),
    paths: meanRecall(pathsIn(wanted), pathsIn(shown)),
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

function meanRecall(wanted: ReadonlySet<string>, shown: ReadonlySet<string>): number {
  const found = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...some].map((each) => Number(others.has(each)));
  const { precision, recall } = agreement(found(shown, wanted), found(wanted, shown));
  return (precision + recall) / 2;
}

function pairsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.map(({ from, to }) => pair(from, to)));
}

function pathsIn({ outgoing }: Side): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const start of outgoing.keys()) {
    const reached = new Set<string>([start]);
    for (const each of reached) for (const { to } of outgoing.get(each) ?? []) reached.add(to);
    for (const end of reached) if (end !== start) paths.add(pair(start, end));
  }
  return paths;
}

function pair(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
