/** A text in a tree of HTML. */
export interface HastText {
  readonly type: "text";
  readonly value: string;
}

/** An element in a tree of HTML (hast), with the names of properties as hast spells them. */
export interface HastElement {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | boolean | string[]>>;
  readonly children: (HastElement | HastText)[];
}

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/**
 * The tree of markup that this library has written itself: every element closed, every attribute in double quotes. So
 * plugins that pass trees on need no raw HTML, which many sites forbid. Not for markup of others. Linear.
 */
export function toHast(markup: string): HastElement["children"] {
  const roots: HastElement["children"] = [];
  const open: HastElement["children"][] = [roots];
  for (const [, close, name, attributes = "", empty, text] of markup.matchAll(TOKEN)) {
    const children = open.at(-1) ?? roots;
    if (text !== undefined) children.push({ type: "text", value: unescaped(text) });
    else if (close) open.pop();
    else if (name !== undefined) {
      const element: HastElement = {
        type: "element",
        tagName: name,
        properties: propertiesOf(attributes),
        children: [],
      };
      children.push(element);
      if (!empty && !VOID.has(name)) open.push(element.children);
    }
  }
  return roots;
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);

function propertiesOf(attributes: string): HastElement["properties"] {
  const entries = [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", value]) => {
    if (name === "class")
      return [
        "className",
        unescaped(value ?? "")
          .split(" ")
          .filter(Boolean),
      ] as const;
    return [propertyName(name), value === undefined ? true : unescaped(value)] as const;
  });
  return Object.fromEntries(entries);
}

/** `stroke-width` is strokeWidth, `xml:lang` xmlLang, `data-id` dataId. */
const propertyName = (name: string): string =>
  name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());

const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
