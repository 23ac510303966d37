import type { ArgumentGraph, Id } from "@argument-graph/core";
import { ghostsIn } from "./ghosts";
import type { DrawingMessages } from "./messages";
import { short, sources, targetOf, targets } from "./names";

/** A link at a statement or link, and how a list of such links calls it. */
export interface Neighbour {
  readonly id: Id;
  readonly words: string;
}

/** All that a statement is used for: every link that it is a premise, an attacker or a cause of. */
export function placesOf(graph: ArgumentGraph, id: Id, messages: DrawingMessages): readonly Neighbour[] {
  const by = (role: "premise" | "attacker" | "cause", say: (target: string) => string) =>
    targets(graph, id, role).map((link) => ({ id: link, words: say(short(graph, targetOf(graph, link), messages)) }));
  return [
    ...by("premise", (target) => messages.supports(target, [])),
    ...by("attacker", (target) => messages.attacks(target, [])),
    ...by("cause", messages.ledTo),
  ];
}

/** The objections to a statement or link, each by those who raise it; what nobody raises is none. */
export function objectionsTo(graph: ArgumentGraph, id: Id, messages: DrawingMessages): readonly Neighbour[] {
  const ghosts = ghostsIn(graph);
  return sources(graph, id, "target")
    .filter((link) => !ghosts.has(link))
    .map((link) => {
      const names = sources(graph, link, "attacker").map((attacker) => short(graph, attacker, messages));
      return { id: link, words: names.join("; ") };
    });
}
