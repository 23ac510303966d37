import {
  type ArgumentDocument,
  type ArgumentGraph,
  finish,
  type Id,
  type Steps,
  toReadonlyGraph,
} from "@argument-graph/core";
import { acceptanceOf } from "./acceptance";
import type { AssessedPart, AssessOptions } from "./assess";
import { assumptions } from "./assumptions";
import { extensionSteps } from "./extension-steps";
import { type Framework, toFramework } from "./framework";
import type { ReadingSemantics } from "./map-semantics";
import { type EvaluationMessages, englishEvaluation } from "./messages";
import { namesOf } from "./name-of";
import { combinations, type Labellings, limitsOf, type ReadingOptions, readPartSteps } from "./readings";
import type { Kind } from "./search";
import { type Settings, stances } from "./settings";
import { attackGraphSteps, type BuiltAttackGraph, TooLarge } from "./to-attack-graph";

/** What stands in all readings of a semantics, in some and in none, each in the order of the document. */
export interface ReadingsAssessment extends AssessedPart {
  readonly count: number;
  /** Whether there are more readings than were looked at: then `all` may hold too much, and `none` too. */
  readonly more: boolean;
  /** Whether the search in a large dispute was given up for its length: a solver may find what is missing. */
  readonly cut: boolean;
  readonly all: readonly Id[];
  readonly some: readonly Id[];
  readonly none: readonly Id[];
}

/**
 * What stands under another semantics than the grounded one: how many readings there are, and which statements and
 * historical steps stand in all, some and none of them. Semi-stable, ideal, eager, stage and CF2 are read off the attack
 * graph of the map: a statement stands if one of the arguments for it is in the extension.
 *
 * Of a map whose attack graph would grow too large, no reading is looked at: `count` is 0, and `more` says so.
 *
 * @throws RangeError if the document cannot become a graph, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, claim } from "@argument-graph/core";
 * import { assessReadings } from "@argument-graph/evaluation";
 *
 * const cold = claim("The bees died of cold", { id: "cold" });
 * const mites = claim("The bees died of mites", { id: "mites" });
 * const map = argument({}, cold, mites, attack(mites, cold), attack(cold, mites));
 *
 * assessReadings(map, "preferred").sentences.map(({ text }) => text); // => ["There are 2 preferred readings.", "“The bees died of cold” and “The bees died of mites” stand in some of them."]
 * ```
 */
export function assessReadings(
  document: ArgumentDocument,
  semantics: ReadingSemantics,
  options: AssessOptions = {},
): ReadingsAssessment {
  const graph = toReadonlyGraph(document);
  return finish(assessReadingSteps(graph, toFramework(graph), semantics, options));
}

/** {@link assessReadings} in steps, for `inSlices`, of a graph that is compiled already; `effort` as in `readingSteps`. */
export function* assessReadingSteps(
  graph: ArgumentGraph,
  framework: Framework,
  semantics: ReadingSemantics,
  { settings = {}, messages = englishEvaluation, effort }: AssessOptions & Pick<ReadingOptions, "effort"> = {},
): Steps<ReadingsAssessment> {
  const settled = { assumed: assumptions(graph), ...settings };
  yield;
  const standing =
    semantics === "complete" || semantics === "preferred" || semantics === "stable"
      ? yield* acceptedIn(framework, settled, semantics, effort)
      : yield* concludedIn(framework, settled, semantics);
  yield;
  return told({ graph, framework }, semantics, standing, messages);
}

/** What labellings that were found elsewhere, such as by a solver in a worker, say of a map: see {@link assessReadings}. */
export function assessLabellings(
  graph: ArgumentGraph,
  framework: Framework,
  semantics: ReadingSemantics,
  { labellings, more }: Labellings,
  { messages = englishEvaluation }: Pick<AssessOptions, "messages"> = {},
): ReadingsAssessment {
  const standing = labellings.map(
    (labelling) => new Set([...labelling].flatMap(([id, label]) => (label === "in" ? [id] : []))),
  );
  return told(
    { graph, framework },
    semantics,
    { ...standingIn(standing), count: labellings.length, more, cut: false },
    messages,
  );
}

function told(
  { graph, framework }: { readonly graph: ArgumentGraph; readonly framework: Framework },
  semantics: ReadingSemantics,
  { sceptical, credulous, count, more, cut }: Standing,
  messages: EvaluationMessages,
): ReadingsAssessment {
  const groups: Readonly<Record<"all" | "some" | "none", Id[]>> = { all: [], some: [], none: [] };
  for (const [number, id] of framework.ids.entries()) {
    if (framework.assertions[number] !== 1) continue;
    const group = count > 0 && sceptical.has(id) ? "all" : credulous.has(id) ? "some" : "none";
    groups[group].push(id);
  }
  const filled = (["all", "some", "none"] as const).filter((group) => count > 0 && groups[group].length > 0);
  return {
    part: "readings",
    heading: messages.headings.readings,
    sentences: [
      { text: messages.readings(semantics, count, more), about: [] },
      ...filled.map((group) => ({
        text: messages.standsIn(group, namesOf(graph, groups[group], messages), groups[group].length),
        about: groups[group],
      })),
    ],
    count,
    more,
    cut,
    ...groups,
  };
}

interface Standing {
  /** The elements that stand in all and in some of the readings. */
  readonly sceptical: ReadonlySet<Id>;
  readonly credulous: ReadonlySet<Id>;
  readonly count: number;
  readonly more: boolean;
  readonly cut: boolean;
}

/** The most readings that are counted. */
const COUNTED = 50;
/** The most readings of one dispute that are looked at. */
const LOOKED_AT = 1_000;

function* acceptedIn(
  framework: Framework,
  settings: Settings,
  kind: Kind,
  effort: number | undefined,
): Steps<Standing> {
  const limits = limitsOf({ limit: LOOKED_AT, ...(effort !== undefined && { effort }) });
  const readings = yield* readPartSteps(framework, stances(framework, settings), kind, limits);
  const count = combinations(readings.parts);
  const { sceptical, credulous, more } = acceptanceOf(framework, readings);
  const cut = readings.parts.some((part) => part.more && part.labels.length < LOOKED_AT);
  return { sceptical, credulous, count: Math.min(COUNTED, count), more: more || count > COUNTED, cut };
}

function* concludedIn(
  framework: Framework,
  settings: Settings,
  semantics: Exclude<ReadingSemantics, Kind>,
): Steps<Standing> {
  const graph = yield* builtSteps(framework, settings);
  if (!graph) return { sceptical: new Set(), credulous: new Set(), count: 0, more: true, cut: false };
  const conclusions = new Map(graph.built.flatMap(({ id, concludes, doubt }) => (doubt ? [] : [[id, concludes]])));
  const { extensions, more } = yield* extensionSteps(graph, semantics);
  const standing = extensions.map((own) => new Set(own.flatMap((id) => conclusions.get(id) ?? [])));
  return { ...standingIn(standing), count: extensions.length, more, cut: false };
}

/** What stands in all and in some of these. */
function standingIn(standing: readonly ReadonlySet<Id>[]): Pick<Standing, "sceptical" | "credulous"> {
  const credulous = new Set(standing.flatMap((own) => [...own]));
  return { credulous, sceptical: new Set([...credulous].filter((id) => standing.every((own) => own.has(id)))) };
}

/** The attack graph; none if it would grow too large. */
function* builtSteps(framework: Framework, settings: Settings): Steps<BuiltAttackGraph | undefined> {
  try {
    return yield* attackGraphSteps(framework, settings);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
