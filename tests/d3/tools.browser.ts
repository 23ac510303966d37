import { argument, attack, because, claim, evidence, toDocument, toGraph } from "@argument-graph/core";
import type { Drawing, DrawOptions } from "@argument-graph/d3";
import { toOutline, toOutlineHtml } from "@argument-graph/scene";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { box, boxes, essay, focused, stage as place, press, settled } from "./stage";

const open: Drawing[] = [];
const stage: typeof place = (...args) => {
  const drawing = place(...args);
  open.push(drawing);
  return drawing;
};

afterEach(() => {
  for (const drawing of open.splice(0)) drawing.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const wet = claim("The street is wet.", { id: "wet", title: "Wet" });
const rain = claim("It rained.", { id: "rain", title: "Rain" });
const cold = claim("It was cold.", { id: "cold" });
const sun = evidence("The sun shone, says the almanac.", "almanac", { id: "sun" });
// wet ─ because, together ─ rain, cold      sun ─ against ─ rain      cold ─ because ─ snow     snow ─ because ─ cold
const snow = claim("Snow lies.", { id: "snow" });
const weather = toGraph(
  argument(
    { title: "Weather", sources: [{ id: "almanac", type: "book", title: "Almanac" }] },
    wet,
    rain,
    cold,
    sun,
    snow,
    because(wet, rain, cold),
    attack(sun, rain),
    because(snow, cold),
  ),
);

const drawn = (drawing: Drawing) => boxes(drawing).map(({ dataset }) => dataset.id);
const button = (drawing: Drawing, name: string): HTMLButtonElement => {
  const found = [...drawing.element.querySelectorAll("button")].find(
    (each) => (each.ariaLabel ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
const menu = (drawing: Drawing) => drawing.element.querySelector<HTMLElement>('[role="menu"]');
const items = (drawing: Drawing) =>
  [...(menu(drawing)?.querySelectorAll("button") ?? [])].map((item) => item.textContent);
const choose = (drawing: Drawing, name: string) => {
  const item = [...(menu(drawing)?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name);
  if (!item) throw new Error(`no item “${name}” among ${items(drawing)}`);
  item.click();
};
const fromMenu = (drawing: Drawing, name: string) => {
  button(drawing, "More").click();
  choose(drawing, name);
};
const said = (drawing: Drawing) => expect.poll(() => drawing.element.querySelector(".ag-live")?.textContent);
const field = (drawing: Drawing): HTMLInputElement => {
  const found = drawing.element.querySelector<HTMLInputElement>(".ag-field");
  if (!found) throw new Error("no field");
  return found;
};
const type = (drawing: Drawing, text: string) => {
  field(drawing).value = text;
  field(drawing).dispatchEvent(new InputEvent("input", { bubbles: true }));
};
const looking = (options: DrawOptions = {}) => {
  const drawing = stage(weather, options);
  button(drawing, "Find in the map").click();
  return drawing;
};

describe("finding", () => {
  it("jumps to the first match as the reader types, marks all of them, and says how many there are", async () => {
    const drawing = looking();
    expect(document.activeElement).toBe(field(drawing));
    type(drawing, "it");
    expect(drawing.element.querySelector("output")?.textContent).toBe("1 of 2");
    await said(drawing).toBe("1 of 2");
    const found = [...drawing.element.querySelectorAll<HTMLElement>(".ag-found")].map(({ dataset }) => dataset.id);
    expect(found).toEqual(["rain", "cold"]);
    expect(box(drawing, "rain").classList).toContain("ag-current");
    expect([...(CSS.highlights.get("ag-current") ?? [])].map(String)).toEqual(["It"]);
    expect([...(CSS.highlights.get("ag-found") ?? [])].map(String)).toEqual(["It"]);
    type(drawing, "it was");
    expect(box(drawing, "cold").classList).toContain("ag-current");
    type(drawing, "nowhere");
    await said(drawing).toBe("Nothing found");
    expect(drawing.element.querySelectorAll(".ag-found").length).toBe(0);
  });

  it("goes on and back with Enter and the buttons, round and round", () => {
    const drawing = looking();
    type(drawing, "it");
    const current = () => drawing.element.querySelector<HTMLElement>(".ag-current")?.dataset.id;
    press("Enter");
    expect(current()).toBe("cold");
    press("Enter");
    expect(current()).toBe("rain");
    press("Enter", { shiftKey: true });
    expect(current()).toBe("cold");
    button(drawing, "Previous match").click();
    expect(current()).toBe("rain");
  });

  it("closes with Escape, gives the focus to the match, and leaves no mark", () => {
    const drawing = looking();
    type(drawing, "cold");
    press("Escape");
    expect(focused()).toBe("cold");
    expect(drawing.element.querySelector<HTMLElement>('[role="search"]')?.hidden).toBe(true);
    expect(drawing.element.querySelectorAll(".ag-found, .ag-current").length).toBe(0);
    expect(CSS.highlights.get("ag-current")?.size ?? 0).toBe(0);
  });

  it("unfolds what hides a match, and folds it again for the next one; undo takes back the whole search", () => {
    const drawing = looking({ folded: ["wet", "snow"] });
    type(drawing, "almanac");
    expect(drawn(drawing)).toContain("sun");
    expect([...drawing.folded]).toEqual(["snow"]);
    type(drawing, "snow");
    expect([...drawing.folded].sort()).toEqual(["snow", "wet"]);
    type(drawing, "almanac");
    expect(drawn(drawing)).toContain("sun");
    drawing.undo();
    expect([...drawing.folded].sort()).toEqual(["snow", "wet"]);
  });

  it("keeps keys that a page may have from hearing what is typed", () => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener("keydown", hear);
    looking();
    press("n");
    expect(heard).toEqual([]);
    document.removeEventListener("keydown", hear);
  });

  it("tells a page what the reader looks for, and looks for what a page says", () => {
    const told: unknown[] = [];
    const drawing = looking({ folded: ["wet"], onFind: (...all) => told.push(all) });
    type(drawing, "almanac");
    press("Escape");
    expect(told.slice(-2)).toEqual([
      ["almanac", "sun"],
      ["", undefined],
    ]);
    const before = told.length;
    drawing.fold("wet", true);
    drawing.find("it", "cold");
    const marked = () =>
      [...drawing.element.querySelectorAll<HTMLElement>(".ag-found")].map(({ dataset }) => dataset.id);
    expect(marked()).toEqual(["rain", "cold"]);
    expect(box(drawing, "cold").classList).toContain("ag-current");
    expect(drawing.element.querySelector<HTMLElement>('[role="search"]')?.hidden).toBe(true);
    expect(() => drawing.find("it", "nowhere")).toThrow(RangeError);
    drawing.find("");
    expect([marked(), told.length]).toEqual([[], before]);
  });

  it("leaves the marks of another drawing alone", () => {
    const other = looking();
    type(other, "rain");
    const drawing = looking();
    type(drawing, "cold");
    drawing.destroy();
    expect([...(CSS.highlights.get("ag-current") ?? [])].map(String)).toEqual(["Rain", "rain"]);
  });
});

describe("looking at a part", () => {
  it("shows a statement, what it rests on and what it carries, says so, and shows all again", async () => {
    const drawing = stage(weather);
    drawing.focus("rain");
    expect(drawn(drawing)).toEqual(["wet", "wet because rain and cold", "rain", "sun against rain", "sun", "cold"]);
    expect(drawing.element.querySelector(".ag-notice")?.textContent).toContain("Only Rain");
    await said(drawing).toContain("Only Rain");
    button(drawing, "Show all").click();
    expect(drawn(drawing).length).toBe(8);
    expect(drawing.element.querySelector<HTMLElement>(".ag-notice")?.hidden).toBe(true);
  });

  it("keeps the focus on a box that stays, and is left with Escape", () => {
    const drawing = stage(weather);
    box(drawing, "snow").focus();
    drawing.focus("sun");
    expect(drawn(drawing)).not.toContain("snow");
    expect(focused()).toBe("wet");
    press("Escape");
    expect(drawn(drawing)).toContain("snow");
    expect(focused()).toBe("wet");
  });

  it("filters by ticked boxes, at once, and says on its links what they hide", async () => {
    const drawing = stage(weather);
    fromMenu(drawing, "Filter");
    const tick = [...drawing.element.querySelectorAll("label")].find(
      ({ textContent }) => textContent === "Evidence (1)",
    );
    tick?.click();
    expect(drawing.element.querySelector(".ag-notice")?.textContent).toContain("2 of 5 statements shown");
    const link = boxes(drawing).find((each) => each.classList.contains("ag-minimised"));
    expect(link?.innerText).toContain("1 between");
    expect(link?.getAttribute("aria-description")).toContain("over 1 statement that the filter hides");
    expect(drawing.element.querySelectorAll(".ag-line.ag-minimised").length).toBe(2);
    const legend = () => drawing.element.querySelector<HTMLElement>(".ag-legend")?.innerText;
    expect(legend()).toContain("over statements that are hidden");
    tick?.click();
    expect(drawn(drawing).length).toBe(8);
    expect(legend()).not.toContain("hidden");
  });

  it("can be selected and folded at a link that stands for a path, and judged links are not mixed up with it", () => {
    const drawing = stage(weather);
    fromMenu(drawing, "Filter");
    [...drawing.element.querySelectorAll("label")].find(({ textContent }) => textContent === "Evidence (1)")?.click();
    const id = boxes(drawing).find((each) => each.classList.contains("ag-minimised"))?.dataset.id ?? "";
    drawing.select(id);
    drawing.fold(id);
    expect(drawn(drawing)).not.toContain("sun");
    expect(() => drawing.fold("cold")).toThrow(RangeError);
  });
});

describe("undo", () => {
  it("A104: takes back folds, filters and parts in one order, does them again, and tells the page", () => {
    const folds: unknown[] = [];
    const drawing = stage(weather, { onFold: (id, folded) => folds.push([id, folded]) });
    const undo = button(drawing, "Undo");
    expect(undo.ariaDisabled).toBe("true");
    box(drawing, "wet").focus();
    press("Enter");
    drawing.focus("snow");
    expect(undo.ariaDisabled).toBe("false");
    undo.click();
    expect(drawn(drawing)).toEqual(["wet", "snow", "snow because cold", "cold"]);
    press("z", { ctrlKey: true });
    expect(drawn(drawing).length).toBe(8);
    press("z", { ctrlKey: true, shiftKey: true });
    expect(drawn(drawing).length).toBe(4);
    press("y", { ctrlKey: true });
    expect(drawn(drawing)).toEqual(["snow", "snow because cold", "cold"]);
    expect(folds).toEqual([
      ["wet", true],
      ["wet", false],
      ["wet", true],
    ]);
    drawing.undo();
    drawing.undo();
    expect(drawing.undo()).toBeUndefined();
    expect(undo.ariaDisabled).toBe("true");
  });

  it("outlasts another drawing of the map, as far as its statements are there", () => {
    const drawing = stage(weather);
    drawing.fold("wet");
    drawing.fold("snow");
    drawing.update(toGraph(argument({}, wet, rain, cold, because(wet, rain, cold))));
    drawing.undo();
    expect([...drawing.folded]).toEqual(["wet"]);
    drawing.undo();
    expect([...drawing.folded]).toEqual([]);
  });
});

describe("the menu of a box", () => {
  it("opens with Shift+F10 on its first item, walks, and goes with Escape back to the box", () => {
    const drawing = stage(weather);
    box(drawing, "wet").focus();
    expect(press("F10", { shiftKey: true })).toBe(true);
    expect(menu(drawing)?.ariaLabel).toBe("What to do with Wet");
    expect(document.activeElement?.textContent).toBe("Fold what is below");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Show only this, what it rests on and what it carries");
    press("End");
    expect(document.activeElement?.textContent).toBe("Copy the text");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Fold what is below");
    press("s");
    expect(document.activeElement?.textContent).toContain("Show only");
    press("Escape");
    expect(menu(drawing)?.hidden).toBe(true);
    expect(focused()).toBe("wet");
  });

  it("opens by a right click, not where text is marked or Shift is held", () => {
    const drawing = stage(weather);
    const click = (more: MouseEventInit = {}) => {
      box(drawing, "rain").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 2 }));
      const event = new MouseEvent("contextmenu", {
        bubbles: true,
        cancelable: true,
        clientX: 50,
        clientY: 60,
        ...more,
      });
      return !box(drawing, "rain").dispatchEvent(event);
    };
    expect(click({ shiftKey: true })).toBe(false);
    getSelection()?.selectAllChildren(box(drawing, "rain"));
    expect(click()).toBe(false);
    getSelection()?.removeAllRanges();
    expect(click()).toBe(true);
    expect(menu(drawing)?.hidden).toBe(false);
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    expect(menu(drawing)?.hidden).toBe(true);
  });

  it("opens by a finger that rests, and the finger's click does nothing then", async () => {
    const drawing = stage(weather);
    const touch = { bubbles: true, pointerType: "touch", isPrimary: true, pointerId: 7, clientX: 40, clientY: 40 };
    box(drawing, "rain").dispatchEvent(new PointerEvent("pointerdown", touch));
    await expect.poll(() => menu(drawing)?.hidden).toBe(false);
    box(drawing, "rain").dispatchEvent(new PointerEvent("pointerup", touch));
    box(drawing, "rain").click();
    expect(drawing.selected).toBeUndefined();
    expect(menu(drawing)?.hidden).toBe(false);
  });

  it("does not open for a finger that moves on", async () => {
    const drawing = stage(weather);
    const touch = { bubbles: true, pointerType: "touch", isPrimary: true, pointerId: 7, clientX: 40, clientY: 40 };
    box(drawing, "rain").dispatchEvent(new PointerEvent("pointerdown", touch));
    box(drawing, "rain").dispatchEvent(new PointerEvent("pointermove", { ...touch, clientY: 80 }));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(menu(drawing)?.hidden).toBe(true);
  });

  it("lists what a statement is used for and what speaks against it, and goes there, unfolding", () => {
    const drawing = stage(weather);
    box(drawing, "cold").focus();
    press("ArrowUp", { altKey: true });
    expect(items(drawing)).toEqual(["supports Wet", "supports Snow lies."]);
    press("ArrowDown");
    (document.activeElement as HTMLElement | null)?.click();
    expect(focused()).toBe("snow because cold");
    box(drawing, "rain").focus();
    press("ArrowDown", { altKey: true });
    expect(items(drawing)).toEqual(["The sun shone, says the almanac."]);
    choose(drawing, "The sun shone, says the almanac.");
    expect(focused()).toBe("sun against rain");
  });

  it("copies the text, and a link where the page has one", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const drawing = stage(weather, { linkTo: (id) => `https://example.org/#${id}` });
    box(drawing, "sun").focus();
    press("ContextMenu");
    choose(drawing, "Copy the text");
    await said(drawing).toBe("Copied.");
    box(drawing, "sun").focus();
    press("ContextMenu");
    choose(drawing, "Copy a link to this");
    await expect.poll(() => copied.mock.calls.length).toBe(2);
    expect(copied.mock.calls).toEqual([
      ["evidence\nThe sun shone, says the almanac.\nAlmanac"],
      ["https://example.org/#sun"],
    ]);
  });
});

describe("the menu of the map", () => {
  it("folds to a level, and says which one it is at", async () => {
    const drawing = stage(weather);
    fromMenu(drawing, "Down to level 1");
    expect(drawn(drawing)).toEqual(["wet", "snow"]);
    await said(drawing).toBe("Folded below level 1.");
    button(drawing, "More").click();
    const on = [...(menu(drawing)?.querySelectorAll('[role="menuitemradio"]') ?? [])]
      .filter(({ ariaChecked }) => ariaChecked === "true")
      .map(({ textContent }) => textContent);
    expect(on).toEqual(["Down to level 1"]);
    choose(drawing, "All levels");
    expect(drawn(drawing).length).toBe(8);
  });

  it("steps through the statements in the author's order", async () => {
    const drawing = stage(weather, { folded: ["wet"] });
    fromMenu(drawing, "Step through the argument");
    const at = () => drawing.element.querySelector(".ag-bar > span")?.textContent;
    expect([drawing.selected, at()]).toEqual(["wet", "1 of 5"]);
    await said(drawing).toBe("1 of 5: Wet");
    expect(document.activeElement?.ariaLabel).toBe("Next statement");
    button(drawing, "Next statement").click();
    expect([drawing.selected, at()]).toEqual(["rain", "2 of 5"]);
    expect(drawn(drawing)).toContain("rain");
    for (let step = 0; step < 9; step++) button(drawing, "Next statement").click();
    expect([drawing.selected, at()]).toEqual(["snow", "5 of 5"]);
    expect(button(drawing, "Next statement").ariaDisabled).toBe("true");
    button(drawing, "Previous statement").click();
    expect(drawing.selected).toBe("sun");
    button(drawing, "Previous statement").focus();
    press("Escape");
    expect(focused()).toBe("sun");
  });

  it("copies the outline, the source and the SVG", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const drawing = stage(weather, { source: "[Wet]: The street is wet." });
    for (const name of ["Copy as outline", "Copy the source", "Copy as SVG"]) fromMenu(drawing, name);
    await expect.poll(() => copied.mock.calls.length).toBe(3);
    expect(copied.mock.calls).toEqual([
      [toOutline(toDocument(weather))],
      ["[Wet]: The street is wet."],
      [drawing.toSvg()],
    ]);
  });

  it("copies the outline as HTML, which a word processor pastes as lists, and a description in words", async () => {
    const written = vi.spyOn(navigator.clipboard, "write").mockResolvedValue();
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const drawing = stage(weather);
    fromMenu(drawing, "Copy as outline in HTML");
    fromMenu(drawing, "Copy a description in words");
    await expect.poll(() => written.mock.calls.length + copied.mock.calls.length).toBe(2);
    const [item] = written.mock.calls[0]?.[0] ?? [];
    const html = toOutlineHtml(toDocument(weather));
    expect(html).toContain("<ul");
    for (const kind of ["text/html", "text/plain"]) expect(await (await item?.getType(kind))?.text()).toBe(html);
    expect(copied.mock.calls).toEqual([[drawing.scene.description]]);
    expect(drawing.scene.description).toMatch(/^5 statements/);
  });

  it("copies the document as JSON where there is no other source, and says so where the browser refuses", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    vi.spyOn(document, "execCommand").mockReturnValue(false);
    const drawing = stage(weather);
    fromMenu(drawing, "Copy the source");
    await said(drawing).toBe("The browser does not allow copying.");
    expect(JSON.parse(copied.mock.calls[0]?.[0] ?? "")).toEqual(JSON.parse(JSON.stringify(toDocument(weather))));
  });

  it("saves an SVG and a PNG that shows every box", async () => {
    const saved: [string, Blob][] = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      const address = make(blob);
      if (blob instanceof Blob) blobs.set(address, blob);
      return address;
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) saved.push([this.download, blob]);
    });
    const drawing = stage(weather, { theme: "light" });
    fromMenu(drawing, "Save as SVG");
    fromMenu(drawing, "Save as PNG");
    await expect.poll(() => saved.map(([name]) => name)).toEqual(["weather.svg", "weather.png"]);
    expect(await saved[0]?.[1].text()).toBe(drawing.toSvg());
    const png = saved[1]?.[1];
    if (!png) throw new Error("no picture");
    const picture = await createImageBitmap(png);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const painter = canvas.getContext("2d");
    painter?.drawImage(picture, 0, 0);
    const { data } = painter?.getImageData(0, 0, picture.width, picture.height) ?? { data: new Uint8ClampedArray() };
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) colours.add([...data.slice(at, at + 3)].join());
    const { color } = drawing.scene.theme;
    for (const wanted of [color.page, color.border, color.support, color.attack, color.text])
      expect(colours).toContain(rgb(wanted));
  });
});

