import { endOfLine } from "./characters";
import type { Continues } from "./content";
import type { DataSyntax } from "./data-syntax";
import { readElement } from "./element";
import { headingMarkAt, readHeading } from "./heading";
import { readInference } from "./inference";
import { type Line, nextLine, warnMissingBlankLine } from "./line";
import { listMarkAt } from "./list";
import { error, type Reader, readerOf, warn } from "./reader";
import { numberAt } from "./reconstruction";
import { type RelationStart, relationAt } from "./relation";
import type { Inline } from "./scanner";
import type { Element, Inference, Item, NumberedStatement, Syntax } from "./syntax";
import { nameSpan, titleAt } from "./title";

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
  hasInference: boolean;
}

/** What the lines read so far mean for the next one. */
interface State {
  readonly reader: Reader;
  readonly items: Item[];
  /** Whether a line goes on with the text of an element in this state. */
  readonly continues: Continues;
  /** The kind of the block that the next line may belong to. */
  block: "none" | "element" | "list" | "reconstruction" | "heading";
  levels: Level[];
  /** The last block is an argument: a numbered line below it begins its reconstruction. */
  isArgument: boolean;
  /** That argument, once it has been read. */
  argument: Element | undefined;
  open: OpenReconstruction | undefined;
}

/**
 * Reads a text block by block, each line once. A mistake costs at most the block that it stands in: the next block
 * begins at the next blank line, heading or definition at the left margin.
 *
 * @param data - what reads the data in the text
 */
export const readSyntax = (text: string, data: DataSyntax): { readonly syntax: Syntax; readonly reader: Reader } => {
  const reader = readerOf(text, data);
  reader.next = nextLine(reader, 0, true);
  const frontmatter = data.frontmatter(reader);
  const state: State = {
    reader,
    items: [],
    continues: (line) => continues(state, line),
    block: "none",
    levels: [],
    isArgument: false,
    argument: undefined,
    open: undefined,
  };
  for (let line = reader.next; line; line = reader.next) {
    if (line.blank) state.block = "none";
    readLine(state, line);
  }
  closeReconstruction(state);
  return { syntax: { frontmatter, items: state.items }, reader };
};

/** Reads what begins with this line; the reader's next line is then the one behind it. */
const readLine = (state: State, line: Line): void => {
  const read = beginning(state, line);
  if (!read) readBlockElement(state, line);
  else read();
};

/** How to read what a line begins by its mark; undefined if it has none. */
const beginning = (state: State, line: Line): (() => void) | undefined => {
  const { block, isArgument, open, reader } = state;
  const { text } = reader;
  const { at, indent } = line;
  const heading = headingMarkAt(text, at);
  if (heading) return () => readHeadingBlock(state, line, heading);
  // A number begins a reconstruction at the beginning of a block, goes on with one, or follows its argument directly.
  const number = block === "none" || block === "reconstruction" || isArgument ? numberAt(text, at) : undefined;
  if (number) return () => readNumbered(state, line, number);
  if (open && text.startsWith("--", at)) return () => readRule(state, line, open);
  const relation = relationAt(text, at, indent === 0 && block !== "none");
  if (relation) return () => readRelation(state, line, relation);
  const mark = block === "none" || block === "list" ? listMarkAt(text, at) : undefined;
  return mark && (() => readListItem(state, line, mark));
};

const continues = (state: State, line: Line): boolean =>
  beginning(state, line) === undefined &&
  (line.indent > 0 || titleAt(state.reader.text, line.at)?.form !== "definition");

const readHeadingBlock = (state: State, line: Line, mark: Inline): void => {
  wantsBlankLine(state, line);
  beginBlock(state, "heading", false);
  state.items.push(readHeading(state.reader, line.at, mark));
  state.levels = [];
};

const readBlockElement = (state: State, line: Line): void => {
  wantsBlankLine(state, line);
  beginBlock(state, "element", titleAt(state.reader.text, line.at)?.kind === "argument");
  state.argument = readRoot(state, 0, line.at);
};

const readListItem = (state: State, line: Line, mark: Inline): void => {
  beginBlock(state, "list", false);
  readRoot(state, line.indent, mark.end);
};

const beginBlock = (state: State, block: State["block"], isArgument: boolean): void => {
  closeReconstruction(state);
  state.block = block;
  state.isArgument = isArgument;
};

