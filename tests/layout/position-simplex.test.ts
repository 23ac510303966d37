import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Springs, simplex } from "../../packages/layout/src/simplex";
import { finish } from "../../packages/layout/src/steps";

/** What the values cost; `Infinity` if a strict spring is too short. */
function cost({ tail, head, length, below, above }: Springs, value: ArrayLike<number>): number {
  let sum = 0;
  for (let e = 0; e < tail.length; e++) {
    const over = (value[head[e] ?? 0] ?? 0) - (value[tail[e] ?? 0] ?? 0) - (length[e] ?? 0);
    sum += over === 0 ? 0 : over > 0 ? over * (above[e] ?? 0) : -over * (below[e] ?? 0);
  }
  return sum;
}

/** The least cost that whole numbers between 0 and `most` reach; the first value is 0, which loses nothing. */
function leastCost(springs: Springs, most: number): number {
  const value = new Float64Array(springs.count);
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < (2 * most + 1) ** (springs.count - 1); code++) {
    for (let v = 1, rest = code; v < springs.count; v++, rest = Math.floor(rest / (2 * most + 1))) {
      value[v] = (rest % (2 * most + 1)) - most;
    }
    least = Math.min(least, cost(springs, value));
  }
  return least;
}

const spring = (count: number) =>
  fc
    .record({
      ends: fc.uniqueArray(fc.nat(count - 1), { minLength: 2, maxLength: 2 }),
      length: fc.integer({ min: -1, max: 2 }),
      below: fc.constantFrom(0, 1, 2, 3.5, Number.POSITIVE_INFINITY),
      above: fc.constantFrom(0, 1, 2, 3.5),
    })
    .map(({ ends: [a = 0, b = 0], below, ...rest }) =>
      below === Number.POSITIVE_INFINITY
        ? { ...rest, tail: Math.min(a, b), head: Math.max(a, b), below }
        : { ...rest, tail: a, head: b, below },
    );

const problems = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.array(spring(count), { minLength: 1, maxLength: 9 }).map(
    (list): Springs => ({
      count,
      tail: Int32Array.from(list, (s) => s.tail),
      head: Int32Array.from(list, (s) => s.head),
      length: Float64Array.from(list, (s) => s.length),
      below: Float64Array.from(list, (s) => s.below),
      above: Float64Array.from(list, (s) => s.above),
    }),
  ),
);

/** Values that keep every strict spring: those lead from smaller to greater numbers, and none is longer than 2. */
const begin = (count: number): Float64Array => Float64Array.from({ length: count }, (_, v) => 2 * v);

describe("simplex", () => {
  it("reaches the least cost that trying all values finds", () => {
    fc.assert(
      fc.property(problems, fc.boolean(), (springs, centre) => {
        const value = begin(springs.count);
        finish(simplex(springs, value, 1e6, centre));
        expect(cost(springs, value)).toBeCloseTo(leastCost(springs, 7), 6);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the strict springs and gets no worse, however little work it may do", () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 20 }), (springs, work) => {
        const value = begin(springs.count);
        finish(simplex(springs, value, work, true));
        expect(cost(springs, value)).toBeLessThanOrEqual(cost(springs, begin(springs.count)));
      }),
      { numRuns: 400 },
    );
  });

  //      0          0 may stand anywhere between 1 and 2 at the same cost
  //    1   2
  it("centres what may move at no cost", () => {
    const springs: Springs = {
      count: 3,
      tail: Int32Array.of(1, 0, 0),
      head: Int32Array.of(2, 1, 2),
      length: Float64Array.of(10, 0, 0),
      below: Float64Array.of(Number.POSITIVE_INFINITY, 1, 1),
      above: Float64Array.of(0, 1, 1),
    };
    const value = Float64Array.of(0, 0, 40);
    finish(simplex(springs, value, 1e6, true));
    expect((value[2] ?? 0) - (value[1] ?? 0)).toBe(10);
    expect((value[0] ?? 0) - (value[1] ?? 0)).toBe(5);
  });
});
