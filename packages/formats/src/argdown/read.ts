import type { Diagnostic } from "@argument-graph/core";
import { endOfLine, skipSpaces } from "./characters";
import type { Continues } from "./content";
import { readElement } from "./element";
import { readFrontmatter } from "./frontmatter";
import { headingLevel, readHeading } from "./heading";
import { readInference } from "./inference";
import { type Line, nextLine } from "./line";
import { listMarkEnd } from "./list";
import { type Reader, readerOf, report } from "./reader";
import { numberAt } from "./reconstruction";
import { relationAt } from "./relation";
import type { Element, Inference, Item, NumberedStatement, RelationSymbol, Syntax } from "./syntax";
import { titleAt } from "./title";

/** One step of indentation: what stands there last, and what it is indented under (or what it is: the block's root). */
interface Level {
  readonly indent: number;
  readonly parent: Element | Inference | undefined | "root";
  last: Element | Inference | undefined;
}

/** A reconstruction that is being read. */
interface OpenReconstruction {
  readonly argument: Element | undefined;
  readonly items: (NumberedStatement | Inference)[];
}

/** What the lines read so far mean for the next one. */
interface State {
  readonly reader: Reader;
  readonly items: Item[];
  /** The kind of the block that the next line may belong to. */
  block: "none" | "element" | "list" | "reconstruction" | "heading";
  levels: Level[];
  /** The argument that is the last block: a reconstruction that follows belongs to it. */
  argument: Element | undefined;
  open: OpenReconstruction | undefined;
}

/**
 * Reads a text block by block, each line once. A mistake costs at most the block that it stands in: the next block
 * begins at the next blank line, heading or definition at the left margin.
 */
export const readSyntax = (text: string): { syntax: Syntax; diagnostics: Diagnostic[]; reader: Reader } => {
  const reader = readerOf(text);
  let line = nextLine(reader, 0, true);
  const frontmatter = line && readFrontmatter(reader, line);
  const state: State = { reader, items: [], block: "none", levels: [], argument: undefined, open: undefined };
  for (line = frontmatter ? frontmatter.next : line; line !== undefined; ) {
    if (line.blank) state.block = "none";
    line = readLine(state, line);
  }
  closeReconstruction(state);
  return { syntax: { frontmatter: frontmatter?.data, items: state.items }, diagnostics: reader.diagnostics, reader };
};

/** Reads what begins with this line and returns the line behind it. */
const readLine = (state: State, line: Line): Line | undefined => {
  const { text } = state.reader;
  const level = headingLevel(text, line.at);
  if (level !== undefined) return readHeadingBlock(state, line, level);
  const number = numberAt(text, line.at);
  if (number !== undefined && takesNumber(state)) return readNumbered(state, line, number);
  if (text.startsWith("--", line.at) && state.open !== undefined) return readRule(state, line);
  const relation = relationAt(text, line.at, line.indent === 0 && state.block !== "none");
  if (relation !== undefined) return readRelation(state, line, relation.symbol, relation.end);
  const mark = state.block === "none" || state.block === "list" ? listMarkEnd(text, line.at) : undefined;
  if (mark !== undefined) return readListItem(state, line, mark);
  return readBlockElement(state, line);
};

/** A number begins a reconstruction at the beginning of a block, goes on with one, or follows its argument directly. */
const takesNumber = (state: State): boolean =>
  state.block === "none" || state.block === "reconstruction" || state.argument !== undefined;

/** Which lines go on with the text of an element in this state. */
const continues =
  (state: State): Continues =>
  (line) => {
    const { text } = state.reader;
    if (headingLevel(text, line.at) !== undefined) return false;
    if (relationAt(text, line.at, line.indent === 0) !== undefined) return false;
    if (state.block === "reconstruction" && (text.startsWith("--", line.at) || numberAt(text, line.at))) return false;
    if (state.argument !== undefined && numberAt(text, line.at) !== undefined) return false;
    if (state.block === "list" && listMarkEnd(text, line.at) !== undefined) return false;
    return !(line.indent === 0 && titleAt(text, line.at)?.form === "definition");
  };

const readHeadingBlock = (state: State, line: Line, level: number): Line | undefined => {
  closeReconstruction(state);
  wantsBlankLine(state, line);
  const { heading, next } = readHeading(state.reader, line, level);
  state.items.push(heading);
  state.levels = [];
  state.argument = undefined;
  state.block = "heading";
  return next;
};

const readBlockElement = (state: State, line: Line): Line | undefined => {
  closeReconstruction(state);
  wantsBlankLine(state, line);
  state.block = "element";
  state.reader.at = line.at;
  const isArgument = titleAt(state.reader.text, line.at)?.kind === "argument";
  // Known before the element is: a numbered line below an argument begins its reconstruction.
  state.argument = isArgument ? undefinedElement : undefined;
  const { element, next } = readElement(state.reader, continues(state));
  state.items.push(element);
  state.argument = element.kind === "argument" ? element : undefined;
  state.levels = [{ indent: 0, parent: "root", last: element }];
  return next;
};

/** Stands for the argument whose text is just being read. */
const undefinedElement: Element = {
  type: "element",
  kind: "argument",
  form: "reference",
  title: undefined,
  titleSpan: undefined,
  text: "",
  tags: [],
  mentions: [],
  data: undefined,
  start: 0,
  end: 0,
};

