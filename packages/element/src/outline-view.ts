import type { ArgumentDocument } from "argument-graph";
import { type OutlineOptions, outline, outlineSheet, outlineTree } from "argument-graph/outlining";
import { createOutline, type LiveOutline } from "./outline";
import { adoptSheet } from "./styles";

/** The outline in a page, which is filled with an argument. */
export interface OutlineView extends Omit<LiveOutline, "fill"> {
  /** Tells an argument; gives the title under which it is told. */
  tell(document: ArgumentDocument, options: OutlineOptions, headingLevel: number | undefined): string;
}

/** Makes a section of a shadow root an outline. It is loaded beside the map: nobody has to wait for the drawing longer. */
export function createOutlineView(section: HTMLElement, root: ShadowRoot): OutlineView {
  adoptSheet(root, outlineSheet);
  const { fill, ...view } = createOutline(section);
  return {
    ...view,
    tell(document, options, headingLevel) {
      const told = outline(document, options);
      const isEmpty = told.items.length === 0;
      fill(isEmpty ? undefined : outlineTree(told, headingLevel === undefined ? {} : { headingLevel }));
      return told.title;
    },
  };
}
