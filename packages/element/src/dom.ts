import type { OutlineElement, OutlineElementName } from "argument-graph";

/**
 * The only file of this package that makes elements: what is not on this list cannot come into being, text goes in through
 * `textContent` and text nodes alone, and a link leads to a place in the outline or to http(s).
 */
type Name = "argument-graph" | "button" | "code" | "div" | "ol" | "pre" | "slot" | OutlineElementName;

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

/** The elements that a tree of an outline describes. Not by recursion: it is as deep as what a user wrote. */
export function fromTree(document: Document, tree: OutlineElement): HTMLElement {
  const root = withAttributes(document, tree);
  const waiting: [OutlineElement, HTMLElement][] = [[tree, root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ children }, parent] = next;
    for (const child of children) {
      if (typeof child === "string") parent.append(child);
      else {
        const element = withAttributes(document, child);
        parent.append(element);
        waiting.push([child, element]);
      }
    }
  }
  return root;
}

function withAttributes(document: Document, tree: OutlineElement): HTMLElement {
  const element = html(document, tree.name);
  setAttributes(element, tree);
  return element;
}

/** Sets the attributes that a tree has for an element; of those that it was made with `before`, only what is another now. */
export function setAttributes(element: HTMLElement, { attributes }: OutlineElement, before?: OutlineElement): void {
  const known = new Map(Object.entries(before?.attributes ?? {}));
  for (const key of known.keys()) if (!Object.hasOwn(attributes, key)) element.removeAttribute(key);
  for (const [key, value] of Object.entries(attributes)) {
    if (known.get(key) === value) continue;
    if (key === "href" && !/^(#|https?:\/\/)/iu.test(value))
      throw new TypeError(`fromTree: "${value}" is no place in the outline, and neither http nor https.`);
    element.setAttribute(key, value);
  }
}
