import { describe, expect, it } from "vitest";
import { session } from "./session";

const untidy =
  "// Look up.\r\n[Wet]: The street is wet.\r\n\t+ [Rain]: It rained. // twice  \r\n\r\n\r\n[Sun]: It shone.";
const tidied = "// Look up.\n[Wet]: The street is wet.\n  + [Rain]: It rained. // twice\n\n[Sun]: It shone.\n";

describe("format", () => {
  it("prints a file in the usual layout, with its comments", async () => {
    expect(await session("format a.argdown", { files: { "a.argdown": untidy } })).toEqual({
      code: 0,
      stdout: tidied,
      stderr: "",
      written: new Map(),
    });
    expect((await session("format -", { stdin: untidy })).stdout).toBe(tidied);
  });

  it("writes the files that change, and names them", async () => {
    const files = { "a.argdown": untidy, "b.argdown": tidied };
    expect(await session("format a.argdown b.argdown --write", { files })).toEqual({
      code: 0,
      stdout: "a.argdown\n",
      stderr: "",
      written: new Map([["a.argdown", tidied]]),
    });
  });

  it("checks without writing", async () => {
    const files = { "a.argdown": untidy, "b.argdown": tidied };
    expect(await session("format --check a.argdown b.argdown", { files })).toEqual({
      code: 1,
      stdout: "a.argdown\n",
      stderr: "1 file not in the usual layout; --write changes that.\n",
      written: new Map(),
    });
    expect(await session("format --check b.argdown", { files })).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it("prints JSON with its keys in order, and leaves what is no JSON as it is", async () => {
    const files = { "a.json": '{"links":[],"statements":[]}', "b.json": "{" };
    expect((await session("format a.json", { files })).stdout).toBe(
      '{\n  "version": 1,\n  "statements": [],\n  "links": []\n}\n',
    );
    expect(await session("format b.json --write", { files })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("“b.json” stays as it is."),
      written: new Map(),
    });
  });
});
