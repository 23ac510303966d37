import type { Id } from "@argument-graph/core";
import {
  acceptance,
  complete,
  type Labelling,
  preferred,
  type ReadingOptions,
  stable,
  toFramework,
} from "@argument-graph/evaluation";
import {
  largeAcceptance,
  largeReadings,
  type ReadingWorker,
  readInWorker,
  type SatSolver,
} from "@argument-graph/evaluation/sat";
import { Cadical } from "cadical-wasm";
import { describe, expect, it, vi } from "vitest";
import { encode } from "../../packages/evaluation/src/sat/encode";
import { satAccepts, satSearch } from "../../packages/evaluation/src/sat/sat-search";
import { stances } from "../../packages/evaluation/src/settings";
import { documentOf, graphOf, randomMap, type Sketch } from "./maps";

const all: ReadingOptions = { limit: 10_000 };
const plain = { complete, preferred, stable };
const kinds = ["complete", "preferred", "stable"] as const;

/** Rows of attacks to and fro, each against the next as well: guessing gets lost in them. */
const ladder = (rungs: number): Sketch => ({
  s: Array.from({ length: rungs }, (_, n) => [`a${n}`, `b${n}`, `c${n}`]).flat(),
  x: Array.from({ length: rungs }, (_, n) => n).flatMap((n): [Id, Id[], Id][] => [
    [`x${n}`, [`a${n}`], `b${n}`],
    [`y${n}`, [`b${n}`], `a${n}`],
    [`z${n}`, [`a${n}`, `b${(n + 1) % rungs}`], `c${n}`],
    [`u${n}`, [`c${n}`], `a${(n + 1) % rungs}`],
    [`v${n}`, [`c${n}`], `c${(n + 5) % rungs}`],
  ]),
});

describe("the SAT search", () => {
  it("finds what guessing finds, on 300 seeded maps with circular support", async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const initial = stances(framework, { ...settings, accepted: [], rejected: [], disabled: [] });
      const suspended = { suspended: settings.suspended ?? [], ...(settings.assumed && { assumed: settings.assumed }) };
      for (const kind of kinds) {
        const solver = await Cadical.create({ quiet: true });
        const { labels, more } = satSearch(framework, initial, kind, 10_000, solver);
        solver.dispose();
        const words = labels.map(
          (own) => new Map(framework.ids.map((id, n) => [id, ["undecided", "in", "out"][own[n] ?? 0] ?? ""])),
        );
        const wanted = plain[kind](framework, suspended, all).labellings;
        expect([seed, kind, more, rows(words)]).toEqual([seed, kind, false, rows(wanted)]);
      }
    }
  }, 120_000);

  it("accepts what is in in all and in some preferred labellings, on 300 seeded maps", async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { sketch } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const { sceptical, credulous } = acceptance(framework);
      for (const [n, id] of framework.ids.entries()) {
        const solver = await Cadical.create({ quiet: true });
        const found = satAccepts(framework, stances(framework, {}), n, solver);
        solver.dispose();
        expect([seed, id, found]).toEqual([seed, id, { sceptical: sceptical.has(id), credulous: credulous.has(id) }]);
      }
    }
  }, 120_000);

  it("uses no more variables than it says, so that new ones are free", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const framework = toFramework(graphOf(randomMap(seed).sketch));
      const used = Math.max(0, ...encode(framework, stances(framework, {})).flat().map(Math.abs));
      expect(used).toBeLessThanOrEqual(4 * framework.ids.length);
    }
  });
});

describe("largeReadings", () => {
  it("does without the solver where guessing is enough", async () => {
    const solver = vi.fn<() => Promise<SatSolver>>();
    for (let seed = 1; seed <= 100; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const found = await largeReadings(framework, settings, { semantics: "complete", limit: 10_000, solver });
      expect(rows(found.labellings)).toEqual(rows(complete(framework, settings, all).labellings));
    }
    expect(solver).not.toHaveBeenCalled();
  });

  it("calls it for a large dispute, and gives labellings that are complete and of the kind", async () => {
    const framework = toFramework(graphOf(ladder(40)));
    const guessed = preferred(framework, {}, { limit: 5, effort: 50_000 });
    expect(guessed.labellings.length).toBeLessThan(5);
    const { labellings, more } = await largeReadings(framework, {}, { limit: 5, budget: 20_000 });
    expect([labellings.length, more]).toEqual([5, true]);
    for (const labelling of labellings) {
      // A preferred labelling stays so when all that it has in is accepted: then it is the only one.
      const accepted = framework.ids.filter((id, n) => labelling.get(id) === "in" && framework.assertions[n]);
      const again = await largeReadings(framework, { accepted }, { limit: 2, budget: 20_000 });
      expect(rows(again.labellings.map(statements))).toEqual(rows([statements(labelling)]));
    }
    const accepted = await largeAcceptance(framework, ["a0", "c1"], {}, { budget: 20_000 });
    for (const id of ["a0", "c1"])
      if (labellings.some((labelling) => labelling.get(id) === "in")) expect(accepted.get(id)?.credulous).toBe(true);
  }, 120_000);

  it("stops when the budget is spent, and says so", async () => {
    const framework = toFramework(graphOf(ladder(200)));
    const begin = performance.now();
    const { more } = await largeReadings(framework, {}, { limit: 1_000_000, budget: 200 });
    expect(more).toBe(true);
    expect(performance.now() - begin).toBeLessThan(10_000);
    const accepted = await largeAcceptance(framework, ["a0"], {}, { budget: -1 });
    expect(accepted.get("a0")).toEqual({ credulous: undefined, sceptical: undefined });
  });

  it("refuses what makes no sense", async () => {
    const framework = toFramework(graphOf({ s: ["a"] }));
    await expect(largeReadings(framework, { rejected: ["b"] })).rejects.toThrow('has the id "b"');
    await expect(largeReadings(framework, {}, { limit: 0 })).rejects.toThrow("options.limit is 0");
    await expect(largeAcceptance(framework, ["b"])).rejects.toThrow('has the id "b"');
  });
});

describe("readInWorker", () => {
  it("ends a worker that does not answer within its budget", async () => {
    const silent: ReadingWorker = {
      postMessage: vi.fn(),
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
      terminate: vi.fn(),
    };
    vi.useFakeTimers();
    const answer = readInWorker(silent, { document: documentOf({ s: ["a"] }), budget: 1_000 });
    vi.advanceTimersByTime(1_499);
    expect(silent.terminate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    vi.useRealTimers();
    expect(await answer).toEqual({ labellings: [], more: true });
    expect(silent.terminate).toHaveBeenCalledOnce();
  });
});

const statements = (labelling: Labelling): ReadonlyMap<Id, string> =>
  new Map([...labelling].filter(([id]) => /^[abc]/.test(id)));

function rows(labellings: readonly ReadonlyMap<Id, string>[]): readonly string[] {
  return labellings
    .map((labels) =>
      [...labels]
        .map(([id, label]) => `${id}:${label}`)
        .sort()
        .join(" "),
    )
    .sort();
}
