/** How long a finger rests for a long press, in ms, and how far it may stray, in px. */
const REST = 550;
const STRAY = 10;

/**
 * Tells of a finger that rests on an element, as not every browser asks for a menu then. The click that would come of
 * lifting it is swallowed.
 */
export function longPress<T>(
  element: HTMLElement,
  signal: AbortSignal,
  /** What a press at a place would be on; asked while the event is on its way, for only then its path is known. */
  target: (event: PointerEvent) => T | undefined,
  pressed: (on: T, event: PointerEvent) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  let fired = false;
  const stop = () => {
    clearTimeout(timer);
    start = undefined;
  };
  const down = (event: PointerEvent) => {
    stop();
    fired = false;
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    const on = target(event);
    if (on === undefined) return;
    start = event;
    timer = setTimeout(() => {
      fired = true;
      pressed(on, event);
    }, REST);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (start && Math.hypot(clientX - start.clientX, clientY - start.clientY) > STRAY) stop();
  };
  const click = (event: MouseEvent) => {
    if (!fired) return;
    fired = false;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  for (const type of ["pointerup", "pointercancel"]) element.addEventListener(type, stop, { signal });
  element.addEventListener("click", click, { signal, capture: true });
  signal.addEventListener("abort", stop);
}
