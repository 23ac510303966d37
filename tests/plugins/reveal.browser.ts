import revealArgumentGraph from "@argument-graph/element/reveal";
import Reveal, { type RevealApi, type RevealConfig } from "reveal.js";
import "reveal.js/reveal.css";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

let deck: RevealApi | undefined;
afterEach(() => {
  deck?.destroy();
  document.body.replaceChildren();
});

/** Three slides: words; an element; plain HTML that becomes a map. */
async function present(config: Record<string, unknown> = {}): Promise<RevealApi> {
  const root = document.createElement("div");
  root.className = "reveal";
  root.style.cssText = "width: 900px; height: 600px";
  const slides = document.createElement("div");
  slides.className = "slides";
  const [words, element, plain] = ["h1", "argument-graph", "pre"].map((name) => {
    const slide = document.createElement("section");
    const inner = document.createElement(name);
    slide.append(inner);
    slides.append(slide);
    return inner;
  });
  words?.append("Words");
  const source = document.createElement("pre");
  source.textContent = RAIN;
  element?.append(source);
  plain?.classList.add("argument-graph");
  plain?.append(RAIN);
  root.append(slides);
  document.body.append(root);
  deck = new Reveal(root, {
    embedded: true,
    keyboardCondition: null,
    plugins: [revealArgumentGraph],
    ...config,
  } as RevealConfig);
  await deck.initialize();
  return deck;
}

const maps = () => [...document.querySelectorAll("argument-graph")];
const boxes = (at: number) => [...(maps()[at]?.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
const slide = () => deck?.getIndices().h;

describe("the plugin of reveal.js", () => {
  it("draws maps of slides that were hidden, in the size that they are shown in", async () => {
    const all = await present();
    expect(slide()).toBe(0);
    all.slide(1);
    await expect.poll(() => boxes(0).length).toBe(3);
    await expect.poll(() => boxes(0)[0]?.getBoundingClientRect().width ?? 0).toBeGreaterThan(60);
    const frame = maps()[0]?.getBoundingClientRect();
    for (const box of boxes(0)) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual((frame?.left ?? 0) - 1);
      expect(right).toBeLessThanOrEqual((frame?.right ?? 0) + 1);
      expect(bottom).toBeGreaterThan(top);
    }
    all.slide(2);
    await expect.poll(() => maps().length).toBe(2);
    await expect.poll(() => boxes(1).length).toBe(3);
  });

  it("gives the map its keys while the focus is in it, and the presentation all others", async () => {
    const all = await present();
    all.slide(1);
    await expect.poll(() => boxes(0).length).toBe(3);
    boxes(0)[0]?.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{ArrowLeft}{End}{Home}nb");
    expect(slide()).toBe(1);
    expect(maps()[0]?.matches(":focus")).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(deck?.isOverview()).toBe(false);
    await userEvent.keyboard("{PageDown}");
    await expect.poll(slide).toBe(2);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.poll(slide).toBe(1);
  });

  it("keeps a condition for keys that the page has of its own", async () => {
    await present({ keyboardCondition: ({ key }: KeyboardEvent) => key !== "ArrowRight" });
    await userEvent.keyboard("{ArrowRight}");
    expect(slide()).toBe(0);
    await userEvent.keyboard("n");
    await expect.poll(slide).toBe(1);
  });

  it("keeps a finger on a map from turning the slide", async () => {
    const all = await present();
    all.slide(1);
    await expect.poll(() => boxes(0).length).toBe(3);
    boxes(0)[0]?.dispatchEvent(
      new PointerEvent("pointerdown", { bubbles: true, composed: true, pointerType: "touch" }),
    );
    expect(maps()[0]?.hasAttribute("data-prevent-swipe")).toBe(true);
  });
});
