import type {} from "@argument-graph/element";

/** What is wrong with a map as it stands on the page; empty lists if nothing is. */
export interface Geometry {
  /** Pairs of boxes of which one covers the other. */
  readonly overlaps: string[];
  /** Boxes whose words do not fit into them. */
  readonly clipped: string[];
  /** Lines that run through a box that they do not end at, with the box. */
  readonly crossed: string[];
  /** Boxes that lie outside the drawing. */
  readonly outside: string[];
  /** Targets for a pointer of less than 24 × 24 px. */
  readonly small: string[];
  /** The smallest text, in px on the screen. */
  readonly smallest: number;
  /** The boxes that are wholly in the window. */
  readonly seen: string[];
}

/** Runs in the page, so it may use nothing from outside itself. */
export function geometry(): Geometry {
  const element = document.querySelector("argument-graph");
  const root = element?.shadowRoot;
  const plane = root?.querySelector<HTMLElement>(".ag-plane");
  const port = root?.querySelector(".ag-port")?.getBoundingClientRect();
  if (!element?.drawing || !root || !plane || !port) throw new Error("there is no map");
  const scale = new DOMMatrix(getComputedStyle(plane).transform).a;
  const items = [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')].map((box) => ({
    box,
    id: box.dataset.id ?? "",
    area: box.getBoundingClientRect(),
  }));
  const found: Geometry & { smallest: number } = {
    overlaps: [],
    clipped: [],
    crossed: [],
    outside: [],
    small: [],
    smallest: Number.POSITIVE_INFINITY,
    seen: [],
  };

  for (const [index, { id, area }] of items.entries())
    for (const other of items.slice(index + 1)) {
      const wide = Math.min(area.right, other.area.right) - Math.max(area.left, other.area.left);
      const high = Math.min(area.bottom, other.area.bottom) - Math.max(area.top, other.area.top);
      if (wide > 1 && high > 1) found.overlaps.push(`${id} and ${other.id}`);
    }

  const drawing = plane.getBoundingClientRect();
  for (const { box, id, area } of items) {
    const words = box.querySelector<HTMLElement>(".ag-content");
    const outline = box.querySelector(".ag-shape")?.getBoundingClientRect();
    if (!words || !outline) throw new Error(`${id} has no words or no shape`);
    const over = words.scrollWidth > words.clientWidth || words.scrollHeight > words.clientHeight;
    if (over || words.getBoundingClientRect().bottom > outline.bottom + 1.5) found.clipped.push(id);
    if (area.left < drawing.left - 1 || area.right > drawing.right + 1 || area.bottom > drawing.bottom + 1)
      found.outside.push(id);
    if (Math.min(area.width, area.height) < 22) found.small.push(id);
    for (const line of words.children)
      found.smallest = Math.min(found.smallest, Number.parseFloat(getComputedStyle(line).fontSize) * scale);
  }
  for (const button of root.querySelectorAll<HTMLElement>("button")) {
    const { width, height } = button.getBoundingClientRect();
    if (button.checkVisibility({ visibilityProperty: true }) && Math.min(width, height) < 24)
      found.small.push(button.outerHTML);
  }

  const marks = element.drawing.scene.marks.filter((mark) => mark.type === "path");
  const strokes = [...root.querySelectorAll<SVGPathElement>(".ag-stroke")];
  if (marks.length !== strokes.length) throw new Error(`${marks.length} lines should be drawn, ${strokes.length} are`);
  for (const [index, stroke] of strokes.entries()) {
    const { from, to } = marks[index] ?? {};
    const matrix = stroke.getScreenCTM();
    const length = stroke.getTotalLength();
    for (let at = 0; at <= length; at += 3) {
      const { x, y } = stroke.getPointAtLength(at).matrixTransform(matrix ?? undefined);
      for (const { id, area } of items)
        if (
          id !== from &&
          id !== to &&
          x > area.left + 1 &&
          x < area.right - 1 &&
          y > area.top + 1 &&
          y < area.bottom - 1
        )
          found.crossed.push(`${from} to ${to} through ${id}`);
    }
  }
  for (const { id, area } of items) {
    const within = area.left >= port.left && area.right <= port.right;
    if (within && area.top >= port.top && area.bottom <= port.bottom) found.seen.push(id);
  }
  return { ...found, crossed: [...new Set(found.crossed)] };
}
