import type { ArgumentDocument, Id, JsonObject, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import type { NewStatement } from "./change";
import { definition, withBlock } from "./edit-blocks";
import { sameEntry, withoutEntry, withoutRelation, withoutStep } from "./edit-lines";
import { withKey } from "./edit-marks";
import { type Candidate, linesLike, linkBetween } from "./edit-relations";
import { settingItems, withItems } from "./edit-settings";
import { withStepAlone } from "./edit-steps";
import { isWritableTitle } from "./escape";
import { linkId } from "./ids";
import { dataOf, type Entry } from "./member";
import { setOwn } from "./merge";
import { linkEntry, partMarks } from "./part-data";
import { behind, ruleOf } from "./print-body";
import { ownId, type Said, type SaidLink, saidBy } from "./same-document";
import { bracketOf, entryOfStatement, originOf, replaced, type Source, sourceOf } from "./source";
import type { Relation } from "./syntax";

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
    now = sourceOf(text);
  }
  return undefined;
};

/** What a text says too much, and what is missing in it. */
interface Difference {
  readonly extra: readonly SaidLink[];
  readonly missing: readonly SaidLink[];
  readonly extraStatements: readonly Id[];
  readonly missingStatements: readonly Id[];
}

const differenceOf = (said: Said, goal: Said): Difference => {
  const [now, then] = [said, goal].map(({ links }) => new Set([...links.values()].map(({ saying }) => saying)));
  const statements = (of: Said): [Id, string][] => [...of.names].filter(([id]) => !of.links.has(id));
  const [names, goalNames] = [said, goal].map((of) => new Set(statements(of).map(([, name]) => name)));
  return {
    extra: [...said.links.values()].filter(({ saying }) => then?.has(saying) === false),
    missing: [...goal.links.values()].filter(({ saying }) => now?.has(saying) === false),
    extraStatements: statements(said).flatMap(([id, name]) => (goalNames?.has(name) === false ? [id] : [])),
    missingStatements: statements(goal).flatMap(([id, name]) => (names?.has(name) === false ? [id] : [])),
  };
};

const isEmpty = ({ extra, missing, extraStatements, missingStatements }: Difference): boolean =>
  extra.length + missing.length + extraStatements.length + missingStatements.length === 0;

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
  for (const one of extra) {
    const same = missing.find(({ ends }) => ends === one.ends);
    if (same === undefined || tried.has(same.saying)) continue;
    tried.add(same.saying);
    const text = withContent(source, one.link, resolved(same.link, said, goal));
    if (text !== undefined) return text;
  }
  const targets = new Set(extra.map(({ link }) => linkEnds(link).to));
  const gone = extra.find(({ link }) => !targets.has(link.id)) ?? extra[0];
  if (gone !== undefined) return withoutLink(source, gone.link);
  const [extraStatement] = extraStatements;
  const entry = extraStatement === undefined ? undefined : entryOfStatement(source, extraStatement);
  if (extraStatement !== undefined) return entry && withoutEntry(source, entry);
  if (missingStatements.length > 0) return added && withBlock(source, definition(added), added.group);
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

/** The item of `links` in the settings that speaks of a link. */
const itemOf = (source: Source, link: Link): number => {
  const { from, to } = linkEnds(link);
  const isOf = (item: JsonObject): boolean => {
    const names = Array.isArray(item.from) ? item.from : [item.from];
    return (
      item.kind === link.kind &&
      item.to === to &&
      names.length === from.length &&
      from.every((id) => names.includes(id))
    );
  };
  const items = settingItems(source, "links");
  const own = items.findIndex((item) => isOf(item) && item.id === link.id);
  return own >= 0 ? own : items.findIndex(isOf);
};

const itemFor = (source: Source, link: Link): JsonObject => {
  const item = linkEntry(withoutUses(link), source.document.texts?.[0]?.id);
  const { id: _, ...rest } = item;
  return ownId(link) === null ? rest : item;
};

