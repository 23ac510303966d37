import type { Id } from "@argument-graph/core";
import { rowOf } from "../rows";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/**
 * Reasons for one conclusion that look independent and rest on the same leaf.
 *
 *     b ──▸ a ──▸ [i] ──▸ m ◂── [j] ◂── b      [i, j, b]: reject b, and both reasons are gone
 */
export function sharedBase({ framework, document, isGiven, messages, name, names }: Subject): readonly Remark[] {
  const { ids, numbers, grounds } = framework;
  const nameOf = (number: number): Id => ids[number] ?? "";
  const bases = baseFinder(framework, (number) => isGiven(nameOf(number)));
  return [...document.statements, ...document.links].flatMap(({ id }): readonly Remark[] => {
    const conclusion = numbers.get(id) ?? -1;
    const reasons = rowOf(grounds, conclusion);
    if (reasons.length < 2) return [];
    const { sharing, shared } = bases(conclusion, reasons);
    if (shared.length === 0) return [];
    const message = messages.sharedBase(sharing.length, name(id), names(shared.map(nameOf)));
    return [{ code: "shared-base", about: [...sharing, ...shared].map(nameOf), message }];
  });
}

interface Bases {
  /** The reasons that share a leaf with another, in order. */
  readonly sharing: readonly number[];
  readonly shared: readonly number[];
}

const SEVERAL = -1;

/**
 * Finds the leaves below two or more reasons of a conclusion. Walks down from all reasons with one mark per element: the
 * reason from which it was first reached, and then that there are several; so no element is entered more than twice,
 * however many reasons there are. Then it walks up again from the leaves with several marks, to the reasons that have
 * them. Support that runs through the conclusion itself is left out: it is no basis.
 */
function baseFinder(
  framework: Subject["framework"],
  isGiven: (element: number) => boolean,
): (conclusion: number, reasons: Int32Array) => Bases {
  const { ids, needs, grounds, statements } = framework;
  const owner = new Int32Array(ids.length);
  return (conclusion, reasons) => {
    const touched: number[] = [];
    const list: number[] = [];
    const reach = (element: number, mark: number): void => {
      const known = owner[element] ?? 0;
      if (element === conclusion || known === SEVERAL || known === mark) return;
      if (known === 0) touched.push(element);
      owner[element] = known === 0 ? mark : SEVERAL;
      list.push(element);
    };
    const isLeaf = (element: number): boolean => statements[element] === 1 && isGiven(element);
    for (const reason of reasons) reach(reason, reason + 1);
    for (let element = list.pop(); element !== undefined; element = list.pop()) {
      const mark = owner[element] ?? 0;
      for (const need of rowOf(needs, element)) reach(need, mark);
      for (const ground of isLeaf(element) ? [] : rowOf(grounds, element)) reach(ground, mark);
    }
    const shared = touched.filter((element) => owner[element] === SEVERAL && isLeaf(element)).sort((a, b) => a - b);
    const above = restingOn(framework, shared, (element) => owner[element] !== 0);
    for (const element of touched) owner[element] = 0;
    return { sharing: [...reasons].filter((reason) => above.has(reason)), shared };
  };
}

/** Everything within reach that rests on one of the leaves, and these. */
function restingOn(
  { neededBy, groundOf }: Subject["framework"],
  leaves: readonly number[],
  isReached: (element: number) => boolean,
): ReadonlySet<number> {
  const found = new Set(leaves);
  for (const element of found) {
    for (const link of rowOf(neededBy, element)) if (isReached(link)) found.add(link);
    const conclusion = groundOf[element] ?? -1;
    if (conclusion >= 0 && isReached(conclusion)) found.add(conclusion);
  }
  return found;
}
