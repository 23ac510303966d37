import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  type AttackGraph,
  cf2Extensions,
  completeExtensions,
  type Extensions,
  eagerExtension,
  groundedExtension,
  idealExtension,
  naiveExtensions,
  preferredExtensions,
  type ReadingOptions,
  semiStableExtensions,
  stableExtensions,
  stage2Extensions,
  stageExtensions,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";

const all: ReadingOptions = { limit: 20_000, effort: 500_000_000 };
const functions: ReadonlyMap<string, (graph: AttackGraph, options: ReadingOptions) => Extensions> = new Map([
  ["grounded", (graph) => groundedExtension(graph)],
  ["complete", completeExtensions],
  ["preferred", preferredExtensions],
  ["stable", stableExtensions],
  ["naive", naiveExtensions],
  ["semi-stable", semiStableExtensions],
  ["stage", stageExtensions],
  ["ideal", idealExtension],
  ["eager", eagerExtension],
  ["cf2", cf2Extensions],
  ["stage2", stage2Extensions],
]);

interface Expected {
  readonly arguments: number;
  readonly count: Readonly<Record<string, number>>;
  readonly extensions: Readonly<Record<string, readonly (readonly Id[])[] | null>>;
}

/** Attack graphs of solvers and competitions, with extensions found by others. */
describe.each(["fixtures", "local"])("extensions of the attack graphs in %s", (place) => {
  const folder = new URL(`../../../shared/corpora/${place}/dung-af/`, import.meta.url);
  const file = new URL("expected.json", folder);
  const { _about, ...graphs }: Record<string, Expected> = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : { _about: undefined, none: undefined };

  it.skipIf(!existsSync(file)).each(Object.entries(graphs))(
    "%s: equal those computed by others",
    (name, { count, extensions, arguments: size }) => {
      const graph = readGraph(readFileSync(new URL(name, folder), "utf8"), name.split(".").at(-1) ?? "");
      expect(graph.arguments.length).toBe(size);
      for (const [semantics, number] of Object.entries(count)) {
        const find = functions.get(semantics);
        if (!find) throw new Error(`No function for ${semantics}`);
        const found = find(graph, all);
        expect([semantics, found.more, found.extensions.length]).toEqual([semantics, false, number]);
        const wanted = extensions[semantics];
        if (wanted && wanted.length === number)
          expect([semantics, sorted(found.extensions)]).toEqual([semantics, sorted(wanted)]);
      }
    },
    60_000,
  );

  // Answers that the solvers themselves ship: NAME.SEMANTICS.txt, or NAME.TASK with EE for all and SE for the only one.
  const shipped = answerFiles(folder);
  it.skipIf(!existsSync(file)).each(shipped.length > 0 ? shipped : [{ name: "none", graph: "", semantics: "" }])(
    "$name: equals what the solver says",
    ({ name, graph, semantics }) => {
      const find = functions.get(semantics);
      if (!find) throw new Error(`No function for ${semantics}`);
      const attacks = readGraph(readFileSync(new URL(graph, folder), "utf8"), "apx");
      const answer = readFileSync(new URL(name, folder), "utf8");
      expect([semantics, sorted(find(attacks, all).extensions)]).toEqual([
        semantics,
        sorted(readAnswer(answer, ["grounded", "ideal"].includes(semantics))),
      ]);
    },
  );
});

const tasks: ReadonlyMap<string, string> = new Map([
  ["EE-CO", "complete"],
  ["EE-PR", "preferred"],
  ["EE-ST", "stable"],
  ["EE-SST", "semi-stable"],
  ["EE-STG", "stage"],
  ["SE-GR", "grounded"],
  ["SE-ID", "ideal"],
]);

function answerFiles(folder: URL): readonly { name: string; graph: string; semantics: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const [stem = "", kind = "", ending] = name.split(".");
    const semantics = ending === "txt" && functions.has(kind) ? kind : tasks.get(kind);
    return semantics ? [{ name, graph: `${stem}.apx`, semantics }] : [];
  });
}

/** `[[a,b],[]]`, or one name per line with `---` between the sets. */
function readAnswer(text: string, isOnlyOne: boolean): readonly (readonly Id[])[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#") && !line.startsWith("%"));
  const trimmed = lines.join("\n").trim();
  if (isOnlyOne) return [namesIn(trimmed)];
  if (trimmed === "[]" || trimmed === "NO") return [];
  if (!trimmed.startsWith("[[")) return lines.join("\n").split(/^---$/m).map(namesIn);
  return [...trimmed.slice(1).matchAll(/\[([^[\]]*)\]/g)].map(([, names = ""]) => namesIn(names));
}

const namesIn = (line: string): readonly Id[] => [...line.matchAll(/\w+/g)].map(([name]) => name);

/** ASPARTIX facts, trivial graph format, or the numbers of ICCMA 2023 (`p af n`, then one attack per line). */
function readGraph(text: string, format: string): AttackGraph {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (format === "apx") {
    const facts = lines.filter((line) => !line.startsWith("%")).join(" ");
    return {
      arguments: [...new Set([...facts.matchAll(/arg\(\s*([^\s,()]+)\s*\)/g)].map(([, id = ""]) => id))],
      attacks: [...facts.matchAll(/att\(\s*([^\s,()]+)\s*,\s*([^\s,()]+)\s*\)/g)].map(([, from = "", to = ""]) => [
        from,
        to,
      ]),
    };
  }
  const pair = (line: string): readonly [Id, Id] => {
    const [from = "", to = ""] = line.split(/\s+/);
    return [from, to];
  };
  if (format === "tgf") {
    const hash = lines.indexOf("#");
    const [head, rest] = hash < 0 ? [lines, []] : [lines.slice(0, hash), lines.slice(hash + 1)];
    return {
      arguments: head.filter(Boolean).map((line) => line.split(/\s+/)[0] ?? ""),
      attacks: rest.filter(Boolean).map(pair),
    };
  }
  const [header = "", ...rest] = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const count = Number(header.split(/\s+/)[2]);
  return { arguments: Array.from({ length: count }, (_, index) => `${index + 1}`), attacks: rest.map(pair) };
}

function sorted(sets: readonly (readonly Id[])[]): readonly string[] {
  return sets.map((set) => [...set].sort().join(" ")).sort();
}
