const VOID = new Set(
  "area base br col embed hr img input link meta source track wbr path circle rect line polygon polyline".split(" "),
);
const RAW = new Set(["script", "style", "title", "textarea"]);
const TAG =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(?<close>\/)?(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** A start tag with its attributes; an attribute without a value has the value "". */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in it, of script, style, title and textarea only. */
  readonly content: string;
}

/** The start tags of an HTML text in order, and what is not well-formed about it: one sentence each. */
export function readHtml(html: string): { tags: readonly Tag[]; faults: readonly string[] } {
  const tags: Tag[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match.groups?.name?.toLowerCase();
    if (name === undefined) continue;
    if (match.groups?.close) {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes ${last === undefined ? "nothing" : `<${last}>`}.`);
      continue;
    }
    const source = match.groups?.attributes ?? "";
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of source.matchAll(ATTRIBUTE)) {
      if (attributes.has(key)) faults.push(`<${name}> has two attributes ${key}.`);
      attributes.set(key, value.replace(/^["']|["']$/g, ""));
    }
    const id = attributes.get("id");
    if (id !== undefined && ids.has(id)) faults.push(`Two elements have the id ${id}.`);
    if (id !== undefined) ids.add(id);
    let content = "";
    if (RAW.has(name)) {
      const end = html.indexOf(`</${name}`, TAG.lastIndex);
      content = html.slice(TAG.lastIndex, end < 0 ? html.length : end);
      TAG.lastIndex += content.length;
    }
    tags.push({ name, attributes, content });
    if (!VOID.has(name) && !source.endsWith("/")) open.push(name);
  }
  for (const name of open) faults.push(`<${name}> is never closed.`);
  return { tags, faults };
}
