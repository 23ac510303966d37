import type { Stages } from "./stages";

/** A place in px; x grows to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box to place; `width` and `height` in px. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** A group of `options.groups`. */
  readonly group?: string;
}

/** A connection; the direction "down" puts the source above the target. */
export interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A set of boxes that is drawn as a box around exactly its members. */
export interface Group {
  readonly id: string;
  readonly parent?: string;
  /** Room above the members for the group's title, in px; 0 if absent. */
  readonly header?: number;
  /** The least width of the group, in px, such as that of its title. */
  readonly minWidth?: number;
}

/** Where everything stands, in px; `x`, `y` is the top left corner, all of it within `width` × `height`. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box & Point>;
  /** Per link, the corners of a polyline from the edge of its source to the edge of its target. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  readonly groups: ReadonlyMap<string, Box & Point>;
  /** The layer of each box, counted in the direction of the links from 0; each connected part has its own. */
  readonly layers?: ReadonlyMap<string, number>;
  /** Per link that passes layers between its ends, where it does, on its way down; `LayeredOptions.previous` asks for it. */
  readonly passes?: ReadonlyMap<string, readonly Pass[]>;
  /** The boxes that hang lower than their links ask for, so that the drawing keeps to `LayeredOptions.maxWidth`. */
  readonly lowered?: ReadonlySet<string>;
}

/** Where a link passes a layer. */
export interface Pass {
  readonly layer: number;
  /** In px: an x for the directions down and up, a y for left and right. */
  readonly at: number;
}

export type Direction = "down" | "up" | "left" | "right";

/** Where things stood before: a `Layout`, or the top left corners of some boxes. */
export interface Previous {
  readonly boxes: ReadonlyMap<string, Point & Partial<Pick<Box, "width" | "height">>>;
  readonly routes?: ReadonlyMap<string, readonly Point[]>;
  readonly groups?: ReadonlyMap<string, Box & Point>;
  readonly layers?: ReadonlyMap<string, number>;
  readonly passes?: ReadonlyMap<string, readonly Pass[]>;
  readonly lowered?: ReadonlySet<string>;
}

/** How long to look for a good drawing: see `LayeredOptions.quality`. */
export type Quality = "draft" | "default" | "best";

export interface LayeredOptions extends Partial<Stages> {
  /** Where a link's target lies, seen from its source. Default `"down"`. */
  readonly direction?: Direction;
  readonly groups?: readonly Group[];
  /**
   * Chains of boxes that stand side by side in one row, in this order: from left to right for the directions down and
   * up, from top to bottom for left and right. Links between neighbours of a chain run along the row.
   */
  readonly spine?: readonly (readonly string[])[];
  /** Mirror the drawing for a right-to-left script: a spine then runs from right to left. Default false. */
  readonly mirror?: boolean;
  /** Least distance between neighbours in a layer, in px. Default 24. */
  readonly gap?: number;
  /** Least distance between layers, in px. Default 28. */
  readonly layerGap?: number;
  /** Distance between a group's edge and its members, in px. Default 16. */
  readonly groupPadding?: number;
  /** Empty space around everything, in px. Default 0. */
  readonly margin?: number;
  /**
   * The width that the drawing should keep to, margin included, in px; for the directions left and right its height.
   * Where siblings would need more, some of them hang lower, beneath the others and what hangs on these. Rows stay whole, so
   * that a wide row, box or group may still reach further. Default: `Infinity`, no limit.
   */
  readonly maxWidth?: number;
  /**
   * An earlier layout of about the same boxes, such as before a branch was folded, a leaf added or the text of a box changed;
   * or only the places of boxes. What is in it keeps its order and, as far as there is room, its place; beside what is new an
   * order is given up where that saves crossings. Where nothing has changed, nothing moves.
   */
  readonly previous?: Previous;
  /**
   * `"draft"` is for drawings that change at every moment, such as under a dragging hand, `"best"` for those that are looked
   * at for long. The searches count their steps, so that the result is the same on every machine. Default `"default"`.
   */
  readonly quality?: Quality;
  /**
   * The time for the search, in ms, counted from the call. When it is over, the best drawing found so far is finished, so
   * that the result is complete and valid, but depends on the machine. Default: `Infinity`, only `quality` counts.
   */
  readonly budget?: number;
}

export interface LayeredAsyncOptions extends LayeredOptions {
  /** Ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Is told from time to time how much is done, from 0 to 1; last of all 1. */
  readonly onProgress?: (done: number) => void;
  /** How long to go on at a time before the page has its turn, in ms. Default 5. */
  readonly slice?: number;
}
