import { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { BenchGraph, Drawing, Rectangle } from "../graph";
import { boxGap, type Engine, groupPadding, layerGap, sampleCurves } from "./engine";

/** Graphviz dot, compiled to WebAssembly. */
export async function graphviz(splines: "polyline" | "spline"): Promise<Engine> {
  const dot = await Graphviz.load();
  // Positions without the drawing commands of "json"; the package knows it but its types do not.
  const format = "json0" as "json";
  return { draw: (graph) => read(dot.layout(write(graph, splines), format, "dot"), graph) };
}

/** Points to the inch. */
const inch = 72;

/** Boxes, groups and links are written by number: ids may hold any character. */
function write({ boxes, links, groups }: BenchGraph, splines: string): string {
  const lines = [
    "digraph {",
    `graph [rankdir=TB nodesep=${boxGap / inch} ranksep=${layerGap / inch} compound=true splines=${splines}];`,
    'node [shape=box fixedsize=true label=""];',
    "edge [dir=none];",
  ];
  const inner = new Map<string | undefined, string[]>();
  const members = new Map<string | undefined, string[]>();
  const put = (map: Map<string | undefined, string[]>, key: string | undefined, value: string): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const { id, parent } of groups) put(inner, parent, id);
  const groupNumber = new Map(groups.map(({ id }, g) => [id, g]));
  const number = new Map(boxes.map(({ id }, v) => [id, v]));
  for (const { id, width, height, group } of boxes)
    put(members, group, `${number.get(id)} [width=${(width / inch).toFixed(5)} height=${(height / inch).toFixed(5)}];`);
  const stack: { open?: string; close?: true }[] = [{}];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.close) {
      lines.push("}");
      continue;
    }
    if (top.open !== undefined) {
      lines.push(`subgraph cluster_${groupNumber.get(top.open)} { margin=${groupPadding};`);
      stack.push({ close: true });
    }
    lines.push(...(members.get(top.open) ?? []));
    for (const id of [...(inner.get(top.open) ?? [])].reverse()) stack.push({ open: id });
  }
  for (const [e, { source, target }] of links.entries())
    lines.push(`${number.get(source)} -> ${number.get(target)} [id=${e}];`);
  lines.push("}");
  return lines.join("\n");
}

interface Json {
  readonly bb: string;
  readonly objects?: readonly { name: string; bb?: string; pos?: string; width?: string; height?: string }[];
  readonly edges?: readonly { id: string; pos?: string }[];
}

function read(text: string, graph: BenchGraph): Drawing {
  const json: Json = JSON.parse(text);
  const numbers = (list: string): number[] => list.split(",").map(Number);
  const bottom = numbers(json.bb)[3] ?? 0;
  const boxes = new Map<string, Rectangle>();
  const groups = new Map<string, Rectangle>();
  const idOf = (of: readonly { readonly id: string }[], number: string): string => of[Number(number)]?.id ?? "";
  for (const { name, bb, pos, width, height } of json.objects ?? []) {
    if (name.startsWith("cluster_") && bb) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(bb);
      groups.set(idOf(graph.groups, name.slice(8)), { x: x0, y: bottom - y1, width: x1 - x0, height: y1 - y0 });
    } else if (pos) {
      const [x = 0, y = 0] = numbers(pos);
      const [w, h] = [Number(width) * inch, Number(height) * inch];
      boxes.set(idOf(graph.boxes, name), { x: x - w / 2, y: bottom - y - h / 2, width: w, height: h });
    }
  }
  const routes = new Map<string, number[]>();
  for (const { id, pos = "" } of json.edges ?? []) {
    const chain: number[] = [];
    for (const point of pos.split(/[ ;]/)) {
      if (point === "" || /^[se],/.test(point)) continue;
      const [x = 0, y = 0] = numbers(point);
      chain.push(x, bottom - y);
    }
    routes.set(idOf(graph.links, id), sampleCurves(chain));
  }
  return { boxes, routes, groups };
}