const rgb = (hex: string): string => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();

describe("reveal", () => {
  it("takes away folds, filters and parts that hide a statement, selects it and brings it into view", () => {
    const drawing = stage(essay(), { folded: ["u9", "u3"] }, 600);
    drawing.focus("u10");
    drawing.reveal("u1");
    expect(drawing.selected).toBe("u1");
    const port = drawing.element.querySelector(".ag-port")?.getBoundingClientRect();
    for (const animation of document.getAnimations()) animation.finish();
    expect(port).toBeDefined();
    expect(drawn(drawing)).toContain("u1");
    expect(drawing.element.querySelector<HTMLElement>(".ag-notice")?.hidden).toBe(true);
    drawing.undo();
    expect(drawn(drawing)).not.toContain("u1");
    expect(() => drawing.reveal("nowhere")).toThrow(RangeError);
  });
});

describe("the overview", () => {
  it("is there while the window shows a small part of the map, follows it, and can be switched off", async () => {
    const drawing = stage(essay(), { height: 400 }, 800);
    const overview = drawing.element.querySelector<HTMLCanvasElement>(".ag-overview");
    if (!overview) throw new Error("no overview");
    expect(overview.hidden).toBe(false);
    const before = drawing.element.querySelector<HTMLElement>(".ag-plane")?.style.transform;
    const { left, bottom } = overview.getBoundingClientRect();
    const at = { bubbles: true, buttons: 1, pointerId: 1, clientX: left + 20, clientY: bottom - 10 };
    vi.spyOn(overview, "setPointerCapture").mockImplementation(() => {});
    overview.dispatchEvent(new PointerEvent("pointerdown", at));
    expect(drawing.element.querySelector<HTMLElement>(".ag-plane")?.style.transform).not.toBe(before);
    fromMenu(drawing, "Overview in the corner");
    expect(overview.hidden).toBe(true);
    fromMenu(drawing, "Overview in the corner");
    drawing.fit();
    await expect.poll(() => overview.hidden).toBe(true);
  });

  it("is not there where the map is small, or the window", () => {
    for (const drawing of [stage(weather), stage(essay(), {}, 390)])
      expect(drawing.element.querySelector<HTMLElement>(".ag-overview")?.hidden).toBe(true);
  });
});

