import type { Framework } from "./framework";
import { type Labelling, named } from "./labelling";
import { type OpenPart, openParts } from "./parts";
import { type Found, type Kind, type Limits, search } from "./search";
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
export function readParts(table: Structure, initial: Stances, kind: Kind, { limit, effort }: Limits): PartReadings {
  const grounded = settle(table, initial).labels;
  const open = openParts(table, initial, grounded);
  const parts = open.map(({ elements, table: part, stances: own }) => ({
    elements,
    ...search(part, own, kind, { limit, effort: effort / open.length }),
  }));
  return { grounded, parts };
}

/** The labellings of the whole: one labelling of every part, in all combinations. */
export function combine({ grounded, parts }: PartReadings, limit: number): Found {
  let whole: readonly Uint8Array[] = [grounded];
  let more = parts.some((part) => part.more);
  if (parts.some((part) => part.labels.length === 0)) return { labels: [], more };
  for (const { elements, labels } of parts) {
    const filled: Uint8Array[] = [];
    for (const base of whole) {
      for (const own of labels.slice(0, limit - filled.length)) filled.push(fill(base, elements, own));
    }
    more ||= filled.length < whole.length * labels.length;
    whole = filled;
  }
  return { labels: whole, more };
}

function fill(base: Uint8Array, elements: readonly number[], own: Uint8Array): Uint8Array {
  const result = base.slice();
  for (const [index, element] of elements.entries()) result[element] = own[index] ?? 0;
  return result;
}

/** The labellings of a map under a semantics, by id. */
export function labellingsOf(
  framework: Framework,
  settings: Settings,
  kind: Kind,
  options: ReadingOptions,
): Labellings {
  const limits = limitsOf(options);
  const { labels, more } = combine(readParts(framework, stances(framework, settings), kind, limits), limits.limit);
  return { labellings: labels.map((values) => named(framework, values)), more };
}
