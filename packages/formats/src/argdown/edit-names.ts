import type { Id, JsonObject } from "@argument-graph/core";
import { withNewKeys } from "./edit-marks";
import { isWritableTitle } from "./escape";
import { dataOf, type Entry } from "./member";
import { entryOfStatement, type Replacement, replaced, type Source } from "./source";

/** The id of the statement that was read from an entry. */
export const idOfEntry = ({ document }: Source, { home }: Entry): Id | undefined =>
  document.statements.find(({ range }) => range?.start.offset === home.start)?.id;

/** Puts names in brackets before statements that have no title, so that something else can refer to them. */
export const withNames = (source: Source, ids: readonly Id[]): string | undefined => {
  const taken = new Set<string>();
  const replacements = [...new Set(ids)].flatMap((id) => named(source, id, taken));
  return replacements.length === 0 ? undefined : replaced(source.text, replacements);
};

/** `[Untitled 2]: … {title: null}` */
const named = (source: Source, id: Id, taken: Set<string>): readonly Replacement[] => {
  const entry = entryOfStatement(source, id);
  if (entry === undefined || entry.title !== undefined) return [];
  const { home, members } = entry;
  const name = nameFor(source, id, taken);
  taken.add(name);
  const before = dataOf(members);
  const keys: JsonObject = { ...(name !== id && { id }), title: null };
  const added = Object.entries(keys).filter(([key]) => !Object.hasOwn(before, key));
  return [
    { start: home.start, end: home.start, by: home.text === "" ? `[${name}] ` : `[${name}]: ` },
    ...withNewKeys(source, home, Object.fromEntries(added)),
  ];
};

/** An id, if it can stand in brackets, else a name that nothing has yet. */
export const nameFor = ({ document, entries }: Source, id: Id, taken: ReadonlySet<string> = new Set()): string => {
  if (isWritableTitle(id, "statement")) return id;
  const ids = [...document.statements, ...document.links].map((one) => one.id);
  const names = new Set([...ids, ...taken, ...entries.map(({ title }) => title)]);
  let count = 1;
  while (names.has(`statement ${count}`)) count++;
  return `statement ${count}`;
};
