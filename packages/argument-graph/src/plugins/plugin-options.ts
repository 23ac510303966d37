import type { Diagnostic } from "@argument-graph/core";
import type { RenderOptions } from "../render";

/** What a plugin makes of the arguments in a text, and where it says what is wrong with them. */
export interface PluginOptions {
  /**
   * `client`: the text stays in the page as a `pre`, and the element's script makes a map of it there, with all that a
   * reader can do; where no script runs, the text is read. `static`: a drawing and the outline are made now, and the
   * page needs no script. Default `client`.
   */
  readonly mode?: "client" | "static";
  /**
   * Mode `client`: the address of the element's script, such as `/argument-graph.iife.js`; it is put behind the text
   * once, where there is an argument. Default: none, since the page has it already.
   */
  readonly script?: string;
  /** The hash of the script, as in the element's `sri.json`, for one from elsewhere. */
  readonly integrity?: string;
  /** How drawings of the mode `static` are made; a fence may say otherwise. */
  readonly drawing?: Pick<RenderOptions, "theme" | "preset" | "direction" | "maxWidth" | "evaluate">;
  /** Is told what is wrong with an argument, its places counted from the first line of the argument itself. */
  readonly report?: (diagnostics: readonly Diagnostic[]) => void;
}
