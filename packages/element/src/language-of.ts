/**
 * The language that a page gives an element: the attribute `lang` of the element or of what is around it, shadow roots
 * and their hosts included; "" if there is none, or where it is said to be unknown.
 */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const named = at.closest("[lang]");
    if (named) return named.getAttribute("lang") ?? "";
  }
  return "";
}

/** The element in whose shadow root this one is. */
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return "host" in root && root.host instanceof Element ? root.host : undefined;
}
