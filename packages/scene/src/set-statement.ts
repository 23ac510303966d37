import type { BoxContent } from "./contract";
import { type Block, type CutBlock, cutBlock, fillBlock, leading, type SetBox, type Setting, stack } from "./setting";
import { fit } from "./wrap";

/** The widths to try, in parts of the theme's box width. */
const WIDTHS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4];
/** The room that a box takes up around itself, in px: lines and gaps. */
const [BESIDE, BELOW] = [30, 60];
/** What a broken word, or a paragraph that ends with a scrap, is worth avoiding, in px² of room. */
const [BROKEN, SCRAP] = [9000, 1200];
const LEAST = 72;

/**
 * Sets a statement: small words, title, text, citation and the count of what is folded away. Of a few widths the box
 * takes the one that needs the least room with its surroundings, and it is no wider than its longest line, so that maps
 * stay compact.
 */
export function setStatement(content: BoxContent, setting: Setting): SetBox {
  const { padding, boxWidth, font } = setting.theme;
  const blocks = blocksOf(content, setting).map((block) => cutBlock(block, setting));
  const inners = WIDTHS.map((part) => Math.round(boxWidth * part) - 2 * padding);
  const paragraphs = blocks.map((block) => fillBlock(block, cheapest(blocks, inners, setting)));
  const longest = Math.max(0, ...paragraphs.flatMap(({ rows }) => rows.map((row) => row.width)));
  const width = Math.max(LEAST, setting.least ?? 0, Math.ceil(longest) + 2 * padding);
  const top = padding - 3;
  const { lines, bottom } = stack(paragraphs, top, "start", setting.rtl ? width - padding : padding, setting);
  return { width, height: Math.max(bottom + top, leading(font.text, setting.theme) + 2 * top), lines };
}

/** The width for the text, in px, whose box takes up the least room. */
function cheapest(blocks: readonly CutBlock[], widths: readonly number[], { theme }: Setting): number {
  let best = { width: widths[0] ?? theme.boxWidth, cost: Number.POSITIVE_INFINITY };
  for (const width of widths) {
    let [height, widest, penalty] = [0, 0, 0];
    for (const { cut, font, space = 0 } of blocks) {
      const { rows, widest: row, last, broken } = fit(cut, width);
      height += rows * leading(font, theme) + space;
      widest = Math.max(widest, row);
      penalty += broken * BROKEN + (rows > 1 && last < width / 4 ? SCRAP : 0);
    }
    const cost = (widest + 2 * theme.padding + BESIDE) * (height + 2 * theme.padding + BELOW) + penalty;
    if (cost < best.cost) best = { width, cost };
  }
  return best.width;
}

function blocksOf({ badges, title, text, citation, hidden }: BoxContent, { theme }: Setting): readonly Block[] {
  const { font } = theme;
  return [
    { part: "badge" as const, text: badges.join(" · "), font: font.small },
    { part: "title" as const, text: title ?? "", font: font.title },
    { part: "text" as const, text: text ?? "", font: font.text, space: title === undefined ? 1 : 3 },
    { part: "citation" as const, text: citation ?? "", font: font.citation, space: 4 },
    {
      part: "hidden" as const,
      text: hidden > 0 ? `+${hidden}` : "",
      font: { ...font.small, weight: 700 as const },
      space: 4,
    },
  ].filter((block) => block.text !== "");
}
