import { finish, type Id, type Steps } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import type { Framework } from "./framework";
import { rowOf } from "./rows";
import { ACCEPTED, OUT_OF_PLAY, type Settings, type Stances, SUSPENDED, stances } from "./settings";

export interface AttackGraphOptions {
  /**
   * The most arguments to build; of attacks, a hundred times as many. Default 20,000: alternative reasons at every step
   * multiply.
   */
  readonly limit?: number;
}

/** An argument built from a map. */
export interface BuiltArgument {
  readonly id: Id;
  /** The statement, causation or link that it argues for; of a conflict: that it may be raised. */
  readonly concludes: Id;
  /** It speaks against what it "concludes": a reader's doubt, by a setting, about a statement or causation. */
  readonly doubt?: true;
  /** In the notation of ASPIC+, such as `((p =>i1 c) =>i2 d)`; of a conflict x, the conclusion is `[x]`. */
  readonly text: string;
}

/** An attack graph whose arguments are known. */
export interface BuiltAttackGraph extends AttackGraph {
  readonly built: readonly BuiltArgument[];
}

/**
 * The attack graph of a map, for semantics that are defined on such graphs only (semi-stable, ideal, eager, stage, CF2)
 * and for other programs: the arguments that can be built in ASPIC+ from the statements taken as given, with inferences
 * as defeasible rules and conflicts as rules that conclude "this objection can be raised" (Bex, Modgil, Prakken, Reed,
 * J. Logic and Computation 23(5), 2013; Modgil and Prakken, AIJ 195, 2013). An objection attacks every argument that uses
 * its target. Arguments that conclude the same thing again on the way are left out.
 *
 * A statement is in in a complete, preferred, stable or the grounded labelling of the map exactly if one of its arguments
 * is in the extension that goes with it.
 *
 * @throws RangeError if there are more arguments or attacks than the limit allows, or on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { groundedExtension, toAttackGraph, toFramework } from "@argument-graph/evaluation";
 *
 * // gauge -x rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const step = { ...because(wet, rain), id: "i" };
 * const objection = { ...attack(gauge, rain), id: "x" };
 * const map = argument({}, wet, rain, gauge, step, objection);
 * const graph = toAttackGraph(toFramework(toGraph(map)));
 *
 * graph.built.map(({ text }) => text); // => ["rain", "gauge", "(gauge =>x [x])", "(rain =>i wet)"]
 * graph.attacks; // => [["A2", "A0"], ["A2", "A3"]]
 * groundedExtension(graph).extensions; // => [["A1", "A2"]]
 * ```
 */
export function toAttackGraph(
  framework: Framework,
  settings: Settings = {},
  options: AttackGraphOptions = {},
): BuiltAttackGraph {
  return finish(attackGraphSteps(framework, settings, options));
}

/** {@link toAttackGraph} in steps, for `inSlices`. */
export function* attackGraphSteps(
  framework: Framework,
  settings: Settings = {},
  { limit = 20_000 }: AttackGraphOptions = {},
): Steps<BuiltAttackGraph> {
  const initial = stances(framework, settings);
  const all = yield* buildAll(framework, initial, limit);
  const nodes = [...all, ...doubts(framework, initial)].filter(({ shown }) => shown);
  const withSuspensions = nodes.flatMap((node) => [node, ...suspension(framework, initial, node)]);
  if (withSuspensions.length > limit) throw tooMany(limit, "arguments");
  const built = withSuspensions.map(({ element, text, doubt }, index) => ({
    id: `A${index}`,
    concludes: framework.ids[element] ?? "",
    ...(doubt && { doubt }),
    text,
  }));
  yield;
  const users = usersOf(withSuspensions);
  const attacks: (readonly [Id, Id])[] = [];
  for (const [index, { attacks: target }] of withSuspensions.entries()) {
    const attacked = users.get(target) ?? [];
    if (attacks.length + attacked.length > ATTACKS * limit) throw tooMany(limit, "attacks");
    for (const user of attacked) attacks.push([`A${index}`, `A${user}`]);
    if (attacked.length > 0) yield;
  }
  return { arguments: built.map(({ id }) => id), attacks, built };
}

/** An argument on the way. */
interface Node {
  readonly element: number;
  readonly text: string;
  readonly doubt?: true;
  /** The elements used in it that can be attacked. */
  readonly uses: ReadonlySet<number>;
  /** The elements argued for in it. */
  readonly covers: ReadonlySet<number>;
  /** The element that it attacks; -1 for none. */
  readonly attacks: number;
  /** Whether it is an argument of its own: an inference is one together with what it concludes. */
  readonly shown: boolean;
}

/** Longer texts are left out of the texts of larger arguments, which would otherwise double at every step. */
const LONG = 1_000;

const nothing: ReadonlySet<number> = new Set();

/**
 * Every argument, smallest first: a round builds those that use one of the round before. An element's argument consists of
 * one for each of its needs and, unless it is taken as given, one for one of its grounds.
 */
