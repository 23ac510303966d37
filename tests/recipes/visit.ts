import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser, Page } from "playwright";
import { expect } from "vitest";

/** What every recipe argues. */
export const STATEMENTS = ["The street is wet.", "It rained this morning.", "A roof covers the street."];

export interface Visited {
  readonly page: Page;
  /** Errors and warnings, as they come. */
  readonly faults: string[];
  /** What the page said for whoever made it. */
  readonly said: string[];
  /** Every address that the page asked for. */
  readonly requests: string[];
}

/** Opens an address; `files` gives the files that stand at addresses elsewhere. */
export async function visit(
  browser: Browser,
  address: string,
  files: ReadonlyMap<string, string> = new Map(),
): Promise<Visited> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const visited: Visited = { page, faults: [], said: [], requests: [] };
  page.on("console", (message) => {
    const isFault = message.type() === "error" || message.type() === "warning";
    (isFault ? visited.faults : visited.said).push(message.text());
  });
  page.on("pageerror", (error) => visited.faults.push(String(error)));
  page.on("request", (request) => visited.requests.push(request.url()));
  for (const [url, path] of files) await page.route(url, (route) => route.fulfill({ path, contentType: typeOf(url) }));
  await page.goto(address, { waitUntil: "load" });
  return visited;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
]);
const typeOf = (path: string): string => TYPES.get(extname(path)) ?? "text/html; charset=utf-8";

/** Serves what a host has built. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(url, "http://localhost").pathname)));
    const file = [path, `${path}.html`, join(path, "index.html")].find(
      (name) => existsSync(name) && statSync(name).isFile(),
    );
    if (file === undefined) return response.writeHead(path.endsWith("favicon.ico") ? 204 : 404).end();
    response.writeHead(200, { "content-type": typeOf(file) });
    return createReadStream(file).pipe(response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

type Shown = Pick<Page, "locator">;

/** Waits until every map that is shown has a box for each statement and link, and sees that they say all of them. */
export async function seesMaps(shown: Shown, count: number): Promise<void> {
  const maps = shown.locator("argument-graph");
  await expect.poll(() => maps.locator('[role="treeitem"]').count(), { timeout: 15_000 }).toBe(count * 5);
  for (const map of await maps.all()) {
    const labels = (await map.locator('[role="treeitem"]').allInnerTexts()).join("\n").replace(/\s+/g, " ");
    for (const statement of STATEMENTS) expect(labels).toContain(statement);
    const box = await map.locator('[role="treeitem"]').first().boundingBox();
    expect(box?.width).toBeGreaterThan(60);
    expect(box?.height).toBeGreaterThan(15);
  }
}

/** Sees a drawing that was made when the page was built, with all statements in it and in the outline below. */
export async function seesDrawing(shown: Shown): Promise<void> {
  const figure = shown.locator("figure.argument-graph-figure");
  expect(await figure.count()).toBe(1);
  const box = await figure.locator("svg").first().boundingBox();
  expect(box?.width).toBeGreaterThan(150);
  expect(box?.height).toBeGreaterThan(80);
  for (const statement of STATEMENTS) {
    expect((await figure.locator("svg").first().textContent())?.replace(/\s+/g, " ")).toContain(statement);
    expect(await figure.locator("details").first().textContent()).toContain(statement);
  }
}
