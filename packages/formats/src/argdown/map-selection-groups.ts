import type { ArgumentDocument, Group, Id } from "@argument-graph/core";
import { addPresent } from "../present";
import { idsOf, uniqueId } from "./ids";
import type { Places } from "./map-selection-places";
import { inside, type Report } from "./map-selection-report";
import { type MapSettings, readTruth } from "./map-selection-settings";

/** The sections of a document as they count for its map. */
export interface Sections {
  readonly byId: ReadonlyMap<Id, Group>;
  /** Of statements, sketches and reconstructed arguments that the settings put into a group of theirs. */
  readonly regrouped: Regrouped | undefined;
  /** The sections that are groups in the map; the others are as if they were not there. */
  readonly isGroup: (group: Group) => boolean;
  /** The groups that are one box, which stands for everything in them. */
  readonly isClosed: (group: Group) => boolean;
}

export interface Regrouped {
  readonly statements: ReadonlyMap<string, Id>;
  readonly arguments: ReadonlyMap<string, Id>;
}

export const sectionsOf = (
  report: Report,
  document: ArgumentDocument,
  settings: MapSettings,
  places: Places,
): Sections => {
  if (settings.regroup.length > 0) return regroupedSections(settings);
  const groups = document.groups ?? [];
  const byId = new Map(groups.map((group) => [group.id, group]));
  const deepest = groups.reduce((most, group) => Math.max(most, places.levelOf(group)), 0);
  const open = new Set<Id>();
  const closed = new Set<Id>();
  groups.forEach((group, index) => {
    const says = saysOf(report, settings, group, index);
    if (says.isGroup ?? places.levelOf(group) > deepest - settings.groupDepth) open.add(group.id);
    if (says.isClosed) closed.add(group.id);
  });
  return {
    byId,
    regrouped: undefined,
    isGroup: ({ id }) => open.has(id),
    isClosed: ({ id }) => open.has(id) && closed.has(id),
  };
};

/** What the heading's data and the settings say about a section; the settings have the last word. */
const saysOf = (report: Report, settings: MapSettings, group: Group, index: number) => {
  const { sections, ignoreIsGroup, ignoreIsClosed } = settings;
  const place = { path: `/groups/${index}/data`, range: group.range };
  const isGroup = readTruth(report, group.data?.isGroup, inside(place, "isGroup"));
  const isClosed = readTruth(report, group.data?.isClosed, inside(place, "isClosed"));
  const configured = sections?.get(group.title ?? group.id);
  if (configured) return configured;
  return {
    isGroup: (ignoreIsGroup ? undefined : isGroup) ?? (sections ? false : undefined),
    isClosed: !ignoreIsClosed && isClosed,
  };
};

const regroupedSections = ({ regroup }: MapSettings): Sections => {
  const ids = idsOf();
  const byId = new Map<Id, Group>();
  const closed = new Set<Id>();
  const regrouped = { statements: new Map<string, Id>(), arguments: new Map<string, Id>() };
  const all: Id[] = [];
  for (const { title, parent, statements, arguments: named, tags, isClosed } of regroup) {
    const id = uniqueId(ids, title || "Untitled section");
    all.push(id);
    byId.set(
      id,
      addPresent(
        { id },
        {
          title: title || undefined,
          parent: parent === undefined ? undefined : all[parent],
          tags: tags.size > 0 ? [...tags] : undefined,
        },
      ),
    );
    if (isClosed) closed.add(id);
    for (const name of statements) regrouped.statements.set(name, id);
    for (const name of named) regrouped.arguments.set(name, id);
  }
  return { byId, regrouped, isGroup: () => true, isClosed: ({ id }) => closed.has(id) };
};
