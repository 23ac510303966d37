import type { Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { proofOf } from "./proof";
import { type UndecidedPart, undecidedPart } from "./reason";
import { rowOf } from "./rows";
import { type Settings, type Stances, stances } from "./settings";
import { type Settled, settle, UNDECIDED } from "./settle";

/**
 * The part of a map that shows why an element has its label, as small as a quick search finds: for what stands, what it
 * needs, one of its reasons, and every objection with one answer to it; for what falls, one objection that holds, or all
 * its reasons with what brings each of them down; for what is unsettled, the way to the dispute and the parties to it.
 * `subDocument` makes a map of it.
 *
 * @throws RangeError if the map has no such element, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { smallProof, toFramework } from "@argument-graph/evaluation";
 *
 * // rain -> wet,  hose -> wet,  dry -x rain
 * const [wet, rain, hose, dry] = ["wet", "rain", "hose", "dry"].map((id) => claim(id, { id }));
 * const reasons = [because(wet, hose), because(wet, rain), attack(dry, rain)];
 * const framework = toFramework(toGraph(argument({}, wet, rain, hose, dry, ...reasons)));
 *
 * [...smallProof(framework, "wet")]; // => ["wet", "wet because hose", "hose"]
 * [...smallProof(framework, "rain")]; // => ["rain", "dry against rain", "dry"]
 * ```
 */
export function smallProof(framework: Framework, id: Id, settings: Settings = {}): ReadonlySet<Id> {
  const stance = stances(framework, settings);
  const settled = settle(framework, stance);
  return proofFinder(framework, stance, settled, undecidedPart(framework, settled))(id);
}

/** {@link smallProof} of one element after the other. */
export function proofFinder(
  framework: Framework,
  stances: Stances,
  settled: Settled,
  open: () => UndecidedPart,
): (id: Id) => ReadonlySet<Id> {
  return (id) => {
    const element = framework.numbers.get(id);
    if (element === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
    if (settled.labels[element] === UNDECIDED) return wayToDispute(framework, open(), element);
    const proof = proofOf(framework, stances, settled, element);
    return new Set(Array.from(proof, (number) => framework.ids[number] ?? ""));
  };
}

/** The undecided elements that it hangs on, up to the parties of disputes. */
function wayToDispute({ ids }: Framework, open: UndecidedPart, element: number): ReadonlySet<Id> {
  const found = new Set([element]);
  for (const each of found) {
    const dispute = open.circleOf[each] ?? -1;
    for (const table of [open.needs, open.grounds, open.objections]) {
      for (const other of rowOf(table, each)) if (dispute < 0 || open.circleOf[other] === dispute) found.add(other);
    }
  }
  return new Set(Array.from(found, (number) => ids[number] ?? ""));
}
