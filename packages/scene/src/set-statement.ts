import type { BoxContent } from "./contract";
import { type Block, leading, type Paragraph, type SetBox, type Setting, setBlock, stack } from "./setting";

/** The widths to try, in parts of the theme's box width. */
const WIDTHS = [2 / 3, 3 / 4, 5 / 6, 11 / 12, 1, 13 / 12];
/** A box is as narrow as it can be with at most so many lines of text. */
const LINES = 6;
const LEAST = 72;

/**
 * Sets a statement: small words, title, text, citation and the count of what is folded away. The box is the narrowest of
 * a few widths that keeps the text short, and no wider than its longest line needs, so that maps stay compact.
 */
export function setStatement(content: BoxContent, setting: Setting): SetBox {
  const { theme } = setting;
  const { padding } = theme;
  const blocks = blocksOf(content, setting);
  let paragraphs: readonly Paragraph[] = [];
  for (const part of WIDTHS) {
    const inner = Math.round(theme.boxWidth * part) - 2 * padding;
    paragraphs = blocks.map((block) => setBlock(block, inner, setting));
    const lines = paragraphs.filter((it) => it.part === "title" || it.part === "text").flatMap(({ rows }) => rows);
    if (lines.length <= LINES && !lines.some(({ joined }) => joined)) break;
  }
  const longest = Math.max(0, ...paragraphs.flatMap(({ rows }) => rows.map((row) => row.width)));
  const width = Math.max(LEAST, Math.ceil(longest) + 2 * padding);
  const top = padding - 3;
  const { lines, bottom } = stack(paragraphs, top, "start", (rtl) => (rtl ? width - padding : padding), setting);
  return { width, height: Math.max(bottom + top, leading(theme.font.text, theme) + 2 * top), lines };
}

function blocksOf({ badges, title, text, citation, hidden }: BoxContent, { theme }: Setting): readonly Block[] {
  const { font } = theme;
  return [
    { part: "badge" as const, text: badges.join(" · "), font: font.small },
    { part: "title" as const, text: title ?? "", font: font.title },
    { part: "text" as const, text: text ?? "", font: font.text },
    { part: "citation" as const, text: citation ?? "", font: font.citation },
    { part: "hidden" as const, text: hidden > 0 ? `+${hidden}` : "", font: { ...font.small, weight: 700 as const } },
  ].filter((block) => block.text !== "");
}
