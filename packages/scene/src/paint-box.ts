import type { BoxContent, Label, MeasuredLine, Shape, Theme } from "./contract";
import { DOT, FINE } from "./into";
import type { Preset } from "./preset";
import { type Area, disc, foldedCorner, hexagon, path, pointer, rounded, type Side, sheet } from "./shapes";

/** The outline of a box, how it is painted, and what is drawn on it. */
interface Painted {
  readonly d: string;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: string;
  readonly ornaments: readonly Shape[];
}

/** A link's outline, and the colour of what is written on it. */
interface PaintedLink extends Painted {
  readonly ink: (line: MeasuredLine) => string;
}

/** What is not stated. */
const IMPLICIT = "5 3";
/** What nobody has said at all. */
const GHOST = "2 4";

/** A statement: its kind is told by the outline, that it is not stated by dashes, the thesis by a strong line. */
export function paintStatement(
  { kind, form, thesis, implicit, ghost, rtl }: BoxContent,
  area: Area,
  { color, radius: round }: Theme,
  { corners }: Preset,
  label: Label | undefined,
): Painted {
  const paper = kind === "evidence";
  const stroke = thesis ? color.thesis : label ? color[label] : color.border;
  const common = {
    fill: ghost ? color.page : paper ? color.evidence : color.claim,
    stroke,
    strokeWidth: thesis ? 2.5 : 1.25,
    ...(ghost ? { dash: GHOST } : implicit && { dash: IMPLICIT }),
  };
  if (form === "row") {
    // A written line has no edge, unless it is to be said that it stands or falls.
    const line = { ...common, fill: color.page, strokeWidth: label ? 1.25 : 0 };
    return { ...line, d: rounded(area, round), radius: round, ornaments: [] };
  }
  const radius = form === "number" ? area.width / 2 : corners === "square" ? 0 : round;
  if (!paper) return { ...common, d: rounded(area, radius), radius, ornaments: [] };
  const edge = form === "number" ? round : radius;
  const corner = { d: foldedCorner(area, rtl), fill: color.page, stroke, strokeWidth: 1 };
  return { ...common, d: sheet(area, edge, rtl), radius: edge, ornaments: [corner] };
}

/** The colours of a link's kind. */
export function colorsOf(kind: BoxContent["kind"], { color }: Theme): { readonly line: string; readonly fill: string } {
  if (kind === "conflict") return { line: color.attack, fill: color.attackFill };
  if (kind === "causation") return { line: color.causation, fill: color.causationFill };
  return { line: color.support, fill: color.supportFill };
}

/** A link: its kind is told by shape, dashes and colour. `to` is where the effect of a step stands. */
export function paintLink(content: BoxContent, area: Area, theme: Theme, to: Side): PaintedLink {
  const { kind, form, implicit, ghost, undercut } = content;
  const { line, fill: ground } = colorsOf(kind, theme);
  const fill = ghost ? theme.color.page : ground;
  const dash = ghost ? { dash: GHOST } : implicit ? { dash: IMPLICIT } : undercut ? { dash: "2 2.5" } : {};
  const common = { radius: 0, fill, stroke: line, strokeWidth: 1.25, ornaments: [] };
  const own = kind === "causation" ? theme.color.causationText : undefined;
  const ink = ({ part }: MeasuredLine) => own ?? (part === "word" ? line : theme.color.text);
  switch (form) {
    case "dot":
      return {
        ...common,
        fill: kind === "conflict" && meets(content) ? theme.color.page : line,
        strokeWidth: meets(content) ? 2 : 0,
        d: point(area, content),
        ink,
      };
    case "bar":
      return { ...common, fill: "none", strokeWidth: 3, ...barDash(kind), d: barOf(area), ink };
    case "band": {
      const d = kind === "inference" ? rounded(area, 4) : kind === "conflict" ? hexagon(area) : pointer(area, to);
      return {
        ...common,
        fill: ghost ? fill : line,
        ...dash,
        ...(undercut && !ghost && { stroke: theme.color.page }),
        d,
        ink: () => (ghost ? line : theme.color.page),
      };
    }
    case "rule": {
      const strokeWidth = kind === "causation" ? 3 : 1.5;
      const words = ({ part }: MeasuredLine) => (part === "word" ? line : theme.color.muted);
      return { ...common, fill: "none", strokeWidth, ...ruleDash(content), d: ruleOf(area), ink: words };
    }
    default:
      return { ...common, ...dash, radius: kind === "inference" ? area.height / 2 : 0, d: pill(kind, area, to), ink };
  }
}

/** A pill for "because", a hexagon for "but", an arrow for "leads to" that points to the effect. */
function pill(kind: BoxContent["kind"], area: Area, to: Side): string {
  if (kind === "conflict") return hexagon(area);
  return kind === "causation" ? pointer(area, to) : rounded(area, Math.min(area.height / 2, 14));
}

const middle = ({ x, y, width, height }: Area) => ({ x: x + width / 2, y: y + height / 2 });

/** Whether more than its own line meets in a link. */
const meets = ({ linked, argued }: BoxContent): boolean => linked || argued;

/**
 * A point for an inference, a small square on its corner for a conflict; where nothing meets in it, it is part of its line.
 */
function point(area: Area, content: BoxContent): string {
  const { x, y } = middle(area);
  if (!meets(content)) return disc(x, y, FINE);
  if (content.kind !== "conflict") return disc(x, y, DOT);
  const r = DOT + 1;
  return path("M", x, y - r, "L", x + r, y, "L", x, y + r, "L", x - r, y, "Z");
}

const barDash = (kind: BoxContent["kind"]) => (kind === "conflict" ? { dash: "6 3" } : {});
const ruleDash = ({ kind, undercut }: BoxContent) => (kind === "conflict" ? { dash: undercut ? "2 3.5" : "6 3" } : {});

function barOf({ x, y, width, height }: Area): string {
  return width >= height ? path("M", x, y + height / 2, "H", x + width) : path("M", x + width / 2, y, "V", y + height);
}

/** The line in a text between premises and conclusion. */
const ruleOf = ({ x, y, width }: Area): string => path("M", x, y + 1, "H", x + width);
