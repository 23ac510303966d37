import { existsSync, readFileSync } from "node:fs";
import type { ArgumentDocument, Id } from "@argument-graph/core";
import type { AttackGraph, Settings } from "@argument-graph/evaluation";
import { documentOf, type Sketch } from "./maps";

/** Worked examples, each computed by two independent implementations; read where they are at hand. */
export const examplesFile = new URL("../../../shared/reference/semantics-examples.json", import.meta.url);

export interface ExampleStatement {
  readonly id: Id;
  readonly text?: string;
  readonly source?: string;
  readonly role?: string;
  readonly span?: readonly [start: number, end: number];
}

export interface ExampleMap {
  readonly statements: readonly (Id | ExampleStatement)[];
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

export interface WeightedExampleMap extends Omit<ExampleMap, "statements" | "inferences" | "attacks"> {
  readonly statements: readonly (Id | ({ readonly id: Id } & ExampleNumbers))[];
  readonly inferences: readonly (ExampleMap["inferences"][number] & ExampleNumbers)[];
  readonly attacks: readonly (ExampleMap["attacks"][number] & ExampleNumbers)[];
}

interface ExampleNumbers {
  readonly tau?: number;
  readonly weight?: number;
}

export type Numbers = Readonly<Record<Id, number>>;

interface Examples {
  readonly weightedMaps: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: WeightedExampleMap;
    readonly expected: {
      readonly grounded: ExampleLabels;
      readonly preferred: readonly ExampleLabels[];
      readonly stable: readonly ExampleLabels[];
    };
  }[];
  readonly gradual: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: {
      readonly weights: Numbers;
      readonly attacks: readonly (readonly [Id, Id])[];
      readonly supports: readonly (readonly [Id, Id])[];
    };
    readonly expected: Readonly<Record<string, Numbers | null>>;
  }[];
  readonly mapGradual: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: WeightedExampleMap;
    readonly expected: Readonly<Record<string, Numbers>>;
  }[];
  readonly contributions: readonly {
    readonly id: string;
    readonly graph: string;
    readonly topic: Id;
    readonly semantics: string;
    readonly expected: {
      readonly initialStrength: number;
      readonly finalStrength: number;
      readonly removal: Numbers;
      readonly shapley: Numbers;
      readonly shapleySum: number;
      readonly gradientOfInitialStrength: Numbers;
    };
  }[];
  readonly carneades: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: WeightedExampleMap & { readonly assumptionWeight?: Numbers };
    readonly parameters: { readonly alpha: number; readonly beta: number; readonly gamma: number };
    readonly expected: Readonly<Record<string, ExampleLabels>>;
  }[];
  readonly probability: readonly {
    readonly id: string;
    readonly map: string;
    readonly target: Id;
    readonly leafProbabilities: Numbers;
    readonly expected: { readonly pIn: number; readonly pUndecided: number };
  }[];
  readonly positions: readonly {
    readonly id: string;
    readonly title: string;
    readonly input: {
      readonly sentences: readonly Id[];
      readonly arguments: readonly { readonly premises: readonly string[]; readonly conclusion: string }[];
    };
    readonly expected: readonly {
      readonly position: Readonly<Record<Id, boolean>>;
      readonly given: Readonly<Record<Id, boolean>> | null;
      readonly coherentExtending: number;
      readonly coherentTotal: number;
      readonly doj: number;
    }[];
  }[];
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
      readonly sufficientReasons?: readonly (readonly Id[])[];
      readonly fallSetsWithInferences?: readonly (readonly Id[])[];
    };
  }[];
  readonly comparisonReference: ExampleMap;
  readonly comparison: readonly {
    readonly id: string;
    readonly title: string;
    readonly student: ExampleMap;
    readonly expected: {
      readonly unitPrecision: number;
      readonly unitRecall: number;
      readonly units: number;
      readonly linkPrecision: number;
      readonly linkRecall: number;
      readonly links: number;
      readonly grouping: number | null;
      readonly main: number;
      readonly score: number;
      readonly kappa: number | null;
      readonly groupsR: Readonly<Record<Id, string>>;
      readonly groupsT: Readonly<Record<Id, string>>;
      readonly feedback: {
        readonly missingUnits: readonly Id[];
        readonly extraUnits: readonly Id[];
        readonly reversed: readonly unknown[];
        readonly wrongSign: readonly unknown[];
      };
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
    : {
        af: [],
        maps: [],
        weightedMaps: [],
        gradual: [],
        mapGradual: [],
        contributions: [],
        carneades: [],
        probability: [],
        positions: [],
        explanations: [],
        comparisonReference: { statements: [], inferences: [], attacks: [] },
        comparison: [],
        checks: [],
      };
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

/** The map as a document that carries its weights; `tau` is a weight, too. */
export function weightedDocument(map: WeightedExampleMap): {
  readonly document: ArgumentDocument;
  readonly settings: Settings;
} {
  const { statements, inferences, attacks } = map;
  const plain = statements.map((statement) => (typeof statement === "string" ? { id: statement } : statement));
  const { sketch, settings } = sketchOf({ ...map, statements: plain.map(({ id }) => id) });
  const given = new Map([...plain, ...inferences, ...attacks].map(({ id, ...rest }) => [id, numberIn(rest)]));
  const document = documentOf(sketch);
  const weighted = <T extends { readonly id: Id }>(part: T): T => {
    const weight = given.get(part.id);
    return weight === undefined ? part : { ...part, weight };
  };
  return {
    document: { statements: document.statements.map(weighted), links: document.links.map(weighted) },
    settings,
  };
}

function numberIn({ tau, weight }: ExampleNumbers): number | undefined {
  return weight ?? tau;
}
