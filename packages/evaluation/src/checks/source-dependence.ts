import type { Id } from "@argument-graph/core";
import { grounded } from "../grounded";
import { sourceName } from "../source-name";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** A source that alone vouches for two or more statements, without which the thesis falls. One evaluation per source. */
export function sourceDependence(subject: Subject): readonly Remark[] {
  const { thesis, framework, settings, stands, messages, name, document } = subject;
  if (!thesis || !stands(thesis.id)) return [];
  return [...vouchedForBy(subject)]
    .filter(
      ([, rejected]) => rejected.length >= 2 && grounded(framework, { ...settings, rejected }).get(thesis.id) !== "in",
    )
    .map(([source, about]) => ({
      code: "source-dependence",
      about,
      message: messages.sourceDependence(sourceName(document.sources, source, messages), about.length, name(thesis.id)),
    }));
}

/** The leaves that cite one source and no other, by source. */
function vouchedForBy({ leaves }: Subject): ReadonlyMap<Id, readonly Id[]> {
  const found = new Map<Id, Id[]>();
  for (const { id, citations = [] } of leaves) {
    const [source, ...others] = new Set(citations.map((citation) => citation.source));
    if (source === undefined || others.length > 0) continue;
    const listed = found.get(source);
    if (listed) listed.push(id);
    else found.set(source, [id]);
  }
  return found;
}
