import { type ArgumentDocument, type Id, toGraph } from "@argument-graph/core";
import { acceptance } from "./acceptance";
import type { AssessedPart, AssessOptions } from "./assess";
import { assumptions } from "./assumptions";
import { cf2Extensions } from "./cf2-extensions";
import { complete } from "./complete";
import { eagerExtension } from "./eager-extension";
import type { Extensions } from "./extensions";
import { toFramework } from "./framework";
import { idealExtension } from "./ideal-extension";
import { englishEvaluation } from "./messages";
import { namesOf } from "./name-of";
import { preferred } from "./preferred";
import { semiStableExtensions } from "./semi-stable-extensions";
import { stable } from "./stable";
import { stageExtensions } from "./stage-extensions";
import { type BuiltAttackGraph, toAttackGraph } from "./to-attack-graph";

/** The semantics under which a map may have several readings, or one that is not the grounded. */
export type ReadingSemantics =
  | "complete"
  | "preferred"
  | "stable"
  | "semi-stable"
  | "ideal"
  | "eager"
  | "stage"
  | "cf2";

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
 * @throws RangeError if the document cannot become a graph, on a setting for an id that it does not have, and if the
 * attack graph would grow too large.
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
  { settings = {}, messages = englishEvaluation }: AssessOptions = {},
): ReadingsAssessment {
  const graph = toGraph(document);
  const framework = toFramework(graph);
  const settled = { assumed: assumptions(graph), ...settings };
  const { sceptical, credulous, count, more } = standing();
  const asserted = [...document.statements, ...document.links.filter(({ kind }) => kind === "causation")];
  const ids = asserted.map(({ id }) => id);
  const all = ids.filter((id) => count > 0 && sceptical.has(id));
  const some = ids.filter((id) => !all.includes(id) && credulous.has(id));
  const none = ids.filter((id) => !all.includes(id) && !credulous.has(id));
  const told = Object.entries({ all, some, none } as const).filter(([, group]) => count > 0 && group.length > 0);
  return {
    part: "readings",
    heading: messages.headings.readings,
    sentences: [
      { text: messages.readings(semantics, count, more), about: [] },
      ...told.map(([which, group]) => ({
        text: messages.standsIn(
          which === "all" || which === "some" ? which : "none",
          namesOf(graph, group, messages),
          group.length,
        ),
        about: group,
      })),
    ],
    count,
    more,
    all,
    some,
    none,
  };

  function standing() {
    if (semantics === "complete" || semantics === "preferred" || semantics === "stable") {
      const { labellings, more: capped } = labellingsOf[semantics](framework, settled);
      const accepted = acceptance(framework, settled, { semantics });
      return { ...accepted, count: labellings.length, more: capped || accepted.more };
    }
    return concluded(toAttackGraph(framework, settled), extensionsOf[semantics]);
  }
}

const labellingsOf = { complete, preferred, stable } as const;

const extensionsOf: Readonly<
  Record<Exclude<ReadingSemantics, keyof typeof labellingsOf>, (graph: BuiltAttackGraph) => Extensions>
> = {
  "semi-stable": semiStableExtensions,
  ideal: idealExtension,
  eager: eagerExtension,
  stage: stageExtensions,
  cf2: cf2Extensions,
};

function concluded(graph: BuiltAttackGraph, find: (graph: BuiltAttackGraph) => Extensions) {
  const conclusions = new Map(graph.built.flatMap(({ id, concludes, doubt }) => (doubt ? [] : [[id, concludes]])));
  const { extensions, more } = find(graph);
  const standing = extensions.map((own) => new Set(own.flatMap((id) => conclusions.get(id) ?? [])));
  const credulous = new Set(standing.flatMap((own) => [...own]));
  const sceptical = new Set([...credulous].filter((id) => standing.every((own) => own.has(id))));
  return { sceptical, credulous, count: extensions.length, more };
}
