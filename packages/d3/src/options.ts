import type { Id } from "@argument-graph/core";
import type { ArrangeOptions, Labelling, PresetName, Theme } from "@argument-graph/scene";
import type { Evaluation, Suppositions } from "./evaluation";
import type { DrawingMessages } from "./messages";

/** Where premises lie, seen from their conclusion. */
export type Direction = NonNullable<ArrangeOptions["direction"]>;

/** What `draw` may be told; everything has a default. */
export interface DrawOptions {
  /** The map's accessible name. Default, and where it is empty: the document's title, else "Argument map". */
  readonly label?: string;
  /** The notation. Default `"default"`. */
  readonly preset?: PresetName;
  /** Where premises lie, seen from their conclusion. Default: as is usual in the notation, `"down"` in our own. */
  readonly direction?: Direction;
  /** `"auto"` follows the reader's system. Default `"auto"`. */
  readonly theme?: "auto" | "light" | "dark" | Theme;
  /** What stands and what falls, as `grounded` of `@argument-graph/evaluation` computes it. Default: not shown. */
  readonly labelling?: Labelling;
  /**
   * How the map is judged, as `evaluate` of `argument-graph` makes it: shows what stands and falls and why, and lets the
   * reader suppose otherwise. Takes the place of `labelling`. Default none.
   */
  readonly evaluation?: Evaluation | undefined;
  /**
   * The statements and links whose branches are folded at first. Default: none in a map of up to 60 boxes; in a larger one,
   * what lies deeper than the levels that have no more boxes than that, two levels at least. An empty list opens all of it.
   */
  readonly folded?: Iterable<Id>;
  /** The words in the drawing. Default: English. */
  readonly messages?: Partial<DrawingMessages>;
  /**
   * The width in px that the map should keep to; what is wider hangs lower. `"fit"` takes that of the map's window, so that
   * the page scrolls down rather than the map sideways, and `"none"` sets no limit. Maps that lie (`direction` left or
   * right) have none. Default `"fit"`.
   */
  readonly maxWidth?: number | "fit" | "none";
  /** The height of the map's window, a number of px or a CSS length. Default: that of the map, from 320 px to 80vh. */
  readonly height?: number | string;
  /** Show the document's title above the map. Default true. */
  readonly caption?: boolean;
  /** Show a key to the lines and boxes below the map. Default true. */
  readonly legend?: boolean;
  /** Show the document's notes below the map. Default true. */
  readonly notes?: boolean;
  /** The text that the map was read from, which the reader can copy. Default: the document as JSON. */
  readonly source?: string | undefined;
  /**
   * The address that leads to a statement or link, for the reader to copy; the page calls `reveal` when somebody follows
   * it. Default: none is offered.
   */
  readonly linkTo?: ((id: Id) => string) | undefined;
  /** The reader selected a statement or link, or cleared the selection. */
  readonly onSelect?: (id: Id | undefined) => void;
  /** The reader folded or unfolded a branch. */
  readonly onFold?: (id: Id, folded: boolean) => void;
  /** What the reader looks for in the map, and the match where they are; an empty text once they have stopped. */
  readonly onFind?: (text: string, match: Id | undefined) => void;
  /** The reader supposed something, or took it back: all that is supposed now. */
  readonly onSuppose?: (suppositions: Suppositions) => void;
}
