import { type ArgumentDocument, isJsonObject, type Json, type JsonObject } from "@argument-graph/core";
import { itemsOf } from "./items-of";
import { inside, type Place, type Report, reportError, reportWarning } from "./map-selection-report";
import { didYouMean } from "./reader";

/** Which statements are boxes of their own, as Argdown's `statementSelectionMode` names them. */
export const selectionModes = [
  "all",
  "top-level",
  "with-title",
  "with-relations",
  "not-used-in-argument",
  "with-more-than-one-relation",
] as const;
export type SelectionMode = (typeof selectionModes)[number];

/** What the settings `selection` and `group` say, with Argdown's own defaults. */
export interface MapSettings {
  readonly statementSelectionMode: SelectionMode;
  readonly excludeDisconnected: boolean;
  readonly ignoreIsInMap: boolean;
  readonly selectElementsWithoutSection: boolean;
  readonly selectElementsWithoutTag: boolean;
  readonly includeStatements: ReadonlySet<string>;
  readonly excludeStatements: ReadonlySet<string>;
  readonly excludeArguments: ReadonlySet<string>;
  /** Undefined: those of every section, or with whatever tags. */
  readonly selectedSections: ReadonlySet<string> | undefined;
  readonly selectedTags: ReadonlySet<string> | undefined;
  readonly groupDepth: number;
  readonly ignoreIsGroup: boolean;
  readonly ignoreIsClosed: boolean;
  /** By title. Where it is given, sections that it does not name are no groups. */
  readonly sections: ReadonlyMap<string, SectionSettings> | undefined;
  /** Takes the place of the sections. */
  readonly regroup: readonly Regroup[];
}

export interface SectionSettings {
  readonly isGroup: boolean | undefined;
  readonly isClosed: boolean | undefined;
}

/** A group that the settings make. */
export interface Regroup {
  readonly title: string;
  /** The number of the parent among all of them. */
  readonly parent: number | undefined;
  readonly statements: ReadonlySet<string>;
  readonly arguments: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly isClosed: boolean;
}

const selectionKeys = new Set([
  "statementSelectionMode",
  "excludeDisconnected",
  "ignoreIsInMap",
  "selectElementsWithoutSection",
  "selectElementsWithoutTag",
  "includeStatements",
  "excludeStatements",
  "excludeArguments",
  "selectedSections",
  "selectedTags",
]);
const groupKeys = new Set(["groupDepth", "ignoreIsGroup", "ignoreIsClosed", "sections", "regroup"]);

/** Reads the settings; what makes no sense is reported, and the default stands. */
export const readMapSettings = (report: Report, { data }: ArgumentDocument): MapSettings => {
  const [selection, inSelection] = settingsOf(report, data, "selection", selectionKeys);
  const [group, inGroup] = settingsOf(report, data, "group", groupKeys);
  const truth = (key: string, otherwise: boolean): boolean =>
    readTruth(report, selection[key], inside(inSelection, key)) ?? otherwise;
  const groupTruth = (key: string): boolean => readTruth(report, group[key], inside(inGroup, key)) ?? false;
  const names = (key: string): ReadonlySet<string> | undefined =>
    readNames(report, selection[key], inside(inSelection, key));
  return {
    statementSelectionMode: readMode(
      report,
      selection.statementSelectionMode,
      inside(inSelection, "statementSelectionMode"),
    ),
    excludeDisconnected: truth("excludeDisconnected", true),
    ignoreIsInMap: truth("ignoreIsInMap", false),
    selectElementsWithoutSection: truth("selectElementsWithoutSection", false),
    selectElementsWithoutTag: truth("selectElementsWithoutTag", false),
    includeStatements: names("includeStatements") ?? new Set(),
    excludeStatements: names("excludeStatements") ?? new Set(),
    excludeArguments: names("excludeArguments") ?? new Set(),
    selectedSections: names("selectedSections"),
    selectedTags: names("selectedTags"),
    groupDepth: readDepth(report, group.groupDepth, inside(inGroup, "groupDepth")),
    ignoreIsGroup: groupTruth("ignoreIsGroup"),
    ignoreIsClosed: groupTruth("ignoreIsClosed"),
    sections: readSections(report, group.sections, inside(inGroup, "sections")),
    regroup: readRegroup(report, group.regroup, inside(inGroup, "regroup")),
  };
};

