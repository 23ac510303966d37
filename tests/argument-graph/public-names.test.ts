import * as core from "@argument-graph/core";
import * as evaluation from "@argument-graph/evaluation";
import * as formats from "@argument-graph/formats";
import * as layout from "@argument-graph/layout";
import * as scene from "@argument-graph/scene";
import * as all from "argument-graph";
import { describe, expect, it } from "vitest";

describe("argument-graph", () => {
  it("offers every name of the packages below it, and four of its own", () => {
    const below = [core, evaluation, formats, layout, scene].flatMap((names) => Object.keys(names));
    expect(Object.keys(all).sort()).toEqual([...below, "decode", "evaluate", "read", "render"].sort());
  });

  it("hands on the very same values", () => {
    expect(all.toGraph).toBe(core.toGraph);
    expect(all.grounded).toBe(evaluation.grounded);
    expect(all.argdown).toBe(formats.argdown);
    expect(all.layered).toBe(layout.layered);
    expect(all.toSvg).toBe(scene.toSvg);
  });
});
