import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type {} from "@argument-graph/element";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import budget from "../../.size-limit.json";
import { launchOptions } from "../../scripts/chromium.mjs";
import { dist, drawn, essayText, LOADER, ON_DEMAND, open, page, pre, RAIN, type Site, STRICT, serve } from "./host";

// What a page fetches before its map is drawn, under the strictest policy, and what comes when it is asked for.
const FOLDER = join(dist, "on-demand");
const LARGE = `# Weather

## The street

${RAIN}    + [Clouds]: There were clouds.
      - [Sun]: The sun was shining, as everybody who was in the street at noon has said more than once.
  - [Roof]: There is a roof over the street.
    - <Wind>: The wind drives the rain below the roof.

## The square

[Square]: The square is wet.
  +> [Wet]
  + [Rain]
  + [Fountain]: The fountain is running.
`;
const FOR_YAML = `===\ntitle: Weather\n===\n\n${RAIN}`;

let browser: Browser;
let site: Site;
let built: { readonly first: readonly string[]; readonly later: readonly string[] };

/** The address of a piece without its hash: `evaluating`. */
const piece = (address: string): string => basename(address, ".js").replace(/-[\w-]{8}$/, "");

/** The pieces that were asked for, in their order. */
const pieces = (requests: readonly string[]): readonly string[] =>
  requests.filter((url) => url.includes("/on-demand/")).map(piece);

