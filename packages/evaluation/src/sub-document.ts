import { type ArgumentDocument, type Id, linkEnds } from "@argument-graph/core";

/**
 * The part of a document that shows some statements and links, such as a `smallProof`: these, and what the links among
 * them run from and to. Sources, texts, groups and settings stay; notes that are about something else are left out.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { subDocument } from "@argument-graph/evaluation";
 *
 * const [wet, rain, hose] = ["wet", "rain", "hose"].map((id) => claim(id, { id }));
 * const map = argument({}, wet, rain, hose, because(wet, rain), because(wet, hose));
 * const part = subDocument(map, new Set(["wet because rain"]));
 *
 * part.statements.map(({ id }) => id); // => ["wet", "rain"]
 * part.links.map(({ id }) => id); // => ["wet because rain"]
 * ```
 */
export function subDocument(document: ArgumentDocument, ids: ReadonlySet<Id>): ArgumentDocument {
  const kept = new Set(ids);
  const links = new Map(document.links.map((link) => [link.id, linkEnds(link)]));
  for (const id of kept) {
    const ends = links.get(id);
    if (ends) for (const end of [...ends.from, ends.to]) kept.add(end);
  }
  const isKept = ({ id }: { readonly id: Id }): boolean => kept.has(id);
  const { notes } = document;
  return {
    ...document,
    statements: document.statements.filter(isKept),
    links: document.links.filter(isKept),
    ...(notes && { notes: notes.filter(({ about }) => about === undefined || about.every((id) => kept.has(id))) }),
  };
}
