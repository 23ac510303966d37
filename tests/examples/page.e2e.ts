import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".argdown", "text/plain; charset=utf-8"],
]);

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    try {
      const content = await readFile(join(root, path));
      response.writeHead(200, { "content-type": TYPES.get(extname(path)) ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/examples/october-1917/index.html`;
  browser = await chromium.launch(launchOptions());
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The page at a width, and what it complained about while it loaded. */
async function open(
  width: number,
  more: Parameters<Browser["newPage"]>[0] = {},
  file = "index.html",
): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...more });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(new URL(file, address).href, { waitUntil: "load" });
  return { page, faults };
}

const scrollWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const violations = async (page: Page) => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  });
};

describe("the essay's course page", () => {
  it.each([1280, 390])("draws the map under its strict policy, %d px wide", async (width) => {
    const { page, faults } = await open(width);
    await expect.poll(() => page.getByRole("treeitem", { name: /^(Claim|Evidence|Thesis)/ }).count()).toBe(25);
    expect(faults).toEqual([]);
    expect(await page.locator("argument-graph img").isVisible()).toBe(false);
    expect(
      await page.getByText("The question takes for granted", { exact: false }).filter({ visible: true }).count(),
    ).toBe(1);
    expect(await scrollWidth(page)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each([1280, 390])("is whole without script, %d px wide", async (width) => {
    const { page, faults } = await open(width, { javaScriptEnabled: false });
    const map = page.locator("argument-graph img");
    expect(await map.isVisible()).toBe(true);
    expect((await map.boundingBox())?.width).toBeGreaterThan(200);
    await page.getByText("The map in words").click();
    expect(await page.locator(".outline").getByText("Totalitarian rule under Stalin").first().isVisible()).toBe(true);
    expect(await page.getByText("The question takes for granted", { exact: false }).isVisible()).toBe(true);
    expect(await page.getByText("nobody had prepared them", { exact: false }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("the page on what the thesis hangs on", () => {
  it.each([1280, 390])("is whole, without faults and to be found from the map, %d px wide", async (width) => {
    const { page, faults } = await open(width, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "What the thesis hangs on" }).click();
    expect(await page.getByText("falls if you reject").first().isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "the map" }).getAttribute("href")).toBe("index.html");
    await page.close();
    const scripted = await open(width, {}, "evaluation.html");
    expect([...faults, ...scripted.faults]).toEqual([]);
    expect(await scrollWidth(scripted.page)).toBeLessThanOrEqual(width);
    expect(await violations(scripted.page)).toEqual([]);
    await scripted.page.close();
  });
});
