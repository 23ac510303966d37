import type { ArgumentDocument, Claim, Evidence, Id, Note, Statement } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { present } from "../present";
import { type PartFields, readPart } from "./additions";
import { type Collected, collect } from "./collect";
import { groupsOf } from "./groups";
import { type Ids, idsOf, uniqueId } from "./ids";
import { linksOf } from "./links";
import { dataWithKey, type Entry, nameSpan } from "./member";
import { nearestName, type Reader, report } from "./reader";
import { readSettings, type Settings } from "./settings";
import { type Step, stepsOf } from "./steps";
import type { Heading, Syntax } from "./syntax";

/** An entry with what its tags and data say, and the ids that it stands for. */
export interface Named {
  readonly entry: Entry;
  readonly fields: PartFields;
  /** The id of the statement or sketch; of an argument with a reconstruction: of its last link. */
  readonly id: Id;
  readonly group: Id | undefined;
}

/** Gives a text its meaning: what was read construct by construct becomes statements, links and groups. */
export const toArgumentDocument = (reader: Reader, syntax: Syntax): ArgumentDocument => {
  const settings = readSettings(reader, syntax.frontmatter);
  const collected = collect(syntax);
  const { groups, groupOfHeading } = groupsOf(reader, settings, collected.headings);
  const stepsByArgument = reconstructionSteps(reader, collected);
  const groupIds = new Set(groups.map(({ id }) => id));
  const ids = idsOf();
  const named = nameEntries(reader, settings, collected, stepsByArgument, groupOfHeading, groupIds, ids);
  checkTitles(reader, collected, stepsByArgument);
  checkDefinitions(reader, collected);
  const statements = [...named.values()]
    .filter(({ entry }) => !stepsByArgument.has(entry))
    .map((one) => statementOf(reader, one));
  const links = linksOf({
    reader,
    settings,
    collected,
    stepsByArgument,
    named,
    ids,
    groupOfHeading,
    groupIds,
  });
  const { used, id } = settings.defaultText;
  const texts = settings.textList ?? (used ? [{ id }] : undefined);
  return {
    ...present({ title: settings.title, language: settings.language }),
    statements,
    links,
    ...present({
      groups: groups.length > 0 || settings.groups !== undefined ? groups : undefined,
      sources: settings.sourceList,
      texts,
      notes: settings.notes && notesOf(reader, settings.notes, named, new Set(links.map(({ id }) => id))),
      data: settings.data,
    }),
  };
};

/** The steps of every argument with a reconstruction; a second reconstruction of one argument stands for itself. */
const reconstructionSteps = (reader: Reader, collected: Collected): Map<Entry | object, readonly Step[]> => {
  const steps = new Map<Entry | object, readonly Step[]>();
  for (const owner of collected.reconstructions) {
    const found = stepsOf(reader, collected, owner);
    if (found.length === 0) continue;
    if (owner.argument !== undefined && steps.has(owner.argument)) {
      const { start } = owner.reconstruction;
      const message = `<${owner.argument.title}> has a second reconstruction; other Argdown tools allow one.`;
      report(reader, "error", "second-reconstruction", message, start, start + 1);
      steps.set(
        owner,
        found.map((step) => ({ ...step, argument: undefined })),
      );
    } else steps.set(owner.argument ?? owner, found);
  }
  return steps;
};

/** Gives every entry its id: first the ids that the data names, then titles, then numbers for what has no title. */
const nameEntries = (
  reader: Reader,
  settings: Settings,
  collected: Collected,
  stepsByArgument: ReadonlyMap<Entry | object, readonly Step[]>,
  groupOfHeading: ReadonlyMap<Heading, Id>,
  groupIds: ReadonlySet<Id>,
  ids: Ids,
): ReadonlyMap<Entry, Named> => {
  const read = collected.entries.map((entry) => {
    const steps = stepsByArgument.get(entry);
    const fields = readPart({
      reader,
      known: settings,
      value: entry.data,
      tags: entry.tags,
      dataOf: (key) => dataWithKey(entry, key),
      span: nameSpan(entry),
    });
    const section = steps?.[0]?.owner.section ?? entry.section;
    return { entry, fields, group: groupOf(reader, entry, fields, section, groupOfHeading, groupIds) };
  });
  const idOfEntry = new Map<Entry, Id>();
  for (const { entry, fields } of read) {
    if (fields.id === undefined) continue;
    if (ids.taken.has(fields.id)) {
      const { start, end } = dataWithKey(entry, "id") ?? nameSpan(entry);
      const message = `The id “${fields.id}” is used twice. Give one of the two another id.`;
      report(reader, "error", "duplicate-id", message, start, end);
    }
    idOfEntry.set(entry, uniqueId(ids, fields.id));
  }
  for (const kind of ["statement", "argument"] as const)
    for (const { entry } of read)
      if (entry.kind === kind && entry.title !== undefined && !idOfEntry.has(entry))
        idOfEntry.set(entry, uniqueId(ids, titleId(ids, entry.title, kind)));
  let untitled = 0;
  for (const { entry } of read)
    if (!idOfEntry.has(entry)) idOfEntry.set(entry, uniqueId(ids, `Untitled ${++untitled}`));
  return new Map(
    read.map(({ entry, fields, group }) => [entry, { entry, fields, group, id: idOfEntry.get(entry) ?? "" }]),
  );
};

