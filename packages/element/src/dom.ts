/**
 * The only file of this package that makes elements: what is not on this list cannot come into being, and text goes in
 * through `textContent` alone.
 */
type Name = "code" | "details" | "div" | "li" | "ol" | "p" | "pre" | "section" | "slot" | "span" | "summary";

interface Fields {
  readonly part?: string;
  readonly role?: string;
  readonly text?: string;
  readonly label?: string;
}

export function html<N extends Name>(
  document: Document,
  name: N,
  { part, role, text, label }: Fields = {},
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  if (part !== undefined) element.setAttribute("part", part);
  if (role !== undefined) element.setAttribute("role", role);
  if (label !== undefined) element.setAttribute("aria-label", label);
  if (text !== undefined) element.textContent = text;
  return element;
}
