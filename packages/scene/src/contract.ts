import type { Id, Role } from "@argument-graph/core";
import type { Box, Group, Layout, Link, Point } from "@argument-graph/layout";
import type { LinkForm, PresetName, StatementForm } from "./preset";

export interface Font {
  /** A CSS font family list. */
  readonly family: string;
  /** In px. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly style: "normal" | "italic";
}

/** The advance width of a text set on one line, in px: a width table in Node, the browser's own in a page. */
export type MeasureText = (text: string, font: Font) => number;

/** It stands, it falls, or it is unsettled. */
export type Label = "in" | "out" | "undecided";

/** The label of each statement and link under some semantics, as `@argument-graph/evaluation` computes it. */
export type Labelling = ReadonlyMap<Id, Label>;

export type Kind = "claim" | "evidence" | "inference" | "conflict" | "causation";

/**
 * What a box says, before it is known how large it is. Statements have `title`, `text`, `citation`; links are small
 * boxes (junctions) with a word, such as "because", so that linked premises meet in them and links can end on them.
 */
export interface BoxContent {
  readonly id: Id;
  readonly kind: Kind;
  /** How the notation draws it. */
  readonly form: StatementForm | LinkForm;
  /** The statement's number, in notations that have numbers. */
  readonly number?: number;
  /** A conflict that targets a link. */
  readonly undercut: boolean;
  /** More than one premise or attacker. */
  readonly linked: boolean;
  /** Other links end on it. */
  readonly argued: boolean;
  readonly implicit: boolean;
  /** An objection that nobody has raised yet: see `ghosts` of `measure`. Absent for all else. */
  readonly ghost?: true;
  /** The thesis, or the last statement of a spine. */
  readonly thesis: boolean;
  /** An argument that is only named: its premises are not spelt out. */
  readonly sketch: boolean;
  /** Small words above the text, such as "not stated" or "evidence"; empty for links. */
  readonly badges: readonly string[];
  /** For a link its word; for a statement its title, if it has one. */
  readonly title?: string;
  /** A link's own name and its scheme, such as "From Marx to Lenin" and "restatement". */
  readonly name?: string;
  readonly scheme?: string;
  /** The statement in full; absent for links. */
  readonly text?: string;
  /** The formatted citations, such as "Rieber and Nelson, pp. 57–64". */
  readonly citation?: string;
  /** The text runs, and the box is set, from right to left. */
  readonly rtl: boolean;
  /** How many statements the fold at this box hides; 0 if it is not folded. */
  readonly hidden: number;
}

/** A line of a box's text; `x` and `y`, the line's start and its baseline, count from the box's top left corner. */
export interface MeasuredLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly part: "number" | "badge" | "title" | "text" | "citation" | "word" | "hidden";
  /**
   * Which point of the line stands at `x`: its start (the right end, if it runs from right to left), its middle, or its
   * end: that of a line that runs against the direction of its box.
   */
  readonly anchor: "start" | "middle" | "end";
  /** The line runs from right to left. */
  readonly rtl: boolean;
  /** The line ends at a break within a word: no space belongs between it and the next. */
  readonly joined: boolean;
}

export interface MeasuredBox extends Box {
  readonly content: BoxContent;
  readonly lines: readonly MeasuredLine[];
}

/** A link between two boxes of the drawing, and the edge of the graph that it stands for. */
export interface MeasuredLink extends Link {
  readonly role: Role;
  /** The statement-to-link or link-to-statement ends as they are in the graph: `from` premise to `to` conclusion. */
  readonly from: Id;
  readonly to: Id;
}

/** Everything that `layered` needs: `layered(m.boxes, m.links, { groups: m.groups, spine: m.spine })`. */
export interface Measured {
  readonly boxes: readonly MeasuredBox[];
  readonly links: readonly MeasuredLink[];
  readonly groups: readonly Group[];
  readonly spine: readonly (readonly Id[])[];
}

