import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";

// Large disputes in a page of the strictest kind that can run a solver: WebAssembly and a worker are allowed by name.
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types solver";
const TYPES = new Map([
  [".js", "text/javascript"],
  [".wasm", "application/wasm"],
]);

let folder: string;
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "argument-graph-solver-"));
  const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: {
        input: { page: source("solver-page.ts"), worker: source("../../packages/evaluation/src/sat/worker.ts") },
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const headers = { "content-security-policy": POLICY };
    if (pathname === "/")
      return void response
        .writeHead(200, { ...headers, "content-type": "text/html" })
        .end('<!doctype html><title>Page</title><body><script type="module" src="/page.js"></script></body>');
    const type = TYPES.get(extname(pathname));
    if (!type) return void response.writeHead(404).end();
    const file = await readFile(join(folder, pathname)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { ...headers, "content-type": type }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}/`;
  browser = await chromium.launch(launchOptions());
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the card says of the readings, what the page has loaded, what the policy has refused, and its longest task. */
async function opened(query: string, says: RegExp) {
  const page: Page = await browser.newPage();
  const [loaded, refused]: [string[], string[]] = [[], []];
  page.on("response", (response) => loaded.push(new URL(response.url()).pathname));
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.goto(`${address}${query}`);
  const card = page.locator(".ag-card-why");
  await card.filter({ hasText: says }).waitFor({ timeout: 30_000 });
  const said = await card.innerText();
  await page.close();
  return { said, loaded, refused: refused.filter((text) => !text.includes("favicon")) };
}

it("says of readings that were cut short that there may be others, and loads no solver by itself", async () => {
  const { said, loaded, refused } = await opened("", /reading/);
  expect(said).toContain("There is at least 1 preferred reading.");
  expect(loaded.filter((path) => /wasm|worker|cadical/.test(path))).toEqual([]);
  expect(refused).toEqual([]);
});

it("reads large disputes with a solver in a worker where the page gives one, under a strict policy", async () => {
  const { said, loaded, refused } = await opened("?solver", /There is 1/);
  expect(said).toMatch(/^There is 1 preferred reading\./);
  expect(loaded.some((path) => path.endsWith(".wasm"))).toBe(true);
  expect(refused).toEqual([]);
});