/** Without the numbers of lines that it once stood on. */
const withoutUses = (link: Link): Link => {
  if (link.data?.uses === undefined || link.kind === "conflict") return link;
  const { uses: _, ...data } = link.data;
  const { data: __, ...rest } = link;
  return Object.keys(data).length === 0 ? rest : { ...rest, data };
};

/** What the settings say of a link whose ends stay; undefined for a step of a reconstruction, of which they say nothing. */
const withContent = (source: Source, before: Link, after: Link | undefined): string | undefined => {
  if (after === undefined || originOf(source, before.id)?.type === "inference") return undefined;
  const unnamed = endsWithoutName(source, after);
  if (unnamed.length > 0) return withNames(source, unnamed);
  const index = itemOf(source, before);
  const item = itemFor(source, after);
  return index < 0
    ? withItems(source, "links", new Map(), [item])
    : withItems(source, "links", new Map([[index, item]]), []);
};

/** Takes away whatever says a link: its item in the settings first, then its lines, or its step. */
export const withoutLink = (source: Source, link: Link): string | undefined => {
  const index = itemOf(source, link);
  if (index >= 0) return withItems(source, "links", new Map([[index, undefined]]), []);
  const origin = originOf(source, link.id);
  if (origin?.type === "relation") return withoutLines(source, origin);
  const own = origin && source.reconstructionOf.get(origin);
  if (origin === undefined || own === undefined) return undefined;
  const isOne = own.items.filter(({ type }) => type === "inference").length === 1;
  if (isOne) return withoutStep(source, own);
  // What stands behind the step refers to nothing behind the step's conclusion.
  const unnamed = own.items.slice(0, own.items.indexOf(origin) + 2).flatMap((item) => {
    const entry = item.type === "numbered" ? source.entryOf.get(item.statement) : undefined;
    return entry === undefined || entry.title !== undefined ? [] : [entry.home.start];
  });
  const ids = source.document.statements.filter(({ range }) => unnamed.includes(range?.start.offset ?? -1));
  return (
    withStepAlone(source, origin) ??
    (ids.length === 0
      ? undefined
      : withNames(
          source,
          ids.map(({ id }) => id),
        ))
  );
};

/** All lines that say the same go, from the last one on, so that those before them stay where they are. */
export const withoutLines = (source: Source, relation: Relation): string | undefined => {
  let now = source;
  for (const { start } of [...linesLike(source, relation)].reverse()) {
    const line = now.relations.find((one) => one.start === start);
    if (line === undefined) return undefined;
    now = sourceOf(withoutRelation(now, line, false));
  }
  return now.text;
};

/** The statements without a title that a link, or a link that it ends on, leads from or to: their numbers may change. */
const endsWithoutName = (source: Source, link: Link): readonly Id[] => {
  const links = new Map(source.document.links.map((one) => [one.id, one]));
  const seen = new Set<Link>();
  const ends = new Set<Id>();
  for (let at: Link | undefined = link; at !== undefined && !seen.has(at); at = links.get(linkEnds(at).to)) {
    seen.add(at);
    for (const id of [...linkEnds(at).from, linkEnds(at).to]) ends.add(id);
  }
  return [...ends].filter((id) => {
    const entry = entryOfStatement(source, id);
    return entry !== undefined && entry.title === undefined;
  });
};

/** Puts the ids of statements that have no title before them in brackets, so that something else can refer to them. */
export const withNames = (source: Source, ids: readonly Id[]): string | undefined => {
  const replacements = [...new Set(ids)].flatMap((id) => {
    const entry = entryOfStatement(source, id);
    if (entry === undefined || !isWritableTitle(id, "statement")) return [];
    const { home, members } = entry;
    const title = Object.hasOwn(dataOf(members), "title") ? [] : withKey(source, home, "title", null);
    return [{ start: home.start, end: home.start, by: `[${id}]: ` }, ...title];
  });
  return replacements.length === 0 ? undefined : replaced(source.text, replacements);
};

