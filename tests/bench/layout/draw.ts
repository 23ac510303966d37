// Draws the pictures of docs/layout.md. pictures.mjs bundles and starts it.
//   draw.js FOLDER          the twelve maps and the pictures of the stages
//   draw.js FOLDER maps     the real maps beside the repository instead, each as a picture
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LayeredOptions } from "@argument-graph/layout";
import { generateArguments } from "./arguments";
import { edit } from "./edits";
import { engines } from "./engines/index";
import { ours } from "./engines/ours";
import type { BenchGraph, Drawing } from "./graph";
import { type Panel, picture, summary } from "./picture";
import { fromArgdown, realMaps } from "./real-maps";

const peers = [
  ["argument-graph", "ours"],
  ["Graphviz dot", "graphviz-spline"],
  ["ELK layered", "elk-best"],
  ["dagre", "dagre"],
] as const;

/** The same map by four engines. */
async function compared(label: string, graph: BenchGraph): Promise<string> {
  const panels: Panel[] = [];
  for (const [title, name] of peers) {
    const engine = await engines.get(name)?.load();
    if (!engine) throw new RangeError(`There is no engine ${name}.`);
    const drawing = await engine.draw(graph);
    panels.push({ title: `${title}: ${summary(graph, drawing)}`, graph, drawing });
  }
  return picture(`${label}, drawn by four engines`, panels);
}

const examples = [
  "claim-and-premise",
  "convergent",
  "evidence",
  "folding",
  "groups",
  "leads-to",
  "linked",
  "rebut",
  "serial",
  "undercut",
];

async function twelve(): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const example = (file: string): BenchGraph => fromArgdown(join("examples", file));
  pictures.set("essay", await compared("The essay on October 1917", example("october-1917/argument.argdown")));
  for (const name of examples)
    pictures.set(name, await compared(`The example ${name}`, example(`ideas/${name}.argdown`)));
  pictures.set("300", await compared("A map of 300 boxes", generateArguments({ size: 300, seed: 1 })));
  return pictures;
}

const draw = async (graph: BenchGraph, options: LayeredOptions = {}, before?: Drawing): Promise<Drawing> =>
  ours(options).draw(graph, before);

/** What each stage adds, the same map each time. */
async function stages(): Promise<string> {
  const graph = generateArguments({ size: 50, seed: 2 });
  // The order in which the boxes were given, in place of the search for one.
  const inOrder: NonNullable<LayeredOptions["order"]> = (_, { count, layerCount, layer }) => {
    const node = Int32Array.from({ length: count }, (_, v) => v).sort(
      (a, b) => (layer[a] ?? 0) - (layer[b] ?? 0) || a - b,
    );
    const start = new Int32Array(layerCount + 1);
    for (const r of layer) start[r + 1] = (start[r + 1] ?? 0) + 1;
    for (let r = 0; r < layerCount; r++) start[r + 1] = (start[r + 1] ?? 0) + (start[r] ?? 0);
    const place = new Int32Array(count);
    node.forEach((v, i) => {
      place[v] = i - (start[layer[v] ?? 0] ?? 0);
    });
    return { start, node, place };
  };
  const panels: Panel[] = [];
  const add = async (title: string, options: LayeredOptions): Promise<void> => {
    const drawing = await draw(graph, options);
    panels.push({ title: `${title}: ${summary(graph, drawing)}`, graph, drawing });
  };
  await add("Layers, in the order of the input", { order: inOrder });
  await add("With an order that saves crossings", {});
  return picture("A map of 50 boxes, stage by stage", panels);
}

async function wrapped(): Promise<string> {
  const graph = generateArguments({ size: 60, seed: 8 });
  const panels: Panel[] = [];
  for (const maxWidth of [Number.POSITIVE_INFINITY, 1600]) {
    const drawing = await draw(graph, { maxWidth });
    const title = maxWidth === 1600 ? "maxWidth: 1600" : "No limit of width";
    panels.push({ title: `${title}: ${summary(graph, drawing)}`, graph, drawing });
  }
  return picture("The same map without and with a limit of width", panels);
}

/** A leaf added: what moved by more than its height is marked, as is the leaf. */
async function stable(): Promise<string> {
  const { before, after } = edit(generateArguments({ size: 50, seed: 4 }), "leaf added", 1);
  const first = await draw(before);
  const again = await draw(after, {}, first);
  const anew = await draw(after);
  // Seen from the median box, as in movement.ts.
  const moved = (drawing: Drawing): ReadonlySet<string> => {
    const pairs = [...drawing.boxes].flatMap(([id, now]) => {
      const then = first.boxes.get(id);
      return then ? [{ id, x: now.x - then.x, y: now.y - then.y, height: now.height }] : [];
    });
    const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const [dx, dy] = [middle(pairs.map(({ x }) => x)), middle(pairs.map(({ y }) => y))];
    const far = pairs.filter(({ x, y, height }) => Math.hypot(x - dx, y - dy) > height).map(({ id }) => id);
    return new Set([...far, ...[...drawing.boxes.keys()].filter((id) => !first.boxes.has(id))]);
  };
  const panel = (title: string, graph: BenchGraph, drawing: Drawing, marked?: ReadonlySet<string>): Panel =>
    marked ? { title, graph, drawing, marked } : { title, graph, drawing };
  return picture("A map before and after a leaf is added", [
    panel("Before", before, first),
    panel(`With previous: ${moved(again).size - 1} boxes moved`, after, again, moved(again)),
    panel(`Without: ${moved(anew).size - 1} boxes moved`, after, anew, moved(anew)),
  ]);
}

const [folder = "docs/layout", what] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const write = (name: string, svg: string): void => writeFileSync(join(folder, `${name}.svg`), svg);
if (what === "maps") {
  for (const [i, graph] of realMaps().entries()) write(`${i + 1}-${graph.name}`, await compared(graph.name, graph));
} else {
  for (const [name, svg] of await twelve()) write(name, svg);
  write("stages", await stages());
  write("width", await wrapped());
  write("stability", await stable());
  write(
    "sections",
    await compared("A map of 50 boxes in sections", generateArguments({ size: 50, seed: 1, variant: "groups" })),
  );
}
process.exit(0);
