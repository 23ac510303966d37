import { type Layout, layered, layeredAsync } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { type Case, generate } from "./generate";

const text = (layout: Layout): string =>
  JSON.stringify([layout.width, layout.height, [...layout.boxes], [...layout.routes], [...layout.groups]]);

const cases: Readonly<Record<string, Case & { readonly more?: object }>> = {
  "a tree with cross links": generate({ size: 120, seed: 1, cyclic: true }),
  "groups and a spine": generate({ size: 90, seed: 2, grouped: true, spine: true }),
  "a narrow page": { ...generate({ size: 60, seed: 3, spine: true }), more: { maxWidth: 900 } },
  "several parts": { ...generate({ size: 50, seed: 4 }), links: generate({ size: 50, seed: 4 }).links.slice(0, 30) },
};

describe("layeredAsync", () => {
  for (const [name, { boxes, links, options, more }] of Object.entries(cases)) {
    it(`gives what layered gives, byte for byte (${name})`, async () => {
      const all = { ...options, ...more };
      expect(text(await layeredAsync(boxes, links, { ...all, slice: 0 }))).toBe(text(layered(boxes, links, all)));
    });
  }

  it("tells how much is done, ever more, and in the end 1", async () => {
    const { boxes, links, options } = generate({ size: 200, seed: 5, grouped: true });
    const done: number[] = [];
    await layeredAsync(boxes, links, { ...options, maxWidth: 2000, slice: 0, onProgress: (part) => done.push(part) });
    expect(done.length).toBeGreaterThan(20);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done[0]).toBeGreaterThanOrEqual(0);
    expect(done[done.length - 1]).toBe(1);
  });

  it("lets others have their turn between its slices", async () => {
    const { boxes, links } = generate({ size: 1000, seed: 6 });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await layeredAsync(boxes, links, { slice: 1 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it("stops when its signal is aborted, with the signal's reason", async () => {
    const { boxes, links } = generate({ size: 300, seed: 7 });
    const reason = new Error("no longer wanted");
    await expect(layeredAsync(boxes, links, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    let calls = 0;
    const onProgress = (): void => {
      if (++calls === 3) controller.abort(reason);
    };
    await expect(layeredAsync(boxes, links, { slice: 0, signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(calls).toBe(3);
  });

  it("rejects with what layered throws", async () => {
    const box = { id: "a", width: 10, height: 10 };
    await expect(layeredAsync([box, box], [])).rejects.toThrow('layered: two boxes are called "a"');
  });
});
