import type { Direction } from "@argument-graph/layout";

/** The notations in which a map can be drawn. */
export type PresetName = "default" | "rationale" | "textbook" | "standard-form" | "toulmin" | "classic";

/**
 * How a statement is drawn: as a box with its words, as a circle with its number (its words are in the key), or as a
 * numbered line of a text.
 */
export type StatementForm = "box" | "number" | "row";

/**
 * How a link is drawn: as a small box with a word, as a point that its lines run through, as a coloured band over its
 * premises, as a line that joins its premises with a plus, or as the line in a text above which they stand.
 */
export type LinkForm = "pill" | "dot" | "band" | "bar" | "rule";

/** A notation as data: what is drawn, and how. Everything else, such as colours and fonts, is the theme's. */
export interface Preset {
  readonly name: PresetName;
  /** Where premises lie, seen from their conclusion, unless somebody says otherwise. */
  readonly direction: Direction;
  /** Written text has one direction: it stays as it is whatever is asked for. */
  readonly oneWay: boolean;
  /** In layers, as one column, or with what speaks for a link at its side, as Toulmin has it. */
  readonly arrangement: "layers" | "column" | "aside";
  readonly statement: StatementForm;
  /** The forms of inferences and conflicts with one premise or attacker, and with several. */
  readonly alone: LinkForm;
  readonly linked: LinkForm;
  /** The form of historical steps. */
  readonly step: LinkForm;
  /** What is written on links: "because", the words of the brackets, Toulmin's, a sentence with numbers, or nothing. */
  readonly words: "because" | "brackets" | "toulmin" | "numbers" | "none";
  /** What else is known about a link, such as its scheme, is written on it. */
  readonly details: boolean;
  /** The corners of boxes. */
  readonly corners: "round" | "square";
  /** Statements have numbers, in the order of the text or in that in which they are derived. */
  readonly numbers: "none" | "text" | "derivation";
  /** The statements are listed with their numbers below the map. */
  readonly key: boolean;
  /** Distances of neighbours and of layers, in px; those of the layout if absent. */
  readonly gap?: number;
  readonly layerGap?: number;
}

const own: Preset = {
  name: "default",
  direction: "down",
  oneWay: false,
  arrangement: "layers",
  statement: "box",
  alone: "pill",
  linked: "pill",
  step: "pill",
  words: "because",
  details: true,
  corners: "round",
  numbers: "none",
  key: false,
};

const PRESETS: Readonly<Record<PresetName, Preset>> = {
  default: own,
  rationale: { ...own, name: "rationale", alone: "band", linked: "band", words: "brackets" },
  textbook: {
    ...own,
    name: "textbook",
    arrangement: "aside",
    direction: "up",
    statement: "number",
    alone: "dot",
    linked: "bar",
    words: "none",
    details: false,
    numbers: "text",
    key: true,
    gap: 44,
    layerGap: 26,
  },
  "standard-form": {
    ...own,
    name: "standard-form",
    direction: "up",
    oneWay: true,
    arrangement: "column",
    statement: "row",
    alone: "rule",
    linked: "rule",
    step: "rule",
    words: "numbers",
    numbers: "derivation",
  },
  toulmin: { ...own, name: "toulmin", direction: "left", arrangement: "aside", words: "toulmin" },
  classic: { ...own, name: "classic", alone: "dot", linked: "dot", words: "none", corners: "square" },
};

/** The names of all presets, the default first. */
export const presetNames: readonly PresetName[] = [
  "default",
  "rationale",
  "textbook",
  "standard-form",
  "toulmin",
  "classic",
];

/** Whether a word, such as one of an attribute or a command line, names a preset. */
export const isPresetName = (name: string): name is PresetName => presetNames.some((known) => known === name);

/**
 * The notation of that name, as data.
 *
 * @throws RangeError if there is none, for callers that are not type-checked.
 *
 * @example
 * ```ts
 * import { presetNamed } from "@argument-graph/scene";
 *
 * presetNamed("textbook").statement; // => "number"
 * ```
 */
export function presetNamed(name: PresetName = "default"): Preset {
  if (isPresetName(name)) return PRESETS[name];
  throw new RangeError(`There is no preset “${String(name)}”; expected one of ${presetNames.join(", ")}.`);
}

/**
 * Where premises lie in a notation, seen from their conclusion: as asked for, else as is usual in it. Standard form is
 * written from the premises down and has no other direction.
 *
 * @example
 * ```ts
 * import { directionIn } from "@argument-graph/scene";
 *
 * directionIn("textbook"); // => "up"
 * directionIn("textbook", "right"); // => "right"
 * directionIn("standard-form", "right"); // => "up"
 * ```
 */
export function directionIn(name: PresetName = "default", wanted?: Direction): Direction {
  const { direction, oneWay } = presetNamed(name);
  return oneWay ? direction : (wanted ?? direction);
}
