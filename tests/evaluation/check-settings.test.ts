import { checkSettings, grounded, type Settings, toFramework } from "@argument-graph/evaluation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "./maps";

describe("checkSettings", () => {
  // p =i=> c,  a ==> b
  const framework = toFramework(graphOf({ s: ["c", "p", "a", "b"], i: [["i", ["p"], "c"]], c: [["step", "a", "b"]] }));

  it("keeps what makes sense", () => {
    const settings: Settings = { accepted: ["step"], rejected: new Set(["p"]), disabled: ["i"], assumed: ["c"] };
    expect(checkSettings(framework, settings)).toEqual({
      settings: { accepted: ["step"], rejected: ["p"], disabled: ["i"], assumed: ["c"] },
      diagnostics: [],
    });
  });

  it("says what does not, and what counts instead", () => {
    const { settings, diagnostics } = checkSettings(framework, {
      accepted: ["p"],
      rejected: ["p", "i", "q"],
      disabled: ["c"],
    });
    expect(settings).toEqual({ accepted: ["p"], rejected: [], disabled: [] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error misplaced-setting",
      "warning contradicting-settings",
      "error misplaced-setting",
      "error unknown-setting",
    ]);
    expect(diagnostics[1]?.message).toBe("“p” is both accepted and rejected; it counts as accepted.");
  });

  it("leaves nothing that a reading refuses, and changes no reading that was allowed", () => {
    const ids = fc.array(fc.constantFrom("c", "p", "a", "b", "i", "step", "nobody", "__proto__"), { maxLength: 4 });
    const any = fc.record(
      { accepted: ids, rejected: ids, suspended: ids, disabled: ids, assumed: ids },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (wild) => {
        const { settings, diagnostics } = checkSettings(framework, wild);
        const labels = grounded(framework, settings);
        if (diagnostics.some(({ severity }) => severity === "error")) return;
        expect(labels).toEqual(grounded(framework, wild));
      }),
      { seed: 1917, numRuns: 500 },
    );
  });
});