const sizeOf = async (files: readonly string[]): Promise<number> => {
  const sizes = files.map(async (file) => gzipSync(await readFile(join(FOLDER, file)), { level: 9 }).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** What an entry of the size budget allows, in bytes. */
function limit(name: RegExp): number {
  const entry = budget.find((each) => name.test(each.name));
  return Number(entry?.limit.replace(/ kB$/, "")) * 1000;
}

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  built = JSON.parse(await readFile(join(FOLDER, "files.json"), "utf8"));
  site = await serve(
    new Map([
      ["/plain", page(pre(), ON_DEMAND)],
      ["/loader", page(pre(), LOADER)],
      ["/large", page(pre(LARGE), ON_DEMAND)],
      ["/essay", page(pre((await essayText()).replace(/^===.*?===\n/s, "")), ON_DEMAND)],
      ["/yaml", page(pre(FOR_YAML), ON_DEMAND)],
      ["/judged", page(pre().replace("<pre", '<pre data-semantics="grounded"'), ON_DEMAND)],
      ["/outline", page(pre().replace("<pre", '<pre data-view="outline"'), ON_DEMAND)],
      ["/german", page(pre().replace("<pre", '<pre lang="de"'), ON_DEMAND)],
      ["/list", page('<ul class="argument-graph"><li>It is wet.<ul><li>It rained.</li></ul></li></ul>', ON_DEMAND)],
    ]),
    { policy: STRICT },
  );
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** How much the edge of a letter may differ when it is painted again, of 255. */
const SMOOTH = 4;

/** By how much two pictures of the same size differ where they differ most, of 255. */
async function difference(...pictures: readonly Buffer[]): Promise<number> {
  const opened = await browser.newPage();
  const found = await opened.evaluate(
    async (sources) => {
      const pixels = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [one = new Uint8ClampedArray(), other = one] = await Promise.all(sources.map(pixels));
      if (one.length === 0 || one.length !== other.length) return Number.POSITIVE_INFINITY;
      return one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  );
  await opened.close();
  return found;
}

/** Opens a page whose lazy pieces are held back until `release` is called. */
async function held(path: string): Promise<{ page: Page; requests: string[]; release: () => void; faults: string[] }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const opened = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const requests: string[] = [];
  const faults: string[] = [];
  opened.on("request", (request) => requests.push(request.url()));
  opened.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  opened.on("pageerror", (error) => faults.push(String(error)));
  await opened.route(/\/on-demand\//, async (route) => {
    if (!built.first.includes(basename(route.request().url()))) await released;
    await route.continue().catch(() => {});
  });
  await opened.goto(site.address + path, { waitUntil: "load" });
  return { page: opened, requests, release, faults };
}

describe("a page with a map of plain Argdown", () => {
  it.each(["/plain", "/loader"])("has it drawn by what the size budget counts, and nothing else: %s", async (path) => {
    const { page: opened, release, faults } = await held(path);
    // Everything else is held back, so that the map is drawn without it.
    await drawn(opened, 1);
    const files = await readdir(FOLDER);
    const scripts = files.filter((file) => file.endsWith(".js")).sort();
    expect([...built.first, ...built.later].sort()).toEqual(scripts);
    const size = await sizeOf(built.first);
    expect(size).toBeLessThan(limit(/first load/));
    expect(size).toBeGreaterThan(limit(/first load/) * 0.9);
    expect(await sizeOf(built.later)).toBeLessThan(limit(/on demand/));
    expect(faults).toEqual([]);
    release();
    await opened.close();
  });

  it("shows and tells all of it before anything else comes, and nothing moves then: not one pixel", async () => {
    for (const path of ["/plain", "/large"]) {
      const { page: opened, release, faults } = await held(path);
      await drawn(opened, 1);
      const map = opened.locator("argument-graph");
      // What says changes comes with what changes.
      const told = async () => (await map.ariaSnapshot()).replace(/\n *- status$/m, "");
      const [words, pixels] = [await told(), await opened.screenshot()];
      expect(words.match(/treeitem/g)?.length).toBeGreaterThan(2);
      // One stop for Tab in the map, one in its toolbar, and one among the views.
      const stops = () =>
        map.locator("[tabindex='0']").evaluateAll((all) => all.map(({ role, tagName }) => role ?? tagName));
      expect(await stops()).toEqual(["BUTTON", "BUTTON", "treeitem"]);
      await opened.keyboard.press("Tab");
      await opened.keyboard.press("Tab");
      const focus = () => opened.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
      const focused = await focus();
      release();
      await opened.evaluate(() => document.querySelector("argument-graph")?.updateComplete);
      expect(await focus()).toBe(focused);
      expect(await told()).toBe(words);
      expect(await stops()).toEqual(["BUTTON", "BUTTON", "treeitem"]);
      await opened.evaluate(() => {
        const { activeElement } = document.activeElement?.shadowRoot ?? document;
        if (activeElement instanceof HTMLElement) activeElement.blur();
      });
      expect(await difference(await opened.screenshot(), pixels)).toBeLessThan(SMOOTH);
      expect(faults).toEqual([]);
      await opened.close();
    }
  });

  it("does with the keys of before what they are for, when that has come", async () => {
    const { page: opened, release } = await held("/plain");
    await drawn(opened, 1);
    const boxes = opened.locator('[role="treeitem"]');
    await boxes.first().focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Enter"]) await opened.keyboard.press(key);
    expect(await boxes.nth(1).getAttribute("aria-expanded")).toBe("true");
    release();
    await expect.poll(() => boxes.nth(1).getAttribute("aria-expanded")).toBe("false");
    await opened.close();
  });

  it("works without a network once it has settled: finds, filters, folds, opens menus", async () => {
    const { page: opened, faults } = await open(browser, `${site.address}/essay`);
    await opened.evaluate(() => document.querySelector("argument-graph")?.updateComplete);
    await opened.context().setOffline(true);
    const boxes = opened.locator('[role="treeitem"]');
    const all = await boxes.count();
    await opened.getByRole("button", { name: "Find in the map" }).click();
    await opened.keyboard.type("peasants");
    await opened.locator("output.ag-count", { hasText: /^1 of \d+$/ }).waitFor();
    await opened.keyboard.press("Escape");
    await opened.keyboard.press("Home");
    await opened.keyboard.press("Enter");
    await expect.poll(() => boxes.count()).toBeLessThan(all);
    await opened.keyboard.press("Enter");
    await expect.poll(() => boxes.count()).toBe(all);
    await opened.keyboard.press("ContextMenu");
    await opened.getByRole("menuitem").first().waitFor();
    await opened.keyboard.press("Escape");
    await opened.getByRole("button", { name: "More" }).click();
    await opened.getByRole("menuitem", { name: /Filter/ }).click();
    await opened.getByRole("dialog").getByRole("checkbox").first().click();
    await opened.keyboard.press("Escape");
    await expect.poll(() => opened.locator(".ag-notice").isVisible()).toBe(true);
    await opened.getByRole("button", { name: "Outline", exact: true }).click();
    await opened.locator("[part=outline] li").first().waitFor();
    expect(faults).toEqual([]);
    await opened.close();
  });
});

describe("a gesture that comes before its piece", () => {
  it.each([
    ["/", '[role="search"] input, form input[type="search"]'],
    ["?", "dialog[open]"],
    ["ContextMenu", '[role="menu"] button'],
  ])("waits for it: the key %s", async (key, wanted) => {
    const { page: opened, release, faults } = await held("/plain");
    await drawn(opened, 1);
    await opened.locator('[role="treeitem"]').first().focus();
    await opened.keyboard.press(key);
    expect(await opened.locator(wanted).filter({ visible: true }).count()).toBe(0);
    release();
    await opened.locator(wanted).filter({ visible: true }).first().waitFor();
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("waits for it: the button that zooms in", async () => {
    const { page: opened, release } = await held("/plain");
    await drawn(opened, 1);
    const scale = () =>
      opened.locator(".ag-plane").evaluate((plane) => Number(/scale\(([\d.]+)/.exec(plane.style.transform)?.[1]));
    const before = await scale();
    await opened.getByRole("button", { name: "Zoom in" }).click();
    release();
    await expect.poll(scale).toBeGreaterThan(before * 1.2);
    await opened.close();
  });
});

describe("a page that needs more", () => {
  it.each([
    ["/yaml", "reading"],
    ["/judged", "evaluating"],
    ["/outline", "outline-view"],
    ["/german", "german"],
    ["/list", "list"],
  ])("loads it for %s: the piece “%s”, without a fault", async (path, wanted) => {
    const { page: opened, requests, faults } = await open(browser, site.address + path);
    await opened.waitForFunction(() => document.querySelector("argument-graph")?.matches(":state(ready)"));
    expect(pieces(requests)).toContain(wanted);
    expect(faults).toEqual([]);
    await opened.close();
  });

  it("has the outline for paper soon after the map", async () => {
    const { page: opened, requests } = await open(browser, `${site.address}/plain`);
    await drawn(opened, 1);
    await opened.evaluate(() => document.querySelector("argument-graph")?.updateComplete);
    expect(pieces(requests)).toContain("outline-view");
    expect(pieces(requests)).not.toContain("evaluating");
    await opened.emulateMedia({ media: "print" });
    await expect.poll(() => opened.locator("[part=outline]").innerText()).toContain("It rained.");
    await opened.close();
  });

  it("judges a map when it is asked to", async () => {
    const { page: opened, requests } = await open(browser, `${site.address}/plain`);
    await drawn(opened, 1);
    await opened.evaluate(() => document.querySelector("argument-graph")?.setAttribute("semantics", "grounded"));
    await expect.poll(() => opened.locator("[data-id] .ag-badges").count()).toBeGreaterThan(0);
    expect(pieces(requests)).toContain("evaluating");
    await opened.close();
  });
});
