import type { Id, JsonObject, Link, Note } from "@argument-graph/core";
import { addPresent } from "../present";
import type { Meaning, Named } from "./document";
import { itemsOf } from "./items-of";
import { didYouMean, error } from "./reader";
import { stringOf } from "./string-of";

/** Notes name their subjects by id or by title. */
export const notesOf = (
  { reader, settings }: Meaning,
  notes: readonly JsonObject[],
  named: readonly Named[],
  links: readonly Link[],
): readonly Note[] => {
  const byName = new Map<string, Id>();
  for (const { entry, id } of named) if (entry.title !== undefined) byName.set(entry.title, id);
  for (const { id } of [...named, ...links]) byName.set(id, id);
  return notes.map(({ text, kind, about }) => {
    const ids = (about === undefined ? [] : itemsOf(about).map(String)).flatMap((name) => {
      const id = byName.get(name);
      if (id !== undefined) return [id];
      const message = `A note is about “${name}”, which does not exist.${didYouMean(reader, name, byName)}`;
      error(reader, "unknown-id", message, settings.spanOf("notes"));
      return [];
    });
    return addPresent(
      { text: stringOf(text) ?? "" },
      { kind: kind === "gap" || kind === "note" ? kind : undefined, about: about === undefined ? undefined : ids },
    );
  });
};
