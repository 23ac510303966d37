import { argument, attack, because, claim, evidence, leadsTo, statements, toGraph } from "@argument-graph/core";
import { type Drawing, draw } from "@argument-graph/d3";
import { arrange, light, toSvg } from "@argument-graph/scene";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import essaySvg from "../../examples/october-1917/map.svg?raw";
import { box, boxes, essay, focused, graphOf, press, settled, stage } from "./stage";

afterEach(() => document.body.replaceChildren());

const wet = claim("The street is wet.", { id: "wet", title: "Wet" });
const rain = claim("It rained.", { id: "rain", title: "Rain" });
const cold = claim("It was cold.", { id: "cold" });
const sun = evidence("The sun shone, says the almanac.", "almanac", { id: "sun" });
// wet ─ because, together ─ rain, cold          sun ─ against ─ rain
const weather = toGraph(
  argument(
    { title: "Weather", sources: [{ id: "almanac", type: "book", title: "Almanac" }] },
    wet,
    rain,
    cold,
    sun,
    because(wet, rain, cold),
    attack(sun, rain),
  ),
);

describe("draw", () => {
  it("draws a box for every statement and link, with the statement's text as text", () => {
    const drawing = stage(weather);
    expect(boxes(drawing).length).toBe(6);
    expect(box(drawing, "wet").innerText).toContain("The street is wet.");
    expect(drawing.element.querySelectorAll("svg text").length).toBe(0);
  });

  it("throws on a target that is no element", () => {
    // @ts-expect-error a document is no element
    expect(() => draw(document, weather)).toThrow(TypeError);
  });

  it("shows markup in a text as the text that it is", () => {
    const text = `<img src=x onerror="document.title='pwned'"> & <b>bold</b>`;
    const drawing = stage(toGraph(argument({ title: text }, claim(text, { id: text, title: text }))));
    expect(box(drawing, text).querySelector(".ag-text")?.textContent).toBe(text);
    expect(drawing.element.querySelectorAll("img, b").length).toBe(0);
  });

  it("places every box exactly where the scene has it", () => {
    const drawing = stage(essay());
    for (const mark of drawing.scene.marks) {
      if (mark.type !== "box" && mark.type !== "junction") continue;
      const element = box(drawing, mark.id);
      expect(Math.abs(element.offsetLeft - mark.x), mark.id).toBeLessThanOrEqual(0.51);
      expect(Math.abs(element.offsetTop - mark.y), mark.id).toBeLessThanOrEqual(0.51);
      expect(Math.abs(element.offsetHeight - mark.height), mark.id).toBeLessThanOrEqual(1);
    }
  });

  it("keeps the element of a box through an update, and removes what the new graph has not", () => {
    const drawing = stage(weather);
    const before = box(drawing, "wet");
    drawing.update(toGraph(argument({}, { ...wet, text: "The street was wet." }, rain, because(wet, rain))));
    expect(box(drawing, "wet")).toBe(before);
    expect(before.innerText).toContain("The street was wet.");
    expect(boxes(drawing).map(({ dataset }) => dataset.id)).toEqual(["wet", "wet because rain", "rain"]);
  });

  it.each([390, 1600])("exports the same SVG as without a page, however wide its window: %i px", (width) => {
    expect(stage(essay(), { theme: "light" }, width).toSvg()).toBe(essaySvg);
    const folded = stage(essay(), { theme: "light", folded: ["u3"] }, width);
    expect(folded.toSvg()).toBe(toSvg(arrange(essay(), { theme: light, folded: new Set(["u3"]), maxWidth: 1280 })));
  });

  it("exports a map that lies, and one without a limit, as wide as they are", () => {
    const lying = stage(essay(), { theme: "light", direction: "right" });
    expect(lying.toSvg()).toBe(toSvg(arrange(essay(), { theme: light, direction: "right" })));
    const wide = stage(essay(), { theme: "light", maxWidth: "none" });
    expect(wide.toSvg()).toBe(toSvg(arrange(essay(), { theme: light })));
    const narrow = stage(essay(), { theme: "light", maxWidth: 900 });
    expect(narrow.toSvg()).toBe(toSvg(arrange(essay(), { theme: light, maxWidth: 900 })));
    expect(new Set([wide.toSvg(), narrow.toSvg(), essaySvg]).size).toBe(3);
  });

  it("draws in a place that the page does not show yet, and arranges itself once it is shown", async () => {
    const target = document.createElement("div");
    target.hidden = true;
    document.body.append(target);
    const drawing = draw(target, essay());
    target.hidden = false;
    await settled();
    expectNothingClipped(drawing);
  });

  it("leaves no element, style sheet, listener or observer behind after 100 drawings", async () => {
    const target = document.createElement("div");
    document.body.append(target);
    const count = () => document.querySelectorAll("*").length;
    const [elements, sheets] = [count(), document.adoptedStyleSheets.length];
    const open = track();
    for (let round = 0; round < 100; round++) {
      const drawing = draw(target, weather);
      drawing.select("wet");
      drawing.fold("wet");
      drawing.destroy();
      drawing.destroy();
    }
    await settled();
    expect(count()).toBe(elements);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    expect(open.stop()).toEqual({ observers: 0, mediaListeners: 0, fontListeners: 0 });
  });

  it("does nothing after it is destroyed", () => {
    const drawing = stage(weather);
    drawing.destroy();
    drawing.update(weather);
    drawing.select("wet");
    drawing.fold("wet");
    drawing.fit();
    expect(document.querySelector(".ag")).toBeNull();
  });
});