describe("the help", () => {
  it("opens with ? and its button, names the keys as the map is drawn, and gives the focus back", () => {
    const drawing = stage(weather, { direction: "right" });
    const dialog = drawing.element.querySelector("dialog");
    box(drawing, "wet").focus();
    expect(press("?")).toBe(true);
    expect(dialog?.open).toBe(true);
    expect([...(dialog?.querySelectorAll("kbd") ?? [])].slice(0, 4).map((key) => key.textContent)).toEqual([
      "→",
      "←",
      "↑",
      "↓",
    ]);
    dialog?.close();
    expect(focused()).toBe("wet");
    button(drawing, "Help and keys").click();
    expect(dialog?.open).toBe(true);
    button(drawing, "Close").click();
  });
});

describe("all of it", () => {
  it("passes axe, open, in light and dark", async () => {
    for (const theme of ["light", "dark"] as const) {
      const drawing = stage(weather, { theme });
      drawing.focus("rain");
      button(drawing, "Find in the map").click();
      type(drawing, "rain");
      fromMenu(drawing, "Step through the argument");
      const check = async () => {
        const { violations } = await axe.run(drawing.element);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      };
      button(drawing, "More").click();
      await check();
      choose(drawing, "Filter");
      await check();
      drawing.element.querySelector("dialog")?.close();
      button(drawing, "Help and keys").click();
      await check();
      drawing.destroy();
    }
  });

  it("leaves nothing behind: no listener on the page, no mark", async () => {
    const added = vi.spyOn(document, "addEventListener");
    const drawing = looking();
    type(drawing, "rain");
    const signals = added.mock.calls.map(([, , options]) => (typeof options === "object" ? options.signal : undefined));
    drawing.destroy();
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
    expect(CSS.highlights.get("ag-current")?.size ?? 0).toBe(0);
    await settled();
  });
});
