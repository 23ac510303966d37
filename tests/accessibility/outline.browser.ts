import { readingOrder, statements, toGraph } from "@argument-graph/core";
import { type ArgumentGraphElement, defineArgumentGraph, english, setMessages } from "@argument-graph/element";
import { argdown } from "@argument-graph/formats/argdown";
import { english as englishScene, toOutlineHtml } from "@argument-graph/scene";
import { arabic } from "@argument-graph/scene/arabic";
import { german } from "@argument-graph/scene/german";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { elementWith } from "../../examples/element-with";
import arabicText from "../../examples/ideas/right-to-left.argdown?raw";
import essayText from "../../examples/october-1917/argument.argdown?raw";
import { contrast } from "./outline-contrast";

// The numbers are those of the checklist of accessibility that the outline is built to.

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => document.body.replaceChildren());

async function place(
  attributes: Readonly<Record<string, string>>,
  text = essayText,
  width = 1000,
): Promise<ArgumentGraphElement> {
  const element = elementWith(text, attributes);
  element.style.setProperty("width", `${width}px`);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function part(element: ArgumentGraphElement, name: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`There is no part “${name}”.`);
  return found;
}

const all = (element: ArgumentGraphElement, selector: string): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const outlineOf = (element: ArgumentGraphElement): HTMLElement => part(element, "outline");
const summaries = (element: ArgumentGraphElement): readonly HTMLElement[] =>
  all(element, "summary").filter((one) => outlineOf(element).contains(one));
const active = (element: ArgumentGraphElement): Element | null | undefined => element.shadowRoot?.activeElement;
const idAt = (target: Element | null | undefined): string | undefined =>
  target?.closest<HTMLElement>("[data-id]")?.dataset.id;
const button = (element: ArgumentGraphElement, name: string): HTMLElement => {
  const found = all(element, '[part="view"]').find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
};
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const times = (text: string, words: string): number => text.split(words).length - 1;

