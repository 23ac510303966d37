import type { BoxContent, Kind } from "@argument-graph/scene";

/** One paragraph of a box: what it is, and its text. */
export type Row = readonly [part: "badges" | "title" | "text" | "citation" | "word", text: string];

export const isPill = (kind: Kind): boolean => kind !== "claim" && kind !== "evidence";

/** What a box says, from top to bottom, as in the static drawing; what a fold hides is counted on its button. */
export function rowsOf(content: BoxContent): readonly Row[] {
  const { title = "", text = "", citation = "", scheme = "", badges } = content;
  const rows: readonly Row[] = isPill(content.kind)
    ? [
        ["word", title],
        ["badges", [scheme, ...badges].filter(Boolean).join(" · ")],
        ["citation", citation],
      ]
    : [
        ["badges", badges.join(" · ")],
        ["title", title],
        ["text", text],
        ["citation", citation],
      ];
  return rows.filter(([, words]) => words !== "");
}
