import { type ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

beforeAll(() => {
  defineArgumentGraph();
});
afterEach(() => {
  history.replaceState(null, "", location.pathname + location.search);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function place(text: string): Promise<ArgumentGraphElement> {
  const element = document.createElement("argument-graph");
  element.textContent = text;
  element.style.setProperty("width", "800px");
  document.body.append(element);
  await element.updateComplete;
  return element;
}
const text =
  "[Wet street]: The street is wet.\n  + [It rained, 50 %]: It rained.\n    + [Clouds]: There were clouds.\n";

describe("an address that names a statement", () => {
  it("leads to it when the map is drawn, and when it changes", async () => {
    history.replaceState(null, "", "#It%20rained%2C%2050%20%25");
    const element = await place(text);
    expect(element.drawing?.selected).toBe("It rained, 50 %");
    element.drawing?.fold("Wet street");
    location.hash = "Clouds";
    await expect.poll(() => element.drawing?.selected).toBe("Clouds");
    expect(element.drawing?.folded.size).toBe(0);
  });

  it("is given by the menu of its box", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const element = await place(text);
    const box = element.shadowRoot?.querySelector<HTMLElement>('[data-id="It rained, 50 %"][role="treeitem"]');
    box?.focus();
    box?.dispatchEvent(new KeyboardEvent("keydown", { key: "ContextMenu", bubbles: true, cancelable: true }));
    const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    items.find(({ textContent }) => textContent === "Copy a link to this")?.click();
    await expect.poll(() => copied.mock.calls.length).toBe(1);
    const [[address] = [""]] = copied.mock.calls;
    expect(new URL(address).hash).toBe("#It%20rained%2C%2050%20%25");
  });

  it.each(["#nowhere", "#%E0%A4%A", "#__proto__", ""])("that is of no statement changes nothing: %s", async (hash) => {
    history.replaceState(null, "", `${location.pathname}${hash}`);
    const element = await place(text);
    expect(element.drawing?.selected).toBeUndefined();
    expect(element.shadowRoot?.querySelectorAll('[role="treeitem"]').length).toBe(5);
  });
});
