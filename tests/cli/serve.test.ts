import { request } from "node:http";
import { type Io, nodeIo, run } from "@argument-graph/cli";
import { describe, expect, it } from "vitest";

/** A served file that a test can save anew, and end. */
const serve = async (first: string, argv: readonly string[] = []) => {
  let text = first;
  let stop = (): void => {};
  const printed: string[] = [];
  const output = { color: false, write: (line: string | Uint8Array) => void printed.push(String(line)) };
  const io: Io = {
    ...nodeIo(),
    stdout: output,
    stderr: output,
    readFile: async () => new TextEncoder().encode(text),
    onInterrupt: (end) => {
      stop = end;
    },
  };
  const code = run(["serve", "rain.argdown", ...argv], io);
  await expect.poll(() => printed.join("")).toContain("http://127.0.0.1:");
  const url = /http:\/\/\S+/.exec(printed.join(""))?.[0] ?? "";
  return {
    url,
    code,
    save: (next: string) => {
      text = next;
    },
    end: () => stop(),
  };
};

describe("serve", () => {
  it("shows a page under a strict policy, and the drawing, outline and problems", async () => {
    const { url, code, end } = await serve("===\ntitle: Rain\n===\n\n[Wet]: The street is wet.\n  + [Rian]\n");
    const page = await fetch(url);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain('<script src="/page.js" defer></script>');
    expect((await fetch(`${url}page.js`)).headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(`${url}page.css`)).status).toBe(200);
    expect(await (await fetch(`${url}map.svg`)).text()).toMatch(/^<svg/);
    expect(await (await fetch(`${url}state.json`)).json()).toMatchObject({
      title: "Rain",
      outline: expect.stringContaining("The street is wet."),
      problems: expect.stringContaining("unknown-title"),
      summary: "1 warning in rain.argdown",
      version: 1,
    });
    expect((await fetch(`${url}../secret`)).status).toBe(404);
    end();
    expect(await code).toBe(0);
  });

  it("tells the page when the file is saved, and ends with the page still open", async () => {
    const { url, code, save, end } = await serve("[Wet]: The street is wet.\n");
    const events = await fetch(`${url}events`);
    const reader = events.body?.getReader();
    const next = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toBe("data: 1\n\n");
    save("[Dry]: The street is dry.\n");
    expect(await next()).toBe("data: 2\n\n");
    const { outline } = (await (await fetch(`${url}state.json`)).json()) as { outline: string };
    expect(outline).toContain("The street is dry.");
    end();
    expect(await code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("answers to no other name", async () => {
    const { url, code, end } = await serve("[Wet]: It is wet.\n");
    const status = await new Promise((resolve, reject) => {
      const call = request(url, { headers: { host: "evil.example" } }, (answer) => resolve(answer.statusCode));
      call.on("error", reject);
      call.end();
    });
    expect(status).toBe(403);
    end();
    await code;
  });

  it("says that a port is taken", async () => {
    const first = await serve("[Wet]: It is wet.\n");
    const port = new URL(first.url).port;
    const said: string[] = [];
    const output = { color: false, write: (line: string | Uint8Array) => void said.push(String(line)) };
    const io: Io = {
      ...nodeIo(),
      stdout: output,
      stderr: output,
      readFile: async () => new Uint8Array(),
      onInterrupt: () => {},
    };
    expect(await run(["serve", "rain.argdown", "--port", port], io)).toBe(2);
    expect(said.join("")).toBe(`argument-graph: The port ${port} cannot be used: another program uses it.\n`);
    first.end();
    await first.code;
  });
});
