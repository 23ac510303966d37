import type { Id, JsonObject } from "@argument-graph/core";
import { added } from "./added";
import { readPart } from "./additions";
import { type Draft, keyOf, type LinkContext } from "./draft";
import { itemsOf, stringOf } from "./fields";
import { uniqueId } from "./ids";
import { error } from "./reader";
import type { Data, Span } from "./syntax";

/** A link that the frontmatter speaks of: `{kind: conflict, from: [a, b], to: c, weight: 0.4}` or, of a step, `{id: x}`. */
interface LinkEntry {
  readonly draft: Draft | undefined;
  readonly id: Id | undefined;
}

/**
 * Puts what the frontmatter says in the place of the lines it speaks of: an entry takes the place of the first line with
 * one of its ends, and the other such lines go. An entry that no line speaks of follows the entry before it.
 */
export const placeEntries = (context: LinkContext, drafts: readonly Draft[]): readonly Draft[] => {
  if (context.settings.links.length === 0) return drafts;
  const entries = context.settings.links.map((value) => entryOf(context, value));
  const lines = new Set(drafts.filter(({ origin }) => origin === "line").flatMap(keysOf));
  const byKey = new Map<string, LinkEntry[]>();
  /** Each entry that no line speaks of, by the one before it. */
  const followers = new Map<LinkEntry | undefined, LinkEntry>();
  const markers = new Map<Id, LinkEntry>();
  let before: LinkEntry | undefined;
  for (const entry of entries) {
    const { draft, id } = entry;
    if (draft === undefined) {
      if (id !== undefined) markers.set(id, entry);
    } else {
      const keys = keysOf(draft).filter((key) => lines.has(key));
      for (const key of keys) byKey.set(key, added(byKey.get(key), entry));
      if (keys.length === 0) followers.set(before, entry);
    }
    before = entry;
  }
  const placed: Draft[] = [];
  const done = new Set<LinkEntry | undefined>();
  const counts = new Map<string, number>();
  /** Places an entry, if it is not yet, and those that follow it; the range is that of the line in whose place it is. */
  const place = (first: LinkEntry | undefined, span?: Span): void => {
    for (let entry = first; !done.has(entry); entry = followers.get(entry) ?? first) {
      done.add(entry);
      if (entry?.draft !== undefined) placed.push(entry === first ? { ...entry.draft, span } : entry.draft);
    }
  };
  place(undefined);
  for (const draft of drafts) {
    const [key = ""] = keysOf(draft);
    const rivals = draft.origin === "line" ? byKey.get(key) : undefined;
    if (rivals === undefined) {
      placed.push(draft);
      const marker = markers.get(draft.id);
      if (marker !== undefined) place(marker);
    } else {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      const entry = rivals[Math.min(count, rivals.length - 1)];
      if (entry !== undefined) place(entry, draft.span);
    }
  }
  for (const entry of entries) if (entry.draft !== undefined) place(entry);
  return placed;
};

const keysOf = ({ kind, from, to }: Draft): readonly string[] => from.map((id) => keyOf(kind, id, to));

const entryOf = ({ reader, settings, ids }: LinkContext, value: JsonObject): LinkEntry => {
  const span = settings.spanOf("links");
  const { kind, from, to, ...rest } = value;
  const id = stringOf(value.id);
  if (from === undefined && to === undefined && id !== undefined) return { draft: undefined, id };
  const isKind = kind === "inference" || kind === "conflict" || kind === "causation";
  const names = itemsOf(from ?? [])
    .map(stringOf)
    .filter((one) => one !== undefined);
  if (!isKind || typeof to !== "string" || names.length === 0) {
    const message = "An entry of “links” has a kind (inference, conflict or causation), “from” and “to”.";
    error(reader, "invalid-setting", message, span);
    return { draft: undefined, id: undefined };
  }
  const data: Data = { ...span, value: rest, yaml: nowhere };
  const fields = readPart(reader, settings, [{ data }], span);
  const draft: Draft = {
    ...{
      kind,
      from: [...new Set(names)],
      to,
      id: fields.id ? uniqueId(ids, fields.id) : "",
      origin: "entry",
      start: span.start,
      span: undefined,
    },
    fields: { ...fields, title: fields.title ?? null },
    group: fields.group ?? undefined,
  };
  return { draft, id };
};

/** The keys of one entry among others are not looked for. */
const nowhere = { start: 0, end: 0 };
