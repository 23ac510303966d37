import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";
import { set } from "./dom";
import type { StepBar } from "./frame";
import type { DrawingMessages } from "./messages";
import { short } from "./names";

/** What stepping needs of the drawing. */
export interface StepperHost {
  graph(): ArgumentGraph;
  messages(): DrawingMessages;
  /** What is selected: there the steps begin, else at the first statement. */
  active(): Id | undefined;
  /** Selects it, with all that hides it unfolded, and brings it into view. */
  show(id: Id): void;
  focus(): void;
  begin(): void;
  say(words: string): void;
}

/** Goes through the statements in the order in which the author wrote them. */
export interface Stepper {
  open(): void;
  close(): void;
  /** Says anew where the reader is, after the map has changed. */
  refresh(): void;
}

export function createStepper(bar: StepBar, host: StepperHost, signal: AbortSignal): Stepper {
  let current: Id | undefined;
  const order = (): readonly Id[] => host.graph().filterNodes((_id, attributes) => isStatement(attributes));
  const refresh = () => {
    if (bar.root.hidden) return;
    const all = order();
    const at = current === undefined ? -1 : all.indexOf(current);
    bar.at.textContent = host.messages().stepAt(at + 1, all.length);
    set(bar.previous, { "aria-disabled": String(at <= 0) });
    set(bar.next, { "aria-disabled": String(at + 1 >= all.length) });
  };
  const go = (id: Id | undefined) => {
    if (id === undefined) return;
    current = id;
    host.show(id);
    refresh();
    host.say(`${bar.at.textContent}: ${short(host.graph(), id, host.messages())}`);
  };
  const by = (step: number) => {
    const all = order();
    go(all[(current === undefined ? -1 : all.indexOf(current)) + step]);
  };
  const close = () => {
    if (bar.root.hidden) return;
    const held = bar.root.matches(":focus-within");
    bar.root.hidden = true;
    if (held) host.focus();
  };
  bar.previous.addEventListener("click", () => by(-1), { signal });
  bar.next.addEventListener("click", () => by(1), { signal });
  bar.close.addEventListener("click", close, { signal });
  bar.root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      close();
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  return {
    open() {
      host.begin();
      bar.root.hidden = false;
      const all = order();
      const active = host.active();
      go(active !== undefined && all.includes(active) && active !== all.at(-1) ? active : all[0]);
      bar.next.focus();
    },
    close,
    refresh,
  };
}
