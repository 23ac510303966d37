import { type ArgumentDocument, finish, type Id, type Steps } from "@argument-graph/core";
import { frameworkSteps } from "../framework";
import { grounded } from "../grounded";
import type { Labelling } from "../labelling";
import { type EvaluationMessages, englishEvaluation } from "../messages";
import { each } from "../steps";
import { alignSteps, type Group } from "./align";
import { kappaOfCounts } from "./cohen-kappa";
import { type Edit, editSteps } from "./edits";
import { tally } from "./fleiss-kappa";
import { type Pairings, pairingSteps, type Side, sideSteps } from "./map-side";
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
  options: CompareOptions = {},
): Comparison {
  return finish(compareSteps(reference, student, options));
}

/** {@link compare} in steps, for `inSlices`. */
export function* compareSteps(
  reference: ArgumentDocument,
  student: ArgumentDocument,
  { messages = englishEvaluation }: CompareOptions = {},
): Steps<Comparison> {
  const groups = yield* alignSteps(reference, student);
  const wanted = yield* sideSteps(reference, "reference", groups);
  const shown = yield* sideSteps(student, "student", groups);
  const [matched, found] = [flat(groups, "reference"), flat(groups, "student")];
  const [here, there] = [
    yield* each(shown.lines, (line) => credit(line, wanted)),
    yield* each(wanted.lines, (line) => credit(line, shown)),
  ];

  const units = agreement(shares(student, found), shares(reference, matched));
  const hasLinks = wanted.lines.length + shown.lines.length > 0;
  const links = hasLinks ? agreement(here, there) : undefined;
  const pairings = yield* pairingSteps(wanted, shown);
  const grouping = groupingOf(pairings);
  const main = jaccard(wanted.mains, shown.mains);
  const verdicts = yield* verdictSteps(wanted, shown, groups);
  const kappa = yield* kappaSteps(wanted, shown, groups);
  const edits = yield* editSteps(wanted, shown, { groups, pairings, messages });
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
    edits,
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

function groupingOf({ common, differing }: Pairings): number | undefined {
  return common === 0 ? undefined : (common - differing.length) / common;
}

function* verdictSteps(wanted: Side, shown: Side, groups: readonly Group[]): Steps<number | undefined> {
  const labels = yield* labelSteps(wanted);
  const others = yield* labelSteps(shown);
  yield;
  const seeds = groups.map(({ reference: [one = ""], student: [other = ""] }) => labels.get(one) === others.get(other));
  return seeds.length === 0 ? undefined : seeds.filter(Boolean).length / seeds.length;
}

function* labelSteps({ graph }: Side): Steps<Labelling> {
  const framework = yield* frameworkSteps(graph);
  yield;
  return grounded(framework);
}

/**
 * `undefined` if fewer than two groups correspond, or chance alone would agree. Of the ordered pairs of groups, only those
 * with a line are looked at: all others are in the one category "".
 */
function* kappaSteps(wanted: Side, shown: Side, groups: readonly Group[]): Steps<number | undefined> {
  const all = groups.length * (groups.length - 1);
  const isGroup = new Set(groups.map((_, index) => `g${index}`));
  const [mine, yours] = yield* each([wanted, shown], ({ lines }) => categories(lines, isGroup));
  if (!mine || !yours) return undefined;
  yield;
  const linked = new Set([...mine.keys(), ...yours.keys()]);
  const agreed = [...linked].filter((pair) => mine.get(pair) === yours.get(pair)).length;
  const counts = (of: ReadonlyMap<string, string>) => new Map([["", all - of.size], ...tally([...of.values()])]);
  return kappaOfCounts(counts(mine), counts(yours), all - linked.size + agreed, all);
}

/** By how the one of two groups is linked to the other, for all that are. */
function categories(lines: readonly Line[], isGroup: ReadonlySet<string>): ReadonlyMap<string, string> {
  const kinds = new Map<string, string[]>();
  for (const { from, kind, to } of lines) {
    if (!isGroup.has(from) || !isGroup.has(to)) continue;
    const pair = `${from} ${to}`;
    const known = kinds.get(pair);
    if (known) known.push(kind);
    else kinds.set(pair, [kind]);
  }
  return new Map([...kinds].map(([pair, all]) => [pair, all.sort().join()]));
}
