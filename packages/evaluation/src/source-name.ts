import type { ArgumentGraph, Id, Source } from "@argument-graph/core";
import type { EvaluationMessages } from "./messages";

/** How a source is called in a sentence: by its authors and its title, as far as they are known. */
export function sourceName(sources: readonly Source[] | undefined, id: Id, messages: EvaluationMessages): string {
  const source = sources?.find((each) => each.id === id);
  if (!source) return messages.quote(id);
  const authors = messages.list(
    (source.author ?? []).flatMap((name) => name.literal ?? name.family ?? name.given ?? []),
  );
  const container = source["container-title"];
  const works = [source.title, typeof container === "string" ? container : undefined];
  const parts = [authors, ...works.map((work) => (work === undefined ? "" : messages.quote(work)))].filter(Boolean);
  return parts.length > 0 ? parts.join(messages.comma) : messages.quote(id);
}

/** The sources that a statement cites, each once; "" if it cites none. */
export function citedSources(graph: ArgumentGraph, id: Id, messages: EvaluationMessages): string {
  const { citations = [] } = graph.getNodeAttributes(id);
  const { sources } = graph.getAttributes();
  return messages.list([...new Set(citations.map(({ source }) => sourceName(sources, source, messages)))]);
}
