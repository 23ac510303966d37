import { addMember, type Entry, entryOf } from "./member";
import type { Element, Heading, Reconstruction, Relation, Syntax } from "./syntax";

/** A reconstruction with the argument that it belongs to and the section that it stands in. */
export interface OwnedReconstruction {
  readonly reconstruction: Reconstruction;
  readonly argument: Entry | undefined;
  readonly section: Heading | undefined;
}

/** The text sorted by what it speaks of. */
export interface Collected {
  /** Statements and arguments in the order of their first definition, else of their first mention. */
  readonly entries: readonly Entry[];
  readonly entryOfElement: { readonly get: (element: Element) => Entry | undefined };
  readonly headings: readonly Heading[];
  readonly relations: readonly Relation[];
  readonly reconstructions: readonly OwnedReconstruction[];
}

/** Brings together all places that share a title. Titles are keys of maps, so any title will do. */
export const collect = ({ items }: Syntax): Collected => {
  const byTitle = { statement: new Map<string, Entry>(), argument: new Map<string, Entry>() };
  const entries: Entry[] = [];
  const byElement: Entry[] = [];
  const headings: Heading[] = [];
  const relations: Relation[] = [];
  const reconstructions: OwnedReconstruction[] = [];
  let section: Heading | undefined;

  for (const item of items) {
    if (item.type === "heading") {
      headings.push(item);
      section = item;
    } else if (item.type === "relation") relations.push(item);
    else if (item.type === "reconstruction") {
      const argument = item.argument && byElement[item.argument.index];
      reconstructions.push({ reconstruction: item, argument, section });
    } else {
      const { kind, title, index } = item;
      const known = title === undefined ? undefined : byTitle[kind].get(title);
      const entry = known ?? entryOf(item, section);
      if (known) addMember(known, item, section);
      else {
        entries.push(entry);
        if (title !== undefined) byTitle[kind].set(title, entry);
      }
      byElement[index] = entry;
    }
  }
  entries.sort((a, b) => a.home.start - b.home.start);
  let index = 0;
  for (const entry of entries) entry.index = index++;
  return { entries, entryOfElement: { get: ({ index }) => byElement[index] }, headings, relations, reconstructions };
};
