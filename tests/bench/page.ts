// Draws a document in a page and says how long it took; run.mjs bundles it and calls it in Chromium.
import { toGraph } from "@argument-graph/core";
import { draw } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";

/** Milliseconds from the call of `draw` until the frame after it is on the screen, and how many elements it made. */
async function firstDraw(text: string): Promise<{ took: number; elements: number }> {
  const graph = toGraph(argdown.parse(text).document);
  const target = document.createElement("div");
  target.className = "bench";
  document.body.replaceChildren(target);
  await painted();
  const start = performance.now();
  const drawing = draw(target, graph);
  await painted();
  const took = performance.now() - start;
  const elements = target.querySelectorAll("*").length;
  drawing.destroy();
  return { took, elements };
}

/** Resolves once the browser has laid out and painted what the page holds now. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

Object.assign(window, { firstDraw });