/** `[A]` and `<A>` may both stand in a text: the argument's id is then `<A>`. */
const titleId = (ids: Ids, title: string, kind: Entry["kind"]): Id =>
  kind === "argument" && ids.taken.has(title) ? `<${title}>` : title;

const groupOf = (
  reader: Reader,
  entry: Entry,
  fields: PartFields,
  section: Heading | undefined,
  groupOfHeading: ReadonlyMap<Heading, Id>,
  groupIds: ReadonlySet<Id>,
): Id | undefined => {
  const { group } = fields;
  if (group === null) return undefined;
  if (group === undefined || groupIds.has(group)) return group ?? (section && groupOfHeading.get(section));
  const near = nearestName(reader, group, groupIds);
  const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
  const { start, end } = dataWithKey(entry, "group") ?? nameSpan(entry);
  report(reader, "error", "unknown-group", `No group is called “${group}”.${hint}`, start, end);
  return section && groupOfHeading.get(section);
};

/** A title that is never defined is no error in Argdown, but most often a slip of the pen. */
const checkTitles = (
  reader: Reader,
  collected: Collected,
  stepsByArgument: ReadonlyMap<Entry | object, readonly Step[]>,
): void => {
  const isDefined = (entry: Entry): boolean => entry.canonical !== undefined || stepsByArgument.has(entry);
  const names = (kind: Entry["kind"]): ReadonlySet<string> =>
    new Set(
      collected.entries
        .filter((entry) => entry.kind === kind && isDefined(entry))
        .map(({ title }) => title)
        .filter((title) => title !== undefined),
    );
  const candidates = { statement: names("statement"), argument: names("argument") };
  for (const entry of collected.entries) {
    if (isDefined(entry) || entry.title === undefined) continue;
    const near = nearestName(reader, entry.title, candidates[entry.kind]);
    const [name, other] = [entry.title, near].map((title) =>
      entry.kind === "statement" ? `[${title}]` : `<${title}>`,
    );
    const hint = near === undefined ? `Write “${name}: …” somewhere to say what it is.` : `Did you mean “${other}”?`;
    const { start, end } = nameSpan(entry);
    report(reader, "warning", "unknown-title", `“${name}” is not defined anywhere. ${hint}`, start, end);
  }
};

/** A later definition with another text takes the place of the text before it, which is then shown nowhere. */
const checkDefinitions = (reader: Reader, collected: Collected): void => {
  for (const { kind, title, members, canonical } of collected.entries) {
    if (title === undefined || canonical === undefined) continue;
    let text: string | undefined;
    for (const member of members) {
      if (member.form === "reference" || member.text === undefined || member.text === "") continue;
      if (text !== undefined && member.text !== text) {
        const name = kind === "statement" ? `[${title}]` : `<${title}>`;
        const which = canonical.data?.value.isCanonical === true ? "the one that is canonical" : "the last definition";
        const message = `“${name}” is defined above with another text. Only ${which} is shown; give one of them another title.`;
        const { start, end } = member.titleSpan ?? member;
        report(reader, "warning", "redefined-text", message, start, end);
      }
      text = member.text;
    }
  }
};

const statementOf = (reader: Reader, { entry, fields, id, group }: Named): Statement => {
  const title = fields.title === undefined ? entry.title : (fields.title ?? undefined);
  const written = entry.canonical?.text;
  const common = {
    id,
    text: fields.text ?? written ?? entry.title ?? "",
    range: rangeOf(reader.lines, entry.home.start, entry.home.end),
    ...present({
      title,
      anchors: fields.anchors,
      citations: fields.citations,
      implicit: fields.implicit,
      weight: fields.weight,
      tags: fields.tags,
      group,
      data: fields.data,
    }),
  };
  if (entry.kind === "argument") return { kind: "claim", ...common, sketch: true } satisfies Claim;
  if (fields.evidence) return { kind: "evidence", ...common, citations: fields.citations ?? [] } satisfies Evidence;
  return { kind: "claim", ...common, ...present({ sketch: fields.sketch }) } satisfies Claim;
};

/** Notes name their subjects by id or by title. */
const notesOf = (
  reader: Reader,
  notes: NonNullable<Settings["notes"]>,
  named: ReadonlyMap<Entry, Named>,
  linkIds: ReadonlySet<Id>,
): readonly Note[] => {
  const byName = new Map<string, Id>();
  for (const { entry, id } of named.values()) if (entry.title !== undefined) byName.set(entry.title, id);
  for (const { id } of named.values()) byName.set(id, id);
  for (const id of linkIds) byName.set(id, id);
  const names = new Set(byName.keys());
  return notes.map(({ text, kind, about, span }) => {
    const resolved = about?.map((name) => {
      const id = byName.get(name);
      if (id === undefined) {
        const near = nearestName(reader, name, names);
        const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
        report(
          reader,
          "error",
          "unknown-id",
          `A note is about “${name}”, which does not exist.${hint}`,
          span.start,
          span.end,
        );
      }
      return id;
    });
    return { text, ...present({ kind, about: resolved?.filter((id) => id !== undefined) }) };
  });
};
