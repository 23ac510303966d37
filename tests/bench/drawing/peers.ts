// The peers of the bench, each with the same boxes and lines in the same places, moved by the same gestures.
import type { BoxMark, JunctionMark, PathMark, Scene } from "@argument-graph/scene";
import cytoscape from "cytoscape";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { DirectedGraph } from "graphology";
import Sigma from "sigma";
import { type Frames, framesWhile, type Gestures, gestures, swing } from "./movement";

export interface Peer extends Gestures {
  destroy(): void;
}

type Box = BoxMark | JunctionMark;

const boxesOf = ({ marks }: Scene): readonly Box[] =>
  marks.filter((mark): mark is Box => mark.type === "box" || mark.type === "junction");
const pathsOf = ({ marks }: Scene): readonly PathMark[] =>
  marks.filter((mark): mark is PathMark => mark.type === "path");

/** One group for each box, with its shape and its lines of words; d3-zoom moves them all. */
export function plainSvg(target: HTMLElement, scene: Scene): Peer {
  const svg = select(target).append("svg").attr("width", target.clientWidth).attr("height", target.clientHeight);
  const plane = svg.append("g");
  plane
    .selectAll("path.link")
    .data(pathsOf(scene))
    .join("path")
    .attr("class", "link")
    .attr("d", ({ d }) => d)
    .attr("fill", "none")
    .attr("stroke", ({ stroke }) => stroke);
  const groups = plane.selectAll("g.box").data(boxesOf(scene)).join("g").attr("class", "box");
  groups
    .append("path")
    .attr("d", ({ d }) => d)
    .attr("fill", ({ fill }) => fill)
    .attr("stroke", ({ stroke }) => stroke);
  groups
    .selectAll("text")
    .data(({ lines }) => lines)
    .join("text")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("font-size", ({ font }) => font.size)
    .text(({ text }) => text);
  const behaviour = zoom<SVGSVGElement, unknown>().on("zoom", ({ transform }) =>
    plane.attr("transform", transform.toString()),
  );
  svg.call(behaviour);
  const scale = fitting(target, scene);
  svg.call(behaviour.transform, zoomIdentity.scale(scale));
  const node = svg.node();
  if (!node) throw new Error("plainSvg: there is no svg.");
  const moves = gestures(node, 1 / scale);
  return { ...moves, destroy: () => svg.remove() };
}

const fitting = ({ clientWidth, clientHeight }: Element, { width, height }: Scene): number =>
  Math.min(clientWidth / width, clientHeight / height);

/** Below these scales a box is a rectangle without words, and then a dot of one colour. */
const [WORDS, EDGES] = [0.45, 0.1];

/**
 * A canvas that paints less the further away it is seen, and what is in the window alone: the quickest that can be had, with
 * nothing in it for a keyboard or a screen reader.
 */
export function canvasMap(target: HTMLElement, scene: Scene): Peer {
  const canvas = select(target).append("canvas").attr("width", target.clientWidth).attr("height", target.clientHeight);
  const node = canvas.node();
  const painter = node?.getContext("2d");
  if (!node || !painter) throw new Error("canvasMap: there is no canvas.");
  const boxes = boxesOf(scene);
  const paths = pathsOf(scene).map(({ d, stroke }) => ({ line: new Path2D(d), stroke }));
  const paint = (x: number, y: number, k: number) => {
    painter.setTransform(1, 0, 0, 1, 0, 0);
    painter.clearRect(0, 0, node.width, node.height);
    painter.setTransform(k, 0, 0, k, x, y);
    const isIn = (box: Box) =>
      (box.x + box.width) * k + x > 0 &&
      box.x * k + x < node.width &&
      (box.y + box.height) * k + y > 0 &&
      box.y * k + y < node.height;
    if (k >= EDGES)
      for (const { line, stroke } of paths) {
        painter.strokeStyle = stroke;
        painter.stroke(line);
      }
    for (const box of boxes) {
      if (!isIn(box)) continue;
      painter.fillStyle = k < EDGES ? box.stroke : box.fill;
      painter.fillRect(box.x, box.y, box.width, box.height);
      if (k < EDGES) continue;
      painter.strokeStyle = box.stroke;
      painter.strokeRect(box.x, box.y, box.width, box.height);
      if (k < WORDS) continue;
      painter.fillStyle = "#000";
      for (const { text, x: left, y: base, font } of box.lines) {
        painter.font = `${font.size}px sans-serif`;
        painter.fillText(text, left, base);
      }
    }
  };
  const behaviour = zoom<HTMLCanvasElement, unknown>().on("zoom", ({ transform: { x, y, k } }) => paint(x, y, k));
  canvas.call(behaviour);
  const scale = fitting(target, scene);
  canvas.call(behaviour.transform, zoomIdentity.scale(scale));
  return { ...gestures(node, 1 / scale), destroy: () => canvas.remove() };
}

