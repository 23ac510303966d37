import { dark, light, type Theme } from "@argument-graph/scene";
import type { DrawOptions } from "./options";
import { scaled, smallest } from "./tokens";

/** Text smaller than this, in px, is not offered for reading. */
const READABLE = 12;

/** The theme that is asked for, in the sizes of its author. */
export function themeOf(theme: DrawOptions["theme"] = "auto", window: Window | null): Theme {
  if (typeof theme === "object") return theme;
  const isDark = theme === "auto" ? window?.matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  return isDark ? dark : light;
}

/** The theme that is asked for, as large as the reader has set text. Paper is light, unless a page brings its own theme. */
export function themeFor(theme: DrawOptions["theme"], document: Document, onPaper: boolean): Theme {
  const window = document.defaultView;
  const root = Number.parseFloat(window?.getComputedStyle(document.documentElement).fontSize ?? "");
  return scaled(themeOf(onPaper && typeof theme !== "object" ? "light" : theme, window), root || 16);
}

/** The least scale at which all text of a theme can be read, and is as large as the reader has set it. */
export const readable = (theme: Theme): number => READABLE / smallest(theme);
