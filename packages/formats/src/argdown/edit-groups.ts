import type { ArgumentDocument } from "@argument-graph/core";
import { withKey } from "./edit-marks";
import { saidBy } from "./same-document";
import { entryOfStatement, replaced, type Source } from "./source";

/** The text with a group in the data of each statement that stands in another section than it belongs to. */
export const withGroups = (source: Source, wanted: ArgumentDocument): string => {
  const { names } = saidBy(wanted);
  const groups = new Map(wanted.statements.map(({ id, group }) => [names.get(id), group]));
  const now = saidBy(source.document).names;
  const replacements = source.document.statements.flatMap(({ id, group }) => {
    const name = now.get(id);
    const entry = groups.has(name) && groups.get(name) !== group ? entryOfStatement(source, id) : undefined;
    return entry === undefined ? [] : withKey(source, entry.home, "group", groups.get(name) ?? null);
  });
  return replaced(source.text, replacements);
};
