import { type Drawing, draw } from "@argument-graph/d3";
import { defineArgumentGraph } from "@argument-graph/element";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { arabic } from "../../packages/d3/src/messages/arabic";
import { small, type Writing } from "../accessibility/maps";

// The same keys, one after the other, in a drawing of the page itself and in the element, whose drawing stands in a shadow
// root. After each of them both say the same of where the focus is, and of what is folded, selected and open:
//
//   page ── draw() ── keys ── state ┐
//                                   ├── equal, key by key
//   page ── <argument-graph> ── keys ── state ┘
const KEYS = [
  ["{ArrowDown}", "{ArrowDown}", "{ArrowRight}", "{ArrowLeft}", "{ArrowUp}", "{ArrowUp}"],
  ["{End}", "{Home}", "{Enter}", "{ArrowDown}", "{ArrowDown}"],
  [" ", " ", " ", "{Escape}", "{Enter}", "{NumpadMultiply}"],
  ["{Alt>}{ArrowDown}{/Alt}", "{Enter}", "{Home}", "{ArrowDown}", "{Alt>}{ArrowUp}{/Alt}", "{Escape}"],
  ["{Home}", "{Shift>}{F10}{/Shift}", "{ArrowDown}", "{ArrowUp}", "{Escape}"],
  ["{Enter}", "{Control>}z{/Control}", "{Control>}{Shift>}z{/Shift}{/Control}", "{Control>}z{/Control}"],
  ["/", "{Escape}", "?", "{Escape}"],
  ["{Tab}", "{Shift>}{Tab}{/Shift}", "{Shift>}{Tab}{/Shift}", "{ArrowRight}", "{End}"],
].flat();

/** What has the focus, in whichever root it is: the id of a box, or the name of something else. */
function focusOf({ element }: Drawing): string {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  if (!(active instanceof HTMLElement && element.contains(active))) return document.activeElement?.id ?? "";
  return active.dataset.id ?? (active.ariaLabel || active.textContent || active.localName);
}

/** What a reader notices of a drawing. */
function stateOf(drawing: Drawing) {
  const all = (selector: string) => [...drawing.element.querySelectorAll<HTMLElement>(selector)];
  return {
    focus: focusOf(drawing),
    folded: [...drawing.folded].sort(),
    selected: drawing.selected,
    boxes: all('[role="treeitem"]').map(({ dataset, ariaExpanded, ariaSelected, tabIndex }) => [
      dataset.id,
      ariaExpanded,
      ariaSelected,
      tabIndex,
    ]),
    menus: all('[role="menu"]').flatMap((menu) => (menu.checkVisibility() ? [menu.ariaLabel] : [])),
    dialogs: all("dialog[open]").length,
    finding: all("input").filter((field) => field.checkVisibility()).length,
  };
}

/** The states after each of the keys. */
async function statesOf(drawing: Drawing): Promise<readonly unknown[]> {
  drawing.element.querySelector<HTMLElement>('[role="treeitem"]')?.focus();
  const states: unknown[] = [["start", stateOf(drawing)]];
  for (const key of KEYS) {
    await userEvent.keyboard(key);
    states.push([key, stateOf(drawing)]);
  }
  return states;
}

/** A place between two buttons, so that the Tab key leads somewhere. */
function between(): HTMLElement {
  const [before, place, after] = ["button", "div", "button"].map((name) => document.createElement(name));
  if (!before || !place || !after) throw new Error("unreachable");
  before.id = "before";
  after.id = "after";
  place.style.setProperty("width", "1000px");
  document.body.append(before, place, after);
  return place;
}

afterEach(() => document.body.replaceChildren());

describe("the keys inside <argument-graph>", () => {
  it.each<Writing>(["ltr", "rtl"])(
    "do what they do outside of it, one after the other, written %s",
    async (writing) => {
      const outside = draw(between(), small(writing), writing === "rtl" ? { messages: arabic } : {});
      const expected = await statesOf(outside);
      outside.destroy();
      document.body.replaceChildren();

      defineArgumentGraph();
      const element = document.createElement("argument-graph");
      element.view = "map";
      element.graph = small(writing);
      between().append(element);
      await element.updateComplete;
      const { drawing } = element;
      if (!drawing) throw new Error("nothing is drawn");
      expect(drawing.element.getRootNode()).toBe(element.shadowRoot);
      expect(await statesOf(drawing)).toEqual(expected);
      // What was compared did change, in each of its parts.
      const seen = (name: string) =>
        new Set(expected.map((entry) => JSON.stringify(Reflect.get(Object(entry)[1], name))));
      for (const name of Object.keys(stateOf(drawing))) expect(seen(name).size, name).toBeGreaterThan(1);
    },
  );
});
