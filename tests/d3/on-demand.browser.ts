import { type Drawing, draw as drawAtOnce } from "@argument-graph/d3";
import { draw } from "@argument-graph/d3/on-demand";
import { evaluate } from "argument-graph";
import { afterEach, describe, expect, it, vi } from "vitest";
import { box, boxes, essay, focused, graphOf, press } from "./stage";

// [Wet] <─ because ─ [Rain] <─ because ─ [Clouds]
const weather = graphOf("[Wet]: The street is wet.\n  + [Rain]: It rained.\n    + [Clouds]: There were clouds.\n");

const place = () => {
  const target = document.createElement("div");
  target.style.setProperty("width", "1000px");
  document.body.append(target);
  return target;
};
const open: Drawing[] = [];
const stage = (graph = weather): Drawing => {
  const drawing = draw(place(), graph);
  open.push(drawing);
  return drawing;
};
const plane = ({ element }: Drawing) => element.querySelector<HTMLElement>(".ag-plane");
const finder = ({ element }: Drawing) => element.querySelector<HTMLElement>('[role="search"], form.ag-bar');
const button = ({ element }: Drawing, name: string) =>
  [...element.querySelectorAll("button")].find(({ ariaLabel }) => ariaLabel === name);
/** As d3-zoom keeps it, once it is there. */
const zoomed = ({ element }: Drawing) => Reflect.get(element.querySelector(".ag-port") ?? {}, "__zoom");

/** Large maps are worked out in slices, and other work may be in between. */
const LONG = { timeout: 20_000 };

afterEach(() => {
  for (const drawing of open.splice(0)) drawing.destroy();
  document.body.replaceChildren();
});

describe("a drawing whose parts come on demand", () => {
  it("looks as one that has them all, before they come and after", async () => {
    for (const graph of [weather, essay()]) {
      const drawing = stage(graph);
      const whole = drawAtOnce(place(), graph);
      open.push(whole);
      expect(zoomed(drawing)).toBeUndefined();
      const shown = plane(drawing)?.style.cssText;
      expect(shown).toBe(plane(whole)?.style.cssText);
      expect(boxes(drawing).map((each) => each.style.cssText)).toEqual(boxes(whole).map((each) => each.style.cssText));
      await expect.poll(() => zoomed(drawing)).toBeDefined();
      expect(plane(drawing)?.style.cssText).toBe(shown);
      expect({ ...zoomed(drawing) }).toEqual({ ...zoomed(whole) });
    }
  });

  it("is walked and folded by keyboard at once", () => {
    const drawing = stage();
    box(drawing, "Wet").focus();
    press("ArrowDown");
    press("ArrowDown");
    expect(focused()).toBe("Rain");
    press("Enter");
    expect(box(drawing, "Rain").ariaExpanded).toBe("false");
    drawing.undo();
    expect(box(drawing, "Rain").ariaExpanded).toBe("true");
    drawing.select("Clouds");
    expect(drawing.selected).toBe("Clouds");
    expect(zoomed(drawing)).toBeUndefined();
  });

  it("does what was asked of it before its parts came, when they come", async () => {
    const drawing = stage();
    button(drawing, "Zoom in")?.click();
    box(drawing, "Wet").focus();
    press("/");
    expect(finder(drawing)?.hidden).toBe(true);
    await expect.poll(() => finder(drawing)?.hidden).toBe(false);
    await expect.poll(() => zoomed(drawing)?.k).toBeGreaterThan(1.2);
  });

  it("opens the menu of a box, and shows a part of the map as a program wants it", async () => {
    const drawing = stage();
    box(drawing, "Wet").focus();
    press("ContextMenu");
    await expect.poll(() => drawing.element.querySelectorAll('[role="menu"] button').length).toBeGreaterThan(3);
    const other = stage();
    other.focus("Rain");
    expect(boxes(other).map(({ dataset }) => dataset.id)).toContain("Clouds");
    const notice = () => other.element.querySelector<HTMLElement>(".ag-notice");
    await expect.poll(() => notice()?.hidden).toBe(false);
    expect(notice()?.textContent).toContain("Rain");
  });

  it("keeps the view that a program has chosen before its parts came", async () => {
    const drawing = stage(essay());
    const last = drawing.scene.marks.flatMap((mark) => (mark.type === "box" ? [mark.id] : [])).at(-1) ?? "";
    drawing.reveal(last);
    const shown = plane(drawing)?.style.transform;
    await expect.poll(() => zoomed(drawing)).toBeDefined();
    expect(plane(drawing)?.style.transform).toBe(shown);
  });

  // 400 statements side by side, all unfolded: more than are elements at once
  it("shows a large map when what paints it has come, and a smaller one after it", async () => {
    const wide = graphOf(
      `[Top]: Top.\n${Array.from({ length: 400 }, (_, at) => `  + [S${at}]: Statement ${at}.\n`).join("")}`,
    );
    const drawing = draw(place(), wide, { folded: [] });
    const whole = drawAtOnce(place(), wide, { folded: [] });
    open.push(drawing, whole);
    const ids = (of: Drawing) => boxes(of).map(({ dataset }) => dataset.id);
    await expect.poll(() => ids(drawing).length, LONG).toBeGreaterThan(10);
    await expect.poll(() => ids(drawing), LONG).toEqual(ids(whole));
    drawing.reveal("S399");
    await expect.poll(() => ids(drawing), LONG).toContain("S399");
    drawing.update(weather, { folded: [] });
    expect(ids(drawing)).toHaveLength(5);
    expect(drawing.element.querySelectorAll(".ag-line").length).toBe(4);
    drawing.update(wide, { folded: [] });
    await expect.poll(() => ids(drawing).length, LONG).toBeGreaterThan(10);
  });

  it("has its card when that has come, and then at once", async () => {
    const judged = () => {
      const drawing = draw(place(), weather, { evaluation: evaluate(weather) });
      open.push(drawing);
      return drawing;
    };
    const card = ({ element }: Drawing) => element.querySelector<HTMLElement>(".ag-card");
    await expect.poll(() => card(judged())?.hidden).toBe(false);
    const drawing = judged();
    expect(card(drawing)?.hidden).toBe(false);
    expect(card(drawing)?.textContent).toContain("The street is wet.");
    drawing.suppose("Rain", "rejected");
    expect(card(drawing)?.textContent).toMatch(/falls|unsettled|not/);
  });

  it("leaves nothing behind where it is taken down before its parts came", async () => {
    const reported = vi.fn();
    addEventListener("error", reported);
    const target = place();
    const drawing = draw(target, weather);
    button(drawing, "Zoom in")?.click();
    drawing.destroy();
    await import("../../packages/d3/src/tools");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(target.childNodes.length).toBe(0);
    expect(reported).not.toHaveBeenCalled();
    removeEventListener("error", reported);
  });
});
