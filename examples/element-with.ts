import type { ArgumentGraphElement } from "@argument-graph/element";

/** The element with a text in it, not yet in a page. */
export function elementWith(text: string, attributes: Readonly<Record<string, string>>): ArgumentGraphElement {
  const element = document.createElement("argument-graph");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const source = document.createElement("script");
  source.type = "text/argument-graph";
  source.textContent = text;
  element.append(source);
  return element;
}
