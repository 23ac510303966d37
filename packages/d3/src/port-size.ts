/** The size of the window of a map, in px. */
export interface PortSize {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

const held = new WeakMap<Element, PortSize>();

/** The size of a window as it is, or as it was when it was held. */
export const portSize = (port: Element): PortSize => held.get(port) ?? read(port);

/**
 * Reads the size of a window once and keeps to it while something is done: each time that a size is read after something is
 * written, the browser lays the whole page out.
 */
export function withPortSize<T>(port: Element, act: () => T): T {
  if (held.has(port)) return act();
  held.set(port, read(port));
  try {
    return act();
  } finally {
    held.delete(port);
  }
}

/** Reads the size anew, where it is held: what was done has changed it. */
export function rereadPortSize(port: Element): void {
  if (held.has(port)) held.set(port, read(port));
}

const read = ({ clientWidth, clientHeight }: Element): PortSize => ({ clientWidth, clientHeight });
