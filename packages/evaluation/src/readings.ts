import { finish, type Steps } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type Labelling, named } from "./labelling";
import { type OpenPart, openParts } from "./parts";
import { type Found, type Kind, type Limits, searchSteps } from "./search";
import { type Settings, type Stances, stances } from "./settings";
import { settle } from "./settle";
import type { Structure } from "./structure";

export interface ReadingOptions {
  /** The most labellings to give, at least 1. Default 50: there can be as many as 2 to the number of disputes. */
  readonly limit?: number;
  /** The most work, counted in elements labelled. Default 2,000,000, which is about a second. */
  readonly effort?: number;
}

/** The labellings of a semantics. */
export interface Labellings {
  readonly labellings: readonly Labelling[];
  /** Whether there may be others: the limit or the effort did not suffice. */
  readonly more: boolean;
}

const defaults: Limits = { limit: 50, effort: 2_000_000 };

/** The limits of a caller. @throws RangeError on a limit below 1. */
export function limitsOf({ limit = defaults.limit, effort = defaults.effort }: ReadingOptions): Limits {
  if (!(limit >= 1)) throw new RangeError(`options.limit is ${limit}; expected at least 1.`);
  return { limit, effort };
}

/** The labellings of a kind, part by part. */
export interface PartReadings {
  /** The grounded labels of the whole. */
  readonly grounded: Uint8Array;
  readonly parts: readonly (Found & Pick<OpenPart, "elements">)[];
}

/** What each open part can be read as; the effort is shared out as it is needed. */
export function* readPartSteps(
  table: Structure,
  initial: Stances,
  kind: Kind,
  { limit, effort }: Limits,
): Steps<PartReadings> {
  const grounded = settle(table, initial).labels;
  yield;
  const open = openParts(table, initial, grounded);
  const parts: (Found & Pick<OpenPart, "elements">)[] = [];
  for (const { elements, table: part, stances: own } of open) {
    const found = yield* searchSteps(part, own, kind, { limit, effort: effort / open.length });
    parts.push({ elements, ...found });
  }
  return { grounded, parts };
}

/**
 * The labellings of the whole: one labelling of every part, in all combinations. The last part turns fastest, as the last
 * digit of a number does.
 */
export function combine({ grounded, parts }: PartReadings, limit: number): Found {
  const all = combinations(parts);
  const labels = Array.from({ length: Math.min(limit, all) }, (_, place) => nth(grounded, parts, place));
  return { labels, more: all > limit || parts.some((part) => part.more) };
}

/** In how many ways the parts can be combined; may be more than a number can hold exactly, and then is very large. */
export function combinations(parts: PartReadings["parts"]): number {
  return parts.reduce((product, { labels }) => product * labels.length, 1);
}

function nth(grounded: Uint8Array, parts: PartReadings["parts"], place: number): Uint8Array {
  const result = grounded.slice();
  let rest = place;
  for (const { elements, labels } of [...parts].reverse()) {
    const own = labels[rest % labels.length];
    rest = Math.floor(rest / labels.length);
    for (const [index, element] of elements.entries()) result[element] = own?.[index] ?? 0;
  }
  return result;
}

/** The labellings of a map under a semantics, by id. */
export function labellingsOf(
  framework: Framework,
  settings: Settings,
  kind: Kind,
  options: ReadingOptions,
): Labellings {
  return finish(readingSteps(framework, kind, settings, options));
}

/**
 * `complete`, `preferred` or `stable` in steps, for `inSlices`: on a page, where a large dispute would hold it up.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { inSlices, readingSteps, toFramework } from "@argument-graph/evaluation";
 *
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * (await inSlices(readingSteps(framework, "preferred"))).labellings.length; // => 2
 * ```
 */
export function* readingSteps(
  framework: Framework,
  semantics: Kind,
  settings: Settings = {},
  options: ReadingOptions = {},
): Steps<Labellings> {
  const limits = limitsOf(options);
  const readings = yield* readPartSteps(framework, stances(framework, settings), semantics, limits);
  const { labels, more } = combine(readings, limits.limit);
  return { labellings: labels.map((values) => named(framework, values)), more };
}
