import { describe, expect, it } from "vitest";
import { session } from "./session";

const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";
const files = {
  "essays/rain.argdown": rain,
  "essays/week-1/snow.argdown": rain,
  "essays/week-1/ice.json": '{"statements": [], "links": []}',
  "essays/week-1/notes.md": "",
  "essays/week-1/old.svg": "<svg/>",
  "essays/.hidden/x.argdown": rain,
  "essays/node_modules/x.argdown": rain,
};

describe("argument-graph render with many files", () => {
  it("takes everything below a folder that it can read, and keeps the folders", async () => {
    const { code, stderr, written, bytes } = await session("render essays -o out --to svg --to alt.txt --to png", {
      files,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "3 files read.\n" });
    const all = ["rain", "week-1/ice", "week-1/snow"].map((name) => `out/${name}`);
    expect([...written.keys()].sort()).toEqual(all.flatMap((name) => [`${name}.alt.txt`, `${name}.svg`]));
    expect([...(bytes?.keys() ?? [])].sort()).toEqual(all.map((name) => `${name}.png`));
  });

  it.each([
    ["essays/**/*.argdown", ["out/rain.svg", "out/week-1/snow.svg"]],
    ["essays/*.argdown", ["out/rain.svg"]],
    ["essays/*/i?e.*", ["out/week-1/ice.svg"]],
    ["essays/rain.argdown essays/week-1/snow.argdown", ["out/rain.svg", "out/snow.svg"]],
  ])("takes %s, also where no shell fills it in", async (operands, expected) => {
    const { code, written } = await session(`render ${operands} -o out/`, { files });
    expect({ code, written: [...written.keys()] }).toEqual({ code: 0, written: expected });
  });

  it("goes on behind a file that cannot be read, or has mistakes, and ends with the worst code", async () => {
    const world = { files: { ...files, "essays/broken.argdown": `===\ntitle: [\n===\n${rain}` } };
    const broken = await session("render essays/broken.argdown essays/rain.argdown -o out", world);
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining("essays/broken.argdown:3:1: error:") });
    expect(broken.stderr).toMatch(/\n2 files read, some with errors\.\n$/);
    const missing = await session("render essays/none.argdown essays/rain.argdown -o out", world);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("argument-graph: There is no file “essays/none.argdown”.");
    expect([...missing.written.keys()]).toEqual(["out/rain.svg"]);
  });

  it("writes no two documents into one file, and none over what it reads", async () => {
    const twins = { "a/x.argdown": rain, "b/x.argdown": rain };
    const { code, stderr, written } = await session("render a/x.argdown b/x.argdown -o out", { files: twins });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(stderr).toContain("Two files would be written to “out/x.svg”.");
    const over = await session("render a -o a --to argdown", { files: twins });
    expect(over).toMatchObject({ code: 2, stderr: expect.stringContaining("would overwrite the FILE that is read") });
  });

  it("says what leads to nothing", async () => {
    expect((await session("render essays/*.txt -o out", { files })).stderr).toContain(
      "No file is called like “essays/*.txt”.",
    );
    const empty = { files: { "notes/a.md": "" } };
    expect((await session("render notes -o out", empty)).stderr).toContain(
      "There is nothing to read in the folder “notes”.",
    );
  });

  it("shows how far it has come on a terminal, and takes the bar away before anything else is written", async () => {
    const world = { files: { ...files, "essays/c.argdown": `${rain}  + [Ruin]\n` }, columns: 60 };
    const { stderr } = await session("render essays -o out", world);
    expect(stderr).toContain("\r\u001B[K░░░░░░░░░░░░░░░░░░░░░░░░ 0/4  essays/c.argdown");
    expect(stderr).toContain("\r\u001B[K██████░░░░░░░░░░░░░░░░░░ 1/4  ");
    const lines = stderr.split("\r\u001B[K").filter((part) => !part.includes("░") && part !== "");
    expect(lines).toEqual([
      expect.stringMatching(/^essays\/c\.argdown:3:5: warning:[\s\S]*1 warning\.\n$/),
      "4 files read.\n",
    ]);
    const narrow = await session("render essays -o out", { ...world, columns: 30 });
    expect(narrow.stderr).not.toContain("░");
  });
});

describe("argument-graph convert", () => {
  it("writes a document in another format, and says what that cannot carry", async () => {
    const json = await session("convert essays/rain.argdown", { files });
    expect(JSON.parse(json.stdout)).toMatchObject({ statements: [{ id: "Wet" }, { id: "Rain" }] });
    const back = await session("convert a.json --to argdown", { files: { "a.json": json.stdout } });
    expect(back).toMatchObject({ code: 0, stdout: rain });
    const drawn = await session("render essays/rain.argdown", { files });
    expect((await session("convert a.svg --to argdown", { files: { "a.svg": drawn.stdout } })).stdout).toBe(rain);
    const many = await session("convert essays -o out --to json", { files });
    expect([...many.written.keys()]).toEqual(["out/rain.json", "out/week-1/ice.json", "out/week-1/snow.json"]);
  });
});
