import type { ArgumentDocument, Id } from "@argument-graph/core";
import { toFramework } from "../framework";
import { grounded } from "../grounded";
import { type EvaluationMessages, englishEvaluation } from "../messages";
import { align, type Group } from "./align";
import { cohenKappa } from "./cohen-kappa";
import { type Edit, editsOf } from "./edits";
import { pairings, type Side, sideOf } from "./map-side";
import { type Agreement, agreement, jaccard, weighted } from "./measures";
import { detour, isPositive, type Line } from "./relations";

export interface CompareOptions {
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
}

/** How a student's map agrees with a reference. All shares are from 0 to 1. */
export interface Comparison {
  /** Which statements correspond. */
  readonly groups: readonly Group[];
  /** Statements of the reference, and of the student, without a counterpart. */
  readonly missing: readonly Id[];
  readonly extra: readonly Id[];
  readonly units: Agreement;
  /** Lines between statements: half credit for a line of another kind with the same effect, and for a step that is left
   * out or put in. Absent if neither map has any. */
  readonly links?: Agreement;
  /** Of the pairs of premises that support the same claim in both maps, the share that is linked, or is not, in both. */
  readonly grouping?: number;
  /** The share of the main claims that both maps have in common. */
  readonly main: number;
  /** Of the statements that correspond, the share that stands, falls or is unsettled in both maps. */
  readonly verdicts?: number;
  /** Cohen's kappa over the ordered pairs of groups, by how they are linked. */
  readonly kappa?: number;
  /** 0.35 units, 0.40 links, 0.15 main, 0.10 grouping, as far as they are there. */
  readonly score: number;
  /** What to change in the student's map to come to the reference, in words. */
  readonly edits: readonly Edit[];
}

/**
 * Compares a student's reconstruction with a reference: which statements correspond, how far the lines between them
 * agree, and what to change. It does not matter how finely either map cuts the text. The numbers explain themselves by
 * `edits`; give students these rather than the score.
 *
 * @throws RangeError if a document cannot become a graph.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim } from "@argument-graph/core";
 * import { compare } from "@argument-graph/evaluation";
 *
 * const [wet, rain, roof] = [claim("The street is wet"), claim("It rained all night"), claim("A roof covers the street")];
 * const reference = argument({}, wet, rain, roof, because(wet, rain), attack(roof, wet));
 * const student = argument({}, wet, rain, roof, because(wet, rain), because(wet, roof));
 * const { units, links, edits } = compare(reference, student);
 *
 * units.f1; // => 1
 * links?.f1; // => 0.5
 * edits[0]?.message; // => "Change a line: “A roof covers the street” speaks against “The street is wet”; the map shows that “A roof covers the street” supports “The street is wet”."
 * ```
 */
export function compare(
  reference: ArgumentDocument,
  student: ArgumentDocument,
  { messages = englishEvaluation }: CompareOptions = {},
): Comparison {
  const groups = align(reference, student);
  const wanted = sideOf(reference, "reference", groups);
  const shown = sideOf(student, "student", groups);
  const [matched, found] = [flat(groups, "reference"), flat(groups, "student")];
  const credits = (of: Side, other: Side): readonly number[] => of.lines.map((line) => credit(line, other));

  const units = agreement(shares(student, found), shares(reference, matched));
  const hasLinks = wanted.lines.length + shown.lines.length > 0;
  const links = hasLinks ? agreement(credits(shown, wanted), credits(wanted, shown)) : undefined;
  const grouping = groupingOf(wanted, shown);
  const main = jaccard(wanted.mains, shown.mains);
  const verdicts = verdictsOf(wanted, shown, groups);
  const kappa = kappaOf(wanted, shown, groups);
  return {
    groups,
    missing: reference.statements.map(({ id }) => id).filter((id) => !matched.has(id)),
    extra: student.statements.map(({ id }) => id).filter((id) => !found.has(id)),
    units,
    ...(links && { links }),
    ...(grouping !== undefined && { grouping }),
    main,
    ...(verdicts !== undefined && { verdicts }),
    ...(kappa !== undefined && { kappa }),
    score: weighted([
      [units.f1, 0.35],
      [links?.f1, 0.4],
      [main, 0.15],
      [grouping, 0.1],
    ]),
    edits: editsOf(wanted, shown, groups, messages),
  };
}

function flat(groups: readonly Group[], side: keyof Group): ReadonlySet<Id> {
  return new Set(groups.flatMap((group) => group[side]));
}

function shares({ statements }: ArgumentDocument, matched: ReadonlySet<Id>): readonly number[] {
  return statements.map(({ id }) => Number(matched.has(id)));
}

/** What a line of one map is worth in the other. */
function credit(line: Line, { outgoing }: Side): number {
  const direct = (outgoing.get(line.from) ?? []).filter(({ to }) => to === line.to);
  if (direct.some(({ kind }) => kind === line.kind)) return 1;
  if (direct.some(({ kind }) => isPositive(kind) === isPositive(line.kind))) return 0.5;
  return detour(outgoing, line) ? 0.5 : 0;
}

function groupingOf(wanted: Side, shown: Side): number | undefined {
  const there = pairings(shown);
  const both = [...pairings(wanted)].flatMap(([key, pair]) => {
    const other = there.get(key);
    return other ? [Number(other.linked === pair.linked)] : [];
  });
  return both.length === 0 ? undefined : both.reduce((sum, each) => sum + each, 0) / both.length;
}

function verdictsOf(wanted: Side, shown: Side, groups: readonly Group[]): number | undefined {
  const [labels, others] = [wanted, shown].map(({ graph }) => grounded(toFramework(graph)));
  const seeds = groups.map(
    ({ reference: [one = ""], student: [other = ""] }) => labels?.get(one) === others?.get(other),
  );
  return seeds.length === 0 ? undefined : seeds.filter(Boolean).length / seeds.length;
}

/** `undefined` if fewer than two groups correspond, or chance alone would agree. */
function kappaOf(wanted: Side, shown: Side, groups: readonly Group[]): number | undefined {
  const names = groups.map((_, index) => `g${index}`);
  const ordered = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
  const categories = (side: Side): readonly string[] =>
    ordered.map(({ from, to }) =>
      (side.outgoing.get(from) ?? [])
        .filter((line) => line.to === to)
        .map(({ kind }) => kind)
        .sort()
        .join(),
    );
  return cohenKappa(categories(wanted), categories(shown));
}
