/** A tag in an HTML text, or a comment, which has no name. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Where a link leads, as it is written. */
  readonly href: string | undefined;
  /** Where it begins, and the first unit behind it. */
  readonly start: number;
  readonly end: number;
}

const HREF = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;
/** What holds no tags; its end is looked for as it stands. */
const RAW = new Set(["script", "style", "textarea", "template"]);

/** The tags of an HTML text in one pass. A tag or comment that never ends is text, as is all behind it. */
export function* tags(text: string): Generator<Tag> {
  let raw: string | undefined;
  for (let at = text.indexOf("<"); at >= 0; ) {
    const tag = tagAt(text, at);
    if (tag === "endless") return;
    if (tag !== undefined && (raw === undefined || (tag.closes && tag.name === raw))) {
      raw = !tag.closes && RAW.has(tag.name) ? tag.name : undefined;
      yield tag;
      at = text.indexOf("<", tag.end);
    } else at = text.indexOf("<", at + 1);
  }
}

/** The tag at an opening bracket; undefined if it is a mere "less than". */
function tagAt(text: string, start: number): Tag | "endless" | undefined {
  if (text.startsWith("<!--", start)) return until(text.indexOf("-->", start + 4) + 3, 3);
  const next = text.charAt(start + 1);
  if (next === "!" || next === "?") return until(text.indexOf(">", start) + 1, 1);
  const closes = next === "/";
  const from = start + (closes ? 2 : 1);
  const name = /^[a-z][a-z0-9-]{0,30}/iu.exec(text.slice(from, from + 31))?.[0];
  if (name === undefined) return undefined;
  const close = closing(text, from + name.length);
  if (close < 0) return "endless";
  const isLink = !closes && name.toLowerCase() === "a";
  const [, double, single, bare] = (isLink && HREF.exec(text.slice(from + name.length, close))) || [];
  return { name: name.toLowerCase(), closes, href: double ?? single ?? bare, start, end: close + 1 };

  function until(end: number, length: number): Tag | "endless" {
    return end < length ? "endless" : { name: "", closes: false, href: undefined, start, end };
  }
}

/** Where the bracket is that closes a tag; one in quotes does not. -1 if none does. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === ">") return at;
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}
