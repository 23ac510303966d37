import { argument, attack, because, claim, type Id, type Link, toGraph } from "@argument-graph/core";
import type { Drawing } from "@argument-graph/d3";
import { evaluate } from "argument-graph";
import { afterEach, describe, expect, it } from "vitest";
import { box, boxes, settled, stage } from "./stage";

afterEach(() => document.body.replaceChildren());

//  s0 <─ s1 <─ s2 <─ s3    and s1 <─ s4, so for every four; in every third of these s4 speaks against s3 instead
function map(count: number) {
  const statements = Array.from({ length: count }, (_, index) => claim(`Statement ${index}.`, { id: `s${index}` }));
  const at = (index: number) => statements[index] ?? claim("");
  const links = statements.slice(1).map((own, index): Link => {
    const number = index + 1;
    if (number % 12 === 0) return attack(own, at(number - 1));
    return because(at([number - 3, 0, number - 1, number - 1][number % 4] ?? 0), own);
  });
  return toGraph(argument({}, ...statements, ...links));
}

const judged = (count: number) => {
  const graph = map(count);
  return stage(graph, { evaluation: evaluate(graph), folded: [] });
};

/** The boxes of which anything was written while something was done. */
async function written(drawing: Drawing, act: () => void): Promise<ReadonlySet<Id>> {
  await settled();
  const tree = drawing.element.querySelector('[role="tree"]');
  const found = new Set<Id>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const id = element?.closest<HTMLElement>(".ag-box")?.dataset.id;
      if (id !== undefined) found.add(id);
    }
  });
  if (tree) observer.observe(tree, { subtree: true, attributes: true, childList: true, characterData: true });
  act();
  await settled();
  observer.disconnect();
  return found;
}

const labels = (drawing: Drawing) =>
  new Map(boxes(drawing).map((element) => [element.dataset.id ?? "", element.ariaLabel]));

describe("what a reader supposes", () => {
  it.each([61, 400])("writes the boxes that turn, and no others, of %i statements", async (count) => {
    const drawing = judged(count);
    await settled();
    drawing.reveal("s3");
    await new Promise((resolve) => setTimeout(resolve, 600));
    const before = labels(drawing);
    const touched = await written(drawing, () => drawing.suppose("s3", "rejected"));
    const after = labels(drawing);
    const turned = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    expect(turned).toEqual(expect.arrayContaining(["s2", "s3"]));
    expect(turned.length).toBeLessThan(12);
    expect([...touched].sort()).toEqual([...turned].sort());
  });

  it("shows the same as a drawing that is made anew", async () => {
    const [one, other] = [judged(61), judged(61)];
    await settled();
    one.suppose("s4", "rejected");
    one.suppose("s14", "suspended");
    one.suppose("s4");
    other.suppose("s14", "suspended");
    other.update(other.graph, { label: "Anew" });
    await settled();
    expect(one.scene).toEqual(other.scene);
    const html = (drawing: Drawing, id: Id) => box(drawing, id).outerHTML;
    for (const id of one.graph.nodes()) expect(html(one, id), id).toBe(html(other, id));
    expect(one.toSvg()).toBe(other.toSvg());
  });

  it("is painted where a map is too large for elements", async () => {
    const drawing = judged(700);
    drawing.fit();
    await settled();
    const canvas = drawing.element.querySelector<HTMLCanvasElement>(".ag-backdrop");
    const dots = () => canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data.join() ?? "";
    const before = dots();
    expect(before).not.toBe("");
    drawing.suppose("s1", "rejected");
    await settled();
    expect(dots()).not.toBe(before);
  });
});
