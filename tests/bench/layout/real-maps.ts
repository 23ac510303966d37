// The real argument maps and the North graphs beside this repository, as graphs for the bench. Only what a layout needs is
// read: boxes as large as their sentences, and who stands above whom. None of them is part of this repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import type { Group } from "@argument-graph/layout";
import { measure } from "@argument-graph/scene";
import type { BenchBox, BenchGraph, BenchLink } from "./graph";

/** Where the real maps lie, if they are there. */
const corpora = join(process.cwd(), "../shared/corpora");

/** A graph before sizes: the text of each node, none for a junction, and pairs from what stands above to what stands below. */
interface Sketch {
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly pairs: readonly (readonly [above: string, below: string])[];
}

/** All maps of two boxes or more in these folders, in the order of their paths; none if the folders are absent. */
export function realMaps(folder: string = corpora): readonly BenchGraph[] {
  return filesBelow(folder).flatMap((file) => {
    const graph = file.includes("graph-drawing") ? undefined : read(file);
    return graph && graph.boxes.length > 1 ? [graph] : [];
  });
}

/** The North graphs: directed graphs without cycles, 10 to 100 nodes, from practice. */
export function northGraphs(folder: string = corpora): readonly BenchGraph[] {
  return filesBelow(join(folder, "local/graph-drawing/north")).flatMap((file) => {
    if (!file.endsWith(".graphml")) return [];
    const xml = readFileSync(file, "utf8");
    const ids = [...xml.matchAll(/<node id="([^"]+)"/g)].map(([, id = ""]) => id);
    const pairs = [...xml.matchAll(/<edge[^>]* source="([^"]+)" target="([^"]+)"/g)].map(pair);
    return [sized(basename(file), { texts: new Map(ids.map((id) => [id, undefined])), pairs }, () => [100, 40])];
  });
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.sort().map((file) => join(folder, file));
}

const pair = ([, a = "", b = ""]: RegExpExecArray): readonly [string, string] => [a, b];

function read(file: string): BenchGraph | undefined {
  if (file.endsWith(".argdown")) return fromArgdown(file);
  const sketch = sketchOf(file);
  return sketch ? sized(basename(file), sketch, sizeOf) : undefined;
}

/** The map of an Argdown file, its boxes as our drawings measure them. */
export function fromArgdown(file: string): BenchGraph {
  const { boxes, links, groups, spine } = measure(toGraph(argdown.parse(readFileSync(file, "utf8")).document));
  const own = boxes.map(({ id, width, height, group, content }): BenchBox => {
    const box = { id, kind: kinds[content.kind], width, height } as const;
    return group === undefined ? box : { ...box, group };
  });
  const attacks = new Set(boxes.flatMap(({ id, content }) => (content.kind === "conflict" ? id : [])));
  const joined = links.map(({ id, source, target }): Joined => {
    return { id, source, target, kind: attacks.has(source) || attacks.has(target) ? "attack" : "support" };
  });
  return { ...graphOf(basename(file), own, joined, groups), spine };
}

const kinds = {
  claim: "claim",
  evidence: "evidence",
  inference: "inference",
  conflict: "inference",
  causation: "inference",
} as const;

function sketchOf(file: string): Sketch | undefined {
  if (file.endsWith("expected.json")) return undefined;
  if (file.endsWith(".json")) return fromJson(readFileSync(file, "utf8"));
  if (file.endsWith(".xml") && file.includes("arggraph")) return fromArggraph(readFileSync(file, "utf8"));
  return file.endsWith(".ann") ? fromBrat(readFileSync(file, "utf8")) : undefined;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** AIF, xAIF, OVA, SADFace and arguebuf differ in the names of their fields; nodes without a statement are junctions. */
function fromJson(text: string): Sketch | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const root = isJson(value) && isJson(value.AIF) ? value.AIF : value;
  if (!isJson(root)) return undefined;
  const texts = new Map<string, string | undefined>();
  for (const [key, node] of records(root.nodes)) {
    const type = node.type;
    // Locutions and what joins them are no part of the argument.
    if (typeof type === "string" && !/^(?:I|RA|CA|MA|PA|atom|scheme)$/.test(type)) continue;
    const atom = node.atom;
    const said = isJson(atom) ? atom.text : type === "I" || type === "atom" ? node.text : undefined;
    texts.set(idOf(node.nodeID ?? node.id ?? key), typeof said === "string" ? said : undefined);
  }
  const pairs = records(root.edges).map(([, edge]): [string, string] => [
    idOf(edge.toID ?? edge.to ?? edge.target_id ?? edge.target),
    idOf(edge.fromID ?? edge.from ?? edge.source_id ?? edge.source),
  ]);
  return { texts, pairs };
}

