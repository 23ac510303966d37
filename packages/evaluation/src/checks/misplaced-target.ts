import type { Remark } from "./finding";
import type { Subject } from "./subject";

/**
 * Objections to statements that have no passage in the essay, in a map whose statements otherwise have one: does anybody
 * hold what is attacked? A hint at a straw man, which no structure can prove.
 */
export function misplacedTarget({ conflicts, document, parts, messages, name, names }: Subject): readonly Remark[] {
  const isAnchored = ({ anchors = [] }: { readonly anchors?: readonly unknown[] }): boolean => anchors.length > 0;
  if (!document.statements.some(isAnchored)) return [];
  return conflicts.flatMap(({ attackers, target }): readonly Remark[] => {
    const part = parts.get(target);
    if (!part || !("text" in part) || isAnchored(part)) return [];
    const message = messages.misplacedTarget(name(target), names(attackers));
    return [{ code: "misplaced-target", about: [target], message }];
  });
}