function* buildAll(framework: Framework, initial: Stances, limit: number): Steps<readonly Node[]> {
  const { needs, grounds, neededBy, groundOf } = framework;
  const all: Node[] = [];
  const add = (node: Node): void => {
    if (all.length >= 2 * limit) throw tooMany(limit, "arguments");
    all.push(node);
  };
  const isOut = (element: number): boolean =>
    initial.stance[element] === OUT_OF_PLAY && framework.assertions[element] === 0;

  for (const element of framework.ids.keys()) {
    const isAccepted = initial.stance[element] === ACCEPTED;
    const isGiven = initial.given[element] === 1 && needs.starts[element] === needs.starts[element + 1];
    if (!isOut(element) && (isAccepted || isGiven)) add(leaf(framework, initial, element));
  }
  // Each argument is combined, when its turn comes, with those that have had theirs.
  const turn = new Map<number, Node[]>();
  for (const node of all) {
    yield;
    const past = turn.get(node.element) ?? [];
    function* combine(element: number, supports: readonly number[]): Steps<void> {
      if (isOut(element)) return;
      const choices = supports.map((support) => {
        const known = support === node.element ? [node] : (turn.get(support) ?? []);
        return known.filter(({ covers }) => !covers.has(element));
      });
      for (const parts of products(choices)) {
        yield;
        add(compound(framework, element, parts));
      }
    }
    const conclusion = groundOf[node.element] ?? -1;
    if (conclusion >= 0) yield* combine(conclusion, [node.element, ...rowOf(needs, conclusion)]);
    for (const link of rowOf(neededBy, node.element)) {
      if (initial.given[link]) yield* combine(link, [...rowOf(needs, link)]);
      for (const ground of rowOf(grounds, link)) yield* combine(link, [ground, ...rowOf(needs, link)]);
    }
    past.push(node);
    turn.set(node.element, past);
  }
  return all;
}

function leaf(framework: Framework, { stance }: Stances, element: number): Node {
  return {
    element,
    text: framework.ids[element] ?? "",
    uses: stance[element] === ACCEPTED ? nothing : new Set([element]),
    covers: new Set([element]),
    attacks: -1,
    shown: framework.assertions[element] === 1,
  };
}

/** The argument for an element from the arguments for its parts, its ground first if it has one. */
function compound(framework: Framework, element: number, parts: readonly Node[]): Node {
  const { ids, assertions, groundOf, objectionTo } = framework;
  const isStatement = assertions[element] === 1;
  const [first] = parts;
  const isBacked = first !== undefined && groundOf[first.element] === element;
  const needs = parts.slice(isBacked ? 1 : 0).map(({ text }) => (text.length > LONG ? "…" : text));
  const step = `${needs.join(", ")} =>${ids[element]}`;
  const name = isBacked ? `${step} {${first.text.length > LONG ? "…" : first.text}}` : step;
  const isConflict = (objectionTo[element] ?? -1) >= 0;
  return {
    element,
    text: isStatement ? `(${first?.text} ${ids[element]})` : isConflict ? `(${name} [${ids[element]}])` : name,
    uses: union(
      parts.map(({ uses }) => uses),
      element,
    ),
    covers: union(
      parts.map(({ covers }) => covers),
      element,
    ),
    attacks: isConflict ? (objectionTo[element] ?? -1) : -1,
    shown: isStatement || isConflict,
  };
}

/** For each rejected statement, the fact that it is not so, and the objection that this makes. */
function doubts({ ids, assertions }: Framework, { stance }: Stances): readonly Node[] {
  return [...ids.entries()].flatMap(([element, id]) => {
    if (stance[element] !== OUT_OF_PLAY || !assertions[element]) return [];
    const fact = {
      element,
      uses: nothing,
      covers: nothing,
      attacks: -1,
      shown: true,
      text: `!${id}`,
      doubt: true,
    } as const;
    return [fact, { ...fact, attacks: element, text: `(!${id} =>rej:${id} [rej:${id}])` }];
  });
}

/** For each argument for a suspended statement, the objection that it makes to itself. */
function suspension({ ids }: Framework, { stance }: Stances, node: Node): readonly Node[] {
  if (stance[node.element] !== SUSPENDED || node.attacks >= 0 || !node.shown) return [];
  const id = ids[node.element];
  return [{ ...node, attacks: node.element, doubt: true, text: `(${node.text} =>sus:${id} [sus:${id}])` }];
}

function usersOf(nodes: readonly Node[]): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>();
  for (const [index, { uses }] of nodes.entries()) {
    for (const element of uses) {
      const known = users.get(element);
      if (known) known.push(index);
      else users.set(element, [index]);
    }
  }
  return users;
}

function union(sets: readonly ReadonlySet<number>[], more: number): ReadonlySet<number> {
  const result = new Set([more]);
  for (const set of sets) for (const item of set) result.add(item);
  return result;
}

/** Every way to take one of each; one at a time, because there can be very many. */
function* products<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  if (choices.some((choice) => choice.length === 0)) return;
  const places = choices.map(() => 0);
  for (;;) {
    yield choices.flatMap((choice, index) => choice.slice(places[index] ?? 0, (places[index] ?? 0) + 1));
    let index = places.length - 1;
    while (index >= 0) {
      const next = (places[index] ?? 0) + 1;
      if (next < (choices[index]?.length ?? 0)) {
        places[index] = next;
        break;
      }
      places[index] = 0;
      index -= 1;
    }
    if (index < 0) return;
  }
}

/** The most attacks, for each argument that is allowed: as with arguments, a small map can have very many. */
const ATTACKS = 100;

/** The attack graph of a map has more arguments or attacks than are allowed. */
export class TooLarge extends RangeError {}

function tooMany(limit: number, what: "arguments" | "attacks"): TooLarge {
  const most = what === "arguments" ? limit : ATTACKS * limit;
  return new TooLarge(`toAttackGraph: the map has more than ${most} ${what}. Set options.limit to allow more.`);
}
