import type { Theme } from "./contract";

/**
 * The colours of a theme as custom properties of CSS, `--ag-page` and so on, for `outlineSheet`.
 *
 * @example
 * ```ts
 * import { light, themeProperties } from "@argument-graph/scene";
 *
 * themeProperties(light).startsWith("--ag-page: #ffffff;"); // => true
 * ```
 */
export function themeProperties({ color, dark }: Theme): string {
  const colours = Object.entries(color).map(([name, value]) => `--ag-${kebab(name)}: ${value};`);
  return [...colours, `color-scheme: ${dark ? "dark" : "light"};`].join(" ");
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
