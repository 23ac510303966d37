import type { Id, Link } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { addPresent } from "../present";
import { added } from "./added";
import { carry } from "./additions";
import type { Meaning, Named } from "./document";
import type { Draft, LinkContext } from "./draft";
import { linkId, uniqueId } from "./ids";
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
  const links = withoutRepeated(meaning.reader.data.placeEntries(context, withoutRedundant(drafts)));
  for (const link of links) link.id ||= uniqueId(meaning.ids, linkId(link.kind, link.from, link.to));
  return sound(context, links).map((link) => linkOf(meaning.reader, link));
};

/** The links without those whose ends do not exist; only what the frontmatter says can be so wrong. */
const sound = (context: LinkContext, links: readonly Draft[]): readonly Draft[] => {
  const { reader, settings, named, steps } = context;
  if (settings.links.length === 0) return links;
  const statements = new Set(named.filter(({ entry }) => steps.of(entry) === undefined).map(({ id }) => id));
  const byId = new Map(links.map((link) => [link.id, link]));
  const dependents = new Map<Id, Draft[]>();
  const dropped = new Set<Draft>();
  for (const link of links) {
    const { from, to, kind, id } = link;
    const isOnLink = byId.has(to);
    if (isOnLink) dependents.set(to, added(dependents.get(to), link));
    const canBe = isOnLink && kind !== "causation" && to !== id;
    const unknown = [...from, ...(canBe ? [] : [to])].find((end) => !statements.has(end));
    if (unknown === undefined) continue;
    dropped.add(link);
    const hint = didYouMean(reader, unknown, statements);
    const message = `No link leads from “${from.join("”, “")}” to “${to}”: “${unknown}” is not there.${hint}`;
    error(reader, "unknown-id", message, settings.spanOf("links"));
  }
  // The set grows while it is walked through: what speaks about a link goes with it.
  for (const { id } of dropped) for (const dependent of dependents.get(id) ?? []) dropped.add(dependent);
  return links.filter((link) => !dropped.has(link));
};

const linkOf = (reader: Reader, { kind, id, from, to, span, fields, group }: Draft): Link => {
  const { title, scheme } = fields;
  const range = span && rangeOf(reader.lines, span.start, span.end);
  const link =
    kind === "causation"
      ? { kind, id, cause: from[0] ?? "", effect: to }
      : addPresent(
          kind === "conflict"
            ? { kind, id, attackers: from, target: to }
            : { kind, id, premises: from, conclusion: to },
          { scheme },
        );
  return carry(link, range, title ?? undefined, group, fields);
};
