// What of a drawing is timed in Chromium, beside the peers; drawing.mjs bundles it and calls it.
import { type ArgumentGraph, toGraph } from "@argument-graph/core";
import { type Drawing, draw } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";
import { arrange, type Scene } from "@argument-graph/scene";
import { generate } from "../generate";
import { type Frames, framesWhile, gestures, settled } from "./movement";
import { canvasMap, cytoscapeMap, type Peer, plainSvg, sigmaMap } from "./peers";

const graphs = new Map<number, ArgumentGraph>();
const scenes = new Map<number, Scene>();

function graphOf(size: number): ArgumentGraph {
  const before = graphs.get(size);
  if (before) return before;
  const graph = toGraph(argdown.parse(generate(size)).document);
  graphs.set(size, graph);
  return graph;
}

/** What the peers are given to draw: everything in its place. */
function sceneOf(size: number): Scene {
  const before = scenes.get(size);
  if (before) return before;
  const scene = arrange(graphOf(size), { maxWidth: Number.POSITIVE_INFINITY });
  scenes.set(size, scene);
  return scene;
}

function place(): HTMLElement {
  const target = document.createElement("div");
  target.className = "bench";
  document.body.replaceChildren(target);
  return target;
}

let drawing: Drawing | undefined;

/** Draws a map with nothing folded, or folded as it opens by itself. */
function open(size: number, isWhole: boolean): Drawing {
  drawing?.destroy();
  drawing = draw(place(), graphOf(size), {
    height: 700,
    legend: false,
    // As wide as the peers have it.
    maxWidth: "none",
    ...(isWhole && { folded: [] }),
  });
  return drawing;
}

const port = (): Element => drawing?.element.querySelector(".ag-port") ?? document.body;

const layoutTime = (): number =>
  performance.getEntriesByName("layout").reduce((sum, { duration }) => sum + duration, 0);

/** What held the page up while something happened, in ms. */
interface Tasks {
  /** The longest task, less the layout in it; 0 where none took 50 ms. */
  readonly longest: number;
  readonly layout: number;
  /** From the end of the layout, or of the call if there was none, until the frame with what is in view of it was painted. */
  readonly first: number;
  /** And until the frame with all that there is of it: elements, the tree, the keyboard. */
  readonly ready: number;
  /** The call itself, less the layout in it. */
  readonly call: number;
  /** From the call until the frame with what came of it was painted, layout and all. */
  readonly whole: number;
}

/** Whether a map is still being worked out. */
const isOpening = (): boolean => document.querySelector('.ag-tree[aria-busy="true"]') !== null;

/** Whether what is in view of a map has been painted, if nothing else. */
const isPainted = (): boolean => !isOpening() || document.querySelector(".ag-backdrop:not([hidden])") !== null;

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function tasksOf(act: () => void, frames: number): Promise<Tasks> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  performance.clearMeasures();
  await settled();
  // A task of its own.
  await task();
  const start = performance.now();
  act();
  const call = performance.now() - start - layoutTime();
  while (!isPainted()) await task();
  const laidOut = performance.getEntriesByName("layout").at(-1);
  const end = laidOut ? laidOut.startTime + laidOut.duration : performance.now();
  await settled(1);
  await task();
  const painted = performance.now();
  while (isOpening()) await task();
  await settled(1);
  await task();
  const ready = performance.now();
  await settled(frames);
  observer.disconnect();
  const layouts = performance.getEntriesByName("layout");
  const own = tasks.map((task) => {
    const within = layouts.filter(
      ({ startTime, duration }) =>
        startTime >= task.startTime && startTime + duration <= task.startTime + task.duration + 1,
    );
    return task.duration - within.reduce((sum, { duration }) => sum + duration, 0);
  });
  return {
    longest: Math.max(0, ...own),
    layout: layoutTime(),
    first: painted - end,
    ready: ready - end,
    call,
    whole: ready - start,
  };
}

/** Counts from now on what observers are told to watch, less what they are told to leave; ends when it is asked. */
function countWatched(): () => number {
  const watched = new Map<object, Set<Node>>();
  const kinds = [ResizeObserver, MutationObserver, IntersectionObserver].map(({ prototype }) => prototype);
  const own = kinds.map(Object.getOwnPropertyDescriptors);
  for (const kind of kinds) {
    const { observe, disconnect } = kind;
    Object.assign(kind, {
      observe(this: object, node: Element, ...more: never[]) {
        watched.set(this, (watched.get(this) ?? new Set()).add(node));
        return Reflect.apply(observe, this, [node, ...more]);
      },
      disconnect(this: object) {
        watched.delete(this);
        return Reflect.apply(disconnect, this, []);
      },
      ...("unobserve" in kind && { unobserve: leaving(watched, kind.unobserve) }),
    });
  }
  return () => {
    for (const [index, kind] of kinds.entries()) Object.defineProperties(kind, own[index] ?? {});
    return [...watched.values()].reduce((sum, nodes) => sum + nodes.size, 0);
  };
}

