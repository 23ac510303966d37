import "@argument-graph/element/define";
import { argument, attack, because, claim } from "@argument-graph/core";
import type { ArgumentGraphElement } from "@argument-graph/element";
import { afterEach, describe, expect, it } from "vitest";

afterEach(() => document.body.replaceChildren());

//  flood <── wet <── rain <─x─ gauge <─x─ broken,   flood <── pipe
const [flood, wet, rain, gauge, broken, pipe] = [
  claim("The cellar is flooded.", { id: "flood", title: "Flood" }),
  claim("The street is wet.", { id: "wet", title: "Wet" }),
  claim("It rained.", { id: "rain", title: "Rain" }),
  claim("The gauge shows no rain.", { id: "gauge", title: "Gauge" }),
  claim("The gauge is broken.", { id: "broken", title: "Broken" }),
  claim("A pipe burst.", { id: "pipe", title: "Pipe" }),
];
const links = [
  because(flood, wet),
  because(wet, rain),
  attack(gauge, rain),
  attack(broken, gauge),
  because(flood, pipe),
];
const weather = argument({ title: "Weather" }, flood, wet, rain, gauge, broken, pipe, ...links);

async function shown(): Promise<ArgumentGraphElement> {
  const element = document.createElement("argument-graph");
  element.setAttribute("semantics", "grounded");
  element.setAttribute("view", "both");
  element.document = weather;
  document.body.append(element);
  await element.updateComplete;
  await expect.poll(() => outlineOf(element).textContent).toContain("stands because");
  return element;
}

function outlineOf({ shadowRoot }: ArgumentGraphElement): HTMLElement {
  const outline = shadowRoot?.querySelector<HTMLElement>('[part~="outline"]');
  if (!outline) throw new Error("there is no outline");
  return outline;
}

const place = (element: ArgumentGraphElement, id: string) =>
  outlineOf(element).querySelector<HTMLElement>(`[data-id="${id}"]`);

function press(element: ArgumentGraphElement, id: string, words: string): void {
  element.drawing?.select(id);
  const buttons = [...(element.shadowRoot?.querySelectorAll("button") ?? [])];
  buttons.find(({ textContent }) => textContent === words)?.click();
}

describe("the outline of a map that is judged", () => {
  it("says in its places what turns, and keeps its elements, folds and focus", async () => {
    const element = await shown();
    const before = [...outlineOf(element).querySelectorAll("[data-id]")];
    const fold = outlineOf(element).querySelector<HTMLDetailsElement>('[data-id="gauge against rain"]');
    if (!fold) throw new Error("there is no fold");
    fold.open = false;
    const summary = outlineOf(element).querySelector("summary");
    summary?.focus();
    const written = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>("[data-id]");
        written.add(around?.dataset.id ?? "");
      }
    });
    observer.observe(outlineOf(element), { subtree: true, childList: true, attributes: true, characterData: true });
    press(element, "rain", "I reject it");
    await expect.poll(() => place(element, "wet")?.dataset.label).toBe("out");
    expect(place(element, "rain")?.textContent).toContain("falls");
    await expect.poll(() => outlineOf(element).textContent).toContain("“Flood” stands because “Pipe”");
    observer.disconnect();
    expect([...outlineOf(element).querySelectorAll("[data-id]")]).toEqual(before);
    expect(fold.open).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(summary);
    const turned = ["rain", "wet", "wet because rain", "flood because wet"];
    expect([...written].filter((id) => id !== "").sort()).toEqual([...turned].sort());
  });

  it("says the same as one that is written anew", async () => {
    const element = await shown();
    press(element, "rain", "I reject it");
    await expect.poll(() => place(element, "wet")?.dataset.label).toBe("out");
    press(element, "rain", "I reject it");
    await expect.poll(() => place(element, "wet")?.dataset.label).toBe("in");
    const other = await shown();
    const html = (each: ArgumentGraphElement) =>
      outlineOf(each).innerHTML.replace(/ (?:tabindex|aria-current)="[^"]*"/g, "");
    await expect.poll(() => html(element)).toBe(html(other));
    expect(outlineOf(element).querySelectorAll(':is(summary, a)[tabindex="0"]').length).toBe(1);
  });

  it("is written anew where another map is shown", async () => {
    const element = await shown();
    element.document = argument({ title: "Weather" }, wet, rain, because(wet, rain));
    await expect.poll(() => place(element, "flood")).toBeNull();
    expect(place(element, "rain")?.textContent).toContain("It rained.");
  });
});
