import type { Id, JsonObject, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { withBlock } from "./edit-blocks";
import { differenceOf } from "./edit-difference";
import { itemFor, withoutUses } from "./edit-items";
import { withNames } from "./edit-names";
import { type Candidate, linkBetween } from "./edit-relations";
import { entryWithKey, keyOfEntry } from "./edit-same";
import { withItems } from "./edit-settings";
import { isWritableTitle } from "./escape";
import type { Entry } from "./member";
import { setOwn } from "./merge";
import { partMarks } from "./part-data";
import { behind, ruleOf } from "./print-body";
import { ownId, type Said, saidBy } from "./same-document";
import { bracketOf, entryOfStatement, type Source, sourceOf } from "./source";

/** Writes a link in the first way after which no more is missing, or said too much, than before; a line needs least. */
export const withLink = (source: Source, link: Link, missing: number, goal: Said): string | undefined => {
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
      const own = entryWithKey(now, keyOfEntry(source, entry));
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

/** The statements without a title that a link, or a link that it ends on, leads from or to: their numbers may change. */
export const endsWithoutName = (source: Source, link: Link): readonly Id[] => {
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
