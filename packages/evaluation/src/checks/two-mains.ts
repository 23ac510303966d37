import { type Id, linkEnds } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Several statements that lead to nothing else, none of which is tagged as the thesis. */
export function twoMains({ document: { statements, links }, messages, names }: Subject): readonly Remark[] {
  if (statements.some(({ tags }) => tags?.includes("thesis"))) return [];
  const used = new Set<Id>(links.flatMap((link) => linkEnds(link).from));
  const about = statements.map(({ id }) => id).filter((id) => !used.has(id));
  return about.length < 2 ? [] : [{ code: "two-mains", about, message: messages.twoMains(names(about)) }];
}
