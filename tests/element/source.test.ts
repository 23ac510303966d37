import { describe, expect, it } from "vitest";
import { dedent } from "../../packages/element/src/source";

describe("dedent", () => {
  it.each([
    ["takes away what all lines have", "    a\n      b\n    c", "a\n  b\nc"],
    ["takes away blank lines around the text, and keeps those within", "\n\n  a\n\n  b\n  \n", "a\n\nb"],
    ["leaves a text alone that is not indented", "a\n  b", "a\n  b"],
    ["takes line ends as they come", "  a\r\n  b\r  c", "a\nb\nc"],
    ["makes nothing of white space", " \n\t\n", ""],
    ["takes spaces that do not break for spaces, before a line", "a\n\u00a0 b\u00a0c", "a\n  b\u00a0c"],
    ["counts tabs as they are", "\ta\n\t\tb", "a\n\tb"],
  ])("%s", (_, text, expected) => expect(dedent(text)).toBe(expected));
});

describe("on a server", () => {
  it("can be imported and defines nothing", async () => {
    const { ArgumentGraphElement, defineArgumentGraph } = await import("@argument-graph/element");
    expect(defineArgumentGraph()).toBeUndefined();
    expect(typeof ArgumentGraphElement).toBe("function");
    await import("@argument-graph/element/define");
  });
});
