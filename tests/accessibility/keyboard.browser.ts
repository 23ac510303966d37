import { readingOrder } from "@argument-graph/core";
import type { Direction, Drawing, DrawOptions } from "@argument-graph/d3";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { box, boxes, essay, press } from "../d3/stage";
import { at, clear, large, page, small, WAYS, type Writing } from "./maps";

// The numbers are those of the checklist of accessibility that the map is built to. Keys are pressed as a reader presses
// them, through the browser, unless the test says otherwise.

afterEach(clear);

const { keyboard } = userEvent;

/** Where children, parents and siblings lie for the eye, and so for the arrows. */
function arrows(direction: Direction, writing: Writing) {
  const [left, right] = writing === "rtl" ? ["{ArrowRight}", "{ArrowLeft}"] : ["{ArrowLeft}", "{ArrowRight}"];
  const [up, down] = ["{ArrowUp}", "{ArrowDown}"];
  switch (direction) {
    case "down":
      return { child: down, parent: up, previous: left, next: right };
    case "up":
      return { child: up, parent: down, previous: left, next: right };
    case "right":
      return { child: right, parent: left, previous: up, next: down };
    case "left":
      return { child: left, parent: right, previous: up, next: down };
  }
}

/** Whether the browser's own search finds the words on the page. */
function found(words: string): unknown {
  const find: unknown = Reflect.get(window, "find");
  return typeof find === "function" && find.call(window, words);
}

const menuOf = (drawing: Drawing) => drawing.element.querySelector<HTMLElement>('[role="menu"]');
const dialogOf = (drawing: Drawing) => drawing.element.querySelector("dialog");
const drawn = (drawing: Drawing) => boxes(drawing).map(({ dataset }) => dataset.id);

