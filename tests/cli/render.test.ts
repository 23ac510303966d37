import { createHash } from "node:crypto";
import { dark, json, type RenderOptions, render as renderBare } from "argument-graph";
import { describe, expect, it } from "vitest";
import { session } from "./session";

const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
const files = { "rain.argdown": rain };

/** As the command draws it: the picture carries its text. */
const render = (text: string, options: RenderOptions = {}) =>
  renderBare(text, { source: { format: "argdown", text }, ...options });

describe("argument-graph render", () => {
  it("writes the SVG to stdout, the same bytes that render() gives", async () => {
    expect(await session("render rain.argdown", { files })).toMatchObject({
      code: 0,
      stdout: render(rain).svg,
      stderr: "",
    });
  });

  it("writes as many files as it is told, each as its name says", async () => {
    const { code, stdout, written } = await session("render rain.argdown -o a.svg -o a.txt --output=a.json", { files });
    const { svg, outline, document } = render(rain);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(written).toEqual(
      new Map([
        ["a.svg", svg],
        ["a.txt", outline],
        ["a.json", json.print?.(document).text],
      ]),
    );
  });

  it("writes a page that is whole by itself, in the language of the text or in that which is asked for", async () => {
    const german = { "regen.argdown": `===\nlanguage: de\n===\n\n${rain.replace("It rained", "Es <regnete>")}` };
    const { code, written, stderr } = await session("render regen.argdown --evaluate -o a.html -o a.svg", {
      files: german,
    });
    const page = written.get("a.html") ?? "";
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(page).toMatch(/^<!doctype html>\n<html lang="de" dir="ltr">/);
    expect(page).toContain("<summary>Grund (hält stand):</summary>");
    expect(page).toContain("Es &lt;regnete&gt;.");
    expect(page).toContain("fällt, sobald abgelehnt wird: „Rain“.");
    expect(page).toContain('<argument-graph format="argdown" view="both" heading-level="1" semantics="grounded">');
    expect(page).toContain(">denn<");
    expect(page).not.toMatch(/src=|href="(?!#)|@import|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    expect(written.get("a.svg")).toContain(">denn<");
    const inArabic = await session("render rain.argdown --language ar -o a.html", { files });
    expect(inArabic.written.get("a.html")).toContain('<html lang="ar" dir="rtl">');
    const inEnglish = await session("render regen.argdown --language en -o a.txt", { files: german });
    expect(inEnglish.written.get("a.txt")).toContain("Reason:");
    const unknown = await session("render rain.argdown --language fr", { files });
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no language “fr”. There are: en, de, ar."),
    });
  });

  it("puts the scripts into the page, so that nothing in them ends it early, and allows these alone", async () => {
    const page = (await session("render rain.argdown --language de -o a.html", { files })).written.get("a.html") ?? "";
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
    expect(scripts).toEqual([
      '/* argument-graph.iife.js */ "\\x3C/script>\\x3C!--";',
      '/* argument-graph.de.iife.js */ "\\x3C/script>\\x3C!--";',
    ]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain(`script-src ${scripts.map(hash).join(" ")};`);
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "")};`);
    expect(policy).toMatch(/^default-src 'none';/);
    const plain = (await session("render rain.argdown --static -o a.html", { files })).written.get("a.html") ?? "";
    expect(plain).not.toMatch(/<script|script-src/);
  });

  it("puts the text into the page as it was written, or the document if it is not all of it", async () => {
    const source = (page = "") =>
      (/<pre>\n([\s\S]*?)<\/pre>/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&lt;", "<");
    const own = await session("render rain.argdown -o a.html", { files: { "rain.argdown": `// <note>\n${rain}` } });
    expect(source(own.written.get("a.html"))).toBe(`// <note>\n${rain}`.replaceAll(">", "&gt;"));
    const titled = (await session("render rain.argdown -o a.html --title On", { files })).written.get("a.html");
    expect(titled).toContain('<argument-graph format="json"');
    expect(json.parse(source(titled)).document.title).toBe("On");
  });

  it("opens a drawing again, and finds the places of mistakes in the text that it carries", async () => {
    const { stdout } = await session("render rain.argdown", { files });
    expect(await session("render a.svg", { files: { "a.svg": stdout } })).toMatchObject({ code: 0, stdout });
    const broken = await session("render a.argdown", { files: { "a.argdown": `${rain}  + [Ruin]\n` } });
    const again = await session("check a.svg", { files: { "a.svg": broken.stdout } });
    expect(again.stdout).toMatch(/^a\.svg#metadata:3:5: warning: .*\n {2}3 \| {3}\+ \[Ruin\]\n/);
    const bare = await session("render rain.argdown --bare", { files });
    expect(bare.stdout).toBe(renderBare(rain).svg);
    expect(await session("render a.svg", { files: { "a.svg": bare.stdout } })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("does not carry the text"),
    });
  });

  it("writes what stands in place of the picture for those who do not see it", async () => {
    const titled = { "rain.argdown": `===\ntitle: On rain.\n===\n\n${rain}` };
    const { written } = await session("render rain.argdown -o a.alt.txt -o b.txt", { files: titled });
    expect(written.get("a.alt.txt")).toBe("On rain. 2 statements, joined by 1 inference. Thesis: Wet.\n");
    expect(written.get("b.txt")).toContain("1. (thesis)");
    expect((await session("render rain.argdown --to alt.txt", { files })).stdout).toBe(
      "2 statements, joined by 1 inference. Thesis: Wet.\n",
    );
  });

  it("draws the JSON that it has written, again with the same bytes", async () => {
    const { written } = await session("render rain.argdown -o a.json", { files });
    const again = await session("render a.json --bare", { files: { "a.json": written.get("a.json") ?? "" } });
    expect(again).toMatchObject({ code: 0, stdout: renderBare(rain).svg });
  });

  it("draws the standard input", async () => {
    expect(await session("render -", { stdin: rain })).toMatchObject({ code: 0, stdout: render(rain).svg });
  });

  it("takes theme, direction, title and evaluation", async () => {
    const options = { theme: dark, direction: "right", title: "On wet streets", evaluate: true } as const;
    const argv = ["render", "rain.argdown", "--bare", "--theme", "dark", "--direction", "right", "--evaluate"];
    const { stdout } = await session([...argv, "--title", "On wet streets"], { files });
    expect(stdout).toBe(renderBare(rain, options).svg);
    expect(stdout).not.toBe(renderBare(rain).svg);
    expect(stdout).toContain("On wet streets");
  });

  // nine reasons side by side are wider than a page
  it("keeps to a width, or to none", async () => {
    const wide = `[Wet]: Wet.\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `  + [R${n}]: ${"It rained. ".repeat(9)}\n`).join("")}`;
    const widthOf = async (option: string) => {
      const { code, stdout } = await session(`render rain.argdown ${option}`, { files: { "rain.argdown": wide } });
      expect(code).toBe(0);
      return Number(/ width="([\d.]+)"/.exec(stdout)?.[1]);
    };
    const [page, narrow, none] = [await widthOf(""), await widthOf("--width 900"), await widthOf("--width none")];
    expect(page).toBeLessThanOrEqual(1280);
    expect(narrow).toBeLessThanOrEqual(900);
    expect(none).toBeGreaterThan(1280);
    expect(await widthOf("--direction right --width none")).toBe(await widthOf("--direction right"));
  });

  it("draws what could be read of a text with mistakes, lists them on stderr, and ends with 1", async () => {
    const broken = `===\ntitle: [\n===\n\n${rain}`;
    const { code, stdout, stderr } = await session("render a.argdown", { files: { "a.argdown": broken } });
    expect(code).toBe(1);
    expect(stdout).toContain("It rained.");
    expect(stderr).toMatch(/^a\.argdown:3:1: error: .*\n {2}3 \| ===\n/);
    expect(stderr).toMatch(/\n1 error; what could be read is drawn\.\n$/);
  });

  it("draws with warnings, and ends with 0", async () => {
    const { code, stderr } = await session("render a.argdown", { files: { "a.argdown": `${rain}  + [Ruin]\n` } });
    expect(code).toBe(0);
    expect(stderr).toMatch(/Did you mean “\[Rain\]”\?.*\n.*\n.*\n\n1 warning\.\n$/);
  });

  it("finds in JSON what does not fit together, and draws the rest", async () => {
    const text = `{
  "statements": [{ "kind": "claim", "id": "wet", "text": "Wet" }],
  "links": [{ "kind": "inference", "id": "i", "premises": ["rain"], "conclusion": "wet" }]
}`;
    const { code, stdout, stderr } = await session("render a.json", { files: { "a.json": text } });
    expect(code).toBe(1);
    expect(stdout).toContain("Wet");
    expect(stderr).toContain(`a.json:3:60: error: There is no statement “rain”.`);
    expect(stderr).toContain(`
  3 |   "links": [{ "kind": "inference", "id": "i", "premises": ["rain"], "conclusion": "wet" }]
    |                                                            ^^^^^^
`);
  });

  // Wet <- Rain, and Aside alone
  it("draws only what the file selects for its map, with --selection, and says what makes no sense there", async () => {
    const aside = `${rain}\n[Aside]: Nobody speaks about this.\n`;
    const settings = "===\nselection: {statementSelectionMode: with-titel}\n===\n\n";
    const world = { files: { "aside.argdown": aside, "mode.argdown": settings + aside } };
    expect((await session("render aside.argdown", world)).stdout).toContain("Nobody speaks");
    const { code, stdout, written } = await session("render aside.argdown --selection --bare -o - -o a.json", world);
    expect({ code, stdout }).toEqual({ code: 0, stdout: renderBare(rain).svg });
    expect(json.parse(written.get("a.json") ?? "").document.statements.map(({ id }) => id)).toEqual(["Wet", "Rain"]);
    const wrong = await session("render mode.argdown --selection --bare", world);
    expect(wrong).toMatchObject({ code: 1, stdout: renderBare(rain).svg });
    expect(wrong.stderr).toMatch(
      /^mode\.argdown: error: “statementSelectionMode” should be .*Did you mean “with-title”\?/,
    );
  });

  it("selects what JSON says, too, with --selection", async () => {
    const text =
      json.print?.({ ...render(rain).document, data: { selection: { excludeStatements: ["Wet"] } } }).text ?? "";
    const { code, stdout } = await session("render a.json --selection", { files: { "a.json": text } });
    expect(code).toBe(0);
    expect(stdout).not.toContain("It rained.");
  });
});