/** Reads an element from `at` on that others may be indented under. */
const readRoot = (state: State, indent: number, at: number): Element => {
  state.reader.at = at;
  const read = readElement(state.reader, state.continues);
  const element = state.block === "reconstruction" ? asStatement(state.reader, read) : read;
  state.items.push(element);
  state.levels = [{ indent, parent: "root", last: element }];
  return element;
};

/** A reconstruction consists of statements: of an argument in it, only its title counts. */
const asStatement = (reader: Reader, element: Element): Element => {
  if (element.kind === "statement") return element;
  const { title = "" } = element;
  const message = `A reconstruction consists of statements: write “[${title}]”, not “<${title}>”.`;
  error(reader, "argument-as-premise", message, nameSpan(element));
  return { ...element, kind: "statement" };
};

const readRelation = (state: State, line: Line, { symbol, end: at }: RelationStart): void => {
  const { reader, items } = state;
  const parent = relationParent(state, line);
  if (state.block === "none") state.block = "element";
  reader.at = at;
  const child = readElement(reader, state.continues);
  items.push(child);
  const top = state.levels[state.levels.length - 1];
  if (top) top.last = child;
  if (parent) items.push({ type: "relation", symbol, parent, child, start: line.at, end: child.end });
  else {
    const message = `“${symbol}” relates to nothing; indent it below a statement or argument.`;
    error(reader, "relation-without-parent", message, { start: line.at, end: at });
  }
};

/** Finds the element that the line is indented under, and leaves its level as the last one. */
const relationParent = ({ levels, reader }: State, line: Line): Element | Inference | undefined => {
  let top = levels[levels.length - 1];
  if (!top) {
    levels.push({ indent: line.indent, parent: undefined, last: undefined });
    return undefined;
  }
  if (line.blank || line.indent === 0) {
    const [code, what] = line.blank
      ? ["blank-line-before-relation", "stands behind a blank line"]
      : ["missing-indentation", "is not indented"];
    const message = `A relation ${what}; other Argdown tools want it right below, further in.`;
    warn(reader, code, message, { start: line.at, end: endOfLine(reader.text, line.at) });
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

const readNumbered = (state: State, line: Line, { text: number, end: at }: Inline): void => {
  const { open } = state;
  if (open && line.blank && isFinished(open)) closeReconstruction(state);
  if (state.open) wantsNoBlankLine(state, line);
  else {
    wantsBlankLine(state, line);
    state.open = { argument: state.isArgument ? state.argument : undefined, items: [], hasInference: false };
  }
  const { items } = state.open;
  state.isArgument = false;
  state.block = "reconstruction";
  const statement = readRoot(state, 0, at);
  items.push({ type: "numbered", number: Number(number), statement, start: line.at, end: statement.end });
};

const readRule = (state: State, line: Line, open: OpenReconstruction): void => {
  wantsNoBlankLine(state, line);
  state.block = "reconstruction";
  const inference = readInference(state.reader, line.at);
  open.items.push(inference);
  open.hasInference = true;
  state.levels = [{ indent: 0, parent: "root", last: inference }];
};

const isFinished = ({ items, hasInference }: OpenReconstruction): boolean =>
  hasInference && items[items.length - 1]?.type === "numbered";

const closeReconstruction = (state: State): void => {
  const { open, reader } = state;
  if (!open) return;
  state.open = undefined;
  const { argument, items } = open;
  const [first, last] = [items[0], items[items.length - 1]];
  if (!first || !last) return;
  if (!isFinished(open)) {
    const message =
      last.type === "inference"
        ? "A conclusion is missing; put a numbered statement below."
        : "An inference is missing; put “----” and a numbered statement below.";
    error(reader, "incomplete-reconstruction", message, last);
  }
  state.items.push({ type: "reconstruction", argument, items, start: first.start, end: last.end });
};

const wantsBlankLine = ({ block, reader }: State, line: Line): void => {
  if (block !== "none") warnMissingBlankLine(reader, line);
};

const wantsNoBlankLine = ({ reader }: State, { blank, at }: Line): void => {
  if (!blank) return;
  const message = "Other Argdown tools want no blank line in a reconstruction.";
  warn(reader, "blank-line-in-reconstruction", message, { start: at });
};
