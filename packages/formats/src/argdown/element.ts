import { afterLineBreak, isLineBreak, skipSpaces } from "./characters";
import { commentEnd } from "./comment";
import { type Continues, readContent } from "./content";
import { dataAt } from "./data";
import { type Line, nextLine } from "./line";
import { linkAt } from "./link";
import { type Reader, report } from "./reader";
import type { Data, Element, Tag } from "./syntax";
import { tagAt } from "./tag";
import { type Title, titleAt } from "./title";

export interface ElementRead {
  readonly element: Element;
  readonly next: Line | undefined;
}

/** Reads a statement or argument, `[T]: text`, `[T]`, `<T>: text`, `<T>` or plain text, from `reader.at` on. */
export const readElement = (reader: Reader, continues: Continues): ElementRead => {
  const { text } = reader;
  toContent(reader, continues);
  const start = reader.at;
  const title = linkAt(text, start) === undefined ? titleAt(text, start) : undefined;
  if (title === undefined) return readText(reader, continues, start);
  reader.at = title.end;
  return title.form === "definition"
    ? readDefinition(reader, continues, start, title)
    : readReference(reader, continues, start, title);
};

/** The element may begin on the line below its mark: `(1)`, line break, `[A]`. */
const toContent = (reader: Reader, continues: Continues): void => {
  reader.at = skipSpaces(reader.text, reader.at);
  if (!isLineBreak(reader.text[reader.at])) return;
  const next = nextLine(reader, afterLineBreak(reader.text, reader.at), false);
  if (next !== undefined && !next.blank && continues(next)) reader.at = next.at;
};

const readText = (reader: Reader, continues: Continues, start: number): ElementRead => {
  const { next, ...content } = readContent(reader, continues);
  const element: Element = {
    type: "element",
    kind: "statement",
    form: "text",
    title: undefined,
    titleSpan: undefined,
    start,
    ...content,
  };
  return { element, next };
};

const readDefinition = (reader: Reader, continues: Continues, start: number, title: Title): ElementRead => {
  const { next, ...content } = readContent(reader, continues);
  if (content.text === "") {
    const what = reader.text.slice(start, title.bracketEnd);
    report(reader, "warning", "empty-text", `Nothing stands behind “${what}:”.`, start, title.end);
  }
  const titleSpan = { start, end: title.bracketEnd };
  const element: Element = {
    type: "element",
    kind: title.kind,
    form: content.text === "" ? "reference" : "definition",
    title: title.title,
    titleSpan,
    start,
    ...content,
  };
  return { element, next };
};

/** Behind `[T]` only tags and data may stand, and the data may begin on the next line. */
const readReference = (reader: Reader, continues: Continues, start: number, title: Title): ElementRead => {
  const { text } = reader;
  const tags: Tag[] = [];
  let data: Data | undefined;
  let end = title.end;
  for (;;) {
    const at = skipSpaces(text, reader.at);
    const comment = commentEnd(reader, at);
    const tag = tagAt(text, at);
    const found = text[at] === "{" && data === undefined ? dataAt(reader, at) : undefined;
    if (comment !== undefined) reader.at = comment;
    else if (tag !== undefined) {
      tags.push(tag);
      reader.at = end = tag.end;
    } else if (found !== undefined) {
      data = found;
      reader.at = end = found.end;
    } else if (at >= text.length || isLineBreak(text[at])) {
      reader.at = at;
      const next = nextLine(reader, afterLineBreak(text, at), false);
      const dataBelow =
        data === undefined && next !== undefined && !next.blank && text[next.at] === "{"
          ? dataAt(reader, next.at)
          : undefined;
      if (dataBelow === undefined) {
        const titleSpan = { start, end: title.bracketEnd };
        const { kind, title: name } = title;
        return {
          element: {
            type: "element",
            kind,
            form: "reference",
            title: name,
            titleSpan,
            text: "",
            tags,
            mentions: [],
            data,
            start,
            end,
          },
          next,
        };
      }
      data = dataBelow;
      reader.at = end = dataBelow.end;
    } else {
      reader.at = at;
      return readMissingColon(reader, continues, start, title, tags, data);
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
): ElementRead => {
  const name = reader.text.slice(start, title.bracketEnd);
  const textStart = reader.at;
  const { next, ...content } = readContent(reader, continues);
  const isProse = /[\p{L}\p{N}]/u.test(content.text);
  report(
    reader,
    "error",
    isProse ? "missing-colon" : "text-behind-reference",
    isProse
      ? `A colon is missing behind “${name}”. Did you mean “${name}: …”?`
      : `Only tags and data may stand behind “${name}”.`,
    isProse ? title.bracketEnd : textStart,
    isProse ? textStart : content.end,
  );
  const element: Element = {
    type: "element",
    kind: title.kind,
    form: isProse ? "definition" : "reference",
    title: title.title,
    titleSpan: { start, end: title.bracketEnd },
    start,
    ...content,
    text: isProse ? content.text : "",
    tags: [...tags, ...content.tags],
    data: content.data ?? data,
  };
  return { element, next };
};
