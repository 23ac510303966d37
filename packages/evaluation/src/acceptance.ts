import { finish, type Id, type Steps } from "@argument-graph/core";
import type { Framework } from "./framework";
import { limitsOf, type PartReadings, type ReadingOptions, readPartSteps } from "./readings";
import type { Kind } from "./search";
import { type Settings, stances } from "./settings";
import { IN } from "./settle";

export interface AcceptanceOptions extends ReadingOptions {
  /** Whose readings count. Default `preferred`. */
  readonly semantics?: Kind;
  /** The most readings of one dispute to look at, at least 1. Default 1,000. */
  readonly limit?: number;
}

/** What stands in every reading, and what in some. */
export interface Acceptance {
  /** The elements that are in in every reading: nobody can consistently do without them. If there is no reading, all. */
  readonly sceptical: ReadonlySet<Id>;
  /** The elements that are in in some reading: they can consistently be held. */
  readonly credulous: ReadonlySet<Id>;
  /** Whether the limit or the effort did not suffice: then `sceptical` may hold too many and `credulous` too few. */
  readonly more: boolean;
}

/**
 * What stands whichever side one takes (sceptical acceptance), and what stands if one takes the right side (credulous
 * acceptance). Each dispute is looked at by itself, so that many disputes do not multiply.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { acceptance, toFramework } from "@argument-graph/evaluation";
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 *
 * // war <-x-> hunger,  war -> unrest,  hunger -> unrest
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const unrest = claim("There was unrest", { id: "unrest" });
 * const disputes = [attack(war, hunger), attack(hunger, war)];
 * const map = argument({}, war, hunger, unrest, ...disputes, because(unrest, war), because(unrest, hunger));
 * const { sceptical, credulous } = acceptance(toFramework(toGraph(map)));
 *
 * [sceptical.has("unrest"), sceptical.has("war"), credulous.has("war")]; // => [true, false, true]
 * ```
 */
export function acceptance(framework: Framework, settings: Settings = {}, options: AcceptanceOptions = {}): Acceptance {
  return finish(acceptanceSteps(framework, settings, options));
}

/** {@link acceptance} in steps, for `inSlices`. */
export function* acceptanceSteps(
  framework: Framework,
  settings: Settings = {},
  { semantics = "preferred", limit = 1_000, ...rest }: AcceptanceOptions = {},
): Steps<Acceptance> {
  const limits = limitsOf({ limit, ...rest });
  const readings = yield* readPartSteps(framework, stances(framework, settings), semantics, limits);
  return acceptanceOf(framework, readings);
}

/** What readings of the parts come to. */
export function acceptanceOf(framework: Framework, readings: PartReadings): Acceptance {
  const { all, some } = accepted(readings);
  const pick = (marks: Uint8Array): ReadonlySet<Id> =>
    new Set([...framework.numbers].filter(([, number]) => marks[number]).map(([id]) => id));
  return { sceptical: pick(all), credulous: pick(some), more: readings.parts.some(({ more }) => more) };
}

/** By number, 1 for what is in in all and in some labellings of the whole. */
export function accepted({ grounded, parts }: PartReadings): { all: Uint8Array; some: Uint8Array } {
  const isIn = (label: number | undefined): boolean => label === IN;
  if (parts.some(({ labels }) => labels.length === 0))
    return { all: new Uint8Array(grounded.length).fill(1), some: new Uint8Array(grounded.length) };
  const all = grounded.map((label) => Number(isIn(label)));
  const some = all.slice();
  for (const { elements, labels } of parts) {
    for (const [index, element] of elements.entries()) {
      all[element] = Number(labels.every((label) => isIn(label[index])));
      some[element] = Number(labels.some((label) => isIn(label[index])));
    }
  }
  return { all, some };
}
