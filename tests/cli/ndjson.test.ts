import { json, render } from "argument-graph";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../packages/cli/src/split-lines";
import { session } from "./session";

const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
const { document } = render(rain);

const lines = (...values: readonly unknown[]) =>
  values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");
const output = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("argument-graph render --ndjson", () => {
  it("draws each line, hands on its id, and gives the bytes that render() gives", async () => {
    const stdin = lines({ id: 7, text: rain }, JSON.stringify(rain), { id: "d", document }, document);
    const { code, stdout, stderr } = await session("render --ndjson --bare", { stdin });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { svg } = render(rain);
    expect(output(stdout)).toEqual([
      { line: 1, id: 7, svg, diagnostics: [] },
      { line: 2, svg, diagnostics: [] },
      { line: 3, id: "d", svg, diagnostics: [] },
      { line: 4, svg, diagnostics: [] },
    ]);
  });

  it("draws several kinds at once, bytes in base64", async () => {
    const { stdout } = await session("render --ndjson --to png --to alt.txt --to pdf", {
      stdin: lines({ text: rain }),
    });
    const [only = {}] = output(stdout);
    expect(only["alt.txt"]).toBe("2 statements, joined by 1 inference. Thesis: Wet.\n");
    expect(Buffer.from(String(only.png), "base64").toString("latin1", 1, 4)).toBe("PNG");
    expect(Buffer.from(String(only.pdf), "base64").toString("latin1", 0, 5)).toBe("%PDF-");
  });

  it("says what is wrong with a line, and goes on", async () => {
    const broken = { text: `===\ntitle: [\n===\n\n${rain}` };
    const stdin = lines("{", "", "7", { id: 1 }, { text: rain, format: "xml" }, broken, { text: rain });
    const { code, stdout, stderr } = await session("render --ndjson", { stdin });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "6 documents read, 5 with errors.\n" });
    const all = output(stdout);
    expect(all.map(({ line, error }) => [line, error])).toEqual([
      [1, expect.stringMatching(/^The line is not JSON: /)],
      [3, "The line is neither a text nor an object."],
      [4, "The line has no “text”, no “document” and no “statements”."],
      [5, "There is no format “xml”."],
      [6, undefined],
      [7, undefined],
    ]);
    expect(all[2]).toEqual({ line: 4, id: 1, error: expect.any(String) });
    expect(all[4]).toMatchObject({ svg: expect.stringContaining("It rained."), diagnostics: [{ severity: "error" }] });
  });

  it("takes lines in another format, bytes that are no text, and a last line without an end", async () => {
    const text = json.print?.(document).text ?? "";
    const good = await session("render --ndjson --format json --to txt in.ndjson", {
      files: { "in.ndjson": JSON.stringify({ text }) },
    });
    expect(output(good.stdout)).toMatchObject([{ line: 1, txt: expect.stringContaining("It rained.") }]);
    const bad = await session("convert --ndjson", { stdin: Uint8Array.of(0x22, 0xff, 0x22, 0x0a) });
    expect(output(bad.stdout)).toEqual([{ line: 1, error: "The line is not UTF-8." }]);
    expect(await session("render --ndjson none.ndjson")).toMatchObject({
      code: 2,
      stderr: "argument-graph: There is no file “none.ndjson”.\n",
    });
  });
});

describe("argument-graph convert --ndjson and evaluate --ndjson", () => {
  it("can follow each other in a pipe", async () => {
    const documents = await session("convert --ndjson", { stdin: lines({ id: "a", text: rain }) });
    expect(output(documents.stdout)).toMatchObject([{ line: 1, id: "a", document: { statements: [{}, {}] } }]);
    const texts = await session("convert --ndjson --to argdown", { stdin: documents.stdout });
    expect(output(texts.stdout)).toEqual([{ line: 1, id: "a", format: "argdown", text: rain, diagnostics: [] }]);
    const judged = await session("evaluate --ndjson --reject Rain", { stdin: texts.stdout });
    expect(output(judged.stdout)).toMatchObject([{ id: "a", semantics: "grounded", diagnostics: [] }]);
    const [{ labels } = { labels: [] }] = output(judged.stdout);
    expect(labels).toContainEqual({ id: "Rain", label: "out" });
  });

  it("says of a line that it lacks what the call names, and goes on", async () => {
    const stdin = lines({ text: "[Wet]: Wet.\n" }, { text: rain });
    const { code, stdout } = await session("evaluate --ndjson --reject Rain", { stdin });
    expect(code).toBe(1);
    expect(output(stdout).map(({ error }) => error)).toEqual([
      expect.stringContaining("--reject Rain: there is no statement"),
      undefined,
    ]);
  });
});

describe("splitLines(pieces, limit)", () => {
  const read = async (pieces: readonly string[], limit = 10) => {
    const found: string[] = [];
    const all = (async function* () {
      for (const piece of pieces) yield new TextEncoder().encode(piece);
    })();
    for await (const line of splitLines(all, limit))
      found.push("bytes" in line ? new TextDecoder().decode(line.bytes) : "too long");
    return found;
  };

  it("finds lines wherever the pieces end", async () => {
    expect(await read(["a\nb", "c\n", "\n", "d"])).toEqual(["a", "bc", "", "d"]);
    expect(await read([])).toEqual([]);
  });

  it("keeps no more of a line than the limit, and goes on behind it", async () => {
    expect(await read(["12345", "67890", "1\nok\n", "0123456789\n"])).toEqual(["too long", "ok", "0123456789"]);
  });

  it("asks for the next piece only when the lines of the last have been taken", async () => {
    let asked = 0;
    const endless = (async function* () {
      for (;;) {
        asked++;
        yield new TextEncoder().encode("a\nb\n");
      }
    })();
    const found = splitLines(endless, 10);
    await found.next();
    await found.next();
    expect(asked).toBe(1);
    await found.return(undefined);
  });
});
