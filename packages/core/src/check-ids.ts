import type { ArgumentDocument, Link } from "./document";
import { isLink } from "./kinds";
import { linkEnds, ROLES } from "./link-ends";
import { didYouMean } from "./nearest";

/** Throws at the first repeated or unknown id, in the name of the function that was called with the document. */
export function checkIds(document: ArgumentDocument, caller: string): void {
  const kinds = new Map<string, string>();
  for (const { id, kind } of [...document.statements, ...document.links]) {
    if (kinds.has(id)) throw new RangeError(`${caller}: the id “${id}” is used twice. Give one of the two another id.`);
    kinds.set(id, kind);
  }
  for (const link of document.links) checkEnds(link, kinds, caller);
}

function checkEnds(link: Link, kinds: ReadonlyMap<string, string>, caller: string): void {
  const { from, to } = linkEnds(link);
  const role = ROLES[link.kind];
  const name = `${caller}: the ${link.kind} “${link.id}”`;
  const known = (id: string, end: string) => {
    const kind = kinds.get(id);
    if (kind !== undefined) return kind;
    const hint = didYouMean(id, kinds.keys()) || " Add it to the document, or call validate() to see every problem.";
    throw new RangeError(`${name} names the ${end} “${id}”, which the document does not have.${hint}`);
  };
  if (from.length === 0) throw new RangeError(`${name} has no ${role.from}. Give it at least one.`);
  if (new Set(from).size < from.length) throw new RangeError(`${name} names the same ${role.from} twice. Keep one.`);
  for (const id of from) {
    if (isLink({ kind: known(id, role.from) }))
      throw new RangeError(`${name} has the link “${id}” as its ${role.from}. Name a statement; a link cannot be one.`);
  }
  if (isLink({ kind: known(to, role.to) }) && link.kind === "causation")
    throw new RangeError(`${name} has the link “${to}” as its effect. Name a statement; a link cannot be one.`);
  if (to === link.id) throw new RangeError(`${name} is its own ${role.to}. Name another statement or link.`);
}
