import type { ArgumentDocument, Id, JsonObject, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import type { NewStatement } from "./change";
import { definition, withBlock } from "./edit-blocks";
import { type Difference, differenceOf, isEmpty } from "./edit-difference";
import { itemFor, itemOf } from "./edit-items";
import { withNames } from "./edit-names";
import { withReferences } from "./edit-references";
import { withoutEntry, withoutLink } from "./edit-remove";
import { settingItems, withItems } from "./edit-settings";
import { endsWithoutName, withLink } from "./edit-write-link";
import { linkId } from "./ids";
import { ownId, type Said, saidBy } from "./same-document";
import { entryOfStatement, originOf, type Source, sourceOf } from "./source";

/**
 * The text in which the links and statements of another document stand: whatever it says too much is taken out, one after
 * the other, and what is missing is written, as a line or a reconstruction if one can say it, else among `links` in the
 * settings. What has gone with something else comes back in this way. Undefined if no way is left.
 */
export const withLinksOf = (
  source: Source,
  wanted: ArgumentDocument,
  added: NewStatement | undefined,
): string | undefined => {
  const goal = saidBy(wanted);
  const tried = new Set<string>();
  let now = source;
  const first = differenceOf(saidBy(now.document), goal);
  const bound = 24 + 8 * (first.extra.length + first.missing.length);
  for (let step = 0; step < bound; step++) {
    const said = saidBy(now.document);
    const difference = differenceOf(said, goal);
    if (isEmpty(difference)) return withNotesOf(now, said, wanted, goal);
    const text = nextText(now, said, goal, difference, added, tried);
    if (text === undefined) return undefined;
    now = sourceOf(withReferences(now, text));
  }
  return undefined;
};

/** One step nearer to what is wanted. */
const nextText = (
  source: Source,
  said: Said,
  goal: Said,
  difference: Difference,
  added: NewStatement | undefined,
  tried: Set<string>,
): string | undefined => {
  const { extra, missing, extraStatements, missingStatements } = difference;
  for (const { link, ends } of extra) {
    const same = missing.find((one) => one.ends === ends);
    const after = same && resolved(same.link, said, goal);
    if (same === undefined || after === undefined || originOf(source, link.id)?.type === "inference") continue;
    const unnamed = endsWithoutName(source, after);
    if (unnamed.length > 0) return withNames(source, unnamed);
    if (tried.has(same.saying)) continue;
    tried.add(same.saying);
    return withContent(source, link, after);
  }
  const targets = new Set(extra.map(({ link }) => linkEnds(link).to));
  const gone = extra.find(({ link }) => !targets.has(link.id)) ?? extra[0];
  if (gone !== undefined) return withoutLink(source, gone.link);
  const [extraStatement] = extraStatements;
  const entry = extraStatement === undefined ? undefined : entryOfStatement(source, extraStatement);
  if (extraStatement !== undefined) return entry && withoutEntry(source, entry);
  if (missingStatements.length > 0) return added && withBlock(source, definition(source, added), added.group);
  for (const { link } of missing) {
    const ready = resolved(link, said, goal);
    if (ready === undefined) continue;
    const text = withLink(source, ready, missing.length, goal);
    if (text !== undefined) return text;
  }
  return undefined;
};

/** A link of the wanted document with its ends as the text has them; undefined if one of them is not there yet. */
const resolved = (link: Link, said: Said, goal: Said): Link | undefined => {
  const ids = new Map([...said.names].map(([id, name]) => [name, id]));
  const idOf = (id: Id): Id | undefined => ids.get(goal.names.get(id) ?? "");
  const { from, to } = linkEnds(link);
  const sources = from.map(idOf).filter((id) => id !== undefined);
  const target = idOf(to);
  if (target === undefined || sources.length < from.length) return undefined;
  const id = ownId(link) ?? linkId(link.kind, sources, target);
  if (link.kind === "inference") return { ...link, id, premises: sources, conclusion: target };
  if (link.kind === "conflict") return { ...link, id, attackers: sources, target };
  const [cause] = sources;
  return cause === undefined ? undefined : { ...link, id, cause, effect: target };
};

/** The text with an item of the settings that says all of a link; the link itself, or its line, stays. */
const withContent = (source: Source, before: Link, after: Link): string => {
  const index = itemOf(source, before);
  const item = itemFor(source, after);
  return index < 0
    ? withItems(source, "links", new Map(), [item])
    : withItems(source, "links", new Map([[index, item]]), []);
};

/** Notes speak of the same parts by the ids that these have now. */
const withNotesOf = (source: Source, said: Said, wanted: ArgumentDocument, goal: Said): string => {
  const ids = new Map([...said.names].map(([id, name]) => [name, id]));
  const items = settingItems(source, "notes");
  const changed = new Map<number, JsonObject>();
  for (const [index, note] of (wanted.notes ?? []).entries()) {
    const now = source.document.notes?.[index]?.about?.map((id) => said.names.get(id));
    const names = note.about?.map((id) => goal.names.get(id));
    const item = items[index];
    const written = item === undefined ? [] : [item.about ?? []].flat();
    if (names === undefined || item === undefined) continue;
    if (names.join("\n") === now?.join("\n") && written.length === names.length) continue;
    changed.set(index, { ...item, about: names.flatMap((name) => ids.get(name ?? "") ?? []) });
  }
  return changed.size === 0 ? source.text : withItems(source, "notes", changed, []);
};