describe.each(WAYS)("the keys, written $writing, premises $direction", ({ writing, direction }) => {
  const keys = arrows(direction, writing);
  const open = (options: DrawOptions = {}, start = "top"): Drawing => {
    const drawing = page(small(writing), { direction, ...options });
    box(drawing, start).focus();
    return drawing;
  };

  it("A22: Tab and Shift+Tab leave the map, and come back to where one was", async () => {
    const drawing = open();
    await keyboard(keys.child);
    expect(at()).toBe("r1");
    await keyboard("{Tab}");
    expect(drawing.element.contains(document.activeElement)).toBe(false);
    expect(at()).toBe("after");
    await keyboard("{Shift>}{Tab}{/Shift}");
    expect(at()).toBe("r1");
    await keyboard("{Shift>}{Tab}{/Shift}");
    expect(drawing.element.querySelector('[role="toolbar"]')?.contains(document.activeElement)).toBe(true);
  });

  it("A22: towards the children unfolds, then goes to the first; away from them leads to the parent", async () => {
    const drawing = open({ folded: ["r1"] }, "r1");
    await keyboard(keys.child);
    expect([at(), drawn(drawing).includes("one")]).toEqual(["r1", true]);
    await keyboard(keys.child);
    expect(at()).toBe("one");
    await keyboard(keys.parent);
    expect(at()).toBe("r1");
    await keyboard(keys.parent);
    expect(at()).toBe("top");
  });

  it("A22: across leads to the siblings, as the eye sees them", async () => {
    const drawing = open({}, "one");
    await keyboard(keys.next);
    expect(at()).toBe("two");
    await keyboard(keys.previous);
    expect(at()).toBe("one");
    const [one, two] = ["one", "two"].map((id) => box(drawing, id).getBoundingClientRect());
    if (!one || !two) throw new Error("unreachable");
    const [along, less] =
      direction === "down" || direction === "up" ? [one.x - two.x, writing === "ltr"] : [one.y - two.y, true];
    expect(less ? along < 0 : along > 0).toBe(true);
  });

  it("A22: Home and End lead to the first and the last box", async () => {
    open({}, "two");
    await keyboard("{End}");
    expect(at()).toBe("r3");
    await keyboard("{Home}");
    expect(at()).toBe("top");
  });

  it("A22: Enter folds and unfolds, and opens the menu where nothing is below", async () => {
    const drawing = open();
    await keyboard("{Enter}");
    expect([box(drawing, "top").ariaExpanded, at()]).toEqual(["false", "top"]);
    await keyboard("{Enter}");
    expect(box(drawing, "top").ariaExpanded).toBe("true");
    box(drawing, "one").focus();
    await keyboard("{Enter}");
    expect(menuOf(drawing)?.checkVisibility()).toBe(true);
  });

  it("A22: Space selects, and takes the selection back", async () => {
    const drawing = open({}, "two");
    await keyboard(" ");
    expect([drawing.selected, box(drawing, "two").ariaSelected]).toEqual(["two", "true"]);
    await keyboard(" ");
    expect(drawing.selected).toBeUndefined();
  });

  it("A22: the star unfolds the siblings, and with Shift, or again, everything", async () => {
    const drawing = open({ folded: ["top", "low", "r1"] });
    await keyboard("{NumpadMultiply}");
    expect([...drawing.folded]).toEqual(["r1"]);
    await keyboard("*");
    expect([...drawing.folded]).toEqual([]);
    drawing.fold("r1");
    drawing.fold("top");
    press("*", { shiftKey: true, code: "NumpadMultiply" });
    expect([...drawing.folded]).toEqual([]);
  });

  it("A22: Alt+Up lists all that a claim is used for, and leads there", async () => {
    const drawing = open({}, "shared");
    await keyboard("{Alt>}{ArrowUp}{/Alt}");
    const items = [...(menuOf(drawing)?.querySelectorAll("button") ?? [])];
    expect(items.length).toBe(2);
    expect(items.every((item) => item.role === "menuitem")).toBe(true);
    await keyboard("{ArrowDown}{Enter}");
    expect(at()).toBe("r3");
  });

  it("A22: Alt+Down lists the objections to an inference, and leads there", async () => {
    const drawing = open({}, "r1");
    await keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(menuOf(drawing)?.querySelectorAll("button").length).toBe(1);
    await keyboard("{Enter}");
    expect(at()).toBe("cut");
  });

  it("A22: letters lead to the next text that begins so", async () => {
    open();
    if (writing === "ltr") {
      await keyboard("s");
      expect(at()).toBe("shared");
    } else {
      // No key of this keyboard gives an Arabic letter, so the browser is told of one.
      press("م");
      expect(at()).toBe("shared");
    }
  });

  it("A22: plus, minus and zero zoom on the zoom buttons", async () => {
    const drawing = open({ height: 300 });
    const scale = () =>
      new DOMMatrix(getComputedStyle(drawing.element.querySelector(".ag-plane") ?? document.body).transform).a;
    drawing.element.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.focus();
    const before = scale();
    await keyboard("+");
    await expect.poll(scale).toBeCloseTo(before * 1.3, 2);
    await keyboard("-");
    await expect.poll(scale).toBeCloseTo(before, 2);
    await keyboard("+");
    await keyboard("0");
    await expect.poll(scale).toBeLessThanOrEqual(1);
  });

  it("A22: Ctrl+F is the browser's, and the words in the boxes are there for it to find", () => {
    open();
    expect(press("f", { ctrlKey: true })).toBe(false);
    const words = box(page(small(writing), { direction }), "two").innerText.trim();
    expect(found(words)).toBe(true);
  });

  it("A22: Shift+F10 and the menu key open the menu of the box, Escape closes it", async () => {
    const drawing = open({}, "two");
    for (const key of ["{Shift>}{F10}{/Shift}", "{ContextMenu}"]) {
      await keyboard(key);
      expect(menuOf(drawing)?.checkVisibility(), key).toBe(true);
      expect(menuOf(drawing)?.contains(document.activeElement)).toBe(true);
      await keyboard("{Escape}");
      expect([menuOf(drawing)?.checkVisibility(), at()]).toEqual([false, "two"]);
    }
  });

  it("A22: the question mark opens the help, which a visible button opens too", async () => {
    const drawing = open({}, "two");
    await keyboard("?");
    expect(dialogOf(drawing)?.open).toBe(true);
    expect(dialogOf(drawing)?.querySelectorAll("dt").length).toBeGreaterThan(15);
    await keyboard("{Escape}");
    expect([dialogOf(drawing)?.open, at()]).toEqual([false, "two"]);
    const button = drawing.element.querySelector<HTMLElement>('[aria-label="Help and keys"]');
    expect(button?.checkVisibility()).toBe(true);
    button?.click();
    expect(dialogOf(drawing)?.open).toBe(true);
  });

  it("A22: Escape clears the selection, then shows everything again, and is the page's after that", async () => {
    const drawing = open({}, "two");
    drawing.focus("two");
    await keyboard(" ");
    await keyboard("{Escape}");
    expect([drawing.selected, drawn(drawing).includes("low")]).toEqual([undefined, false]);
    await keyboard("{Escape}");
    expect(drawn(drawing)).toContain("low");
    expect(press("Escape")).toBe(false);
  });

  it("A22: Ctrl+Z takes back what the reader changed, Ctrl+Shift+Z does it again", async () => {
    const drawing = open();
    await keyboard("{Enter}");
    await keyboard("{Control>}z{/Control}");
    expect(box(drawing, "top").ariaExpanded).toBe("true");
    await keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(box(drawing, "top").ariaExpanded).toBe("false");
  });

  it("A22: the slash finds; F2, Ctrl+X and Ctrl+V are left to the page while there is nothing to edit", async () => {
    const drawing = open();
    for (const [key, more] of [
      ["F2", {}],
      ["x", { ctrlKey: true }],
      ["v", { ctrlKey: true }],
    ] as const)
      expect(press(key, more), key).toBe(false);
    await keyboard("/");
    expect(document.activeElement?.matches('[role="search"] input')).toBe(true);
    await keyboard("{Escape}");
    expect(drawing.element.querySelector('[role="tree"]')?.contains(document.activeElement)).toBe(true);
  });
});

