import { type ArgumentDocument, type Id, type Link, linkEnds } from "@argument-graph/core";
import { keptLinks } from "./kept-links";

/** What is left of the paths from one statement to another, or to a link, that lead through hidden statements. */
export interface Shortcut {
  readonly from: Id;
  readonly to: Id;
  /**
   * What the path comes to: a causation if it is made of nothing else, a conflict if the conflicts on it are odd in number,
   * else an inference.
   */
  readonly kind: Link["kind"];
  /** The number of hidden statements on the shortest of the paths. */
  readonly hidden: number;
}

/** Where a path has come to. */
interface Place {
  readonly at: Id;
  readonly kind: Link["kind"];
  readonly hidden: number;
}

/**
 * The shortest ways between statements that are shown through those that are not, one for each pair of ends and each kind.
 * A way ends at the first statement or kept link that it meets, so that no shortcut repeats others. At most linear for
 * each statement shown.
 */
export function shortcuts(document: ArgumentDocument, shown: ReadonlySet<Id>): readonly Shortcut[] {
  const kept = keptLinks(document.links, shown);
  const links = new Map(document.links.map((link) => [link.id, link]));
  const leaving = new Map<Id, Link[]>();
  for (const link of document.links)
    for (const id of linkEnds(link).from) leaving.set(id, [...(leaving.get(id) ?? []), link]);

  /** Where a link leads: on through hidden links, for an attack on an inference speaks against what it concludes. */
  const along = (link: Link, kind: Link["kind"] | undefined, hidden: number): Place => {
    let place: Place = { at: linkEnds(link).to, kind: joined(kind, link.kind), hidden };
    const passed = new Set<Id>();
    for (let on = links.get(place.at); on && !kept.has(on.id) && !passed.has(on.id); on = links.get(place.at)) {
      passed.add(on.id);
      place = { ...place, at: linkEnds(on).to, kind: joined(place.kind, on.kind) };
    }
    return place;
  };

  const waysFrom = (start: Id): readonly Shortcut[] => {
    const ways: Shortcut[] = [];
    const seen = new Set<string>();
    // First in, first out: the paths with the fewest hidden statements first.
    const open = (leaving.get(start) ?? []).flatMap((link) => (kept.has(link.id) ? [] : [along(link, undefined, 0)]));
    for (const { at, kind, hidden } of open) {
      const key = JSON.stringify([at, kind]);
      if (at === start || seen.has(key)) continue;
      seen.add(key);
      if (shown.has(at) || kept.has(at)) ways.push({ from: start, to: at, kind, hidden });
      else for (const link of leaving.get(at) ?? []) open.push(along(link, kind, hidden + 1));
    }
    return ways;
  };
  return document.statements.flatMap(({ id }) => (shown.has(id) ? waysFrom(id) : []));
}

/** What two links in a row come to. */
function joined(before: Link["kind"] | undefined, next: Link["kind"]): Link["kind"] {
  if (before === undefined) return next;
  if (before === "causation" && next === "causation") return "causation";
  return (before === "conflict") !== (next === "conflict") ? "conflict" : "inference";
}
