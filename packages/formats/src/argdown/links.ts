import type {
  Causation,
  Conflict,
  Id,
  Inference as InferenceLink,
  JsonObject,
  Link,
  Range,
} from "@argument-graph/core";
import { rangeOf } from "../lines";
import { present } from "../present";
import { type PartFields, readPart } from "./additions";
import type { Collected } from "./collect";
import type { Named } from "./document";
import { type Ids, linkId, uniqueId } from "./ids";
import type { Entry } from "./member";
import { mergeData } from "./merge";
import { nearestName, type Reader, report } from "./reader";
import type { Settings } from "./settings";
import type { Step } from "./steps";
import type { Element, Heading, Inference, Relation } from "./syntax";

/** All that the links of a document are made from. */
export interface LinkContext {
  readonly reader: Reader;
  readonly settings: Settings;
  readonly collected: Collected;
  readonly stepsByArgument: ReadonlyMap<Entry | object, readonly Step[]>;
  readonly named: ReadonlyMap<Entry, Named>;
  readonly ids: Ids;
  readonly groupOfHeading: ReadonlyMap<Heading, Id>;
  readonly groupIds: ReadonlySet<Id>;
}

/** A link that has been found but has not yet met what the frontmatter says about it. */
interface Draft {
  readonly kind: Link["kind"];
  readonly from: readonly Id[];
  readonly to: Id;
  readonly start: number;
  readonly range: Range | undefined;
  readonly fields: Partial<PartFields>;
  readonly id: Id | undefined;
  readonly group: Id | undefined;
  /** From a line of the text, so that an entry of the frontmatter can take its place. */
  readonly isLine: boolean;
  /** Of an attack on a whole argument: its premises. */
  readonly againstPremises?: readonly Id[];
}

/** The links of a text in the order in which they stand there. */
export const linksOf = (context: LinkContext): readonly Link[] => {
  const stepLinks = new Map<Inference, Id>();
  const drafts = stepDrafts(context, stepLinks);
  const targets: Targets = { ...context, stepLinks, conclusions: conclusionItems(context.stepsByArgument) };
  for (const relation of context.collected.relations) drafts.push(...relationDrafts(targets, relation));
  drafts.sort((a, b) => a.start - b.start);
  return finish(context, placeEntries(context, withoutRedundant(drafts)));
};

/**
 * An attack on an argument says nothing more if the same attacker is already against one of the argument's premises: it
 * is only the same attack seen from further away, and goes.
 */
const withoutRedundant = (drafts: readonly Draft[]): Draft[] => {
  const attacked = new Set(
    drafts
      .filter(({ kind, isLine }) => kind === "conflict" && isLine)
      .map(({ from, to }) => keyOf("conflict", from[0] ?? "", to)),
  );
  return drafts.filter(
    ({ from, againstPremises = [] }) =>
      !againstPremises.some((id) => attacked.has(keyOf("conflict", from[0] ?? "", id))),
  );
};

/** Inferences and causations of reconstructions; notes the id of each. */
const stepDrafts = (context: LinkContext, stepLinks: Map<Inference, Id>): Draft[] => {
  const { reader, settings, ids, named } = context;
  const drafts: Draft[] = [];
  for (const steps of context.stepsByArgument.values()) {
    for (const step of steps) {
      const { inference, argument } = step;
      const data = inference.data;
      const own = readPart({
        reader,
        known: settings,
        value: data?.value ?? {},
        tags: [],
        dataOf: () => data,
        span: inference,
      });
      const of = step.isLast ? argument && named.get(argument) : undefined;
      const from = step.premises.map((entry) => idOf(context, entry));
      const to = idOf(context, step.conclusion);
      const kind = isLeadsTo(reader, step) ? "causation" : "inference";
      const owner = argument && named.get(argument);
      const wish = owner === undefined ? linkId(kind, from, to) : `${owner.id}, step ${step.index + 1}`;
      const id = of?.id ?? uniqueId(ids, own.id ?? wish);
      stepLinks.set(inference, id);
      const section = step.owner.section;
      drafts.push({
        kind,
        from,
        to,
        id,
        start: inference.start,
        range: rangeOf(reader.lines, step.start, step.end),
        fields: stepFields(of, own, kind === "causation" ? [] : inference.rules),
        group: of
          ? of.group
          : own.group === null
            ? undefined
            : (own.group ?? (section && context.groupOfHeading.get(section))),
        isLine: false,
      });
    }
  }
  return drafts;
};

const idOf = ({ named }: LinkContext, entry: Entry): Id => named.get(entry)?.id ?? "";

