import fc from "fast-check";
import { expect, test } from "vitest";
import { distinct } from "../../packages/formats/src/argdown/distinct";

// Few letters, so that names come twice and hashes meet.
test("every name is kept once, at its first place", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "🙂"), maxLength: 4 })), (names) => {
      expect(distinct(names)).toEqual([...new Set(names)]);
    }),
  );
});

// A table of eight slots for each of 50,000 names is shared by many.
test("names whose hashes share a slot stay apart", () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `name ${index}`);
  expect(distinct([...names, ...names])).toEqual(names);
});

test("there may be no name", () => {
  expect(distinct([])).toEqual([]);
});
