/** The shadow root in which an element is, else its document. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return isRoot(root) ? root : element.ownerDocument;
}

/** Not by `instanceof`: the element may be of another window. */
const isRoot = (node: Node): node is Document | ShadowRoot => "activeElement" in node;
