// Times the evaluation and writes the figures as JSON. run.mjs bundles and starts it, in a process of its own.
import { createRequire } from "node:module";
import {
  type ArgumentDocument,
  type Id,
  type Link,
  type Steps,
  thesis as thesisOf,
  toGraph,
} from "@argument-graph/core";
import {
  assessSteps,
  compareSteps,
  fallSetSteps,
  fallSets,
  frameworkSteps,
  grounded,
  groundedReader,
  hangsOnSteps,
  type Label,
  mapNetwork,
  probabilitySteps,
  readingSteps,
  standSetSteps,
  strengthSteps,
  structuralAgreementSteps,
  sufficientReasonSteps,
  toFramework,
} from "@argument-graph/evaluation";
import { random } from "../evaluation/maps";
import type { Figure } from "./figure";
import { claims, large, numbers, spoken } from "./maps";

/** A tree of reasons over 150 leaves, linked or each alone by turns, every fifth leaf under an answered objection. */
function tree(shape: "linked" | "convergent" | "mixed"): { readonly document: ArgumentDocument; readonly thesis: Id } {
  const next = random(7);
  const leaves = numbers(150).map((n) => `p${n}`);
  const ids = [...leaves];
  const links: Link[] = [];
  let layer: readonly Id[] = leaves;
  while (layer.length > 1) {
    const above: Id[] = [];
    for (let at = 0; at < layer.length; at += 3) {
      const conclusion = `c${ids.length}`;
      const premises = layer.slice(at, at + 3);
      const isLinked = shape === "linked" || (shape === "mixed" && next(2) === 0);
      const groups = isLinked ? [premises] : premises.map((premise) => [premise]);
      for (const group of groups)
        links.push({ kind: "inference", id: `i${links.length}`, premises: group, conclusion });
      ids.push(conclusion);
      above.push(conclusion);
    }
    layer = above;
  }
  for (const n of numbers(30)) {
    ids.push(`o${n}`, `r${n}`);
    links.push({ kind: "conflict", id: `x${n}`, attackers: [`o${n}`], target: `p${n * 5}` });
    links.push({ kind: "conflict", id: `y${n}`, attackers: [`r${n}`], target: `o${n}` });
  }
  return { document: { statements: claims(ids), links }, thesis: layer[0] ?? "" };
}

/** Processor time of a run, in ms. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * The longest that a page would have to wait for a single step, in ms of processor time, at the best of three runs after one
 * that warms up: the steps are the same each time, and what is longer than at the best of times is due to the machine.
 */
function longestStep(make: () => Steps<unknown>): number {
  const [, ...longest] = numbers(4).map(() => {
    const steps = make();
    let most = 0;
    for (let isDone = false; !isDone; )
      most = Math.max(
        most,
        cost(() => (isDone = steps.next().done === true)),
      );
    return most;
  });
  return Math.min(...longest);
}

function clicks(): readonly Figure[] {
  const document = large(10_000, 4_000, 4_000);
  const graph = toGraph(document);
  const compile = median(numbers(7).map(() => cost(() => void toFramework(graph))));
  const framework = toFramework(graph);
  const read = groundedReader(framework);
  const next = random(3);
  const click = (): void => void read({ rejected: [`s${next(10_000)}`] });
  for (const _ of numbers(50)) click();
  // The clock of the processor is coarse: rounds of ten.
  const rounds = numbers(31).map(() => cost(() => numbers(10).forEach(click)) / 10);
  return [
    { name: "10,000 statements, 4,000 inferences, 4,000 attacks: compiling", value: compile, unit: "ms" },
    { name: "  the default reading at a click", value: median(rounds), unit: "ms", most: 2 },
  ];
}

function falls(): readonly Figure[] {
  const times = (["linked", "convergent", "mixed"] as const).map((shape) => {
    const { document, thesis } = tree(shape);
    const framework = toFramework(toGraph(document));
    fallSets(framework, thesis);
    const value = median(numbers(5).map(() => cost(() => void fallSets(framework, thesis))));
    return { name: `fall sets of sizes 1 and 2 for 150 leaves, ${shape}`, value, unit: "ms", most: 500 };
  });
  return times;
}

/** What takes long runs in steps; the page waits for one of them at most, once its slice is over. */
function slices(): readonly Figure[] {
  const { document, thesis } = tree("mixed");
  const framework = toFramework(toGraph(document));
  const big = toFramework(toGraph(large(2_000, 800, 900)));
  const huge = toGraph(large(10_000, 4_000, 4_000));
  const compiled = toFramework(huge);
  const main = thesisOf(huge) ?? "";
  const [reference, student] = [spoken(5_000, 1), spoken(5_000, 2)];
  const half = new Map(numbers(150).map((n) => [`p${n}`, 0.9]));
  const all: Readonly<Record<string, () => Steps<unknown>>> = {
    "fall sets of size 3": () => fallSetSteps(framework, thesis, { size: 3 }),
    "stand sets of size 2": () => standSetSteps(framework, thesis, { settings: { rejected: ["p0", "p1", "p2"] } }),
    "sufficient reasons": () => sufficientReasonSteps(framework, thesis),
    probability: () => probabilitySteps(framework, thesis, { probabilities: half }),
    "preferred labellings of 2,000 statements": () => readingSteps(big, "preferred"),
    "what the thesis of 10,000 statements hangs on": () => hangsOnSteps(huge, compiled, main, { thesis: main }),
    "assessment of 2,000 statements": () => assessSteps(large(2_000, 800, 900)),
    "strengths of 2,000 statements": () => strengthSteps(mapNetwork(big)),
    "compiling 10,000 statements": () => frameworkSteps(huge),
    "comparing two maps of 5,000 statements": () => compareSteps(reference, student),
    "agreement of two maps of 5,000 statements": () => structuralAgreementSteps(reference, student),
  };
  return Object.entries(all).map(([name, make]) => ({
    name: `longest step: ${name}`,
    value: longestStep(make),
    unit: "ms",
    most: 40,
  }));
}

