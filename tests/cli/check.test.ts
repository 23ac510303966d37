import { describe, expect, it } from "vitest";
import { session } from "./session";

const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
const unclosed = "===\ntitle: [\n===\n\n[Wet]: The street is wet.\n";

describe("argument-graph check", () => {
  it("says that there are no problems, and ends with 0", async () => {
    expect(await session("check --mistakes rain.argdown", { files: { "rain.argdown": rain } })).toMatchObject({
      code: 0,
      stdout: "No problems in 1 file.\n",
      stderr: "",
    });
  });

  it("quotes the line with carets below the place, and ends with 0 when there are only warnings", async () => {
    const files = { "rain.argdown": `${rain}  + [Ruin]\n` };
    expect(await session("check --mistakes rain.argdown", { files })).toMatchObject({
      code: 0,
      stdout: `rain.argdown:3:5: warning: “[Ruin]” is not defined anywhere. Did you mean “[Rain]”? [unknown-title]
  3 |   + [Ruin]
    |     ^^^^^^

1 warning in 1 file.
`,
    });
  });

  it("ends with 1 when there is an error, and counts over all files", async () => {
    const files = { "a.argdown": unclosed, "b.argdown": `${rain}  + [Ruin]\n`, "c.argdown": rain };
    const { code, stdout } = await session("check --mistakes a.argdown b.argdown c.argdown", { files });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.argdown:3:1: error: .*\[invalid-yaml\]\n {2}3 \| ===\n/);
    expect(stdout).toMatch(/\n1 error and 1 warning in 3 files\.\n$/);
  });

  it("reads the standard input, as Argdown or as it is told", async () => {
    const broken = '{\n  "statements": [{ "kind": "claim", "id": "a", "text": "A", "weight": 2 }],\n  "links": []\n}\n';
    expect(await session("check -", { stdin: rain })).toMatchObject({ code: 0 });
    expect(await session("check --format json -", { stdin: broken })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`
  2 |   "statements": [{ "kind": "claim", "id": "a", "text": "A", "weight": 2 }],
    |                                                                       ^
`),
    });
  });

  it("prints JSON for programs", async () => {
    const files = { "rain.argdown": `${rain}  + [Ruin]\n` };
    const { code, stdout } = await session("check --mistakes --json rain.argdown nowhere.argdown", { files });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 0,
      warnings: 1,
      files: [
        {
          file: "rain.argdown",
          format: "argdown",
          diagnostics: [{ code: "unknown-title", range: { start: { line: 3, column: 5, offset: 53 } } }],
        },
        { file: "nowhere.argdown", problem: "There is no file “nowhere.argdown”." },
      ],
    });
  });

  it("goes on with the other files when one cannot be read, and ends with 2", async () => {
    const files = { "rain.argdown": rain };
    expect(await session("check --mistakes rain.argdwn rain.argdown", { files })).toMatchObject({
      code: 2,
      stdout: "No problems in 1 file.\n",
      stderr: "argument-graph: There is no file “rain.argdwn”. Did you mean “rain.argdown”?\n",
    });
  });

  it("colours what it prints where it may, and nothing else changes", async () => {
    const files = { "a.argdown": unclosed };
    const plain = await session("check a.argdown", { files });
    const colored = await session("check a.argdown", { files, color: true });
    expect(plain.stdout).not.toContain("\u001B");
    expect(colored.stdout).toContain("\u001B[31merror:\u001B[39m");
    expect(strip(colored.stdout)).toBe(plain.stdout);
  });
});

describe("what an instructor would remark on", () => {
  const lonely = "[Wet]: The street is wet. #thesis\n\n[Moon]: The moon is full.\n";

  it("stands behind the mistakes, each with its place", async () => {
    const files = { "wet.argdown": `${lonely}  - [Ruin]\n` };
    const { code, stdout } = await session("check wet.argdown", { files });
    expect(code).toBe(1);
    expect(
      stdout,
    ).toBe(`wet.argdown:4:5: warning: “[Ruin]” is not defined anywhere. Write “[Ruin]: …” somewhere to say what it is. [unknown-title]
  4 |   - [Ruin]
    |     ^^^^^^

wet.argdown:1:1: error: Nothing argues for the thesis, “Wet”. Give at least one reason. [main-unsupported]
  1 | [Wet]: The street is wet. #thesis
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

wet.argdown:1:1: info: Nothing is said against “Wet” or the reasons for it. Name the strongest objection, and answer it. [one-sided]
  1 | [Wet]: The street is wet. #thesis
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

wet.argdown:3:1: warning: “Moon” has no bearing on “Wet”. Connect it with the argument, or leave it out. [irrelevant]
  3 | [Moon]: The moon is full.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^

wet.argdown:4:5: warning: “Ruin” has no bearing on “Wet”. Connect it with the argument, or leave it out. [irrelevant]
  4 |   - [Ruin]
    |     ^^^^^^

wet.argdown:4:5: warning: “Ruin” and “Moon” exclude each other, and both are taken as given. Say why one of them is right. [conflicting-assumptions]
  4 |   - [Ruin]
    |     ^^^^^^

1 error, 4 warnings and 1 remark in 1 file.
`);
  });

  it("is left out with --mistakes, and then decides nothing", async () => {
    expect(await session("check --mistakes -", { stdin: lonely })).toMatchObject({
      code: 0,
      stdout: "No problems in 1 file.\n",
    });
  });

  it("names one remark of a kind, and all with --all", async () => {
    const stdin = `${rain}  + [Hose]: A hose lies there.\n  + [Flood]: The river rose.\n`;
    const count = (text: string) => text.match(/\[single-premise\]/g)?.length;
    const { stdout, code } = await session("check -", { stdin });
    expect(code).toBe(0);
    expect(count(stdout)).toBe(1);
    expect(stdout).toContain("(2 more remarks of this kind) [single-premise]");
    expect(count((await session("check --all -", { stdin })).stdout)).toBe(3);
  });

  it("has its place in a file in JSON, whatever other text the document was made from", async () => {
    const range = { start: { line: 7, column: 1, offset: 90 }, end: { line: 7, column: 3, offset: 92 } };
    const wet = { kind: "claim", id: "wet", text: "The street is wet.", range };
    const files = { "wet.json": `{\n  "statements": [\n    ${JSON.stringify(wet)}\n  ],\n  "links": []\n}\n` };
    const { stdout } = await session("check wet.json", { files });
    expect(stdout).toContain("wet.json:3:5: error: Nothing argues for the thesis");
    const broken = { "wet.json": files["wet.json"].replace('"links": []', '"links": [7]') };
    const other = await session("check wet.json", { files: broken });
    expect(other.stdout).toContain("wet.json: error: Nothing argues for the thesis");
    expect(other.stdout).toContain("(at /statements/0) [main-unsupported]");
  });

  it("is in the JSON, whole", async () => {
    const { stdout } = await session("check --json -", { stdin: lonely });
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 1,
      infos: 1,
      files: [
        {
          diagnostics: [],
          findings: [
            { code: "main-unsupported", severity: "error", about: ["Wet"], path: "/statements/0" },
            { code: "irrelevant", severity: "warning", about: ["Moon"], range: { start: { line: 3 } } },
            { code: "one-sided", severity: "info" },
          ],
        },
      ],
    });
  });
});

