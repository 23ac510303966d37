// `npm start`: shows the essay's map in Storybook and says where. Ends Storybook when it is ended itself.
// PORT asks for a port (default 6006; the next free one if it is taken); BROWSER=none opens no browser.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { platform } from "node:os";
import { fileURLToPath } from "node:url";

const STORY = "the-essay-october-1917--map";
const root = fileURLToPath(new URL("..", import.meta.url));
const storybook = fileURLToPath(new URL("../node_modules/storybook/dist/bin/dispatcher.js", import.meta.url));

/** Whether nothing listens on the port, neither on the loopback addresses nor on all addresses. */
async function isFree(port) {
  for (const host of ["127.0.0.1", "::1", undefined]) {
    const taken = await new Promise((resolve) => {
      const server = createServer();
      server.once("error", (error) => resolve(error.code === "EADDRINUSE" || error.code === "EACCES"));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
    });
    if (taken) return false;
  }
  return true;
}

async function freePort(first) {
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${first} and ${first + 99}; set PORT to another one.`);
}

/** The program that opens an address in the user's browser, or undefined where there is none or no screen. */
function opener() {
  if (process.env.BROWSER === "none" || process.env.CI) return undefined;
  if (platform() === "darwin") return ["open"];
  if (platform() === "win32") return ["cmd", "/c", "start", '""'];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return spawnSync("which", ["xdg-open"]).status === 0 ? ["xdg-open"] : undefined;
}

/** Waits until Storybook lists its stories, and tells whether the essay's is one of them. */
async function storyIsThere(address, child) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const answer = await fetch(`${address}/index.json`).catch(() => undefined);
    if (answer?.ok) return Object.hasOwn((await answer.json()).entries, STORY);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}

const wanted = Number(process.env.PORT ?? 6006);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is ${process.env.PORT}; expected a number from 1 to 65535.`);
  process.exit(2);
}
const port = await freePort(wanted);
const args = [
  "dev",
  "--port",
  String(port),
  "--exact-port",
  "--ci",
  "--no-version-updates",
  "--disable-telemetry",
  "--loglevel",
  "warn",
];
const child = spawn(process.execPath, [storybook, ...args], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  // A process group of its own: Storybook starts further processes, and all of them must end with us.
  detached: platform() !== "win32",
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" },
});

let ending = false;
function end(code) {
  if (!ending) {
    ending = true;
    try {
      if (platform() === "win32") spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
      else process.kill(-child.pid, "SIGTERM");
    } catch {
      // It has ended already.
    }
  }
  process.exit(code);
}
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])
  process.on(signal, () => end(code));
process.on("uncaughtException", (error) => {
  console.error(error);
  end(1);
});
child.on("exit", (code) => {
  if (ending) return;
  console.error("Storybook has ended.");
  end(code ?? 1);
});

const address = `http://localhost:${port}`;
const found = await storyIsThere(address, child);
if (found === undefined) {
  console.error("Storybook did not answer within two minutes.");
  end(1);
}
const page = found ? `${address}/?path=/story/${STORY}` : address;
if (!found) console.error(`There is no story "${STORY}"; opening Storybook's first page instead.`);
console.log(`\n  The essay's map:  ${page}\n  Stop with Ctrl+C.\n`);
const open = opener();
if (open) {
  const [command, ...before] = open;
  spawn(command, [...before, page], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
