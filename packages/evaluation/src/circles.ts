import { type Rows, rowOf, rows } from "./rows";

export interface Circles {
  /** Per element its circle; -1 for an element that does not rest on itself. */
  readonly circleOf: Int32Array;
  /** Per circle its elements. */
  readonly circles: Rows;
}

/**
 * The circles of support: the strongly connected components, in the graph "rests on", of elements that rest on
 * themselves.
 *
 * Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1(2), 1972; with its own stack, because
 * recursion overflows on long chains.
 */
export function findCircles(count: number, restsOn: readonly Rows[]): Circles {
  const circleOf = new Int32Array(count).fill(-1);
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const open = new Uint8Array(count);
  const component: number[] = [];
  const path: { element: number; next: Iterator<number> }[] = [];
  let visited = 0;
  let found = 0;

  const enter = (element: number): void => {
    order[element] = visited;
    low[element] = visited;
    visited += 1;
    open[element] = 1;
    component.push(element);
    path.push({ element, next: neighbours(element, restsOn) });
  };
  const lower = (element: number, value: number): void => {
    low[element] = Math.min(low[element] ?? 0, value);
  };
  const leave = (element: number): void => {
    const parent = path.at(-1);
    if (parent) lower(parent.element, low[element] ?? 0);
    if (low[element] !== order[element]) return;
    const members = component.splice(component.lastIndexOf(element));
    for (const member of members) open[member] = 0;
    if (members.length === 1 && !restsOnItself(element, restsOn)) return;
    for (const member of members) circleOf[member] = found;
    found += 1;
  };

  for (let root = 0; root < count; root += 1) {
    if (order[root] === -1) enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done) {
        path.pop();
        leave(top.element);
      } else if (order[step.value] === -1) enter(step.value);
      else if (open[step.value]) lower(top.element, order[step.value] ?? 0);
    }
  }
  const inCircles = [...circleOf].flatMap((circle, element) => (circle < 0 ? [] : [[circle, element] as const]));
  return { circleOf, circles: rows(found, inCircles) };
}

function* neighbours(element: number, tables: readonly Rows[]): Generator<number, undefined> {
  for (const table of tables) yield* rowOf(table, element);
}

function restsOnItself(element: number, tables: readonly Rows[]): boolean {
  return tables.some((table) => rowOf(table, element).includes(element));
}
