import { defineArgumentGraph } from "@argument-graph/element";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { hostileSettings, hostileSources, plainText, withSettings } from "./hostile-settings";

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => document.body.replaceChildren());

/** The drawing of a text, as markup without the ids that count elements. */
async function drawingOf(text: string): Promise<string> {
  const element = document.createElement("argument-graph");
  const holder = document.createElement("pre");
  holder.textContent = text;
  element.append(holder);
  document.body.append(element);
  await element.updateComplete;
  const drawn = element.shadowRoot?.innerHTML ?? "";
  element.remove();
  return drawn.replaceAll(/\b(id|aria-[a-z]+|href|xlink:href)="[^"]*"/g, "");
}

const loaded = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.includes("evil.example"));

describe("<argument-graph> and the settings at the top of a text", () => {
  it.each(hostileSettings)("draws the same with them as without them: %s", async (_, settings) => {
    const drawn = await drawingOf(withSettings(settings));
    expect(drawn.length).toBeGreaterThan(500);
    expect(drawn).toBe(await drawingOf(plainText));
    expect(loaded()).toEqual([]);
  });

  it("runs, loads and links nothing that titles, sources and notes say", async () => {
    let ran = false;
    Object.assign(globalThis, { pwn: () => (ran = true) });
    const element = document.createElement("argument-graph");
    const holder = document.createElement("pre");
    holder.textContent = hostileSources;
    element.append(holder);
    document.body.append(element);
    await element.updateComplete;
    for (const item of element.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])
      item.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const root = element.shadowRoot;
    expect(root?.textContent).toContain("It rained.");
    expect(root?.querySelectorAll("script, iframe, object, embed, img, foreignObject").length).toBe(0);
    for (const node of root?.querySelectorAll("*") ?? [])
      for (const { name, value } of node.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === "href" || name === "src" || name === "xlink:href")
          expect(value).toMatch(/^(?:#|blob:|data:image)/);
      }
    expect(ran).toBe(false);
    expect(loaded()).toEqual([]);
  });
});