const readListItem = (state: State, line: Line, mark: number): Line | undefined => {
  closeReconstruction(state);
  state.block = "list";
  state.argument = undefined;
  state.reader.at = mark;
  const { element, next } = readElement(state.reader, continues(state));
  state.items.push(element);
  state.levels = [{ indent: line.indent, parent: "root", last: element }];
  return next;
};

const readRelation = (state: State, line: Line, symbol: RelationSymbol, at: number): Line | undefined => {
  const { reader } = state;
  const parent = relationParent(state, line);
  reader.at = at;
  const { element: child, next } = readElement(reader, continues(state));
  state.items.push(child);
  const top = state.levels[state.levels.length - 1];
  if (top !== undefined) top.last = child;
  if (parent === undefined)
    report(
      reader,
      "error",
      "relation-without-parent",
      `“${symbol}” relates to nothing: indent it under the statement or argument that it belongs to.`,
      line.at,
      at,
    );
  else state.items.push({ type: "relation", symbol, parent, child, start: line.at, end: child.end });
  if (state.block === "none") state.block = "element";
  return next;
};

/** Finds the element that the line is indented under, and leaves its level as the last one. */
const relationParent = (state: State, line: Line): Element | Inference | undefined => {
  const { levels, reader } = state;
  let top = levels[levels.length - 1];
  if (top === undefined) {
    levels.push({ indent: line.indent, parent: undefined, last: undefined });
    return undefined;
  }
  if (line.blank || line.indent === 0) {
    const [code, message] = line.blank
      ? [
          "blank-line-before-relation",
          "A relation stands behind a blank line; other Argdown tools read it only directly below.",
        ]
      : ["missing-indentation", "A relation is not indented; other Argdown tools read it only below and further in."];
    report(reader, "warning", code, message, line.at, endOfLine(reader.text, line.at));
  }
  // Only a line further in than the one above opens a level; one between two levels belongs to the outer one.
  const isDeeper = line.indent > top.indent;
  while (levels.length > 1 && line.indent < top.indent) {
    levels.pop();
    top = levels[levels.length - 1] ?? top;
  }
  if (!isDeeper && top.parent !== "root") return top.parent;
  levels.push({ indent: line.indent, parent: top.last, last: undefined });
  return top.last;
};

const readNumbered = (state: State, line: Line, number: { number: number; end: number }): Line | undefined => {
  const { reader } = state;
  if (state.open !== undefined && line.blank && isFinished(state.open)) closeReconstruction(state);
  if (state.open !== undefined) wantsNoBlankLine(state, line);
  else {
    if (state.block !== "none") wantsBlankLine(state, line);
    state.open = { argument: state.argument, items: [] };
  }
  state.argument = undefined;
  state.block = "reconstruction";
  reader.at = number.end;
  const { element, next } = readElement(reader, continues(state));
  const statement = element.kind === "statement" ? element : argumentAsStatement(state, element);
  state.items.push(statement);
  state.open.items.push({ type: "numbered", number: number.number, statement, start: line.at, end: statement.end });
  state.levels = [{ indent: 0, parent: "root", last: statement }];
  return next;
};

const argumentAsStatement = (state: State, element: Element): Element => {
  const { start, end } = element.titleSpan ?? element;
  report(
    state.reader,
    "error",
    "argument-as-premise",
    `A reconstruction consists of statements, “[${element.title}]”, not of arguments, “<${element.title}>”.`,
    start,
    end,
  );
  return { ...element, kind: "statement" };
};

const readRule = (state: State, line: Line): Line | undefined => {
  const open = state.open;
  if (open === undefined) return undefined;
  wantsNoBlankLine(state, line);
  state.block = "reconstruction";
  const { inference, next } = readInference(state.reader, line);
  open.items.push(inference);
  state.levels = [{ indent: 0, parent: "root", last: inference }];
  return next;
};

const isFinished = (open: OpenReconstruction): boolean =>
  open.items.some((item) => item.type === "inference") && open.items[open.items.length - 1]?.type === "numbered";

const closeReconstruction = (state: State): void => {
  const { open, reader } = state;
  if (open === undefined) return;
  state.open = undefined;
  const first = open.items[0];
  const last = open.items[open.items.length - 1];
  if (first === undefined || last === undefined) return;
  if (!isFinished(open))
    report(
      reader,
      "error",
      "incomplete-reconstruction",
      last.type === "inference"
        ? "A conclusion is missing: put a numbered statement below the line."
        : "An inference is missing: put “----” and a numbered conclusion below the premises.",
      last.start,
      last.end,
    );
  state.items.push({
    type: "reconstruction",
    argument: open.argument,
    items: open.items,
    start: first.start,
    end: last.end,
  });
};

const wantsBlankLine = (state: State, line: Line): void => {
  if (state.block === "none") return;
  const { reader } = state;
  const end = endOfLine(reader.text, line.at);
  report(
    reader,
    "warning",
    "missing-blank-line",
    "A blank line is missing before this line; other Argdown tools want one.",
    line.at,
    Math.max(line.at, Math.min(end, skipSpaces(reader.text, line.at) + 80)),
  );
};

const wantsNoBlankLine = (state: State, line: Line): void => {
  if (!line.blank) return;
  report(
    state.reader,
    "warning",
    "blank-line-in-reconstruction",
    "A blank line stands inside a reconstruction; other Argdown tools end it there.",
    line.at,
    line.at + 1,
  );
};
