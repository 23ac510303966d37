import { existsSync, readFileSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  type AttackGraph,
  cf2Extensions,
  complete,
  completeExtensions,
  type Extensions,
  eagerExtension,
  groundedExtension,
  idealExtension,
  preferred,
  preferredExtensions,
  type ReadingOptions,
  semiStableExtensions,
  stable,
  stableExtensions,
  stageExtensions,
  toAttackGraph,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { attacksOfNumber, bitsOf, extensionsByDefinition, graphNumbers, type Semantics } from "./attack-graphs";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, randomMap } from "./maps";

const isDeep = process.env.ARGUMENT_GRAPH_DEEP === "1";
const all: ReadingOptions = { limit: 100_000, effort: 50_000_000 };
const functions: Readonly<Record<Semantics, (graph: AttackGraph, options?: ReadingOptions) => Extensions>> = {
  grounded: (graph) => groundedExtension(graph),
  complete: completeExtensions,
  preferred: preferredExtensions,
  stable: stableExtensions,
  semiStable: semiStableExtensions,
  ideal: idealExtension,
  eager: eagerExtension,
  stage: stageExtensions,
  cf2: cf2Extensions,
};
const semantics = Object.keys(functions) as readonly Semantics[];
const names = ["a", "b", "c", "d", "e", "f", "g", "h"];

type Attack = readonly [from: number, to: number];

function compare(count: number, attacks: readonly Attack[]): readonly string[] {
  const expected = extensionsByDefinition(bitsOf(count, attacks));
  const graph: AttackGraph = {
    arguments: names.slice(0, count),
    attacks: attacks.map(([from, to]) => [names[from] ?? "", names[to] ?? ""]),
  };
  const bits = (set: readonly Id[]): number => set.reduce((sum, id) => sum | (1 << names.indexOf(id)), 0);
  const sorted = (sets: readonly number[]): string => [...sets].sort((one, other) => one - other).join();
  return semantics.filter((name) => {
    const { extensions, more } = functions[name](graph, all);
    return more || sorted(extensions.map(bits)) !== sorted(expected[name]);
  });
}