/** One cause, one effect and the rule `leads to`: a historical step. */
const isLeadsTo = (reader: Reader, { inference, premises }: Step): boolean => {
  const isRule = inference.rules.length === 1 && inference.rules[0]?.toLowerCase() === "leads to";
  if (isRule && premises.length > 1) {
    const message = "A step that “leads to” something has one cause. Give each cause a step of its own.";
    report(reader, "warning", "several-causes", message, inference.start, inference.end);
  }
  return isRule && premises.length === 1;
};

/** What stands behind `<Name>` and what stands behind the rule, in one. */
const stepFields = (of: Named | undefined, own: PartFields, rules: readonly string[]): Partial<PartFields> => {
  const gist = of?.entry.canonical?.text;
  const data = [gist === undefined ? undefined : { gist }, of?.fields.data, own.data].filter(
    (one) => one !== undefined,
  );
  const ofTags = of?.fields.tags ?? [];
  const tags = [...ofTags, ...(own.tags ?? []).filter((tag) => !ofTags.includes(tag))];
  const title = own.title ?? of?.fields.title;
  const scheme = own.scheme ?? of?.fields.scheme ?? (rules.length > 0 ? rules.join(", ") : undefined);
  return {
    ...of?.fields,
    ...own,
    title: title === undefined ? (of?.entry.title ?? null) : title,
    ...present({
      scheme,
      tags: tags.length > 0 ? tags : (own.tags ?? of?.fields.tags),
      data: data.length === 0 ? undefined : data.reduce<JsonObject>(mergeData, {}),
    }),
  };
};

interface Targets extends LinkContext {
  readonly stepLinks: ReadonlyMap<Inference, Id>;
  readonly conclusions: ReadonlyMap<Element, Inference>;
}

/** An undercut under the conclusion of a reconstruction is one of the inference above it. */
const conclusionItems = (stepsByArgument: LinkContext["stepsByArgument"]): Map<Element, Inference> => {
  const conclusions = new Map<Element, Inference>();
  for (const steps of stepsByArgument.values())
    for (const { conclusionItem, inference } of steps) conclusions.set(conclusionItem.statement, inference);
  return conclusions;
};

/** The links that a relation line stands for: one, or two if it is symmetric. */
const relationDrafts = (context: Targets, relation: Relation): Draft[] => {
  const { symbol, parent, child } = relation;
  const outgoing = symbol.endsWith(">") && symbol !== "><";
  const [fromNode, toNode] = outgoing ? [parent, child] : [child, parent];
  const isUndercut = symbol.includes("_");
  const from = sourceOf(context, relation, fromNode);
  const to = targetOf(context, toNode, isUndercut);
  if (from === undefined || to === undefined) return [];
  // `[A]` with `+ <Argument for A>` below it: the reconstruction says so already.
  if (
    from === to &&
    symbol.includes("+") &&
    fromNode.type === "element" &&
    stepsOfNode(context, fromNode) !== undefined
  )
    return [];
  const between =
    isStatement(context, fromNode) && toNode.type === "element" && toNode.kind === "statement" && !isUndercut;
  const draft = (kind: Draft["kind"], source: Id, target: Id, scheme: string | undefined): Draft => ({
    kind,
    from: [source],
    to: target,
    id: undefined,
    start: relation.start,
    range: rangeOf(context.reader.lines, relation.start, relation.end),
    fields: present({ scheme }),
    group: undefined,
    isLine: true,
  });
  if (symbol === "><") return symmetric(context, relation, draft, "contradiction");
  if (symbol.includes("+"))
    return [draft("inference", from, to, context.settings.strict && between ? "entailment" : undefined)];
  if (context.settings.strict && between) return symmetric(context, relation, draft, "contrary");
  const attack = draft(
    "conflict",
    from,
    to,
    isUndercut && !isLinkTarget(context, toNode, true) ? "undercut" : undefined,
  );
  const steps =
    isUndercut || toNode.type === "inference" || !isStatement(context, fromNode)
      ? undefined
      : stepsOfNode(context, toNode);
  const conclusions = new Set(steps?.map(({ conclusion }) => conclusion));
  const premises = steps?.flatMap((step) => step.premises).filter((entry) => !conclusions.has(entry));
  return [{ ...attack, ...present({ againstPremises: premises?.map((entry) => idOf(context, entry)) }) }];
};

/** Both directions of a symmetric relation, between what stands on its two sides. */
const symmetric = (
  context: Targets,
  { parent, child }: Relation,
  draft: (kind: "conflict", from: Id, to: Id, scheme: string) => Draft,
  scheme: string,
): Draft[] => {
  const [a, b] = [sourceOf(context, undefined, child), sourceOf(context, undefined, parent)];
  if (a === undefined || b === undefined) return [];
  return a === b
    ? [draft("conflict", a, b, scheme)]
    : [draft("conflict", a, b, scheme), draft("conflict", b, a, scheme)];
};

