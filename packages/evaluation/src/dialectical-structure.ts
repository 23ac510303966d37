import type { ArgumentGraph, Id, NodeAttributes } from "@argument-graph/core";
import { isArgument } from "./is-argument";

/** A sentence, held true or held false. */
export interface Literal {
  readonly sentence: Id;
  readonly holds: boolean;
}

/** Arguments read as deductively valid: whoever holds all premises true must hold the conclusion true (Betz 2010). */
export interface DialecticalStructure {
  readonly sentences: readonly Id[];
  readonly arguments: readonly { readonly premises: readonly Literal[]; readonly conclusion: Literal }[];
  /** Sentences that cannot all be true together. */
  readonly contraries?: readonly (readonly Id[])[];
}

/** The truth values that somebody gives to some of the sentences. */
export type Position = ReadonlyMap<Id, boolean>;

/**
 * A map read deductively: every inference to a statement is a valid argument, and so is a historical step that is one;
 * every conflict says that its attackers and its target are not all true. Links to links and other historical steps say
 * nothing about truth values and are left out.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { toDialecticalStructure } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 *
 * toDialecticalStructure(toGraph(argument({}, wet, rain, because(wet, rain)))).sentences; // => ["wet", "rain"]
 * ```
 */
export function toDialecticalStructure(graph: ArgumentGraph): DialecticalStructure {
  const isStatement = (id: Id): boolean => ["claim", "evidence"].includes(graph.getNodeAttribute(id, "kind"));
  const ends = (id: Id) => ({
    from: graph.inNeighbors(id).filter(isStatement),
    to: graph.outNeighbors(id).filter(isStatement),
  });
  const linksThat = (fit: (attributes: NodeAttributes) => boolean) =>
    graph
      .filterNodes((_, attributes) => fit(attributes))
      .map(ends)
      .filter(({ to }) => to.length === 1);
  return {
    sentences: graph.filterNodes(isStatement),
    arguments: linksThat((link) => link.kind === "inference" || isArgument(link)).flatMap(({ from, to }) =>
      to.map((conclusion) => ({ premises: from.map(isTrue), conclusion: isTrue(conclusion) })),
    ),
    contraries: linksThat(({ kind }) => kind === "conflict").map(({ from, to }) => [...from, ...to]),
  };
}

function isTrue(sentence: Id): Literal {
  return { sentence, holds: true };
}
