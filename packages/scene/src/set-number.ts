import type { BoxContent, Theme } from "./contract";
import type { SetBox, Setting } from "./setting";

/** The diameter of a numbered circle, in px. */
export const circleSize = ({ font }: Theme): number => Math.round(font.title.size * 2.6);

/** Sets a statement's number in a circle, with the count of what is folded away below it. */
export function setNumber({ number, ghost, hidden }: BoxContent, { theme, rtl }: Setting): SetBox {
  const size = circleSize(theme);
  const font = theme.font.title;
  const text = `${number ?? (ghost ? "?" : "")}${hidden > 0 ? ` +${hidden}` : ""}`;
  const y = Math.round(size / 2 + font.size * 0.36);
  const place = { x: size / 2, y, anchor: "middle" as const, rtl, joined: false };
  return { width: size, height: size, lines: [{ text, font, part: "number", ...place }] };
}

/** A link as a point: small to look at, but large enough to be hit. */
export function setDot({ theme }: Setting): SetBox {
  const size = Math.max(24, Math.round(theme.font.small.size * 2));
  return { width: size, height: size, lines: [] };
}

/** A link as a line along its premises; `extent` is how far these reach, in px. */
export function setBar(extent: number, lying: boolean, setting: Setting): SetBox {
  const { width: depth } = setDot(setting);
  const length = Math.max(depth, extent);
  return { width: lying ? depth : length, height: lying ? length : depth, lines: [] };
}
