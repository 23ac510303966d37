import { existsSync } from "node:fs";
import { argument, attack, because, claim, type Id, leadsTo, toGraph } from "@argument-graph/core";
import {
  commitments,
  type DialecticalStructure,
  inSlices,
  justification,
  justificationSteps,
  type Literal,
  toDialecticalStructure,
} from "@argument-graph/evaluation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples } from "./examples";

const literal = (text: string): Literal => ({ sentence: text.replace("-", ""), holds: !text.startsWith("-") });
const structureOf = (sentences: string, ...rules: readonly string[]): DialecticalStructure => ({
  sentences: sentences.split(" "),
  arguments: rules.map((rule) => {
    const [premises = "", conclusion = ""] = rule.split(" => ");
    return { premises: premises.split(" ").map(literal), conclusion: literal(conclusion) };
  }),
});

describe("justification", () => {
  // a, b => c
  const structure = structureOf("a b c", "a b => c");

  it("is the share of coherent positions that agree", () => {
    expect(justification(structure, new Map([["c", false]]))).toEqual({
      degree: 3 / 7,
      total: 7n,
      extending: 3n,
      more: false,
    });
    const given = new Map([
      ["a", true],
      ["b", true],
    ]);
    expect(justification(structure, new Map([["c", true]]), { given }).degree).toBe(1);
    expect(justification(structure, new Map([["c", false]]), { given }).degree).toBe(0);
  });

  it("has no degree on top of what is incoherent", () => {
    const given = new Map([
      ["a", true],
      ["b", true],
      ["c", false],
    ]);
    expect(justification(structure, new Map(), { given })).toEqual({ total: 0n, extending: 0n, more: false });
    expect(commitments(structure, given)).toBeUndefined();
  });

  it("names what one is committed to", () => {
    expect([
      ...(commitments(
        structure,
        new Map([
          ["a", true],
          ["c", false],
        ]),
      ) ?? []),
    ]).toEqual([["b", false]]);
    const contraries = { ...structure, contraries: [["a", "c"]] };
    expect([...(commitments(contraries, new Map([["c", true]])) ?? [])]).toEqual([["a", false]]);
  });

  // 2,000 sentences in a chain: more positions than a number can tell apart
  it("counts far beyond what can be tried one by one", async () => {
    const chain = Array.from({ length: 2_000 }, (_, index) => `s${index}`);
    const rules = chain.slice(0, 40).map((id, index) => `${id} => ${chain[index + 1] ?? ""}`);
    const large = structureOf(chain.join(" "), ...rules);
    const found = await inSlices(justificationSteps(large, new Map([["s0", true]])));
    expect(found.total).toBe(42n * 2n ** 1959n);
    expect(found.degree).toBeCloseTo(1 / 42, 12);
  });

  it("stops when the effort is spent, and says so", () => {
    expect(justification(structure, new Map(), { effort: 1 })).toEqual({ total: 0n, extending: 0n, more: true });
  });

  it("refuses sentences that are not there", () => {
    expect(() => justification(structure, new Map([["z", true]]))).toThrow('no sentence "z"');
  });

  it("counts what trying all positions counts", () => {
    const letters = "abcdefg".split("");
    const literals = fc.array(fc.tuple(fc.constantFrom(...letters), fc.boolean()), { minLength: 1, maxLength: 3 });
    const rule = fc.tuple(literals, fc.constantFrom(...letters), fc.boolean());
    const contraries = fc.array(fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 9 }), contraries, literals, (rules, clashes, held) => {
        const mixed: DialecticalStructure = {
          sentences: letters,
          arguments: rules.map(([premises, sentence, holds]) => ({
            premises: premises.map(([id, value]) => ({ sentence: id, holds: value })),
            conclusion: { sentence, holds },
          })),
          contraries: clashes,
        };
        const position = new Map(held);
        const all = Array.from(
          { length: 128 },
          (_, set) => new Map(letters.map((id, bit) => [id, ((set >> bit) & 1) === 1])),
        );
        const isTrue = (truth: ReadonlyMap<Id, boolean>, each: Literal): boolean =>
          truth.get(each.sentence) === each.holds;
        const coherent = all.filter(
          (truth) =>
            mixed.arguments.every(
              ({ premises, conclusion }) => !premises.every((each) => isTrue(truth, each)) || isTrue(truth, conclusion),
            ) && clashes.every((ids) => !ids.every((id) => truth.get(id))),
        );
        const extending = coherent.filter((truth) => [...position].every(([id, value]) => truth.get(id) === value));
        const found = justification(mixed, position);
        expect([found.total, found.extending]).toEqual([BigInt(coherent.length), BigInt(extending.length)]);
        if (extending.length === 0) return;
        const committed = letters.filter(
          (id) => !position.has(id) && new Set(extending.map((truth) => truth.get(id))).size === 1,
        );
        expect([...(commitments(mixed, position) ?? new Map()).keys()]).toEqual(committed);
      }),
      { seed: 1917, numRuns: 300 },
    );
  });
});

describe("toDialecticalStructure", () => {
  // p + q -> c,  o -x c,  u -x (p + q -> c),  p ==> c
  it("reads inferences as valid, conflicts between statements as contraries, and leaves out what is about links", () => {
    const [c, p, q, o, u] = ["c", "p", "q", "o", "u"].map((id) => claim(id, { id }));
    if (!c || !p || !q || !o || !u) throw new Error("five claims");
    const step = because(c, p, q);
    const map = argument({}, c, p, q, o, u, step, attack(o, c), attack(u, step.id), leadsTo(p, c));
    expect(toDialecticalStructure(toGraph(map))).toEqual({
      sentences: ["c", "p", "q", "o", "u"],
      arguments: [{ premises: [literal("p"), literal("q")], conclusion: literal("c") }],
      contraries: [["o", "c"]],
    });
  });
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  it.each(readExamples().positions)("$id $title", ({ input, expected }) => {
    const structure: DialecticalStructure = {
      sentences: input.sentences,
      arguments: input.arguments.map(({ premises, conclusion }) => ({
        premises: premises.map(literal),
        conclusion: literal(conclusion),
      })),
    };
    for (const { position, given, coherentExtending, coherentTotal, doj } of expected) {
      const found = justification(structure, new Map(Object.entries(position)), {
        given: new Map(Object.entries(given ?? {})),
      });
      expect([found.extending, found.total]).toEqual([BigInt(coherentExtending), BigInt(coherentTotal)]);
      expect(found.degree).toBeCloseTo(doj, 9);
    }
  });
});
