import type { ArgumentDocument, Id, Statement } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { addPresent, present } from "../present";
import { carry, type PartFields, readPart } from "./additions";
import { type Collected, collect } from "./collect";
import { type Groups, groupsOf } from "./groups";
import { type Ids, idsOf, uniqueId } from "./ids";
import { linksOf } from "./links";
import { dataWithKey, type Entry, isCanonical } from "./member";
import { notesOf } from "./notes";
import { didYouMean, error, type Reader, warn } from "./reader";
import type { Settings } from "./settings";
import { type Steps, stepsOf } from "./steps";
import type { Span, Syntax } from "./syntax";
import { bracketed, nameSpan } from "./title";

/** An entry with what its tags and data say, and the ids that it stands for. */
export interface Named {
  readonly entry: Entry;
  readonly fields: PartFields;
  /** The id of the statement or sketch; of an argument with a reconstruction: of its last link. */
  readonly id: Id;
  readonly group: Id | undefined;
}

/** A text as it is given its meaning: what is known before its entries have names. */
export interface Meaning {
  readonly reader: Reader;
  readonly settings: Settings;
  readonly collected: Collected;
  readonly steps: Steps;
  readonly groups: Groups;
  readonly ids: Ids;
}

/** Gives a text its meaning: what was read construct by construct becomes statements, links and groups. */
export const toArgumentDocument = (reader: Reader, syntax: Syntax): ArgumentDocument => {
  const settings = reader.data.settings(reader, syntax.frontmatter);
  const collected = collect(syntax);
  const groups = groupsOf(reader, settings, collected.headings);
  const steps = stepsOf(reader, collected);
  const meaning = { reader, settings, collected, groups, steps, ids: idsOf() };
  const named = nameEntries(meaning);
  checkTitles(meaning);
  checkDefinitions(meaning);
  const statements: Statement[] = [];
  for (const one of named) if (!steps.of(one.entry)) statements.push(statementOf(reader, one));
  const links = linksOf(meaning, named);
  const { used, id } = settings.defaultText;
  return addPresent(
    { ...present({ title: settings.title, language: settings.language }), statements, links },
    {
      groups: groups.all.length > 0 || settings.groups ? groups.all : undefined,
      sources: settings.sourceList,
      texts: settings.textList ?? (used ? [{ id }] : undefined),
      notes: settings.notes && notesOf(meaning, settings.notes, named, links),
      data: settings.data,
    },
  );
};

/**
 * Gives every entry its id: first the ids that the data names, then titles, then numbers for what has no title. `[A]` and
 * `<A>` may both stand in a text: the argument's id is then `<A>`.
 */
const nameEntries = (meaning: Meaning): readonly Named[] => {
  const { reader, settings, collected, ids } = meaning;
  const named = collected.entries.map((entry) => {
    const fields = readPart(reader, settings, entry.members, nameSpan(entry.home));
    return { entry, fields, id: "", group: groupOf(meaning, entry, fields.group) };
  });
  let untitled = 0;
  for (const turn of [0, 1, 2, 3]) {
    for (const one of named) {
      const { entry, fields } = one;
      if (turnOf(entry, fields) !== turn) continue;
      let wish = fields.id ?? entry.title ?? `Untitled ${++untitled}`;
      if (ids.taken.has(wish)) {
        if (turn === 2) wish = `<${wish}>`;
        const message = `The id “${wish}” is used twice; choose another.`;
        if (turn === 0) error(reader, "duplicate-id", message, keySpan(entry, "id"));
      }
      one.id = uniqueId(ids, wish);
    }
  }
  return named;
};

const turnOf = ({ kind, title }: Entry, { id }: PartFields): number => {
  if (id !== undefined) return 0;
  if (title === undefined) return 3;
  return kind === "statement" ? 1 : 2;
};

/** Where a key of an entry was written last, else its name. */
const keySpan = ({ members, home }: Entry, key: string): Span => dataWithKey(members, key) ?? nameSpan(home);

const groupOf = ({ reader, groups, steps }: Meaning, entry: Entry, group: Id | null | undefined): Id | undefined => {
  if (group === null) return undefined;
  if (group !== undefined) {
    if (groups.byId.has(group)) return group;
    const hint = didYouMean(reader, group, groups.byId);
    error(reader, "unknown-group", `No group is called “${group}”.${hint}`, keySpan(entry, "group"));
  }
  const section = steps.of(entry)?.[0]?.owner.section ?? entry.section;
  return section && groups.ofHeading.get(section);
};

/** A title that is never defined is no error in Argdown, but most often a slip of the pen. */
const checkTitles = ({ reader, collected: { entries }, steps }: Meaning): void => {
  const isDefined = (entry: Entry): boolean => entry.canonical !== undefined || steps.of(entry) !== undefined;
  const titled = entries.filter(({ title }) => title !== undefined);
  const unknown = titled.filter((entry) => !isDefined(entry));
  if (unknown.length === 0) return;
  const nameOf = ({ kind, title = "" }: Entry): string => bracketed(kind, title);
  const names = { statement: new Set<string>(), argument: new Set<string>() };
  for (const entry of titled) if (isDefined(entry)) names[entry.kind].add(nameOf(entry));
  for (const entry of unknown) {
    const name = nameOf(entry);
    const hint = didYouMean(reader, name, names[entry.kind], ` Write “${name}: …” somewhere to say what it is.`);
    warn(reader, "unknown-title", `“${name}” is not defined anywhere.${hint}`, nameSpan(entry.home));
  }
};

/** A later definition with another text takes the place of the text before it, which is then shown nowhere. */
const checkDefinitions = ({ reader, collected: { entries } }: Meaning): void => {
  for (const { kind, title, members, canonical } of entries) {
    if (title === undefined || !canonical || members.length === 1) continue;
    let before: string | undefined;
    for (const member of members) {
      const { form, text } = member;
      if (form === "reference" || text === "") continue;
      if (before !== undefined && text !== before) {
        const which = isCanonical(canonical) ? "canonical" : "last";
        const message = `“${bracketed(kind, title)}” has another text above. Only the ${which} one is shown; give one another title.`;
        warn(reader, "redefined-text", message, nameSpan(member));
      }
      before = text;
    }
  }
};

const statementOf = (reader: Reader, { entry, fields, id, group }: Named): Statement => {
  const { canonical, home, kind } = entry;
  const text = fields.text ?? canonical?.text ?? entry.title ?? "";
  const title = fields.title === undefined ? entry.title : (fields.title ?? undefined);
  const range = rangeOf(reader.lines, home.start, home.end);
  const isSketch = kind === "argument" || fields.sketch;
  const part: Statement =
    fields.evidence && kind === "statement"
      ? { kind: "evidence", id, text, citations: [] }
      : addPresent({ kind: "claim", id, text }, { sketch: isSketch });
  return carry(part, range, title, group, fields);
};