describe("the quoted line", () => {
  const quote = async (text: string): Promise<readonly string[]> => {
    const { stdout } = await session("check a.argdown", { files: { "a.argdown": text } });
    return stdout.split("\n").slice(1, 3);
  };

  it("counts a tab as four columns", async () => {
    expect(await quote("[Wet]: The street is wet.\n\t+ [Ruin]\n")).toEqual([
      "  2 |     + [Ruin]",
      "    |       ^^^^^^",
    ]);
  });

  it("counts wide characters and emoji as two columns, and accents as none", async () => {
    expect(await quote("[Wet]: Wet.\n  + [雨]\n")).toEqual(["  2 |   + [雨]", "    |     ^^^^"]);
    expect(await quote("[Wet]: Wet.\n  + [👩‍🌾]\n")).toEqual(["  2 |   + [👩‍🌾]", "    |     ^^^^"]);
    expect(await quote("[Wet]: Wet.\n  + [e\u0301]\n")).toEqual(["  2 |   + [e\u0301]", "    |     ^^^"]);
  });

  it("points at the place on a long line, and quotes only its surroundings", async () => {
    const claims = Array.from({ length: 2_000 }, (_, index) => `{"kind":"claim","id":"c${index}","text":"Claim"}`);
    const link = '{"kind":"inference","id":"i","premises":["nothing"],"conclusion":"c0"}';
    const text = `{"statements":[${claims.join()}],"links":[${link}],"title":"${"x".repeat(50_000)}"}`;
    const { stdout } = await session("check a.json", { files: { "a.json": text } });
    const [, line = "", carets = ""] = stdout.split("\n");
    expect(line.length).toBeLessThan(110);
    expect(line).toMatch(/^ {2}1 \| ….*…$/);
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe('"nothing"');
  });

  it("shows control characters as signs, so that a file cannot take over the terminal", async () => {
    const files = { "a.argdown": "[Wet]: Wet.\n  + [\u001B]0;owned\u0007\u202E]\n" };
    const { stdout } = await session("check a.argdown", { files });
    expect(stdout).toContain("␛");
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe("files that are no text in UTF-8", () => {
  it("are read as far as they can be, with the place of the first wrong byte", async () => {
    const files = { "a.argdown": new Uint8Array([...Buffer.from("[Wet]: W\n[Caf"), 0xe9, ...Buffer.from("]: C\n")]) };
    const { code, stdout } = await session("check a.argdown", { files });
    expect(code).toBe(1);
    expect(stdout).toContain(`a.argdown:2:5: error: The file is not text in UTF-8`);
    expect(stdout).toContain("  2 | [Caf\uFFFD]: C\n    |     ^\n");
  });

  it("are read whole if they are UTF-16 with a byte order mark, as some editors write", async () => {
    const text = `\uFEFF${rain}`;
    const little = new Uint8Array(Buffer.from(text, "utf16le"));
    const big = new Uint8Array(Buffer.from(text, "utf16le").swap16());
    expect(await session("check a.argdown", { files: { "a.argdown": little } })).toMatchObject({ code: 0 });
    expect(await session("check a.argdown", { files: { "a.argdown": big } })).toMatchObject({ code: 0 });
  });

  it("may be any bytes", async () => {
    const image = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7_919 + (index >> 3)) % 256);
    const { code, stdout } = await session("check a.argdown", { files: { "a.argdown": image } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.argdown:\d+:\d+: error: /);
  });
});

function strip(text: string): string {
  return text.replace(/\p{Cc}\[\d+m/gu, "");
}
