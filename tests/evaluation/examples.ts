import { existsSync, readFileSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import type { AttackGraph, Settings } from "@argument-graph/evaluation";
import type { Sketch } from "./maps";

/** Worked examples, each computed by two independent implementations; read where they are at hand. */
export const examplesFile = new URL("../../../shared/reference/semantics-examples.json", import.meta.url);

export interface ExampleMap {
  readonly statements: readonly (Id | { readonly id: Id; readonly text?: string; readonly source?: string })[];
  readonly inferences: readonly { readonly id: Id; readonly premises: readonly Id[]; readonly conclusion: Id }[];
  readonly attacks: readonly { readonly id: Id; readonly from: readonly Id[]; readonly to: Id }[];
  readonly accepted?: readonly Id[];
  readonly rejected?: readonly Id[];
  readonly suspended?: readonly Id[];
  readonly disabled?: readonly Id[];
  readonly assumed?: readonly Id[];
}

/** `undec` for undecided. */
export type ExampleLabels = Readonly<Record<Id, string>>;

interface Examples {
  readonly af: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: AttackGraph;
    readonly expected: Readonly<Record<string, unknown>>;
  }[];
  readonly maps: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: ExampleMap;
    readonly expected: {
      readonly grounded: ExampleLabels;
      readonly complete: readonly ExampleLabels[];
      readonly preferred: readonly ExampleLabels[];
      readonly stable: readonly ExampleLabels[];
      readonly aspic?: {
        readonly arguments: Readonly<Record<string, string>>;
        readonly attacks: readonly (readonly [string, string])[];
      };
      readonly acceptance: Readonly<
        Record<Id, { readonly scepticalPreferred: boolean; readonly credulousPreferred: boolean }>
      >;
    };
  }[];
  readonly explanations: readonly {
    readonly id: string;
    readonly map: string;
    readonly target: Id;
    readonly expected: {
      readonly fallSets?: readonly (readonly Id[])[];
      readonly standSets?: readonly (readonly Id[])[];
      readonly fallSetsWithInferences?: readonly (readonly Id[])[];
    };
  }[];
  readonly checks: readonly {
    readonly id: string;
    readonly main: Id;
    readonly input: ExampleMap;
    readonly expected: readonly (readonly [code: string, names: readonly string[]])[];
  }[];
}

/** None where the file is absent. */
export function readExamples(): Examples {
  return existsSync(examplesFile)
    ? JSON.parse(readFileSync(examplesFile, "utf8"))
    : { af: [], maps: [], explanations: [], checks: [] };
}

export function sketchOf(map: ExampleMap): { readonly sketch: Sketch; readonly settings: Settings } {
  const { statements, inferences, attacks, accepted, rejected, suspended, disabled, assumed } = map;
  return {
    sketch: {
      s: statements.map((statement) => (typeof statement === "string" ? statement : statement.id)),
      i: inferences.map(({ id, premises, conclusion }) => [id, premises, conclusion]),
      x: attacks.map(({ id, from, to }) => [id, from, to]),
    },
    settings: {
      ...(accepted && { accepted }),
      ...(rejected && { rejected }),
      ...(suspended && { suspended }),
      ...(disabled && { disabled }),
      ...(assumed && { assumed }),
    },
  };
}