describe("the tree of a drawing", () => {
  it("A05: names every box by its kind and its own words alone, and describes its relations", () => {
    const drawing = stage(weather);
    const said = boxes(drawing).map((element) => [element.ariaLabel, element.getAttribute("aria-description")]);
    expect(said).toEqual([
      ["Thesis: Wet. The street is wet.", "supported by Rain and It was cold."],
      ["Reason, 2 premises together: because, together.", "supports Wet; supported by Rain and It was cold."],
      [
        "Claim: Rain. It rained.",
        "supports Wet, together with It was cold.; attacked by The sun shone, says the almanac.",
      ],
      ["Objection: but.", "attacks Rain; supported by The sun shone, says the almanac."],
      ["Evidence: The sun shone, says the almanac. Almanac.", "attacks Rain"],
      ["Claim: It was cold.", "supports Wet, together with Rain"],
    ]);
  });

  it("says the same of a step and of what hangs on it", () => {
    // marx ─ leads to ─ lenin, and critique supports the step
    const [marx, lenin, critique] = ["marx", "lenin", "critique"].map((id) => claim(`About ${id}`, { id, title: id }));
    if (!marx || !lenin || !critique) throw new Error("unreachable");
    const step = leadsTo(marx, lenin);
    const drawing = stage(toGraph(argument({}, marx, lenin, critique, step, because(step, critique))));
    expect(box(drawing, step.id).ariaLabel).toBe("Step: marx leads to lenin.");
    expect(box(drawing, step.id).getAttribute("aria-description")).toBe("supported by critique");
    expect(box(drawing, "critique").getAttribute("aria-description")).toBe("supports marx leads to lenin");
  });

  it("A06: tells levels, places and sizes as the reading order has them", () => {
    const drawing = stage(weather);
    const level = (id: string) => box(drawing, id).getAttribute("aria-level");
    expect([level("wet"), level("wet because rain and cold"), level("rain")]).toEqual(["1", "2", "3"]);
    expect(box(drawing, "cold").getAttribute("aria-posinset")).toBe("2");
    expect(box(drawing, "cold").getAttribute("aria-setsize")).toBe("2");
  });

  it("has exactly one tab stop among the boxes", () => {
    const drawing = stage(essay());
    expect(boxes(drawing).filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    expect(
      [...drawing.element.querySelectorAll<HTMLElement>(".ag-fold")].every(({ tabIndex }) => tabIndex === -1),
    ).toBe(true);
  });

  it("is oriented as it is drawn", () => {
    const drawing = stage(weather);
    const tree = drawing.element.querySelector('[role="tree"]');
    expect(tree?.getAttribute("aria-orientation")).toBe("horizontal");
    drawing.update(weather, { direction: "right" });
    expect(tree?.getAttribute("aria-orientation")).toBe("vertical");
  });

  it("passes axe, in light and dark, open and folded", async () => {
    for (const theme of ["light", "dark"] as const) {
      const drawing = stage(essay(), { theme });
      drawing.fold("u9");
      drawing.select("u5");
      const { violations } = await axe.run(drawing.element, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      drawing.destroy();
    }
  });
});

describe("the keyboard", () => {
  it("walks the argument: children below, siblings beside, home and end", () => {
    const drawing = stage(weather);
    box(drawing, "wet").focus();
    const steps: (string | undefined)[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowUp", "End", "Home"]) {
      expect(press(key)).toBe(true);
      steps.push(focused());
    }
    const reason = "wet because rain and cold";
    expect(steps).toEqual([reason, "rain", "cold", "rain", reason, "wet", "cold", "wet"]);
  });

  it("folds with Enter, keeps the focus, tells the page, and announces how much it hides", async () => {
    const folds: unknown[] = [];
    const drawing = stage(weather, { onFold: (id, folded) => folds.push([id, folded]) });
    box(drawing, "wet").focus();
    press("Enter");
    expect(boxes(drawing).map(({ dataset }) => dataset.id)).toEqual(["wet"]);
    expect(box(drawing, "wet").ariaExpanded).toBe("false");
    expect(focused()).toBe("wet");
    expect(drawing.element.querySelector(".ag-live")?.textContent).toBe("Folded, 3 statements hidden.");
    press("ArrowDown");
    expect(boxes(drawing).length).toBe(6);
    expect(focused()).toBe("wet");
    expect(folds).toEqual([
      ["wet", true],
      ["wet", false],
    ]);
  });

  it("moves the focus to the fold when what had the focus is folded away", () => {
    const drawing = stage(weather);
    box(drawing, "rain").focus();
    drawing.fold("wet");
    expect(focused()).toBe("wet");
  });

  it("selects with Space, and clears with Escape", () => {
    const selected: unknown[] = [];
    const drawing = stage(weather, { onSelect: (id) => selected.push(id) });
    box(drawing, "rain").focus();
    press(" ");
    expect(drawing.selected).toBe("rain");
    expect(
      boxes(drawing)
        .filter(({ ariaSelected }) => ariaSelected === "true")
        .map(({ dataset }) => dataset.id),
    ).toEqual(["rain"]);
    press("Escape");
    expect(drawing.selected).toBeUndefined();
    expect(selected).toEqual(["rain", undefined]);
  });

  it("finds a box by its first letters", () => {
    const drawing = stage(weather);
    box(drawing, "wet").focus();
    press("r");
    expect(focused()).toBe("rain");
  });

  it("leaves Tab, and keys with Ctrl, Cmd or Alt, to the browser", () => {
    const drawing = stage(weather);
    box(drawing, "wet").focus();
    for (const [key, more] of [
      ["Tab", {}],
      ["f", { ctrlKey: true }],
      ["ArrowLeft", { altKey: true }],
      ["r", { metaKey: true }],
    ] as const)
      expect(press(key, more), key).toBe(false);
    expect(focused()).toBe("wet");
  });

  it("A31, A61: brings what has the focus wholly into the window", () => {
    const drawing = stage(essay(), {}, 500);
    box(drawing, "u7").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "End"]) {
      press(key);
      const at = document.activeElement?.getBoundingClientRect();
      const port = drawing.element.querySelector(".ag-port")?.getBoundingClientRect();
      if (!at || !port) throw new Error("nothing has the focus");
      expect(at.left).toBeGreaterThanOrEqual(port.left);
      expect(at.right).toBeLessThanOrEqual(port.right + 0.5);
      expect(at.top).toBeGreaterThanOrEqual(port.top);
      expect(at.bottom).toBeLessThanOrEqual(port.bottom + 0.5);
    }
  });
});

