import { argument, because, claim, toGraph } from "@argument-graph/core";
import type { DrawOptions } from "@argument-graph/d3";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { clear, page } from "../accessibility/maps";
import { box } from "./stage";

// The number is that of the checklist of accessibility.

// wet <- because ("the usual way", scheme: sign) - rain, with its source
const graph = toGraph(
  argument(
    { sources: [{ id: "almanac", type: "book", title: "Almanac", author: [{ family: "Smith" }] }] },
    claim("The street is wet.", { id: "wet" }),
    claim("It rained.", { id: "rain", citations: [{ source: "almanac", locator: "12" }] }),
    { ...because("wet", "rain"), id: "link", title: "The usual way", scheme: "sign" },
  ),
);
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const draw = (options: DrawOptions = {}) => page(graph, { height: 400, ...options });
type Map = ReturnType<typeof draw>;
const card = (drawing: Map) => {
  const found = drawing.element.querySelector<HTMLElement>(".ag-peek");
  if (!found) throw new Error("no card");
  return found;
};
const rest = async (drawing: Map, id: string) => {
  await userEvent.hover(box(drawing, id));
  await expect.poll(() => card(drawing).hidden).toBe(false);
};
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
const isOver = (one: Element, other: Element) => {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

afterEach(clear);

describe("the card of a box", () => {
  it("A64: opens where a pointer rests on a circle, with the text in full and the citation, and not at once", async () => {
    const drawing = draw({ preset: "textbook" });
    await userEvent.hover(box(drawing, "rain"));
    await wait(100);
    expect(card(drawing).hidden).toBe(true);
    await expect.poll(() => card(drawing).hidden).toBe(false);
    expect(card(drawing).innerText).toContain("It rained.");
    expect(card(drawing).innerText).toContain("Smith, p. 12");
    expect(card(drawing).innerText).toContain("supports The street is wet.");
  });

  it("A64: says the name and the scheme of a link, and its critical questions where the map is judged", async () => {
    const drawing = draw({
      evaluation: {
        judge: () => ({
          labelling: new Map(),
          explain: () => ({ sentence: "", proof: new Set() }),
          hangsOn: () => ({ sentence: "", ways: [] }),
        }),
        questions: (id) => (id === "link" ? [{ text: "Is it the only cause?", status: "open" }] : []),
        hints: () => [],
      },
    });
    await rest(drawing, "link");
    for (const words of ["The usual way", "sign", "Is it the only cause?", "(not answered)"])
      expect(card(drawing).innerText.replace(/\s+/g, " ")).toContain(
        words === "(not answered)" ? "not answered" : words,
      );
  });

  it("A64: stays while the pointer goes into it, and closes when it leaves both", async () => {
    const drawing = draw({ preset: "textbook" });
    await rest(drawing, "wet");
    await userEvent.hover(card(drawing));
    await wait(400);
    expect(card(drawing).hidden).toBe(false);
    await userEvent.hover(drawing.element.querySelector(".ag-legend") ?? document.body);
    await expect.poll(() => card(drawing).hidden).toBe(true);
  });

  it("A64: closes by Escape with the pointer where it is, and leaves the selection alone", async () => {
    const drawing = draw({ preset: "textbook" });
    drawing.select("rain");
    await rest(drawing, "wet");
    box(drawing, "rain").focus();
    press("Escape");
    expect(card(drawing).hidden).toBe(true);
    expect(drawing.selected).toBe("rain");
  });

  it("A64: covers neither its own box nor the one with the focus", async () => {
    const drawing = draw({ preset: "textbook", direction: "down" });
    box(drawing, "rain").focus();
    await rest(drawing, "wet");
    expect(isOver(card(drawing), box(drawing, "wet"))).toBe(false);
    expect(isOver(card(drawing), box(drawing, "rain"))).toBe(false);
  });

  it("A64: opens where the focus stays that a key has moved, leaves it there, and goes with it or by Escape", async () => {
    const drawing = draw({ preset: "textbook" });
    const beside = document.createElement("button");
    document.body.prepend(beside);
    await userEvent.hover(beside);
    beside.focus();
    box(drawing, "link").focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(box(drawing, "rain"));
    await wait(100);
    expect(card(drawing).hidden).toBe(true);
    await expect.poll(() => card(drawing).hidden, { timeout: 3_000 }).toBe(false);
    expect(document.activeElement).toBe(box(drawing, "rain"));
    expect(isOver(card(drawing), box(drawing, "rain"))).toBe(false);
    await userEvent.keyboard("{Escape}");
    expect(card(drawing).hidden).toBe(true);
    expect(document.activeElement).toBe(box(drawing, "rain"));
    await userEvent.keyboard("{ArrowDown}{ArrowUp}");
    await expect.poll(() => card(drawing).hidden, { timeout: 3_000 }).toBe(false);
    beside.focus();
    await expect.poll(() => card(drawing).hidden).toBe(true);
  });

  // The page moves to show what has the focus, and the map moves under a pointer that rests.
  it("A64: opens where the focus stays though the page scrolls and a pointer leaves a box meanwhile", async () => {
    const drawing = draw({ preset: "textbook" });
    box(drawing, "link").focus();
    await userEvent.keyboard("{ArrowUp}");
    await wait(100);
    document.dispatchEvent(new Event("scroll"));
    box(drawing, "wet").dispatchEvent(new PointerEvent("pointerout", { bubbles: true, composed: true }));
    await expect.poll(() => card(drawing).hidden, { timeout: 3_000 }).toBe(false);
  });

  it("A64: opens by Alt+Enter for the box with the focus, takes the focus, and gives it back", () => {
    const drawing = draw();
    box(drawing, "rain").focus();
    press("Enter", { altKey: true });
    expect(card(drawing).hidden).toBe(false);
    expect(document.activeElement).toBe(card(drawing));
    expect(card(drawing).ariaLabel).toBe("It rained.");
    press("Escape");
    expect(card(drawing).hidden).toBe(true);
    expect(document.activeElement).toBe(box(drawing, "rain"));
  });

  it("opens from the menu of a box, where a finger finds it, and not by a finger that touches", async () => {
    const drawing = draw({ preset: "textbook" });
    // The mouse may still be where another test has left it.
    const aside = document.createElement("p");
    document.body.append(aside);
    aside.textContent = "aside";
    await userEvent.hover(aside);
    const over = new PointerEvent("pointerover", { bubbles: true, pointerType: "touch" });
    box(drawing, "wet").dispatchEvent(over);
    await wait(450);
    expect(card(drawing).hidden).toBe(true);
    box(drawing, "wet").focus();
    press("F10", { shiftKey: true });
    const item = [...drawing.element.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      ({ textContent }) => textContent === "Details",
    );
    item?.click();
    expect(card(drawing).hidden).toBe(false);
    expect(document.activeElement).toBe(card(drawing));
  });

  it("does not open where a box shows all there is, but does where its letters are too small", async () => {
    const drawing = draw();
    await userEvent.hover(box(drawing, "wet"));
    await wait(450);
    expect(card(drawing).hidden).toBe(true);
    for (let step = 0; step < 4; step++) drawing.element.querySelector<HTMLElement>('[aria-label="Zoom out"]')?.click();
    await wait(400);
    await userEvent.hover(drawing.element.querySelector(".ag-legend") ?? document.body);
    await rest(drawing, "wet");
    expect(card(drawing).innerText).toContain("The street is wet.");
  });
});
