import type { Id } from "./document";

/** Something to refer to: its id, or the statement or link itself. */
export type Reference = Id | { readonly id: Id };

/** The id of what is referred to. */
export function idOf(reference: Reference): Id {
  return typeof reference === "string" ? reference : reference.id;
}
