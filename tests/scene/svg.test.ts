import { execFileSync } from "node:child_process";
import { argument, attack, because, claim, evidence, leadsTo, toGraph } from "@argument-graph/core";
import { arrange, dark, english, toSvg } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";
import { elements, readXml } from "./xml";

const draw = (document: Parameters<typeof toGraph>[0], options: Parameters<typeof arrange>[1] = {}) =>
  toSvg(arrange(toGraph(document), options));
const spaces = (text: string) => text.replace(/\s+/gu, " ").trim();

const wet = claim("The street is wet & “slippery” <today>.", { id: "wet", title: "Wet" });
const rain = evidence("It rained.", [], { id: "rain" });
const wind = claim("The wind dried it.", { id: "wind", implicit: true });
const why = because(wet, rain);
const small = argument({ title: "Rain & wind", language: "en" }, wet, rain, wind, why, attack(wind, why));

describe("toSvg(scene)", () => {
  it("A100: is a picture with a title, a description and its size", () => {
    const root = readXml(draw(small));
    expect(root.name).toBe("svg");
    expect(root.attributes.get("role")).toBe("img");
    expect(root.attributes.get("lang")).toBe("en");
    expect(root.attributes.get("viewBox")).toBe(`0 0 ${root.attributes.get("width")} ${root.attributes.get("height")}`);
    expect(root.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ["title", "Rain & wind"],
      [
        "desc",
        "3 statements (1 with evidence, 1 not stated), joined by 1 inference and 1 objection. Thesis: Wet. Main objection: The wind dried it.",
      ],
    ]);
  });

  // "Gap", about Wet, about a statement without a title and about an inference without one
  it("carries the notes in its description, each with the titles of what it is about", () => {
    const text = "Who\n  saw <it>?";
    const about = ["wet", "rain", why.id, "nobody"];
    const notes = [
      { text, about },
      { kind: "gap" as const, text: "The end is missing." },
    ];
    const [, desc] = readXml(draw({ ...small, notes })).children;
    expect(desc?.text.split("\n")).toEqual([
      readXml(draw(small)).children[1]?.text,
      "Who saw <it>? (On “Wet” and “It rained”.)",
      "Gap in the text: The end is missing.",
    ]);
  });

  it("says notes in other words", () => {
    const messages = {
      ...english,
      noteOn: (text: string, names: readonly string[]) => `${text} → ${names.join(" + ")}`,
    };
    const document = { ...small, notes: [{ text: "Wer sah es?", about: ["wet"] }] };
    expect(readXml(draw(document, { messages })).children[1]?.text).toContain("Wer sah es? → Wet");
  });

  it("has the text as text, readable across its line breaks", () => {
    const texts = elements(readXml(draw(small)))
      .filter(({ name }) => name === "text")
      .map(({ text }) => text);
    expect(texts).toContain("The street is wet & “slippery” <today>.");
    for (const word of ["because", "but it need not follow", "not stated", "evidence", "thesis"])
      expect(texts).toContain(word);
  });

  it("draws support, attack, undercut and step with different lines and heads", () => {
    const [cause, effect] = [claim("c", { id: "c" }), claim("e", { id: "e" })];
    const step = leadsTo(cause, effect);
    const scene = arrange(
      toGraph(argument({}, wet, rain, wind, why, attack(wind, why), attack(rain, wind), cause, effect, step)),
    );
    const lines = scene.marks.flatMap((mark) => (mark.type === "path" ? [mark] : []));
    const look = (role: string, undercut: boolean) => {
      const line = lines.find((candidate) => candidate.role === role && candidate.undercut === undercut);
      return `${line?.strokeWidth} ${line?.dash} ${line?.head?.d.split(" ").length} ${line?.head?.fill !== undefined}`;
    };
    const looks = [look("conclusion", false), look("target", false), look("target", true), look("effect", false)];
    expect(new Set(looks).size).toBe(4);
    for (const role of ["premise", "attacker", "cause"])
      expect(lines.find((line) => line.role === role)?.head).toBeUndefined();
  });

  it("ends each line at the edge of what it belongs to", () => {
    const scene = arrange(toGraph(small));
    const box = scene.marks.find((mark) => mark.type === "box" && mark.id === "wet");
    const line = scene.marks.find((mark) => mark.type === "path" && mark.role === "conclusion");
    if (box?.type !== "box" || line?.type !== "path") throw new Error("not drawn");
    const [, x, y] = (line.head?.d ?? "").split(" ").map(Number);
    expect(y).toBeCloseTo(box.y + box.height, 1);
    expect(x).toBeGreaterThan(box.x);
    expect(x).toBeLessThan(box.x + box.width);
  });

  it("runs from right to left where the language or the text does", () => {
    const hebrew = argument({ language: "he" }, claim("המפלגה הובילה", { id: "h" }), claim("Latin", { id: "l" }));
    const root = readXml(draw(hebrew));
    expect(root.attributes.get("direction")).toBe("rtl");
    const ways = elements(root)
      .filter(({ name }) => name === "text")
      .map(({ text, attributes }) => [text, attributes.get("direction")]);
    expect(ways).toContainEqual(["המפלגה הובילה", "rtl"]);
    expect(ways).toContainEqual(["Latin", "ltr"]);
  });

  it("isolates a text with marks that would turn what stands next to it", () => {
    const root = readXml(draw(argument({}, claim("a\u202eb", { id: "a" }))));
    const spans = elements(root).filter(({ name, text }) => name === "tspan" && text.includes("\u202e"));
    expect(spans.map(({ attributes }) => attributes.get("unicode-bidi"))).toEqual(["isolate"]);
  });

  it("writes U+FFFD for what XML forbids, and no language that is none", () => {
    const svg = draw(
      argument({ title: "\u0000\ud800", language: 'en" onload="x' }, claim("a\u0007b", { id: "\u0001" })),
    );
    expect(readXml(svg).children[0]?.text).toBe("\ufffd\ufffd");
    expect(svg).toContain("a\ufffdb");
    expect(svg).not.toContain("onload");
  });

  it("draws in the theme's colours", () => {
    expect(draw(small, { theme: dark })).toContain(`fill="${dark.color.page}"`);
  });

  const NAMES = new Set("svg title desc rect path g text tspan".split(" "));
  const ATTRIBUTES = new Set(
    "xmlns viewBox width height role xml:lang lang direction font-family font-size font-weight font-style fill stroke stroke-width stroke-dasharray d x y text-anchor unicode-bidi paint-order".split(
      " ",
    ),
  );

  it("is well-formed, of few elements and attributes, without ids, styles, scripts, references or NaN", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const svg = draw(document);
        const all = elements(readXml(svg));
        for (const { name, attributes } of all) {
          expect(NAMES.has(name)).toBe(true);
          for (const [key, value] of attributes) {
            expect(ATTRIBUTES.has(key)).toBe(true);
            expect(value).not.toMatch(/NaN|Infinity|undefined|url\(/);
          }
        }
        const texts = all.filter(({ name }) => name === "text").map(({ text }) => text.replace(/\s/gu, ""));
        for (const { text } of document.statements) {
          const wanted = spaces(text)
            .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
            .replace(/\s/gu, "");
          // A text that is nothing but white space has nothing to draw.
          if (wanted.replace(/\u0085/g, "") !== "")
            expect(texts.map((drawn) => drawn.replace(/\u0085/g, ""))).toContain(wanted.replace(/\u0085/g, ""));
        }
      }),
    );
  });

  it("gives the same bytes for the same document", () => {
    fc.assert(
      fc.property(documents(), (document) => draw(structuredClone(document)) === draw(document)),
      { numRuns: 30 },
    );
  });

  const python = hasPython();
  it.skipIf(!python)("is well-formed for Python's XML parser as well", () => {
    const files = fc.sample(documents(), { numRuns: 40, seed: 1917 }).map((document) => draw(document));
    const script =
      "import sys,json,xml.dom.minidom\nfor x in json.load(sys.stdin): xml.dom.minidom.parseString(x.encode('utf-8'))";
    expect(execFileSync("python3", ["-c", script], { input: JSON.stringify(files), encoding: "utf8" })).toBe("");
  });
});

function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import xml.dom.minidom"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
