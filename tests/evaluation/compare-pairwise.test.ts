import {
  type ArgumentDocument,
  argument,
  attack,
  because,
  type Claim,
  claim,
  type Inference,
} from "@argument-graph/core";
import {
  type Comparison,
  cohenKappa,
  compare,
  compareSteps,
  type MarkedUnit,
  structuralAgreement,
  unitisingAlpha,
} from "@argument-graph/evaluation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

// What the comparison finds without looking at every pair is what looking at every pair finds.

const words = ["party", "peasant", "power", "revolt", "land", "bread"];
const texts = fc.array(fc.subarray(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const places = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean(), fc.boolean()), { maxLength: 8 });

/** Statements of a few words, and lines between them. */
const maps = fc.tuple(texts, places, fc.boolean()).map(([said, lines, anchored]): ArgumentDocument => {
  const statements = said.map((own, index): Claim => {
    const start = words.indexOf(own[0] ?? "") * 3;
    const selector = [{ type: "TextPositionSelector", start, end: start + 2 + own.length } as const];
    const anchors = anchored ? { anchors: [{ source: "essay", selector }] } : {};
    return { ...claim(own.join(" ")), id: `s${index}`, ...anchors };
  });
  const links = lines.flatMap(([from, to, isAttack, together], index) => {
    const [source, other, target] = [statements[from], statements[(from + 1) % statements.length], statements[to]];
    if (!source || !target || !other || source === target) return [];
    const link = isAttack ? attack(source, target) : because(target, source, ...(together ? [other] : []));
    return target === other && together ? [] : [{ ...link, id: `l${index}` }];
  });
  return argument({}, ...statements, ...links);
});

describe("the comparison of two maps", () => {
  it("pairs statements so that they are as alike on the whole as they can be", () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const { groups } = compare(one, other);
        const alike = likeness(one, other);
        const total = groups.reduce(
          (sum, { reference: [mine = ""], student: [yours = ""] }) => sum + alike(mine, yours),
          0,
        );
        expect(total).toBeCloseTo(most(one.statements, other.statements, alike), 6);
      }),
      { numRuns: 300 },
    );
  });

  it("has the kappa of all ordered pairs of groups", () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const comparison = compare(one, other);
        const ratings = [one, other].map((map, side) =>
          kindsOfAllPairs(map, comparison, side === 0 ? "reference" : "student"),
        );
        expect(comparison.kappa ?? 2).toBeCloseTo(cohenKappa(ratings[0] ?? [], ratings[1] ?? []) ?? 2, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("has the share of all pairs of premises that are linked, or not, in both maps", () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const comparison = compare(one, other);
        const [mine, yours] = [premisePairs(one, comparison, "reference"), premisePairs(other, comparison, "student")];
        const both = [...mine.keys()].filter((key) => yours.has(key));
        const same = both.filter((key) => mine.get(key) === yours.get(key)).length;
        expect(comparison.grouping ?? 2).toBeCloseTo(both.length === 0 ? 2 : same / both.length, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("counts the paths that both maps have among all pairs of statements", () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const groups = compare(one, other);
        const [mine, yours] = [allPaths(one, groups, "reference"), allPaths(other, groups, "student")];
        const share = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
          some.size === 0 ? Number(others.size === 0) : [...some].filter((each) => others.has(each)).length / some.size;
        const { paths } = structuralAgreement(one, other, { effort: 10 });
        expect(paths).toBeCloseTo((share(mine, yours) + share(yours, mine)) / 2, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("stops for a breath at every statement and line", () => {
    const many = Array.from({ length: 300 }, (_, index) => claim(`Thing ${index} happened`, { id: `s${index}` }));
    const lines = many.slice(1).flatMap((one, index) => (many[index] ? [because(many[index], one)] : []));
    let steps = 0;
    for (const _ of compareSteps(argument({}, ...many, ...lines), argument({}, ...many, ...lines))) steps += 1;
    expect(steps).toBeGreaterThan(300 + 299);
  });
});

describe("unitisingAlpha", () => {
  const coder = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })), { maxLength: 5 })
    .map((cuts) => {
      let end = 0;
      return cuts.map(([gap, length]): MarkedUnit => {
        const start = end + gap;
        end = start + length;
        return { start, length, category: "claim" };
      });
    });

  it("is what comparing every place of a unit with every place of another gives", () => {
    fc.assert(
      fc.property(fc.array(coder, { minLength: 2, maxLength: 3 }), (coders) => {
        expect(unitisingAlpha(coders, { length: 50 }) ?? 2).toBeCloseTo(placeByPlace(coders, 50) ?? 2, 9);
      }),
      { numRuns: 200 },
    );
  });
});

