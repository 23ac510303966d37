import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files of the element as they are published. */
export const dist = join(root, "packages/element/dist");

/** The strictest policy that a university's page may have. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** As strict, on a page that may have frames of its own site. */
export const STRICT_WITH_FRAMES = `${STRICT}; frame-src 'self'`;

export const essayText = (): Promise<string> => readFile(join(root, "examples/october-1917/argument.argdown"), "utf8");
export const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

/** A site of a course: its pages by their paths, the published files below /dist/, those of hosts below /modules/. */
export interface Site {
  readonly address: string;
  /** Pages and files may be added while it runs. */
  readonly files: Map<string, string>;
  close(): void;
}

export interface SiteOptions {
  readonly policy?: string;
  /** Whether any page may read its files. */
  readonly cors?: boolean;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".argdown", "text/plain; charset=utf-8"],
]);

export async function serve(files: Map<string, string>, { policy, cors = false }: SiteOptions = {}): Promise<Site> {
  if (!existsSync(dist)) throw new Error("packages/element is not built: run `npm run build` first.");
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const body = files.get(path) ?? (await published(path.endsWith("/") ? `${path}index.html` : path));
    if (body === undefined) return response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    const type = TYPES.get(extname(path)) ?? "text/html; charset=utf-8";
    return response
      .writeHead(200, {
        "content-type": type,
        ...(policy !== undefined && { "content-security-policy": policy }),
        ...(cors && { "access-control-allow-origin": "*" }),
      })
      .end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    close: () => server.close(),
  };
}

/** A site whose first page has this in its body, with the essay beside it as `essay.argdown`. */
export const serveEssay = async (body: string, options?: SiteOptions): Promise<Site> =>
  serve(
    new Map([
      ["/", page(body)],
      ["/essay.argdown", await essayText()],
    ]),
    options,
  );

async function published(path: string): Promise<Buffer | undefined> {
  const [, kind, ...rest] = normalize(path).split("/");
  const folder = kind === "dist" ? dist : kind === "modules" ? join(root, "node_modules") : undefined;
  const file = folder && join(folder, ...rest);
  return file && existsSync(file) && extname(file) !== "" ? readFile(file) : undefined;
}

export const CLASSIC = '<script src="/dist/argument-graph.iife.js" defer></script>';
export const MODULE = '<script type="module" src="/dist/argument-graph.module.js"></script>';
export const ON_DEMAND = '<script type="module" src="/dist/on-demand/argument-graph.js"></script>';
export const LOADER = '<script src="/dist/argument-graph.loader.iife.js" defer></script>';
export const MODULE_LOADER = '<script type="module" src="/dist/argument-graph.loader.module.js"></script>';

/** A page with this in its body. */
export const page = (body: string, head: string = CLASSIC): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>${head}</head><body>${body}</body></html>`;

export const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
export const pre = (text: string = RAIN): string => `<pre class="argument-graph">${escaped(text)}</pre>`;

export interface Opened {
  readonly page: Page;
  /** Errors, warnings and violations of the policy, as they come. */
  readonly faults: string[];
  /** Every address that the page asked for. */
  readonly requests: string[];
}

/** Where all pages that were opened asked for something, as origins; files of the disk are `file:`. */
export const asked = new Set<string>();

export async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    requests.push(request.url());
    asked.add(origin === "null" ? protocol : origin);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, lineNumber }) =>
      console.error(`violation of ${violatedDirective} at ${sourceFile}:${lineNumber}`),
    );
  });
  await page.goto(address, { waitUntil: "load" });
  return { page, faults, requests };
}

/** What the browser itself says of frames with a sandbox; not of what is in them. */
export const isSandboxNotice = (fault: string): boolean =>
  /^Blocked script execution in|^An iframe which has both allow-scripts and allow-same-origin/.test(fault);

/** Waits until so many maps are drawn in the page itself. */
export async function drawn(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll("argument-graph")].filter(
        ({ shadowRoot }) => shadowRoot?.querySelector('[role="treeitem"]') != null,
      ).length === wanted,
    count,
    { timeout: 15_000 },
  );
}
