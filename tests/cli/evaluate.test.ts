import { describe, expect, it } from "vitest";
import { session } from "./session";

const street = `===
title: A wet street
===

[Wet]: The street is wet. #thesis
  + [Rain]: It rained.
    - [Gauge]: The gauge shows no rain.
      - [Broken]: The gauge is broken.
`;
const files = { "street.argdown": street };
const bees = "[Cold]: The bees died of cold.\n  - [Mites]\n\n[Mites]: The bees died of mites.\n  - [Cold]\n";
const run = (options: string, world = {}) => session(`evaluate street.argdown ${options}`, { files, ...world });

describe("argument-graph evaluate", () => {
  it("says what stands, why the thesis does, and what everything hangs on", async () => {
    const { code, stdout, stderr } = await run("");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.slice(0, stdout.indexOf("Remarks"))).toBe(`A wet street

What stands and what falls
  - “Wet” stands.
  - “Rain” stands.
  - “Gauge” falls.
  - “Broken” stands.

The thesis
  - The thesis “Wet” stands because “Rain” supports it.
  - The thesis “Wet” falls if you reject “Rain”, or “Broken”.
  - Enough for the thesis “Wet”, whatever else you reject, is “Rain” and “Broken” together.

The objections
  - The objection “Gauge” to “Rain” fails because “Gauge” falls.
  - The objection “Broken” to “Gauge” holds because “Broken” stands, and nothing speaks against it.

What everything hangs on
  - If you reject “Broken”, “Wet” and “Rain” fall with it.
  - If you reject “Rain”, “Wet” falls with it.

`);
    expect(stdout).toContain("  - “Rain” is taken as given without a source or a reason. Cite one or give one.\n");
  });

  it("reads the map as the reader settles single statements, by id or title", async () => {
    const rejected = await run("--reject Broken");
    expect(rejected.stdout).toContain("The thesis “Wet” falls because its only reason is gone: “Rain” falls.");
    expect(rejected.stdout).toContain("“Broken” falls.");
    const accepted = await run("--reject Broken --accept Rain");
    expect(accepted.stdout).toContain("The thesis “Wet” stands because “Rain” supports it.");
    const suspended = await run("--suspend=Broken");
    expect(suspended.stdout).toContain("The thesis “Wet” is unsettled because “Rain” is unsettled.");
    const id = "Rain +> Wet";
    const disabled = await session(["evaluate", "street.argdown", "--disable", id], { files });
    expect(disabled.stdout).toContain("falls because its only reason is gone: the step from “Rain” cannot be taken.");
  });

  it("warns of what is supposed twice over, and says what counts", async () => {
    const { code, stdout, stderr } = await run("--reject Rain --accept Rain --suspend Rain");
    expect(code).toBe(0);
    expect(stderr).toContain("“Rain” is both accepted and rejected; it counts as accepted.");
    expect(stderr).toContain("2 warnings.");
    expect(stdout).toContain("“Wet” stands.");
    const json = JSON.parse((await run("--reject Rain --accept Rain --json")).stdout);
    expect(json.diagnostics).toMatchObject([{ code: "contradicting-settings", severity: "warning" }]);
  });

  it("refuses what the map does not have, and guesses what was meant", async () => {
    expect(await run("--reject Rian")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "argument-graph: --reject Rian: there is no statement or historical step of this id or title. Did you mean “Rain”?\n“argument-graph --help” shows how to call it.\n",
    });
    expect((await run("--disable Rain")).stderr).toContain("--disable Rain: there is no link of this id or title.");
    const twins = { statements: ["a", "b"].map((id) => ({ kind: "claim", id, title: "Twin", text: id })), links: [] };
    const { stderr } = await session("evaluate t.json --reject Twin", { files: { "t.json": JSON.stringify(twins) } });
    expect(stderr).toContain("--reject Twin: 2 are called so; say which: a, b.");
  });

  it.each(["complete", "preferred", "stable", "semi-stable", "stage", "cf2"])(
    "tells what stands in all, some and none of the %s readings",
    async (semantics) => {
      const { code, stdout } = await session(`evaluate - --semantics ${semantics}`, { stdin: bees });
      const count = semantics === "complete" ? 3 : 2;
      expect(code).toBe(0);
      expect(stdout).toBe(`Readings
  - There are ${count} ${semantics} readings.
  - “Cold” and “Mites” stand in some of them.
`);
    },
  );

  it.each(["ideal", "eager"])("tells that nothing of a dispute is in the %s reading", async (semantics) => {
    const { stdout } = await session(`evaluate - --semantics ${semantics}`, { stdin: bees });
    expect(stdout).toContain(`There is 1 ${semantics} reading.\n  - “Cold” and “Mites” stand in none of them.\n`);
  });

  it("knows no other semantics", async () => {
    expect((await run("--semantics prefered")).stderr).toContain("Did you mean “preferred”?");
  });

  it("prints JSON for programs", async () => {
    const { stdout } = await run("--json --reject Rain");
    expect(JSON.parse(stdout)).toMatchObject({
      file: "street.argdown",
      format: "argdown",
      semantics: "grounded",
      diagnostics: [],
      thesis: "Wet",
      labels: expect.arrayContaining([
        { id: "Wet", label: "out" },
        { id: "Broken", label: "in" },
      ]),
      parts: expect.arrayContaining([expect.objectContaining({ part: "thesis" })]),
      findings: expect.arrayContaining([expect.objectContaining({ code: "unsourced-leaf", severity: "warning" })]),
    });
    const readings = await session("evaluate - --json --semantics preferred", { stdin: bees });
    expect(JSON.parse(readings.stdout)).toMatchObject({
      semantics: "preferred",
      count: 2,
      more: false,
      all: [],
      some: ["Cold", "Mites"],
      none: [],
    });
  });

  it("evaluates what it could read of a broken file, and ends with 1", async () => {
    const { code, stdout, stderr } = await session("evaluate -", { stdin: `===\ntitle: [\n===\n\n${bees}` });
    expect(code).toBe(1);
    expect(stdout).toContain("The thesis “Cold” is unsettled because it and “Mites” exclude each other");
    expect(stderr).toContain("[invalid-yaml]");
  });

  it.each(["", "\n\n"])("has next to nothing to say of %j", async (stdin) => {
    const { code, stderr, stdout } = await session("evaluate -", { stdin });
    expect(stderr).toContain("The file is empty. [empty-document]");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `The thesis
  - There are no statements.
`,
    });
  });

  it("takes exactly one file that is there", async () => {
    expect((await session("evaluate")).code).toBe(2);
    expect((await session("evaluate a b")).stderr).toContain("“b” is one too many");
    expect((await session("evaluate nowhere.argdown", { files })).stderr).toContain("There is no file");
  });

  it("prints no control characters that a file brings", async () => {
    const { stdout } = await session("evaluate -", { stdin: "[A\u001B]0;owned\u0007]: A.\n  + [B]: B.\n" });
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}]/u);
  });
});
