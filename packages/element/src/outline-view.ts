import type { ArgumentDocument } from "argument-graph";
import {
  english,
  type Messages,
  type OutlineOptions,
  outline,
  outlineSheet,
  outlineTree,
} from "argument-graph/outlining";
import { createOutline, type LiveOutline } from "./outline";
import { createOutlineFind, type OutlineFind, type OutlineFindHost } from "./outline-find";
import { findSheet } from "./outline-find-sheet";
import type { Shell } from "./shell";
import { adoptSheet } from "./styles";

/** How an argument is told; what is not said in the words given is said in English. */
export type Told = Omit<OutlineOptions, "messages"> & { readonly messages: Partial<Messages> };

/** The outline in a page, which is filled with an argument. */
export interface OutlineView extends Pick<LiveOutline, "reveal" | "select">, Omit<OutlineFind, "refresh"> {
  /** Tells an argument; gives the title under which it is told. */
  tell(document: ArgumentDocument, options: Told, headingLevel: number | undefined): string;
}

/** Makes a section of a shadow root an outline. It is loaded beside the map: nobody has to wait for the drawing longer. */
export function createOutlineView(shell: Shell, root: ShadowRoot, host: OutlineFindHost): OutlineView {
  adoptSheet(root, outlineSheet);
  adoptSheet(root, findSheet);
  const live = createOutline(shell.outline);
  const find = createOutlineFind(shell, live, host);
  return {
    ...live,
    ...find,
    tell(document, options, headingLevel) {
      const told = outline(document, { ...options, messages: { ...english, ...options.messages } });
      const isEmpty = told.items.length === 0;
      live.fill(isEmpty ? undefined : outlineTree(told, headingLevel === undefined ? {} : { headingLevel }));
      find.refresh();
      return told.title;
    },
  };
}
