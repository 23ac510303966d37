import { type Diagnostic, isPresetName, type PresetName, presetNames } from "argument-graph";
import type { ElementMessages } from "./messages";

/** The notation that an attribute names; undefined if it names none. */
export function presetIn(value: string | null): PresetName | undefined {
  const name = value?.trim().toLowerCase() ?? "";
  return isPresetName(name) ? name : undefined;
}

/** What is wrong with an attribute that is there and names no notation: the map is drawn in our own then. */
export function presetProblem(value: string | null, words: ElementMessages): Diagnostic | undefined {
  const name = value?.trim() ?? "";
  if (name === "" || presetIn(name)) return undefined;
  return { code: "unknown-preset", severity: "warning", message: words.noPreset(name, presetNames) };
}
