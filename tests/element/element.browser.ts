import { argument, because, claim, toGraph } from "@argument-graph/core";
import { ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import essayText from "../../examples/october-1917/argument.argdown?raw";

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => document.body.replaceChildren());

const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

/** An element with attributes and a text in a `pre`, in the page. */
function place(attributes: Readonly<Record<string, string>> = {}, text?: string, inside = "pre"): ArgumentGraphElement {
  const element = document.createElement("argument-graph");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) {
    const holder = document.createElement(inside);
    if (holder instanceof HTMLScriptElement) holder.type = "text/argument-graph";
    holder.textContent = text;
    element.append(holder);
  }
  document.body.append(element);
  return element;
}

const boxes = (element: Element) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
const part = (element: Element, name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
/** A file that the page can load. */
const fileWith = (text: string, type = "text/plain") => URL.createObjectURL(new Blob([text], { type }));

/** What an element tells while an action runs, as names and details. */
function heard(element: Element): [string, unknown][] {
  const events: [string, unknown][] = [];
  for (const name of ["select", "fold", "change", "render", "error"])
    element.addEventListener(`argument-graph-${name}`, (event) =>
      events.push([name, event instanceof CustomEvent ? event.detail : undefined]),
    );
  return events;
}

describe("<argument-graph>", () => {
  it.each(["pre", "script", "div"])("draws the text in a %s inside it", async (inside) => {
    const element = place({}, RAIN, inside);
    await element.updateComplete;
    expect(boxes(element).length).toBe(3);
    expect(element.querySelector(inside)?.textContent).toBe(RAIN);
    expect(element.checkVisibility()).toBe(true);
    expect(element.shadowRoot?.querySelector("slot")?.hidden).toBe(true);
  });

  it("draws a plain text that is indented with the page", async () => {
    const element = document.createElement("argument-graph");
    element.textContent = "\n      [Wet]: The street is wet.\n        + [Rain]: It rained.\n    ";
    document.body.append(element);
    await element.updateComplete;
    expect(element.document?.links.length).toBe(1);
  });

  it("draws JSON where the text begins with a brace", async () => {
    const wet = claim("The street is wet.", { id: "wet" });
    const element = place({}, JSON.stringify({ version: 1, ...argument({}, wet) }), "script");
    await element.updateComplete;
    expect(element.document?.statements.map(({ id }) => id)).toEqual(["wet"]);
  });

  it("draws a document or a graph that it is given, and goes back to its text", async () => {
    const element = place({}, RAIN);
    const a = claim("Given", { id: "a" });
    element.document = argument({}, a);
    await element.updateComplete;
    expect(boxes(element).map(({ dataset }) => dataset.id)).toEqual(["a"]);
    element.graph = toGraph(argument({}, a, claim("b", { id: "b" }), because("a", "b")));
    await element.updateComplete;
    expect(boxes(element).length).toBe(3);
    element.document = undefined;
    await element.updateComplete;
    expect(boxes(element)[0]?.innerText).toContain("The street is wet.");
  });

  it("takes a property that was set before the element was defined", async () => {
    const element = document.createElement("argument-graph");
    const given = argument({}, claim("Early", { id: "early" }));
    Object.defineProperty(element, "document", { value: given, configurable: true, writable: true, enumerable: true });
    document.body.append(element);
    await element.updateComplete;
    expect(boxes(element).map(({ dataset }) => dataset.id)).toEqual(["early"]);
  });

  it("takes every other property that was set before, too, as frameworks do while a script is on its way", async () => {
    const early = {
      view: "both",
      direction: "right",
      theme: "dark",
      label: "Early",
      headingLevel: 3,
      preset: "rationale",
    };
    const element = document.createElement("argument-graph");
    element.textContent = RAIN;
    for (const [name, value] of Object.entries(early))
      Object.defineProperty(element, name, { value, configurable: true, writable: true, enumerable: true });
    document.body.append(element);
    await element.updateComplete;
    expect([...element.attributes].map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      ...["direction=right", "heading-level=3", "label=Early", "preset=rationale", "theme=dark", "view=both"],
    ]);
    element.view = "outline";
    await element.updateComplete;
    expect(element.getAttribute("view")).toBe("outline");
  });

  it("follows its attributes, and reflects its properties in them", async () => {
    const element = place({}, RAIN);
    await element.updateComplete;
    element.theme = "dark";
    element.direction = "right";
    element.label = "My map";
    await element.updateComplete;
    expect(element.drawing?.scene.theme.dark).toBe(true);
    expect(element.getAttribute("direction")).toBe("right");
    expect(element.shadowRoot?.querySelector('[role="tree"]')?.ariaLabel).toBe("My map");
    element.label = null;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role="tree"]')?.ariaLabel).toBe("Argument map");
    element.setAttribute("direction", "sideways");
    expect(element.direction).toBe("down");
  });

  it("says with semantics what stands, on the map and in the outline, and what would if the reader supposed otherwise", async () => {
    const element = place({ semantics: "grounded", view: "both" }, RAIN);
    const events = heard(element);
    await element.updateComplete;
    const outline = () => element.shadowRoot?.querySelector<HTMLElement>('[part="outline"]')?.innerText;
    await expect.poll(outline).toMatch(/falls if you reject “Rain”/);
    expect(outline()).toMatch(/thesis, stands/);
    element.drawing?.select("Rain");
    const buttons = [...(element.shadowRoot?.querySelectorAll("button") ?? [])];
    buttons.find(({ textContent }) => textContent === "I reject it")?.click();
    await expect.poll(outline).toMatch(/thesis, falls/);
    expect(events.filter(([name]) => name === "change")).toEqual([
      ["change", { suppositions: [["Rain", "rejected"]] }],
    ]);
    element.semantics = "none";
    await element.updateComplete;
    expect(outline()).not.toMatch(/stands|falls/);
    expect(boxes(element)[0]?.innerText).not.toMatch(/stands|falls/);
  });

  it("shows the map, the outline, or both", async () => {
    const element = place({ view: "outline" }, RAIN);
    await element.updateComplete;
    expect(boxes(element)).toEqual([]);
    expect(part(element, "outline")?.innerText).toContain("The street is wet.");
    element.view = "both";
    await element.updateComplete;
    expect(boxes(element).length).toBe(3);
    expect(part(element, "outline")?.checkVisibility()).toBe(true);
    element.view = "map";
    await element.updateComplete;
    expect(part(element, "outline")?.checkVisibility()).toBe(false);
  });

  it("draws what it finds when its content changes", async () => {
    const element = place({}, RAIN);
    await element.updateComplete;
    const text = element.querySelector("pre");
    if (text) text.textContent = "[Sun]: The sun shines.";
    await expect.poll(() => boxes(element).length).toBe(1);
  });

  it("takes the language from its attribute where the text does not tell", async () => {
    const element = place({ lang: "ar" }, RAIN);
    await element.updateComplete;
    expect(element.drawing?.scene.rtl).toBe(true);
  });

  it("leaves nothing behind when it is taken away, and draws again when it is back, folds and all", async () => {
    const element = place({}, RAIN);
    await element.updateComplete;
    element.drawing?.fold("Wet", true);
    element.remove();
    await Promise.resolve();
    expect(element.drawing).toBeUndefined();
    expect(boxes(element)).toEqual([]);
    document.body.append(element);
    await element.updateComplete;
    expect(boxes(element).length).toBe(1);
  });

  it("keeps its drawing when it is moved", async () => {
    const element = place({}, RAIN);
    await element.updateComplete;
    const { drawing } = element;
    const other = document.createElement("section");
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    expect(element.drawing).toBe(drawing);
    expect(boxes(element).length).toBe(3);
  });

  it("survives 50 rounds of coming, going and changing", async () => {
    const element = place({}, RAIN);
    for (let round = 0; round < 50; round++) {
      element.theme = round % 2 === 0 ? "dark" : "light";
      if (round % 3 === 0) element.remove();
      if (round % 5 === 0) await Promise.resolve();
      document.body.append(element);
    }
    await element.updateComplete;
    expect(boxes(element).length).toBe(3);
    expect(element.shadowRoot?.querySelectorAll(".ag").length).toBe(1);
  });

  it("is not defined twice", () => {
    expect(defineArgumentGraph()).toBe(ArgumentGraphElement);
    expect(defineArgumentGraph()).toBe(ArgumentGraphElement);
  });

  it("passes axe with map, outline and problems", async () => {
    const element = place({ view: "both" }, `${essayText}\n[Dangling]\n  + [Nobody knows this`);
    await element.updateComplete;
    const { violations } = await axe.run(element, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("the events of <argument-graph>", () => {
  it("tell of drawing, selecting and folding, with details that are plain JSON", async () => {
    const element = place({}, RAIN);
    const events = heard(document.body);
    await element.updateComplete;
    boxes(element)[0]?.click();
    boxes(element)[0]?.querySelector<HTMLElement>("button")?.click();
    expect(events).toEqual([
      ["render", { statements: 2, links: 1, diagnostics: [] }],
      ["select", { id: "Wet" }],
      ["fold", { id: "Wet", folded: true }],
    ]);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });
});

describe("a text that cannot be drawn", () => {
  it("A102: is left to be read, with a message that says where it is wrong", async () => {
    const element = place({ format: "json" }, '{\n  "statements": [,]\n}');
    const events = heard(element);
    await element.updateComplete;
    const alert = element.shadowRoot?.querySelector<HTMLElement>('[role="alert"]');
    expect(alert?.innerText).toMatch(/^Line 2, column \d+: /);
    expect(element.querySelector("pre")?.checkVisibility()).toBe(true);
    expect(events.map(([name]) => name)).toEqual(["error"]);
  });

  it("is shown from its script, which nobody could read otherwise", async () => {
    const element = place({ format: "json" }, "{ not json", "script");
    await element.updateComplete;
    expect(part(element, "source")?.innerText).toBe("{ not json");
  });

  it("is drawn as far as it can be read, with all problems listed below", async () => {
    const element = place({}, `${RAIN}\n[Wet]\n  - [Wett]\n`);
    await element.updateComplete;
    expect(boxes(element).length).toBeGreaterThanOrEqual(3);
    expect(element.diagnostics.length).toBeGreaterThan(0);
    expect(part(element, "diagnostics")?.textContent).toMatch(/Line \d+, column \d+/);
  });

  it.each([
    ["an empty element", {}, undefined, /nothing to draw/],
    ["an empty text", {}, "  \n ", /nothing to draw/],
    ["a format that there is not", { format: "word" }, RAIN, /No format is called “word”/],
    ["a script as an address", { src: "javascript:alert(1)" }, undefined, /is no address that can be loaded/],
    ["data as an address", { src: "data:text/plain,[A]: b" }, undefined, /is no address that can be loaded/],
    [
      "an address where there is nothing",
      { src: "/there-is-no-such.argdown?x" },
      undefined,
      /could not be loaded|web page/,
    ],
  ] as const)("says why: %s", async (_, attributes, text, message) => {
    const element = place({ ...attributes }, text);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector<HTMLElement>('[role="alert"]')?.innerText).toMatch(message);
    expect(boxes(element)).toEqual([]);
  });

  it("takes the message away when the text is right again", async () => {
    const element = place({ format: "word" }, RAIN);
    await element.updateComplete;
    element.format = null;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role="alert"]')?.checkVisibility()).toBe(false);
    expect(boxes(element).length).toBe(3);
  });
});

/** An element whose file arrives in these pieces. */
async function served(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<ArgumentGraphElement> {
  const { fetch } = window;
  window.fetch = async () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
    );
  try {
    const element = place({ src: "served.argdown" });
    await element.updateComplete;
    return element;
  } finally {
    window.fetch = fetch;
  }
}

describe("src", () => {
  it("is loaded without cookies, and the last one asked for is drawn", async () => {
    const calls: [string, RequestInit | undefined][] = [];
    const { fetch } = window;
    window.fetch = async (input, init) => {
      const url = String(input);
      calls.push([url, init]);
      await new Promise((resolve) => setTimeout(resolve, url.includes("slow") ? 50 : 5));
      init?.signal?.throwIfAborted();
      return new Response(`[${url.includes("slow") ? "Slow" : "Fast"}]: Loaded.`, {
        headers: { "content-type": "text/plain" },
      });
    };
    try {
      const element = place({ src: "slow.argdown" });
      await new Promise((resolve) => setTimeout(resolve, 10));
      element.src = "fast.argdown";
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect(boxes(element).map(({ dataset }) => dataset.id)).toEqual(["Fast"]);
      expect(calls.map(([, init]) => init?.credentials)).toEqual(["omit", "omit"]);
      expect(calls[0]?.[1]?.signal?.aborted).toBe(true);
    } finally {
      window.fetch = fetch;
    }
  });

  // [Café], saved as Latin-1, in pieces as a network delivers them
  it("is drawn as far as its bytes are text, with the place of the first that is none", async () => {
    const latin = Uint8Array.from("[Wet]: W\n\n[Caf\u00e9]: C\n", (letter) => letter.charCodeAt(0));
    const element = await served([latin.slice(0, 12), latin.slice(12)]);
    expect(element.diagnostics).toMatchObject([
      { code: "not-utf-8", range: { start: { line: 3, column: 5, offset: 14 } } },
    ]);
    expect(part(element, "diagnostics")?.textContent).toContain("Line 3, column 5: The file is not text in UTF-8");
    expect(boxes(element)).toHaveLength(2);
  });

  it("is read whole in UTF-16 with its byte order mark, and in UTF-8 that is cut within a letter", async () => {
    const text = "[Café]: Open.\n";
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
    const utf8 = new TextEncoder().encode(text);
    for (const bytes of [[utf16], [utf8.slice(0, 5), utf8.slice(5)]]) {
      const element = await served(bytes);
      expect(element.diagnostics).toEqual([]);
      expect(boxes(element).map(({ dataset }) => dataset.id)).toEqual(["Café"]);
    }
  });

  it("is not read beyond 4 MB", async () => {
    const { fetch } = window;
    let sent = 0;
    window.fetch = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1 << 20;
            controller.enqueue(new Uint8Array(1 << 20).fill(97));
          },
        }),
      );
    try {
      const element = place({ src: "endless.argdown" });
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector<HTMLElement>('[role="alert"]')?.innerText).toMatch(/larger than 4 MB/);
      expect(sent).toBeLessThan(8 << 20);
    } finally {
      window.fetch = fetch;
    }
  });
});

it("does not load addresses made by the page itself, which are neither http nor https", async () => {
  const element = place({ src: fileWith(RAIN) });
  await element.updateComplete;
  expect(boxes(element)).toEqual([]);
});
