import { added } from "./added";
import { isLineBreak, isLineEnd, skipSpaces } from "./characters";
import { commentEnd } from "./comment";
import { type Content, type Continues, noTags, readContent } from "./content";
import { lineBehind } from "./line";
import { linkAt } from "./link";
import { error, type Reader, warn } from "./reader";
import type { Data, Element, Tag } from "./syntax";
import { tagAt } from "./tag";
import { bracketed, type Title, titleAt } from "./title";

/** Reads a statement or argument, `[T]: text`, `[T]`, `<T>: text`, `<T>` or plain text, from `reader.at` on. */
export const readElement = (reader: Reader, continues: Continues): Element => {
  const { text } = reader;
  toContent(reader, continues);
  const start = reader.at;
  const title = linkAt(text, start) ? undefined : titleAt(text, start);
  if (!title) return readText(reader, continues, start);
  reader.at = title.end;
  return title.form === "definition"
    ? readDefinition(reader, continues, start, title)
    : readReference(reader, continues, start, title);
};

/** The element may begin on the line below its mark: `(1)`, line break, `[A]`. */
const toContent = (reader: Reader, continues: Continues): void => {
  reader.at = skipSpaces(reader.text, reader.at);
  if (!isLineBreak(reader.text[reader.at])) return;
  const next = lineBehind(reader, reader.at);
  if (next && !next.blank && continues(next)) reader.at = next.at;
};

const elementOf = (
  reader: Reader,
  form: Element["form"],
  start: number,
  title: Title | undefined,
  { text, tags, data, end }: Content,
): Element => ({
  type: "element",
  kind: title?.kind ?? "statement",
  form,
  title: title?.title,
  text,
  tags,
  data,
  start,
  end,
  index: reader.elements++,
});

const readText = (reader: Reader, continues: Continues, start: number): Element => {
  const content = readContent(reader, continues);
  if (content.text === "" && content.data?.value.text === undefined)
    warn(reader, "empty-text", "A statement has no text; write it before tags and data.", { start, end: content.end });
  return elementOf(reader, "text", start, undefined, content);
};

const readDefinition = (reader: Reader, continues: Continues, start: number, title: Title): Element => {
  const content = readContent(reader, continues);
  const isEmpty = content.text === "";
  if (isEmpty) {
    const name = bracketed(title.kind, title.title);
    warn(reader, "empty-text", `Nothing stands behind “${name}:”.`, { start, end: title.end });
  }
  return elementOf(reader, isEmpty ? "reference" : "definition", start, title, content);
};

/** Behind `[T]` only tags and data may stand, and the data may begin on the next line. */
const readReference = (reader: Reader, continues: Continues, start: number, title: Title): Element => {
  const { text } = reader;
  let tags: Tag[] | undefined;
  let data: Data | undefined;
  let end = title.end;
  for (;;) {
    const at = skipSpaces(text, reader.at);
    const isEnd = isLineEnd(text, at);
    const next = isEnd ? lineBehind(reader, at) : undefined;
    const dataStart = !next || next.blank ? at : next.at;
    const comment = commentEnd(reader, at);
    const tag = tagAt(text, at);
    const found = data ? undefined : reader.data.at(reader, dataStart);
    if (comment) reader.at = comment;
    else if (tag) {
      tags = added(tags, { name: tag.text, start: at, end: tag.end });
      reader.at = end = tag.end;
    } else if (found) {
      data = found;
      reader.at = end = found.end;
    } else {
      reader.at = at;
      if (!isEnd) return readMissingColon(reader, continues, start, title, tags ?? noTags, data);
      reader.next = next;
      return elementOf(reader, "reference", start, title, { text: "", tags: tags ?? noTags, data, end });
    }
  }
};

/** `[T] text`: most likely a definition whose colon was forgotten, so nothing of the text is lost. */
const readMissingColon = (
  reader: Reader,
  continues: Continues,
  start: number,
  title: Title,
  tags: readonly Tag[],
  data: Data | undefined,
): Element => {
  const name = bracketed(title.kind, title.title);
  const textStart = reader.at;
  const content = readContent(reader, continues);
  const isProse = /[\p{L}\p{N}]/u.test(content.text);
  if (isProse)
    error(reader, "missing-colon", `A colon is missing. Did you mean “${name}: …”?`, {
      start: title.end,
      end: textStart,
    });
  else
    error(reader, "text-behind-reference", `Only tags and data may stand behind “${name}”.`, {
      start: textStart,
      end: content.end,
    });
  return elementOf(reader, isProse ? "definition" : "reference", start, title, {
    text: isProse ? content.text : "",
    tags: [...tags, ...content.tags],
    data: content.data ?? data,
    end: content.end,
  });
};
