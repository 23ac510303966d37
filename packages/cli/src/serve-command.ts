import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RenderOptions } from "argument-graph";
import { draw } from "./draw";
import { drawingOptions } from "./drawing-options";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import type { Io } from "./io";
import { pageCss, pageHtml, pageJs, policy } from "./live-page";
import { paint } from "./paint";
import type { Call } from "./parse-arguments";
import { readSource } from "./read-source";
import { report, tally } from "./report";

/** What the page shows of the file now. */
interface Shown {
  readonly title: string;
  readonly outline: string;
  readonly svg: string;
  readonly problems: string;
  readonly summary: string;
}

/** How often the file is looked at: soon enough for somebody who saves and looks up. */
const EVERY_MS = 250;

/**
 * Shows a file in a local page that is drawn anew whenever the file is saved. Reads the file again and again instead of
 * watching it, as editors save in many ways. Ends, with 0, when it is interrupted.
 */
export async function serveCommand(call: Call, io: Io): Promise<ExitCode> {
  const [path, ...others] = call.operands;
  const format = call.values.get("format")?.at(-1);
  if (path === undefined || path === "-") throw new UsageError("serve needs a FILE.");
  if (others.length > 0) throw new UsageError(`serve shows one FILE at a time; “${others[0]}” is one too many.`);
  const port = portOf(call.values.get("port")?.at(-1) ?? "0");
  const options = { ...drawingOptions(call), language: call.values.get("language")?.at(-1) };
  const open = new Set<ServerResponse>();
  const look = () => readSource(path, format, io).then((source) => source.text);
  let text = await look();
  let shown = await drawn(path, format, options, io);
  let version = 1;

  const server = createServer((request, response) => {
    if (!isLocal(request)) return end(response, 403, "text/plain", "Only for this computer.\n");
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname !== "/events") return answer(response, pathname, shown, version);
    response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    response.write(`data: ${version}\n\n`);
    open.add(response);
    response.on("close", () => open.delete(response));
  });
  const address = await listening(server, port);
  io.stdout.write(
    `“${path}” is shown at http://127.0.0.1:${address.port}/ and drawn anew when it is saved. Ctrl+C ends.\n`,
  );

  const redraw = async (): Promise<void> => {
    // A file that is just being saved may be away for a moment: what was there stays.
    const now = await look().catch(() => text);
    if (now === text) return;
    text = now;
    shown = await drawn(path, format, options, io).catch(() => shown);
    version++;
    for (const response of open) response.write(`data: ${version}\n\n`);
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void redraw().finally(() => {
      isLooking = false;
    });
  }, EVERY_MS);
  await interrupted(io);
  clearInterval(timer);
  for (const response of open) response.end();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return 0;
}

function portOf(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port < 65_536) return port;
  throw new UsageError(`--port ${value}: expected a number from 0 (any that is free) to 65535.`);
}

function interrupted({ onInterrupt }: Io): Promise<void> {
  if (!onInterrupt) throw new UsageError("serve cannot run here: nothing could end it.");
  return new Promise((resolve) => onInterrupt(resolve));
}

interface Wanted extends RenderOptions {
  readonly language: string | undefined;
}

async function drawn(path: string, format: string | undefined, options: Wanted, io: Io): Promise<Shown> {
  const source = await readSource(path, format, io);
  const { svg, outline, document, diagnostics } = draw(source.text, { ...options, format: source.format });
  const all = [...source.diagnostics, ...diagnostics];
  const problems = all.length === 0 ? "" : report(source, all, paint(false));
  return { title: document.title ?? path, outline, svg, problems, summary: `${tally(all)} in ${path}` };
}

const headers = {
  "cache-control": "no-store",
  "content-security-policy": policy,
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, "content-type": `${type}; charset=utf-8` });
  response.end(body);
}

function answer(response: ServerResponse, path: string, { svg, ...state }: Shown, version: number): void {
  if (path === "/") end(response, 200, "text/html", pageHtml);
  else if (path === "/page.css") end(response, 200, "text/css", pageCss);
  else if (path === "/page.js") end(response, 200, "text/javascript", pageJs);
  else if (path === "/state.json") end(response, 200, "application/json", JSON.stringify({ ...state, version }));
  // A picture loads its own styles, and nothing else.
  else if (path === "/map.svg") {
    response.writeHead(200, {
      ...headers,
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(svg);
  } else end(response, 404, "text/plain", "Nothing is here.\n");
}

/** By its own name only: a page elsewhere must not reach it through a name of its own (DNS rebinding). */
function isLocal({ headers: { host = "" } }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

function listening(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "another program uses it" : error.message;
      reject(new FileError(`The port ${port} cannot be used: ${reason}.`));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server has no port"));
      else resolve(address);
    });
  });
}
