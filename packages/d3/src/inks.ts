/** The colours that a canvas paints with: those of the theme, or those that the reader's system asks for. */
export interface Inks {
  area(color: string): string;
  line(color: string): string;
  text(color: string): string;
  /** What is selected, and what else stands out. */
  readonly focus: string;
  readonly strong: string;
}

/**
 * A canvas is not recoloured by the browser as elements are, so the system's colours are looked up: from an element whose
 * colours nobody has set.
 *
 * @param theme - the colours of the theme that stand out.
 */
export function inksFor(
  view: Window | null,
  plain: Element,
  theme: { readonly focus: string; readonly text: string },
): Inks {
  const asks = (query: string): boolean => view?.matchMedia(query).matches === true;
  const own = (color: string) => color;
  if (view && asks("(forced-colors: active)")) {
    const { color, backgroundColor } = view.getComputedStyle(plain);
    return {
      area: () => backgroundColor,
      line: () => color,
      text: () => color,
      focus: "Highlight",
      strong: color,
    };
  }
  const line = asks("(prefers-contrast: more)") ? () => theme.text : own;
  return { area: own, line, text: line, focus: theme.focus, strong: theme.text };
}
