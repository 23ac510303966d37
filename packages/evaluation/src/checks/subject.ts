import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Conflict,
  type Id,
  type Inference,
  type Link,
  type Statement,
  thesis,
  toGraph,
} from "@argument-graph/core";
import { type Framework, toFramework } from "../framework";
import { groundedLabels } from "../grounded-labels";
import { nameOf } from "../name-of";
import { IN } from "../settle";
import { bearing } from "./bearing";
import { type CheckMessages, englishChecks } from "./english-checks";

/** What the checks look at: a document, and what several of them have to know of it. */
export interface Subject {
  readonly document: ArgumentDocument;
  readonly graph: ArgumentGraph;
  readonly framework: Framework;
  readonly parts: ReadonlyMap<Id, Statement | Link>;
  readonly inferences: readonly Inference[];
  readonly conflicts: readonly Conflict[];
  readonly thesis: Statement | undefined;
  /** What bears on the thesis, on which side (bits of `polarity`), by number; nothing if there is no thesis. */
  readonly sides: Uint8Array;
  /** What is taken as given and bears on the thesis, other than the thesis itself. */
  readonly leaves: readonly Statement[];
  readonly messages: CheckMessages;
  stands(id: Id): boolean;
  /** Nothing argues for it. */
  isGiven(id: Id): boolean;
  /** Whether it bears on the thesis, on one of these sides. */
  isOnSide(id: Id, side: number): boolean;
  /** A statement or link in a sentence. */
  name(id: Id): string;
  names(ids: readonly Id[]): string;
}

/** @throws RangeError if the document cannot become a graph. */
export function subject(document: ArgumentDocument, messages: CheckMessages = englishChecks): Subject {
  const graph = toGraph(document);
  const framework = toFramework(graph);
  const labels = groundedLabels(framework);
  const parts = new Map<Id, Statement | Link>();
  for (const part of [...document.statements, ...document.links]) parts.set(part.id, part);
  const main = thesis(graph);
  const sides = bearing(framework, document.links, main);

  const numberOf = (id: Id): number => framework.numbers.get(id) ?? -1;
  const isGiven = (id: Id): boolean => framework.given[numberOf(id)] === 1;
  const isOnSide = (id: Id, side: number): boolean => ((sides[numberOf(id)] ?? 0) & side) !== 0;
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
    sides,
    leaves: document.statements.filter(({ id }) => id !== main && isGiven(id) && sides[numberOf(id)] !== 0),
    messages,
    stands: (id) => labels[numberOf(id)] === IN,
    isGiven,
    isOnSide,
    name,
    names: (ids) => messages.list(ids.map(name)),
  };
}
