import { dark, light, type Theme } from "argument-graph";

type Colour = keyof Theme["color"];

/** The custom property in which a page sets a colour, such as `--argument-graph-support-fill`. */
export const propertyOf = (colour: string): string =>
  `--argument-graph-${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * The theme that is asked for; with the colours that the page sets in custom properties, if it sets any. They are resolved
 * by the browser, so that they may be written as CSS likes, and are plain colours in whatever is saved.
 *
 * @param probe - An element in the map's place that may be given a colour and have it taken away.
 */
export function pageTheme(asked: "auto" | "light" | "dark", probe: HTMLElement): "auto" | "light" | "dark" | Theme {
  const view = probe.ownerDocument.defaultView;
  if (!view) return asked;
  const style = view.getComputedStyle(probe);
  const isDark = asked === "auto" ? view.matchMedia("(prefers-color-scheme: dark)").matches : asked === "dark";
  const theme = isDark ? dark : light;
  const own = (Object.keys(theme.color) as Colour[]).filter((name) => style.getPropertyValue(propertyOf(name)) !== "");
  if (own.length === 0) return asked;
  const colours = own.map((name) => {
    probe.style.setProperty("color", `var(${propertyOf(name)}, ${theme.color[name]})`);
    return [name, style.color] as const;
  });
  probe.style.removeProperty("color");
  return { ...theme, color: { ...theme.color, ...Object.fromEntries(colours) } };
}
