import type { Parsed } from "../format";
import { linesOf, rangeOf } from "../lines";
import { listReader } from "./list-reader";
import { unescaped } from "./named-characters";
import { tags } from "./tags";

/** Reads the lists in an HTML text. Not a parser of HTML: it knows the tags of lists and takes the rest for words. */
export function parseHtml(text: string): Parsed {
  const lines = linesOf(text);
  const reader = listReader();
  let at = 0;
  for (const { name, closes, href, start, end } of tags(text)) {
    reader.text(unescaped(text.slice(at, start)));
    at = end;
    if (closes) reader.close(name);
    else if (name !== "")
      reader.open(name, {
        href: href && unescaped(href),
        range: name === "li" ? rangeOf(lines, start, endOfWords(text, end)) : undefined,
      });
  }
  reader.text(unescaped(text.slice(at)));
  return reader.read();
}

/** Where the words of an item end on its first line, or a nested list begins. */
function endOfWords(text: string, from: number): number {
  const words = text.slice(from, from + 2000);
  const end = words.search(/[\r\n]|<\/?(?:ul|ol|li)\b/iu);
  return from + (end < 0 ? words.length : end);
}
