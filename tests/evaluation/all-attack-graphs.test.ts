import type { Id } from "@argument-graph/core";
import {
  complete,
  type Framework,
  grounded,
  type Labelling,
  preferred,
  stable,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { graphNumbers } from "./attack-graphs";
import { graphOf } from "./maps";

/*
 * The 66,066 attack graphs of up to four arguments, as maps: one map for each number of arguments, in which everything
 * attacks everything, with the conflicts disabled that a graph does not have. What is expected comes from Caminada's
 * definition of a complete labelling, tried on all labellings as bit sets; nothing is shared with the library.
 */
interface Labels {
  readonly in: number;
  readonly out: number;
}

const places = [0, 1, 2, 3];

/** Every way to label so many arguments. */
const labellings = (count: number): readonly Labels[] =>
  places
    .slice(0, count)
    .reduce<readonly Labels[]>(
      (all, place) =>
        all.flatMap((labels) => [
          labels,
          { ...labels, in: labels.in | (1 << place) },
          { ...labels, out: labels.out | (1 << place) },
        ]),
      [{ in: 0, out: 0 }],
    );

/** In exactly if all attackers are out, out exactly if some attacker is in. `attackers[a]` has a bit for each of a's. */
const isComplete = (labels: Labels, attackers: readonly number[]): boolean =>
  attackers.every((of, argument) => {
    const [isIn, isOut] = [(labels.in >> argument) & 1, (labels.out >> argument) & 1];
    return isIn === Number((of & ~labels.out) === 0) && isOut === Number((of & labels.in) !== 0);
  });

/** The attackers of each argument: bit a * count + b of the graph says whether a attacks b. */
const attackersIn = (graph: number, count: number): readonly number[] =>
  places
    .slice(0, count)
    .map((to) =>
      places.slice(0, count).reduce((bits, from) => bits | (((graph >> (from * count + to)) & 1) << from), 0),
    );

const idOf = (from: number, to: number): Id => `x${from}${to}`;

function everythingAttacksEverything(count: number): Framework {
  const own = places.slice(0, count);
  return toFramework(
    graphOf({
      s: own.map((place) => `s${place}`),
      x: own.flatMap((from) => own.map((to) => [idOf(from, to), [`s${from}`], `s${to}`] as const)),
    }),
  );
}

const names = places.map((place) => `s${place}`);
const conflicts = places.map((from) => places.map((to) => idOf(from, to)));

/** The labels of the arguments as one number; -1 if a conflict has another label than its attacker. */
function keyOf(labelling: Labelling, graph: number, count: number): number {
  let [isIn, isOut] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    const label = labelling.get(names[place] ?? "");
    if (label === "in") isIn |= 1 << place;
    if (label === "out") isOut |= 1 << place;
    for (let to = 0; to < count; to += 1) {
      if ((graph >> (place * count + to)) & 1 && labelling.get(conflicts[place]?.[to] ?? "") !== label) return -1;
    }
  }
  return keyOfLabels({ in: isIn, out: isOut });
}

const keyOfLabels = (labels: Labels): number => labels.in * 16 + labels.out;

const sorted = (keys: readonly number[]): string => [...keys].sort((one, other) => one - other).join();

describe("grounded, complete, preferred and stable labellings", () => {
  for (const count of [1, 2, 3, 4]) {
    const graphs = graphNumbers(count, "all");
    it(`equal Caminada's definition on all ${graphs.length} attack graphs of ${count}`, () => {
      const all = labellings(count);
      const framework = everythingAttacksEverything(count);
      const everything = 2 ** count - 1;
      const wrong: string[] = [];
      for (const graph of graphs) {
        const attackers = attackersIn(graph, count);
        const disabled: Id[] = [];
        for (let bit = 0; bit < count * count; bit += 1)
          if (!((graph >> bit) & 1)) disabled.push(conflicts[Math.floor(bit / count)]?.[bit % count] ?? "");
        const expected = all.filter((labels) => isComplete(labels, attackers));
        const isBelow = (one: number, other: number): boolean => one !== other && (one & ~other) === 0;
        const boldest = expected.filter((one) => !expected.some((other) => isBelow(one.in, other.in)));
        const decided = expected.filter((labels) => (labels.in | labels.out) === everything);
        const cautious = expected.filter((one) => expected.every((other) => (one.in & ~other.in) === 0));
        const check = (name: string, found: readonly Labelling[], wanted: readonly Labels[]): void => {
          const keys = found.map((labelling) => keyOf(labelling, graph, count));
          if (sorted(keys) !== sorted(wanted.map(keyOfLabels))) wrong.push(`${name} ${graph}`);
        };
        check("grounded", [grounded(framework, { disabled })], cautious);
        check("complete", complete(framework, { disabled }, { limit: 100 }).labellings, expected);
        check("preferred", preferred(framework, { disabled }).labellings, boldest);
        check("stable", stable(framework, { disabled }).labellings, decided);
      }
      expect(wrong).toEqual([]);
    }, 1_200_000);
  }
});
