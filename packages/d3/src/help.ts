import { html } from "./dom";
import type { Way } from "./keyboard";
import type { DrawingMessages } from "./messages";

export type KeyName =
  | "alt"
  | "ctrl"
  | "shift"
  | "enter"
  | "space"
  | "home"
  | "end"
  | "escape"
  | "delete"
  | "tab"
  | "letters"
  | "menu";

export type HelpKey =
  | "child"
  | "parent"
  | "siblings"
  | "ends"
  | "letters"
  | "fold"
  | "star"
  | "select"
  | "details"
  | "places"
  | "objections"
  | "menu"
  | "find"
  | "suppose"
  | "undo"
  | "zoom"
  | "leave"
  | "tab"
  | "help";

/** The arrows that lead to children, parents and siblings, as the map is drawn. */
const ARROWS = {
  down: ["↓", "↑", ["←", "→"]],
  up: ["↑", "↓", ["←", "→"]],
  right: ["→", "←", ["↑", "↓"]],
  left: ["←", "→", ["↑", "↓"]],
} as const;

const TURNED = { down: "down", up: "up", right: "left", left: "right" } as const;

/** A key, or keys pressed together; several of them, where each does a part. */
type Keys = readonly (readonly string[])[];

/** What the help says of the keyboard: which keys, and what they do. */
function keysOf(
  { direction, mirror }: Way,
  judged: boolean,
  { keyNames: name }: DrawingMessages,
): readonly (readonly [HelpKey, Keys])[] {
  const [child, parent, [before, after]] = ARROWS[mirror ? TURNED[direction] : direction];
  return [
    ["child", [[child]]],
    ["parent", [[parent]]],
    ["siblings", [[before], [after]]],
    ["ends", [[name.home], [name.end]]],
    ["letters", [[name.letters]]],
    ["fold", [[name.enter]]],
    ["star", [["*"]]],
    ["select", [[name.space]]],
    ["details", [[name.alt, name.enter]]],
    ["places", [[name.alt, "↑"]]],
    ["objections", [[name.alt, "↓"]]],
    ["menu", [[name.menu], [name.shift, "F10"]]],
    ["find", [["/"]]],
    ...(judged ? ([["suppose", [[name.delete]]]] as const) : []),
    [
      "undo",
      [
        [name.ctrl, "Z"],
        [name.ctrl, name.shift, "Z"],
      ],
    ],
    ["zoom", [["+"], ["−"], ["0"]]],
    ["leave", [[name.escape]]],
    ["tab", [[name.tab], [name.shift, name.tab]]],
    ["help", [["?"]]],
  ];
}

/** The help: how to read the map, and a list of keys, each key pressed as it is drawn here. */
export function helpContent(document: Document, way: Way, judged: boolean, messages: DrawingMessages): readonly Node[] {
  const list = html(document, "dl", { class: "ag-keys" });
  for (const [key, alternatives] of keysOf(way, judged, messages)) {
    const term = html(document, "dt", { dir: "ltr" });
    for (const together of alternatives) {
      // Keys pressed together stay on one line.
      const combination = html(document, "span", { class: "ag-combination" });
      combination.append(
        ...together.flatMap((each, at) => [...(at > 0 ? ["+"] : []), html(document, "kbd", {}, each)]),
      );
      term.append(combination, " ");
    }
    list.append(term, html(document, "dd", {}, messages.helpKeys[key]));
  }
  return [html(document, "p", {}, messages.helpIntro), list];
}
