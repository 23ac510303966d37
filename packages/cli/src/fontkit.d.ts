/** What the command uses of fontkit, which has no types of its own. */
declare module "fontkit" {
  export interface Command {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly id: number; readonly path: { readonly commands: readonly Command[] } }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }
  export interface OpenFont {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(code: number): boolean;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }
  /** A file may hold one font or a collection. */
  export function create(bytes: Uint8Array): OpenFont | { readonly fonts: readonly OpenFont[] };
}
