import type { Id, Link } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { addPresent } from "../present";
import { added } from "./added";
import { carry } from "./additions";
import type { Meaning, Named } from "./document";
import type { Draft, LinkContext } from "./draft";
import { linkId, uniqueId } from "./ids";
import { placeEntries } from "./link-entries";
import { didYouMean, error, type Reader } from "./reader";
import { withoutRedundant, withoutRepeated } from "./redundant";
import { relationDrafts } from "./relation-drafts";
import { stepDrafts } from "./step-drafts";
import type { Inference } from "./syntax";

/** The links of a text in the order in which they stand there. */
export const linksOf = (meaning: Meaning, named: readonly Named[]): readonly Link[] => {
  const context = { ...meaning, named };
  const stepLinks = new Map<Inference, Id>();
  const steps = stepDrafts(context, stepLinks);
  const drafts = [...steps, ...relationDrafts(context, stepLinks)].sort((a, b) => a.start - b.start);
  const placed = withoutRepeated(placeEntries(context, withoutRedundant(drafts)));
  const links = identified(context, placed);
  return sound(context, links).map(({ draft, id }) => linkOf(meaning.reader, draft, id));
};

type Identified = { readonly draft: Draft; readonly id: Id };

/** Gives every draft its id: those that the frontmatter names first. */
const identified = ({ ids }: LinkContext, drafts: readonly Draft[]): readonly Identified[] => {
  const given = new Map<Draft, Id>();
  for (const draft of drafts)
    if (draft.origin === "entry" && draft.id !== undefined) given.set(draft, uniqueId(ids, draft.id));
  return drafts.map((draft) => {
    const { kind, from, to, origin } = draft;
    const id = origin === "entry" ? given.get(draft) : draft.id;
    return { draft, id: id ?? uniqueId(ids, linkId(kind, from, to)) };
  });
};

/** The links without those whose ends do not exist; only what the frontmatter says can be so wrong. */
const sound = (context: LinkContext, links: readonly Identified[]): readonly Identified[] => {
  const { reader, settings, named, steps } = context;
  if (settings.links.length === 0) return links;
  const statements = new Set(named.filter(({ entry }) => steps.of(entry) === undefined).map(({ id }) => id));
  const byId = new Map(links.map((link) => [link.id, link]));
  const dependents = new Map<Id, Identified[]>();
  const dropped = new Set<Identified>();
  const open: Identified[] = [];
  for (const link of links) {
    const { from, to, kind } = link.draft;
    const isOnLink = byId.has(to);
    if (isOnLink) dependents.set(to, added(dependents.get(to), link));
    const canBe = statements.has(to) || (isOnLink && kind !== "causation" && to !== link.id);
    const unknown = [...from, ...(canBe ? [] : [to])].find((id) => !statements.has(id));
    if (unknown === undefined) continue;
    open.push(link);
    const hint = didYouMean(reader, unknown, statements);
    const message = `A link from “${from.join("”, “")}” to “${to}” cannot be made: “${unknown}” is not there.${hint}`;
    error(reader, "unknown-id", message, settings.spanOf("links"));
  }
  for (let link = open.pop(); link !== undefined; link = open.pop()) {
    if (dropped.has(link)) continue;
    dropped.add(link);
    for (const dependent of dependents.get(link.id) ?? []) open.push(dependent);
  }
  return links.filter((link) => !dropped.has(link));
};

const linkOf = (reader: Reader, { kind, from, to, span, fields, group }: Draft, id: Id): Link => {
  const { title, scheme } = fields;
  const range = span && rangeOf(reader.lines, span.start, span.end);
  if (kind === "causation")
    return carry({ kind, id, cause: from[0] ?? "", effect: to }, range, title ?? undefined, group, fields);
  const link =
    kind === "conflict" ? { kind, id, attackers: from, target: to } : { kind, id, premises: from, conclusion: to };
  return carry(addPresent(link, { scheme }), range, title ?? undefined, group, fields);
};
