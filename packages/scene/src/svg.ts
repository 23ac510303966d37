import type { Font, GroupMark, Mark, Scene, Shape, TextLine } from "./contract";
import { decimal } from "./decimal";
import { rounded } from "./shapes";
import { escapeXml } from "./xml";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** How a drawing is written as SVG. */
export interface SvgOptions {
  /**
   * The text that the drawing was made from and the name of its format, such as `argdown`: it goes into the file's
   * `metadata`, so that the file can be opened as a document again. Default: none.
   */
  readonly source?: { readonly format: string; readonly text: string };
}

/**
 * The drawing as a standalone SVG file: text as text, a title and a description with the notes for those who do not see it, no
 * styles, scripts, ids or references. The same scene gives the same bytes. What XML forbids in text becomes U+FFFD.
 *
 * @example
 * ```ts
 * import { argument, claim, toGraph } from "@argument-graph/core";
 * import { arrange, toSvg } from "@argument-graph/scene";
 *
 * const svg = toSvg(arrange(toGraph(argument({ title: "Rain" }, claim("It rained.")))));
 *
 * svg.startsWith("<svg "); // => true
 * ```
 */
export function toSvg(scene: Scene, { source }: SvgOptions = {}): string {
  const { theme, rtl, key } = scene;
  const { width, height } = key ?? scene;
  const language = tag(scene.language);
  const of = <T extends Mark["type"]>(type: T) =>
    scene.marks.filter((mark): mark is Extract<Mark, { type: T }> => mark.type === type);
  const root: Attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: [0, 0, width, height].map(decimal).join(" "),
    width,
    height,
    role: "img",
    "xml:lang": language,
    lang: language,
    direction: rtl ? "rtl" : undefined,
    "font-family": theme.font.text.family,
    "font-size": theme.font.text.size,
  };
  return [
    `<svg${attributes(root)}>`,
    `  <title>${escapeXml(scene.title)}</title>`,
    `  <desc>${[scene.description, ...scene.notes].map(escapeXml).join("\n")}</desc>`,
    ...(source ? [`  ${metadata(source)}`] : []),
    `  ${element("rect", { width, height, fill: theme.color.page })}`,
    ...(key && key.width > scene.width ? [`  <g transform="translate(${decimal((width - scene.width) / 2)} 0)">`] : []),
    ...of("group").flatMap((mark) => lines(mark, theme.font.text)),
    ...of("path").flatMap((mark) => lines(mark, theme.font.text)),
    ...of("group").flatMap((mark) => title(mark, theme.font.text)),
    ...scene.marks.flatMap((mark) =>
      mark.type === "box" || mark.type === "junction" ? lines(mark, theme.font.text) : [],
    ),
    ...(key && key.width > scene.width ? ["  </g>"] : []),
    ...(key ? [key.heading, ...key.entries.flatMap((entry) => entry.lines)] : []).map(
      (line) => `  ${text([line], theme.font.text)}`,
    ),
    "</svg>",
    "",
  ].join("\n");
}

/** Formats reads it again. A carriage return is a reference: a reader of XML would take it for a line feed. */
function metadata({ format, text }: NonNullable<SvgOptions["source"]>): string {
  const all = attributes({ xmlns: "urn:argument-graph:source:1", format, "xml:space": "preserve" });
  return `<metadata><argument-graph${all}>${escapeXml(text).replaceAll("\r", "&#13;")}</argument-graph></metadata>`;
}

/** A language tag if it is one; anything else says nothing about the language. */
function tag(language: string | undefined): string | undefined {
  return language !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined;
}

function lines(mark: Mark, base: Font): readonly string[] {
  if (mark.type === "path") {
    const { d, stroke, strokeWidth, dash, head } = mark;
    const line = element("path", {
      d,
      fill: "none",
      stroke,
      "stroke-width": strokeWidth,
      "stroke-dasharray": dash,
    });
    return [`  ${line}`, ...(head ? [`  ${shape(head)}`] : [])];
  }
  const { fill, stroke, strokeWidth } = mark;
  const outline = element("path", {
    d: mark.type === "group" ? rounded(mark, mark.radius) : mark.d,
    fill,
    stroke,
    "stroke-width": strokeWidth,
    "stroke-dasharray": mark.type === "group" ? undefined : mark.dash,
  });
  if (mark.type === "group") return [`  ${outline}`];
  return [
    "  <g>",
    `    ${outline}`,
    ...mark.ornaments.map((ornament) => `    ${shape(ornament)}`),
    ...blocks(mark.lines).map((block) => `    ${text(block, base)}`),
    "  </g>",
  ];
}

/** The title of a group: above the lines, which leave a margin free round its letters. */
function title({ title: line, fill }: GroupMark, base: Font): readonly string[] {
  return line ? [`  ${text([line], base, { stroke: fill, "stroke-width": 5, "paint-order": "stroke" })}`] : [];
}

function shape({ d, fill = "none", stroke, strokeWidth }: Shape): string {
  return element("path", { d, fill, stroke, "stroke-width": strokeWidth });
}

/** Lines of one part of a box follow each other and belong together. */
function blocks(all: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const found: TextLine[][] = [];
  for (const line of all) {
    const block = found.at(-1);
    if (block && block[0]?.part === line.part) block.push(line);
    else found.push([line]);
  }
  return found;
}

/**
 * A paragraph. Each line is isolated from the next, should the text have marks that turn the direction of writing; the
 * space that a break swallowed stands at the end of the line, so that the text reads and copies as it was written.
 */
function text(block: readonly TextLine[], base: Font, more: Attributes = {}): string {
  const [first] = block;
  if (!first) return "";
  const { font, fill, anchor, rtl } = first;
  const common: Attributes = {
    fill,
    "font-size": font.size === base.size ? undefined : font.size,
    "font-weight": font.weight === 400 ? undefined : font.weight,
    "font-style": font.style === "normal" ? undefined : font.style,
    "text-anchor": anchor === "start" ? undefined : anchor,
    direction: rtl ? "rtl" : "ltr",
    "unicode-bidi": "isolate",
    ...more,
  };
  const isolated = block.some((line) => line.rtl || BIDI.test(line.text));
  const rows = block.map((line, index) => {
    const space = index + 1 < block.length && !line.joined && anchor === "start" ? " " : "";
    const place: Attributes = { x: line.x, y: line.y, "unicode-bidi": isolated ? "isolate" : undefined };
    return `<tspan${attributes(place)}>${escapeXml(line.text)}${space}</tspan>`;
  });
  return `<text${attributes(common)}>${rows.join("")}</text>`;
}

/** Letters that run from right to left, and the marks that turn the direction. */
const BIDI = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/u;

function element(name: string, all: Attributes): string {
  return `<${name}${attributes(all)}/>`;
}

function attributes(all: Attributes): string {
  return Object.entries(all)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? decimal(value) : escapeXml(value)}"`)
    .join("");
}
