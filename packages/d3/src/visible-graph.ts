import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Id,
  type Link,
  linkEnds,
  type Note,
  toDocument,
  toReadonlyGraph,
} from "@argument-graph/core";
import { matching } from "./filter";
import { focusOn } from "./focus-on";
import { keptLinks } from "./kept-links";
import { minimise } from "./minimised";
import { isPartial, type Reader } from "./reader";
import { type Shortcut, shortcuts } from "./shortcuts";

/**
 * The whole map, or what the reader looks at and lets through. A path through what is filtered out becomes one minimised
 * link; a link whose other premises are filtered out stays, with those that are left.
 *
 *     a <─ because ─ b <─ but ─ c      without b:      a <─ but (1 between) ─ c
 *
 * @param words - what is written on a minimised link, for the number of statements that it hides.
 */
export function visibleGraph(graph: ArgumentGraph, reader: Reader, words: (hidden: number) => string): ArgumentGraph {
  if (!isPartial(reader)) return graph;
  const document = toDocument(graph);
  const near = reader.focus === undefined ? document : focused(document, focusOn(graph, reader.focus));
  if (reader.filter.size === 0) return toReadonlyGraph(near);
  const shown = matching(graph, reader.filter);
  const bridges = shortcuts(near, shown);
  const added = bridges.map((bridge) => linkFor(bridge, words));
  const hidden = new Map(bridges.map((bridge) => [idOf(bridge), bridge.hidden]));
  return minimise(toReadonlyGraph(part(near, shown, added)), hidden);
}

/** What is looked at; without links that only lead past it, some of whose premises are not part of it. */
function focused(document: ArgumentDocument, shown: ReadonlySet<Id>): ArgumentDocument {
  const links = document.links.filter((link) => linkEnds(link).from.every((id) => shown.has(id)));
  return part({ ...document, links }, shown, []);
}

/** The statements named, the links between them, links on such links, and some links more. */
function part(document: ArgumentDocument, shown: ReadonlySet<Id>, more: readonly Link[]): ArgumentDocument {
  const statements = document.statements.filter(({ id }) => shown.has(id));
  const kept = keptLinks(document.links, new Set(statements.map(({ id }) => id)));
  const links = document.links.flatMap((link) => (kept.has(link.id) ? [without(link, shown)] : []));
  const there = new Set([...statements, ...links].map(({ id }) => id));
  const notes = (document.notes ?? []).flatMap((note): readonly Note[] => {
    const about = note.about?.filter((id) => there.has(id));
    return about?.length === 0 ? [] : [about ? { ...note, about } : note];
  });
  return { ...document, statements, links: [...links, ...more], notes };
}

function without(link: Link, shown: ReadonlySet<Id>): Link {
  switch (link.kind) {
    case "inference":
      return { ...link, premises: link.premises.filter((id) => shown.has(id)) };
    case "conflict":
      return { ...link, attackers: link.attackers.filter((id) => shown.has(id)) };
    case "causation":
      return link;
  }
}

const idOf = ({ from, to, kind }: Shortcut): Id => JSON.stringify(["minimised", from, kind, to]);

function linkFor(bridge: Shortcut, words: (hidden: number) => string): Link {
  const { from, to, kind, hidden } = bridge;
  const id = idOf(bridge);
  switch (kind) {
    case "inference":
      return { id, kind, premises: [from], conclusion: to, scheme: words(hidden) };
    case "conflict":
      return { id, kind, attackers: [from], target: to, scheme: words(hidden) };
    case "causation":
      return { id, kind, cause: from, effect: to };
  }
}