const stepsOfNode = (context: Targets, node: Element): readonly Step[] | undefined => {
  const entry = context.collected.entryOfElement.get(node);
  return entry && context.stepsByArgument.get(entry);
};

const isStatement = (context: Targets, node: Element | Inference): boolean =>
  node.type === "element" && (node.kind === "statement" || stepsOfNode(context, node) !== undefined);

const isLinkTarget = (context: Targets, node: Element | Inference, isUndercut: boolean): boolean =>
  node.type === "inference" ||
  stepsOfNode(context, node) !== undefined ||
  (isUndercut && context.conclusions.has(node));

/** Whoever supports or attacks: a statement, a sketch, or the conclusion of an argument with a reconstruction. */
const sourceOf = (context: Targets, relation: Relation | undefined, node: Element | Inference): Id | undefined => {
  if (node.type === "inference") {
    if (relation !== undefined)
      report(
        context.reader,
        "error",
        "inference-as-source",
        `An inference cannot support or attack anything; only what is written under it can speak about it.`,
        relation.start,
        relation.end,
      );
    return undefined;
  }
  const steps = stepsOfNode(context, node);
  const conclusion = steps?.[steps.length - 1]?.conclusion;
  const entry = conclusion ?? context.collected.entryOfElement.get(node);
  return entry && idOf(context, entry);
};

/** What is supported or attacked: a statement, a sketch, or the last inference of an argument. */
const targetOf = (context: Targets, node: Element | Inference, isUndercut: boolean): Id | undefined => {
  if (node.type === "inference") return context.stepLinks.get(node);
  const inference = isUndercut ? context.conclusions.get(node) : undefined;
  const own = inference && context.stepLinks.get(inference);
  const steps = stepsOfNode(context, node);
  const last = steps?.[steps.length - 1];
  const entry = context.collected.entryOfElement.get(node);
  return own ?? (last && context.stepLinks.get(last.inference)) ?? (entry && idOf(context, entry));
};

/** A link that the frontmatter speaks of: `{kind: conflict, from: [a, b], to: c, weight: 0.4}` or, of a step, `{id: x}`. */
interface LinkEntry {
  readonly draft: Draft | undefined;
  readonly id: Id | undefined;
}

const append = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Unambiguous, whatever the ids: the length says where the first one ends. */
const keyOf = (kind: string, from: Id, to: Id): string => `${kind} ${from.length} ${from} ${to}`;

/**
 * Puts what the frontmatter says in the place of the lines it speaks of: an entry takes the place of the first line with
 * one of its ends, and the other such lines go. An entry that no line speaks of follows the entry before it. Lines that
 * say the same twice are one link.
 */
const placeEntries = (context: LinkContext, drafts: readonly Draft[]): Draft[] => {
  const entries = context.settings.links.map((value) => entryOf(context, value));
  const lines = new Set(
    (entries.length === 0 ? [] : drafts.filter(({ isLine }) => isLine)).flatMap(({ kind, from, to }) =>
      from.map((id) => keyOf(kind, id, to)),
    ),
  );
  const byKey = new Map<string, LinkEntry[]>();
  const followers = new Map<LinkEntry | undefined, LinkEntry[]>();
  const markers = new Map<Id, LinkEntry>();
  let before: LinkEntry | undefined;
  for (const entry of entries) {
    const { draft, id } = entry;
    if (draft === undefined) {
      if (id !== undefined) markers.set(id, entry);
    } else {
      const keys = draft.from.map((from) => keyOf(draft.kind, from, draft.to)).filter((key) => lines.has(key));
      for (const key of keys) append(byKey, key, entry);
      if (keys.length === 0) append(followers, before, entry);
    }
    before = entry;
  }
  const placed: Draft[] = [];
  const done = new Set<LinkEntry | string>();
  const counts = new Map<string, number>();
  const place = (first: LinkEntry | undefined): void => {
    const open = [...(followers.get(first) ?? [])].reverse();
    if (first !== undefined) done.add(first);
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      if (done.has(entry)) continue;
      done.add(entry);
      if (entry.draft !== undefined) placed.push(entry.draft);
      open.push(...[...(followers.get(entry) ?? [])].reverse());
    }
  };
  place(undefined);
  for (const draft of drafts) {
    const key = keyOf(draft.kind, draft.from[0] ?? "", draft.to);
    const rivals = draft.isLine ? byKey.get(key) : undefined;
    if (rivals !== undefined) {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      const entry = rivals[Math.min(count, rivals.length - 1)];
      if (entry?.draft === undefined || done.has(entry)) continue;
      placed.push({ ...entry.draft, range: draft.range });
      place(entry);
    } else {
      const same = `${key}${draft.fields.scheme ?? ""}`;
      if (draft.isLine && done.has(same)) continue;
      if (draft.isLine) done.add(same);
      placed.push(draft);
      const marker = draft.id === undefined ? undefined : markers.get(draft.id);
      if (marker !== undefined) place(marker);
    }
  }
  for (const entry of entries) {
    if (entry.draft === undefined || done.has(entry)) continue;
    placed.push(entry.draft);
    place(entry);
  }
  return placed;
};

