import { ends, supporters } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** A thesis for which nothing argues: no inference, nor a historical step that leads to it. */
export function mainUnsupported({ thesis, graph, document, messages, name }: Subject): readonly Remark[] {
  if (!thesis || supporters(graph, thesis.id).length > 0) return [];
  const isReached = document.links.some(({ id, kind }) => kind === "causation" && ends(graph, id).to === thesis.id);
  if (isReached) return [];
  return [{ code: "main-unsupported", about: [thesis.id], message: messages.mainUnsupported(name(thesis.id)) }];
}
