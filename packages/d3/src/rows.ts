import type { BoxContent, Kind } from "@argument-graph/scene";

/** One paragraph of a box: what it is, and its text. */
export type Row = readonly [part: "number" | "badges" | "title" | "text" | "citation" | "word", text: string];

export const isPill = (kind: Kind): boolean => kind !== "claim" && kind !== "evidence";

/** A box that is more a figure than a text: it is never lower than it was measured. */
export const isFigure = (form: BoxContent["form"]): boolean =>
  form === "number" || form === "dot" || form === "bar" || form === "band";

/** What is seen of a box, from top to bottom, as in the static drawing; what a fold hides is counted on its button. */
export function rowsOf(content: BoxContent): readonly Row[] {
  const { form, number, ghost } = content;
  if (form === "number") return [["number", String(number ?? (ghost ? "?" : ""))]];
  if (form === "dot" || form === "bar") return [];
  const numbered: readonly Row[] = number === undefined ? [] : [["number", `${number}.`]];
  return [...numbered, ...wordsOf(content)];
}

/** All that a box has to say, whether its notation shows it or not. */
export function wordsOf(content: BoxContent): readonly Row[] {
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

/** The words in the element of a box that stand in its rows. */
export const textsIn = (box: HTMLElement): readonly Text[] =>
  [...box.querySelectorAll(".ag-content > *")].flatMap(({ firstChild }) => (isText(firstChild) ? firstChild : []));

/** Not by `instanceof`: the node may be of another window. */
const isText = (node: Node | null): node is Text => node?.nodeType === 3;
