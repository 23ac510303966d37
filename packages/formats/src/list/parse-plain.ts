import type { Parsed } from "../format";
import { linesOf, rangeOf } from "../lines";
import { collapsed, type Item, newItem } from "./item";
import { piecesOf } from "./pieces-of";
import { readList } from "./read-list";

/** A line: how far it is indented, its bullet, and its words. */
const LINE = /^([ \t\u00a0]*)((?:[-*+•◦▪‣●○■·]|\d{1,4}[.)])(?=[ \t\u00a0]|$))?[ \t\u00a0]*(.*)$/u;

/**
 * Reads a list that is typed with bullets or numbers, or where there are none, by indentation alone:
 *
 *     - The street is wet.
 *       - because it rained
 *       - but nobody saw it
 */
export function parsePlain(text: string): Parsed {
  const lines = linesOf(text);
  const rows = lines.starts.map((start, at) => rowAt(text.slice(start, lines.starts[at + 1]), start));
  const bulleted = rows.some(({ bullet }) => bullet);
  const top: Item[] = [];
  const remarks: string[] = [];
  const open: { readonly indent: number; readonly item: Item }[] = [];
  let title: string | undefined;
  /** Whether the line before was empty: words after it, and not indented, are outside the list. */
  let apart = true;
  for (const { indent, bullet, words, start } of rows) {
    if (words === "" && !bullet) {
      apart = true;
      continue;
    }
    const current = open.at(-1);
    if (bulleted && !bullet) {
      if (current && (!apart || indent > current.indent))
        current.item.pieces.push({ text: " " }, ...piecesOf(words, true));
      else if (title === undefined && top.length === 0) title = collapsed(words.replace(/^#+\s+/u, ""));
      else remarks.push(collapsed(words));
      if (top.length === 0) apart = true;
      continue;
    }
    while (indent <= (open.at(-1)?.indent ?? -1)) open.pop();
    const item = newItem(rangeOf(lines, start + indentLength(text, start), start + lengthOf(text, start)));
    item.pieces.push(...piecesOf(words, true));
    (open.at(-1)?.item.items ?? top).push(item);
    open.push({ indent, item });
    apart = false;
  }
  return readList({ items: top, remarks, ...(title !== undefined && { title }) });
}

interface Row {
  /** In columns; a tab stands for four. */
  readonly indent: number;
  readonly bullet: boolean;
  readonly words: string;
  readonly start: number;
}

function rowAt(line: string, start: number): Row {
  const [, indent = "", bullet, words = ""] = LINE.exec(line.replace(/[\r\n]+$/u, "")) ?? [];
  return {
    indent: indent.replaceAll("\t", "    ").length,
    bullet: bullet !== undefined,
    words: words.trimEnd(),
    start,
  };
}

const indentLength = (text: string, start: number): number => {
  let at = start;
  while (/[ \t\u00a0]/u.test(text.charAt(at))) at++;
  return at - start;
};

const lengthOf = (text: string, start: number): number => {
  const end = text.slice(start).search(/[\r\n]/u);
  return end < 0 ? text.length - start : end;
};
