import type { Font } from "argument-graph";
import type { OpenFont } from "fontkit";
import { FileError } from "./exit-code";
import type { Io } from "./io";
import { load } from "./load";

/** A font that is open, and the bytes of its file. */
export interface Face {
  readonly name: string;
  readonly font: OpenFont;
  readonly bytes: Uint8Array;
  /** The file holds other fonts, too: this one is to be asked for by its PostScript name. */
  readonly inCollection: boolean;
}

/** The fonts in which texts are set on paper and in pictures. */
export interface FontBook {
  /** The first face that has every letter of this text; else the main one, which shows boxes for what it lacks. */
  faceFor(text: string, font: Pick<Font, "weight" | "style">): Face;
  /** The letters that were asked for since the last time and that none of the faces has. */
  takeMissing(): readonly string[];
}

type Style = "regular" | "bold" | "italic";

const FILES: Readonly<Record<Style, string>> = {
  regular: "DejaVuSansCondensed.ttf",
  bold: "DejaVuSansCondensed-Bold.ttf",
  italic: "DejaVuSansCondensed-Oblique.ttf",
};

/**
 * DejaVu Sans Condensed: nearly as wide as Helvetica, for which the boxes are meant, and with Latin, Greek, Cyrillic,
 * Arabic, Hebrew, Georgian, Armenian, arrows and signs of logic. It comes with the command, so that the same text gives
 * the same picture everywhere. What it lacks, such as Chinese, is taken from the files that the user names.
 *
 * @throws FileError if a package is not there, or a file is no font.
 */
export async function fontBook(more: readonly string[], io: Io): Promise<FontBook> {
  const { create } = await load("fontkit", () => import("fontkit"));
  const open = (name: string, bytes: Uint8Array): Face => {
    try {
      const opened = create(bytes);
      const inCollection = "fonts" in opened;
      const font = inCollection ? opened.fonts[0] : opened;
      if (font) return { name, font, bytes, inCollection };
    } catch {}
    throw new FileError(`“${name}” is no font in a form that can be read: TrueType or OpenType.`);
  };
  const [regular, bold, italic] = await Promise.all(
    [FILES.regular, FILES.bold, FILES.italic].map(async (name) => open(name, await io.readFont(name))),
  );
  if (!regular || !bold || !italic) throw new Error("fontBook: a style is missing");
  const others = await Promise.all(more.map(async (path) => open(path, await io.readFile(path))));
  const chains: Readonly<Record<Style, readonly [Face, ...Face[]]>> = {
    regular: [regular, ...others],
    bold: [bold, regular, ...others],
    italic: [italic, regular, ...others],
  };
  return book(chains);
}

function book(chains: Readonly<Record<Style, readonly [Face, ...Face[]]>>): FontBook {
  const missing = new Set<string>();
  const found = new Map<string, Face | undefined>();
  return {
    faceFor(text, font) {
      const style = styleOf(font);
      const key = `${style} ${text}`;
      if (!found.has(key))
        found.set(
          key,
          chains[style].find(({ font }) => [...text].every((letter) => has(font, letter))),
        );
      const face = found.get(key);
      if (!face) missing.add(text);
      return face ?? chains[style][0];
    },
    takeMissing() {
      const taken = [...missing];
      missing.clear();
      return taken;
    },
  };
}

const styleOf = ({ weight, style }: Pick<Font, "weight" | "style">): Style =>
  weight >= 600 ? "bold" : style === "italic" ? "italic" : "regular";

/** What has no shape is in every font. */
const has = (font: OpenFont, letter: string): boolean =>
  /[\p{Default_Ignorable_Code_Point}\s\p{Cc}]/u.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
