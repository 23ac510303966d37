import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The command as it is installed: `npm run build` makes it, and its packages.
const root = fileURLToPath(new URL("../..", import.meta.url));
const packages = ["core", "layout", "formats", "evaluation", "scene", "argument-graph", "cli"];
const isBuilt = packages.every((name) => existsSync(join(root, "packages", name, "dist/index.js")));
const main = join(root, "packages/cli/dist/main.js");
const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const command = (argv: readonly string[], cwd: string): Promise<Result> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...argv], { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

describe.skipIf(!isBuilt)("the built command", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-cli-"));
    await writeFile(join(folder, "rain.argdown"), rain);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes the same bytes as render() of the built package", async () => {
    const script = `import { readFileSync } from "node:fs";
      import { render } from "argument-graph";
      const text = readFileSync(process.argv[1], "utf8");
      process.stdout.write(render(text, { source: { format: "argdown", text } }).svg);`;
    const file = join(folder, "rain.argdown");
    const inCode = await new Promise((resolve, reject) => {
      const argv = ["--input-type=module", "--eval", script, file];
      execFile(process.execPath, argv, { cwd: root, maxBuffer: 1e8 }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });
    expect(await command(["render", "rain.argdown"], folder)).toEqual({ code: 0, stdout: inCode, stderr: "" });
    expect(await command(["render", "rain.argdown", "-o", "rain.svg"], folder)).toMatchObject({ code: 0, stdout: "" });
    expect(await readFile(join(folder, "rain.svg"), "utf8")).toBe(inCode);
  }, 30_000);

  it("can be started by itself", async () => {
    expect((await readFile(main, "utf8")).split("\n")[0]).toBe("#!/usr/bin/env node");
    expect((await command(["--version"], folder)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 30_000);

  it("reads the standard input", async () => {
    const child = spawn(process.execPath, [main, "check", "-"], { cwd: folder });
    const code = new Promise((resolve) => child.on("close", resolve));
    child.stdin.end(`${rain}  + [Ruin]\n`);
    let stdout = "";
    child.stdout.on("data", (chunk) => {
      stdout += String(chunk);
    });
    expect(await code).toBe(0);
    expect(stdout).toMatch(/^<stdin>:3:5: warning: .*\n {2}3 \| {3}\+ \[Ruin\]\n/);
  }, 30_000);

  it("ends without a word when nobody reads on", async () => {
    const child = spawn(process.execPath, [main, "render", "rain.argdown"], { cwd: folder });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += String(chunk);
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  }, 30_000);

  it("never shows a stack trace", async () => {
    await writeFile(join(folder, "closed.argdown"), rain);
    await chmod(join(folder, "closed.argdown"), 0o000);
    await writeFile(join(folder, "picture.argdown"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]));
    const calls = [
      [["check", "."], "“.” cannot be read: it is a folder."],
      [["check", "rain.argdwn"], "There is no file “rain.argdwn”. Did you mean “rain.argdown”?"],
      [["check", "rain.argdown/x"], "“rain.argdown/x” cannot be read: a part of its path is a file, not a folder."],
      [["render", "rain.argdown", "-o", "nowhere/a.svg"], "cannot be written: there is no folder “nowhere”."],
    ] as const;
    for (const [argv, message] of calls) {
      const { code, stderr } = await command(argv, folder);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\n {4}at |node:internal/);
    }
    const picture = await command(["render", "picture.argdown"], folder);
    expect(picture).toMatchObject({ code: 1, stdout: expect.stringMatching(/^<svg/) });
    expect(picture.stderr).not.toMatch(/\n {4}at |node:internal/);
    if (process.getuid?.() !== 0) {
      const { code, stderr } = await command(["check", "closed.argdown"], folder);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("no permission") });
    }
  }, 60_000);
});
