import * as core from "@argument-graph/core";
import { expect, it } from "vitest";

it("core offers these names", () => {
  expect(Object.keys(core).sort()).toEqual(
    `argument attack attackKind attackers because claim components conclusions cycles depth didYouMean ends evidence finish isJsonObject isLink
    isStatement isolate leadsTo linkEnds links nearest premises readingOrder readonlyGraphSteps roots spines statements supporters thesis thesisSteps toDocument
    toGraph toReadonlyGraph validate`.split(/\s+/),
  );
});
