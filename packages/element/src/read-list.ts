import { listReader } from "argument-graph/list";
import { type Parsed, read } from "argument-graph/reading";
import { readElements } from "./read-elements";

/** Reads the nested list inside an element. */
export function readList(element: Element): Parsed {
  const reader = listReader();
  readElements(element, reader);
  const parsed = reader.read();
  const { document, diagnostics } = read(parsed.document);
  return { document, diagnostics: [...parsed.diagnostics, ...diagnostics] };
}
