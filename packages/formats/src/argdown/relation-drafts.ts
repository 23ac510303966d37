import type { Id } from "@argument-graph/core";
import { present } from "../present";
import { type Draft, idOf, type LinkContext } from "./draft";
import type { Entry } from "./member";
import { error } from "./reader";
import type { Step } from "./steps";
import type { Element, Inference, Relation } from "./syntax";

interface Targets extends LinkContext {
  readonly stepLinks: ReadonlyMap<Inference, Id>;
  /** An undercut under the conclusion of a reconstruction is one of the inference above it. */
  readonly conclusions: ReadonlyMap<Element, Inference>;
  /** The premises of an argument that are not conclusions of its own. */
  readonly premises: Map<readonly Step[], ReadonlySet<Id>>;
}

/** The links that the relation lines stand for. */
export const relationDrafts = (context: LinkContext, stepLinks: ReadonlyMap<Inference, Id>): readonly Draft[] => {
  const { relations } = context.collected;
  const conclusions = new Map<Element, Inference>();
  if (relations.some(isUndercut))
    for (const steps of context.steps.all)
      for (const { statement, inference } of steps) conclusions.set(statement, inference);
  const targets = { ...context, stepLinks, conclusions, premises: new Map() };
  return relations.flatMap((relation) => draftsOf(targets, relation));
};

const isUndercut = ({ symbol }: Relation): boolean => symbol.includes("_");

/** The links that a relation line stands for: one, or two if it is symmetric. */
const draftsOf = (context: Targets, relation: Relation): readonly Draft[] => {
  const { symbol, parent, child } = relation;
  const isOutgoing = symbol.endsWith(">") && symbol !== "><";
  const [fromNode, toNode] = isOutgoing ? [parent, child] : [child, parent];
  const undercuts = isUndercut(relation);
  const between = isStatement(context, fromNode) && toNode.type === "element" && toNode.kind === "statement";
  const isStrict = context.settings.strict && between && !undercuts;
  const supports = symbol.includes("+");
  const isSymmetric = symbol === "><" || (isStrict && !supports);
  const from = sourceOf(context, relation, fromNode);
  const to = isSymmetric ? sourceOf(context, relation, toNode) : targetOf(context, toNode, undercuts);
  if (from === undefined || to === undefined) return [];
  if (isSymmetric) {
    const scheme = symbol === "><" ? "contradiction" : "contrary";
    const [a, b] = isOutgoing ? [to, from] : [from, to];
    const there = draftOf(relation, "conflict", a, b, scheme);
    return a === b ? [there] : [there, draftOf(relation, "conflict", b, a, scheme)];
  }
  if (supports) {
    // `[A]` with `+ <Argument for A>` below it: the reconstruction says so already.
    if (from === to && stepsOfNode(context, fromNode)) return [];
    return [draftOf(relation, "inference", from, to, isStrict ? "entailment" : undefined)];
  }
  const scheme = undercuts && !isLinkTarget(context, toNode) ? "undercut" : undefined;
  const attack = draftOf(relation, "conflict", from, to, scheme);
  const steps = undercuts || !isStatement(context, fromNode) ? undefined : stepsOfNode(context, toNode);
  return [steps ? { ...attack, againstPremises: premisesOf(context, steps) } : attack];
};

const draftOf = (relation: Relation, kind: Draft["kind"], from: Id, to: Id, scheme: string | undefined): Draft => ({
  kind,
  from: [from],
  to,
  id: "",
  origin: "line",
  start: relation.start,
  span: relation,
  fields: present({ scheme }),
  group: undefined,
});

const premisesOf = (context: Targets, steps: readonly Step[]): ReadonlySet<Id> => {
  const known = context.premises.get(steps);
  if (known) return known;
  const premises = new Set<Entry>();
  for (const step of steps) for (const entry of step.premises) premises.add(entry);
  for (const { conclusion } of steps) premises.delete(conclusion);
  const ids = new Set([...premises].map((entry) => idOf(context, entry)));
  context.premises.set(steps, ids);
  return ids;
};

const stepsOfNode = ({ collected, steps }: Targets, node: Element | Inference): readonly Step[] | undefined =>
  node.type === "element" ? steps.of(collected.entryOfElement.get(node)) : undefined;

const isStatement = (context: Targets, node: Element | Inference): boolean =>
  node.type === "element" && (node.kind === "statement" || stepsOfNode(context, node) !== undefined);

/** Whether an undercut of it speaks against a link already. */
const isLinkTarget = (context: Targets, node: Element | Inference): boolean =>
  node.type === "inference" || stepsOfNode(context, node) !== undefined || context.conclusions.has(node);

/** Whoever supports or attacks: a statement, a sketch, or the conclusion of an argument with a reconstruction. */
const sourceOf = (context: Targets, relation: Relation, node: Element | Inference): Id | undefined => {
  if (node.type === "inference") {
    const message = "An inference supports or attacks nothing; put what is about it below it.";
    error(context.reader, "inference-as-source", message, relation);
    return undefined;
  }
  const steps = stepsOfNode(context, node);
  const entry = steps?.[steps.length - 1]?.conclusion ?? context.collected.entryOfElement.get(node);
  return entry && idOf(context, entry);
};

/** What is supported or attacked: a statement, a sketch, or the last inference of an argument. */
const targetOf = (context: Targets, node: Element | Inference, undercuts: boolean): Id | undefined => {
  const { stepLinks, conclusions, collected } = context;
  if (node.type === "inference") return stepLinks.get(node);
  const steps = stepsOfNode(context, node);
  const inference = (undercuts ? conclusions.get(node) : undefined) ?? steps?.[steps.length - 1]?.inference;
  if (inference) return stepLinks.get(inference);
  const entry = collected.entryOfElement.get(node);
  return entry && idOf(context, entry);
};
