import { applyChange, type Change, newStatement } from "./change";
import { setImplicit, setTags } from "./edit-attributes";
import { definition, withBlock } from "./edit-blocks";
import { withLinksOf } from "./edit-links";
import { lastWith, withKey } from "./edit-marks";
import { move } from "./edit-move";
import { withProse } from "./edit-prose";
import { type Candidate, linkBetween, underTarget } from "./edit-relations";
import { withoutPart } from "./edit-remove";
import { retitle } from "./edit-retitle";
import { turn } from "./edit-turn";
import { entryOfStatement, type Replacement, replaced, type Source } from "./source";

/** The ways to make a change, the smallest first. */
export const candidates = (source: Source, change: Change): readonly Candidate[] => {
  const by = (replacements: readonly Replacement[] | undefined): string | undefined =>
    replacements && replaced(source.text, replacements);
  switch (change.kind) {
    case "reword": {
      const entry = entryOfStatement(source, change.id);
      const element = entry?.canonical ?? entry?.home;
      if (element === undefined) return [];
      return [
        () => by(withProse(source, element, change.text)),
        () => by(withKey(source, lastWith(entry?.members ?? [], "text") ?? element, "text", change.text)),
      ];
    }
    case "retitle":
      return retitle(source, change).map((replacements) => () => by(replacements));
    case "add":
      return [() => withBlock(source, definition(source, change.statement), change.statement.group)];
    case "add-reason":
    case "add-objection":
      return addLink(source, change);
    case "move":
      return move(source, change.id, change.to);
    case "delete":
      return [() => withoutPart(source, change.id)];
    case "turn":
      return turn(source, change.id);
    case "set-tags":
      return [() => by(setTags(source, change.id, change.tags))];
    case "set-implicit":
      return [() => by(setImplicit(source, change.id, change.implicit))];
  }
};

type AddLink = Extract<Change, { kind: "add-reason" | "add-objection" }>;

const addLink = (source: Source, { kind, to, statement }: AddLink): readonly Candidate[] => {
  const symbol = kind === "add-reason" ? "+" : "-";
  if (typeof statement !== "string") return underTarget(source, to, symbol, definition(source, statement));
  const from = entryOfStatement(source, statement);
  return from === undefined ? [] : linkBetween(source, symbol, from, to);
};

/** Where the lines that a change names do not suffice: what links there are is written in any way that can say it. */
export const lastResort = (source: Source, change: Change): readonly Candidate[] => {
  const { document } = source;
  const isOfStatement = "id" in change && document.statements.some(({ id }) => id === change.id);
  if (change.kind === "add" || (isOfStatement && change.kind !== "delete")) return [];
  return [() => withLinksOf(source, applyChange(document, change), newStatement(change))];
};
