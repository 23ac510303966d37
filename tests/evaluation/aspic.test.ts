import { readFileSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  type AttackGraph,
  groundedExtension,
  preferred,
  preferredExtensions,
  stable,
  stableExtensions,
  toAttackGraph,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { graphOf, type Sketch } from "./maps";

type Attack = readonly [from: string, to: string];
type Conclusions = readonly (readonly string[])[];

/** ASPIC+ theories of the literature and random ones, with arguments, attacks and extensions found by PyArg. */
interface Theory {
  /** In the notation `(p => q by d1)`. */
  readonly arguments: readonly string[];
  readonly attacks: readonly Attack[];
  readonly orderings: Readonly<
    Record<
      string,
      {
        /** The attacks that fail because what they attack is preferred. */
        readonly notSuccessful: readonly Attack[];
        readonly grounded: Conclusions;
        readonly preferred: Conclusions;
        readonly stable: Conclusions;
      }
    >
  >;
  /** Of a theory without strict rules and preferences, the theory: `-p` is the contrary of p, and of d1 if that is a rule. */
  readonly theory?: {
    readonly axioms: readonly string[];
    readonly premises: readonly string[];
    readonly defeasible: readonly { readonly id: Id; readonly body: readonly string[]; readonly head: string }[];
  };
}

const theories: Readonly<Record<string, Theory>> = JSON.parse(
  readFileSync(new URL("fixtures/aspic/theories.json", import.meta.url), "utf8"),
);

const conclusionOf = (text: string): string => text.match(/.*[=-]> (\S+) by \w+\)$/)?.[1] ?? text;
const sorted = (sets: Conclusions): readonly string[] =>
  [...new Set(sets.map((set) => [...new Set(set)].sort().join(" ")))].sort();

describe.each(Object.entries(theories))(
  "the ASPIC+ theory %s",
  (_name, { arguments: all, attacks, orderings, theory }) => {
    it.each(Object.entries(orderings))("has the conclusions that others found under %s", (_ordering, expected) => {
      const fails = new Set(expected.notSuccessful.map((pair) => pair.join(" -> ")));
      const graph: AttackGraph = { arguments: all, attacks: attacks.filter((pair) => !fails.has(pair.join(" -> "))) };
      const read = (extensions: Conclusions): readonly string[] =>
        sorted(extensions.map((set) => set.map(conclusionOf)));
      expect(read(groundedExtension(graph).extensions)).toEqual(sorted(expected.grounded));
      expect(read(preferredExtensions(graph).extensions)).toEqual(sorted(expected.preferred));
      expect(read(stableExtensions(graph).extensions)).toEqual(sorted(expected.stable));
    });

    if (theory)
      it("has the same arguments and conclusions as a map", () => {
        const framework = toFramework(graphOf(mapOf(theory)));
        const settings = { accepted: theory.axioms, assumed: theory.premises };
        const statements = mapOf(theory).s;
        const read = (found: typeof preferred): readonly string[] =>
          sorted(
            found(framework, settings).labellings.map((labels) => statements.filter((s) => labels.get(s) === "in")),
          );
        const [expected] = Object.values(orderings);
        expect(read(preferred)).toEqual(sorted(expected?.preferred ?? []));
        expect(read(stable)).toEqual(sorted(expected?.stable ?? []));
        const built = toAttackGraph(framework, settings).built.filter(({ text }) => !text.includes("["));
        expect(built.map(({ concludes }) => concludes).sort()).toEqual(all.map(conclusionOf).sort());
      });
  },
);

/** A statement and its contrary attack each other; what is contrary to a rule undercuts it. */
function mapOf({ axioms, premises, defeasible }: NonNullable<Theory["theory"]>): Sketch {
  const literals = [...axioms, ...premises, ...defeasible.flatMap(({ body, head }) => [...body, head])];
  const s = [...new Set(literals)];
  const rules = new Set(defeasible.map(({ id }) => id));
  const target = (literal: string): Id | undefined => {
    const contrary = literal.startsWith("-") ? literal.slice(1) : `-${literal}`;
    return s.includes(contrary) || rules.has(contrary) ? contrary : undefined;
  };
  return {
    s,
    i: defeasible.map(({ id, body, head }) => [id, body, head]),
    x: s.flatMap((literal): [Id, Id[], Id][] => {
      const end = target(literal);
      return end === undefined ? [] : [[`against ${literal}`, [literal], end]];
    }),
  };
}

it("covers ten theories, two of them as maps", () => {
  expect(Object.keys(theories)).toHaveLength(10);
  expect(Object.values(theories).filter(({ theory }) => theory)).toHaveLength(2);
});
