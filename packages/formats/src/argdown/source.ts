import type { ArgumentDocument, Diagnostic, Id } from "@argument-graph/core";
import { endOfLine, isLineBreak } from "./characters";
import { type Collected, collect } from "./collect";
import { commentEnd } from "./comment";
import { toArgumentDocument } from "./document";
import type { Entry } from "./member";
import { readSyntax } from "./read";
import { type Reader, readerOf } from "./reader";
import type { Data, Element, Heading, Inference, Reconstruction, Relation } from "./syntax";
import { withData } from "./with-data";

/** A text with all that editing wants to know about it. */
export interface Source {
  readonly text: string;
  readonly document: ArgumentDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly frontmatter: Data | undefined;
  readonly entries: readonly Entry[];
  readonly entryOf: Collected["entryOfElement"];
  readonly relations: readonly Relation[];
  readonly relationOf: ReadonlyMap<Element, Relation>;
  readonly below: ReadonlyMap<Element | Inference, readonly Relation[]>;
  readonly headings: readonly Heading[];
  readonly reconstructions: readonly Reconstruction[];
  readonly reconstructionOf: ReadonlyMap<Element | Inference, Reconstruction>;
  /** Behind the last thing that is indented under it. */
  readonly ends: ReadonlyMap<Element | Inference, number>;
  readonly lineBreak: string;
  /** Finds comments without reporting them again. */
  readonly quiet: Reader;
}

export const sourceOf = (text: string): Source => {
  const { syntax, reader } = readSyntax(text, withData);
  const document = toArgumentDocument(reader, syntax);
  const { entries, entryOfElement, relations, headings } = collect(syntax);
  const relationOf = new Map(relations.map((relation) => [relation.child, relation]));
  const below = new Map<Element | Inference, Relation[]>();
  for (const relation of relations) {
    const list = below.get(relation.parent);
    if (list === undefined) below.set(relation.parent, [relation]);
    else list.push(relation);
  }
  const reconstructions = syntax.items.filter((item) => item.type === "reconstruction");
  const reconstructionOf = new Map<Element | Inference, Reconstruction>();
  for (const one of reconstructions)
    for (const item of one.items) reconstructionOf.set(item.type === "inference" ? item : item.statement, one);
  const ends = new Map<Element | Inference, number>();
  for (const { parent, child } of [...relations].reverse()) {
    const end = ends.get(child) ?? child.end;
    ends.set(parent, Math.max(end, ends.get(parent) ?? parent.end));
  }
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return {
    ...{
      text,
      document,
      diagnostics: reader.diagnostics,
      frontmatter: syntax.frontmatter,
      entries,
      relations,
      relationOf,
      below,
      headings,
    },
    ...{ reconstructions, reconstructionOf, ends },
    entryOf: entryOfElement,
    lineBreak,
    quiet: readerOf(text, withData),
  };
};

/** Where the line that holds the offset begins. */
export const lineStart = ({ text }: Source, at: number): number => {
  let start = at;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
};

/** Where the line that holds the offset ends, with the comments behind it, however many lines they have. */
export const lineEnd = ({ text, quiet }: Source, at: number): number => {
  let end = at;
  while (end < text.length && !isLineBreak(text[end])) end = commentEnd(quiet, end) ?? end + 1;
  return Math.max(end, endOfLine(text, at));
};

/** Behind the lines of what stands under an element, its own included. */
export const treeEnd = (source: Source, node: Element | Inference): number =>
  lineEnd(source, source.ends.get(node) ?? node.end);

/** Behind the lines of a whole reconstruction. */
export const reconstructionEnd = (source: Source, { items }: Reconstruction): number =>
  Math.max(...items.map((item) => treeEnd(source, item.type === "inference" ? item : item.statement)));

/** The entry that a statement of the document was read from. */
export const entryOfStatement = ({ document, entries }: Source, id: Id): Entry | undefined => {
  const start = document.statements.find((one) => one.id === id)?.range?.start.offset;
  return start === undefined ? undefined : entries.find(({ home }) => home.start === start);
};

/** The relation lines, or the reconstruction and the inference in it, that a link was read from. */
export const originOf = (source: Source, id: Id): Relation | Inference | undefined => {
  const start = source.document.links.find((one) => one.id === id)?.range?.start.offset;
  if (start === undefined) return undefined;
  const relation = source.relations.find((one) => one.start === start);
  if (relation !== undefined) return relation;
  for (const one of source.reconstructions) {
    if (start < one.start || start > one.end) continue;
    const inferences = one.items.filter((item) => item.type === "inference");
    return inferences.find((inference) => inference.start > start);
  }
  return undefined;
};

/** The last inference of an argument is the one that its name stands for. */
export const argumentOf = (source: Source, inference: Inference): Entry | undefined => {
  const reconstruction = source.reconstructionOf.get(inference);
  const last = reconstruction?.items.filter((item) => item.type === "inference").pop();
  const argument = reconstruction?.argument;
  return last === inference && argument !== undefined ? source.entryOf.get(argument) : undefined;
};

/** A stretch of the text and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text with all replacements made; they do not overlap, and those at the same place keep their order. */
export const replaced = (text: string, replacements: readonly Replacement[]): string => {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, by } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), by);
    done = end;
  }
  return `${pieces.join("")}${text.slice(done)}`;
};

/** Takes whole lines out, with the line break before them, or behind them if they are the first. */
export const cutLines = (source: Source, from: number, to: number): Replacement => {
  const { text } = source;
  const start = lineStart(source, from);
  const end = lineEnd(source, to);
  if (start === 0) return { start, end: end + (text.startsWith("\r\n", end) ? 2 : end < text.length ? 1 : 0), by: "" };
  return { start: start - (text.slice(start - 2, start) === "\r\n" ? 2 : 1), end, by: "" };
};

/** `[Title]` or `<Title>`; undefined if it has none. */
export const bracketOf = ({ kind, title }: Entry): string | undefined => {
  if (title === undefined) return undefined;
  return kind === "statement" ? `[${title}]` : `<${title}>`;
};

/** Spaces and tabs before the first character of the line. */
export const indentOf = (source: Source, at: number): string =>
  /^[ \t]*/.exec(source.text.slice(lineStart(source, at), at))?.[0] ?? "";

/** The entry of a statement, or of an inference or causation that has a name. */
export const entryOfPart = (source: Source, id: Id): Entry | undefined => {
  const origin = originOf(source, id);
  return origin?.type === "inference" ? argumentOf(source, origin) : entryOfStatement(source, id);
};
