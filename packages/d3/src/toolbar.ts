import { set } from "./dom";

/**
 * Makes a row of buttons one stop for the Tab key, as the toolbar pattern of the ARIA Authoring Practices has it: arrow
 * keys, Home and End walk within, and Tab comes back to the last one used.
 */
export function toolbar(bar: HTMLElement, buttons: readonly HTMLElement[], signal: AbortSignal): void {
  const activate = (active: EventTarget | null | undefined) => {
    for (const button of buttons) set(button, { tabindex: button === active ? 0 : -1 });
  };
  activate(buttons[0]);
  for (const button of buttons) button.addEventListener("focus", () => activate(button), { signal });
  const walk = (event: KeyboardEvent) => {
    const at = buttons.findIndex((button) => event.composedPath().includes(button));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextOf(event.key, at, buttons.length, bar.matches(":dir(rtl)"));
    if (next === undefined) return;
    buttons[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  bar.addEventListener("keydown", walk, { signal });
}

function nextOf(key: string, at: number, count: number, mirrored: boolean): number | undefined {
  const forward = mirrored ? "ArrowLeft" : "ArrowRight";
  const back = mirrored ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
