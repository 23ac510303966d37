import type { Id } from "@argument-graph/core";
import type { Framework } from "../framework";
import { named } from "../labelling";
import { type OpenPart, openParts } from "../parts";
import { combine, type Labellings } from "../readings";
import { type Found, type Kind, search } from "../search";
import { type Settings, stances } from "../settings";
import { IN, settle, UNDECIDED } from "../settle";
import { type Accepted, satAccepts, satSearch } from "./sat-search";
import type { SatSolver } from "./solver";

export interface LargeReadingOptions {
  /** Default `preferred`. */
  readonly semantics?: Kind;
  /** The most labellings to give, at least 1. Default 50. */
  readonly limit?: number;
  /** How long to look, in milliseconds. Default 2,000. */
  readonly budget?: number;
  /** Makes a solver; default: loads the package `cadical-wasm`, which has to be installed beside this one. */
  readonly solver?: () => Promise<SatSolver>;
}

/** How much guessing is tried before the solver is called, in elements labelled: some 20 ms. */
const QUICK = 50_000;

/**
 * The complete, preferred or stable labellings of a map with large disputes: small ones are settled by guessing, as
 * `preferred` does, large ones by a SAT solver that is only loaded when it is needed. Takes the thread that it runs in for
 * up to the budget: on a page, use `readInWorker`.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { toFramework } from "@argument-graph/evaluation";
 * import { largeReadings } from "@argument-graph/evaluation/sat";
 *
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * (await largeReadings(framework)).labellings.length; // => 2
 * ```
 */
export async function largeReadings(
  framework: Framework,
  settings: Settings = {},
  { semantics = "preferred", limit = 50, ...rest }: LargeReadingOptions = {},
): Promise<Labellings> {
  if (!(limit >= 1)) throw new RangeError(`options.limit is ${limit}; expected at least 1.`);
  const withSolver = solvers(rest);
  const initial = stances(framework, settings);
  const grounded = settle(framework, initial).labels;
  const parts: (Found & Pick<OpenPart, "elements">)[] = [];
  for (const { elements, table, stances: own } of openParts(framework, initial, grounded)) {
    const quick = search(table, own, semantics, { limit, effort: QUICK });
    const isEnough = !quick.more || quick.labels.length >= limit;
    const found = isEnough ? quick : await withSolver((solver) => satSearch(table, own, semantics, limit, solver));
    parts.push({ elements, ...found });
  }
  const { labels, more } = combine({ grounded, parts }, limit);
  return { labellings: labels.map((values) => named(framework, values)), more };
}

/**
 * Which of some elements can be held (credulous) and which stand in every preferred labelling (sceptical), found without
 * listing the labellings; undefined where the budget did not suffice.
 *
 * @throws RangeError on an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { toFramework } from "@argument-graph/evaluation";
 * import { largeAcceptance } from "@argument-graph/evaluation/sat";
 *
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * (await largeAcceptance(framework, ["war"])).get("war"); // => { credulous: true, sceptical: false }
 * ```
 */
export async function largeAcceptance(
  framework: Framework,
  ids: readonly Id[],
  settings: Settings = {},
  options: Pick<LargeReadingOptions, "budget" | "solver"> = {},
): Promise<ReadonlyMap<Id, Accepted>> {
  const withSolver = solvers(options);
  const initial = stances(framework, settings);
  const grounded = settle(framework, initial).labels;
  const parts = openParts(framework, initial, grounded);
  const accepted = new Map<Id, Accepted>();
  for (const id of ids) {
    const number = framework.numbers.get(id);
    if (number === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
    const part = grounded[number] === UNDECIDED ? parts.find(({ elements }) => elements.includes(number)) : undefined;
    const isIn = grounded[number] === IN;
    if (!part) accepted.set(id, { credulous: isIn, sceptical: isIn });
    else {
      const ask = (solver: SatSolver) => satAccepts(part.table, part.stances, part.elements.indexOf(number), solver);
      accepted.set(id, await withSolver(ask));
    }
  }
  return accepted;
}

/** Runs something with a solver of its own that gives up when the budget of all is spent. */
function solvers({ budget = 2_000, solver: make = cadical }: Pick<LargeReadingOptions, "budget" | "solver">) {
  const end = performance.now() + budget;
  return async <T>(run: (solver: SatSolver) => T): Promise<T> => {
    const solver = await make();
    try {
      solver.setTerminate(() => performance.now() > end);
      return run(inTime(solver, end));
    } finally {
      solver.dispose();
    }
  };
}

/** A solver is not always asked whether to go on before it answers. */
function inTime(solver: SatSolver, end: number): SatSolver {
  return {
    addClause: (literals) => solver.addClause(literals),
    solve: (options) => (performance.now() > end ? "unknown" : solver.solve(options)),
    value: (literal) => solver.value(literal),
    setTerminate: (callback) => solver.setTerminate(callback),
    dispose: () => solver.dispose(),
  };
}

async function cadical(): Promise<SatSolver> {
  const { Cadical } = await import("cadical-wasm");
  return Cadical.create({ quiet: true });
}
