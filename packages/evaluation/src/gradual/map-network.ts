import type { Framework } from "../framework";
import { ACCEPTED, OUT_OF_PLAY, type Settings, stances } from "../settings";
import { weightOf } from "../weight-of";
import type { Joining, Network } from "./network";

export interface MapNetworkOptions {
  /** What the reader has settled: what is accepted has the strength 1, what is rejected or disabled 0. A suspended statement
   * keeps the strength that it has otherwise; `assumed` plays no part. Default: nothing. */
  readonly settings?: Settings;
  /** How linked premises, and the attackers of one conflict, are joined. Default `product`. */
  readonly joining?: Joining;
  /** The base score of statements and causations without a weight. Default 0.5. */
  readonly statement?: number;
  /** The base score of inferences and conflicts without a weight. Default 1. */
  readonly link?: number;
}

/**
 * A map, ready for gradual semantics. The force of an inference or conflict is its own weight times the strength of its
 * premises or attackers; undercuts weaken it, backing strengthens it. Statements are attacked by the conflicts against
 * them and supported by the inferences to them (the idea of set aggregation: Rapberger, Russo, Rago, Toni 2025).
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { dfQuad, mapNetwork, strengths, toFramework } from "@argument-graph/evaluation";
 *
 * // rain (0.8) -> wet (0.5)
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = { ...claim("It rained", { id: "rain" }), weight: 0.8 };
 * const framework = toFramework(toGraph(argument({}, wet, rain, because(wet, rain))));
 *
 * strengths(mapNetwork(framework), { semantics: dfQuad }).strengths.get("wet"); // => 0.9
 * ```
 */
export function mapNetwork(
  framework: Framework,
  { settings = {}, joining = "product", statement = 0.5, link = 1 }: MapNetworkOptions = {},
): Network {
  const { ids, numbers, objections, grounds, needs, assertions, weights } = framework;
  const { stance } = stances(framework, settings);
  const checked = ids.map((id, number) => weightOf(id, weights[number], assertions[number] ? statement : link));
  const fixed = [...stance].flatMap((value, number): readonly (readonly [number, number])[] =>
    value === ACCEPTED ? [[number, 1]] : value === OUT_OF_PLAY ? [[number, 0]] : [],
  );
  return {
    ids,
    numbers,
    bases: Float64Array.from(checked, ({ value }) => value),
    attackers: objections,
    supporters: grounds,
    needs,
    joining,
    fixed: new Map(fixed),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
  };
}
