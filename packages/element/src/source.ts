/** Children that hold the text as data: scripts that no browser runs. */
const DATA = 'script[type="text/argument-graph"], script[type="text/argdown"], script[type="application/json"]';

/** The text of a map in the content of its element. */
export interface Source {
  readonly text: string;
  /** Whether a reader sees it without the map. */
  readonly readable: boolean;
  /** Whether it is a nested list, whose elements say more than their text does. */
  readonly isList: boolean;
}

/**
 * The text in an element: that of a data script, else of a `pre`, else all of it that has no slot of its own. Undefined if
 * there is none.
 *
 *     <argument-graph><script type="text/argument-graph"> … </script></argument-graph>
 *     <argument-graph><pre> … </pre></argument-graph>
 *     <argument-graph><ul><li> … </li></ul></argument-graph>
 *     <argument-graph> … </argument-graph>
 */
export function sourceIn(element: Element): Source | undefined {
  const script = element.querySelector(DATA);
  const holder = script ?? element.querySelector("pre");
  const text = dedent(holder ? textOf(holder) : ownText(element));
  const isList = holder === null && element.querySelector(":scope :is(ul, ol):not([slot] *)") !== null;
  return text === "" ? undefined : { text, readable: script === null, isList };
}

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => !(node instanceof Element && node.slot !== ""))
    .map(textOf)
    .join("");

/** The text in a node, without comments. Where an editor's Enter key left an element `br` in a `pre`, a line ends. */
function textOf(node: Node): string {
  const nodes = document.createNodeIterator(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let text = "";
  for (let at = nodes.nextNode(); at; at = nodes.nextNode()) text += at.nodeName === "BR" ? "\n" : (at.nodeValue ?? "");
  return text;
}

/**
 * The text without the indentation that it has only for standing inside HTML, so that the indentation which is left
 * means something; and without blank lines around it. Editors indent with spaces that do not break: they are spaces.
 */
export function dedent(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/^\s+/, (indent) => indent.replaceAll("\u00a0", " ")));
  while (lines[0]?.trim() === "") lines.shift();
  while (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length))).join("\n");
}
