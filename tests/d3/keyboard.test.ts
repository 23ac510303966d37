import type { Reading } from "@argument-graph/core";
import { describe, expect, it } from "vitest";
import { command, type Press, type Uses, type Way } from "../../packages/d3/src/keyboard";
import { toTree } from "../../packages/d3/src/tree";

// a ─ r ─ b        a and z stand at the top, beside each other; z is folded
//   │   └ c
//   └ s ─ d
// z (folded)
const order: readonly Reading[] = [
  { id: "a", depth: 0, again: false },
  { id: "r", parent: "a", depth: 1, again: false },
  { id: "b", parent: "r", depth: 2, again: false },
  { id: "c", parent: "r", depth: 2, again: false },
  { id: "s", parent: "a", depth: 1, again: false },
  { id: "d", parent: "s", depth: 2, again: false },
  { id: "z", depth: 0, again: false },
  { id: "y", parent: "z", depth: 1, again: false },
];
const visible = new Set(["a", "r", "b", "c", "s", "d", "z"]);
const tree = toTree(order, visible, new Set(["z"]));

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const down: Way = { direction: "down", mirror: false };
const all: Uses = { clear: true, suppose: true, undo: true, redo: true, places: 2, objections: 1 };
const none: Uses = { clear: false, suppose: false, undo: false, redo: false, places: 1, objections: 0 };
const to = (id: string) => ({ type: "focus", id });