const entryOf = (context: LinkContext, value: JsonObject): LinkEntry => {
  const { reader, settings } = context;
  const span = settings.spanOf("links");
  const { kind, from, to, ...rest } = value;
  const id = typeof value.id === "string" ? value.id : undefined;
  if (from === undefined && to === undefined && id !== undefined) return { draft: undefined, id };
  const isKind = kind === "inference" || kind === "conflict" || kind === "causation";
  const names = (Array.isArray(from) ? from : [from]).filter((one): one is string => typeof one === "string");
  if (!isKind || typeof to !== "string" || names.length === 0) {
    const message = "An entry of “links” has a kind (inference, conflict or causation), “from” and “to”.";
    report(reader, "error", "invalid-setting", message, span.start, span.end);
    return { draft: undefined, id: undefined };
  }
  const fields = readPart({ reader, known: settings, value: rest, tags: [], dataOf: () => undefined, span });
  const draft: Draft = {
    kind,
    from: [...new Set(names)],
    to,
    id: fields.id,
    start: span.start,
    range: undefined,
    fields: { ...fields, title: fields.title ?? null },
    group: fields.group ?? undefined,
    isLine: false,
  };
  return { draft, id };
};

/** Gives the drafts their ids and drops those whose ends do not exist. */
const finish = (context: LinkContext, drafts: readonly Draft[]): readonly Link[] => {
  const { ids } = context;
  const stepIds = new Set(
    [...context.stepsByArgument.values()].flat().length > 0 ? drafts.filter((d) => !d.isLine).map(({ id }) => id) : [],
  );
  const explicit = new Map<Draft, Id>();
  for (const draft of drafts) {
    if (draft.id === undefined) continue;
    explicit.set(draft, stepIds.has(draft.id) && ids.taken.has(draft.id) ? draft.id : uniqueId(ids, draft.id));
  }
  const withIds = drafts.map((draft) => ({
    draft,
    id: explicit.get(draft) ?? uniqueId(ids, linkId(draft.kind, draft.from, draft.to)),
  }));
  return dropDangling(context, withIds).map(({ draft, id }) => linkOf(draft, id));
};

type Identified = { readonly draft: Draft; readonly id: Id };

const dropDangling = (context: LinkContext, links: readonly Identified[]): readonly Identified[] => {
  const statements = new Set(
    [...context.named.values()].filter(({ entry }) => !context.stepsByArgument.has(entry)).map(({ id }) => id),
  );
  const byId = new Map(links.map((link) => [link.id, link]));
  const dependents = new Map<Id, Identified[]>();
  const dropped = new Set<Identified>();
  const open: Identified[] = [];
  for (const link of links) {
    const { from, to, kind } = link.draft;
    if (byId.has(to)) append(dependents, to, link);
    else if (statements.has(to) && from.every((id) => statements.has(id))) continue;
    const unknown = [
      ...from.filter((id) => !statements.has(id)),
      ...(statements.has(to) || (byId.has(to) && kind !== "causation" && to !== link.id) ? [] : [to]),
    ];
    if (unknown.length === 0) continue;
    open.push(link);
    const span = context.settings.spanOf("links");
    const near = nearestName(context.reader, unknown[0] ?? "", statements);
    const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
    const message = `A link from “${from.join("”, “")}” to “${to}” cannot be made: “${unknown[0]}” is not there.${hint}`;
    report(context.reader, "error", "unknown-id", message, span.start, span.end);
  }
  for (let link = open.pop(); link !== undefined; link = open.pop()) {
    if (dropped.has(link)) continue;
    dropped.add(link);
    open.push(...(dependents.get(link.id) ?? []));
  }
  return links.filter((link) => !dropped.has(link));
};

const linkOf = ({ kind, from, to, range, fields, group }: Draft, id: Id): Link => {
  const { title, scheme, anchors, citations, implicit, weight, tags, data } = fields;
  const common = {
    id,
    ...present({ title: title ?? undefined, range, anchors, citations, implicit, weight, tags, group, data }),
  };
  if (kind === "causation") return { kind, ...common, cause: from[0] ?? "", effect: to } satisfies Causation;
  if (kind === "conflict")
    return { kind, ...common, attackers: from, target: to, ...present({ scheme }) } satisfies Conflict;
  return { kind, ...common, premises: from, conclusion: to, ...present({ scheme }) } satisfies InferenceLink;
};
