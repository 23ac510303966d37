import type { Id } from "@argument-graph/core";
import { type Candidate, linesLike } from "./edit-relations";
import { originOf, type Replacement, replaced, type Source } from "./source";

/** Other symbols in the lines of a link. */
export const turn = (source: Source, id: Id): readonly Candidate[] => {
  const origin = originOf(source, id);
  if (origin?.type !== "relation" || origin.symbol === "><") return [];
  const lines = linesLike(source, origin);
  const to = (letter: string): Candidate => {
    const replacements = lines.map(({ start, symbol }): Replacement => {
      const isTight = letter === "_" && symbol.length === 1 && !/\s/.test(source.text[start + 1] ?? "");
      const by = symbol.replace(/[-+_]/, letter);
      return { start, end: start + symbol.length, by: isTight ? `${by} ` : by };
    });
    return () => replaced(source.text, replacements);
  };
  return origin.symbol.includes("+") ? [to("-"), to("_")] : [to("+")];
};