describe("command", () => {
  it.each([
    ["ArrowDown goes to the first child", "a", "ArrowDown", to("r")],
    ["ArrowDown unfolds what is folded", "z", "ArrowDown", { type: "fold", ids: ["z"], folded: false }],
    ["ArrowDown stays at a box with nothing below it", "b", "ArrowDown", undefined],
    ["ArrowUp goes to the parent", "b", "ArrowUp", to("r")],
    ["ArrowUp stays at the top", "a", "ArrowUp", undefined],
    ["ArrowRight goes to the next sibling", "b", "ArrowRight", to("c")],
    ["ArrowRight goes to the next box at the top", "a", "ArrowRight", to("z")],
    ["ArrowLeft goes to the previous sibling", "s", "ArrowLeft", to("r")],
    ["ArrowLeft stays at the first sibling", "r", "ArrowLeft", undefined],
    ["Home goes to the first box", "d", "Home", to("a")],
    ["End goes to the last visible box", "b", "End", to("z")],
    ["Enter folds what is open", "r", "Enter", { type: "fold", ids: ["r"], folded: true }],
    ["Enter unfolds what is folded", "z", "Enter", { type: "fold", ids: ["z"], folded: false }],
    ["Enter opens the menu of a box that has nothing below it", "b", "Enter", { type: "menu", id: "b" }],
    ["Space selects", "b", " ", { type: "select", id: "b" }],
    ["Escape clears the selection", "b", "Escape", { type: "clear" }],
    ["Delete supposes that it is not so", "b", "Delete", { type: "suppose", id: "b" }],
    ["* unfolds the siblings", "a", "*", { type: "fold", ids: ["z"], folded: false }],
    ["* unfolds everything where the siblings are open", "b", "*", { type: "unfoldAll" }],
    ["the menu key opens the menu", "r", "ContextMenu", { type: "menu", id: "r" }],
    ["/ finds", "b", "/", { type: "find" }],
    ["? helps", "b", "?", { type: "help" }],
    ["the Arabic question mark helps", "b", "؟", { type: "help" }],
    ["other keys are left to the page", "a", "Tab", undefined],
    ["letters are no commands", "a", "f", undefined],
  ])("%s", (_, id, key, expected) => {
    expect(command(tree, id, press(key), down, all)).toEqual(expected);
  });

  it.each([
    ["down", "ArrowDown", "ArrowUp", "ArrowRight"],
    ["up", "ArrowUp", "ArrowDown", "ArrowRight"],
    ["right", "ArrowRight", "ArrowLeft", "ArrowDown"],
    ["left", "ArrowLeft", "ArrowRight", "ArrowDown"],
  ] as const)("walks as the eye sees it when premises lie %s", (direction, child, parent, next) => {
    const way = { direction, mirror: false };
    expect(command(tree, "a", press(child), way, none)).toEqual(to("r"));
    expect(command(tree, "r", press(parent), way, none)).toEqual(to("a"));
    expect(command(tree, "r", press(next), way, none)).toEqual(to("s"));
  });

  it("swaps left and right in a drawing that runs from right to left", () => {
    const way: Way = { direction: "down", mirror: true };
    expect(command(tree, "r", press("ArrowLeft"), way, none)).toEqual(to("s"));
    expect(command(tree, "s", press("ArrowRight"), way, none)).toEqual(to("r"));
    expect(command(tree, "a", press("ArrowDown"), way, none)).toEqual(to("r"));
  });

  it("unfolds everything at once with Shift and the star of the number block, but not where the star itself needs Shift", () => {
    const shift = { shiftKey: true };
    const whole = { type: "unfoldAll" };
    expect(command(tree, "a", press("*", { ...shift, code: "NumpadMultiply" }), down, all)).toEqual(whole);
    expect(command(tree, "a", press("*", shift), down, all)).toEqual(whole);
    const siblings = { type: "fold", ids: ["z"], folded: false };
    expect(command(tree, "a", press("*", { ...shift, code: "Digit8" }), down, all)).toEqual(siblings);
  });

  it("opens the menu with Shift+F10, and leaves F10 to the browser", () => {
    expect(command(tree, "a", press("F10", { shiftKey: true }), down, none)).toEqual({ type: "menu", id: "a" });
    expect(command(tree, "a", press("F10"), down, none)).toBeUndefined();
  });

  it.each(["down", "up", "left", "right"] as const)(
    "lists with Alt and an arrow what a box is used for and what speaks against it, when premises lie %s",
    (direction) => {
      const way = { direction, mirror: direction === "left" };
      const alt = (key: string) => press(key, { altKey: true });
      expect(command(tree, "b", alt("ArrowUp"), way, all)).toEqual({ type: "places", id: "b" });
      expect(command(tree, "b", alt("ArrowUp"), way, none)).toEqual(to("r"));
      expect(command(tree, "a", alt("ArrowUp"), way, none)).toBeUndefined();
      expect(command(tree, "b", alt("ArrowDown"), way, all)).toEqual({ type: "objections", id: "b" });
      expect(command(tree, "b", alt("ArrowDown"), way, none)).toBeUndefined();
    },
  );

  it("undoes with Ctrl+Z, on a Mac with Command+Z, and does again with Shift or with Ctrl+Y", () => {
    const by = (key: string, more: Partial<Press>) => command(tree, "b", press(key, more), down, all);
    expect(by("z", { ctrlKey: true })).toEqual({ type: "undo" });
    expect(by("z", { metaKey: true })).toEqual({ type: "undo" });
    expect(by("Z", { ctrlKey: true, shiftKey: true })).toEqual({ type: "redo" });
    expect(by("z", { metaKey: true, shiftKey: true })).toEqual({ type: "redo" });
    expect(by("y", { ctrlKey: true })).toEqual({ type: "redo" });
    expect(by("y", { metaKey: true })).toBeUndefined();
    expect(by("z", { ctrlKey: true, altKey: true })).toBeUndefined();
  });

  it("leaves Delete to the page where nothing is judged, and Ctrl+Z where nothing has been changed", () => {
    expect(command(tree, "b", press("Delete"), down, none)).toBeUndefined();
    expect(command(tree, "b", press("z", { ctrlKey: true }), down, none)).toBeUndefined();
    expect(command(tree, "b", press("y", { ctrlKey: true }), down, none)).toBeUndefined();
  });

  it("leaves Escape to the page when nothing is selected, and * when nothing is folded", () => {
    const open = toTree(order, visible, new Set());
    expect(command(tree, "b", press("Escape"), down, none)).toBeUndefined();
    expect(command(open, "b", press("*"), down, none)).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey"] as const)(
    "leaves every key with %s to browser and screen reader",
    (modifier) => {
      const used = modifier === "altKey" ? [] : ["ArrowUp", "ArrowDown"];
      for (const key of ["ArrowLeft", "Home", "Enter", " ", "Escape", "*", "Delete", "F10", "?", "/", ...used])
        expect(command(tree, "a", press(key, { [modifier]: true }), down, all), key).toBeUndefined();
    },
  );
});
