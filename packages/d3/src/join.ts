/** How the children of an element are joined with values. */
export interface Join<E extends Element, D> {
  /** What tells values apart. */
  readonly key: (value: D) => string;
  readonly make: (value: D) => E;
  /** Writes a value into its element, be that new or not. */
  readonly write: (element: E, value: D) => void;
  /** Those that are there already are as they should be. Default false. */
  readonly onlyNew?: boolean;
}

const keys = new WeakMap<Element, string>();

/**
 * Has in the parent one child for each value, in the order of the values: after d3-selection's `join` and `order`, without
 * the rest of d3-selection, which a page need not have loaded for a drawing to be seen. A child lives as long as there is a
 * value with its key, and is moved only where the order asks for it, so that the focus stays.
 *
 * @param present - the children that there are; nothing else makes any.
 */
export function join<E extends Element, D>(
  parent: Element,
  present: Iterable<E>,
  values: readonly D[],
  { key, make, write, onlyNew = false }: Join<E, D>,
): void {
  const gone = new Set(present);
  const known = new Map([...gone].map((element) => [keys.get(element), element]));
  const elements = values.map((value) => {
    const name = key(value);
    const before = known.get(name);
    const element = before ?? make(value);
    if (before) {
      known.delete(name);
      gone.delete(before);
    } else keys.set(element, name);
    if (!before || !onlyNew) write(element, value);
    return element;
  });
  for (const element of gone) element.remove();
  order(parent, elements);
}

/** Puts the elements into their order, from the last one on. */
function order(parent: Element, elements: readonly Element[]): void {
  let next: Element | null = null;
  for (const element of [...elements].reverse()) {
    const isNew = element.parentNode !== parent;
    if (isNew || (next !== null && element.nextSibling !== next && !precedes(element, next)))
      parent.insertBefore(element, next);
    next = element;
  }
}

const precedes = (element: Element, other: Element): boolean =>
  (element.compareDocumentPosition(other) & element.DOCUMENT_POSITION_FOLLOWING) !== 0;