type Alike = (reference: string, student: string) => number;
type Side = "reference" | "student";
type Groups = Pick<Comparison, "groups">;

/** What a pair is worth: by places where both have one, else by words; 0 if they are not alike enough. */
function likeness(one: ArgumentDocument, other: ArgumentDocument): Alike {
  const find = (map: ArgumentDocument, id: string) => map.statements.find((statement) => statement.id === id);
  return (mine, yours) => {
    const [a, b] = [find(one, mine), find(other, yours)];
    if (!a || !b) return 0;
    const [here, there] = [unit(a.anchors, a.text), unit(b.anchors, b.text)];
    const isByPlace = here.places.length > 0 && there.places.length > 0;
    const [left, right] = isByPlace ? [here.places, there.places] : [here.words, there.words];
    const common = left.filter((each) => right.includes(each)).length;
    const dice = (2 * common) / (left.length + right.length);
    const contained = isByPlace ? common / Math.min(left.length, right.length) : dice;
    return contained >= 0.5 ? dice : 0;
  };
}

function unit(anchors: Claim["anchors"], text: string): { readonly places: string[]; readonly words: string[] } {
  const places = (anchors ?? []).flatMap(({ selector }) =>
    selector.flatMap((each) =>
      each.type === "TextPositionSelector"
        ? Array.from({ length: each.end - each.start }, (_, place) => String(each.start + place))
        : [],
    ),
  );
  return { places, words: text.split(" ") };
}

/** The most that matching statements one to one can be worth. */
function most(left: readonly { id: string }[], right: readonly { id: string }[], alike: Alike): number {
  const [first, ...others] = left;
  if (!first) return 0;
  const without = most(others, right, alike);
  return right.reduce((best, chosen) => {
    const rest = right.filter((each) => each !== chosen);
    return Math.max(best, alike(first.id, chosen.id) + most(others, rest, alike));
  }, without);
}

/** The name of the group of a statement, or one of its own. */
function namesIn({ groups }: Groups, side: Side): (id: string) => string {
  const names = new Map(groups.flatMap((group, index) => group[side].map((id) => [id, `g${index}`])));
  return (id) => names.get(id) ?? `${side} ${id}`;
}

/** The lines of a map of reasons and objections to statements, each once. */
function linesIn(map: ArgumentDocument, groups: Groups, side: Side): readonly (readonly [string, string, string])[] {
  const name = namesIn(groups, side);
  const lines = map.links.flatMap((link): readonly (readonly [string, string, string])[] => {
    if (link.kind === "inference")
      return link.premises.map((from) => [name(from), "support", name(link.conclusion)] as const);
    if (link.kind === "conflict")
      return link.attackers.map((from) => [name(from), "attack", name(link.target)] as const);
    return [];
  });
  const isBetween = ([from, , to]: readonly [string, string, string]): boolean => from !== to;
  return [...new Map(lines.filter(isBetween).map((line) => [line.join(" > "), line])).values()];
}