/** Rectangles with wrapped words, and straight lines: what it draws by itself. */
export function cytoscapeMap(target: HTMLElement, scene: Scene): Peer {
  const boxes = boxesOf(scene);
  const map = cytoscape({
    container: target,
    layout: { name: "preset" },
    elements: {
      nodes: boxes.map(({ id, x, y, width, height, lines, fill, stroke }) => ({
        data: { id, width, height, fill, stroke, words: lines.map(({ text }) => text).join(" ") },
        position: { x: x + width / 2, y: y + height / 2 },
      })),
      edges: pathsOf(scene).map(({ id, from, to, stroke }) => ({
        data: { id: `line ${id}`, source: from, target: to, stroke },
      })),
    },
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: "data(width)",
          height: "data(height)",
          "background-color": "data(fill)",
          "border-color": "data(stroke)",
          "border-width": 1,
          label: "data(words)",
          "font-size": 13,
          "text-wrap": "wrap",
          "text-max-width": "216px",
          "text-valign": "center",
        },
      },
      { selector: "edge", style: { width: 1.5, "line-color": "data(stroke)", "curve-style": "haystack" } },
    ],
  });
  map.fit();
  const scale = map.zoom();
  const { x, y } = map.pan();
  const middle = { x: target.clientWidth / 2, y: target.clientHeight / 2 };
  return {
    pan: (time) =>
      framesWhile(time, (at) => {
        const turn = at * 4 * Math.PI;
        map.pan({ x: x + Math.sin(turn) * middle.x * 0.8, y: y + (Math.cos(turn) - 1) * middle.y * 0.6 });
      }),
    zoom: (time) =>
      framesWhile(time, (at) => map.zoom({ level: scale * (1 / scale) ** swing(at), renderedPosition: middle })),
    destroy: () => map.destroy(),
  };
}

/** Points with labels, on WebGL: it knows no boxes. */
export function sigmaMap(target: HTMLElement, scene: Scene): Peer {
  const graph = new DirectedGraph();
  for (const { id, x, y, width, height, lines, stroke } of boxesOf(scene))
    graph.addNode(id, {
      x: x + width / 2,
      y: -(y + height / 2),
      size: 3,
      color: stroke,
      label: lines.map(({ text }) => text).join(" "),
    });
  for (const { from, to, stroke } of pathsOf(scene))
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasDirectedEdge(from, to))
      graph.addDirectedEdge(from, to, { color: stroke });
  const map = new Sigma(graph, target);
  const camera = map.getCamera();
  const begin = camera.getState();
  const scale = fitting(target, scene);
  const move = (time: number, state: (at: number) => object): Promise<Frames> =>
    framesWhile(time, (at) => camera.setState({ ...begin, ...state(at) }));
  return {
    pan: (time) =>
      move(time, (at) => {
        const turn = at * 4 * Math.PI;
        return { x: begin.x + Math.sin(turn) * 0.4, y: begin.y + (Math.cos(turn) - 1) * 0.3 };
      }),
    zoom: (time) => move(time, (at) => ({ ratio: scale ** swing(at) })),
    destroy: () => map.kill(),
  };
}
