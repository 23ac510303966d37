import type { Rows } from "./rows";

export interface Circles {
  /** Per element its circle; -1 for an element that does not rest on itself. */
  readonly circleOf: Int32Array;
  /** Per circle its elements. */
  readonly circles: Rows;
}

/**
 * The circles: the strongly connected components, in the graph "rests on", of elements that rest on themselves. Circles
 * on which others rest come before those.
 *
 * Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1(2), 1972; with its own stack, because
 * recursion overflows on long chains.
 */
export function findCircles(count: number, restsOn: Rows): Circles {
  const circleOf = new Int32Array(count).fill(-1);
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const open = new Uint8Array(count);
  const component: number[] = [];
  const path: number[] = [];
  const next = restsOn.starts.slice();
  let visited = 0;
  let found = 0;

  const enter = (element: number): void => {
    order[element] = visited;
    low[element] = visited;
    visited += 1;
    open[element] = 1;
    component.push(element);
    path.push(element);
  };
  const lower = (element: number, value: number): void => {
    low[element] = Math.min(low[element] ?? 0, value);
  };
  const leave = (element: number): void => {
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, low[element] ?? 0);
    if (low[element] !== order[element]) return;
    const members = component.splice(component.lastIndexOf(element));
    for (const member of members) open[member] = 0;
    if (members.length === 1 && !restsOnItself(element, restsOn)) return;
    for (const member of members) circleOf[member] = found;
    found += 1;
  };

  for (let root = 0; root < count; root += 1) {
    if (order[root] === -1) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const place = next[top] ?? 0;
      if (place === restsOn.starts[top + 1]) {
        path.pop();
        leave(top);
        continue;
      }
      next[top] = place + 1;
      const neighbour = restsOn.items[place] ?? 0;
      if (order[neighbour] === -1) enter(neighbour);
      else if (open[neighbour]) lower(top, order[neighbour] ?? 0);
    }
  }
  return { circleOf, circles: membersOf(found, circleOf) };
}

function restsOnItself(element: number, { starts, items }: Rows): boolean {
  for (let place = starts[element] ?? 0; place < (starts[element + 1] ?? 0); place += 1)
    if (items[place] === element) return true;
  return false;
}

/** Per circle its elements, in rising order. */
function membersOf(count: number, circleOf: Int32Array): Rows {
  const starts = new Int32Array(count + 1);
  if (count === 0) return { starts, items: new Int32Array(0) };
  for (const circle of circleOf) if (circle >= 0) starts[circle + 1] = (starts[circle + 1] ?? 0) + 1;
  for (let circle = 0; circle < count; circle += 1)
    starts[circle + 1] = (starts[circle + 1] ?? 0) + (starts[circle] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(starts[count] ?? 0);
  for (let element = 0; element < circleOf.length; element += 1) {
    const circle = circleOf[element] ?? -1;
    if (circle < 0) continue;
    items[next[circle] ?? 0] = element;
    next[circle] = (next[circle] ?? 0) + 1;
  }
  return { starts, items };
}
