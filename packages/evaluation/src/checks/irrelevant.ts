import type { Id } from "@argument-graph/core";
import { connection } from "./bearing";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/**
 * Statements from which no path of support, attack or history leads to the thesis. What the argument only sets out to
 * refute is no such statement, nor a concession (tag `concession`), nor what is said for or against these two.
 */
export function irrelevant({ thesis, framework, document, messages, name }: Subject): readonly Remark[] {
  if (!thesis) return [];
  const conceded = document.statements.filter(({ tags = [] }) => tags.includes("concession")).map(({ id }): Id => id);
  const connected = connection(framework, document.links, [thesis.id, ...conceded]);
  return document.statements
    .filter(({ id }) => connected[framework.numbers.get(id) ?? -1] === 0)
    .map(({ id }) => ({ code: "irrelevant", about: [id], message: messages.irrelevant(name(id), name(thesis.id)) }));
}
