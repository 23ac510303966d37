import type { Statement } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** What bears on the thesis and is taken as given without a source; and evidence without a source, wherever it stands. */
export function unsourced({ leaves, document, messages, name }: Subject): readonly Remark[] {
  const isUnsourced = ({ citations }: Statement): boolean => (citations ?? []).length === 0;
  const isLeaf = new Set(leaves.map(({ id }) => id));
  return document.statements.filter(isUnsourced).flatMap(({ id, kind }): readonly Remark[] => {
    if (kind === "evidence")
      return [{ code: "unsourced-evidence", about: [id], message: messages.unsourcedEvidence(name(id)) }];
    return isLeaf.has(id) ? [{ code: "unsourced-leaf", about: [id], message: messages.unsourcedLeaf(name(id)) }] : [];
  });
}
