import type { Id, Link } from "@argument-graph/core";
import type { PartFields } from "./additions";
import type { Meaning, Named } from "./document";
import type { Entry } from "./member";
import type { Span } from "./syntax";

/** A link that has been found but has not yet met what the frontmatter says about it. */
export interface Draft {
  readonly kind: Link["kind"];
  readonly from: readonly Id[];
  readonly to: Id;
  /** Empty until all drafts that something names have their ids. */
  id: Id;
  /** What it comes from: a step of a reconstruction, a line that relates two others, an entry of the frontmatter. */
  readonly origin: "step" | "line" | "entry";
  /** Its place among the others. */
  readonly start: number;
  /** The stretch of the text that is its range. */
  readonly span: Span | undefined;
  readonly fields: Partial<PartFields>;
  readonly group: Id | undefined;
  /** Of an attack on a whole argument: its premises. */
  readonly againstPremises?: ReadonlySet<Id>;
}

/** All that the links of a document are made from. */
export interface LinkContext extends Meaning {
  readonly named: readonly Named[];
}

export const idOf = ({ named }: LinkContext, entry: Entry): Id => named[entry.index]?.id ?? "";

/** Unambiguous, whatever the ids: the length says where the first one ends. */
export const keyOf = (kind: Draft["kind"], from: Id, to: Id): string => `${kind} ${from.length} ${from} ${to}`;
