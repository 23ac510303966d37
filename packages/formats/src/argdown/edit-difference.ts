import type { Id } from "@argument-graph/core";
import type { Said, SaidLink } from "./same-document";

/** What a text says too much, and what is missing in it. */
export interface Difference {
  readonly extra: readonly SaidLink[];
  readonly missing: readonly SaidLink[];
  readonly extraStatements: readonly Id[];
  readonly missingStatements: readonly Id[];
}

export const differenceOf = (said: Said, goal: Said): Difference => {
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

export const isEmpty = ({ extra, missing, extraStatements, missingStatements }: Difference): boolean =>
  extra.length + missing.length + extraStatements.length + missingStatements.length === 0;
