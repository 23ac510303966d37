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
  readonly entryOfElement: ReadonlyMap<Element, Entry>;
  readonly headings: readonly Heading[];
  readonly relations: readonly Relation[];
  readonly reconstructions: readonly OwnedReconstruction[];
}

/** Brings together all places that share a title. Titles are keys of maps, so any title will do. */
export const collect = (syntax: Syntax): Collected => {
  const byTitle = { statement: new Map<string, Entry>(), argument: new Map<string, Entry>() };
  const entries: Entry[] = [];
  const entryOfElement = new Map<Element, Entry>();
  const headings: Heading[] = [];
  const relations: Relation[] = [];
  const reconstructions: OwnedReconstruction[] = [];
  let section: Heading | undefined;

  const entryFor = (element: Element): Entry => {
    const known = element.title === undefined ? undefined : byTitle[element.kind].get(element.title);
    if (known !== undefined) return known;
    const entry = entryOf(element, section);
    entries.push(entry);
    if (element.title !== undefined) byTitle[element.kind].set(element.title, entry);
    return entry;
  };

  for (const item of syntax.items) {
    if (item.type === "heading") {
      headings.push(item);
      section = item;
    } else if (item.type === "relation") relations.push(item);
    else if (item.type === "reconstruction") {
      const argument = item.argument && entryFor(item.argument);
      reconstructions.push({ reconstruction: item, argument, section });
    } else {
      const entry = entryFor(item);
      addMember(entry, item, section);
      entryOfElement.set(item, entry);
    }
  }
  entries.sort((a, b) => a.home.start - b.home.start);
  return { entries, entryOfElement, headings, relations, reconstructions };
};