describe("the keyboard of a map", () => {
  it("A21: Tab leaves from every box, button and field within two presses, and so does Shift+Tab", async () => {
    const drawing = page(small("ltr"));
    drawing.element.querySelector<HTMLElement>('[aria-label="Find in the map"]')?.click();
    const everything = [
      ...drawing.element.querySelectorAll<HTMLElement>('[role="treeitem"], [role="toolbar"] button:not([hidden])'),
    ];
    expect(everything.length).toBeGreaterThan(15);
    const composite = (element: Element | null) => element?.closest('[role="tree"], [role="toolbar"], [role="search"]');
    for (const element of everything)
      for (const key of ["{Tab}", "{Shift>}{Tab}{/Shift}"]) {
        element.focus();
        await keyboard(key);
        expect(composite(document.activeElement), `${key} from ${element.ariaLabel}`).not.toBe(composite(element));
      }
  });

  it("A23: a map of 499 boxes adds no more than three stops for the Tab key to a page", async () => {
    const drawing = page(large(250), { folded: [] });
    expect(drawing.scene.marks.filter(({ type }) => type === "box" || type === "junction").length).toBe(499);
    const stops = [...drawing.element.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.tabIndex === 0 && element.checkVisibility() && !element.closest("[hidden]"),
    );
    // The skip link, the toolbar, the tree; each box is in the tree.
    expect(stops.map((stop) => stop.role ?? stop.localName)).toEqual(["a", "button", "treeitem"]);
    document.getElementById("before")?.focus();
    const visited: string[] = [];
    for (let press = 0; press < 4; press++) {
      await keyboard("{Tab}");
      visited.push(at());
    }
    expect(visited.at(-1)).toBe("after");
  });

  it("A24: the focus is on a box after fold, undo, filter, another direction, another map", async () => {
    const drawing = page(small("ltr"));
    const inTree = () => document.activeElement?.closest('[role="tree"]') !== null;
    box(drawing, "one").focus();
    drawing.fold("top");
    expect(at()).toBe("top");
    drawing.undo();
    expect(at()).toBe("top");
    box(drawing, "low").focus();
    drawing.focus("one");
    expect(inTree()).toBe(true);
    drawing.focus();
    box(drawing, "two").focus();
    drawing.update(small("ltr"), { direction: "right" });
    expect(at()).toBe("two");
    const other = small("ltr");
    other.dropNode("two");
    drawing.update(other);
    expect(inTree()).toBe(true);
  });

  it("A25: no key does anything while the focus is outside", () => {
    const drawing = page(small("ltr"));
    document.getElementById("before")?.focus();
    const before = drawing.element.innerText;
    for (const key of [
      "/",
      "?",
      "*",
      "s",
      "Enter",
      " ",
      "Home",
      "End",
      "F10",
      "Delete",
      "Escape",
      "ArrowDown",
      "+",
      "0",
    ])
      expect(press(key, { shiftKey: key === "F10" }), key).toBe(false);
    expect([drawing.element.innerText, at()]).toEqual([before, "before"]);
  });

  it("A26: letters find a text with marks, typed with them or without, in Arabic too", () => {
    const drawing = page(small("ltr"));
    box(drawing, "top").focus();
    press("e");
    expect(at()).toBe("one");
    const marked = page(small("ltr"));
    box(marked, "top").focus();
    press("é");
    expect(at()).toBe("one");
    const arabic = page(small("rtl"));
    box(arabic, "top").focus();
    press("ث");
    expect(at()).toBe("two");
    // أ and ا are one letter for whoever types fast.
    const plain = page(small("rtl"));
    box(plain, "top").focus();
    press("ا");
    press("و");
    expect(at()).toBe("one");
  });

  it("A27: keys of browsers and screen readers are never kept from them", () => {
    const drawing = page(small("ltr"));
    box(drawing, "shared").focus();
    const everywhere = [
      "f",
      "r",
      "t",
      "w",
      "l",
      "p",
      "c",
      "a",
      "+",
      "-",
      "0",
      "Home",
      "End",
      "ArrowLeft",
      "ArrowRight",
      " ",
    ];
    const modifiers = [
      { ctrlKey: true },
      { metaKey: true },
      { ctrlKey: true, shiftKey: true },
      // VoiceOver, with Control and Option.
      { ctrlKey: true, altKey: true },
      { ctrlKey: true, altKey: true, shiftKey: true },
    ];
    for (const modifier of modifiers)
      for (const key of [...everywhere, "ArrowUp", "ArrowDown", "Enter", "F10"])
        expect(press(key, modifier), `${JSON.stringify(modifier)} ${key}`).toBe(false);
    for (const key of [...everywhere, "d", "Tab", "F4"]) expect(press(key, { altKey: true }), `Alt+${key}`).toBe(false);
    for (const key of ["Tab", "Insert", "CapsLock", "F5", "F6", "F7", "F10", "F11", "F12", "Control", "Alt", "Shift"])
      expect(press(key), key).toBe(false);
    expect(at()).toBe("shared");
  });

  it("A28: arrows reach any box in twice its depth and as many presses as it has siblings, finding in six and its text", async () => {
    const drawing = page(essay());
    const places = new Map(readingOrder(essay()).flatMap((reading) => (reading.again ? [] : [[reading.id, reading]])));
    for (const element of boxes(drawing)) {
      const id = element.dataset.id ?? "";
      // From the first box: across to the right one at the top, down, across, …
      const path: string[] = [];
      for (let here: string | undefined = id; here !== undefined; here = places.get(here)?.parent) path.unshift(here);
      boxes(drawing)[0]?.focus();
      let presses = 0;
      let siblings = 0;
      for (const [depth, step] of path.entries()) {
        if (depth > 0) {
          press("ArrowDown");
          presses++;
        }
        siblings += Number(box(drawing, step).getAttribute("aria-setsize"));
        for (let across = 0; at() !== step && across < 50; across++) {
          press("ArrowRight");
          presses++;
        }
      }
      expect(at()).toBe(id);
      expect(presses, id).toBeLessThanOrEqual(2 * path.length + siblings);
    }
    boxes(drawing)[0]?.focus();
    await keyboard("/");
    const text = "Pay by performance";
    await keyboard(text);
    await keyboard("{Escape}");
    expect(document.activeElement?.ariaLabel).toContain(text);
  });

  it("A29: arrows, Home and End walk in the toolbar, mirrored where lines run from right to left", async () => {
    for (const [writing, on, back] of [
      ["ltr", "{ArrowRight}", "{ArrowLeft}"],
      ["rtl", "{ArrowLeft}", "{ArrowRight}"],
    ] as const) {
      const drawing = page(small(writing));
      const [first, second, ...rest] = drawing.element.querySelectorAll<HTMLElement>(
        '[role="toolbar"] button:not([hidden])',
      );
      first?.focus();
      await keyboard(on);
      expect(document.activeElement).toBe(second);
      await keyboard(back);
      expect(document.activeElement).toBe(first);
      await keyboard("{End}");
      expect(document.activeElement).toBe(rest.at(-1));
      await keyboard("{Home}");
      expect(document.activeElement).toBe(first);
    }
  });
});
