import type { BoxContent, MeasuredLine, Theme } from "./contract";
import { type Block, cutBlock, fillBlock, leading, type SetBox, type Setting, stack } from "./setting";

/** What a page's button to fold a line takes at its end, in px. */
const BUTTON = 20;
/** How wide a written argument is, in widths of a box. */
const MEASURE = 2.6;

/** The width of a written line, in px, and what of it the numbers take. */
export const rowWidth = ({ boxWidth }: Theme): number => Math.round(boxWidth * MEASURE);
export const gutter = ({ font }: Theme): number => Math.round(font.text.size * 3);

/** Sets a statement as a numbered paragraph of a text. */
export function setRow({ number, ...content }: BoxContent, setting: Setting): SetBox {
  const { theme, rtl } = setting;
  const { lines, height, width } = setParagraphs(statementBlocks(content, setting), setting);
  const [first] = lines;
  const font = { ...theme.font.text, weight: 700 as const };
  const x = rtl ? width - theme.padding : theme.padding;
  const label: MeasuredLine = {
    ...{ text: `${number ?? ""}.`, x, y: first?.y ?? 0, font },
    ...{ part: "number", anchor: "start", rtl, joined: false },
  };
  return { width, height, lines: number === undefined ? lines : [label, ...lines] };
}

/** Sets what is said between premises and conclusion, under a line. */
export function setRule(content: BoxContent, setting: Setting): SetBox {
  const { title = "", scheme = "", badges, citation = "", hidden } = content;
  const { small, citation: italic } = setting.theme.font;
  const count = hidden > 0 ? ` +${hidden}` : "";
  return setParagraphs(
    [
      { part: "word", text: `${title}${count}`, font: { ...small, weight: 700 } },
      { part: "badge", text: [scheme, ...badges].filter(Boolean).join(" · "), font: small },
      { part: "citation", text: citation, font: italic },
    ],
    setting,
  );
}

function setParagraphs(blocks: readonly Block[], setting: Setting): SetBox {
  const { theme, rtl } = setting;
  const width = rowWidth(theme);
  const start = theme.padding + gutter(theme);
  const inner = width - start - theme.padding - BUTTON;
  const paragraphs = blocks
    .filter(({ text }) => text !== "")
    .map((block) => fillBlock(cutBlock(block, setting), inner));
  const top = theme.padding - 6;
  const { lines, bottom } = stack(paragraphs, top, "start", rtl ? width - start : start, setting);
  return { width, height: Math.max(bottom + top, leading(theme.font.text, theme) + 2 * top), lines };
}

function statementBlocks(
  { badges, title, text = "", citation = "", hidden }: Omit<BoxContent, "number">,
  { theme: { font } }: Setting,
): readonly Block[] {
  return [
    { part: "badge", text: badges.join(" · "), font: font.small },
    { part: "title", text: title ?? "", font: font.title },
    { part: "text", text, font: font.text, space: 1 },
    { part: "citation", text: citation, font: font.citation, space: 2 },
    { part: "hidden", text: hidden > 0 ? `+${hidden}` : "", font: { ...font.small, weight: 700 }, space: 2 },
  ];
}