/** Design tokens: finished colours (`#rrggbb`), sizes in px. */
export interface Theme {
  readonly name: string;
  readonly dark: boolean;
  readonly color: {
    readonly page: string;
    readonly text: string;
    readonly muted: string;
    /** Boxes of claims and of evidence. */
    readonly claim: string;
    readonly evidence: string;
    readonly border: string;
    readonly thesis: string;
    readonly support: string;
    readonly attack: string;
    readonly causation: string;
    /** The pills of the three kinds of links, and the word on the causation's. */
    readonly supportFill: string;
    readonly attackFill: string;
    readonly causationFill: string;
    readonly causationText: string;
    readonly group: string;
    readonly groupBorder: string;
    readonly focus: string;
    readonly in: string;
    readonly out: string;
    readonly undecided: string;
  };
  readonly font: {
    readonly title: Font;
    readonly text: Font;
    readonly small: Font;
    readonly group: Font;
    readonly citation: Font;
  };
  /** The distance of baselines, in font sizes. */
  readonly lineHeight: number;
  /** The usual width of a statement's box; short statements get narrower ones. */
  readonly boxWidth: number;
  readonly padding: number;
  readonly radius: number;
}

/** A line of text in its place: its `x` and `y` count from the drawing's top left corner. */
export interface TextLine extends MeasuredLine {
  readonly fill: string;
}

/** A finished shape: SVG path data and how to paint it; no fill or stroke where one is absent. */
export interface Shape {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

interface MarkBase {
  readonly id: Id;
}

/** A statement: a box with its wrapped text. */
export interface BoxMark extends MarkBase {
  readonly type: "box";
  readonly kind: "claim" | "evidence";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** An SVG dash array; absent for a solid line. */
  readonly dash?: string;
  /** The outline of the box as SVG path data: told apart by shape, a pill, a hexagon, a sheet with a folded corner. */
  readonly d: string;
  /** What is drawn on the box besides its text, such as the folded corner of evidence. */
  readonly ornaments: readonly Shape[];
  readonly lines: readonly TextLine[];
  readonly content: BoxContent;
  readonly label?: Label;
}

/** A link's own box: a pill with its word, where its premises meet and where links to it end. */
export interface JunctionMark extends Omit<BoxMark, "type" | "kind"> {
  readonly type: "junction";
  readonly kind: "inference" | "conflict" | "causation";
}

/** A line of a link. */
export interface PathMark extends MarkBase {
  readonly type: "path";
  readonly role: Role;
  readonly kind: "inference" | "conflict" | "causation";
  readonly undercut: boolean;
  readonly from: Id;
  readonly to: Id;
  /** Finished SVG path data. */
  readonly d: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: string;
  /** Where the line meets `to`. */
  readonly tip: Point;
  /** The head at the end of the line as finished path data: an arrow for support, a bar for attack, and so on. */
  readonly head?: Shape;
}

export interface GroupMark extends MarkBase {
  readonly type: "group";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly title?: TextLine;
}

export type Mark = GroupMark | PathMark | JunctionMark | BoxMark;

/** A finished drawing: every number and colour is decided, nothing is left to compute. Marks in painting order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One or two sentences that sum the map up, for those who do not see it. */
  readonly description: string;
  /** The document's notes, each with what it is about. */
  readonly notes: readonly string[];
  readonly language?: string;
  readonly rtl: boolean;
  readonly theme: Theme;
  readonly preset: PresetName;
  readonly marks: readonly Mark[];
  /** The statements by their numbers, where the boxes show no words; it stands below `height`. */
  readonly key?: SceneKey;
}

/** One numbered statement of a key. */
export interface KeyEntry {
  readonly id: Id;
  readonly number: number;
  /** Its text, what is to be known of it, and what it cites, the last two "" if there is nothing. */
  readonly text: string;
  readonly marks: string;
  readonly citation: string;
  /** The direction of its text. */
  readonly rtl: boolean;
  /** As it is set below the picture. */
  readonly lines: readonly TextLine[];
}

/** The list of numbered statements below a picture, in its coordinates. */
export interface SceneKey {
  readonly heading: TextLine;
  readonly entries: readonly KeyEntry[];
  /** The size of the picture with it. */
  readonly width: number;
  readonly height: number;
}

export type { Layout, Point };
