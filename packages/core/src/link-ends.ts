import type { Id, Link } from "./document";
import type { Role } from "./graph";

/** What a link runs from and to, whatever its kind. */
export interface Ends {
  /** The premises, the attackers, or the one cause. */
  readonly from: readonly Id[];
  /** The conclusion, the target or the effect. */
  readonly to: Id;
}

/** The roles of the two ends of each kind of link, which are also the names of the fields. */
export const ROLES = {
  inference: { from: "premise", to: "conclusion" },
  conflict: { from: "attacker", to: "target" },
  causation: { from: "cause", to: "effect" },
} as const satisfies Record<Link["kind"], { from: Role; to: Role }>;

/**
 * The ends of a link of a document, whatever its kind.
 *
 * @example
 * ```ts
 * import { attack, linkEnds } from "@argument-graph/core";
 *
 * linkEnds(attack("rain", "dry")); // => { from: ["rain"], to: "dry" }
 * ```
 */
export function linkEnds(link: Link): Ends {
  switch (link.kind) {
    case "inference":
      return { from: link.premises, to: link.conclusion };
    case "conflict":
      return { from: link.attackers, to: link.target };
    case "causation":
      return { from: [link.cause], to: link.effect };
  }
}
