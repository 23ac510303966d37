import type { Box, LayeredOptions, Layout, Link, Point } from "@argument-graph/layout";

interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

const eps = 1e-3;

/** Everything that is geometrically wrong with a layout of `boxes` and `links`, as sentences; empty if nothing is. */
export function faults(
  boxes: readonly Box[],
  links: readonly Link[],
  options: LayeredOptions,
  layout: Layout,
): readonly string[] {
  const found: string[] = [];
  const placed = boxes.map((b) => layout.boxes.get(b.id));
  boxes.forEach((b, i) => {
    const p = placed[i];
    if (!p) found.push(`box ${b.id} is missing`);
    else if (p.width !== b.width || p.height !== b.height) found.push(`box ${b.id} changed its size`);
    else if (!inside(p, layout)) found.push(`box ${b.id} is not on the page: ${p.x} ${p.y}`);
  });
  if (found.length > 0) return found;
  const all = [...layout.boxes.values()];

  // A sweep over x, so that large drawings are checked in reasonable time.
  const byLeft = [...all].sort((a, b) => a.x - b.x);
  byLeft.forEach((a, i) => {
    for (let k = i + 1; k < byLeft.length; k++) {
      const b = byLeft[k];
      if (!b || b.x >= a.x + a.width - eps) break;
      if (overlap(a, b)) found.push(`boxes ${a.id} and ${b.id} overlap`);
    }
  });

  for (const link of links) {
    const route = layout.routes.get(link.id);
    const source = layout.boxes.get(link.source);
    const target = layout.boxes.get(link.target);
    if (!route || route.length < 2 || !source || !target) {
      found.push(`link ${link.id} has no route`);
      continue;
    }
    const first = route[0];
    const last = route[route.length - 1];
    if (!first || !onBorder(first, source))
      found.push(`link ${link.id} does not start on the border of ${link.source}`);
    if (!last || !onBorder(last, target)) found.push(`link ${link.id} does not end on the border of ${link.target}`);
    for (const p of route) {
      if (!(p.x >= -eps && p.y >= -eps && p.x <= layout.width + eps && p.y <= layout.height + eps)) {
        found.push(`link ${link.id} leaves the page at ${p.x} ${p.y}`);
      }
    }
    const hull = bounds(route);
    for (const box of all) {
      if (box.x > hull.x + hull.width || box.x + box.width < hull.x) continue;
      if (box.y > hull.y + hull.height || box.y + box.height < hull.y) continue;
      for (let i = 1; i < route.length; i++) {
        const a = route[i - 1];
        const b = route[i];
        if (a && b && meets(a, b, box)) {
          found.push(`link ${link.id} (${link.source} to ${link.target}) runs through box ${box.id}`);
          break;
        }
      }
    }
  }

  const parent = new Map((options.groups ?? []).map((g) => [g.id, g.parent]));
  const ancestors = (group: string | undefined): ReadonlySet<string> => {
    const set = new Set<string>();
    for (let g = group; g !== undefined; g = parent.get(g)) set.add(g);
    return set;
  };
  const groups = [...layout.groups.values()];
  for (const box of all) {
    const own = ancestors(box.group);
    for (const g of own) if (!layout.groups.has(g)) found.push(`group ${g} of box ${box.id} is missing`);
    for (const g of groups) {
      if (own.has(g.id) ? !inside(box, g, g) : overlap(box, g)) {
        found.push(`group ${g.id} ${own.has(g.id) ? "does not hold" : "touches the foreign"} box ${box.id}`);
      }
    }
  }
  groups.forEach((a, i) => {
    if (!inside(a, layout)) found.push(`group ${a.id} is not on the page`);
    const own = ancestors(a.id);
    for (const g of own) {
      const outer = layout.groups.get(g);
      if (outer && !inside(a, outer, outer)) found.push(`group ${a.id} sticks out of ${g}`);
    }
    for (const b of groups.slice(i + 1)) {
      if (!own.has(b.id) && !ancestors(b.id).has(a.id) && overlap(a, b))
        found.push(`groups ${a.id} and ${b.id} overlap`);
    }
  });
  return found;
}

function inside(r: Rectangle, page: { readonly width: number; readonly height: number }, at = { x: 0, y: 0 }): boolean {
  return (
    r.x >= at.x - eps &&
    r.y >= at.y - eps &&
    r.x + r.width <= at.x + page.width + eps &&
    r.y + r.height <= at.y + page.height + eps
  );
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > eps &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > eps
  );
}

function onBorder(p: Point, r: Rectangle): boolean {
  const dx = Math.max(r.x - p.x, 0, p.x - r.x - r.width);
  const dy = Math.max(r.y - p.y, 0, p.y - r.y - r.height);
  const depth = Math.min(p.x - r.x, r.x + r.width - p.x, p.y - r.y, r.y + r.height - p.y);
  return dx <= eps && dy <= eps && depth <= eps;
}

function bounds(points: readonly Point[]): Rectangle {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a straight line meets the inside of a rectangle (Liang and Barsky's clipping). */
function meets(a: Point, b: Point, r: Rectangle): boolean {
  let from = 0;
  let to = 1;
  const clip = (p: number, q: number): boolean => {
    if (p === 0) return q > 0;
    if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    return from < to;
  };
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return (
    clip(-dx, a.x - r.x - eps) &&
    clip(dx, r.x + r.width - eps - a.x) &&
    clip(-dy, a.y - r.y - eps) &&
    clip(dy, r.y + r.height - eps - a.y) &&
    to - from > 1e-9
  );
}
