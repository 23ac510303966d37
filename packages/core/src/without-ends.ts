import type { Link } from "./document";
import type { NodeAttributes } from "./graph";

/** What the node of a link carries: the ends are edges. */
export function withoutEnds(link: Link): NodeAttributes {
  switch (link.kind) {
    case "inference": {
      const { id, premises, conclusion, ...rest } = link;
      return rest;
    }
    case "conflict": {
      const { id, attackers, target, ...rest } = link;
      return rest;
    }
    case "causation": {
      const { id, cause, effect, ...rest } = link;
      return rest;
    }
  }
}