describe("the nine semantics of attack graphs", () => {
  for (const count of [1, 2, 3, 4]) {
    const alike = count < 4 || isDeep ? "all" : "one-of-each";
    const graphs = graphNumbers(count, alike);
    const which = alike === "all" ? "all" : "one of each that differ in names alone; all with npm run test:deep";
    it(`equal their definitions on ${graphs.length} graphs of ${count}: ${which}`, () => {
      const wrong = graphs.flatMap((graph) =>
        compare(count, attacksOfNumber(graph, count)).map((name) => `${graph} ${name}`),
      );
      expect(wrong).toEqual([]);
    }, 900_000);
  }

  it("equal their definitions on 300 seeded graphs of five to eight", () => {
    const wrong: string[] = [];
    let state = 1;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let seed = 1; seed <= 300; seed += 1) {
      const count = 5 + next(4);
      const density = 2 + next(4);
      const attacks = Array.from({ length: count * count }, (_, bit) => bit)
        .filter(() => next(density * 2) === 0)
        .map((bit): Attack => [Math.floor(bit / count), bit % count]);
      for (const name of compare(count, attacks)) wrong.push(`${seed} ${name}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  // 12 times a -x b -x c -x a: 3^12 sets
  it("stop at the limit and say so", () => {
    const loops = Array.from({ length: 12 }, (_, index) => index);
    const graph: AttackGraph = {
      arguments: loops.flatMap((n) => [`a${n}`, `b${n}`, `c${n}`]),
      attacks: loops.flatMap((n) => [
        [`a${n}`, `b${n}`] as const,
        [`b${n}`, `c${n}`] as const,
        [`c${n}`, `a${n}`] as const,
      ]),
    };
    for (const how of [stageExtensions, cf2Extensions]) {
      const { extensions, more } = how(graph);
      expect([extensions.length, more]).toEqual([50, true]);
    }
    expect(idealExtension(graph)).toEqual({ extensions: [[]], more: false });
    const duels: AttackGraph = {
      ...graph,
      attacks: loops.flatMap((n) => [[`a${n}`, `b${n}`] as const, [`b${n}`, `a${n}`] as const]),
    };
    expect(eagerExtension(duels).extensions).toEqual([loops.map((n) => `c${n}`)]);
    expect(eagerExtension(duels, { effort: 10 })).toEqual({ extensions: [], more: true });
  });

  it("refuse arguments that are there twice and attacks on nothing", () => {
    expect(() => groundedExtension({ arguments: ["a", "a"], attacks: [] })).toThrow("is there twice");
    expect(() => cf2Extensions({ arguments: ["a"], attacks: [["a", "b"]] })).toThrow(
      'No argument of the attack graph is called "b".',
    );
  });
});

describe.skipIf(!existsSync(examplesFile))("the worked examples of attack graphs", () => {
  it.each(readExamples().af)("$id $title", ({ input, expected }) => {
    for (const name of semantics) {
      const value = expected[name] as readonly (Id | readonly Id[])[];
      const wanted = ["grounded", "ideal", "eager"].includes(name) ? [value] : value;
      expect([name, sets(functions[name](input, all).extensions)]).toEqual([
        name,
        sets(wanted as readonly (readonly Id[])[]),
      ]);
    }
  });
});

describe("toAttackGraph", () => {
  it("agrees with the map on 300 seeded maps, under complete, preferred and stable semantics", () => {
    let compared = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const graph = toAttackGraph(framework, settings);
      if (graph.arguments.length > 16) continue;
      compared += 1;
      const concludes = new Map(
        graph.built.map(({ id, concludes, text }) => [id, text.includes("[") || text.startsWith("!") ? "" : concludes]),
      );
      const pairs = [
        [complete, completeExtensions],
        [preferred, preferredExtensions],
        [stable, stableExtensions],
      ] as const;
      for (const [onMap, onGraph] of pairs) {
        const fromMap = onMap(framework, settings, all).labellings.map((labelling) =>
          sketch.s.filter((s) => labelling.get(s) === "in"),
        );
        const fromGraph = onGraph(graph, all).extensions.map((extension) => {
          const held = new Set(extension.map((id) => concludes.get(id)));
          return sketch.s.filter((s) => held.has(s));
        });
        expect([seed, sets(fromGraph)]).toEqual([seed, sets(fromMap)]);
      }
    }
    expect(compared).toBeGreaterThan(200);
  }, 120_000);

  // 30 levels, each with two reasons from the level below: 2^30 arguments
  it("refuses to build more arguments than the limit", () => {
    const levels = Array.from({ length: 30 }, (_, index) => index);
    const sketch = {
      s: ["s0", ...levels.flatMap((n) => [`s${n + 1}`])],
      i: levels.flatMap((n): [Id, Id[], Id][] => [
        [`i${n}`, [`s${n}`], `s${n + 1}`],
        [`j${n}`, [`s${n}`], `s${n + 1}`],
      ]),
    };
    expect(() => toAttackGraph(toFramework(graphOf(sketch)))).toThrow("more than 20000 arguments");
  });

  const maps = readExamples().maps.flatMap((map) =>
    map.expected.aspic ? [{ ...map, aspic: map.expected.aspic }] : [],
  );
  it.skipIf(!existsSync(examplesFile)).each(maps.length > 0 ? maps : [undefined])(
    "builds the arguments of $id $title",
    (map) => {
      if (!map) return;
      const { sketch, settings } = sketchOf(map.input);
      const graph = toAttackGraph(toFramework(graphOf(sketch)), settings);
      const texts = new Map(graph.built.map(({ id, text }) => [id, text]));
      const attacks = graph.attacks.map((pair) => pair.map((id) => texts.get(id)).join(" -> "));
      expect([...texts.values()].sort()).toEqual(Object.values(map.aspic.arguments).sort());
      const wanted = map.aspic.attacks.map((pair) => pair.map((id) => map.aspic.arguments[id]).join(" -> "));
      expect(attacks.sort()).toEqual(wanted.sort());
    },
  );
});

interface Corpus {
  readonly file: URL;
  readonly name: string;
  readonly format: string;
  readonly extensions: Readonly<Record<string, readonly (readonly Id[])[]>>;
}

const keys: Readonly<Record<Semantics, string>> = {
  grounded: "grounded",
  complete: "complete",
  preferred: "preferred",
  stable: "stable",
  semiStable: "semi-stable",
  ideal: "ideal",
  eager: "eager",
  stage: "stage",
  cf2: "cf2",
};
const folders = ["fixtures", "local"].map(
  (name) => new URL(`../../../shared/corpora/${name}/dung-af/`, import.meta.url),
);
const corpora = folders.flatMap((folder): readonly Corpus[] => {
  const expected = new URL("expected.json", folder);
  if (!existsSync(expected)) return [];
  const entries = Object.entries(JSON.parse(readFileSync(expected, "utf8")) as Record<string, Corpus>);
  return entries
    .filter(([name]) => name !== "_about")
    .map(([name, entry]) => ({ ...entry, name, file: new URL(name, folder) }));
});

describe.skipIf(corpora.length === 0)("the attack graphs that others published", () => {
  it.each(corpora)("$name", ({ file, format, extensions }) => {
    const graph = readAttackGraph(readFileSync(file, "utf8"), format);
    for (const name of semantics) {
      const wanted = extensions[keys[name]];
      if (!wanted) continue;
      const found = functions[name](graph, all);
      expect([name, found.more, sets(found.extensions)]).toEqual([name, false, sets(wanted)]);
    }
  });
});

/** The three formats of the ICCMA competitions. */
function readAttackGraph(text: string, format: string): AttackGraph {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[%#](?!$).*|^#.*/, "").trim());
  if (format === "apx") {
    const facts = [...lines.join(" ").matchAll(/(arg|att)\(\s*([^,)\s]+)\s*(?:,\s*([^)\s]+)\s*)?\)/g)];
    return {
      arguments: [...new Set(facts.filter(([, kind]) => kind === "arg").map(([, , id = ""]) => id))],
      attacks: facts.filter(([, kind]) => kind === "att").map(([, , from = "", to = ""]) => [from, to] as const),
    };
  }
  const words = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const pairs = (rest: readonly string[]) =>
    rest.map((line) => line.split(/\s+/)).map(([from = "", to = ""]) => [from, to] as const);
  if (format === "tgf") {
    const bar = words.indexOf("#");
    return { arguments: words.slice(0, bar), attacks: pairs(words.slice(bar + 1)) };
  }
  const [head = "", ...rest] = words.filter((line) => !line.startsWith("#"));
  const count = Number(head.split(/\s+/)[2]);
  return { arguments: Array.from({ length: count }, (_, index) => `${index + 1}`), attacks: pairs(rest) };
}

function sets(extensions: readonly (readonly Id[])[]): readonly string[] {
  return extensions.map((extension) => [...extension].sort().join(" ")).sort();
}
