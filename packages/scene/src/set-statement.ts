import type { BoxContent } from "./contract";
import {
  type Block,
  type CutBlock,
  cutBlock,
  fillBlock,
  leading,
  type Paragraph,
  type SetBox,
  type Setting,
  stack,
} from "./setting";

/** The widths to try, in parts of the theme's box width. */
const WIDTHS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4];
/** The room that a box takes up around itself, in px: lines and gaps. */
const [BESIDE, BELOW] = [30, 60];
/** What a line that breaks a word, or that ends a paragraph with a scrap, is worth avoiding, in px² of room. */
const [BROKEN, SCRAP] = [9000, 1200];
const LEAST = 72;

/**
 * Sets a statement: small words, title, text, citation and the count of what is folded away. Of a few widths the box
 * takes the one that needs the least room with its surroundings, and it is no wider than its longest line, so that maps
 * stay compact.
 */
export function setStatement(content: BoxContent, setting: Setting): SetBox {
  const { theme } = setting;
  const { padding } = theme;
  const blocks = blocksOf(content, setting).map((block) => cutBlock(block, setting));
  const top = padding - 3;
  const inners = WIDTHS.map((part) => Math.round(theme.boxWidth * part) - 2 * padding);
  const { paragraphs, inner } = cheapest(inners.map((limit) => tryWidth(blocks, limit, setting)));
  const width = Math.max(LEAST, Math.ceil(inner) + 2 * padding);
  const { lines, bottom } = stack(paragraphs, top, "start", setting.rtl ? width - padding : padding, setting);
  return { width, height: Math.max(bottom + top, leading(theme.font.text, theme) + 2 * top), lines };
}

interface Try {
  readonly paragraphs: readonly Paragraph[];
  readonly inner: number;
  readonly cost: number;
}

function tryWidth(blocks: readonly CutBlock[], limit: number, setting: Setting): Try {
  const paragraphs = blocks.map((block) => fillBlock(block, limit));
  const rows = paragraphs.flatMap((paragraph) => paragraph.rows);
  const inner = rows.reduce((most, row) => Math.max(most, row.width), 0);
  const { bottom } = stack(paragraphs, 0, "start", 0, setting);
  const broken = rows.filter(({ joined, text }) => joined && !/[-/\u2010-\u2014]$/u.test(text)).length;
  const scraps = paragraphs.filter((it) => it.rows.length > 1 && (it.rows.at(-1)?.width ?? 0) < inner / 4).length;
  const { padding } = setting.theme;
  const room = (inner + 2 * padding + BESIDE) * (bottom + 2 * padding + BELOW);
  return { paragraphs, inner, cost: room + broken * BROKEN + scraps * SCRAP };
}

function cheapest(tries: readonly Try[]): Try {
  return tries.reduce((best, next) => (next.cost < best.cost ? next : best));
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
