import type { JsonObject } from "@argument-graph/core";

/**
 * What an Argdown text says, construct by construct, before any of it is given a meaning: flat lists in the order of
 * the text, each thing with the offsets where it begins and ends. Nothing here nests by type (a relation names its
 * parent instead of lying in it), so neither reading nor using it needs recursion.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that stands between braces or between lines of equals signs. */
export interface Data extends Span {
  readonly value: JsonObject;
  /** Where the YAML itself stands, without braces or fences, and how to read it again for the place of one value. */
  readonly yaml: Span;
}

export interface Tag extends Span {
  readonly name: string;
}

/**
 * A statement or argument at one place in the text.
 *
 *     [Title]: text #tag {data}     form "definition"
 *     [Title] #tag {data}           form "reference"
 *     text #tag {data}              form "text" (statements only)
 */
export interface Element extends Span {
  readonly type: "element";
  readonly kind: "statement" | "argument";
  readonly form: "definition" | "reference" | "text";
  readonly title: string | undefined;
  /** Without markup, tags and comments; white space runs and line breaks are one space. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly data: Data | undefined;
  /** How many elements stand before it: what is known of elements is kept in arrays. */
  readonly index: number;
}

export type RelationSymbol = "+" | "<+" | "+>" | "-" | "<-" | "->" | "_" | "<_" | "_>" | "><";

/** A line that relates an element to the one that it is indented under. */
export interface Relation extends Span {
  readonly type: "relation";
  readonly symbol: RelationSymbol;
  readonly parent: Element | Inference;
  readonly child: Element;
}

/** The line between premises and conclusion: `----` or `-- rule, rule {data} --`. */
export interface Inference extends Span {
  readonly type: "inference";
  readonly rules: readonly string[];
  readonly data: Data | undefined;
}

/** `(1) statement` in a reconstruction. */
export interface NumberedStatement extends Span {
  readonly type: "numbered";
  readonly number: number;
  readonly statement: Element;
}

/** A premise-conclusion structure (PCS): what an argument is made of. */
export interface Reconstruction extends Span {
  readonly type: "reconstruction";
  /** The argument that stands just before it, if one does. */
  readonly argument: Element | undefined;
  readonly items: readonly (NumberedStatement | Inference)[];
}

/** `## Title #tag {data}`. */
export interface Heading extends Span {
  readonly type: "heading";
  readonly level: number;
  readonly title: string;
  readonly tags: readonly Tag[];
  readonly data: Data | undefined;
}

export type Item = Heading | Element | Relation | Reconstruction;

export interface Syntax {
  readonly frontmatter: Data | undefined;
  /** In the order of the text. A reconstruction stands after the statements in it and their relations. */
  readonly items: readonly Item[];
}
