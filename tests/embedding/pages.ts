import axe from "axe-core";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser } from "playwright";
import { describe, expect, it } from "vitest";
import { CLASSIC, drawn, essayText, MODULE, open, page, pre, type Site } from "./host";

/** A map with this many statements, whose ids are its own. */
const map = (name: string, count: number): string =>
  pre(
    `[${name}]: Thesis ${name}.\n${Array.from({ length: count }, (_, at) => `  + Reason ${at} of ${name}.\n`).join("")}`,
  );

const HOSTILE = `<style>
  * { all: unset; box-sizing: content-box !important; }
  svg { fill: red !important; width: 10px !important; } path { stroke: lime !important; }
  html { font-size: 62.5%; } div, button, [role] { display: none !important; } pre { color: #767676; }
</style>`;

/** E5, E6, E7, E9, E10 and the accessibility of what a page becomes. */
export function pages(host: () => { readonly browser: Browser; readonly site: Site }): void {
  const visit = async (path: string, html: string) => {
    host().site.files.set(path, html);
    return open(host().browser, host().site.address + path);
  };

  it("E5: 50 maps are drawn on one page", async () => {
    const names = Array.from({ length: 50 }, (_, at) => `M${at}`);
    const { page: opened, faults } = await visit("/fifty", page(names.map((name) => map(name, 3)).join("")));
    expect(await opened.locator("argument-graph").count()).toBeLessThan(50);
    await opened.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await drawn(opened, 50);
    const ids = await opened.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    expect(ids).toEqual([]);
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("E5: two versions of the scripts live on one page: the first keeps the tag", async () => {
    const { site } = host();
    // What an inline script could say, between one version and the next.
    site.files.set("/note.js", 'window.first = customElements.get("argument-graph");');
    const note = '<script src="/note.js" defer></script>';
    const scripts = [CLASSIC, note, CLASSIC.replace("iife.js", "iife.js?newer"), MODULE].join("");
    const { page: opened, faults } = await visit("/versions", page(map("A", 2) + map("B", 2), scripts));
    await drawn(opened, 2);
    expect(await opened.locator("argument-graph argument-graph").count()).toBe(0);
    const classes = await opened.evaluate(() => {
      const first: unknown = Reflect.get(window, "first");
      const maps = [...document.querySelectorAll("argument-graph")];
      return {
        // The later script has a class of its own, which is not that of the tag.
        others: Reflect.get(window, "ArgumentGraph").ArgumentGraphElement !== first,
        first: customElements.get("argument-graph") === first && maps.every((map) => map.constructor === first),
      };
    });
    expect(classes).toEqual({ others: true, first: true });
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("leaves the text to be read where another script has taken the tag for something else", async () => {
    host().site.files.set("/other.js", 'customElements.define("argument-graph", class extends HTMLElement {});');
    const scripts = `<script src="/other.js" defer></script>${CLASSIC}`;
    const { page: opened, faults } = await visit("/taken", page(map("A", 2), scripts));
    await opened.locator("argument-graph pre").waitFor();
    expect(await opened.locator("pre").innerText()).toContain("Reason 1 of A.");
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("E6: a map is arranged once it is shown, if it was hidden: in details, in a tab, on a slide", async () => {
    const slides = ["Title", pre(), "End"].map((slide) => `<section>${slide}</section>`).join("");
    const html = page(
      `<details><summary>Map</summary>${pre()}</details><div id="tab" style="display: none">${pre()}</div>
      <div class="reveal" style="height: 500px"><div class="slides">${slides}</div></div>`,
      `${CLASSIC}<link rel="stylesheet" href="/modules/reveal.js/dist/reveal.css"><script src="/modules/reveal.js/dist/reveal.js"></script>`,
    );
    const { page: opened, faults } = await visit("/hidden", html);
    await opened.evaluate(async () => {
      await Reflect.get(window, "Reveal").initialize({ embedded: true, hash: false });
    });
    await opened.locator("summary", { hasText: "Map" }).first().click();
    await opened.evaluate(() => document.querySelector("#tab")?.removeAttribute("style"));
    await opened.evaluate(() => Reflect.get(window, "Reveal").next());
    await drawn(opened, 3);
    const heights = () =>
      opened.evaluate(() =>
        [...document.querySelectorAll("argument-graph")].map(
          ({ shadowRoot }) => shadowRoot?.querySelector('[role="treeitem"]')?.getBoundingClientRect().height ?? 0,
        ),
      );
    await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThan(15);
    // The arrow keys are the slides' outside the map, and the map's inside.
    const at = () => opened.evaluate(() => Reflect.get(window, "Reveal").getIndices().h);
    await opened.evaluate(() =>
      document
        .querySelector(".reveal argument-graph")
        ?.shadowRoot?.querySelector<HTMLElement>('[role="treeitem"]')
        ?.focus(),
    );
    await opened.keyboard.press("ArrowDown");
    await opened.keyboard.press("ArrowRight");
    expect(await at()).toBe(1);
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("E7: a map keeps its look among hostile styles, in both directions", async () => {
    for (const direction of ["ltr", "rtl"]) {
      const html = page(`${HOSTILE}<main dir="${direction}">${map("A", 2)}</main>`);
      const { page: opened } = await visit("/hostile", html);
      await opened.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await drawn(opened, 1);
      const look = await opened.evaluate(() => {
        const root = document.querySelector("argument-graph")?.shadowRoot;
        const text = root?.querySelector(".ag-text");
        const lines = root?.querySelector(".ag-lines");
        const box = root?.querySelector('[role="treeitem"]');
        return {
          size: text && getComputedStyle(text).fontSize,
          lines: (lines?.getBoundingClientRect().width ?? 0) > 100,
          box: (box?.getBoundingClientRect().width ?? 0) > 70,
          button: root && getComputedStyle(root.querySelector('[part="view"]') ?? document.body).fontSize,
        };
      });
      expect(look).toEqual({ size: "13px", lines: true, box: true, button: "13px" });
      await opened.close();
    }
  });

  it("E9: nothing is kept of 100 bodies that were swapped away", async () => {
    const { page: opened } = await visit("/swapped", page(pre()));
    const session = await opened.context().newCDPSession(opened);
    const swap = (times: number) =>
      opened.evaluate(async (count) => {
        for (let at = 0; at < count; at++) {
          const block = document.createElement("pre");
          block.className = "argument-graph";
          block.textContent = "[A]: a\n  + [B]: b\n";
          document.body.replaceChildren(block);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
      }, times);
    const nodes = async () => {
      for (let at = 0; at < 3; at++) await session.send("HeapProfiler.collectGarbage");
      const { nodes: count, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { count, jsEventListeners };
    };
    await swap(20);
    await drawn(opened, 1);
    const before = await nodes();
    await swap(100);
    await drawn(opened, 1);
    const after = await nodes();
    expect(after.count).toBeLessThan(before.count * 1.5);
    expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.5);
    await opened.close();
  });

  it("E10: the essay is printed with every statement in the text of the PDF", async () => {
    const { page: opened } = await visit("/printed", page(pre(await essayText())));
    await drawn(opened, 1);
    const statements = await opened.evaluate(
      () => document.querySelector("argument-graph")?.document?.statements.map(({ text }) => text) ?? [],
    );
    expect(statements.length).toBeGreaterThan(20);
    const printed = squeezed(await textOf(await opened.pdf({ format: "A4" })));
    expect(statements.filter((text) => !printed.includes(squeezed(text)))).toEqual([]);
    await opened.close();
  });

  describe("accessibility inside the element", () => {
    it("has nothing that axe finds, in a map made of plain HTML", async () => {
      const list =
        '<ul class="argument-graph" data-view="both"><li>Wet<ul><li>because it rained</li><li>but no</li></ul></li></ul>';
      const { page: opened } = await visit("/axe", page(`<main><h1>Course</h1>${list}${map("A", 3)}</main>`));
      await drawn(opened, 2);
      await opened.evaluate(axe.source);
      const found = await opened.evaluate(async () => {
        const { violations } = await Reflect.get(window, "axe").run();
        return violations.map(
          ({ id, nodes }: { id: string; nodes: unknown[] }) => `${id}: ${JSON.stringify(nodes).slice(0, 300)}`,
        );
      });
      expect(found).toEqual([]);
      await opened.close();
    });

    it("is reached and left by the Tab key, and walked by the arrow keys", async () => {
      const html = page(`<button id="before">Before</button>${map("A", 3)}<button id="after">After</button>`);
      const { page: opened } = await visit("/keys", html);
      await drawn(opened, 1);
      const focused = () =>
        opened.evaluate(() => {
          const inner = document.activeElement?.shadowRoot?.activeElement;
          return inner ? (inner.getAttribute("data-id") ?? inner.localName) : (document.activeElement?.id ?? "");
        });
      await opened.locator("#before").focus();
      const stops: string[] = [];
      for (let at = 0; at < 12 && stops.at(-1) !== "after"; at++) {
        await opened.keyboard.press("Tab");
        stops.push(await focused());
      }
      expect(stops).toContain("A");
      expect(stops.at(-1)).toBe("after");
      for (let at = 0; at < 12 && (await focused()) !== "A"; at++) await opened.keyboard.press("Shift+Tab");
      await opened.keyboard.press("ArrowDown");
      expect(await focused()).not.toBe("A");
      await opened.close();
    });
  });
}

const squeezed = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/gu, "");

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) texts.push(item.str);
  }
  return texts.join("");
}
