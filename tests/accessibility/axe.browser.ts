import { type ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import { argdown } from "@argument-graph/formats/argdown";
import { presetNames } from "@argument-graph/scene";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { elementWith } from "../../examples/element-with";
import { leftOpen } from "./axe-open";

// What axe says of every example, as its story shows it, in both themes and in all three languages: here each example in one
// of the six, so that all come up in turn, and the essay in each notation; `npm run test:axe` tries all of them.

const DEEP = import.meta.env.VITE_AXE === "deep";

const files: Readonly<Record<string, string>> = import.meta.glob("../../examples/**/*.argdown", {
  query: "?raw",
  import: "default",
  eager: true,
});
const examples = Object.entries(files).map(([path, text]) => ({ name: path.replace(/.*examples\//, ""), text }));
const LOOKS = ["light", "dark"].flatMap((theme) => ["en", "de", "ar"].map((lang) => ({ theme, lang })));

/** One of the looks for the nth map, so that all come up in turn; all of them in the long form. */
const looksFor = (index: number): typeof LOOKS => (DEEP ? LOOKS : LOOKS.filter((_, at) => at === index % LOOKS.length));

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => document.body.replaceChildren());

async function place(attributes: Readonly<Record<string, string>>, text: string): Promise<ArgumentGraphElement> {
  const element = elementWith(text, { view: "both", semantics: "grounded", ...attributes });
  document.body.append(element);
  await element.updateComplete;
  await expect.poll(() => element.drawing?.element.querySelector("[aria-busy=true]") ?? null).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return element;
}

/** What axe finds in a map and its outline, and what it leaves open that has not been reviewed. */
async function faults(attributes: Readonly<Record<string, string>>, text: string): Promise<readonly string[]> {
  const element = await place(attributes, text);
  const { violations, incomplete } = await axe.run(element, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // The page around it is not ours.
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  const open = incomplete.flatMap((result) => leftOpen(result));
  element.remove();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...open.map((what) => `left open: ${what}`),
  ].map((what) => `${JSON.stringify(attributes)} ${what}`);
}

describe("axe", () => {
  it.each(examples.map((each, index) => ({ ...each, looks: looksFor(index) })))(
    "A14, A15: finds nothing and leaves nothing open but what has been reviewed: $name",
    async ({ text, looks }) => {
      expect(argdown.parse(text).document).toBeDefined();
      const found: string[] = [];
      for (const look of looks) found.push(...(await faults(look, text)));
      expect(found).toEqual([]);
    },
  );

  const essay = examples.find(({ name }) => name === "october-1917/argument.argdown")?.text ?? "";
  it.each(presetNames.map((preset, index) => ({ preset, looks: looksFor(index + 3) })))(
    "A14, A15: finds nothing in the essay in the notation $preset",
    async ({ preset, looks }) => {
      const found: string[] = [];
      for (const look of looks) found.push(...(await faults({ ...look, preset }, essay)));
      expect(found).toEqual([]);
    },
  );
});
