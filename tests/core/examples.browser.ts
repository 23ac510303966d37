import { afterEach, describe, expect, it } from "vitest";
import { docExamples, runExample } from "../repository/doc-examples";

const examples = docExamples().filter(({ needsPage }) => needsPage);

describe("examples in doc comments, in a page", () => {
  afterEach(() => document.body.replaceChildren());

  it.each(examples.map((example) => [example.where, example] as const))("%s says what is true", async (_, example) => {
    document.body.append(document.createElement("main"));
    await runExample(example, (actual, expected, line) => expect(actual, line).toEqual(expected));
  });
});
