import { displayWidth } from "./display-width";
import type { Output } from "./io";
import { printable } from "./printable";

/** A bar on a terminal that says how far a command has come. */
export interface Progress {
  /** So many are done; the next is called so. */
  show(done: number, next: string): void;
  /** Takes the bar away, so that something else can be written. */
  clear(): void;
}

const WIDTH = 24;

/** Shows nothing where there is no terminal, or too little to be worth it. */
export function progress(total: number, { columns = 0, write }: Output): Progress {
  if (columns < 40 || total < 2) return { show: () => {}, clear: () => {} };
  let shown = false;
  return {
    show(done, next) {
      const full = Math.round((done / total) * WIDTH);
      const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${done}/${total}  `;
      void write(`\r\u001B[K${bar}${fitting(printable(next), columns - displayWidth(bar) - 1)}`);
      shown = true;
    },
    clear() {
      if (shown) void write("\r\u001B[K");
      shown = false;
    },
  };
}

/** The end of a path says more than its start. */
function fitting(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let rest = text;
  while (rest !== "" && displayWidth(rest) >= width) rest = rest.slice(1);
  return `…${rest}`;
}
