import type { Group, Id } from "@argument-graph/core";
import {
  elementOf,
  type MapArgument,
  type MapModel,
  type MapStatement,
  type Relation,
  type Use,
} from "./map-selection-model";
import type { MapSettings } from "./map-selection-settings";

/** The ids of the statements and arguments that are chosen. */
export interface Choice {
  readonly statements: ReadonlySet<Id>;
  readonly arguments: ReadonlySet<Id>;
}

/**
 * Chooses what Argdown's map has boxes for, in its three steps: what may be in the map at all; which of these statements
 * are; and which of these arguments then have something that they are connected with.
 */
export const choose = (model: MapModel, settings: MapSettings, groups: ReadonlyMap<Id, Group>): Choice => {
  const isCandidate = (element: MapStatement | MapArgument) => mayBeInMap(settings, groups, element);
  const candidates = {
    statements: idsOf(model.statements, isCandidate),
    arguments: idsOf(model.arguments, isCandidate),
  };
  const statements = idsOf(
    model.statements,
    (one) => candidates.statements.has(one.id) && isStatementChosen(model, settings, candidates, one),
  );
  const chosen = { statements, arguments: candidates.arguments };
  const connects = connections(model, chosen);
  return {
    statements,
    arguments: idsOf(
      model.arguments,
      (one) => candidates.arguments.has(one.id) && isArgumentChosen(model, settings, chosen, connects, one),
    ),
  };
};

const idsOf = <T>(elements: ReadonlyMap<Id, T>, isChosen: (element: T) => boolean): ReadonlySet<Id> =>
  new Set([...elements].filter(([, element]) => isChosen(element)).map(([id]) => id));

const mayBeInMap = (
  settings: MapSettings,
  groups: ReadonlyMap<Id, Group>,
  element: MapStatement | MapArgument,
): boolean => {
  const { selectedSections, selectedTags } = settings;
  const { id, title, tags, group, isInMap, kind } = element;
  if (isInMap === false && !settings.ignoreIsInMap) return false;
  const excluded = kind === "statement" ? settings.excludeStatements : settings.excludeArguments;
  if (excluded.has(title) || excluded.has(id)) return false;
  const section = groups.get(group ?? "");
  const isInSection = section
    ? selectedSections?.has(section.title ?? section.id)
    : settings.selectElementsWithoutSection;
  if (selectedSections && !isInSection) return false;
  if (!selectedTags) return true;
  return tags.length === 0 ? settings.selectElementsWithoutTag : tags.some((tag) => selectedTags.has(tag));
};

const isStatementChosen = (
  model: MapModel,
  settings: MapSettings,
  candidates: Choice,
  statement: MapStatement,
): boolean => {
  const { id, title, isInMap } = statement;
  if (isInMap === true && !settings.ignoreIsInMap) return true;
  if (settings.includeStatements.has(title) || settings.includeStatements.has(id)) return true;
  const isUsed = statement.uses.some(({ role, argument }) => role !== "step" && candidates.arguments.has(argument.id));
  const isRelated = statement.relations.some((relation) => leadsToChosen(model, candidates, relation, id));
  if (settings.excludeDisconnected && !isUsed && !isRelated) return false;
  switch (settings.statementSelectionMode) {
    case "all":
      return true;
    case "top-level":
      return statement.isTopLevel || (isRelated && !isUsed);
    case "with-title":
      return statement.hasTitle || (isRelated && !isUsed);
    case "with-relations":
      return isRelated;
    case "not-used-in-argument":
      return !isUsed;
    case "with-more-than-one-relation":
      return isRelated && (!isUsed || argumentsAround(model, candidates, statement) > 1);
  }
};

/**
 * How many arguments the relations of a statement lead to, as Argdown counts them: another statement counts once for
 * every argument that uses it in the right role, and a statement that is used nowhere does not count.
 */
const argumentsAround = (model: MapModel, candidates: Choice, { id, relations }: MapStatement): number => {
  let count = 0;
  for (const relation of relations) {
    const other = elementOf(model, otherEnd(relation, id));
    if (other?.kind === "argument" && candidates.arguments.has(other.id)) count++;
    if (other?.kind === "statement")
      count += other.uses.filter(
        (use) => hasRole(relation, other.id, use) && candidates.arguments.has(use.argument.id),
      ).length;
  }
  return count;
};

const otherEnd = ({ from, to }: Relation, id: Id): Id => (from === id ? to : from);

/** A relation goes from what is concluded and to what is presumed; a contradiction goes both ways. */
const hasRole = ({ to, isSymmetric }: Relation, id: Id, { role }: Use): boolean =>
  isSymmetric || role === (to === id ? "premise" : "conclusion");

/** Whether the other end of a relation is chosen, or an argument is that stands for it. */
const leadsToChosen = (model: MapModel, chosen: Choice, relation: Relation, id: Id): boolean => {
  const other = elementOf(model, otherEnd(relation, id));
  if (!other) return false;
  if (other.kind === "argument") return chosen.arguments.has(other.id);
  if (chosen.statements.has(other.id)) return true;
  return other.uses.some((use) => hasRole(relation, other.id, use) && chosen.arguments.has(use.argument.id));
};

const isArgumentChosen = (
  model: MapModel,
  settings: MapSettings,
  chosen: Choice,
  connects: Connection,
  argument: MapArgument,
): boolean => {
  const { id, isInMap, relations, premises, conclusion } = argument;
  if (!settings.excludeDisconnected || (isInMap === true && !settings.ignoreIsInMap)) return true;
  if (relations.some((relation) => leadsToChosen(model, chosen, relation, id))) return true;
  return premises.some((one) => connects(one, "premise")) || connects(conclusion, "conclusion");
};

/** Whether a statement connects an argument that uses it in this role with something that is chosen. */
type Connection = (id: Id | undefined, role: "premise" | "conclusion") => boolean;

/** Each statement is looked at once for each role, however many arguments use it. */
const connections = (model: MapModel, chosen: Choice): Connection => {
  const known = { premise: new Map<Id, boolean>(), conclusion: new Map<Id, boolean>() };
  return (id, role) => {
    const statement = model.statements.get(id ?? "");
    if (!statement) return false;
    const connects = known[role].get(statement.id) ?? isConnected(model, chosen, statement, role);
    known[role].set(statement.id, connects);
    return connects;
  };
};

const isConnected = (
  model: MapModel,
  chosen: Choice,
  { id, relations, uses }: MapStatement,
  role: "premise" | "conclusion",
): boolean => {
  if (chosen.statements.has(id)) return true;
  const opposite = role === "premise" ? "conclusion" : "premise";
  if (uses.some((use) => use.role === opposite && chosen.arguments.has(use.argument.id))) return true;
  return relations.some(
    (relation) =>
      (relation.isSymmetric || (role === "premise" ? relation.from !== id : relation.to !== id)) &&
      leadsToChosen(model, chosen, relation, id),
  );
};
