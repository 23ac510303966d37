import { finish, readingOrder } from "@argument-graph/core";
import type { Drawing } from "@argument-graph/d3";
import { draw, english } from "@argument-graph/d3";
import { light } from "@argument-graph/scene";
import { afterEach, describe, expect, it } from "vitest";
import { createPictureFrame } from "../../packages/d3/src/picture-frame";
import { showing } from "../../packages/d3/src/show";
import { whole } from "../../packages/d3/src/whole";
import { generate } from "../bench/generate";
import { boxes, focused, graphOf, press, settled, stage } from "./stage";

// 200 statements and the links between them: 350 boxes and more.
const text = generate(200);
const map = () => graphOf(text);

const drawings: Drawing[] = [];
afterEach(() => {
  for (const drawing of drawings.splice(0)) drawing.destroy();
  document.body.replaceChildren();
});

function large(more: Parameters<typeof stage>[1] = {}): Drawing {
  const drawing = stage(map(), { folded: [], height: 500, ...more });
  drawings.push(drawing);
  return drawing;
}

const marksOf = ({ scene }: Drawing) =>
  scene.marks.flatMap((mark) => (mark.type === "box" || mark.type === "junction" ? [mark] : []));

const ids = (drawing: Drawing) => boxes(drawing).map(({ dataset }) => dataset.id ?? "");

const port = (drawing: Drawing): HTMLElement => found(drawing, ".ag-port");

function found<E extends HTMLElement>(drawing: Drawing, selector: string): E {
  const element = drawing.element.querySelector<E>(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return element;
}

/** How the plane is moved, read from its style. */
function transformOf(drawing: Drawing): DOMMatrix {
  return new DOMMatrix(getComputedStyle(found(drawing, ".ag-plane")).transform);
}

/** Where a box of the scene is in the window, as far as it is in it at all. */
function inWindow(drawing: Drawing, { x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const { a: k, e, f } = transformOf(drawing);
  const area = { left: x * k + e, top: y * k + f, width: width * k, height: height * k };
  const { clientWidth, clientHeight } = port(drawing);
  const isIn = area.left < clientWidth && area.top < clientHeight && area.left + area.width > 0;
  return isIn && area.top + area.height > 0 ? area : undefined;
}

/** Until nothing comes or goes any more. */
async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 260));
  for (let frame = 0; frame < 4; frame++) await settled();
}

function zoomTo(drawing: Drawing, scale: number): void {
  const { left, top, width, height } = port(drawing).getBoundingClientRect();
  const deltaY = -Math.log2(scale / transformOf(drawing).a) / 0.008;
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  port(drawing).dispatchEvent(
    new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true, deltaY, ...place }),
  );
}

/** The colour at a place of the window that is painted, in px; all 0 where nothing is. */
function inkAt(drawing: Drawing, x: number, y: number): readonly number[] {
  const canvas = found<HTMLCanvasElement>(drawing, ".ag-backdrop");
  return [...(canvas.getContext("2d")?.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data ?? [])];
}

const inkOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