describe("folding", () => {
  it("keeps the folded box where it is on the screen", () => {
    const drawing = stage(essay());
    for (const id of ["u9", "u5", "u9", "u5"]) {
      for (const animation of document.getAnimations()) animation.finish();
      const before = box(drawing, id).getBoundingClientRect();
      drawing.fold(id);
      const after = box(drawing, id).getBoundingClientRect();
      // The animation starts from the old place, so the box has to be looked at when it is over.
      for (const animation of box(drawing, id).getAnimations()) animation.finish();
      const end = box(drawing, id).getBoundingClientRect();
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1.5);
      expect(Math.hypot(end.x - before.x, end.y - before.y)).toBeLessThan(1.5);
    }
  });

  it("works on a link, which keeps its word and counts what it hides on its button", () => {
    const drawing = stage(weather);
    drawing.fold("wet because rain and cold");
    const pill = box(drawing, "wet because rain and cold");
    expect(boxes(drawing).map(({ dataset }) => dataset.id)).toEqual(["wet", "wet because rain and cold"]);
    expect(pill.innerText.trim()).toBe("because, together");
    expect(pill.querySelector("button")?.dataset.sign).toBe("+3");
    expect(pill.getAttribute("aria-description")).toContain("folded, hides 3 statements");
  });

  it("is done by the button of a box too, which says what it will do", () => {
    const drawing = stage(weather);
    const button = () => box(drawing, "wet").querySelector<HTMLElement>(".ag-fold");
    expect(button()?.ariaLabel).toBe("Fold the branch below Wet");
    button()?.click();
    expect(drawing.folded).toEqual(new Set(["wet"]));
    expect(button()?.ariaLabel).toBe("Unfold 3 statements below Wet");
    expect(button()?.dataset.sign).toBe("+3");
    button()?.click();
    expect(boxes(drawing).length).toBe(6);
  });

  // a ─ because ─ c, b ─ because ─ c: folded at b, c stays under a
  it("hides only lines where all that is below is used elsewhere too, and does not count to none", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}.`, { id }));
    if (!a || !b || !c) throw new Error("unreachable");
    const drawing = stage(toGraph(argument({}, a, b, c, because(a, c), because(b, c))));
    drawing.fold("b");
    expect(boxes(drawing).map(({ dataset }) => dataset.id)).toEqual(["a", "a because c", "c", "b"]);
    expect(box(drawing, "b").querySelector("button")?.dataset.sign).toBe("+");
    expect(box(drawing, "b").querySelector("button")?.ariaLabel).toBe("Unfold the branch below Claim b.");
    expect(drawing.element.querySelector(".ag-live")?.textContent).toBe(
      "Folded; all statements are used elsewhere too.",
    );
    drawing.fold("b");
    expect(boxes(drawing).length).toBe(5);
  });

  it("offers no fold where there is nothing below", () => {
    const drawing = stage(weather);
    expect(box(drawing, "cold").querySelector("button")).toBeNull();
    expect(box(drawing, "cold").ariaExpanded).toBeNull();
  });
});

describe("the view", () => {
  it("shows a small map whole, at its natural size", () => {
    const drawing = stage(weather);
    const port = drawing.element.querySelector(".ag-port")?.getBoundingClientRect();
    for (const element of boxes(drawing)) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      expect(left >= (port?.left ?? 0) && right <= (port?.right ?? 0)).toBe(true);
      expect(top >= (port?.top ?? 0) && bottom <= (port?.bottom ?? 0)).toBe(true);
    }
    expect(scaleOf(drawing)).toBe(1);
  });

  // u7 -> u9 -> u5
  it("shows the whole spine of the essay at opening in a window of 1280 px, with nothing to pan to at its sides", () => {
    const drawing = stage(essay(), {}, 1280);
    const port = portOf(drawing);
    for (const element of boxes(drawing)) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const id = element.dataset.id ?? "";
      expect(left >= port.left && right <= port.right, id).toBe(true);
      if (["u7", "u9", "u5"].includes(id)) expect(top >= port.top && bottom <= port.bottom, id).toBe(true);
    }
    expect(drawing.scene.width * scaleOf(drawing)).toBeLessThanOrEqual(port.width);
  });

  it("keeps to no width where it is told so, nor where the map lies", () => {
    const widthOf = (options: Parameters<typeof stage>[1]) => stage(essay(), options, 1280).scene.width;
    const [given, fit, none] = [widthOf({ maxWidth: 900 }), widthOf({}), widthOf({ maxWidth: "none" })];
    expect(given).toBeLessThan(fit);
    expect(fit).toBeLessThanOrEqual(1280);
    expect(none).toBeGreaterThan(fit);
    expect(widthOf({ direction: "right", maxWidth: 700 })).toBe(widthOf({ direction: "right", maxWidth: "none" }));
  });

  it("A54: opens a large map on the beginning of its spine, with text of 12 px and more", () => {
    const drawing = stage(essay(), {}, 700);
    const port = drawing.element.querySelector(".ag-port")?.getBoundingClientRect();
    const first = box(drawing, "u7").getBoundingClientRect();
    expect(first.left >= (port?.left ?? 0) && first.right <= (port?.right ?? 0)).toBe(true);
    const sizes = boxes(drawing).flatMap((element) =>
      [...element.querySelectorAll(".ag-content > div")].map((line) =>
        Number.parseFloat(getComputedStyle(line).fontSize),
      ),
    );
    expect(Math.min(...sizes) * scaleOf(drawing)).toBeGreaterThanOrEqual(12);
  });

  it("A65: leaves the wheel to the page, but for Ctrl and Cmd", () => {
    const drawing = stage(essay());
    const wheel = (more: WheelEventInit) => {
      const event = new WheelEvent("wheel", {
        deltaY: -100,
        bubbles: true,
        cancelable: true,
        clientX: 300,
        clientY: 200,
        ...more,
      });
      box(drawing, "u9").dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel({})).toBe(false);
    expect(scaleOf(drawing)).toBe(1);
    expect(wheel({ ctrlKey: true })).toBe(true);
    expect(scaleOf(drawing)).toBeGreaterThan(1);
    const port = drawing.element.querySelector(".ag-port");
    expect(port && getComputedStyle(port).touchAction).toBe("pan-y");
  });

  it("has buttons of 24 px and more with names, and zooms by them", async () => {
    const drawing = stage(essay());
    const buttons = [...drawing.element.querySelectorAll<HTMLElement>(".ag-toolbar button:not([hidden])")];
    const zoom = ["Zoom out", "Zoom in", "Show the whole map"];
    expect(buttons.map(({ ariaLabel }) => ariaLabel)).toEqual([
      "Find in the map",
      "Undo",
      ...zoom,
      "Help and keys",
      "More",
    ]);
    for (const button of drawing.element.querySelectorAll("button")) {
      if (!button.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    buttons[3]?.click();
    await expect.poll(() => scaleOf(drawing)).toBeCloseTo(1.3, 2);
    buttons[4]?.click();
    await expect.poll(() => scaleOf(drawing)).toBeLessThan(0.9);
  });
});

describe("text in boxes", () => {
  const long = `Donaudampfschifffahrtsgesellschaftskapitän${"s".repeat(60)} 一九一七年十月列宁的党几乎没有遇到任何抵抗就夺取了政权随后赢得了内战并统治了整个国家 وقد حكم الحزب البلاد كلها`;
  const graph = toGraph(
    argument({}, claim(long, { id: "a", title: long }), claim(long, { id: "b" }), because("a", "b")),
  );

  it("A92: is never clipped, whatever its script and however long its words", () => {
    expectNothingClipped(stage(graph));
    expectNothingClipped(stage(essay()));
  });

  it("A71: makes its box grow when the reader spaces it out", async () => {
    const drawing = stage(essay());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await settled();
    expectNothingClipped(drawing);
    expectNoOverlap(drawing);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it("A72: grows with the size of text that the reader has set, boxes and all", async () => {
    const drawing = stage(essay());
    const width = box(drawing, "u9").offsetWidth;
    document.documentElement.style.setProperty("font-size", "32px");
    await settled();
    expect(box(drawing, "u9").getBoundingClientRect().width).toBeGreaterThan(1.8 * width);
    expectNothingClipped(drawing);
    expectNoOverlap(drawing);
    document.documentElement.style.removeProperty("font-size");
    await settled();
    expect(box(drawing, "u9").offsetWidth).toBe(width);
  });

  it("stays readable on a page that makes its root font small", async () => {
    document.documentElement.style.setProperty("font-size", "10px");
    const drawing = stage(weather);
    const line = box(drawing, "wet").querySelector(".ag-text");
    expect(line && getComputedStyle(line).fontSize).toBe("13px");
    document.documentElement.style.removeProperty("font-size");
  });

  it("A91: is isolated, so that an unclosed override does not turn its neighbours round", () => {
    const drawing = stage(
      toGraph(argument({}, claim("\u202Eabc", { id: "a" }), claim("def", { id: "b" }), because("a", "b"))),
    );
    for (const line of drawing.element.querySelectorAll(".ag-content > div"))
      expect(getComputedStyle(line).unicodeBidi).toBe("isolate");
  });
});

describe("around the map", () => {
  it("shows the document's notes and gaps, and a key to what the map has", () => {
    const drawing = stage(
      graphOf(
        "===\nnotes:\n  - {text: A remark., about: [A, B]}\n  - {kind: gap, text: A hole}\n===\n\n[A]: One.\n  + [B]: Two.\n",
      ),
    );
    const notes = drawing.element.querySelector<HTMLElement>(".ag-notes");
    expect([...(notes?.querySelectorAll("li") ?? [])].map(({ innerText }) => innerText)).toEqual([
      "A remark. (On “A” and “B”.)",
      "Gap in the text: A hole",
    ]);
    const legend = drawing.element.querySelector<HTMLElement>(".ag-legend");
    expect([...(legend?.querySelectorAll("li") ?? [])].map(({ innerText }) => innerText)).toEqual([
      "because: supports",
      "thesis",
    ]);
    drawing.update(drawing.graph, { preset: "rationale" });
    // Other notations have other words on their lines.
    expect([...(legend?.querySelectorAll("li") ?? [])].map(({ innerText }) => innerText)).toEqual([
      "supports",
      "thesis",
    ]);
    drawing.update(drawing.graph, { notes: false, legend: false });
    expect(notes?.hidden && legend?.hidden).toBe(true);
  });

  it("A83: follows the reader's system in colours unless told", () => {
    const drawing = stage(weather, { theme: "dark" });
    expect(drawing.scene.theme.dark).toBe(true);
    drawing.update(weather, { theme: "auto" });
    expect(drawing.scene.theme.dark).toBe(matchMedia("(prefers-color-scheme: dark)").matches);
  });

  it("A101: goes to paper unfolded and light, and is as it was afterwards", () => {
    const drawing = stage(weather, { theme: "dark", folded: ["wet"] });
    window.dispatchEvent(new Event("beforeprint"));
    expect(boxes(drawing).length).toBe(6);
    expect(drawing.scene.theme.dark).toBe(false);
    window.dispatchEvent(new Event("afterprint"));
    expect(boxes(drawing).length).toBe(1);
    expect(drawing.scene.theme.dark).toBe(true);
  });

  it("A90: draws from right to left where the language runs so, and turns the keys round", () => {
    const drawing = stage(
      toGraph(argument({ language: "ar" }, wet, rain, cold, because(wet, rain), because(wet, cold))),
    );
    expect(drawing.element.dir).toBe("rtl");
    expect(box(drawing, "rain").getBoundingClientRect().left).toBeGreaterThan(
      box(drawing, "cold").getBoundingClientRect().left,
    );
    box(drawing, "wet because rain").focus();
    press("ArrowLeft");
    expect(focused()).toBe("wet because cold");
  });

  it("counts every statement of the essay", () => {
    const graph = essay();
    const drawing = stage(graph);
    for (const id of statements(graph)) {
      const attributes = graph.getNodeAttributes(id);
      expect(box(drawing, id).textContent).toContain("text" in attributes && attributes.text);
    }
  });
});

function scaleOf(drawing: Drawing): number {
  const plane = drawing.element.querySelector(".ag-plane");
  return plane ? new DOMMatrix(getComputedStyle(plane).transform).a : Number.NaN;
}

function expectNothingClipped(drawing: Drawing): void {
  for (const element of boxes(drawing)) {
    const content = element.querySelector<HTMLElement>(".ag-content");
    if (!content) throw new Error("a box without content");
    expect(content.scrollWidth, element.dataset.id).toBeLessThanOrEqual(content.clientWidth);
    expect(content.scrollHeight, element.dataset.id).toBeLessThanOrEqual(content.clientHeight);
    expect(content.offsetHeight, element.dataset.id).toBeLessThanOrEqual(element.offsetHeight);
    const mark = drawing.scene.marks.find((each) => each.id === element.dataset.id && "content" in each);
    if (!mark || !("height" in mark)) throw new Error("a box without a mark");
    expect(element.offsetHeight, element.dataset.id).toBeLessThanOrEqual(mark.height + 1);
  }
}

function expectNoOverlap(drawing: Drawing): void {
  const all = boxes(drawing).map((element) => ({ id: element.dataset.id, area: element.getBoundingClientRect() }));
  for (const [index, { id, area: a }] of all.entries())
    for (const { id: other, area: b } of all.slice(index + 1)) {
      const overlap =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      expect(overlap, `${id} and ${other}`).toBe(false);
    }
}

/** Counts what is observed and listened to on things that outlive a drawing, from now on. */
function track() {
  const counts = { observers: 0, mediaListeners: 0, fontListeners: 0 };
  const undo: (() => void)[] = [];
  const observing = new Set<ResizeObserver>();
  const { observe, disconnect } = ResizeObserver.prototype;
  ResizeObserver.prototype.observe = function (...args) {
    observing.add(this);
    observe.apply(this, args);
  };
  ResizeObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  undo.push(() => Object.assign(ResizeObserver.prototype, { observe, disconnect }));
  const count = (target: EventTarget, key: "mediaListeners" | "fontListeners") => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<EventTarget["addEventListener"]>) => {
      counts[key]++;
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget["removeEventListener"]>) => {
      counts[key]--;
      removeEventListener.apply(target, args);
    };
    undo.push(() => Object.assign(target, { addEventListener, removeEventListener }));
  };
  count(document.fonts, "fontListeners");
  const { matchMedia } = window;
  window.matchMedia = (query) => {
    const list = matchMedia.call(window, query);
    count(list, "mediaListeners");
    return list;
  };
  undo.push(() => Object.assign(window, { matchMedia }));
  return {
    stop() {
      counts.observers = observing.size;
      for (const action of undo) action();
      return counts;
    },
  };
}

function portOf(drawing: Drawing): DOMRect {
  const port = drawing.element.querySelector(".ag-port");
  if (!port) throw new Error("no window");
  return port.getBoundingClientRect();
}
