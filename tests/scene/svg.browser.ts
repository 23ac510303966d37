import { argument, attack, because, claim, evidence, leadsTo, toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { arrange, dark, light, toSvg, widthTable } from "@argument-graph/scene";
import { afterEach, describe, expect, it } from "vitest";

afterEach(() => document.body.replaceChildren());

const essayText = import.meta.glob<string>("../../examples/october-1917/argument.argdown", {
  query: "?raw",
  import: "default",
})["../../examples/october-1917/argument.argdown"];

/** Puts a static SVG into the page, as a page without a strict policy would. */
function show(svg: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  const root = document.importNode(parsed.documentElement, true);
  document.body.append(root);
  if (!(root instanceof SVGSVGElement)) throw new Error("not an SVG");
  return root;
}

/** Lines of text that stick out of their boxes, by more than `slack` px, or that lie on each other. */
function textFaults(root: SVGSVGElement, slack: number): readonly string[] {
  const faults: string[] = [];
  for (const group of root.querySelectorAll("g")) {
    const box = group.querySelector("path")?.getBBox();
    if (!box) continue;
    let above = box.y;
    for (const line of group.querySelectorAll("tspan")) {
      const from = line.getStartPositionOfChar(0);
      const length = line.getComputedTextLength();
      const size = Number.parseFloat(getComputedStyle(line).fontSize);
      const rect = line.getBoundingClientRect();
      const left = rect.left - root.getBoundingClientRect().left;
      if (left < box.x - slack || left + rect.width > box.x + box.width + slack)
        faults.push(`beside: ${line.textContent}`);
      if (length > box.width) faults.push(`long: ${line.textContent}`);
      if (from.y - 0.72 * size < above - slack) faults.push(`above: ${line.textContent}`);
      if (from.y > box.y + box.height) faults.push(`below: ${line.textContent}`);
      above = from.y;
    }
  }
  return faults;
}

/** Whether the page sets texts in Helvetica, Arial or a font of the same widths. */
function hasHelvetica(): boolean {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) return false;
  canvas.font = `100px ${light.font.text.family}`;
  return Math.abs(canvas.measureText("W").width - 94.4) < 0.2 && Math.abs(canvas.measureText("i").width - 22.2) < 0.2;
}

describe("the static SVG in Chromium", () => {
  const words = [
    "Because it is so.",
    "Ein Donaudampfschifffahrtsgesellschaftskapitän.",
    "革命必须由一个政党来领导。",
    "המפלגה הובילה את המהפכה ב-1917",
  ];
  const [a, b, c, d] = words.map((text, index) => claim(`${text} ${text}`, { id: `s${index}`, title: text }));
  if (!a || !b || !c || !d) throw new Error("four statements");
  const step = leadsTo(a, b);
  const proof = evidence("It is written.", [{ source: "book", locator: "3" }], { id: "e" });
  const map = argument(
    { sources: [{ id: "book", type: "book" }] },
    a,
    b,
    c,
    d,
    proof,
    step,
    because(step, c, proof),
    attack(d, step),
  );

  it.each([light, dark])("keeps every line of text within its box, $name", (theme) => {
    expect(textFaults(show(toSvg(arrange(toGraph(map), { theme }))), 0.5)).toEqual([]);
    expect(textFaults(show(toSvg(arrange(toGraph({ ...map, language: "he" }), { theme }))), 0.5)).toEqual([]);
  });

  it("finds a line that sticks out", () => {
    const scene = arrange(toGraph(map));
    const marks = scene.marks.map((mark) =>
      mark.type === "box"
        ? { ...mark, lines: mark.lines.map((line) => ({ ...line, text: `${line.text} and much more than that` })) }
        : mark,
    );
    expect(textFaults(show(toSvg({ ...scene, marks })), 0.5).length).toBeGreaterThan(0);
  });

  it("keeps every line of the essay's map within its box", async () => {
    const { document: essay } = argdown.parse((await essayText?.()) ?? "");
    expect(essay.statements.length).toBe(25);
    expect(textFaults(show(toSvg(arrange(toGraph(essay)))), 0.5)).toEqual([]);
  });

  it.skipIf(!hasHelvetica())("is set in letters as wide as the table says", () => {
    const canvas = document.createElement("canvas").getContext("2d");
    if (!canvas) throw new Error("no canvas");
    canvas.fontKerning = "none";
    for (const font of Object.values(light.font)) {
      canvas.font = `${font.style} ${font.weight} 1000px ${font.family}`;
      for (let code = 0x21; code < 0x460; code++) {
        const letter = String.fromCharCode(code);
        // Letters of other scripts have widths of their class; here are those that Helvetica has.
        if (font.style === "italic" && code > 0xff) continue;
        if (!/[\p{Script=Latin}\p{Script=Cyrillic}!-~¡-¬®-ÿ]/u.test(letter)) continue;
        const real = canvas.measureText(letter).width;
        const table = widthTable(letter, { ...font, size: 1000 });
        if (code < 0x180) expect(Math.abs(real - table), letter).toBeLessThan(code < 0x100 ? 3 : 100);
        // Italic Cyrillic is cut a little differently.
        else if (code >= 0x400) expect(Math.abs(real - table), letter).toBeLessThan(60);
        // The rest of the Latin letters go by their base or by their class.
        else expect(table, letter).toBeGreaterThan(0.6 * real);
      }
    }
  });
});
