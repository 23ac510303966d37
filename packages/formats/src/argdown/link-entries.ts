import type { Id, JsonObject } from "@argument-graph/core";
import { added } from "./added";
import { readPart } from "./additions";
import { type Draft, keyOf, type LinkContext } from "./draft";
import { uniqueId } from "./ids";
import { itemsOf } from "./items-of";
import { error } from "./reader";
import { stringOf } from "./string-of";

/**
 * Puts what the frontmatter says of links in the place of the lines it speaks of: an entry takes the place of the first
 * line with one of its ends, and the other such lines go. An entry that no line speaks of follows the entry before it,
 * and `{id: x}` stands for a step, so that others may follow that.
 */
export const placeEntries = (context: LinkContext, drafts: readonly Draft[]): readonly Draft[] => {
  const values = context.settings.links;
  if (values.length === 0) return drafts;
  const steps = new Map<Id, number>();
  const lines = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    if (draft.origin === "step") steps.set(draft.id, index);
    else for (const key of keysOf(draft)) lines.set(key, added(lines.get(key), index));
  });
  const counts = new Map<string, number>();
  let place = -1;
  const placed = values.flatMap((value) => {
    const draft = draftOf(context, value);
    if (!draft) {
      place = steps.get(stringOf(value.id) ?? "") ?? place;
      return [];
    }
    const keys = keysOf(draft).filter((key) => lines.has(key));
    if (keys.length > 0) place = drafts.length;
    for (const key of keys) {
      // Where several entries have an end in common, the second takes the place of the second line, and so on.
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      place = Math.min(place, lines.get(key)?.[count] ?? place);
    }
    return [{ draft: keys.length > 0 ? { ...draft, span: drafts[place]?.span } : draft, place }];
  });
  const kept = drafts
    .map((draft, place) => ({ draft, place }))
    .filter(({ draft }) => draft.origin === "step" || !counts.has(keysOf(draft)[0] ?? ""));
  return [...kept, ...placed].sort((a, b) => a.place - b.place).map(({ draft }) => draft);
};

const keysOf = ({ kind, from, to }: Draft): readonly string[] => from.map((id) => keyOf(kind, id, to));

/** The link that an entry stands for; undefined if it is none: only a mark, or wrong. */
const draftOf = ({ reader, settings, ids }: LinkContext, value: JsonObject): Draft | undefined => {
  const span = settings.spanOf("links");
  const { kind, from, to, ...rest } = value;
  if (from === undefined && to === undefined && stringOf(value.id) !== undefined) return undefined;
  const isKind = kind === "inference" || kind === "conflict" || kind === "causation";
  const names = itemsOf(from ?? [])
    .map(stringOf)
    .filter((one) => one !== undefined);
  if (!isKind || typeof to !== "string" || names.length === 0) {
    const message = "An entry of “links” needs a kind (inference, conflict, causation), “from” and “to”.";
    error(reader, "invalid-setting", message, span);
    return undefined;
  }
  const fields = readPart(reader, settings, [{ data: { ...span, value: rest, yaml: nowhere } }], span);
  return {
    kind,
    from: [...new Set(names)],
    to,
    id: fields.id ? uniqueId(ids, fields.id) : "",
    origin: "entry",
    start: span.start,
    span: undefined,
    fields: { ...fields, title: fields.title ?? null },
    group: fields.group ?? undefined,
  };
};

/** The keys of one entry among others are not looked for. */
const nowhere = { start: 0, end: 0 };
