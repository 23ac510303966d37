import type { MeasureText, Theme } from "./contract";
import type { SetBox } from "./setting";

const known = new WeakMap<MeasureText, WeakMap<Theme, Map<string, SetBox>>>();

/**
 * The boxes that have been set before with a measure of text and a theme, by all that they were set from: a map that is shown
 * again, with a branch folded or a word changed, has most of its boxes already. They are forgotten with the measure or the
 * theme: with one that is never forgotten, nothing should be remembered.
 */
export function remembered(measureText: MeasureText, theme: Theme): Map<string, SetBox> {
  const themes = known.get(measureText) ?? new WeakMap<Theme, Map<string, SetBox>>();
  known.set(measureText, themes);
  const sets = themes.get(theme) ?? new Map<string, SetBox>();
  themes.set(theme, sets);
  return sets;
}