function leaving(watched: ReadonlyMap<object, Set<Node>>, unobserve: (node: Element) => void) {
  return function (this: object, node: Element): void {
    watched.get(this)?.delete(node);
    Reflect.apply(unobserve, this, [node]);
  };
}

const bench = {
  prepare(size: number): { statements: number; boxes: number } {
    const graph = graphOf(size);
    let statements = 0;
    graph.forEachNode((_id, { kind }) => {
      if (kind === "claim" || kind === "evidence") statements++;
    });
    return { statements, boxes: graph.order };
  },

  opening: (size: number, isWhole: boolean) => {
    drawing?.destroy();
    drawing = undefined;
    place();
    return tasksOf(() => open(size, isWhole), 20);
  },

  open(size: number, isWhole: boolean): { boxes: number; elements: number } {
    const { scene, element } = open(size, isWhole);
    return {
      boxes: scene.marks.filter(({ type }) => type !== "path" && type !== "group").length,
      elements: element.querySelectorAll("*").length,
    };
  },

  /** Folds one branch of what is open and unfolds it again. */
  async folding(): Promise<readonly Tasks[]> {
    const results: Tasks[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const button = drawing?.element.querySelector<HTMLElement>(".ag-statement > .ag-fold");
      results.push(await tasksOf(() => button?.click(), 30));
    }
    return results;
  },

  /** Draws maps and takes them away again; gives how many elements observers still watch. */
  async pass(size: number, times: number): Promise<number> {
    const watched = countWatched();
    for (let turn = 0; turn < times; turn++) {
      open(size, true);
      if (turn % 50 === 0) await settled();
    }
    drawing?.destroy();
    drawing = undefined;
    document.body.replaceChildren();
    performance.clearMeasures();
    await settled();
    return watched();
  },

  empty: (time: number): Promise<Frames> => {
    drawing?.destroy();
    drawing = undefined;
    document.body.replaceChildren();
    return framesWhile(time, () => {});
  },

  near: (time: number): Promise<Frames> => gestures(port(), 1).pan(time),

  /** How an open map moves: panning and zooming with all of it in view, and panning where its words can be read. */
  async ours(time: number): Promise<{ pan: Frames; zoom: Frames; near: Frames }> {
    const near = await gestures(port(), 1).pan(time);
    drawing?.fit();
    await new Promise((resolve) => setTimeout(resolve, 700));
    const pan = await gestures(port(), 1).pan(time);
    drawing?.fit();
    await new Promise((resolve) => setTimeout(resolve, 700));
    const zoom = await gestures(port(), zoomFactor()).zoom(time);
    return { pan, zoom, near };
  },

  async peer(name: "plain" | "cytoscape" | "sigma" | "canvas", size: number, time: number) {
    drawing?.destroy();
    drawing = undefined;
    const scene = sceneOf(size);
    const target = place();
    await settled();
    const start = performance.now();
    const peer: Peer = await { plain: plainSvg, cytoscape: cytoscapeMap, sigma: sigmaMap, canvas: canvasMap }[name](
      target,
      scene,
    );
    await settled(1);
    await task();
    const first = performance.now() - start;
    await settled(10);
    const pan = await peer.pan(time);
    const zoom = await peer.zoom(time);
    peer.destroy();
    return { first, pan, zoom };
  },

  /** For a look: zooms what is open to a scale. */
  look(scale: number): void {
    const now = scaleNow();
    const target = port();
    const { left, top, width, height } = target.getBoundingClientRect();
    target.dispatchEvent(
      new WheelEvent("wheel", {
        bubbles: true,
        cancelable: true,
        ctrlKey: true,
        clientX: left + width / 2,
        clientY: top + height / 2,
        deltaY: -Math.log2(scale / now) / 0.008,
      }),
    );
  },

  fit: () => drawing?.fit(),
};

/** The scale at which the map is seen. */
function scaleNow(): number {
  const plane = drawing?.element.querySelector<HTMLElement>(".ag-plane");
  return new DOMMatrix(plane ? getComputedStyle(plane).transform : "").a;
}

/** From the whole map to where words can be read. */
const zoomFactor = (): number => 1 / scaleNow();

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
