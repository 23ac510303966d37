import { append } from "../append";
import type { ArgumentDocument, Group, Id, Link, Note } from "../document";
import { linkEnds, ROLES } from "../link-ends";
import { shortened } from "./check";
import { pointer, type Report } from "./report";

/**
 * What can only be judged when every part has been: links that end on a link that was left out, and groups that contain
 * themselves. After it, every reference of the document but those to sources and texts leads to something.
 */
export function settle(
  document: ArgumentDocument,
  paths: ReadonlyMap<object, string>,
  report: Report,
): ArgumentDocument {
  const at = (part: object, field: string) => pointer(paths.get(part) ?? "", field);
  const lost = lostEnds(document);
  const firm = (part: Link | Note, field: string, id: Id) => {
    if (!lost.has(id)) return true;
    const message = `The link “${shortened(id)}” was left out because of its own errors. Correct those first.`;
    report.error(at(part, field), "lost-end", message);
    return false;
  };
  const links = document.links.filter((link) => firm(link, ROLES[link.kind].to, linkEnds(link).to));
  const notes = document.notes?.map((note) =>
    note.about ? { ...note, about: note.about.filter((id) => firm(note, "about", id)) } : note,
  );
  const circular = groupsInCircles(document.groups ?? []);
  const groups = document.groups?.map((group) => {
    if (!circular.has(group.id)) return group;
    report.error(
      at(group, "parent"),
      "group-cycle",
      `The group “${shortened(group.id)}” lies in itself. Take one parent away.`,
    );
    const { parent, ...rest } = group;
    return rest;
  });
  return { ...document, links, ...(notes && { notes }), ...(groups && { groups }) };
}

/** What is not in the document, or ends, in the end, on what is not. */
function lostEnds({ statements, links, notes = [] }: ArgumentDocument): ReadonlySet<Id> {
  const present = new Set([...statements, ...links].map(({ id }) => id));
  const endingOn = new Map<Id, Id[]>();
  for (const link of links) append(endingOn, linkEnds(link).to, link.id);
  const named = [...endingOn.keys(), ...notes.flatMap(({ about = [] }) => about)];
  const lost = new Set(named.filter((id) => !present.has(id)));
  for (const id of lost) for (const link of endingOn.get(id) ?? []) lost.add(link); // goes on with what is added
  return lost;
}

/** One group of every circle of parents: the one at which a walk upwards comes back to where it has been. */
function groupsInCircles(groups: readonly Group[]): ReadonlySet<Id> {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const walkOf = new Map<Id, Id>(); // the start of the walk that came by
  const circular = new Set<Id>();
  for (const { id: start } of groups) {
    let last: Id = start;
    for (let id: Id | undefined = start; id !== undefined && !walkOf.has(id); id = parents.get(id)) {
      walkOf.set(id, start);
      last = id;
    }
    const next = parents.get(last);
    if (next !== undefined && walkOf.get(next) === start) circular.add(last);
  }
  return circular;
}
