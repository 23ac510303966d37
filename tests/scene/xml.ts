/** An element of a checked XML text; `text` is all text in it, references resolved. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([A-Za-z][\w:.-]*)="([^"<]*)"/g;
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
]);

/**
 * Reads the XML that our files may consist of, strictly: elements, attributes in double quotes, text and the named
 * references. Throws on anything else, such as a comment, a control character, or a tag that does not match.
 */
export function readXml(xml: string): Element {
  if (NOT_A_CHARACTER.test(xml)) throw new Error("a character that XML forbids");
  const document: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const [, end, start, attributes = "", empty, text] = TOKEN.exec(xml) ?? [];
    const current = open.at(-1);
    if (!current) throw new Error(`text after the end, at ${at}`);
    if (text !== undefined) {
      for (const around of open) around.text += resolved(text);
    } else if (start !== undefined) {
      const element: Open = { name: start, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (empty === "") open.push(element);
    } else if (end === undefined || open.pop()?.name !== end)
      throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
  }
  const [root] = document.children;
  if (open.length !== 1 || !root || document.children.length !== 1) throw new Error("an element is not closed");
  return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Error(`the attribute ${name} stands twice`);
    found.set(name, resolved(value));
  }
  return found;
}

function resolved(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const meant = ENTITIES.get(name.replace(/;$/, ""));
    if (meant === undefined || !name.endsWith(";")) throw new Error(`the reference ${whole}`);
    return meant;
  });
}

/** All elements below one, itself included, in the order of the text. */
export function elements(root: Element): readonly Element[] {
  const found: Element[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...[...next.children].reverse());
  }
  return found;
}