function kindsOfAllPairs(map: ArgumentDocument, comparison: Groups, side: Side): readonly string[] {
  const lines = linesIn(map, comparison, side);
  const names = comparison.groups.map((_, index) => `g${index}`);
  return names.flatMap((one) =>
    names
      .filter((other) => other !== one)
      .map((other) =>
        lines
          .filter(([from, , to]) => from === one && to === other)
          .map(([, kind]) => kind)
          .sort()
          .join(),
      ),
  );
}

function premisePairs(map: ArgumentDocument, comparison: Groups, side: Side): ReadonlyMap<string, boolean> {
  const name = namesIn(comparison, side);
  const inferences = map.links.filter((link): link is Inference => link.kind === "inference");
  const support = linesIn(map, comparison, side).filter(([, kind]) => kind === "support");
  const pairs = new Map<string, boolean>();
  for (const [one, , conclusion] of support) {
    for (const [other, , to] of support) {
      if (to !== conclusion || one >= other) continue;
      const isOf = (link: Inference, premise: string): boolean =>
        name(link.conclusion) === conclusion && link.premises.some((each) => name(each) === premise);
      pairs.set(
        [one, other, conclusion].join(" "),
        inferences.some((link) => isOf(link, one) && isOf(link, other)),
      );
    }
  }
  return pairs;
}

function allPaths(map: ArgumentDocument, groups: Groups, side: Side): ReadonlySet<string> {
  const lines = linesIn(map, groups, side);
  const names = [...new Set(lines.flatMap(([from, , to]) => [from, to]))];
  const paths = new Set(lines.map(([from, , to]) => `${from} ${to}`));
  for (const middle of names)
    for (const from of names)
      for (const to of names)
        if (paths.has(`${from} ${middle}`) && paths.has(`${middle} ${to}`)) paths.add(`${from} ${to}`);
  for (const name of names) paths.delete(`${name} ${name}`);
  return paths;
}

/** Krippendorff's definition, by every pair of sections and every pair of gap and unit. */
function placeByPlace(coders: readonly (readonly MarkedUnit[])[], length: number): number | undefined {
  const cut = coders.map((units) => sections(units, length));
  let observed = 0;
  for (const [i, own] of cut.entries())
    for (const [j, others] of cut.entries())
      if (i !== j) for (const one of own) for (const other of others) observed += difference(one, other);
  observed /= coders.length * (coders.length - 1) * length ** 2;
  const all = cut.flat();
  const units = all.filter(({ isUnit }) => isUnit);
  const places = coders.length * length;
  let [sum, possible] = [0, places * (places - 1)];
  for (const one of units) {
    const room = all
      .filter((gap) => !gap.isUnit && gap.length >= one.length)
      .reduce((total, gap) => total + gap.length - one.length + 1, 0);
    const own = one.length;
    sum += ((units.length - 1) / 3) * (2 * own ** 3 - 3 * own ** 2 + own) + own ** 2 * room;
    possible -= own * (own - 1);
  }
  const expected = ((2 / length) * sum) / possible;
  return expected === 0 ? undefined : 1 - observed / expected;
}

interface Section {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

function sections(units: readonly MarkedUnit[], length: number): readonly Section[] {
  const ends = [0, ...units.map((one) => one.start + one.length)];
  const gaps = ends.map((start, index) => ({ start, length: (units[index]?.start ?? length) - start, isUnit: false }));
  return [...gaps.filter((gap) => gap.length > 0), ...units.map((one) => ({ ...one, isUnit: true }))];
}

function difference(one: Section, other: Section): number {
  const [end, otherEnd] = [one.start + one.length, other.start + other.length];
  if (one.isUnit && other.isUnit)
    return one.start < otherEnd && other.start < end ? (one.start - other.start) ** 2 + (end - otherEnd) ** 2 : 0;
  if (one.isUnit && !other.isUnit) return one.start >= other.start && end <= otherEnd ? one.length ** 2 : 0;
  if (!one.isUnit && other.isUnit) return other.start >= one.start && otherEnd <= end ? other.length ** 2 : 0;
  return 0;
}
