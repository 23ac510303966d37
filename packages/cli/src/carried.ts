import { type CarriedSource, json, svg } from "argument-graph";
import type { Job } from "./job";

/** What a file carries to be opened again: the text as it was written, or the document if it is not all of the text. */
export function carried({ document, source, settings }: Job): CarriedSource {
  if (settings.isWhole && source.format !== svg) return { format: source.format.name, text: source.text };
  return { format: json.name, text: json.print?.(document).text ?? "" };
}
