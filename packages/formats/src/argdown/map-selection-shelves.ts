import type { Group, Id } from "@argument-graph/core";
import type { Sections } from "./map-selection-groups";

/** Where what stands in a section is shown. */
export interface Shelf {
  /** The nearest section around that is a group in the map. */
  readonly group: Id | undefined;
  /** The outermost closed group around: one box for everything in it. */
  readonly box: Id | undefined;
}

const nowhere: Shelf = { group: undefined, box: undefined };

/** The shelf of every section. Each is looked at once, however deep they are nested. */
export const shelvesOf = ({ byId, isGroup, isClosed }: Sections): ((section: Id | undefined) => Shelf) => {
  const shelves = new Map<Id, Shelf>();
  for (const start of byId.values()) {
    const way: Group[] = [];
    let at: Group | undefined = start;
    while (at && !shelves.has(at.id)) {
      way.push(at);
      shelves.set(at.id, nowhere);
      at = byId.get(at.parent ?? "");
    }
    let shelf = (at && shelves.get(at.id)) ?? nowhere;
    for (const section of way.reverse()) {
      const { id } = section;
      const box = shelf.box ?? (isClosed(section) ? id : undefined);
      shelf = { group: isGroup(section) ? id : shelf.group, box };
      shelves.set(id, shelf);
    }
  }
  return (section) => shelves.get(section ?? "") ?? nowhere;
};
