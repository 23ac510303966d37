import { type ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { elementWith } from "../../examples/element-with";
import arabicText from "../../examples/ideas/right-to-left.argdown?raw";

// 1. Wet        the street is wet
//    Reason     Rain, Cold ("It was cold.")
//    Objection  Sun
const TEXT = `# Weather

[Wet]: The street is wet.
  - [Sun]: The sun shone, says the almanac.

(1) [Rain]: It rained in the night.
(2) [Cold]: It was cold, as the Émigré says.
----
(3) [Wet]

[Sun]
  - [Cloud]: Clouds are in every almanac.
`;

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

async function place(
  attributes: Readonly<Record<string, string>> = { view: "outline" },
  text = TEXT,
): Promise<ArgumentGraphElement> {
  const element = elementWith(text, attributes);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: ArgumentGraphElement, selector: string): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
function one(element: ArgumentGraphElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`There is no “${selector}”.`);
  return found;
}
const bar = (element: ArgumentGraphElement) => one(element, ".ag-outline-find > form");
const field = (element: ArgumentGraphElement) => one(element, ".ag-outline-find input");
const finds = (element: ArgumentGraphElement) => all(element, ".views > .ag-tool");
const count = (element: ArgumentGraphElement) => one(element, ".ag-outline-find output").textContent;
const active = (element: ArgumentGraphElement) => element.shadowRoot?.activeElement;
const ids = (elements: readonly HTMLElement[]) => elements.map(({ dataset }) => dataset.id);
const found = (element: ArgumentGraphElement) => ids(all(element, "[part=outline] .ag-found"));
const current = (element: ArgumentGraphElement) => ids(all(element, "[part=outline] .ag-current"));
const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const summary = (element: ArgumentGraphElement) => one(element, "[part=outline] summary");
const isInWindow = (target: Element) => {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe("finding in the outline", () => {
  it("begins with the slash on anything of the outline, goes on as the reader types, and says how many there are", async () => {
    const element = await place();
    summary(element).focus();
    await userEvent.keyboard("/");
    expect(active(element)).toBe(field(element));
    expect(bar(element).role).toBe("search");
    await userEvent.keyboard("almanac");
    expect([found(element), current(element), count(element)]).toEqual([["Sun", "Cloud"], ["Sun"], "1 of 2"]);
    expect([marked("ag-current"), marked("ag-found")]).toEqual([["almanac"], ["almanac"]]);
    await expect.poll(() => one(element, ".ag-outline-find > [role=status]").textContent).toBe("1 of 2");
    await userEvent.keyboard("xyz");
    expect([found(element), count(element)]).toEqual([[], "Nothing found"]);
    await userEvent.clear(field(element));
    await userEvent.keyboard("EMIGRE");
    expect(marked("ag-current")).toEqual(["Émigré"]);
  });

  it("goes on and back with Enter and the buttons, round and round", async () => {
    const element = await place();
    summary(element).focus();
    await userEvent.keyboard("/almanac{Enter}");
    expect([current(element), count(element)]).toEqual([["Cloud"], "2 of 2"]);
    await userEvent.keyboard("{Enter}");
    expect(current(element)).toEqual(["Sun"]);
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(current(element)).toEqual(["Cloud"]);
    await userEvent.click(one(element, '.ag-outline-find [aria-label="Previous match"]'));
    expect(current(element)).toEqual(["Sun"]);
    await userEvent.click(one(element, '.ag-outline-find [aria-label="Next match"]'));
    expect(current(element)).toEqual(["Cloud"]);
  });

  it("begins with a button beside those that choose the view, and ends with another", async () => {
    const element = await place();
    const [button] = finds(element);
    if (!button) throw new Error("There is no button.");
    expect(button.ariaLabel).toBe("Find in the outline");
    await userEvent.click(button);
    await userEvent.keyboard("nowhere");
    await userEvent.click(one(element, '.ag-outline-find [aria-label="Close"]'));
    expect(bar(element).hidden).toBe(true);
    expect(active(element)).toBe(button);
    one(element, '[part=view][aria-pressed="true"]').focus();
    await userEvent.keyboard("{End}");
    expect(active(element)).toBe(button);
    await userEvent.keyboard("{Enter}");
    expect(active(element)).toBe(field(element));
  });

  it("ends with Escape, gives the focus to the match, and leaves no mark", async () => {
    const element = await place();
    summary(element).focus();
    await userEvent.keyboard("/cold{Escape}");
    expect(bar(element).hidden).toBe(true);
    expect((active(element) as HTMLElement | null)?.dataset.id).toBe("Cold");
    expect([found(element), current(element), marked("ag-current"), marked("ag-found")]).toEqual([[], [], [], []]);
    // From the match as well.
    await userEvent.keyboard("/");
    expect(active(element)).toBe(field(element));
    await userEvent.keyboard("nowhere{Escape}");
    expect((active(element) as HTMLElement | null)?.dataset.id).toBe("Cold");
  });

  it("unfolds what a match stands in, and folds it again for the next one", async () => {
    const element = await place();
    const folds = all(element, "[part=outline] details").filter((fold) => fold instanceof HTMLDetailsElement);
    for (const fold of folds) fold.open = false;
    const openFor = (id: string) => folds.filter((fold) => fold.querySelector(`[data-id="${id}"]`));
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    expect(folds.filter(({ open }) => open)).toEqual(openFor("Sun"));
    await userEvent.keyboard("{Enter}");
    expect(folds.filter(({ open }) => open)).toEqual(openFor("Cloud"));
    await userEvent.clear(field(element));
    await userEvent.keyboard("rained");
    expect(folds.filter(({ open }) => open)).toEqual(openFor("Rain"));
    expect(openFor("Rain").length).toBe(1);
  });

  it("brings each match into the window, below the bar that stays there", async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `[S${at}]: Statement with the number ${at}.\n`);
    const element = await place({ view: "outline" }, lines.join("\n"));
    one(element, '[data-id="S0"]').focus();
    await userEvent.keyboard("/number 99");
    const match = one(element, '[data-id="S99"]');
    expect(isInWindow(match) && isInWindow(bar(element))).toBe(true);
    await userEvent.clear(field(element));
    await userEvent.keyboard("number 3.");
    const first = one(element, '[data-id="S3"]');
    expect(isInWindow(first) && isInWindow(bar(element))).toBe(true);
    expect(first.getBoundingClientRect().top).toBeGreaterThanOrEqual(bar(element).getBoundingClientRect().bottom);
  });

  it("goes on while the outline is written anew", async () => {
    const element = await place();
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    element.setAttribute("heading-level", "2");
    await element.updateComplete;
    expect([found(element), marked("ag-current")]).toEqual([["Sun", "Cloud"], ["almanac"]]);
  });

  it("keeps keys that a page may have from hearing what is typed, and hears none from outside", async () => {
    const element = await place();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener("keydown", hear);
    await userEvent.keyboard("/");
    expect(all(element, ".ag-outline-find")).toEqual([]);
    summary(element).focus();
    await userEvent.keyboard("/n");
    expect(heard).toEqual(["/"]);
    document.removeEventListener("keydown", hear);
  });

  it("leaves nothing behind when the element goes", async () => {
    const element = await place();
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect([marked("ag-current"), marked("ag-found")]).toEqual([[], []]);
  });

  it.each([
    ["de", TEXT, "In der Gliederung suchen", "1 von 2", "almanac"],
    ["ar", arabicText, "البحث في المخطط النصي", /^\d من \d$/, "\u0627"],
  ] as const)("speaks the language of the reader: %s", async (lang, text, name, counted, typed) => {
    const element = await place({ view: "outline", lang }, text);
    expect(finds(element).map(({ ariaLabel }) => ariaLabel)).toEqual([name]);
    summary(element).focus();
    await userEvent.keyboard("/");
    await userEvent.fill(field(element), typed);
    expect(field(element).ariaLabel).toBe(name);
    expect(count(element)).toMatch(counted);
    const { dir } = one(element, ".ag-outline-find");
    expect(dir).toBe(lang === "ar" ? "rtl" : "ltr");
    expect(marked("ag-current").length).toBeGreaterThan(0);
  });

  it.each(["light", "dark"])("A14, A15: gives axe nothing to find, %s", async (theme) => {
    const element = await place({ view: "outline", theme });
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    const { violations, incomplete } = await axe.run(element);
    expect([...violations, ...incomplete].map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("A60, A70: has targets of 24 px each way, and does not scroll sideways at 320 px", async () => {
    const element = await place();
    element.style.setProperty("width", "320px");
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    const targets = all(element, ".ag-outline-find :is(button, input), .views button");
    const sizes = targets.map((target) => target.getBoundingClientRect());
    expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    const { left, right } = element.getBoundingClientRect();
    expect(sizes.filter((size) => size.left < left || size.right > right)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe("finding where map and outline are shown together", () => {
  const inMap = (element: ArgumentGraphElement, name: string) => ids(all(element, `[part=map] .${name}`));

  it("goes on in both, whichever the reader looks in", async () => {
    const element = await place({ view: "both" });
    await expect.poll(() => all(element, "[part=map] .ag-box").length).toBeGreaterThan(0);
    summary(element).focus();
    await userEvent.keyboard("/almanac{Enter}");
    expect(current(element)).toEqual(["Cloud"]);
    await expect.poll(() => inMap(element, "ag-current")).toEqual(["Cloud"]);
    expect(inMap(element, "ag-found")).toEqual(["Sun", "Cloud"]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => inMap(element, "ag-found")).toEqual([]);

    one(element, '[part=map] [data-id="Rain"]').focus();
    await userEvent.keyboard("/");
    await expect.poll(() => active(element)).toBe(one(element, "[part=map] input"));
    await userEvent.keyboard("almanac");
    expect([inMap(element, "ag-current"), found(element), current(element)]).toEqual([
      ["Sun"],
      ["Sun", "Cloud"],
      ["Sun"],
    ]);
    expect(bar(element).hidden).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect([found(element), marked("ag-current"), marked("ag-found")]).toEqual([[], [], []]);
  });

  it("has one bar at a time, and unfolds in both what hides a match", async () => {
    const element = await place({ view: "both" });
    const fold = all(element, "[part=outline] details").find((one) => one.querySelector('[data-id="Rain"]'));
    if (!(fold instanceof HTMLDetailsElement)) throw new Error("Rain stands in a reason.");
    fold.open = false;
    element.drawing?.fold("Wet", true);
    one(element, '[part=map] [data-id="Wet"]').focus();
    await userEvent.keyboard("/");
    await expect.poll(() => active(element)).toBe(one(element, "[part=map] input"));
    await userEvent.keyboard("rained");
    expect(fold.open).toBe(true);
    expect(element.drawing?.folded.size).toBe(0);
    summary(element).focus();
    await userEvent.keyboard("/");
    await userEvent.fill(field(element), "sun shone");
    expect(one(element, "[part=map] form").hidden).toBe(true);
    expect(inMap(element, "ag-current")).toEqual(["Sun"]);
  });

  it("ends when another view is chosen, and offers its button only where there is an outline", async () => {
    const element = await place({ view: "both" });
    summary(element).focus();
    await userEvent.keyboard("/almanac");
    element.view = "map";
    await element.updateComplete;
    expect([finds(element), inMap(element, "ag-found"), marked("ag-found")]).toEqual([[], [], []]);
    expect(bar(element).hidden).toBe(true);
    element.view = "outline";
    await element.updateComplete;
    expect(finds(element).length).toBe(1);
    expect(all(element, ".views > button").filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
  });
});
