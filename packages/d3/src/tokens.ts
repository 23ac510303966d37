import type { Font, Theme } from "@argument-graph/scene";
import { px } from "./dom";

/** The root font size for which the sizes of a theme are made, in px. */
const NORMAL = 16;

/**
 * The theme with all its sizes grown as the reader has grown the text of the browser. A page that makes its root font
 * smaller, as many do to count in tens, does not make the map smaller: its smallest text would become unreadable.
 */
export function scaled(theme: Theme, rootFontSize: number): Theme {
  const factor = Math.min(4, Math.max(1, rootFontSize / NORMAL));
  if (factor === 1) return theme;
  const before = last.get(theme);
  const next = before?.factor === factor ? before : { factor, theme: grown(theme, factor) };
  last.set(theme, next);
  return next.theme;
}

/** A theme is the same object while it has the same size, since what was measured with it is remembered by it. */
const last = new WeakMap<Theme, { readonly factor: number; readonly theme: Theme }>();

function grown(theme: Theme, factor: number): Theme {
  const grow = (font: Font): Font => ({ ...font, size: font.size * factor });
  const { title, text, small, group, citation } = theme.font;
  return {
    ...theme,
    font: { title: grow(title), text: grow(text), small: grow(small), group: grow(group), citation: grow(citation) },
    boxWidth: theme.boxWidth * factor,
    padding: theme.padding * factor,
    radius: theme.radius * factor,
  };
}

/** The size of the smallest text, in px. */
export const smallest = ({ font }: Theme): number => Math.min(...Object.values(font).map(({ size }) => size));

/** The theme as custom properties, which the style sheet is written in. */
export function tokens(theme: Theme): Readonly<Record<string, string>> {
  const colours = Object.entries(theme.color).map(([name, value]) => [`--ag-${kebab(name)}`, value]);
  const fonts = Object.entries(theme.font).flatMap(([name, font]) => [
    [`--ag-${name}-size`, px(font.size)],
    [`--ag-${name}-weight`, String(font.weight)],
    [`--ag-${name}-style`, font.style],
    [`--ag-${name}-line`, px(Math.round(font.size * theme.lineHeight))],
  ]);
  return {
    ...Object.fromEntries(colours),
    ...Object.fromEntries(fonts),
    "--ag-family": theme.font.text.family,
    "--ag-line": String(theme.lineHeight),
    "--ag-padding": px(theme.padding),
    "--ag-gutter": px(Math.round(theme.font.text.size * 3)),
    "--ag-radius": px(theme.radius),
    "color-scheme": theme.dark ? "dark" : "light",
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
