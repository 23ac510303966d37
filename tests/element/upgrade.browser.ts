import { type ArgumentGraphElement, upgradePage } from "@argument-graph/element";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
let stop: () => void;

beforeEach(() => {
  stop = upgradePage();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** An element of plain HTML with attributes and children. */
function plain(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly (string | Node)[]) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const maps = () => [...document.querySelectorAll("argument-graph")];
const boxes = (element: Element | undefined) =>
  element?.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]').length ?? 0;

/** Puts it into the page and waits for the map that it becomes. */
async function upgraded(element: Element): Promise<ArgumentGraphElement> {
  document.body.append(element);
  await expect.poll(() => maps().length).toBe(1);
  const [map] = maps();
  if (!map) throw new Error("There is no map.");
  await map.updateComplete;
  return map;
}

const list = (...items: readonly (string | Node)[]) =>
  plain("ul", {}, ...items.map((item) => (typeof item === "string" ? plain("li", {}, item) : item)));
const item = (text: string, ...below: readonly string[]) => plain("li", {}, text, list(...below));

describe("upgradePage()", () => {
  it.each([
    ["a pre of our class", () => plain("pre", { class: "argument-graph" }, RAIN)],
    ["a code block in Argdown", () => plain("pre", {}, plain("code", { class: "language-argdown" }, RAIN))],
    ["a code block of ours", () => plain("pre", {}, plain("code", { class: "language-argument-graph" }, RAIN))],
    [
      "a pre that a highlighter has cut up",
      () => plain("pre", { class: "x language-argdown" }, plain("code", {}, plain("b", {}, RAIN))),
    ],
    [
      "a block inside the boxes of Jekyll",
      () =>
        plain(
          "div",
          { class: "language-argdown highlighter-rouge" },
          plain("div", { class: "highlight" }, plain("pre", {}, plain("code", {}, RAIN))),
        ),
    ],
    [
      "a pre that was typed in an editor, which ends lines by elements and may keep spaces from breaking",
      () =>
        plain(
          "pre",
          { class: "argument-graph" },
          "[Wet]: The street is wet.",
          plain("br", {}),
          "\u00a0 + [Rain]: It rained.",
        ),
    ],
    [
      "a box with a comment in it, and lines that are elements",
      () =>
        plain(
          "div",
          { class: "argument-graph" },
          document.createComment("[Other]: A comment."),
          plain("p", {}, "[Wet]: The street is wet."),
          "\n",
          plain("p", {}, "\u00a0 + [Rain]: It rained."),
        ),
    ],
    ["a script of data", () => plain("script", { type: "text/argument-graph" }, RAIN)],
    ["a nested list", () => plain("ul", { class: "argument-graph" }, item("The street is wet.", "because it rained"))],
    ["a box around a nested list", () => plain("div", { class: "argument-graph" }, list(item("Wet", "Rain")))],
    ["a box around a text", () => plain("div", { class: "argument-graph" }, plain("pre", {}, RAIN))],
  ])("makes a map of %s, and keeps it inside", async (_, make) => {
    const made = make();
    const text = made.textContent;
    const map = await upgraded(made);
    expect(boxes(map)).toBe(3);
    expect(map.textContent).toBe(text);
    expect(map.matches(":state(ready)")).toBe(true);
    expect(map.contains(made) || made.contains(map)).toBe(true);
  });

  it("reads links, titles and objections in a list of the page", async () => {
    const heading = plain("h3", {}, "Rain");
    const source = plain("li", {}, "It rained, says ", plain("a", { href: "https://weather.example/" }, "the office"));
    const map = await upgraded(
      plain(
        "div",
        { class: "argument-graph" },
        heading,
        plain("ul", {}, plain("li", {}, "Wet", list(source, "but dry"))),
      ),
    );
    expect(map.document).toMatchObject({
      title: "Rain",
      statements: [{ text: "Wet" }, { kind: "evidence", citations: [{ source: "the-office" }] }, { text: "dry" }],
      links: [{ kind: "inference" }, { kind: "conflict" }],
      sources: [{ URL: "https://weather.example/" }],
    });
  });

  it("loads the file that a link or a box names, and takes the author's wishes and language along", async () => {
    const link = plain("a", { class: "argument-graph", href: "nowhere.argdown" }, "The text");
    document.body.append(link);
    await expect.poll(() => maps().length).toBe(1);
    expect(maps()[0]?.getAttribute("src")).toBe(link.getAttribute("href"));
    document.body.replaceChildren();
    const box = plain("div", {
      ...{ class: "argument-graph", "data-src": "nowhere.argdown", "data-view": "both", "data-theme": "dark" },
      ...{ "data-label": "My map", "data-onclick": "alert(1)", onclick: "alert(1)", lang: "de" },
    });
    document.body.append(box);
    await expect.poll(() => maps().length).toBe(1);
    expect([...(maps()[0]?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`)).toEqual([
      "src=nowhere.argdown",
      "view=both",
      "theme=dark",
      "label=My map",
      "lang=de",
    ]);
  });

  it("leaves alone what is off, inside a map, empty, or something else", async () => {
    const off = plain("div", { "data-argument-graph": "off" }, plain("pre", { class: "argument-graph" }, RAIN));
    const own = plain("argument-graph", {}, plain("pre", { class: "argument-graph" }, RAIN));
    const others = [
      plain("div", { class: "argument-graph" }),
      plain("pre", {}, RAIN),
      plain("code", { class: "language-argdown" }, "x"),
    ];
    document.body.append(off, own, ...others, plain("pre", { class: "argument-graph" }, RAIN));
    await expect.poll(() => maps().length).toBe(2);
    await Promise.all(maps().map(({ updateComplete }) => updateComplete));
    expect(maps().every((map) => map.parentElement === document.body)).toBe(true);
  });

  it("leaves its text to be read where it cannot be drawn, with what is wrong", async () => {
    const map = await upgraded(plain("pre", { class: "argument-graph", "data-format": "nonsense" }, RAIN));
    expect(map.matches(":state(error)")).toBe(true);
    expect(map.querySelector("pre")?.checkVisibility()).toBe(true);
    expect(map.querySelector("pre")?.getBoundingClientRect().height).toBeGreaterThan(20);
  });

  it("waits until a map is near the screen, and draws what is to be printed at once", async () => {
    const far = plain("pre", { class: "argument-graph" }, RAIN);
    document.body.append(plain("div", { style: "height: 20000px" }), far);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(maps()).toEqual([]);
    dispatchEvent(new Event("beforeprint"));
    expect(maps().length).toBe(1);
  });

  it("keeps nothing of bodies that a page swaps away, and draws what comes", async () => {
    for (let count = 0; count < 100; count++) {
      document.body.replaceChildren(plain("pre", { class: "argument-graph" }, RAIN));
      if (count % 10 === 0) await new Promise(requestAnimationFrame);
    }
    await expect.poll(() => boxes(maps()[0])).toBe(3);
    expect(document.body.children.length).toBe(1);
  });

  it("stops when asked to", async () => {
    stop();
    document.body.append(plain("pre", { class: "argument-graph" }, RAIN));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(maps()).toEqual([]);
  });
});

describe("<argument-graph> around other things than a text", () => {
  it("shows a caption below, which is no part of the text", async () => {
    const map = plain(
      "argument-graph",
      {},
      plain("ul", {}, item("Wet", "Rain")),
      plain("p", { slot: "caption" }, "Fig. 1"),
    );
    const element = await upgraded(map);
    expect(element.document?.statements.map(({ text }) => text)).toEqual(["Wet", "Rain"]);
    expect(element.querySelector("p")?.checkVisibility()).toBe(true);
    expect(element.querySelector("ul")?.checkVisibility()).toBe(false);
  });

  it("says by its state that there is nothing in its text, and that it is busy", async () => {
    const element = plain("argument-graph", {}, plain("pre", {}, "// nothing"));
    document.body.append(element);
    await maps()[0]?.updateComplete;
    expect(element.matches(":state(empty)")).toBe(true);
    expect(element.matches(":state(busy)")).toBe(false);
  });

  it("reads a list from a file", async () => {
    const element = plain("argument-graph", { src: "/list.html", format: "list" });
    const fetched = globalThis.fetch;
    globalThis.fetch = async () =>
      new Response("<ul><li>A<ul><li>B</ul></ul>", { headers: { "content-type": "text/html" } });
    try {
      document.body.append(element);
      await maps()[0]?.updateComplete;
    } finally {
      globalThis.fetch = fetched;
    }
    expect(boxes(element)).toBe(3);
  });
});