/**
 * What both can express: claims with two reasons each, a step that is undercut, an undercut that is undercut in turn, and two
 * claims that exclude each other. The same in the notation of arg2p; `-d` is the contrary of `d`.
 */
function both(count: number) {
  const rules: string[] = [];
  const ids: Id[] = [];
  const links: Link[] = [];
  const leaf = (id: Id, name = id): void => {
    ids.push(id);
    rules.push(`f${rules.length} :=> ${name}.`);
  };
  const reason = (id: Id, premise: Id, conclusion: Id): void => {
    links.push({ kind: "inference", id, premises: [premise], conclusion });
    rules.push(`${id} : ${premise} => ${conclusion}.`);
  };
  const undercut = (id: Id, attacker: Id, target: Id): void => {
    links.push({ kind: "conflict", id, attackers: [attacker], target });
    rules.push(`${id} : ${attacker} => undercut(${target}).`);
  };
  for (const n of numbers(count)) {
    for (const name of ["p", "u", "w", "v"]) leaf(`${name}${n}`);
    ids.push(`c${n}`, `e${n}`);
    reason(`i${n}`, `p${n}`, `c${n}`);
    undercut(`x${n}`, `u${n}`, `i${n}`);
    if (n % 2 === 0) undercut(`y${n}`, `w${n}`, `x${n}`);
    leaf(`d${n}`);
    leaf(`n${n}`, `-d${n}`);
    links.push({ kind: "conflict", id: `l${n}`, attackers: [`d${n}`], target: `n${n}` });
    links.push({ kind: "conflict", id: `r${n}`, attackers: [`n${n}`], target: `d${n}` });
    reason(`j${n}`, n % 3 === 0 ? `d${n}` : `v${n}`, `e${n}`);
  }
  const document: ArgumentDocument = { statements: claims(ids), links };
  return { document, theory: rules.join("\n"), shared: ids.filter((id) => !id.startsWith("n")) };
}

interface Arg2p {
  solve(
    goal: string,
    theory: string,
    flags: string,
    print: (text: string) => void,
  ): {
    readonly i: {
      next(): { readonly graph: { readonly arguments: readonly { descriptor: string; label: string }[] } };
    };
  };
}

const FLAGS =
  "graphBuildMode(standard_af). statementLabellingMode(statement). argumentLabellingMode(grounded). " +
  "orderingPrinciple(last). orderingComparator(elitist). graphExtension(standardPref). queryMode.";

/** Both read the same maps, from their source to labels; a map on which they disagree is an error. */
function besideArg2p(): readonly Figure[] {
  const arg2p: { it: { unibo: { tuprolog: { argumentation: { bridge: { JsBridge: Arg2p } } } } } } = createRequire(
    import.meta.url,
  )("@tuprolog/arg2p");
  const { JsBridge } = arg2p.it.unibo.tuprolog.argumentation.bridge;
  return [1, 2].map((count) => {
    const { document, theory, shared } = both(count);
    let theirs: ReadonlyMap<Id, Label> = new Map();
    let ours: ReadonlyMap<Id, Label> = new Map();
    const rounds = numbers(3).map(() => {
      const slow = cost(() => {
        const { graph } = JsBridge.solve("arg2p::solve", theory, FLAGS, () => {}).i.next();
        theirs = labelsOf(graph.arguments);
      });
      const fast = cost(() => {
        for (const _ of numbers(100)) ours = grounded(toFramework(toGraph(document)));
      });
      return { slow, fast: fast / 100 };
    });
    const different = shared.filter((id) => (theirs.get(id) ?? "out") !== ours.get(id));
    if (different.length > 0) throw new Error(`arg2p reads ${different.join(", ")} otherwise.`);
    const [slow, fast] = [median(rounds.map((round) => round.slow)), median(rounds.map((round) => round.fast))];
    const size = `${document.statements.length} statements, ${document.links.length} links`;
    return { name: `${size}: times as fast as @tuprolog/arg2p`, value: slow / fast, unit: "×", least: 100 };
  });
}

/** A statement is in if one of its arguments is, out if all are; `A5 : A2,i1 : c` argues for c. */
function labelsOf(all: readonly { descriptor: string; label: string }[]): ReadonlyMap<Id, Label> {
  const words: ReadonlyMap<string, Label> = new Map([
    ["in", "in"],
    ["und", "undecided"],
  ]);
  const rank = ["out", "undecided", "in"];
  const labels = new Map<Id, Label>();
  for (const { descriptor, label } of all) {
    const claim = descriptor.split(" : ").at(-1)?.trim() ?? "";
    const word = words.get(label) ?? "out";
    if (rank.indexOf(word) >= rank.indexOf(labels.get(claim) ?? "out")) labels.set(claim, word);
  }
  return labels;
}

console.log(JSON.stringify([...clicks(), ...falls(), ...slices(), ...besideArg2p()]));
