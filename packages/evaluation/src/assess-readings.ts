import { type ArgumentDocument, type ArgumentGraph, type Id, toGraph } from "@argument-graph/core";
import { acceptanceOf } from "./acceptance";
import type { AssessedPart, AssessOptions } from "./assess";
import { assumptions } from "./assumptions";
import { extensionSteps } from "./extension-steps";
import { type Framework, toFramework } from "./framework";
import type { ReadingSemantics } from "./map-semantics";
import { englishEvaluation } from "./messages";
import { namesOf } from "./name-of";
import { combinations, limitsOf, readPartSteps } from "./readings";
import type { Kind } from "./search";
import { type Settings, stances } from "./settings";
import { finish, type Steps } from "./steps";
import { attackGraphSteps, type BuiltAttackGraph, TooLarge } from "./to-attack-graph";

/** What stands in all readings of a semantics, in some and in none, each in the order of the document. */
export interface ReadingsAssessment extends AssessedPart {
  readonly count: number;
  /** Whether there are more readings than were looked at: then `all` may hold too much, and `none` too. */
  readonly more: boolean;
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
  const graph = toGraph(document);
  return finish(assessReadingSteps(graph, toFramework(graph), semantics, options));
}

/** {@link assessReadings} in steps, for `inSlices`, of a graph that is compiled already. */
export function* assessReadingSteps(
  graph: ArgumentGraph,
  framework: Framework,
  semantics: ReadingSemantics,
  { settings = {}, messages = englishEvaluation }: AssessOptions = {},
): Steps<ReadingsAssessment> {
  const settled = { assumed: assumptions(graph), ...settings };
  yield;
  const { sceptical, credulous, count, more } =
    semantics === "complete" || semantics === "preferred" || semantics === "stable"
      ? yield* acceptedIn(framework, settled, semantics)
      : yield* concludedIn(framework, settled, semantics);
  yield;
  const groups: Readonly<Record<"all" | "some" | "none", Id[]>> = { all: [], some: [], none: [] };
  for (const [number, id] of framework.ids.entries()) {
    if (framework.assertions[number] !== 1) continue;
    const group = count > 0 && sceptical.has(id) ? "all" : credulous.has(id) ? "some" : "none";
    groups[group].push(id);
  }
  const told = (["all", "some", "none"] as const).filter((group) => count > 0 && groups[group].length > 0);
  return {
    part: "readings",
    heading: messages.headings.readings,
    sentences: [
      { text: messages.readings(semantics, count, more), about: [] },
      ...told.map((group) => ({
        text: messages.standsIn(group, namesOf(graph, groups[group], messages), groups[group].length),
        about: groups[group],
      })),
    ],
    count,
    more,
    ...groups,
  };
}

interface Standing {
  /** The elements that stand in all and in some of the readings. */
  readonly sceptical: ReadonlySet<Id>;
  readonly credulous: ReadonlySet<Id>;
  readonly count: number;
  readonly more: boolean;
}

/** The most readings that are counted. */
const COUNTED = 50;
/** The most readings of one dispute that are looked at. */
const LOOKED_AT = 1_000;

function* acceptedIn(framework: Framework, settings: Settings, kind: Kind): Steps<Standing> {
  const limits = limitsOf({ limit: LOOKED_AT });
  const readings = yield* readPartSteps(framework, stances(framework, settings), kind, limits);
  const count = combinations(readings.parts);
  const { sceptical, credulous, more } = acceptanceOf(framework, readings);
  return { sceptical, credulous, count: Math.min(COUNTED, count), more: more || count > COUNTED };
}

function* concludedIn(
  framework: Framework,
  settings: Settings,
  semantics: Exclude<ReadingSemantics, Kind>,
): Steps<Standing> {
  const graph = yield* builtSteps(framework, settings);
  if (!graph) return { sceptical: new Set(), credulous: new Set(), count: 0, more: true };
  const conclusions = new Map(graph.built.flatMap(({ id, concludes, doubt }) => (doubt ? [] : [[id, concludes]])));
  const { extensions, more } = yield* extensionSteps(graph, semantics);
  const standing = extensions.map((own) => new Set(own.flatMap((id) => conclusions.get(id) ?? [])));
  const credulous = new Set(standing.flatMap((own) => [...own]));
  const sceptical = new Set([...credulous].filter((id) => standing.every((own) => own.has(id))));
  return { sceptical, credulous, count: extensions.length, more };
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
