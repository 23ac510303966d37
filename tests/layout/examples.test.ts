import { describe, expect, it } from "vitest";
import { docExamples, runExample } from "../repository/doc-examples";

describe("the examples in the doc comments of layout", () => {
  const examples = docExamples().filter(({ where }) => where.startsWith("layout/"));
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(4);
  });
  for (const example of examples) {
    it(`${example.where} says what is true`, () =>
      runExample(example, (actual, expected, source) => {
        expect(actual, source).toEqual(expected);
      }));
  }
});
