import { type Drawing, type DrawOptions, draw as drawAtOnce } from "@argument-graph/d3";
import { evaluate } from "argument-graph";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lateDrawing } from "../../packages/d3/src/late-drawing";
import { lateLiving } from "../../packages/d3/src/late-living";
import { createPicture } from "../../packages/d3/src/picture";
import { plain } from "../../packages/d3/src/plain";
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
/** As the first drawing of a page, for which everything has to be loaded. */
const draw = (target: Element, graph = weather, options: DrawOptions = {}): Drawing => {
  const living = lateLiving(() => import("../../packages/d3/src/living"));
  const drawing = lateDrawing(createPicture(target, graph, options, plain), living);
  open.push(drawing);
  return drawing;
};
const stage = (graph = weather): Drawing => draw(place(), graph);
/** All elements with what screen readers are told of them, where they are, and whether Tab leads to them. */
const told = ({ element }: Drawing) =>
  [
    ...element.querySelectorAll<HTMLElement>(
      "a, button, [role]:not(.ag-live), [aria-label], .ag-line, .ag-legend, .ag-caption",
    ),
  ]
    .filter((each) => each.checkVisibility())
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const names = [
        "role",
        "aria-label",
        "aria-description",
        "aria-level",
        "aria-expanded",
        "aria-disabled",
        "tabindex",
      ];
      return [each.className, ...names.map((name) => each.getAttribute(name)), x, y, width, height].join("|");
    });
/** Every stop of the Tab key. */
const stops = ({ element }: Drawing) =>
  [...element.querySelectorAll<HTMLElement>("a[href], button, [tabindex]")]
    .filter((each) => each.tabIndex === 0 && each.checkVisibility())
    .map((each) => each.dataset.id ?? each.ariaLabel ?? each.textContent);
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

  it("tells and shows as a picture all that it tells and shows alive, with one stop for Tab in the map", async () => {
    for (const graph of [weather, essay()]) {
      const drawing = stage(graph);
      const [before, tabs] = [told(drawing), stops(drawing)];
      expect(before.length).toBeGreaterThan(graph.order);
      expect(tabs).toEqual(["Skip the argument map", "Find in the map", expect.any(String)]);
      await expect.poll(() => zoomed(drawing)).toBeDefined();
      expect(told(drawing)).toEqual(before);
      expect(stops(drawing)).toEqual(tabs);
      drawing.destroy();
    }
  });

  it("keeps the focus, and the elements themselves, when it comes alive", async () => {
    const drawing = stage();
    const elements = [...drawing.element.querySelectorAll(".ag-box, .ag-line, .ag-tool")];
    box(drawing, "Clouds").focus();
    await expect.poll(() => zoomed(drawing)).toBeDefined();
    expect(focused()).toBe("Clouds");
    expect(stops(drawing)).toContain("Clouds");
    expect(elements.every((each) => drawing.element.contains(each))).toBe(true);
  });

  it("does the keys and clicks of before when it comes alive, one after the other", async () => {
    const drawing = stage();
    box(drawing, "Wet").focus();
    press("ArrowDown");
    press("ArrowDown");
    press("Enter");
    button(drawing, "Zoom in")?.click();
    expect(focused()).toBe("Wet");
    await expect.poll(focused).toBe("Rain");
    expect(box(drawing, "Rain").ariaExpanded).toBe("false");
    await expect.poll(() => zoomed(drawing)?.k).toBeGreaterThan(1.2);
  });

  it("selects the box that was clicked before, once it is alive", async () => {
    const drawing = stage();
    const at = { bubbles: true, composed: true, clientX: 300, clientY: 300 };
    for (const type of ["pointerdown", "pointerup", "click"])
      box(drawing, "Rain").dispatchEvent(new PointerEvent(type, at));
    expect(drawing.selected).toBeUndefined();
    await expect.poll(() => drawing.selected).toBe("Rain");
  });

  it("does what a program has asked of it before, and cannot write a file yet", async () => {
    const drawing = stage();
    drawing.fold("Rain");
    drawing.select("Clouds");
    drawing.undo();
    expect(() => drawing.toSvg()).toThrow("Await updateComplete");
    await expect.poll(() => drawing.selected).toBe("Clouds");
    expect(drawing.folded.size).toBe(0);
    drawing.redo();
    expect([...drawing.folded]).toEqual(["Rain"]);
    expect(drawing.toSvg()).toContain("The street is wet.");
  });

  it("opens what was asked for by a key before, when that has come", async () => {
    const drawing = stage();
    box(drawing, "Wet").focus();
    press("/");
    expect(finder(drawing)).toBeNull();
    await expect.poll(() => finder(drawing)?.hidden).toBe(false);
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
    const whole = drawAtOnce(place(), essay());
    open.push(whole);
    for (const each of [drawing, whole]) each.reveal(last);
    await expect.poll(() => zoomed(drawing)).toBeDefined();
    await expect.poll(() => plane(drawing)?.style.transform).toBe(plane(whole)?.style.transform);
  });

  // 400 statements side by side, all unfolded: more than are elements at once
  it("shows a large map when what paints it has come, and a smaller one after it", async () => {
    const wide = graphOf(
      `[Top]: Top.\n${Array.from({ length: 400 }, (_, at) => `  + [S${at}]: Statement ${at}.\n`).join("")}`,
    );
    const drawing = draw(place(), wide, { folded: [] });
    const whole = drawAtOnce(place(), wide, { folded: [] });
    open.push(whole);
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

  it("has its card when that has come", async () => {
    const judged = () => {
      return draw(place(), weather, { evaluation: evaluate(weather) });
    };
    const card = ({ element }: Drawing) => element.querySelector<HTMLElement>(".ag-card");
    const drawing = judged();
    await expect.poll(() => card(drawing)?.hidden).toBe(false);
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
    await import("../../packages/d3/src/living");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(target.childNodes.length).toBe(0);
    expect(reported).not.toHaveBeenCalled();
    removeEventListener("error", reported);
  });
});
