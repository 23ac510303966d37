import { connection } from "./bearing";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Statements from which no path of support, attack or history leads to the thesis. */
export function irrelevant({ thesis, framework, document, messages, name }: Subject): readonly Remark[] {
  if (!thesis) return [];
  const connected = connection(framework, document.links, thesis.id);
  return document.statements
    .filter(({ id }) => connected[framework.numbers.get(id) ?? -1] === 0)
    .map(({ id }) => ({ code: "irrelevant", about: [id], message: messages.irrelevant(name(id), name(thesis.id)) }));
}
