import type { Id } from "@argument-graph/core";
import { type Draft, keyOf } from "./draft";

/**
 * An attack on an argument says nothing more if the same attacker is already against one of the argument's premises: it
 * is only the same attack seen from further away, and goes.
 */
export const withoutRedundant = (drafts: readonly Draft[]): readonly Draft[] => {
  if (drafts.every(({ againstPremises }) => againstPremises === undefined)) return drafts;
  const attacked = new Map<Id, Set<Id>>();
  for (const { kind, origin, from, to, fields } of drafts)
    if (kind === "conflict" && origin === "line" && fields.scheme !== "undercut")
      for (const id of from) attacked.set(id, (attacked.get(id) ?? new Set()).add(to));
  const verdicts = new Map<string, boolean>();
  return drafts.filter(({ from, to, againstPremises }) => {
    if (!againstPremises) return true;
    const attacker = from[0] ?? "";
    const key = keyOf("conflict", attacker, to);
    const isNew = verdicts.get(key) ?? !haveCommon(attacked.get(attacker) ?? new Set(), againstPremises);
    verdicts.set(key, isNew);
    return isNew;
  });
};

/** Looks each item of the smaller set up in the larger one. */
const haveCommon = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const item of few) if (many.has(item)) return true;
  return false;
};

/** Lines that say the same twice are one link. */
export const withoutRepeated = (drafts: readonly Draft[]): readonly Draft[] => {
  const said = new Set<string>();
  return drafts.filter(({ kind, origin, from, to, fields }) => {
    if (origin !== "line") return true;
    const before = said.size;
    return said.add(`${keyOf(kind, from[0] ?? "", to)}${fields.scheme ?? ""}`).size > before;
  });
};