const idOf = (value: unknown): string => String(isJson(value) ? value.id : value);

function records(value: unknown): readonly (readonly [string, Json])[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).filter((e): e is [string, Json] => isJson(e[1]))
    : [];
}

/** Every edge is a junction, as edges may end on edges. */
function fromArggraph(xml: string): Sketch {
  const said = new Map([...xml.matchAll(/<edu id="([^"]+)"[^>]*>\s*<!\[CDATA\[(.*?)\]\]>/gs)].map(pair));
  const edges = [...xml.matchAll(/<edge id="([^"]+)" src="([^"]+)" trg="([^"]+)" type="([^"]+)"/g)];
  const texts = new Map<string, string | undefined>();
  const pairs: [string, string][] = [];
  for (const [, id] of xml.matchAll(/<adu id="([^"]+)"/g)) texts.set(id ?? "", "");
  for (const [, id = "", source = "", target = "", type] of edges) {
    if (type === "seg") texts.set(target, `${texts.get(target) ?? ""} ${said.get(source) ?? ""}`);
    else if (type === "add") pairs.push([target, source]);
    else {
      texts.set(id, undefined);
      pairs.push([target, id], [id, source]);
    }
  }
  return { texts, pairs };
}

function fromBrat(text: string): Sketch {
  const texts = new Map([...text.matchAll(/^(T\d+)\t[^\t]*\t(.*)$/gm)].map(pair));
  const pairs = [...text.matchAll(/^R\d+\t\S+ Arg1:(\S+) Arg2:(\S+)/gm)].map(pair);
  return { texts, pairs: pairs.map(([from, to]) => [to, from] as const) };
}

/** As wide as three times its height, within 150 to 300 px; a junction is a small box. */
function sizeOf(text: string | undefined): readonly [width: number, height: number] {
  if (text === undefined) return [28, 28];
  const wanted = Math.sqrt(text.length * 7 * 18 * 3) + 24;
  const width = Math.max(150, Math.min(300, Math.round(wanted / 10) * 10));
  return [width, Math.max(1, Math.ceil(((text.length * 7) / (width - 24)) * 1.08)) * 18 + 16];
}

function sized(name: string, { texts, pairs }: Sketch, size: typeof sizeOf): BenchGraph {
  const boxes = [...texts].map(([id, text]): BenchBox => {
    const [width, height] = size(text);
    return { id, kind: text === undefined ? "inference" : "claim", width, height };
  });
  // Real files name nodes that are not there.
  const known = pairs.filter(([above, below]) => texts.has(above) && texts.has(below) && above !== below);
  const links = known.map(([source, target], e) => ({ id: `e${e}`, source, target, kind: "support" as const }));
  return graphOf(name, boxes, links, []);
}

type Joined = Omit<BenchLink, "back">;

function graphOf(
  name: string,
  boxes: readonly BenchBox[],
  links: readonly Joined[],
  groups: readonly Group[],
): BenchGraph {
  const back = backLinks(boxes, links);
  return { name, boxes, links: links.map((link) => ({ ...link, back: back.has(link.id) })), groups };
}

/** The links that close a cycle on a walk from the first box on, depth first. */
function backLinks(
  boxes: readonly { readonly id: string }[],
  links: readonly { readonly id: string; readonly source: string; readonly target: string }[],
): ReadonlySet<string> {
  const out = new Map<string, { id: string; target: string }[]>(boxes.map(({ id }) => [id, []]));
  for (const { id, source, target } of links) out.get(source)?.push({ id, target });
  const state = new Map<string, "open" | "done">();
  const next = new Map<string, number>();
  const back = new Set<string>();
  for (const { id: root } of boxes) {
    if (state.has(root)) continue;
    const path = [root];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      state.set(at, "open");
      const turn = next.get(at) ?? 0;
      next.set(at, turn + 1);
      const link = out.get(at)?.[turn];
      if (!link) state.set(path.pop() ?? at, "done");
      else if (state.get(link.target) === "open") back.add(link.id);
      else if (!state.has(link.target)) path.push(link.target);
    }
  }
  return back;
}
