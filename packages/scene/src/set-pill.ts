import type { BoxContent } from "./contract";
import { type Block, cutBlock, fillBlock, type SetBox, type Setting, stack } from "./setting";

/** Room at the sides for the shapes: a pill's round ends, a hexagon's points, an arrow's tip. */
const SIDES = { inference: 10, conflict: 15, causation: 16 } as const;
const WIDEST = 190;
/** With a line of small words a pill is 24 px high: as large as what can be pressed has to be. */
const ABOVE = 4;

/** Sets a link's own small box: its word, and below it what else there is to say about the link. */
export function setPill(content: BoxContent, setting: Setting): SetBox {
  const side = content.kind === "claim" || content.kind === "evidence" ? SIDES.inference : SIDES[content.kind];
  const paragraphs = blocksOf(content, setting).map((block) => fillBlock(cutBlock(block, setting), WIDEST));
  const longest = Math.max(0, ...paragraphs.flatMap(({ rows }) => rows.map((row) => row.width)));
  const width = Math.max(setting.least ?? 0, Math.ceil(longest) + 2 * side);
  const { lines, bottom } = stack(paragraphs, ABOVE, "middle", width / 2, setting);
  return { width, height: bottom + ABOVE, lines };
}

function blocksOf({ title, scheme, badges, citation, hidden }: BoxContent, { theme }: Setting): readonly Block[] {
  const { small, citation: italic } = theme.font;
  const count = hidden > 0 ? ` +${hidden}` : "";
  return [
    { part: "word" as const, text: `${title ?? ""}${count}`, font: { ...small, weight: 700 as const } },
    { part: "badge" as const, text: [scheme ?? "", ...badges].filter(Boolean).join(" · "), font: small },
    { part: "citation" as const, text: citation ?? "", font: italic },
  ].filter((block) => block.text !== "");
}
