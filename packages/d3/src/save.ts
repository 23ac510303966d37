import type { Scene } from "@argument-graph/scene";
import { html, saveFile } from "./dom";
import { paint } from "./paint";

/**
 * Puts a text on the reader's clipboard; says whether the browser let it.
 *
 * @param formatted - the same as HTML, which a word processor takes instead: it pastes lists as lists.
 */
export async function copy(document: Document, text: string, formatted?: string): Promise<boolean> {
  const view = document.defaultView;
  const clipboard: Clipboard | undefined = view?.navigator.clipboard;
  try {
    if (clipboard && formatted !== undefined && view && "ClipboardItem" in view) {
      const blob = (kind: string, words: string) => ({ [kind]: new Blob([words], { type: kind }) });
      await clipboard.write([new ClipboardItem({ ...blob("text/plain", text), ...blob("text/html", formatted) })]);
      return true;
    }
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, as in a frame without the permission: the older way may still be open.
  }
  return copyByCommand(document, text, formatted);
}

/** The way of pages that are not on a secure address, such as one that is opened from a disk. */
function copyByCommand(document: Document, text: string, formatted: string | undefined): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (formatted !== undefined) event.clipboardData?.setData("text/html", formatted);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return done;
}

/** A name for a file, from a title: letters and digits of any script, joined by hyphens. */
export function fileName(title: string | undefined, otherwise: string, ending: string): string {
  const words =
    (title ?? "")
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join("-")
      .toLowerCase() ?? "";
  return `${[...words].slice(0, 60).join("") || otherwise}.${ending}`;
}

export function saveText(document: Document, name: string, text: string, type: string): void {
  saveFile(document, name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** What browsers draw at most: px on a side, and in all. */
const LONGEST = 16_000;
const LARGEST = 16_000_000;

/** The scene as a picture at twice its size, or as large as a canvas may be. Null where the browser draws none. */
export async function toPng(document: Document, scene: Scene): Promise<Blob | null> {
  const { width, height } = scene.key ?? scene;
  const scale = Math.min(2, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const canvas = html(document, "canvas", { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const painter = canvas.getContext("2d");
  if (!painter) return null;
  paint(painter, scene, scale);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

export async function savePng(document: Document, name: string, scene: Scene): Promise<boolean> {
  const picture = await toPng(document, scene);
  if (picture) saveFile(document, name, picture);
  return picture !== null;
}
