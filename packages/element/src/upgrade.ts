import { CANDIDATES, isLeftAlone } from "./candidates";
import { html } from "./dom";
import { register } from "./register";

/** What an author may say of a map in attributes `data-…` of plain HTML. */
const OPTIONS = [
  "src",
  "format",
  "view",
  "heading-level",
  "direction",
  "preset",
  "theme",
  "semantics",
  "label",
] as const;

/** How far from the screen a map is drawn already: a screen above and below. */
const NEAR = "100% 0px";

/**
 * Turns plain HTML into maps as it comes near the screen, now and whenever the page changes: `pre` and `code` with the class
 * `argument-graph` or `language-argdown`, nested lists, links and boxes of the class `argument-graph`, and scripts of the
 * type `text/argument-graph`. The HTML stays in the page, inside the map's element, so that it can be read wherever the
 * map cannot be drawn. What is inside `data-argument-graph="off"` is left alone. Registers the tag if nobody has.
 *
 * @param root - Where to look; by default the whole page.
 * @returns what ends it; maps that are there stay.
 *
 * @example
 * ```ts
 * import { upgradePage } from "@argument-graph/element";
 *
 * const stop = upgradePage();
 * stop();
 * ```
 */
export function upgradePage(root: Document | Element = document): () => void {
  register();
  const waiting = new Set<Element>();
  const near = new IntersectionObserver((entries) => upgradeAll(seen(entries)), { rootMargin: NEAR });
  const upgradeAll = (candidates: Iterable<Element>) => {
    for (const candidate of candidates) {
      near.unobserve(candidate);
      waiting.delete(candidate);
      if (candidate.isConnected && !isLeftAlone(candidate)) upgrade(candidate);
    }
  };
  const attend = (candidate: Element) => {
    if (waiting.has(candidate) || isLeftAlone(candidate) || isEmpty(candidate)) return;
    // A script has no place on the screen.
    if (candidate instanceof HTMLScriptElement) return upgradeAll([candidate]);
    waiting.add(candidate);
    near.observe(candidate);
  };
  const changes = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) for (const each of candidatesIn(node)) attend(each);
    // Bodies that a page swaps away are not kept.
    for (const candidate of waiting)
      if (!candidate.isConnected) {
        near.unobserve(candidate);
        waiting.delete(candidate);
      }
  });
  const all = () => upgradeAll([...waiting]);
  for (const candidate of root.querySelectorAll(CANDIDATES)) attend(candidate);
  changes.observe(root, { childList: true, subtree: true });
  addEventListener("beforeprint", all);
  return () => {
    near.disconnect();
    changes.disconnect();
    waiting.clear();
    removeEventListener("beforeprint", all);
  };
}

/** A box that a script may fill later. */
const isEmpty = (candidate: Element): boolean =>
  candidate.matches("div:not([data-src])") && candidate.textContent?.trim() === "";

const seen = (entries: readonly IntersectionObserverEntry[]): readonly Element[] =>
  entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);

function candidatesIn(node: Node): readonly Element[] {
  if (!(node instanceof Element)) return [];
  const inside = node.querySelectorAll(CANDIDATES);
  return node.matches(CANDIDATES) ? [node, ...inside] : [...inside];
}

/** Puts a map around the HTML that holds its text, or leads to it. */
function upgrade(candidate: Element): void {
  const block = candidate.closest("pre") ?? candidate;
  const element = html(block.ownerDocument, "argument-graph");
  for (const source of new Set([block, candidate])) copyOptions(source, element);
  const address = candidate.matches("a") ? candidate.getAttribute("href") : null;
  if (address !== null) element.setAttribute("src", address);
  if (!element.hasAttribute("format") && candidate.matches(".language-argdown, .language-argdown *"))
    element.setAttribute("format", "argdown");
  block.replaceWith(element);
  element.append(block);
}

/** Only what is on the list, and as an attribute: nothing that runs. */
function copyOptions(from: Element, to: Element): void {
  for (const name of OPTIONS) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) to.setAttribute(name, value);
  }
  for (const name of ["lang", "dir"]) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}
