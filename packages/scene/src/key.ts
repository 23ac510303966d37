import type { KeyEntry, MeasuredBox, SceneKey, TextLine } from "./contract";
import { gutter, rowWidth } from "./set-row";
import { type Block, cutBlock, fillBlock, leading, type Setting, stack } from "./setting";

/** Where the list stands: below a picture of this size. */
interface Below {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly heading: string;
}

/** Room between two entries, in px. */
const BETWEEN = 6;

/**
 * The list of numbered statements below a picture, in the order of their numbers, as wide as the picture within what is
 * good to read.
 */
export function keyOf(boxes: readonly MeasuredBox[], below: Below, setting: Setting): SceneKey {
  const { theme, rtl } = setting;
  const { margin } = below;
  const width = Math.max(below.width, Math.min(rowWidth(theme), 480) + 2 * margin);
  const inner = Math.min(width - 2 * margin, rowWidth(theme)) - gutter(theme);
  const start = rtl ? width - margin : margin;
  const across = rtl ? -gutter(theme) : gutter(theme);
  const font = theme.font.group;
  const colour = (line: Omit<TextLine, "fill">): TextLine => ({
    ...line,
    fill: line.part === "text" || line.part === "number" ? theme.color.text : theme.color.muted,
  });
  let y = below.height + leading(font, theme);
  const line = { anchor: "start", rtl, joined: false } as const;
  const heading = colour({ ...line, text: below.heading, x: start, y, font, part: "title" });
  y += 10;
  const entries = numbered(boxes).map((box): KeyEntry => {
    const { number = 0, badges, text = "", citation = "", rtl: right } = box.content;
    const marks = badges.join(" · ");
    const blocks: readonly Block[] = [
      { part: "text", text, font: theme.font.text },
      { part: "citation", text: [marks, citation].filter(Boolean).join(" · "), font: theme.font.citation },
    ];
    const paragraphs = blocks
      .filter((block) => block.text !== "")
      .map((block) => fillBlock(cutBlock(block, setting), inner));
    const { lines, bottom } = stack(paragraphs, y, "start", start + across, setting);
    const [first] = lines;
    const label = {
      ...line,
      text: `${number}.`,
      x: start,
      y: first?.y ?? y,
      font: { ...theme.font.text, weight: 700 as const },
      part: "number" as const,
    };
    y = bottom + BETWEEN;
    return { id: box.id, number, text, marks, citation, rtl: right, lines: [label, ...lines].map(colour) };
  });
  return { heading, entries, width, height: Math.ceil(y + margin) };
}

/** The statements that have a number, in the order of their numbers. */
const numbered = (boxes: readonly MeasuredBox[]): readonly MeasuredBox[] =>
  boxes
    .filter(({ content }) => content.number !== undefined)
    .sort((a, b) => (a.content.number ?? 0) - (b.content.number ?? 0));
