import type { ListReader } from "argument-graph/list";

/** Gives a reader of lists the elements inside a node, one after another, but for those in a slot of their own; as deep as a user nested them, without recursion. */
export function readElements(root: Element, reader: ListReader): void {
  let node: Node | null = root;
  while (node) {
    const isSkipped: boolean = node !== root && node instanceof Element && node.slot !== "";
    if (!isSkipped) enter(node, reader);
    let next: Node | null = isSkipped ? null : node.firstChild;
    for (let at: Node | null = node; at && !next; at = at === root ? null : at.parentNode) {
      if (at instanceof Element && !(isSkipped && at === node)) reader.close(at.localName);
      next = at === root ? null : at.nextSibling;
    }
    node = next;
  }
}

function enter(node: Node, reader: ListReader): void {
  if (node instanceof Text) reader.text(node.data);
  else if (node instanceof HTMLAnchorElement) reader.open("a", { href: addressOf(node) });
  else if (node instanceof Element) reader.open(node.localName);
}

/** Where a link leads; a place in the page is none. */
function addressOf(link: HTMLAnchorElement): string | undefined {
  const written = link.getAttribute("href") ?? "";
  return written === "" || written.startsWith("#") ? undefined : link.href;
}