/** Writes a link in the first way after which no more is missing, or said too much, than before; a line needs least. */
const withLink = (source: Source, link: Link, missing: number, goal: Said): string | undefined => {
  const unnamed = endsWithoutName(source, link);
  const sources = unnamed.filter((id) => linkEnds(link).from.includes(id));
  if (sources.length > 0) return withNames(source, sources);
  const isNearer = (text: string): boolean => {
    const difference = differenceOf(saidBy(sourceOf(text).document), goal);
    const { extra, extraStatements, missingStatements } = difference;
    return (
      difference.missing.length < missing && extra.length + extraStatements.length + missingStatements.length === 0
    );
  };
  const firstOf = (ways: readonly Candidate[]): string | undefined => {
    for (const way of ways) {
      const text = way();
      if (text !== undefined && isNearer(text)) return text;
    }
    return undefined;
  };
  return (
    firstOf(asLine(source, link)) ?? (unnamed.length > 0 ? withNames(source, unnamed) : firstOf(asMore(source, link)))
  );
};

const symbolsOf = ({ kind }: Link): readonly string[] =>
  kind === "inference" ? ["+"] : kind === "conflict" ? ["-", "_", "><"] : [];

const sourcesOf = (source: Source, link: Link): readonly Entry[] =>
  linkEnds(link).from.flatMap((id) => entryOfStatement(source, id) ?? []);

/** One line, of a link from one statement. */
const asLine = (source: Source, link: Link): readonly Candidate[] => {
  const [first, ...more] = sourcesOf(source, link);
  if (first === undefined || more.length > 0) return [];
  return symbolsOf(link).flatMap((symbol) => linkBetween(source, symbol, first, linkEnds(link).to));
};

/** A reconstruction; or an item of the settings, beside a line for each statement, or alone. */
const asMore = (source: Source, link: Link): readonly Candidate[] => {
  const item = itemFor(source, link);
  const [symbol] = symbolsOf(link);
  const beside: Candidate = () => {
    let now = source;
    for (const entry of sourcesOf(source, link)) {
      const own = sameEntry(now, entry);
      const text = own && linkBetween(now, symbol ?? "+", own, linkEnds(link).to)[0]?.();
      if (text === undefined) return undefined;
      now = sourceOf(text);
    }
    return withItems(now, "links", new Map(), [item]);
  };
  const alone: Candidate = () => withItems(source, "links", new Map(), [item]);
  return [() => withReconstruction(source, link), ...(symbol === undefined ? [] : [beside]), alone];
};

/** A reconstruction at the end of its section; of one premise only if it has a name. */
const withReconstruction = (source: Source, link: Link): string | undefined => {
  const { from, to } = linkEnds(link);
  const names = [...from, to].map((id) => entryOfStatement(source, id)).map((entry) => entry && bracketOf(entry));
  const { title } = link;
  const isWanted = link.kind === "causation" || (link.kind === "inference" && (from.length > 1 || title !== undefined));
  if (!isWanted || !names.every((name) => name?.startsWith("["))) return undefined;
  if (title !== undefined && !isWritableTitle(title, "argument")) return undefined;
  const { tags, data } = partMarks(withoutUses(link), {
    handle: title ?? "",
    group: link.group,
    defaultText: source.document.texts?.[0]?.id,
  });
  if (ownId(link) === null) delete data.id;
  if (title === undefined) delete data.title;
  const { rule, marks } = ruleOf(link, { tags, data });
  const numbered = names.map((name, index) => `(${index + 1}) ${name}`);
  numbered.splice(-1, 0, title === undefined ? withRuleData(rule, marks.data, link) : rule);
  const block = [...(title === undefined ? [] : [behind(`<${title}>`, marks), ""]), ...numbered].join(source.lineBreak);
  return withBlock(source, block, link.group);
};

/** The rule with all that is said of an inference that has no name. */
const withRuleData = (rule: string, data: JsonObject, { tags, implicit }: Link): string => {
  const all: { [key: string]: JsonObject[string] } = { ...data };
  if (tags !== undefined) setOwn(all, "tags", [...tags]);
  if (implicit === true) setOwn(all, "implicit", true);
  if (Object.keys(all).length === 0) return rule;
  return `${behind(rule.replace(/ ?-+$/, "") || "--", { tags: [], data: all })} --`;
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
