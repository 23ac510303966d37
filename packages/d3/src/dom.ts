/**
 * The only file of this package that makes elements and sets attributes: what is not on these lists cannot come into
 * being, so no text of an author can become markup, style or script, and strict content-security policies and Trusted
 * Types have nothing to object to. Text goes in through `textContent`, geometry through the style object.
 */

const SVG = "http://www.w3.org/2000/svg";

type HtmlName =
  | "a"
  | "aside"
  | "button"
  | "canvas"
  | "dd"
  | "dialog"
  | "div"
  | "dl"
  | "dt"
  | "fieldset"
  | "form"
  | "h2"
  | "input"
  | "kbd"
  | "label"
  | "legend"
  | "li"
  | "ol"
  | "output"
  | "p"
  | "section"
  | "span"
  | "ul";
type SvgName = "svg" | "g" | "path" | "rect";

const ATTRIBUTES = [
  "class",
  "part",
  "id",
  "role",
  "lang",
  "dir",
  "tabindex",
  "type",
  "href",
  "popover",
  "autocomplete",
  "spellcheck",
  "enterkeyhint",
  "value",
  "data-id",
  "data-key",
  "data-lm-suppress-shortcuts",
  "data-kind",
  "data-sign",
  "data-stance",
  "aria-activedescendant",
  "aria-atomic",
  "aria-busy",
  "aria-checked",
  "aria-controls",
  "aria-describedby",
  "aria-description",
  "aria-disabled",
  "aria-expanded",
  "aria-haspopup",
  "aria-hidden",
  "aria-keyshortcuts",
  "aria-label",
  "aria-labelledby",
  "aria-level",
  "aria-live",
  "aria-orientation",
  "aria-posinset",
  "aria-pressed",
  "aria-selected",
  "aria-setsize",
  "d",
  "x",
  "y",
  "width",
  "height",
  "rx",
  "viewBox",
  "focusable",
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
] as const;

export type AttributeName = (typeof ATTRIBUTES)[number];
/** A value to set; `undefined` takes the attribute away. */
export type Attributes = { readonly [name in AttributeName]?: string | number | undefined };

const known: ReadonlySet<string> = new Set(ATTRIBUTES);

/** Sets the attributes named and leaves the others alone. A link may only lead to a place in the page itself. */
export function set<E extends Element>(element: E, attributes: Attributes): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (!known.has(name)) throw new TypeError(`set: the attribute "${name}" is not on the list in dom.ts.`);
    if (name === "href" && !String(value).startsWith("#"))
      throw new TypeError(`set: "${value}" leads out of the page.`);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  return element;
}

/** A new HTML element with the attributes and the text given. */
export function html<N extends HtmlName>(
  document: Document,
  name: N,
  attributes: Attributes = {},
  text?: string,
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return set(element, attributes);
}

/** A new SVG element with the attributes given. */
export function svg<N extends SvgName>(
  document: Document,
  name: N,
  attributes: Attributes = {},
): SVGElementTagNameMap[N] {
  return set(document.createElementNS(SVG, name), attributes);
}

/** Sets style properties through the style object, which content-security policies allow. */
export function style(element: HTMLElement | SVGElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}

/** A length for CSS, to a hundredth of a pixel. */
export const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

/**
 * Lets the browser save a file under a name. The address is one that this page has just made for the bytes, so it leads
 * nowhere else.
 */
export function saveFile(document: Document, name: string, file: Blob): void {
  const view = document.defaultView;
  if (!view) return;
  const address = view.URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to take hold of the file before its address goes.
  view.setTimeout(() => view.URL.revokeObjectURL(address), 60_000);
}
