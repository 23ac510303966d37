import type { PictureFrame } from "./picture-frame";
import { rootOf } from "./root-of";

/** What a reader has done to a picture, for the drawing that can do something about it. */
export interface KeptDeeds {
  /** Keeps nothing any more. */
  stop(): void;
  /** Has it happen again. */
  replay(): void;
}

/** Keys that a map may have a use for; all others are the browser's, and so is whatever is held down with Ctrl or the like. */
const USED = /^(.|Arrow.+|Home|End|Enter|Delete|ContextMenu)$/u;

/** Keeps clicks, and keys that are pressed on boxes and buttons. */
export function keepDeeds({ root, tree }: PictureFrame): KeptDeeds {
  const kept: (readonly [event: Event, target: EventTarget | undefined])[] = [];
  const stop = new AbortController();
  const keep = (event: Event) => kept.push([event, event.composedPath()[0]]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !USED.test(event.key)) return;
    const [at] = event.composedPath();
    // The browser makes a click of it.
    if ("disabled" in (at ?? {}) && (event.key === "Enter" || event.key === " ")) return;
    keep(event);
    event.preventDefault();
  };
  for (const type of ["pointerdown", "pointerup", "click"]) root.addEventListener(type, keep, { signal: stop.signal });
  root.addEventListener("keydown", onKey, { signal: stop.signal });
  return {
    stop: () => stop.abort(),
    replay() {
      for (const [event, target] of kept) {
        const { activeElement } = rootOf(root);
        // One key may have led to the box that the next one is meant for.
        const at = event.type === "keydown" && tree.contains(activeElement) ? activeElement : target;
        at?.dispatchEvent(Reflect.construct(event.constructor, [event.type, event]));
      }
    },
  };
}
