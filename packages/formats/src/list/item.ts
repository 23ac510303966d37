import type { Range } from "@argument-graph/core";

/** A stretch of the words of an item. */
export interface Piece {
  readonly text: string;
  /** Where it leads, if it is a link. */
  readonly href?: string;
  readonly strong?: boolean;
}

/** An item of a nested list, as it is being read. */
export interface Item {
  readonly pieces: Piece[];
  readonly items: Item[];
  readonly range?: Range;
}

/** A nested list and what stands around it. */
export interface List {
  readonly items: readonly Item[];
  readonly title?: string;
  readonly language?: string;
  /** Text outside the items, by paragraphs. */
  readonly remarks: readonly string[];
}

export const newItem = (range?: Range): Item => ({ pieces: [], items: [], ...(range && { range }) });

/** The words without what is only there for lines to be broken. */
export const collapsed = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

export const plainText = (pieces: readonly Piece[]): string => collapsed(pieces.map(({ text }) => text).join(""));

/** The pieces without so many UTF-16 units at their start. */
export function dropStart(pieces: readonly Piece[], length: number): readonly Piece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === "" ? [] : [{ ...piece, text }];
  });
}
