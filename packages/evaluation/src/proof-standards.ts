import type { Diagnostic, Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type Labelling, named } from "./labelling";
import { isProofStandard, type ProofStandard, proofStandardNames } from "./proof-standard";
import { rowOf } from "./rows";
import { ACCEPTED, OUT_OF_PLAY, type Settings, SUSPENDED, stances } from "./settings";
import { IN, OUT, UNDECIDED } from "./settle";
import { unitOr, weightOf } from "./weight-of";

export interface ProofStandardOptions {
  /** The standard of the statements that have none of their own. Default `preponderance`. */
  readonly standard?: ProofStandard;
  /** Standards of single statements and causations; they take the place of those in the document. */
  readonly standards?: ReadonlyMap<Id, ProofStandard>;
  /** Default 0.4. */
  readonly alpha?: number;
  /** Default 0.3. */
  readonly beta?: number;
  /** Default 0.5. */
  readonly gamma?: number;
}

export interface Proved {
  readonly labelling: Labelling;
  /** Weights, parameters and standards that make no sense, and what was taken instead. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is proved, under a burden of proof: a statement is in if the inferences to it outweigh the objections as far as its
 * proof standard asks (Carneades: Gordon, Prakken, Walton, AIJ 171, 2007). Being taken as given counts as a reason of the
 * statement's own weight. What has no weight counts as 1. A statement may carry its standard in its data, as in
 * `data: { standard: "clear-and-convincing" }`. A link is in if its premises are and no undercut applies.
 *
 * In circles, labels are given as far as they do not depend on what is undecided: the grounded interpretation of the
 * dialectical framework (Brewka and Gordon, COMMA 2010). Unlike in the default reading, circular support that rests on
 * nothing is undecided here, not out.
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { proofStandards, toFramework } from "@argument-graph/evaluation";
 *
 * // witness =(0.6)=> guilty <x-(0.5)- alibi
 * const guilty = claim("She did it", { id: "guilty" });
 * const witness = claim("She was seen", { id: "witness" });
 * const alibi = claim("She was at home", { id: "alibi" });
 * const pro = { ...because(guilty, witness), weight: 0.6 };
 * const con = { ...attack(alibi, guilty), weight: 0.5 };
 * const framework = toFramework(toGraph(argument({}, guilty, witness, alibi, pro, con)));
 *
 * proofStandards(framework).labelling.get("guilty"); // => "in"
 * proofStandards(framework, {}, { standard: "beyond-reasonable-doubt" }).labelling.get("guilty"); // => "out"
 * ```
 */
export function proofStandards(
  framework: Framework,
  settings: Settings = {},
  options: ProofStandardOptions = {},
): Proved {
  const { ids } = framework;
  const checked = ids.map((id, number) => weightOf(id, framework.weights[number], 1));
  const { thresholds, standardOf, diagnostics } = parametersOf(framework, options);
  const { stance, given } = stances(framework, settings);
  const labels = new Uint8Array(ids.length);
  const weight = (number: number): number => checked[number]?.value ?? 1;

  /** The heaviest of some reasons when the undecided ones count, or when they do not. */
  const heaviest = (reasons: Int32Array, undecided: boolean): number | undefined => {
    const applicable = [...reasons].filter((each) => labels[each] === IN || (undecided && labels[each] === UNDECIDED));
    return applicable.length === 0 ? undefined : Math.max(...applicable.map(weight));
  };
  const isProved = (statement: number, favourably: boolean): boolean => {
    const argued = heaviest(rowOf(framework.grounds, statement), favourably);
    const pro = given[statement] ? Math.max(weight(statement), argued ?? 0) : argued;
    const con = heaviest(rowOf(framework.objections, statement), !favourably);
    return pro !== undefined && meets[standardOf(statement)](pro, con, thresholds);
  };
  const label = (element: number): number => {
    if (stance[element] === ACCEPTED) return IN;
    if (stance[element] === OUT_OF_PLAY) return OUT;
    const isStep = framework.needs.starts[element] !== framework.needs.starts[element + 1];
    const found = isStep || !framework.assertions[element] ? labelOfLink(element) : labelOfStatement(element);
    return stance[element] === SUSPENDED && found === IN ? UNDECIDED : found;
  };
  const labelOfStatement = (statement: number): number => {
    if (isProved(statement, false)) return IN;
    return isProved(statement, true) ? UNDECIDED : OUT;
  };
  const labelOfLink = (link: number): number => {
    const needs = [...rowOf(framework.needs, link)].map((need) => labels[need]);
    const backing = [...rowOf(framework.grounds, link)].map((ground) => labels[ground]);
    const undercuts = [...rowOf(framework.objections, link)].map((objection) => labels[objection]);
    const isBacked = given[link] === 1 || backing.includes(IN);
    const isFallen = needs.includes(OUT) || undercuts.includes(IN);
    if (isFallen || (!given[link] && backing.every((each) => each === OUT))) return OUT;
    const holds = isBacked && needs.every((need) => need === IN) && undercuts.every((each) => each === OUT);
    return holds ? IN : UNDECIDED;
  };

  // Labels only ever go from undecided to in or out, so that every element is passed on at most once.
  const waiting = new Set(ids.keys());
  for (const element of waiting) {
    waiting.delete(element);
    if (labels[element] !== UNDECIDED) continue;
    labels[element] = label(element);
    if (labels[element] === UNDECIDED) continue;
    for (const other of dependents(framework, element)) waiting.add(other);
  }
  const weights = checked.flatMap((each) => each.diagnostics);
  return { labelling: named(framework, labels), diagnostics: [...weights, ...diagnostics] };
}

interface Thresholds {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

type Meets = (pro: number, con: number | undefined, thresholds: Thresholds) => boolean;

const meets: Readonly<Record<ProofStandard, Meets>> = {
  scintilla: () => true,
  preponderance: (pro, con = 0) => pro > con,
  "clear-and-convincing": (pro, con = 0, { alpha, beta }) => pro > con && pro > alpha && pro - con > beta,
  "beyond-reasonable-doubt": (pro, con = 0, { alpha, beta, gamma }) =>
    pro > con && pro > alpha && pro - con > beta && con < gamma,
  "dialectical-validity": (_pro, con) => con === undefined,
};

/** What the labels of others may depend on this element's. */
function dependents({ neededBy, groundOf, objectionTo }: Framework, element: number): readonly number[] {
  const ends = [groundOf[element] ?? -1, objectionTo[element] ?? -1].filter((end) => end >= 0);
  return [...rowOf(neededBy, element), ...ends];
}

function parametersOf(framework: Framework, options: ProofStandardOptions) {
  const { standard = "preponderance", standards = new Map(), alpha = 0.4, beta = 0.3, gamma = 0.5 } = options;
  const checked = {
    alpha: unitOr(alpha, 0.4, "The parameter alpha"),
    beta: unitOr(beta, 0.3, "The parameter beta"),
    gamma: unitOr(gamma, 0.5, "The parameter gamma"),
  };
  const byDefault = isProofStandard(standard) ? standard : "preponderance";
  const own = new Map<number, ProofStandard>();
  const diagnostics = Object.values(checked).flatMap((each) => each.diagnostics);
  if (!isProofStandard(standard)) diagnostics.push(unknownStandard(standard, byDefault));
  for (const [id, name] of [...inDocument(framework), ...standards]) {
    const number = framework.numbers.get(id);
    if (number === undefined || !framework.assertions[number]) diagnostics.push(noStatement(id));
    else if (isProofStandard(name)) own.set(number, name);
    else diagnostics.push(unknownStandard(name, byDefault));
  }
  return {
    thresholds: { alpha: checked.alpha.value, beta: checked.beta.value, gamma: checked.gamma.value },
    standardOf: (number: number): ProofStandard => own.get(number) ?? byDefault,
    diagnostics,
  };
}

/** The standards that the document gives its statements and causations. */
function inDocument({ ids, standards }: Framework): readonly (readonly [Id, string])[] {
  return ids.flatMap((id, number) => {
    const standard = standards[number];
    return standard === undefined ? [] : [[id, standard] as const];
  });
}

function unknownStandard(name: string, instead: ProofStandard): Diagnostic {
  const known = proofStandardNames.join(", ");
  const message = `There is no proof standard “${name}”; the standards are ${known}. It counts as ${instead}.`;
  return { code: "unknown-standard", severity: "error", message };
}

function noStatement(id: Id): Diagnostic {
  const message = `A proof standard is given for “${id}”, but no statement or causation has this id. It has no effect.`;
  return { code: "unknown-claim", severity: "error", message };
}
