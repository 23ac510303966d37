import { dataOf, type Entry } from "./member";
import type { Source } from "./source";

/** What tells an entry from all others in a text that changes: its name, or what it says, and the how-manieth it is. */
export interface EntryKey {
  readonly content: string;
  readonly index: number;
  readonly count: number;
}

export const keyOfEntry = (source: Source, entry: Entry): EntryKey => {
  const content = contentOf(entry);
  const twins = source.entries.filter((one) => contentOf(one) === content);
  return { content, index: twins.indexOf(entry), count: twins.length };
};

/** The entry with a key in a text that has changed since; undefined if it, or one that says the same, is gone. */
export const entryWithKey = (source: Source, { content, index, count }: EntryKey): Entry | undefined => {
  const twins = source.entries.filter((one) => contentOf(one) === content);
  return twins.length < count ? undefined : twins[index];
};

const contentOf = ({ kind, title, members, canonical }: Entry): string => {
  if (title !== undefined) return JSON.stringify([kind, title]);
  const { id, text } = dataOf(members);
  return JSON.stringify([kind, null, id ?? null, text ?? canonical?.text ?? ""]);
};
