import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The classic script as it is published. */
const scriptFile = file("packages/element/dist/argument-graph.iife.js");
export const essayText = (): Promise<string> => readFile(file("examples/october-1917/argument.argdown"), "utf8");

/** The strictest policy that a university's page may have. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Site {
  readonly address: string;
  close(): void;
}

/** Serves pages by their paths, the script at /argument-graph.js and the essay at /essay.argdown. */
export async function serve(pages: Readonly<Record<string, string>>, policy?: string): Promise<Site> {
  if (!existsSync(scriptFile)) throw new Error("packages/element is not built: run `npm run build` first.");
  const script = await readFile(scriptFile);
  const essay = await essayText();
  const server: Server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { "content-type": type, ...(policy && { "content-security-policy": policy }) }).end(body);
    const page = pages[path];
    if (page !== undefined) return send("text/html; charset=utf-8", page);
    if (path === "/argument-graph.js") return send("text/javascript; charset=utf-8", script);
    if (path === "/essay.argdown") return send("text/plain; charset=utf-8", essay);
    return response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** A page with this in its body. */
export const page = (body: string, head = '<script src="/argument-graph.js"></script>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>${head}</head><body>${body}</body></html>`;

export interface Opened {
  readonly page: Page;
  /** Errors, warnings and violations of the policy, as they come. */
  readonly faults: string[];
  /** Every address that the page asked for. */
  readonly requests: string[];
}

export async function open(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, lineNumber }) =>
      console.error(`violation of ${violatedDirective} at ${sourceFile}:${lineNumber}`),
    );
  });
  await page.goto(address, { waitUntil: "load" });
  return { page, faults, requests };
}