describe("the outline in a page", () => {
  it("A03: has every statement in full exactly once, in the order of reading, and a word for every link", async () => {
    const element = await place({ view: "outline" });
    const graph = element.graph;
    if (!graph) throw new Error("nothing was read");
    const text = oneLine(outlineOf(element).innerText);
    for (const id of statements(graph)) {
      const attributes = graph.getNodeAttributes(id);
      if ("text" in attributes) expect(times(text, oneLine(attributes.text)), id).toBe(1);
    }
    const order = readingOrder(graph).flatMap(({ id, again }) => (again ? [] : [id]));
    expect(all(element, "[part=outline] [data-id]").map(({ dataset }) => dataset.id)).toEqual(order);
    const links = order.filter((id) => ["inference", "conflict"].includes(graph.getNodeAttributes(id).kind));
    expect(summaries(element).map(idAt)).toEqual(links);
    expect(summaries(element).every(({ innerText }) => /^(Reason|Support|Objection)/.test(innerText))).toBe(true);
  });

  it("A02: can stand in the element as plain HTML, which is read where no script runs, and makes room for the map", async () => {
    const { document: argument } = argdown.parse(essayText);
    const parsed = new DOMParser().parseFromString(toOutlineHtml(argument, { headingLevel: 2 }), "text/html");
    const element = document.createElement("argument-graph-later");
    element.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    document.body.append(element);
    for (const { text } of argument.statements) expect(oneLine(element.innerText)).toContain(oneLine(text));
    expect(element.innerText).toMatch(/Reason 1, two premises together:/);
    expect(element.innerText).toMatch(/Objection/);

    const live = document.createElement("argument-graph");
    const data = document.createElement("script");
    data.type = "text/argument-graph";
    data.textContent = essayText;
    live.append(data, ...element.childNodes);
    document.body.append(live);
    await live.updateComplete;
    expect(live.drawing?.graph.order).toBe(toGraph(argument).order);
    expect(live.querySelector("li")?.checkVisibility()).toBe(false);
  });

  it("A11: says in which language the author wrote, where the words around it are in another", async () => {
    const element = await place({ view: "outline", lang: "de" }, arabicText);
    const outline = outlineOf(element);
    expect(outline.lang).toBe("de");
    expect(outline.innerText).toContain("Quellen");
    const said = [...outline.querySelectorAll("li bdi")].find(({ textContent }) => textContent?.startsWith("تجمع"));
    expect(said?.closest("[lang]")?.getAttribute("lang")).toBe("ar");
    expect(said && getComputedStyle(said).direction).toBe("rtl");
    element.view = "map";
    await element.updateComplete;
    expect(all(element, ".ag-text")[0]?.lang).toBe("ar");
    expect(all(element, ".ag-caption")[0]?.lang).toBe("ar");
    expect(all(element, ".ag-word")[0]?.closest("[lang]")?.getAttribute("lang")).toBe("de");
  });

  it("A12, A23: is read in the order of its elements and is one stop of the Tab key, as the map and the buttons are", async () => {
    const element = await place({ view: "outline" });
    expect(all(element, "*").filter(({ tabIndex }) => tabIndex > 0)).toEqual([]);
    const stops = all(element, "[part=outline] :is(summary, a)").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.length).toBe(1);
  });

  it("A13: has no id twice, and its links lead to what they name", async () => {
    const element = await place({ view: "both" });
    const ids = all(element, "[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(element, "[part=outline] a[href^='#']");
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  it("A17: has headings only where their level is given, and none below the sixth", async () => {
    const element = await place({ view: "outline" });
    const headings = () => all(element, ":is(h1, h2, h3, h4, h5, h6)").map(({ localName }) => localName);
    expect(headings()).toEqual([]);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(headings()[0]).toBe("h3");
    expect(new Set(headings().slice(1))).toEqual(new Set(["h4"]));
    element.setAttribute("heading-level", "6");
    await element.updateComplete;
    expect(new Set(headings())).toEqual(new Set(["h6"]));
    element.setAttribute("heading-level", "none");
    await element.updateComplete;
    expect(headings()).toEqual([]);
  });

  it("A60: gives everything that can be pressed 24 px each way", async () => {
    const element = await place({ view: "both" });
    const targets = [...all(element, "[part=outline] :is(summary, a)"), ...all(element, "[part=view]")];
    const small = targets.filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map(({ innerText }) => innerText)).toEqual([]);
  });

  it.each(["light", "dark"])(
    "A30, A32: shows a keyboard's focus by a line of 2 px or more that stands out, and a pointer's not, %s",
    async (theme) => {
      const element = await place({ view: "outline", theme });
      const [first, second] = summaries(element);
      if (!first || !second) throw new Error("The essay has reasons.");
      button(element, "Outline").focus();
      await userEvent.keyboard("{Tab}");
      const { outlineWidth, outlineColor, outlineStyle } = getComputedStyle(first);
      expect(outlineStyle).toBe("solid");
      expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
      expect(contrast(outlineColor, getComputedStyle(outlineOf(element)).backgroundColor)).toBeGreaterThanOrEqual(3);
      await userEvent.click(second);
      expect(active(element)).toBe(second);
      expect(getComputedStyle(second).outlineStyle).toBe("none");
    },
  );

  it.each(["light", "dark"])("A50, A51: has words with a contrast of 4.5 and lines with 3, %s", async (theme) => {
    const element = await place({ view: "both", theme, semantics: "grounded" });
    await expect.poll(() => outlineOf(element).querySelector("[data-label]")).not.toBeNull();
    const page = getComputedStyle(outlineOf(element)).backgroundColor;
    const words = all(element, "[part=outline] :is(p, span, bdi, summary, a, strong)");
    const faint = words.filter((one) => contrast(getComputedStyle(one).color, page) < 4.5);
    expect(faint.map(({ className, innerText }) => [className, innerText.slice(0, 40)])).toEqual([]);
    const lines = all(element, "[part=outline] details");
    expect(lines.filter((one) => contrast(getComputedStyle(one).borderInlineStartColor, page) < 3)).toEqual([]);
  });

  it("A52: tells support, attack and undercut apart by words and by the kind of line, not by colour alone", async () => {
    const element = await place(
      { view: "outline" },
      "[A]: One.\n  + <R>\n  - [D]: Four.\n\n<R>\n\n(1) [B]: Two.\n----\n(2) [A]\n\n[C]: Three.\n  _> <R>\n",
    );
    const kinds = summaries(element).map((summary) => {
      const details = summary.parentElement;
      return [summary.innerText, details && getComputedStyle(details).borderInlineStartStyle];
    });
    expect(kinds).toEqual([
      ["Reason:", "solid"],
      ["Objection to this inference:", "dotted"],
      ["Objection:", "dashed"],
    ]);
  });

  it("A71: takes wider spacing of the text without cutting anything off", async () => {
    const element = await place({ view: "outline" }, essayText, 320);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    if (element.shadowRoot) element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
    const cut = all(element, "[part=outline] *").filter(
      (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline",
    );
    expect(cut.map(({ localName, innerText }) => [localName, innerText.slice(0, 40)])).toEqual([]);
  });
});

describe("keys in the outline", () => {
  it("walk between what folds and links; left and right fold and unfold, and nothing traps", async () => {
    const element = await place({ view: "outline" });
    const [first, second, third] = summaries(element);
    button(element, "Outline").focus();
    await userEvent.keyboard("{Tab}");
    expect(active(element)).toBe(first);
    await userEvent.keyboard("{ArrowDown}");
    expect(active(element)).toBe(second);
    await userEvent.keyboard("{ArrowLeft}");
    expect(second?.closest("details")?.open).toBe(false);
    await userEvent.keyboard("{ArrowDown}");
    expect(active(element)).toBe(third);
    await userEvent.keyboard("{ArrowUp}{ArrowRight}");
    expect(second?.closest("details")?.open).toBe(true);
    await userEvent.keyboard("{End}");
    expect(active(element)).toBe(all(element, "[part=outline] :is(summary, a)").at(-1));
    await userEvent.keyboard("{Home}");
    expect(active(element)).toBe(first);
    await userEvent.keyboard("{Enter}");
    expect(first?.closest("details")?.open).toBe(false);
    // A21: one press leads out, one leads back to where one was.
    await userEvent.keyboard("{Tab}");
    expect(outlineOf(element).contains(active(element) ?? null)).toBe(false);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(active(element)).toBe(first);
  });

  it("A90: fold to the other side where lines run from right to left", async () => {
    const element = await place({ view: "outline" }, arabicText);
    const [first] = summaries(element);
    first?.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(first?.closest("details")?.open).toBe(false);
    await userEvent.keyboard("{ArrowLeft}");
    expect(first?.closest("details")?.open).toBe(true);
  });

  it("A24: a link leads to the statement, unfolds what it is in, and gives it the focus", async () => {
    const element = await place({ view: "outline" });
    const link = all(element, "[part=outline] a[href^='#']").find(({ innerText }) => /see 1\.1/.test(innerText));
    const target = all(element, "li[data-id]").find(({ innerText }) => /^1\.1\./.test(innerText));
    const fold = target?.closest("details");
    if (!link || !target || !fold) throw new Error("The essay names its disputed point twice.");
    fold.open = false;
    link.focus();
    await userEvent.keyboard("{Enter}");
    expect(active(element)).toBe(target);
    expect(fold.open).toBe(true);
    const { top, bottom } = target.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(bottom).toBeLessThanOrEqual(innerHeight + 1);
    expect(location.hash).toBe("");
  });

  it("keep folds and the focus when the reader supposes something else", async () => {
    const element = await place({ view: "both", semantics: "grounded" });
    await expect.poll(() => outlineOf(element).innerText).toMatch(/\(stands\)/);
    const [first, second] = summaries(element);
    const id = idAt(second);
    const fold = first?.closest("details");
    if (fold) fold.open = false;
    second?.focus();
    const before = outlineOf(element).innerText;
    element.drawing?.suppose("u5", "rejected");
    element.drawing?.undo();
    await new Promise((resolve) => setTimeout(resolve, 100));
    element.setAttribute("heading-level", "2");
    await element.updateComplete;
    expect(summaries(element)[0]?.closest("details")?.open).toBe(false);
    expect(active(element)?.localName).toBe("summary");
    expect(idAt(active(element))).toBe(id);
    expect(before).not.toBe("");
  });
});

describe("the buttons that choose the view", () => {
  it("A16: expose one view at a time, or both, and say which", async () => {
    const element = await place({});
    const shown = () =>
      ["map", "outline"].filter((name) => part(element, name).checkVisibility({ visibilityProperty: true }));
    const pressed = () => all(element, "[part=view]").map((one) => one.ariaPressed);
    expect(part(element, "views").role).toBe("toolbar");
    expect(part(element, "views").ariaLabel).toBe("View");
    expect([shown(), pressed()]).toEqual([["map"], ["true", "false", "false"]]);
    const told: unknown[] = [];
    element.addEventListener("argument-graph-view", ({ detail }) => told.push(detail));
    await userEvent.click(button(element, "Outline"));
    await element.updateComplete;
    expect([shown(), pressed()]).toEqual([["outline"], ["false", "true", "false"]]);
    await userEvent.click(button(element, "Both"));
    await element.updateComplete;
    expect([shown(), pressed()]).toEqual([
      ["map", "outline"],
      ["false", "false", "true"],
    ]);
    expect(told).toEqual([{ view: "outline" }, { view: "both" }]);
    expect(element.getAttribute("view")).toBe("both");
  });

  it("A23, A29: are one stop of the Tab key, in which the arrows, Home and End go on, mirrored from right to left", async () => {
    const element = await place({});
    const stops = () => all(element, "[part=view]").map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    button(element, "Map").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(active(element)).toBe(button(element, "Outline"));
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(active(element)).toBe(button(element, "Map"));
    await userEvent.keyboard("{ArrowLeft}{Home}{ArrowRight}");
    expect(stops()).toEqual([-1, 0, -1]);
    expect(element.view).toBe("auto");
    const arabic = await place({}, arabicText);
    button(arabic, "الخريطة").focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(active(arabic)).toBe(button(arabic, "المخطط النصي"));
  });

  it("A23: stand behind the way past everything, with the toolbar and the tree as the only further stops", async () => {
    const element = await place({ view: "map" });
    const stops = all(element, "*").filter(({ tabIndex }) => tabIndex === 0);
    const seen = stops.filter((stop) => stop.checkVisibility());
    expect(seen.map((stop) => stop.getAttribute("part") ?? stop.className)).toEqual([
      ...["skip", "view", "button", "box claim"],
    ]);
    const [skip] = seen;
    skip?.focus();
    await userEvent.keyboard("{Enter}");
    expect(active(element)?.className).toBe("ag-end");
  });

  it("A24: keep the focus on a button that is pressed, and lead to the same statement in the other view", async () => {
    const element = await place({});
    element.drawing?.reveal("u4");
    all(element, '[role="treeitem"]')
      .find(({ dataset }) => dataset.id === "u4")
      ?.focus();
    button(element, "Outline").focus();
    await userEvent.keyboard("{Enter}");
    await element.updateComplete;
    expect(active(element)).toBe(button(element, "Outline"));
    const stop = all(element, "[part=outline] :is(summary, a)").find(({ tabIndex }) => tabIndex === 0);
    const place4 = all(element, "li[data-id]").find(({ dataset }) => dataset.id === "u4");
    expect(place4?.contains(stop ?? null) || place4?.querySelector("summary, a") === null).toBe(true);
    expect(place4?.getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it("A24: move a focus that was in one view to the same statement in the other", async () => {
    const element = await place({});
    const box = () => all(element, '[role="treeitem"]').find(({ dataset }) => dataset.id === "u4");
    box()?.focus();
    element.view = "outline";
    await element.updateComplete;
    expect(idAt(active(element))).toBe("u4");
    expect(active(element)?.localName).toBe("li");
    element.view = "map";
    await element.updateComplete;
    expect(active(element)).toBe(box());
    expect(document.activeElement).toBe(element);
  });

  it("keep folds, suppositions and the place of the map while the outline is shown", async () => {
    const element = await place({ semantics: "grounded" });
    element.drawing?.fold("u9", true);
    element.drawing?.suppose("u5", "rejected");
    const { drawing } = element;
    element.view = "outline";
    await element.updateComplete;
    element.view = "map";
    await element.updateComplete;
    expect(element.drawing).toBe(drawing);
    expect([...(element.drawing?.folded ?? [])]).toEqual(["u9"]);
    expect([...(element.drawing?.suppositions ?? [])]).toEqual([["u5", "rejected"]]);
  });

  it("A101: writes the outline below the map for paper when the page is printed, and does not before", async () => {
    const element = await place({});
    expect(outlineOf(element).childElementCount).toBe(0);
    dispatchEvent(new Event("beforeprint"));
    expect(outlineOf(element).innerText || outlineOf(element).textContent).toContain(
      "Reason 1, two premises together:",
    );
    dispatchEvent(new Event("afterprint"));
    expect(outlineOf(element).checkVisibility()).toBe(false);
    element.remove();
    await Promise.resolve();
    dispatchEvent(new Event("beforeprint"));
    expect(element.shadowRoot?.childElementCount).toBe(0);
  });

  it("A70: an element as narrow as 320 px shows the outline, without scrolling sideways, and the map when it is wide again", async () => {
    const element = await place({}, essayText, 320);
    const shown = () => ["map", "outline"].filter((name) => part(element, name).checkVisibility());
    expect(shown()).toEqual(["outline"]);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    element.style.setProperty("width", "900px");
    await expect.poll(shown).toEqual(["map"]);
    element.style.setProperty("width", "320px");
    await expect.poll(shown).toEqual(["outline"]);
    await userEvent.click(button(element, "Map"));
    await element.updateComplete;
    expect(shown()).toEqual(["map"]);
    element.style.setProperty("width", "310px");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shown()).toEqual(["map"]);
  });
});

describe("the words of the element", () => {
  it("are those of its attribute, else of the text, else of the page around it, and follow a change", async () => {
    const words = (element: ArgumentGraphElement) => part(element, "views").innerText.split(/\s+/)[0];
    expect(words(await place({ lang: "de-AT" }))).toBe("Karte");
    expect(words(await place({}, arabicText))).toBe("الخريطة");
    expect(words(await place({ lang: "de" }, arabicText))).toBe("Karte");
    expect(words(await place({ lang: "xx" }))).toBe("Map");
    const around = document.createElement("section");
    around.lang = "de";
    document.body.append(around);
    const inside = await place({}, "[A]: Eine Aussage.\n");
    around.append(inside);
    await inside.updateComplete;
    await expect.poll(() => words(inside)).toBe("Karte");
    around.lang = "ar";
    await expect.poll(() => words(inside)).toBe("الخريطة");
    expect(inside.drawing?.scene.rtl).toBe(true);
  });

  it.each([
    ["en", englishScene],
    ["de", german],
    ["ar", arabic],
  ])("A93: are all in %s, on the map and in the outline", async (lang, { because, notes }) => {
    const element = await place({ view: "both", lang });
    expect(part(element, "map").innerText).toContain(because(2));
    expect(outlineOf(element).innerText).toContain(notes);
  });

  it("A93: come from tables alone: with another table nothing of English is left but what formats say", async () => {
    const marked = (value: unknown): unknown => {
      if (typeof value === "string") return /\p{L}/u.test(value) ? `⟦${value}⟧` : value;
      if (typeof value === "function") return (...given: unknown[]) => marked(Reflect.apply(value, undefined, given));
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)]));
    };
    const { drawing, evaluation, element: own } = english;
    setMessages("en-x-marked", {
      drawing: { ...(marked(drawing) as typeof drawing), language: "en-x-marked" },
      evaluation: { ...(marked(evaluation) as typeof evaluation), language: "en-x-marked" },
      element: { ...(marked(own) as typeof own), language: "en-x-marked" },
    });
    const element = await place(
      { view: "both", semantics: "grounded", lang: "en-x-marked" },
      "[A]: §1.\n  + [B]: §2.\n  - [C]: §3.\n    - [B]\n",
    );
    await expect.poll(() => outlineOf(element).innerText).toMatch(/What stands/);
    const texts = all(element, "*").flatMap((one) => [
      ...[...one.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [])),
      ...["aria-label", "aria-description", "title"].flatMap((name) => one.getAttribute(name) ?? []),
    ]);
    const unmarked = texts.filter(
      (text) => /\p{L}/u.test(text) && !text.includes("⟦") && !/^(A|B|C)\.?$/.test(text.trim()),
    );
    expect(unmarked).toEqual([]);
    expect(texts.length).toBeGreaterThan(50);
  });

  it("can be taught, to maps that are drawn already too, with English for what is left out", async () => {
    const element = await place({ lang: "fr-CA" });
    expect(part(element, "views").ariaLabel).toBe("View");
    setMessages("fr", { element: { view: "Vue" } });
    await element.updateComplete;
    expect(part(element, "views").ariaLabel).toBe("Vue");
    expect(part(element, "views").lang).toBe("fr");
    expect(button(element, "Map").textContent).toBe("Map");
  });

  it("leave a map in English where they cannot be loaded", async () => {
    setMessages("tlh", () => Promise.reject(new Error("offline")));
    const element = await place({ lang: "tlh" });
    expect(part(element, "views").ariaLabel).toBe("View");
    expect(all(element, '[role="treeitem"]').length).toBeGreaterThan(40);
  });
});

describe.each(["light", "dark"])("A14: axe finds nothing, %s", (theme) => {
  it.each([
    ["en", essayText],
    ["de", essayText],
    ["ar", arabicText],
  ])("in the map and the outline in %s", async (lang, text) => {
    const element = await place({ view: "both", theme, lang, semantics: "grounded", "heading-level": "2" }, text);
    await expect.poll(() => outlineOf(element).querySelector("[data-kind=verdicts]")).not.toBeNull();
    const { violations } = await axe.run(element, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
