import {
  type ArgumentDocument,
  type Conflict,
  type Id,
  type Inference,
  type Link,
  readonlyGraphSteps,
  type Statement,
  type Steps,
  thesisSteps,
} from "@argument-graph/core";
import { assumptions } from "../assumptions";
import { type Framework, frameworkSteps } from "../framework";
import { groundedLabels } from "../grounded-labels";
import { named } from "../labelling";
import { type EvaluationMessages, englishEvaluation } from "../messages";
import { nameOf, namesOf } from "../name-of";
import { AGAINST, FOR } from "../polarity";
import type { Settings } from "../settings";
import { IN } from "../settle";
import { bearing, bearingOnSteps } from "./bearing";
import type { Examined } from "./examined";

/** What the checks look at: a document, and what several of them have to know of it. */
export interface Subject extends Examined {
  readonly document: ArgumentDocument;
  readonly framework: Framework;
  readonly parts: ReadonlyMap<Id, Statement | Link>;
  readonly inferences: readonly Inference[];
  readonly conflicts: readonly Conflict[];
  readonly thesis: Statement | undefined;
  /** What the reader takes as given: leaves, and evidence. */
  readonly settings: Settings;
  /** What is taken as given and bears on the thesis, other than the thesis itself. */
  readonly leaves: readonly Statement[];
  stands(id: Id): boolean;
  /** Whether it bears on the thesis, on one of these sides. */
  isOnSide(id: Id, side: number): boolean;
  /** Whether the author builds on it: it bears in favour of the thesis, or of a step that leads to it. */
  isBuiltOn(id: Id): boolean;
  /** Whether it is an objection to the thesis or to what it rests on, and no objection of the author's own to the past. */
  isCounterargument(conflict: Conflict): boolean;
}

/** @throws RangeError if the document cannot become a graph. */
export function* subjectSteps(
  document: ArgumentDocument,
  messages: EvaluationMessages = englishEvaluation,
): Steps<Subject> {
  const graph = yield* readonlyGraphSteps(document);
  const framework = yield* frameworkSteps(graph);
  yield;
  const assumed = new Set(assumptions(graph));
  const labels = groundedLabels(framework, { assumed });
  const parts = new Map<Id, Statement | Link>();
  for (const part of [...document.statements, ...document.links]) parts.set(part.id, part);
  yield;
  const main = yield* thesisSteps(graph);
  yield;
  const sides = bearing(framework, document.links, main);
  const direct = bearingOnSteps(framework, document.links, main);
  yield;

  const numberOf = (id: Id): number => framework.numbers.get(id) ?? -1;
  const isGiven = (id: Id): boolean => framework.given[numberOf(id)] === 1 || assumed.has(id);
  const isOn = (table: Uint8Array, id: Id, side: number): boolean => ((table[numberOf(id)] ?? 0) & side) !== 0;
  const isBuiltOn = (id: Id): boolean => isOn(direct, id, FOR);
  const name = (id: Id): string => nameOf(graph, id, messages);
  const statementOf = (id: Id | undefined): Statement | undefined => document.statements.find((one) => one.id === id);
  return {
    document,
    graph,
    framework,
    parts,
    inferences: document.links.filter((link) => link.kind === "inference"),
    conflicts: document.links.filter((link) => link.kind === "conflict"),
    thesis: statementOf(main),
    settings: { assumed },
    leaves: document.statements.filter(({ id }) => id !== main && isGiven(id) && sides[numberOf(id)] !== 0),
    messages,
    labelling: named(framework, labels),
    stands: (id) => labels[numberOf(id)] === IN,
    isGiven,
    isOnSide: (id, side) => isOn(sides, id, side),
    isBuiltOn,
    isCounterargument: ({ id, attackers }) =>
      isOn(direct, id, AGAINST) || (isOn(sides, id, AGAINST) && !attackers.every(isBuiltOn)),
    name,
    names: (ids) => namesOf(graph, ids, messages),
  };
}
