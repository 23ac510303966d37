import { type LayeredOptions, layered } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { faults } from "./faults";
import { type Case, generate } from "./generate";
import { october, spine } from "./october";

const check = ({ boxes, links, options }: Case, more: LayeredOptions = {}): readonly string[] => {
  const all = { ...options, ...more };
  return faults(boxes, links, all, layered(boxes, links, all));
};

describe("layered", () => {
  // flat, cyclic, in nested groups, with a spine, and all of it at once
  const kinds = {
    flat: {},
    cyclic: { cyclic: true },
    grouped: { grouped: true },
    spine: { spine: true },
    all: { cyclic: true, grouped: true, spine: true },
  }; // prettier-ignore
  for (const [name, kind] of Object.entries(kinds)) {
    it(`keeps boxes, routes and groups apart on 250 seeded graphs (${name})`, () => {
      for (let seed = 1; seed <= 250; seed++) {
        const graph = generate({ size: 3 + ((seed * 7) % 60), seed, ...kind });
        expect(check(graph), `seed ${seed}`).toEqual([]);
      }
    });
  }

  for (const grouped of [false, true]) {
    it(`draws the essay of October 1917 ${grouped ? "in its three sections" : "without groups"}`, () => {
      expect(check(october(grouped))).toEqual([]);
    });

    // u7 --step1--> u9 --step2--> u5
    it(`sets its spine in one row, at the top, in order ${grouped ? "through its sections" : ""}`, () => {
      const { boxes, links, options } = october(grouped);
      const layout = layered(boxes, links, options);
      const row = (spine[0] ?? []).map((id) => layout.boxes.get(id));
      const axes = row.map((b) => (b ? b.y + b.height / 2 : Number.NaN));
      for (const axis of axes) expect(axis).toBeCloseTo(axes[0] ?? 0, 6);
      const lefts = row.map((b) => b?.x ?? 0);
      expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      for (const [s, t] of [
        ["u7", "step1"],
        ["step1", "u9"],
        ["u9", "step2"],
        ["step2", "u5"],
      ]) {
        const route = layout.routes.get(`${s}-${t}`) ?? [];
        expect(route.map((p) => Math.round(p.y * 1e6))).toEqual(
          [axes[0], axes[0]].map((y) => Math.round((y ?? 0) * 1e6)),
        );
      }
    });
  }
});
