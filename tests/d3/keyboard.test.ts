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
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const down: Way = { direction: "down", mirror: false };
const all: Uses = { clear: true, suppose: true, undo: true };
const none: Uses = { clear: false, suppose: false, undo: false };
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
    ["Enter leaves a box alone that has nothing below it", "b", "Enter", undefined],
    ["Space selects", "b", " ", { type: "select", id: "b" }],
    ["Escape clears the selection", "b", "Escape", { type: "clear" }],
    ["Delete supposes that it is not so", "b", "Delete", { type: "suppose", id: "b" }],
    ["* unfolds the siblings", "a", "*", { type: "fold", ids: ["z"], folded: false }],
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

  it("undoes with Ctrl+Z, on a Mac with Command+Z", () => {
    expect(command(tree, "b", press("z", { ctrlKey: true }), down, all)).toEqual({ type: "undo" });
    expect(command(tree, "b", press("z", { metaKey: true }), down, all)).toEqual({ type: "undo" });
    expect(command(tree, "b", press("z", { ctrlKey: true, shiftKey: true }), down, all)).toBeUndefined();
  });

  it("leaves Delete and Ctrl+Z to the page where nothing is judged", () => {
    expect(command(tree, "b", press("Delete"), down, none)).toBeUndefined();
    expect(command(tree, "b", press("z", { ctrlKey: true }), down, none)).toBeUndefined();
  });

  it("leaves Escape to the page when nothing is selected, and * when nothing is folded", () => {
    expect(command(tree, "b", press("Escape"), down, none)).toBeUndefined();
    expect(command(tree, "b", press("*"), down, none)).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey"] as const)(
    "leaves every key with %s to browser and screen reader",
    (modifier) => {
      for (const key of ["ArrowDown", "Home", "Enter", " ", "Escape", "*", "Delete"])
        expect(command(tree, "a", press(key, { [modifier]: true }), down, all)).toBeUndefined();
    },
  );
});
