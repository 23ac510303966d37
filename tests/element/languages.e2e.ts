import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type {} from "@argument-graph/element";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { open, STRICT } from "../embedding/host";

// Languages as pages get them, under the strictest policy: in the classic script as files of their own, and in a bundle
// as pieces that are loaded when a map needs them.
const dist = fileURLToPath(new URL("../../packages/element/dist", import.meta.url));
const MAIN = '<script src="/argument-graph.iife.js"></script>';
const GERMAN = '<script src="/argument-graph.de.iife.js"></script>';
const ARABIC = '<script src="/argument-graph.ar.iife.js"></script>';
const BUNDLE = '<script type="module" src="/bundle/page.js"></script>';
const map = (lang: string): string =>
  `<argument-graph${lang}><script type="text/argument-graph">[A]: Eins.\n  + [B]: Zwei.\n</script></argument-graph>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

const PAGES: ReadonlyMap<string, string> = new Map([
  ["/before", page(GERMAN + MAIN, map(' lang="de"'))],
  ["/after", page(MAIN + ARABIC + GERMAN, map(' lang="de"') + map(' lang="ar"'))],
  ["/without", page(MAIN, map(' lang="de"'))],
  ["/bundle-english", page(BUNDLE, map(""))],
  ["/bundle-german", page(BUNDLE, map(' lang="de"') + map(' lang="de-CH"'))],
]);

let server: Server;
let address: string;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "argument-graph-bundle-"));
  await build({
    configFile: false,
    logLevel: "error",
    // No polyfill: it would need a script in the page, which the policy refuses.
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: {
        input: { page: join(dist, "define.js") },
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  server = createServer(async ({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const headers = { "content-security-policy": STRICT };
    const html = PAGES.get(path);
    if (html !== undefined) return void response.writeHead(200, { ...headers, "content-type": "text/html" }).end(html);
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    const file = path.startsWith("/bundle/") ? join(folder, path.slice(8)) : join(dist, path.slice(1));
    const script = await readFile(file).catch(() => undefined);
    response.writeHead(script ? 200 : 404, { ...headers, "content-type": "text/javascript" }).end(script);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch(launchOptions());
});

afterAll(async () => {
  server?.close();
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** What the first button of each map says, what went wrong, and the files that were loaded. */
async function visit(path: string) {
  const { page, faults, requests } = await open(browser, address + path);
  const said = await page.evaluate(async () => {
    await customElements.whenDefined("argument-graph");
    const maps = [...document.querySelectorAll("argument-graph")];
    await Promise.all(maps.map((map) => map.updateComplete));
    return maps.map((map) => map.shadowRoot?.querySelector("[part=view]")?.textContent);
  });
  await page.close();
  return { said, faults, files: requests.map((url) => new URL(url).pathname).filter((file) => file.endsWith(".js")) };
}

describe("the classic script", () => {
  it.each([
    ["/before", ["Karte"]],
    ["/after", ["Karte", "الخريطة"]],
    ["/without", ["Map"]],
  ])("says the words of the languages that the page has beside it, in whichever order: %s", async (path, said) => {
    expect(await visit(path)).toMatchObject({ said, faults: [] });
  });
});

describe("a bundle", () => {
  it("loads a language only when a map is in it, once for all maps, and without a violation of the policy", async () => {
    const pieces = (await readdir(folder)).filter((file) => file.endsWith(".js"));
    expect(pieces).toEqual(expect.arrayContaining(["page.js", "german.js", "arabic.js"]));
    const english = await visit("/bundle-english");
    expect(english).toMatchObject({ said: ["Map"], faults: [] });
    expect(english.files.filter((file) => /german|arabic/.test(file))).toEqual([]);
    const german = await visit("/bundle-german");
    expect(german).toMatchObject({ said: ["Karte", "Karte"], faults: [] });
    expect(german.files.filter((file) => file.includes("german"))).toHaveLength(1);
    expect(german.files.filter((file) => file.includes("arabic"))).toEqual([]);
  });
});
