import widget from "@argument-graph/element/anywidget";
import { afterEach, describe, expect, it } from "vitest";

const RAIN = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

/** A model as a notebook gives one: traits, events of their changes, and what was saved to the kernel. */
function modelOf(traits: Record<string, unknown>) {
  const values = new Map(Object.entries(traits));
  const listeners = new Map<string, Set<() => void>>();
  const saved: Record<string, unknown>[] = [];
  return {
    saved,
    listening: () => [...listeners.values()].reduce((sum, all) => sum + all.size, 0),
    get: (name: string) => values.get(name),
    set(name: string, value: unknown) {
      values.set(name, value);
      for (const listener of listeners.get(`change:${name}`) ?? []) listener();
    },
    save_changes: () => void saved.push(Object.fromEntries(values)),
    on: (event: string, listener: () => void) =>
      void listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event: string, listener: () => void) => void listeners.get(event)?.delete(listener),
  };
}

function cell(): HTMLElement {
  const el = document.createElement("div");
  document.body.append(el);
  return el;
}

const mapIn = (el: Element) => {
  const map = el.querySelector("argument-graph");
  if (!map) throw new Error("there is no map");
  return map;
};
const boxes = (el: Element) => [...(mapIn(el).shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];

afterEach(() => document.body.replaceChildren());

describe("the widget for notebooks", () => {
  it("draws the trait source, and again when the kernel changes it", async () => {
    const [model, el] = [modelOf({ source: RAIN, view: "map" }), cell()];
    widget.render({ model, el });
    await mapIn(el).updateComplete;
    expect(boxes(el).length).toBe(3);
    model.set("source", `${RAIN}  - [Roof]: A roof.\n`);
    await expect.poll(() => boxes(el).length).toBe(5);
    model.set("view", "outline");
    await mapIn(el).updateComplete;
    expect(mapIn(el).view).toBe("outline");
    // JupyterLab looks for this before it takes a key.
    expect(el.matches("[data-lm-suppress-shortcuts]")).toBe(true);
  });

  it("saves what the reader selects, and shows what the kernel selects", async () => {
    const [model, el] = [modelOf({ source: RAIN }), cell()];
    widget.render({ model, el });
    await mapIn(el).updateComplete;
    boxes(el)
      .find(({ dataset }) => dataset.id === "Rain")
      ?.click();
    await expect.poll(() => model.saved.at(-1)?.selected).toBe("Rain");
    const count = model.saved.length;
    model.set("selected", "Wet");
    await expect
      .poll(() => mapIn(el).shadowRoot?.querySelector('[aria-selected="true"]')?.getAttribute("data-id"))
      .toBe("Wet");
    expect(model.saved.length).toBeLessThanOrEqual(count + 1);
  });

  // MyST's model: it changes by itself, and throws where a kernel would be asked.
  it("works in a page without a kernel, whose model can neither save nor forget", async () => {
    const none = (): never => {
      throw new Error("not implemented yet");
    };
    const [model, el] = [{ ...modelOf({ source: RAIN }), save_changes: none, off: none }, cell()];
    const faults: unknown[] = [];
    const onError = (event: ErrorEvent) => {
      faults.push(event.error);
      event.preventDefault();
    };
    addEventListener("error", onError);
    const away = widget.render({ model, el });
    await mapIn(el).updateComplete;
    boxes(el)
      .find(({ dataset }) => dataset.id === "Rain")
      ?.click();
    await expect.poll(() => model.get("selected")).toBe("Rain");
    away();
    expect(el.children.length).toBe(0);
    removeEventListener("error", onError);
    expect(faults).toEqual([]);
  });

  it("shows several views of one model, and leaves nothing behind when one is taken away", async () => {
    const model = modelOf({ source: RAIN });
    const [one, other] = [cell(), cell()];
    const away = widget.render({ model, el: one });
    const awayToo = widget.render({ model, el: other });
    await mapIn(other).updateComplete;
    away();
    expect(one.children.length).toBe(0);
    model.set("source", "[Dry]: Dry.\n");
    await expect.poll(() => boxes(other).length).toBe(1);
    awayToo();
    expect(model.listening()).toBe(0);
  });
});