const wrong = (report: Report, place: Place, expected: string, near = ""): undefined => {
  const name = place.path.slice(place.path.lastIndexOf("/") + 1);
  return reportError(report, "invalid-setting", `“${name}” should be ${expected}.${near}`, place);
};

const settingsOf = (
  report: Report,
  data: JsonObject | undefined,
  key: string,
  known: ReadonlySet<string>,
): readonly [JsonObject, Place] => {
  const place = { path: `/data/${key}` };
  const value = data?.[key];
  if (value === undefined || value === null) return [{}, place];
  if (!isJsonObject(value)) {
    wrong(report, place, "a mapping of settings");
    return [{}, place];
  }
  for (const name of Object.keys(value)) {
    // Other tools may have settings of their own here; a slip of the pen looks like one of Argdown's.
    const near = known.has(name) ? "" : didYouMean(report, name, known);
    if (near !== "")
      reportWarning(report, "unknown-setting", `“${key}” has no setting “${name}”.${near}`, inside(place, name));
  }
  return [value, place];
};

/** A truth value; undefined if it is none, which is reported. */
export const readTruth = (report: Report, value: Json | undefined, place: Place): boolean | undefined => {
  if (value === undefined || value === null || typeof value === "boolean") return value ?? undefined;
  return wrong(report, place, "true or false");
};

const readNames = (report: Report, value: Json | undefined, place: Place): ReadonlySet<string> | undefined => {
  if (value === undefined || value === null) return undefined;
  const items = itemsOf(value);
  const names = items.filter((item) => typeof item === "string" || typeof item === "number").map(String);
  if (names.length < items.length) wrong(report, place, "a list of names");
  return new Set(names);
};

const readMode = (report: Report, value: Json | undefined, place: Place): SelectionMode => {
  const mode = selectionModes.find((one) => one === value);
  if (mode === undefined && value !== undefined && value !== null) {
    const near = typeof value === "string" ? didYouMean(report, value, new Set(selectionModes)) : "";
    wrong(report, place, `${selectionModes.slice(0, -1).join(", ")} or ${selectionModes.at(-1)}`, near);
  }
  return mode ?? "with-title";
};

const readDepth = (report: Report, value: Json | undefined, place: Place): number => {
  if (value === undefined || value === null) return 2;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  return wrong(report, place, "a whole number, 0 or more") ?? 2;
};

const readSections = (
  report: Report,
  value: Json | undefined,
  place: Place,
): ReadonlyMap<string, SectionSettings> | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) return wrong(report, place, "a mapping of section titles to settings");
  return new Map(
    Object.entries(value).flatMap(([title, section]) => {
      const at = inside(place, title);
      if (!isJsonObject(section)) return wrong(report, at, "a mapping with isGroup or isClosed") ?? [];
      const isGroup = readTruth(report, section.isGroup, inside(at, "isGroup"));
      return [[title, { isGroup, isClosed: readTruth(report, section.isClosed, inside(at, "isClosed")) }]];
    }),
  );
};

/** A tree of groups as a list, without recursion: each group, then what lies in it. */
const readRegroup = (report: Report, value: Json | undefined, place: Place): readonly Regroup[] => {
  const groups: Regroup[] = [];
  const open = [...listed(report, value, place, undefined)];
  for (let next = open.pop(); next; next = open.pop()) {
    const { item, place: at, parent } = next;
    if (isJsonObject(item) && (typeof item.title === "string" || typeof item.title === "number")) {
      open.push(...listed(report, item.children, inside(at, "children"), groups.length));
      groups.push({ parent, ...regroupOf(report, item, at) });
    } else wrong(report, at, "a group with a title");
  }
  return groups;
};

/** The members of a list of groups, the last one first, as they are taken from the end. */
const listed = (report: Report, value: Json | undefined, place: Place, parent: number | undefined) => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return wrong(report, place, "a list of groups") ?? [];
  return value.map((item: Json, index) => ({ item, place: inside(place, index), parent })).reverse();
};

const regroupOf = (report: Report, item: JsonObject, place: Place): Omit<Regroup, "parent"> => {
  const names = (key: string): ReadonlySet<string> => readNames(report, item[key], inside(place, key)) ?? new Set();
  return {
    title: String(item.title),
    statements: names("statements"),
    arguments: names("arguments"),
    tags: names("tags"),
    isClosed: readTruth(report, item.isClosed, inside(place, "isClosed")) ?? false,
  };
};
