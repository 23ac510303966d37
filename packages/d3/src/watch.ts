import type { Frame } from "./frame";
import { forgetWidths } from "./measure-text";

/** What can change around a drawing. */
export interface Changes {
  /** The window of the map has another size. */
  resized(): void;
  /** Text may have another size: fonts have loaded, the reader has changed spacing or size. */
  text(): void;
  /** The system has turned dark or light. */
  scheme(): void;
  /** The page is about to be printed, or has been. */
  print(begins: boolean): void;
}

export interface Watch {
  /** Watches the words of exactly these boxes. */
  boxes(elements: Iterable<HTMLElement>): void;
  stop(): void;
}

/**
 * Watches what the drawing depends on. Sizes are observed on the words of the boxes themselves, so that every cause is
 * noticed: fonts, zoom of text, style sheets of the page or of the reader. Changes are passed on once per frame.
 */
export function watch(frame: Frame, changes: Changes): Watch {
  const document = frame.root.ownerDocument;
  const view = document.defaultView;
  if (!view) return { boxes() {}, stop() {} };
  const soon = oncePerFrame(view);
  const port = new view.ResizeObserver(() => soon.call("resized", changes.resized));
  port.observe(frame.port);
  const text = new view.ResizeObserver(() => soon.call("text", changes.text));
  text.observe(frame.gauge);
  let watched = new Set<Element>();
  const scheme = view.matchMedia("(prefers-color-scheme: dark)");
  const fonts: FontFaceSet | undefined = document.fonts;
  const onFonts = () => {
    forgetWidths(frame.root);
    soon.call("text", changes.text);
  };
  const onPrint = () => changes.print(true);
  const onPrinted = () => changes.print(false);
  view.addEventListener("beforeprint", onPrint);
  view.addEventListener("afterprint", onPrinted);
  scheme.addEventListener("change", changes.scheme);
  fonts?.addEventListener("loadingdone", onFonts);
  return {
    boxes(elements) {
      const next = new Set<Element>();
      for (const element of elements) {
        const words = element.querySelector(".ag-content");
        if (!words) continue;
        next.add(words);
        if (!watched.has(words)) text.observe(words);
      }
      for (const words of watched) if (!next.has(words)) text.unobserve(words);
      watched = next;
    },
    stop() {
      port.disconnect();
      text.disconnect();
      watched.clear();
      view.removeEventListener("beforeprint", onPrint);
      view.removeEventListener("afterprint", onPrinted);
      scheme.removeEventListener("change", changes.scheme);
      fonts?.removeEventListener("loadingdone", onFonts);
      soon.cancel();
    },
  };
}

/** Calls each named function at most once in the next frame: an observer that lays out at once would loop. */
function oncePerFrame(view: Window) {
  const waiting = new Map<string, () => void>();
  let request = 0;
  const run = () => {
    request = 0;
    const calls = [...waiting.values()];
    waiting.clear();
    for (const call of calls) call();
  };
  return {
    call(name: string, action: () => void) {
      waiting.set(name, action);
      if (request === 0) request = view.requestAnimationFrame(run);
    },
    cancel() {
      view.cancelAnimationFrame(request);
      waiting.clear();
    },
  };
}
