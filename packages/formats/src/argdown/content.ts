import { added } from "./added";
import { isLineEnd, isSpace } from "./characters";
import { commentEnd } from "./comment";
import { markAt } from "./emphasis";
import { inlineAt } from "./inline";
import { type Line, lineBehind } from "./line";
import { openMark, proseOf, write, writeMark, written } from "./prose";
import { type Reader, warn } from "./reader";
import { shortcodeAt } from "./shortcode";
import type { Data, Tag } from "./syntax";
import { tagAt } from "./tag";

/** The running text of a statement, argument or heading, with all that stands in it. */
export interface Content {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly data: Data | undefined;
  /** Behind the last character that belongs to it. */
  readonly end: number;
}

/** Says whether a line goes on with the text above it. */
export type Continues = (line: Line) => boolean;

/** Most texts have no tags. */
export const noTags: readonly Tag[] = [];

/**
 * Reads running text from `reader.at` until a blank line, a line that is something of its own, or data.
 *
 *     plain *marked* \* [link](url) @[Mention] #tag // comment
 *     a further line {data}
 */
export const readContent = (reader: Reader, continues: Continues): Content => {
  const { text } = reader;
  const prose = proseOf();
  let tags: Tag[] | undefined;
  let data: Data | undefined;
  let { at } = reader;
  let end = at;
  for (;;) {
    const character = text[at];
    if (isLineEnd(text, at)) {
      const next = lineBehind(reader, at);
      if (!next || next.blank || data || !continues(next)) {
        reader.at = at;
        reader.next = next;
        return { text: written(prose), tags: tags ?? noTags, data, end };
      }
      prose.space = true;
      at = next.at;
      continue;
    }
    if (isSpace(character)) {
      prose.space = true;
      at++;
      continue;
    }
    const comment = commentEnd(reader, at);
    if (comment) {
      at = comment;
      continue;
    }
    if (data) {
      warn(reader, "text-behind-data", "Text behind data: put “{…}” at the end.", { start: at });
    }
    const tag = tagAt(text, at);
    const inline = inlineAt(text, at);
    const mark = markAt(text, at, openMark(prose));
    const found = data ? undefined : reader.data.at(reader, at);
    if (tag) {
      tags = added(tags, { name: tag.text, start: at, end: tag.end });
      prose.afterTag = true;
      at = tag.end;
    } else if (found) {
      data = found;
      at = found.end;
    } else if (inline) {
      write(prose, inline.text);
      at = inline.end;
    } else if (mark !== undefined) {
      writeMark(prose, mark, text, at);
      at += mark.length;
    } else {
      if (!data) reader.data.unclosed(reader, at);
      const start = at;
      at = plainEnd(text, at);
      write(prose, text.slice(start, at));
    }
    end = at;
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
      if (isSpecial(word) || word === 58 || word === 46) break;
      continue;
    }
    if (isSpecial(code)) break;
    if (code === 58 && text.startsWith("://", next)) break;
    if ((code === 58 || code === 46) && shortcodeAt(text, next)) break;
  }
  return next;
};

const special = new Uint8Array(128);
for (const character of "\\#{[@/<*_ \t\n\r") special[character.charCodeAt(0)] = 1;

/** The end of the text, which has no code, is special too. */
const isSpecial = (code: number): boolean => !(code >= 128) && special[code] !== 0;
