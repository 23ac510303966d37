import type { Id, JsonObject } from "@argument-graph/core";
import { present } from "../present";
import { type PartFields, readPart } from "./additions";
import type { Named } from "./document";
import { type Draft, idOf, type LinkContext } from "./draft";
import { linkId, uniqueId } from "./ids";
import { mergeData } from "./merge";
import { type Reader, warn } from "./reader";
import type { Step } from "./steps";
import type { Inference } from "./syntax";
import { union } from "./union";

/** The inferences and causations of all reconstructions; notes the id of each. */
export const stepDrafts = (context: LinkContext, stepLinks: Map<Inference, Id>): Draft[] => {
  const drafts: Draft[] = [];
  for (const steps of context.steps.all) {
    let index = 0;
    for (const step of steps) {
      const draft = stepDraft(context, step, ++index, step === steps[steps.length - 1]);
      stepLinks.set(step.inference, draft.id);
      drafts.push(draft);
    }
  }
  return drafts;
};

const stepDraft = (context: LinkContext, step: Step, number: number, isLast: boolean): Draft => {
  const { reader, settings, ids, named, groups } = context;
  const { inference, owner } = step;
  const own = readPart(reader, settings, [inference], inference);
  const argument = owner.argument && named[owner.argument.index];
  const of = isLast ? argument : undefined;
  const from = step.premises.map((entry) => idOf(context, entry));
  const to = idOf(context, step.conclusion);
  const kind = isLeadsTo(reader, step) ? "causation" : "inference";
  const wish = (): Id => (argument ? `${argument.id}, step ${number}` : linkId(kind, from, to));
  const group = own.group === undefined && owner.section ? groups.ofHeading.get(owner.section) : own.group;
  return {
    kind,
    from,
    to,
    id: of?.id ?? uniqueId(ids, own.id ?? wish()),
    origin: "step",
    start: inference.start,
    span: step,
    fields: stepFields(of, own, kind === "causation" ? [] : inference.rules),
    group: of ? of.group : (group ?? undefined),
  };
};

/** One cause, one effect and the rule `leads to`: a historical step. */
const isLeadsTo = (reader: Reader, { inference, premises }: Step): boolean => {
  const { rules } = inference;
  const isRule = rules.length === 1 && rules[0]?.toLowerCase() === "leads to";
  if (isRule && premises.length > 1) {
    const message = "A step that “leads to” has one cause; give each its own.";
    warn(reader, "several-causes", message, inference);
  }
  return isRule && premises.length === 1;
};

/** What stands behind `<Name>` and what stands behind the rule, in one. */
const stepFields = (of: Named | undefined, own: PartFields, rules: readonly string[]): Partial<PartFields> => {
  const fields: Partial<PartFields> = of?.fields ?? {};
  const gist = of?.entry.canonical?.text;
  const named = own.title ?? fields.title;
  const title = named === undefined ? (of?.entry.title ?? null) : named;
  const scheme = own.scheme ?? fields.scheme ?? (rules.length > 0 ? rules.join(", ") : undefined);
  const data = [gist === undefined ? undefined : { gist }, fields.data, own.data].filter((one) => one !== undefined);
  const tags = union(fields.tags ?? [], own.tags);
  return {
    ...fields,
    ...own,
    title,
    ...present({
      scheme,
      tags: tags.length > 0 ? tags : (own.tags ?? fields.tags),
      data: data.length === 0 ? undefined : data.reduce<JsonObject>(mergeData, {}),
    }),
  };
};
