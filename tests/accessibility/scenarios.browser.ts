import type { Drawing } from "@argument-graph/d3";
import { evaluate } from "argument-graph";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { box, boxes, settled } from "../d3/stage";
import { clear, page, small } from "./maps";

// One list of what a reader does with a map, done twice: by pointer alone and by keyboard alone. Both must come to the
// same state. The number is that of the checklist of accessibility.

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

const { hover, keyboard } = userEvent;
const click = (
  target: Element,
  options: { readonly button?: "right"; readonly position?: { x: number; y: number } } = {},
) => userEvent.click(target, { ...options, timeout: 5_000 });

/** A reader with one kind of hand. */
interface Hand {
  fold(id: string): Promise<void>;
  select(id: string): Promise<void>;
  clearSelection(): Promise<void>;
  /** Presses a button of the toolbar. */
  tool(name: string): Promise<void>;
  /** Chooses from the menu of a box, and then from the list that some items open. */
  boxMenu(id: string, ...items: readonly string[]): Promise<void>;
  mapMenu(item: string): Promise<void>;
  /** Presses a button, or ticks a box, that is on the screen now. */
  press(name: string): Promise<void>;
  dismiss(): Promise<void>;
  find(text: string, further: number): Promise<void>;
}

const element = (drawing: Drawing, selector: string, name: string): HTMLElement => {
  const found = [...drawing.element.querySelectorAll<HTMLElement>(selector)].find(
    (each) => each.checkVisibility() && (each.ariaLabel ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no “${name}” among ${selector}`);
  return found;
};
const BUTTONS = "button, label";

function pointer(drawing: Drawing): Hand {
  const press = (name: string) => click(element(drawing, BUTTONS, name));
  const choose = (item: string) => click(element(drawing, '[role="menu"] button', item));
  return {
    press,
    tool: press,
    async fold(id) {
      const button = box(drawing, id).querySelector("button");
      if (!button) throw new Error(`nothing to fold at ${id}`);
      // A link shows its button only then.
      await hover(box(drawing, id));
      await click(button);
    },
    select: (id) => click(box(drawing, id)),
    async clearSelection() {
      const port = drawing.element.querySelector(".ag-port");
      if (port) await click(port, { position: { x: 4, y: 4 } });
    },
    async boxMenu(id, ...items) {
      await click(box(drawing, id), { button: "right" });
      for (const item of items) await choose(item);
    },
    async mapMenu(item) {
      await press("More");
      await choose(item);
    },
    async dismiss() {
      const dialog = drawing.element.querySelector("dialog[open]");
      await (dialog ? press("Close") : click(element(drawing, ".ag-bar button", "Close")));
    },
    async find(text, further) {
      await press("Find in the map");
      await keyboard(text);
      for (let match = 0; match < further; match++) await press("Next match");
    },
  };
}

function keys(drawing: Drawing): Hand {
  const inside = (selector: string) => document.activeElement?.closest(selector) !== null;
  const name = () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent;
  const into = async (selector: string, key: string) => {
    for (let press = 0; press < 30 && !inside(selector); press++) await keyboard(key);
    expect(inside(selector), selector).toBe(true);
  };
  const until = async (wanted: string, key: string) => {
    for (let press = 0; press < 40 && name() !== wanted; press++) await keyboard(key);
    expect(name()).toBe(wanted);
  };
  /** Into the tree, to the first box, then across and down as the levels of the boxes tell. */
  const go = async (id: string) => {
    document.getElementById("before")?.focus();
    await into('[role="treeitem"]', "{Tab}");
    await keyboard("{Home}");
    const path: Element[] = [];
    for (const each of boxes(drawing)) {
      path.length = Number(each.ariaLevel) - 1;
      path.push(each);
      if (each.dataset.id === id) break;
    }
    for (const [depth, each] of path.entries()) {
      if (depth > 0) await keyboard("{ArrowDown}");
      for (let across = 1; across < Number(each.ariaPosInSet); across++) await keyboard("{ArrowRight}");
    }
    expect(document.activeElement).toBe(box(drawing, id));
  };
  const choose = async (item: string) => {
    await until(item, "{ArrowDown}");
    await keyboard("{Enter}");
  };
  const tool = async (wanted: string) => {
    document.getElementById("before")?.focus();
    await into('[role="toolbar"]', "{Tab}");
    await until(wanted, "{ArrowRight}");
    await keyboard("{Enter}");
  };
  return {
    tool,
    async fold(id) {
      await go(id);
      await keyboard("{Enter}");
    },
    async select(id) {
      await go(id);
      await keyboard(" ");
    },
    async clearSelection() {
      await into('[role="treeitem"]', "{Tab}");
      await keyboard("{Escape}");
    },
    async boxMenu(id, ...items) {
      await go(id);
      await keyboard("{Shift>}{F10}{/Shift}");
      for (const item of items) await choose(item);
    },
    async mapMenu(item) {
      await tool("More");
      await choose(item);
    },
    async press(wanted) {
      const tick = document.activeElement?.closest("dialog");
      const label = () => document.activeElement?.closest("label")?.textContent ?? name();
      const key = () => (inside('[role="toolbar"][aria-orientation="vertical"]') ? "{ArrowDown}" : "{Tab}");
      for (let press = 0; press < 40 && label() !== wanted; press++) await keyboard(key());
      expect(label()).toBe(wanted);
      await keyboard(tick ? " " : "{Enter}");
    },
    dismiss: () => keyboard("{Escape}"),
    async find(text, further) {
      await go("top");
      await keyboard("/");
      await keyboard(text);
      for (let match = 0; match < further; match++) await keyboard("{Enter}");
    },
  };
}

/** What a reader does, and what must have come of it. */
interface Scenario {
  readonly title: string;
  readonly act: (hand: Hand) => Promise<void>;
  /** It ends in a movement, which takes its time. */
  readonly moves?: true;
}

const SCENARIOS: readonly Scenario[] = [
  { title: "folds a branch", act: (hand) => hand.fold("top") },
  {
    title: "folds a link and unfolds it again",
    async act(hand) {
      await hand.fold("r1");
      await hand.fold("r2");
      await hand.fold("r1");
    },
  },
  { title: "selects a box", act: (hand) => hand.select("two") },
  {
    title: "clears the selection",
    async act(hand) {
      await hand.select("two");
      await hand.clearSelection();
    },
  },
  {
    title: "looks at a part",
    act: (hand) => hand.boxMenu("one", "Show only this, what it rests on and what it carries"),
  },
  {
    title: "shows everything again",
    async act(hand) {
      await hand.boxMenu("one", "Show only this, what it rests on and what it carries");
      await hand.mapMenu("Show all");
    },
  },
  {
    title: "filters by side",
    async act(hand) {
      await hand.mapMenu("Filter");
      await hand.press("For the thesis (4)");
      await hand.dismiss();
    },
  },
  { title: "folds to a level", act: (hand) => hand.mapMenu("Down to level 1") },
  {
    title: "goes to where a claim is used",
    act: (hand) => hand.boxMenu("shared", "Go to where it is used", "supports Low"),
  },
  { title: "goes to an objection", act: (hand) => hand.boxMenu("r1", "Go to an objection", "Against") },
  {
    title: "takes changes back and makes one of them again",
    async act(hand) {
      await hand.fold("r2");
      await hand.fold("low");
      await hand.tool("Undo");
      await hand.tool("Undo");
      await hand.mapMenu("Do again");
    },
  },
  {
    title: "steps through the argument",
    async act(hand) {
      await hand.mapMenu("Step through the argument");
      await hand.press("Next statement");
      await hand.press("Next statement");
      await hand.dismiss();
    },
  },
  {
    title: "finds what is folded away",
    async act(hand) {
      await hand.fold("r1");
      await hand.find("two", 1);
      await hand.dismiss();
    },
  },
  { title: "zooms in", moves: true, act: (hand) => hand.tool("Zoom in") },
  {
    title: "zooms out and shows the whole map",
    moves: true,
    async act(hand) {
      await hand.tool("Zoom out");
      await hand.tool("Show the whole map");
    },
  },
  { title: "copies the outline", act: (hand) => hand.mapMenu("Copy as outline") },
  { title: "copies the outline as HTML", act: (hand) => hand.mapMenu("Copy as outline in HTML") },
  { title: "copies a description", act: (hand) => hand.mapMenu("Copy a description in words") },
  { title: "copies a text", act: (hand) => hand.boxMenu("two", "Copy the text") },
  { title: "asks for help", act: (hand) => hand.tool("Help and keys") },
  {
    title: "supposes something and takes it back",
    async act(hand) {
      await hand.select("one");
      await hand.press("I reject it");
      await hand.select("two");
      await hand.press("I accept it");
      await hand.tool("Undo");
    },
  },
  {
    title: "supposes something and then nothing",
    async act(hand) {
      await hand.select("one");
      await hand.press("I reject it");
      await hand.tool("Suppose nothing");
    },
  },
];

/** All that a scenario can change. */
interface State {
  readonly folded: readonly string[];
  readonly selected: string | undefined;
  /** The box to which the Tab key comes back. */
  readonly stop: string | undefined;
  readonly drawn: readonly (string | undefined)[];
  readonly suppositions: readonly (readonly [string, string])[];
  readonly scale: number;
  readonly copied: readonly string[];
  readonly open: readonly string[];
}

async function played(hand: (drawing: Drawing) => Hand, { act, moves }: Scenario): Promise<State> {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
    copied.push(text);
  });
  vi.spyOn(navigator.clipboard, "write").mockImplementation(async (items) => {
    copied.push(`${items.flatMap(({ types }) => types)}`);
  });
  const graph = small("ltr");
  const drawing = page(graph, { evaluation: evaluate(graph) }, 1200);
  await settled();
  const before = stateOf(drawing, copied);
  await act(hand(drawing));
  if (moves) await new Promise((resolve) => setTimeout(resolve, 350));
  await settled();
  const after = stateOf(drawing, copied);
  clear();
  vi.restoreAllMocks();
  expect(before.open).toEqual([]);
  return after;
}

function stateOf(drawing: Drawing, copied: readonly string[]): State {
  const plane = drawing.element.querySelector(".ag-plane");
  return {
    folded: [...drawing.folded].sort(),
    selected: drawing.selected,
    stop: boxes(drawing).find(({ tabIndex }) => tabIndex === 0)?.dataset.id,
    drawn: boxes(drawing).map(({ dataset }) => dataset.id),
    suppositions: [...drawing.suppositions],
    scale: plane ? Math.round(new DOMMatrix(getComputedStyle(plane).transform).a * 1_000) : 0,
    copied: [...copied],
    open: [...drawing.element.querySelectorAll('dialog[open], .ag-bar:not([hidden]), [role="menu"]:not([hidden])')].map(
      ({ className }) => className,
    ),
  };
}

const states = new Set<string>();

describe("A20: what a pointer can do, keys can do, to the same end", () => {
  it.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))("A20: %s", async (_, scenario) => {
    const byPointer = await played(pointer, scenario);
    states.add(JSON.stringify(byPointer));
    expect(await played(keys, scenario)).toEqual(byPointer);
  });

  it("A20: the scenarios come to states that differ", () => {
    // Some end as they began.
    expect(states.size).toBeGreaterThanOrEqual(SCENARIOS.length - 5);
  });
});
