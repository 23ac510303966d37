import { set } from "./dom";
import { rootOf } from "./root-of";

/**
 * Makes a row of buttons one stop for the Tab key, as the toolbar pattern of the ARIA Authoring Practices has it: arrow
 * keys, Home and End walk within, and Tab comes back to the last one used. Buttons may come and go.
 */
export function toolbar(bar: HTMLElement, signal: AbortSignal): void {
  const all = () => buttonsIn(bar);
  const activate = (active: EventTarget | null | undefined) => {
    for (const button of bar.querySelectorAll("button")) set(button, { tabindex: button === active ? 0 : -1 });
  };
  activate(all().find((button) => button === rootOf(bar).activeElement) ?? all()[0]);
  const focus = ({ target }: FocusEvent) => activate(target);
  const walk = (event: KeyboardEvent) => {
    const buttons = all();
    const at = buttons.findIndex((button) => event.composedPath().includes(button));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const mirrored = bar.matches(":dir(rtl)");
    const next = nextOf(
      event.key,
      at,
      buttons.length,
      bar.getAttribute("aria-orientation") === "vertical" ? UPRIGHT : mirrored ? MIRRORED : LYING,
    );
    if (next === undefined) return;
    buttons[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  bar.addEventListener("focusin", focus, { signal });
  bar.addEventListener("keydown", walk, { signal });
}

/** Gives the Tab key a stop again, where the button that was it has been hidden or taken away. */
export function keepStop(bar: HTMLElement): void {
  const buttons = buttonsIn(bar);
  if (buttons.some(({ tabIndex }) => tabIndex === 0)) return;
  const [first] = buttons;
  if (first) set(first, { tabindex: 0 });
}

/** The buttons of a toolbar that are shown, in order. */
export const buttonsIn = (bar: HTMLElement): readonly HTMLElement[] => [
  ...bar.querySelectorAll<HTMLElement>("button:not([hidden])"),
];

/** The keys that lead on and back. */
type Keys = readonly [forward: string, back: string];
const LYING: Keys = ["ArrowRight", "ArrowLeft"];
const MIRRORED: Keys = ["ArrowLeft", "ArrowRight"];
const UPRIGHT: Keys = ["ArrowDown", "ArrowUp"];

function nextOf(key: string, at: number, count: number, [forward, back]: Keys): number | undefined {
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
