/** Frames of a page while something moves in it. */
export interface Frames {
  readonly perSecond: number;
  /** The longest time between two, in ms. */
  readonly longest: number;
}

/** Moves at every frame for some time, in ms, and counts the frames; `at` runs from 0 to 1. */
export async function framesWhile(time: number, move: (at: number) => void): Promise<Frames> {
  await settled();
  const start = await frame();
  let [before, count, longest] = [start, 0, 0];
  while (before - start < time) {
    move((before - start) / time);
    const now = await frame();
    count++;
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { perSecond: (count * 1000) / (before - start), longest };
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Resolves once the browser has laid out and painted what the page holds now. */
export async function settled(frames = 2): Promise<void> {
  for (let count = 0; count < frames; count++) await frame();
}

/** Goes there and back again, once and smoothly. */
export const swing = (at: number): number => (1 - Math.cos(at * 2 * Math.PI)) / 2;

/** What is looked at, as a pointer moves it: the same gestures for everything that listens to them. */
export interface Gestures {
  pan(time: number): Promise<Frames>;
  zoom(time: number): Promise<Frames>;
}

/**
 * A drag in circles and a wheel turned with Ctrl, in and out again, as a browser would send them to the element.
 *
 * @param factor - how much larger everything gets at the height of it.
 */
export function gestures(target: Element, factor: number): Gestures {
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const mouse = (type: string, place: { x: number; y: number }, on: EventTarget = window) =>
    on.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: place.x, clientY: place.y }),
    );
  return {
    async pan(time) {
      mouse("mousedown", { x, y }, target);
      const frames = await framesWhile(time, (at) => {
        const turn = at * 4 * Math.PI;
        mouse("mousemove", { x: x + Math.sin(turn) * width * 0.4, y: y + (Math.cos(turn) - 1) * height * 0.3 });
      });
      mouse("mouseup", { x, y });
      return frames;
    },
    zoom(time) {
      let reached = 0;
      return framesWhile(time, (at) => {
        const wanted = Math.log2(factor) * swing(at);
        // d3-zoom makes everything 2 ** (0.002 * 10) larger for each px with Ctrl, ours 2 ** 0.008 as for a pinch.
        const deltaY = -(wanted - reached) / rateOf(target);
        reached = wanted;
        target.dispatchEvent(
          new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true, clientX: x, clientY: y, deltaY }),
        );
      });
    },
  };
}

/** By how much, as a power of two, a px of the wheel zooms: ours or d3-zoom's own. */
const rateOf = (target: Element): number => (target.classList.contains("ag-port") ? 0.008 : 0.02);
