import type { Change } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { checkEdit } from "./edit-checks";

const text = "[A]: a\n  + b // so\n\n// here\n[C]: c\n\n(1) d\n(2) e\n----\n(3) f\n";
const reword: Change = { kind: "reword", id: "A", text: "x" };

describe("checkEdit", () => {
  it("passes what a change concerns", () => {
    expect(() => checkEdit(text, text.replace("[A]: a", "[A]: x"), reword)).not.toThrow();
  });

  // A text after the change in which something else has changed too.
  it.each<[string, (edited: string) => string, RegExp]>([
    ["a word that is another", (edited) => edited.replace("[C]: c", "[C]: y"), /missing c/],
    ["a tag that is new", (edited) => edited.replace("[C]: c", "[C]: c #t"), /missing c/],
    ["a comment that is gone", (edited) => edited.replace(" // so", ""), /lost comment \/\/ so/],
    ["a comment that has come", (edited) => `${edited}\n// new\n`, /put in “\/\/ new”/],
    [
      "a line that stands elsewhere",
      (edited) => `${edited.replace("// here\n", "")}\n// here\n`,
      /lost “\[C\]: c”|lost/,
    ],
    ["indentation that is another", (edited) => edited.replace("  + b", "    + b"), /lost “ {2}\+ b/],
    [
      "a name that nothing needs",
      (edited) => edited.replace("(1) d", "(1) [Untitled 2]: d {title: null}"),
      /lost “\(1\) d”/,
    ],
    ["other numbers", (edited) => edited.replace("(3) f", "(4) f"), /new warning unexpected-number/],
    ["other line breaks", (edited) => edited.replace("\n\n", "\r\n\r\n"), /other line breaks/],
  ])("finds %s", (_, spoil, wrong) => {
    expect(() => checkEdit(text, spoil(text.replace("[A]: a", "[A]: x")), reword)).toThrow(wrong);
  });

  // [C] goes, and takes a line of another block with it.
  it("finds a line that has gone with what was to go", () => {
    const edited = text.replace("// here\n[C]: c\n\n", "").replace("  + b // so\n", "");
    expect(() => checkEdit(text, edited, { kind: "delete", id: "C" })).toThrow(/missing b/);
  });
});
