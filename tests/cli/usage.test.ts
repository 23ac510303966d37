import { describe, expect, it } from "vitest";
import { session } from "./session";

const files = { "rain.argdown": "[Wet]: The street is wet.\n", "notes.md": "" };

describe("a wrong call", () => {
  // what was typed, and the sentence on stderr
  it.each([
    ["rendr rain.argdown", "There is no command “rendr”. Did you mean “render”?"],
    ["draw rain.argdown", "There is no command “draw”. There are: render, convert, check, evaluate, format, serve."],
    ["rain.argdown", "“rain.argdown” is no command. Did you mean “argument-graph render rain.argdown”?"],
    ["render", "render needs a FILE, or - for the standard input."],
    ["render rain.argdown notes.md", "2 files need -o FOLDER/ to be written to."],
    ["render rain.argdown -o a/ -o b.svg", "-o a/ is a folder: give it alone, with --to for each kind of file."],
    ["render rain.argdown --to svg --to png", "The standard output takes one kind of file; -o FOLDER/ takes more."],
    ["render rain.argdown --to svg -o a.png", "-o a.png says by its name what it is; --to is for folders."],
    ["render rain.argdown --to pgn", "There is no kind of file “pgn”. Did you mean “png”?"],
    ["render rain.argdown --scale 11", "--scale 11: expected a number from 0.1 to 10."],
    ["convert", "convert needs a FILE, or - for the standard input."],
    ["convert rain.argdown -o a.svg", "-o a.svg: its name must end in one of .argdown, .ad, .json."],
    ["convert --ndjson --to json --to argdown", "convert --ndjson writes one format."],
    ["render --ndjson -o a.svg", "--ndjson writes to the standard output; -o does not go with it."],
    ["render --ndjson a b", "--ndjson reads one FILE; “b” is one too many."],
    ["render --ndjson --selection", "--selection does not go with --ndjson."],
    ["render --ndjson --to odf", "There is no kind of file “odf”. Did you mean “pdf”?"],
    ["render --ndjson --language fr", "There is no language “fr”. There are: en, de, ar."],
    ["check", "check needs a FILE, or - for the standard input."],
    ["format", "format needs a FILE, or - for the standard input."],
    ["format a b", "format prints one FILE at a time; add --write to change all, or --check to look at all."],
    ["format rain.argdown --check --write", "--write changes files, --check does not: take one of the two."],
    ["format - --write", "--write needs files; the standard input cannot be changed."],
    ["serve", "serve needs a FILE."],
    ["serve a b", "serve shows one FILE at a time; “b” is one too many."],
    ["serve rain.argdown --port x", "--port x: expected a number from 0 (any that is free) to 65535."],
    ["render rain.argdown --theem dark", "There is no option --theem. Did you mean “--theme”?"],
    ["render rain.argdown -x", "There is no option -x."],
    ["render rain.argdown --json", "--json belongs to “check”, not to “render”."],
    ["check rain.argdown --theme dark", "--theme belongs to “render”, not to “check”."],
    ["render rain.argdown --theme drak", "There is no theme “drak”. Did you mean “dark”?"],
    ["render rain.argdown --direction sideways", "There is no direction “sideways”. There are: down, up, left, right."],
    ["render rain.argdown --width wide", "--width wide: expected a number of px above 0, or none."],
    ["render rain.argdown --width 0", "--width 0: expected a number of px above 0, or none."],
    ["render rain.argdown --width=-5", "--width -5: expected a number of px above 0, or none."],
    ["serve rain.argdown --width 1e3", "--width 1e3: expected a number of px above 0, or none."],
    ["render rain.argdown --format yaml", "There is no format “yaml”. There are: argdown, json, svg."],
    ["render rain.argdown --theme", "--theme needs a value: --theme=THEME."],
    ["render rain.argdown --title --evaluate", "--title needs a value: --title=TEXT."],
    ["render rain.argdown -o", "-o needs a value: --output=FILE."],
    ["render rain.argdown --evaluate=yes", "--evaluate takes no value."],
    ["render rain.argdown -o rain.argdown", "-o rain.argdown would overwrite the FILE that is read."],
    ["render rain.argdown -o ./x/../rain.argdown", "-o ./x/../rain.argdown would overwrite the FILE that is read."],
  ])("%s", async (commandLine, message) => {
    expect(await session(commandLine, { files })).toEqual({
      code: 2,
      stdout: "",
      stderr: `argument-graph: ${message}\n“argument-graph --help” shows how to call it.\n`,
      written: new Map(),
    });
  });

  it.each([
    ["render rain.argdwn", "There is no file “rain.argdwn”. Did you mean “rain.argdown”?"],
    [
      "render notes.md",
      "The name “notes.md” does not say how the file is written. Add --format argdown, --format json or --format svg.",
    ],
    ["render rain.argdown -o missing/a.svg", "“missing/a.svg” cannot be written: there is no folder “missing”."],
  ])("%s: a file that cannot be read or written", async (commandLine, message) => {
    expect(await session(commandLine, { files })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `argument-graph: ${message}\n`,
    });
  });

  it("names the endings that an output can have", async () => {
    const { code, stderr } = await session("render rain.argdown -o map.ppt", { files });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "-o map.ppt: its name must end in one of .svg, .png, .pdf, .html, .txt, .outline, .alt.txt, ",
    );
  });

  it("takes a value that starts with a dash behind an equals sign", async () => {
    const { code, stdout } = await session("render rain.argdown --title=--wet--", { files });
    expect({ code, titled: stdout.includes("--wet--") }).toEqual({ code: 0, titled: true });
  });

  it("takes a file whose name starts with a dash behind --", async () => {
    expect(await session("check -- -rain.argdown", { files: { "-rain.argdown": "" } })).toMatchObject({ stderr: "" });
  });
});

describe("help and version", () => {
  it("shows the help when asked, and ends with 0", async () => {
    const { code, stdout, stderr } = await session("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of [
      "render",
      "check",
      "--output",
      "--theme",
      "--direction",
      "--format",
      "--title",
      "--width",
      "--json",
    ])
      expect(stdout).toContain(word);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    expect((await session("-h")).stdout).toBe(stdout);
    expect((await session("help")).stdout).toBe(stdout);
  });

  it("names in the help of -o every ending that it takes, and no other", async () => {
    const { stdout } = await session("render --help");
    const { stderr } = await session("render rain.argdown -o map.ppt", { files });
    const named = (text: string) => text.match(/(?<!\w)\.\w+(?:\.\w+)?(?=[,;.]\s)/g);
    const taken = named(stderr.split("one of")[1] ?? "");
    expect(taken).toContain(".argdown");
    expect(named(stdout.split("--output FILE")[1]?.split("  --")[0]?.replace(/\s+/g, " ") ?? "")).toEqual(taken);
    for (const ending of taken ?? []) {
      const { written, bytes = new Map() } = await session(`render rain.argdown -o map${ending}`, { files });
      expect([...written.keys(), ...bytes.keys()]).toEqual([`map${ending}`]);
    }
  });

  it("shows the help of one command", async () => {
    const { code, stdout } = await session("check --help");
    expect(code).toBe(0);
    expect(stdout).toContain("argument-graph check FILE... [options]");
    expect(stdout).not.toContain("--theme");
    expect((await session("help check")).stdout).toBe(stdout);
  });

  it("shows the help on stderr when nothing was asked, and ends with 2", async () => {
    const { code, stdout, stderr } = await session("");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe((await session("--help")).stdout);
  });

  it("shows its version", async () => {
    expect((await session("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