describe("a large map", () => {
  it("A107: opens folded to the levels that can be taken in at once, and says on each fold what it hides", async () => {
    const drawing = stage(map());
    drawings.push(drawing);
    expect(boxes(drawing).length).toBeGreaterThan(6);
    expect(boxes(drawing).length).toBeLessThanOrEqual(60);
    const folds = boxes(drawing).filter((element) => element.ariaExpanded === "false");
    expect(folds.length).toBeGreaterThan(0);
    const hidden = folds.map((element) => element.querySelector<HTMLElement>(".ag-fold")?.dataset.sign);
    expect(hidden.every((sign) => /^\+[1-9]\d*$/.test(sign ?? ""))).toBe(true);
    expect(boxes(drawing).some((element) => element.ariaLevel === "3")).toBe(true);
  });

  it("opens in slices, and says that it does, so that the page can be used meanwhile; whoever asks gets it at once", async () => {
    const place = document.createElement("div");
    document.body.append(place);
    const drawing = draw(place, map(), { folded: [], height: 500 });
    drawings.push(drawing);
    const tree = place.querySelector('[role="tree"]');
    const isBusy = () => tree?.getAttribute("aria-busy") === "true";
    expect(isBusy()).toBe(true);
    expect(place.querySelectorAll('[role="treeitem"]').length).toBe(0);
    await expect.poll(isBusy).toBe(false);
    await rested();
    expect(boxes(drawing).length).toBeGreaterThan(8);
    const other = draw(place, map(), { folded: [], height: 500 });
    drawings.push(other);
    expect(other.scene.marks.length).toBeGreaterThan(300);
    expect(place.querySelectorAll('[role="tree"][aria-busy]').length).toBe(0);
  });

  it("can be taken away while it opens", async () => {
    const place = document.createElement("div");
    document.body.append(place);
    const drawing = draw(place, map(), { folded: [], height: 500 });
    drawing.destroy();
    await rested();
    expect(place.childElementCount).toBe(0);
    expect(() => drawing.scene).toThrow("destroyed before it was shown");
  });

  it("opens as it is told, and a map that is not large whole", () => {
    expect(large().folded.size).toBe(0);
    const small = stage(graphOf(generate(30)));
    drawings.push(small);
    expect(small.folded.size).toBe(0);
    expect(boxes(small).length).toBe(marksOf(small).length);
  });

  it("is in the page as far as it is in view, each box in its place, and no further", async () => {
    const drawing = large();
    await rested();
    const shown = new Set(ids(drawing));
    const areas = marksOf(drawing).map((mark) => [mark, inWindow(drawing, mark)] as const);
    expect(marksOf(drawing).length).toBeGreaterThan(300);
    expect(shown.size).toBeLessThan(120);
    const { left, top } = port(drawing).getBoundingClientRect();
    let seen = 0;
    for (const [mark, area] of areas) {
      if (!area) continue;
      seen++;
      expect(shown.has(mark.id), mark.id).toBe(true);
      const element = boxes(drawing).find(({ dataset }) => dataset.id === mark.id);
      expect((element?.getBoundingClientRect().left ?? 0) - left).toBeCloseTo(area.left, 0);
      expect((element?.getBoundingClientRect().top ?? 0) - top).toBeCloseTo(area.top, 0);
    }
    expect(seen).toBeGreaterThan(8);
    const lines = drawing.element.querySelectorAll(".ag-line").length;
    expect(lines).toBeGreaterThan(5);
    expect(lines).toBeLessThan(150);
  });

  it("paints what is in view of a very large map as soon as it is laid out, where it is shown afterwards", async () => {
    const target = document.createElement("div");
    document.body.append(target);
    drawings.push(draw(target, graphOf(generate(1_500)), { folded: [], height: 500 }));
    const find = <E extends Element>(selector: string): E | null => target.querySelector<E>(selector);
    const canvas = find<HTMLCanvasElement>(".ag-backdrop");
    while (canvas?.hidden !== false) await new Promise((resolve) => setTimeout(resolve));
    expect(find(".ag-tree")?.ariaBusy).toBe("true");
    const { width, height } = canvas;
    const inked = (canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? []).filter(
      (value, at) => at % 4 === 3 && value > 0,
    );
    expect(inked.length).toBeGreaterThan(0.05 * width * height);
    const at = () => find<HTMLElement>(".ag-plane")?.style.transform;
    const before = [at(), canvas.style.width, find<HTMLElement>(".ag-port")?.style.height];
    await expect.poll(() => find(".ag-tree")?.ariaBusy).toBe(null);
    expect([at(), canvas.style.width, find<HTMLElement>(".ag-port")?.style.height]).toEqual(before);
  });

  it("answers a fold at once and lays out after that: what goes is gone, what stays says how it is now", async () => {
    const drawing = large();
    await rested();
    const { element } = drawing;
    const all = () => [...element.querySelectorAll<HTMLElement>(".ag-box")];
    const lines = () => element.querySelectorAll(".ag-line").length;
    const live = () => element.querySelector(".ag-live")?.textContent;
    const button = all()
      .slice(1)
      .map((box) => box.querySelector<HTMLElement>(":scope > .ag-fold"))
      .find((fold) => fold?.parentElement?.matches(".ag-statement"));
    const folded = button?.parentElement;
    if (!button || !folded) throw new Error("Nothing can be folded.");
    const before = { boxes: all().length, lines: lines(), top: folded.style.top };
    button.click();
    expect(folded.ariaExpanded).toBe("false");
    expect(all().length).toBeLessThan(before.boxes);
    expect(lines()).toBeLessThan(before.lines);
    expect(element.querySelector(".ag-tree")?.ariaBusy).toBe("true");
    await expect.poll(() => element.querySelector(".ag-tree")?.ariaBusy).toBe(null);
    await expect.poll(live).toMatch(/folded/i);
    const shown = new Set(marksOf(drawing).map(({ id }) => id));
    expect(all().filter(({ dataset }) => !shown.has(dataset.id ?? ""))).toEqual([]);
    expect(all().filter(({ style }) => style.visibility === "hidden")).toEqual([]);
    // What is asked of the drawing before is answered by finishing it at once.
    button.click();
    expect(folded.ariaExpanded).toBe("true");
    expect(marksOf(drawing).length).toBeGreaterThan(shown.size);
    expect(element.querySelector(".ag-tree")?.ariaBusy).toBe(null);
    button.click();
    drawing.destroy();
    await settled();
    expect(element.isConnected).toBe(false);
  });

  it("A06: says of every box that is there its true level and place, whatever is missing around it", async () => {
    const drawing = large();
    await rested();
    const frame = createPictureFrame(document);
    document.body.append(frame.root);
    const wanted = {
      graph: map(),
      edition: 0,
      options: {},
      folded: new Set<string>(),
      suppositions: new Map(),
      theme: light,
    };
    const { elements, tree } = finish(showing(frame, { ...wanted, messages: english, isWhole: true }, whole));
    expect(elements.size).toBe(new Set(readingOrder(map()).map(({ id }) => id)).size);
    const order = [...tree.keys()];
    const present = ids(drawing);
    expect([...present].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(present);
    for (const element of boxes(drawing)) {
      const whole = elements.get(element.dataset.id ?? "");
      for (const name of [
        "aria-level",
        "aria-setsize",
        "aria-posinset",
        "aria-label",
        "aria-description",
        "aria-expanded",
      ])
        expect(element.getAttribute(name), name).toBe(whole?.getAttribute(name));
    }
  });

  it("is walked by keyboard from end to end; the focus is never lost, and its neighbours are there", async () => {
    const drawing = large();
    await rested();
    const order = readingOrder(map()).filter(({ again }) => !again);
    boxes(drawing)[0]?.focus();
    press("End");
    expect(focused()).toBe(order.at(-1)?.id);
    await rested();
    const last = document.activeElement?.getBoundingClientRect();
    const window = port(drawing).getBoundingClientRect();
    expect(last && last.top >= window.top && last.bottom <= window.bottom).toBe(true);
    press("Home");
    expect(focused()).toBe(order[0]?.id);
    for (let step = 0; step < 60; step++) {
      const before = focused();
      press(["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"][step % 4] ?? "ArrowDown");
      expect(document.activeElement?.getAttribute("role")).toBe("treeitem");
      const at = document.activeElement;
      const parent = at?.getAttribute("aria-level") !== "1";
      if (parent && before !== focused()) expect(ids(drawing).length).toBeGreaterThan(2);
      if (step % 20 === 0) await settled();
    }
    // Far away by the pointer, the focus stays where it is, and so does the box under it.
    const at = focused();
    drawing.fit();
    zoomTo(drawing, 0.05);
    await rested();
    expect(focused()).toBe(at);
  });

  it("goes to what is typed, wherever it is", async () => {
    const drawing = large();
    await rested();
    expect(ids(drawing)).not.toContain("Point 187");
    boxes(drawing)[0]?.focus();
    for (const key of "point 187") press(key);
    expect(focused()).toBe("Point 187");
  });

  it("A28: finds what is not in the page, brings it in and marks it", async () => {
    const drawing = large();
    await rested();
    expect(ids(drawing)).not.toContain("Point 187");
    boxes(drawing)[0]?.focus();
    press("/");
    const field = found<HTMLInputElement>(drawing, ".ag-field");
    field.value = "Point 187";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await rested();
    const current = found(drawing, ".ag-current");
    expect(current.dataset.id).toBe("Point 187");
    const window = port(drawing).getBoundingClientRect();
    expect(current.getBoundingClientRect().top).toBeGreaterThanOrEqual(window.top);
    expect(current.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.bottom);
  });

  it("goes to paper with every box, and leaves the page again", async () => {
    const drawing = large();
    await rested();
    const before = boxes(drawing).length;
    dispatchEvent(new Event("beforeprint"));
    expect(boxes(drawing).length).toBe(marksOf(drawing).length);
    expect(drawing.element.querySelectorAll(".ag-line").length).toBe(
      drawing.scene.marks.filter(({ type }) => type === "path").length,
    );
    expect(found(drawing, ".ag-backdrop").hidden).toBe(true);
    dispatchEvent(new Event("afterprint"));
    await rested();
    expect(boxes(drawing).length).toBeLessThan(2 * before);
  });

  it("keeps every other box where it is when a branch is folded, and brings it back to where it was", () => {
    const drawing = large();
    const places = () => new Map(marksOf(drawing).map(({ id, x, y }) => [id, `${x} ${y}`]));
    const before = places();
    drawing.fold("Point 8");
    const folded = places();
    expect(folded.size).toBeLessThan(before.size);
    for (const [id, place] of folded) expect(place, id).toBe(before.get(id));
    drawing.undo();
    expect(places()).toEqual(before);
  });

  it("closes the gaps where most of it is folded", () => {
    const drawing = large();
    const { height } = drawing.scene;
    drawing.fold("Point 5");
    expect(marksOf(drawing).length).toBeLessThan(300);
    expect(drawing.scene.height).toBeLessThan(height);
  });

  it("leaves nothing where it is drawn and taken away again", async () => {
    const frames = new Set<number>();
    const { requestAnimationFrame: ask, cancelAnimationFrame: stop } = window;
    window.requestAnimationFrame = (callback) => {
      const id = ask((time) => {
        frames.delete(id);
        callback(time);
      });
      frames.add(id);
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      frames.delete(id);
      stop(id);
    };
    const sheets = document.adoptedStyleSheets.length;
    for (let count = 0; count < 5; count++) large().destroy();
    window.requestAnimationFrame = ask;
    window.cancelAnimationFrame = stop;
    expect(frames.size).toBe(0);
    expect(document.querySelectorAll(".ag").length).toBe(0);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
  });
});

describe("a map with more in view than can be read", () => {
  const far = async (more: Parameters<typeof stage>[1] = {}): Promise<Drawing> => {
    const drawing = stage(graphOf(generate(400)), { folded: [], height: 500, maxWidth: "none", ...more });
    drawings.push(drawing);
    drawing.fit();
    await rested();
    return drawing;
  };

  it("is painted, in the colours of the kinds and where the boxes are; only the place of the reader is in the page", async () => {
    const drawing = await far();
    expect(marksOf(drawing).length).toBeGreaterThan(500);
    expect(boxes(drawing).length).toBeLessThan(8);
    let checked = 0;
    for (const mark of marksOf(drawing)) {
      const area = inWindow(drawing, mark);
      if (!area || area.width < 2.5 || area.height < 2.5 || ids(drawing).includes(mark.id)) continue;
      const ink = inkAt(drawing, Math.floor(area.left + area.width / 2), Math.floor(area.top + area.height / 2));
      expect(ink.slice(0, 3), mark.id).toEqual(inkOf(mark.stroke));
      checked++;
    }
    expect(checked).toBeGreaterThan(50);
  });

  it("is dark where the theme is", async () => {
    const drawing = await far({ theme: "dark" });
    const { theme } = drawing.scene;
    expect(theme.dark).toBe(true);
    const colours = new Set(marksOf(drawing).map(({ stroke }) => stroke));
    expect(colours.has(theme.color.border)).toBe(true);
    const mark = marksOf(drawing).find((each) => {
      const area = inWindow(drawing, each);
      return area && area.width >= 2.5 && area.height >= 2.5 && !ids(drawing).includes(each.id);
    });
    const area = mark && inWindow(drawing, mark);
    if (!mark || !area) throw new Error("there is no box in view");
    const ink = inkAt(drawing, Math.floor(area.left + area.width / 2), Math.floor(area.top + area.height / 2));
    expect(ink.slice(0, 3)).toEqual(inkOf(mark.stroke));
  });

  it("has no hole at any time while the reader zooms in: what has no element yet is painted", async () => {
    const drawing = await far();
    for (const scale of [0.1, 0.2, 0.4, 0.8]) {
      zoomTo(drawing, scale);
      for (const wait of [0, 1, 2]) {
        const there = new Set(ids(drawing));
        for (const mark of marksOf(drawing)) {
          const area = inWindow(drawing, mark);
          if (!area || there.has(mark.id)) continue;
          const x = Math.max(0, Math.min(port(drawing).clientWidth - 1, area.left + area.width / 2));
          const y = Math.max(0, Math.min(port(drawing).clientHeight - 1, area.top + area.height / 2));
          if (Math.abs(x - area.left - area.width / 2) > 0.5 || Math.abs(y - area.top - area.height / 2) > 0.5)
            continue;
          expect(inkAt(drawing, Math.floor(x), Math.floor(y))[3], `${mark.id} at ${scale}`).toBeGreaterThan(0);
        }
        if (wait === 0) await settled();
        else await rested();
      }
    }
    expect(boxes(drawing).length).toBeGreaterThan(0);
  });

  it("selects the painted box that is clicked", async () => {
    const drawing = await far();
    const mark = marksOf(drawing).find((each) => inWindow(drawing, each) && !ids(drawing).includes(each.id));
    const area = mark && inWindow(drawing, mark);
    if (!mark || !area) throw new Error("there is no painted box");
    const { left, top } = port(drawing).getBoundingClientRect();
    const place = { clientX: left + area.left + area.width / 2, clientY: top + area.top + area.height / 2 };
    port(drawing).dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, ...place }));
    port(drawing).dispatchEvent(new MouseEvent("click", { bubbles: true, ...place }));
    const selected = marksOf(drawing).find(({ id }) => id === drawing.selected);
    const other = selected && inWindow(drawing, selected);
    // From afar a click may meet the next one.
    expect(Math.abs((other?.left ?? 99) - area.left)).toBeLessThan(12);
    await rested();
    expect(ids(drawing)).toContain(drawing.selected);
  });

  it("keeps what is selected in sight, in the colour of the focus", async () => {
    const drawing = await far();
    const mark = marksOf(drawing).find((each) => each.type === "box" && inWindow(drawing, each));
    if (!mark) throw new Error("there is no box in view");
    drawing.select(mark.id);
    await rested();
    expect(ids(drawing)).toContain(mark.id);
    expect(drawing.element.querySelector('[aria-selected="true"]')?.getAttribute("data-id")).toBe(mark.id);
  });
});
