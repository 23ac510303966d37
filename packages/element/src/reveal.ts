import { defineArgumentGraph } from "./define-argument-graph";
import { upgradePage } from "./upgrade";

type Condition = ((event: KeyboardEvent) => boolean) | string | null | undefined;

/** As much of a presentation of reveal.js as the plugin needs. */
interface Deck {
  getConfig(): { readonly keyboardCondition?: Condition };
  configure(config: { readonly keyboardCondition: (event: KeyboardEvent) => boolean }): unknown;
  getRevealElement(): HTMLElement | null;
  next(): void;
  prev(): void;
  isFocused(): boolean;
}

/** A plugin of reveal.js. */
interface RevealPlugin {
  readonly id: string;
  init(deck: Deck): void;
  destroy(): void;
}

/**
 * A plugin of reveal.js: arguments in slides become maps, as elements or as plain HTML, also those that a Markdown slide
 * holds between fences. While the focus is in a map its keys are the map's; all others, and the keys of a presenter's
 * remote control (PageUp and PageDown), are the presentation's. A finger moves the map that it lies on, and not the slide.
 *
 * @example
 * ```html
 * <script type="module">
 *   import Reveal from "./reveal.mjs";
 *   import ArgumentGraph from "./argument-graph.reveal.module.js";
 *   Reveal.initialize({ plugins: [ArgumentGraph] });
 * </script>
 * ```
 */
export default function revealArgumentGraph(): RevealPlugin {
  let end = (): void => {};
  return {
    id: "argument-graph",
    init(deck) {
      defineArgumentGraph();
      const { keyboardCondition: before } = deck.getConfig();
      deck.configure({ keyboardCondition: (event) => !mapIn(event) && isAllowed(before, event, deck) });
      const root = deck.getRevealElement();
      const stop = root ? upgradePage(root) : () => {};
      const turn = (event: KeyboardEvent) => {
        if (!mapIn(event) || !isAllowed(before, event, deck)) return;
        if (event.key === "PageDown") deck.next();
        else if (event.key === "PageUp") deck.prev();
        else return;
        event.preventDefault();
        event.stopPropagation();
      };
      // Before the map, which keeps every key that is pressed in it.
      root?.addEventListener("keydown", turn, true);
      for (const type of TOUCHES) root?.addEventListener(type, keepSwipe, true);
      end = () => {
        stop();
        root?.removeEventListener("keydown", turn, true);
        for (const type of TOUCHES) root?.removeEventListener(type, keepSwipe, true);
      };
    },
    destroy: () => end(),
  };
}

const TOUCHES = ["pointerdown", "touchstart"] as const;

/** What the page itself says of its keys. */
function isAllowed(condition: Condition, event: KeyboardEvent, deck: Deck): boolean {
  if (typeof condition === "function") return condition(event) !== false;
  return condition !== "focused" || deck.isFocused();
}

function keepSwipe(event: Event): void {
  mapIn(event)?.setAttribute("data-prevent-swipe", "");
}

/** The map in which something happened. */
const mapIn = (event: Event): Element | undefined =>
  event.composedPath().find((node): node is Element => node instanceof Element && node.localName === "argument-graph");
