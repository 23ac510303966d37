import type { OutlineElement } from "argument-graph";
import { fromTree, setAttributes } from "./dom";

/**
 * Rewrites what was made of one tree, so that it says what another tree says: only texts and attributes that differ are
 * written, and where an element has other children than before, these. Gives the elements of which that is so; undefined,
 * and nothing is written, if statements or links stand elsewhere than before: then everything is to be made anew.
 */
export function patchTree(
  root: HTMLElement,
  before: OutlineElement,
  after: OutlineElement,
): readonly HTMLElement[] | undefined {
  const changes: (() => void)[] = [];
  const refilled: HTMLElement[] = [];
  const waiting: [node: Node | undefined, before: OutlineElement, after: OutlineElement][] = [[root, before, after]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, was, is] = next;
    if (was === is) continue;
    if (!(element instanceof HTMLElement) || was.attributes["data-id"] !== is.attributes["data-id"]) return undefined;
    if (element !== root && hasOtherAttributes(was, is)) changes.push(() => setAttributes(element, is, was));
    if (!areAlike(was, is)) {
      if (hasPlaces(was) || hasPlaces(is)) return undefined;
      refilled.push(element);
      changes.push(() => element.replaceChildren(...fromTree(element.ownerDocument, is).childNodes));
      continue;
    }
    for (const [place, child] of is.children.entries()) {
      const [old, node] = [was.children[place], element.childNodes[place]];
      if (typeof child === "object" && typeof old === "object") waiting.push([node, old, child]);
      else if (child !== old && typeof child === "string")
        changes.push(() => {
          if (node) node.nodeValue = child;
        });
    }
  }
  for (const change of changes) change();
  return refilled;
}

/** Whether both have children of the same kinds, in the same order. */
function areAlike({ children }: OutlineElement, { children: others }: OutlineElement): boolean {
  const kindOf = (child: OutlineElement | string | undefined) =>
    typeof child === "object" ? child.name : typeof child;
  return children.length === others.length && children.every((child, place) => kindOf(child) === kindOf(others[place]));
}

function hasOtherAttributes({ attributes: a }: OutlineElement, { attributes: b }: OutlineElement): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** Whether a statement or link stands in an element. */
function hasPlaces(element: OutlineElement): boolean {
  const waiting = [...element.children];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") continue;
    if (next.attributes["data-id"] !== undefined) return true;
    waiting.push(...next.children);
  }
  return false;
}
