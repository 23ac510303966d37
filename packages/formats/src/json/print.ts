import type { ArgumentDocument } from "@argument-graph/core";
import type { Printed } from "../format";

/** The keys of one kind of object in the order in which they are written, and the kinds of the objects below them. */
interface Shape {
  readonly keys: readonly string[];
  readonly below?: ReadonlyMap<string, Shape>;
}

/** Objects that belong to the author (data, sources): keys in the order of their characters. */
const free: Shape = { keys: [] };
const position: Shape = { keys: ["line", "column", "offset"] };
const range: Shape = {
  keys: ["start", "end"],
  below: new Map([
    ["start", position],
    ["end", position],
  ]),
};
const selector: Shape = { keys: ["type", "exact", "prefix", "suffix", "start", "end"] };
const anchor: Shape = { keys: ["source", "selector"], below: new Map([["selector", selector]]) };
const citation: Shape = { keys: ["source", "locator", "label", "prefix", "suffix"] };
const part: Shape = {
  keys: [
    ...["kind", "id", "title", "text", "premises", "conclusion", "attackers", "target", "cause", "effect", "scheme"],
    ...["sketch", "implicit", "weight", "citations", "anchors", "tags", "group", "data", "range"],
  ],
  below: new Map([
    ["range", range],
    ["anchors", anchor],
    ["citations", citation],
  ]),
};
const group: Shape = { keys: ["id", "title", "parent", "tags", "data", "range"], below: new Map([["range", range]]) };
const note: Shape = { keys: ["kind", "text", "about", "range"], below: new Map([["range", range]]) };
const source: Shape = { keys: ["id", "type"] };
const text: Shape = { keys: ["id", "title", "language", "url", "content"] };
const document: Shape = {
  keys: ["version", "title", "language", "statements", "links", "groups", "sources", "texts", "notes", "data"],
  below: new Map([
    ["statements", part],
    ["links", part],
    ["groups", group],
    ["sources", source],
    ["texts", text],
    ["notes", note],
  ]),
};

/**
 * Writes a document as JSON, the same document always as the same bytes: `"version": 1` first, keys in a fixed order
 * (those of `data` by their characters), two spaces, a line break at the end. Nothing is lost.
 */
export const print = (value: ArgumentDocument): Printed => ({
  text: `${write({ version: 1, ...value })}\n`,
  losses: [],
});

/** A piece of text, or a value that is still to be written. */
type Task = string | { readonly value: unknown; readonly shape: Shape; readonly indent: string };

/** Depth first with a stack of its own, so that deep data cannot exhaust the engine's. */
const write = (root: unknown): string => {
  const written: string[] = [];
  const open: Task[] = [{ value: root, shape: document, indent: "" }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (typeof task === "string") written.push(task);
    else open.push(...tasksOf(task.value, task.shape, task.indent).reverse());
  }
  return written.join("");
};

const tasksOf = (value: unknown, shape: Shape, indent: string): Task[] => {
  if (typeof value !== "object" || value === null) return [scalar(value)];
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const items: Task[][] = isList
    ? value.map((item) => [{ value: item, shape, indent: inner }])
    : sortedEntries(value, shape).map(([key, item]) => [
        `${JSON.stringify(key)}: `,
        { value: item, shape: shape.below?.get(key) ?? free, indent: inner },
      ]);
  if (items.length === 0) return [open + close];
  const separated = items.flatMap((item, index) => [`${index === 0 ? "" : ","}\n${inner}`, ...item]);
  return [open, ...separated, `\n${indent}${close}`];
};

const scalar = (value: unknown): string => (Object.is(value, -0) ? "-0" : (JSON.stringify(value) ?? "null"));

const sortedEntries = (value: object, { keys }: Shape): [string, unknown][] => {
  const rank = (key: string): number => (keys.indexOf(key) + keys.length + 1) % (keys.length + 1);
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
};
