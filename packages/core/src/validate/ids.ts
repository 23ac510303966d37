import type { Id, Json, JsonObject } from "../document";
import { isJsonObject } from "../is-json-object";
import { pointer } from "./report";

/** Who has an id: the first to name it. */
export interface Owner {
  readonly path: string;
  readonly list: List;
  readonly value: JsonObject;
}

/** By id; statements and links share one name space, the others have one each. */
export interface Ids {
  readonly parts: ReadonlyMap<Id, Owner>;
  readonly groups: ReadonlyMap<Id, Owner>;
  readonly sources: ReadonlyMap<Id, Owner>;
  readonly texts: ReadonlyMap<Id, Owner>;
}

type List = "statements" | "links" | "groups" | "sources" | "texts";

/** The ids that a document gives, so that a reference can be checked where it stands; nothing else is judged. */
export function collectIds(document: JsonObject): Ids {
  return {
    parts: owners(document, "statements", "links"),
    groups: owners(document, "groups"),
    sources: owners(document, "sources"),
    texts: owners(document, "texts"),
  };
}

function owners(document: JsonObject, ...lists: readonly List[]): ReadonlyMap<Id, Owner> {
  const found = new Map<Id, Owner>();
  for (const list of lists) {
    for (const [index, value] of entries(document[list])) {
      if (!isJsonObject(value) || typeof value.id !== "string" || value.id === "" || found.has(value.id)) continue;
      found.set(value.id, { path: pointer(`/${list}`, index), list, value });
    }
  }
  return found;
}

function entries(value: Json | undefined): Iterable<[number, Json]> {
  return Array.isArray(value) ? value.entries() : [];
}
