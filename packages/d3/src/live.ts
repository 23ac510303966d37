/** The least time between two announcements, in ms: what follows faster replaces what has not been said yet. */
const PAUSE = 500;
/** How long a message stays in the region, in ms; at rest the region is empty. */
const STAY = 2_000;

/** A polite live region: it says what has changed and is not told by the focus. */
export interface Live {
  say(message: string): void;
  destroy(): void;
}

export function createLive(region: HTMLElement): Live {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const put = (message: string) => {
    last = Date.now();
    region.textContent = message;
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      region.textContent = "";
    }, STAY);
  };
  return {
    say(message) {
      clearTimeout(waiting);
      const rest = last + PAUSE - Date.now();
      if (rest <= 0) put(message);
      else waiting = setTimeout(put, rest, message);
    },
    destroy() {
      clearTimeout(waiting);
      clearTimeout(leaving);
    },
  };
}
