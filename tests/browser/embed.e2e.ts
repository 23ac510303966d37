import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {} from "@argument-graph/element";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { drawn, essayText, open, page, type Site, STRICT, scriptFile, serve } from "./site";

const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
const pre = (text: string) =>
  `<argument-graph><pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre></argument-graph>`;
const script = (text: string) => `<argument-graph><script type="text/argument-graph">${text}</script></argument-graph>`;

let browser: Browser;
let strict: Site;
let plain: Site;
let folder: string;
let count: number;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  const essay = await essayText();
  const pages = {
    "/inside": page(pre(essay)),
    "/script": page(script(RAIN)),
    "/src": page('<argument-graph src="essay.argdown"><p>Instead of the map</p></argument-graph>'),
    "/missing": page('<argument-graph src="nowhere.argdown"><p>Instead of the map</p></argument-graph>'),
    "/late": page(pre(RAIN), "").replace("</body>", '<script src="/argument-graph.js"></script></body>'),
    "/twice": page(pre(RAIN) + script(RAIN), '<script src="/argument-graph.js"></script>'.repeat(2)),
    "/hidden": page(`<details><summary>Map</summary>${pre(RAIN)}</details>`),
  };
  strict = await serve(pages, STRICT);
  plain = await serve({
    ...pages,
    "/hostile": page(
      `<style>* { all: unset } svg { fill: red !important; width: 10px !important } html { font-size: 62.5% }</style>${pre(RAIN)}`,
    ),
    "/frame": page(`<iframe sandbox="allow-scripts" src="/inside" width="900" height="900" title="Map"></iframe>`, ""),
  });
  folder = await mkdtemp(join(tmpdir(), "argument-graph-page-"));
  await copyFile(scriptFile, join(folder, "argument-graph.js"));
  await writeFile(join(folder, "index.html"), page(pre(essay), '<script src="argument-graph.js"></script>'));
  const first = await open(browser, `${plain.address}/inside`);
  await first.page.waitForSelector('argument-graph [role="treeitem"]', { state: "attached" });
  count = await first.page.evaluate(
    () => document.querySelector("argument-graph")?.shadowRoot?.querySelectorAll('[role="treeitem"]').length ?? 0,
  );
  await first.page.close();
});

afterAll(async () => {
  await browser?.close();
  strict?.close();
  plain?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe("a map in a page", () => {
  it("has a box for each statement and link of the essay", () => expect(count).toBeGreaterThan(45));

  it.each(["/inside", "/script", "/src", "/late", "/twice"])(
    "is drawn under the strictest policy, without a violation, a fault or a request elsewhere: %s",
    async (path) => {
      const { page, faults, requests } = await open(browser, strict.address + path);
      await drawn(page, { "/inside": count, "/src": count, "/twice": 6 }[path] ?? 3);
      await page.evaluate(() => {
        const drawing = document.querySelector("argument-graph")?.drawing;
        const id = drawing?.scene.marks.find(({ type }) => type === "box")?.id;
        if (!drawing || id === undefined) throw new Error("nothing is drawn");
        drawing.select(id);
        drawing.fold(id);
        drawing.fold(id);
        drawing.fit();
      });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.waitForTimeout(400);
      expect(faults).toEqual([]);
      expect(requests.every((url) => url.startsWith(strict.address))).toBe(true);
      await page.close();
    },
  );

  it("is drawn from a file, by a classic script", async () => {
    const { page, faults } = await open(browser, pathToFileURL(join(folder, "index.html")).href);
    await drawn(page, count);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is drawn in a sandboxed frame, whose origin is its own", async () => {
    const { page, faults } = await open(browser, `${plain.address}/frame`);
    const frame = page.frames()[1];
    await expect.poll(() => frame?.locator('[role="treeitem"]').count(), { timeout: 15_000 }).toBe(count);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("keeps its look on a page whose style sheet is hostile", async () => {
    const { page } = await open(browser, `${plain.address}/hostile`);
    await drawn(page, 3);
    const look = await page.evaluate(() => {
      const root = document.querySelector("argument-graph")?.shadowRoot;
      const text = root?.querySelector(".ag-text");
      const lines = root?.querySelector(".ag-lines");
      return {
        size: text && getComputedStyle(text).fontSize,
        lines: (lines?.getBoundingClientRect().width ?? 0) > 100,
      };
    });
    expect(look).toEqual({ size: "13px", lines: true });
    await page.close();
  });

  it("is arranged once it is shown, if it was hidden", async () => {
    const { page } = await open(browser, `${strict.address}/hidden`);
    await drawn(page, 3);
    await page.locator("summary", { hasText: "Map" }).click();
    await expect
      .poll(() =>
        page
          .locator('[role="treeitem"]')
          .first()
          .evaluate((box) => box.getBoundingClientRect().height),
      )
      .toBeGreaterThan(30);
    await page.close();
  });

  it("leaves its text to be read where no script runs", async () => {
    const { page } = await open(browser, `${strict.address}/inside`, { javaScriptEnabled: false });
    expect(await page.locator("argument-graph pre").isVisible()).toBe(true);
    expect(await page.locator("argument-graph pre").innerText()).toContain("Lenin's vanguard");
    await page.close();
  });

  it("leaves what is in it to be read where its file is missing, and says so", async () => {
    const { page } = await open(browser, `${strict.address}/missing`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("the server answered 404");
    expect(await page.getByText("Instead of the map").isVisible()).toBe(true);
    await page.close();
  });
});
