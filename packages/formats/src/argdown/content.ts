import { afterLineBreak, isLineBreak, isSpace } from "./characters";
import { commentEnd } from "./comment";
import { dataAt, warnUnclosedData } from "./data";
import { canClose, canOpen, type Mark, markAt } from "./emphasis";
import { type Line, nextLine } from "./line";
import { linkAt, mentionAt, urlEnd } from "./link";
import { type Reader, report } from "./reader";
import { shortcodeAt } from "./shortcode";
import type { Data, Mention, Tag } from "./syntax";
import { tagAt } from "./tag";

/** The running text of a statement, argument or heading, with all that stands in it. */
export interface Content {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly mentions: readonly Mention[];
  readonly data: Data | undefined;
  /** Behind the last character that belongs to it. */
  readonly end: number;
  /** The line that follows. */
  readonly next: Line | undefined;
}

/** Says whether a line goes on with the text above it. */
export type Continues = (line: Line) => boolean;

/**
 * Reads running text from `reader.at` until a blank line, a line that is something of its own, or data.
 *
 *     plain *marked* \* [link](url) @[Mention] #tag // comment
 *     a further line {data}
 */
export const readContent = (reader: Reader, continues: Continues): Content => {
  const { text } = reader;
  const pieces: string[] = [];
  const tags: Tag[] = [];
  const mentions: Mention[] = [];
  const open: { readonly mark: Mark; readonly piece: number }[] = [];
  let openCount: Map<Mark, number> | undefined;
  let data: Data | undefined;
  let space = false;
  let afterTag = false;
  let end = reader.at;

  const write = (piece: string): void => {
    // A tag that goes from before a comma takes its space along.
    if (space && pieces.length > 0 && !(afterTag && /^[,.;:!?)]/.test(piece))) pieces.push(" ");
    space = false;
    afterTag = false;
    pieces.push(piece);
  };
  const count = (mark: Mark, by: number): void => {
    openCount ??= new Map();
    openCount.set(mark, (openCount.get(mark) ?? 0) + by);
  };
  /** Closes the innermost mark of this kind; marks inside that are still open stay as text. */
  const close = (mark: Mark): void => {
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      count(top.mark, -1);
      if (top.mark !== mark) continue;
      pieces[top.piece] = "";
      return;
    }
  };

  let at = reader.at;
  for (;;) {
    const character = text[at];
    if (character === undefined || isLineBreak(character)) {
      const next = nextLine(reader, afterLineBreak(text, at), false);
      if (next === undefined || next.blank || data !== undefined || !continues(next)) {
        reader.at = at;
        return { text: pieces.join(""), tags, mentions, data, end, next };
      }
      space = true;
      at = next.at;
      continue;
    }
    if (isSpace(character)) {
      space = true;
      at++;
      continue;
    }
    const comment = commentEnd(reader, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    if (data !== undefined) {
      report(reader, "warning", "text-behind-data", "Text behind data: put “{…}” at the end.", at, at + 1);
    }
    const start = at;
    const code = text.charCodeAt(at);
    if (!isSpecial(code) && code !== 58 && code !== 46) {
      at = plainEnd(text, at);
      write(text.slice(start, at));
      end = at;
      continue;
    }
    const top = open[open.length - 1]?.mark;
    const mark = top !== undefined && text.startsWith(top, at) && canClose(text, at, top) ? top : markAt(text, at);
    const tag = tagAt(text, at);
    const link = linkAt(text, at);
    const mention = mentionAt(text, at);
    const url = urlEnd(text, at);
    const shortcode = shortcodeAt(text, at);
    const found = character === "{" && data === undefined ? dataAt(reader, at) : undefined;
    if (character === "\\" && text[at + 1] !== undefined && !isLineBreak(text[at + 1])) {
      write(text[at + 1] ?? "");
      at += 2;
    } else if (found !== undefined) {
      data = found;
      at = found.end;
    } else if (tag !== undefined) {
      tags.push(tag);
      afterTag = true;
      at = tag.end;
    } else if (link !== undefined) {
      write(link.text);
      at = link.end;
    } else if (mention !== undefined) {
      mentions.push(mention);
      write(mention.title);
      at = mention.end;
    } else if (url !== undefined) {
      write(text.slice(at, url));
      at = url;
    } else if (shortcode !== undefined) {
      write(shortcode.symbol);
      at = shortcode.end;
    } else if (mark !== undefined) {
      if (canClose(text, at, mark) && (openCount?.get(mark) ?? 0) > 0) close(mark);
      else {
        write(mark);
        if (canOpen(text, at, mark)) {
          open.push({ mark, piece: pieces.length - 1 });
          count(mark, 1);
        }
      }
      at += mark.length;
    } else {
      if (data === undefined) warnUnclosedData(reader, at);
      const plain = plainEnd(text, at);
      write(text.slice(at, plain));
      at = plain;
    }
    end = Math.max(end, at > start ? at : start);
  }
};

/** Behind one character and all that follow and cannot begin anything of their own. A loop, as lines may be long. */
const plainEnd = (text: string, at: number): number => {
  let next = at + 1;
  for (; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === 32) {
      // One space between words that are plain too belongs to them.
      const word = text.charCodeAt(next + 1);
      if (isSpecial(word) || word === 58 || word === 46 || Number.isNaN(word)) break;
      continue;
    }
    if (isSpecial(code)) break;
    if (code === 58 && text.startsWith("://", next)) break;
    if ((code === 58 || code === 46) && shortcodeAt(text, next) !== undefined) break;
  }
  return next;
};

const special = new Uint8Array(128);
for (const character of "\\#{[@/<*_ \t\n\r") special[character.charCodeAt(0)] = 1;

const isSpecial = (code: number): boolean => code < 128 && special[code] === 1;
