import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** Starts Storybook as `npm start` does, without a terminal or a screen, and waits for the address that it prints. */
async function start(port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...env, PORT: String(port), BROWSER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  ended.push(() => void child.kill("SIGTERM"));
  let said = "";
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const found = /The essay's map: +(\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`Ended with ${code}: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
    },
  };
}

const listen = (port: number): Promise<{ port: number; close: () => void }> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({ port: typeof address === "object" && address ? address.port : 0, close: () => server.close() });
    });
  });

// port p is taken -> Storybook answers at another one, with the essay's story -> ended, nothing answers there
it("npm start finds a free port, opens at the essay's map, and leaves nothing running", async () => {
  const taken = await listen(0);
  ended.push(taken.close);
  const { address, stop } = await start(taken.port);
  const { origin, port, searchParams } = new URL(address);
  expect(Number(port)).not.toBe(taken.port);
  expect(searchParams.get("path")).toBe("/story/the-essay-october-1917--map");
  expect((await fetch(address)).status).toBe(200);
  const index: unknown = await (await fetch(`${origin}/index.json`)).json();
  expect(index).toHaveProperty(["entries", "the-essay-october-1917--map"]);
  await stop();
  await expect
    .poll(
      () =>
        fetch(origin).then(
          () => "answers",
          () => "silent",
        ),
      { timeout: 10_000 },
    )
    .toBe("silent");
});
