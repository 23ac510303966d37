import type { JsonObject, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { settingItems } from "./edit-settings";
import { linkEntry } from "./part-data";
import { ownId } from "./same-document";
import type { Source } from "./source";

/** The number of the item of `links` in the settings that speaks of a link; -1 if none does. */
export const itemOf = (source: Source, link: Link): number => {
  const items = settingItems(source, "links");
  const own = items.findIndex((item) => isOf(item, link) && item.id === link.id);
  return own >= 0 ? own : items.findIndex((item) => isOf(item, link));
};

const isOf = (item: JsonObject, link: Link): boolean => {
  const { from, to } = linkEnds(link);
  const names = [item.from ?? []].flat();
  return (
    item.kind === link.kind && item.to === to && names.length === from.length && from.every((id) => names.includes(id))
  );
};

/** An item that says all of a link. */
export const itemFor = (source: Source, link: Link): JsonObject => {
  const item = linkEntry(withoutUses(link), source.document.texts?.[0]?.id);
  const { id: _, ...rest } = item;
  return ownId(link) === null ? rest : item;
};

/** Without the numbers of lines that it once stood on. */
export const withoutUses = (link: Link): Link => {
  if (link.data?.uses === undefined || link.kind === "conflict") return link;
  const { uses: _, ...data } = link.data;
  const { data: __, ...rest } = link;
  return Object.keys(data).length === 0 ? rest : { ...rest, data };
};
