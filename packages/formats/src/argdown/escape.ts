import { commentEnd } from "./comment";
import { linkAt } from "./link";
import { readSyntax } from "./read";
import { readerOf } from "./reader";
import { shortcodeAt } from "./shortcode";
import { titleAt } from "./title";
import { withData } from "./with-data";

/** What text is written as, and whether reading gives exactly the same text again. */
export interface EscapedText {
  readonly written: string;
  readonly isExact: boolean;
}

/** Writes a statement's text as prose, with a backslash before whatever Argdown would take for something else. */
export const escapeText = (text: string): EscapedText =>
  escaped(text, "[x]: ", (item) => (item?.type === "element" ? item.text : undefined));

/** The same for the title of a heading. */
export const escapeHeading = (text: string): EscapedText =>
  escaped(text, "# ", (item) => (item?.type === "heading" ? item.title : undefined));

type FirstItem = ReturnType<typeof readSyntax>["syntax"]["items"][number] | undefined;

const escaped = (text: string, before: string, textOf: (item: FirstItem) => string | undefined): EscapedText => {
  const written = escapeProse(text.replace(unprintable, " ").replace(/\s*[\r\n\u2028\u2029\v\f]\s*/g, " "));
  if (written === "" || unprintable.test(text)) return { written, isExact: false };
  const { syntax } = readSyntax(`${before}${written}`, withData);
  return { written, isExact: syntax.items.length === 1 && textOf(syntax.items[0]) === text };
};

/** Characters that a text file should not hold; they are written as escapes in the data instead. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Cs}/u;

const special: ReadonlySet<string> = /* @__PURE__ */ new Set("\\[]<>{}#@*_");

const escapeProse = (text: string): string => {
  const reader = readerOf(text, withData);
  let written = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const isSpace = character === " " || character === "\t";
    const isOuterSpace = isSpace && (at === 0 || at === text.length - 1 || character === "\t" || text[at - 1] === " ");
    const isSlash = character === "/" && (text[at - 1] === "/" || text[at + 1] === "*");
    const isFence = character === "=" && text.startsWith("===", at);
    if (
      special.has(character) ||
      isOuterSpace ||
      isSlash ||
      isFence ||
      shortcodeAt(text, at) ||
      (commentEnd(reader, at) && at === 0)
    )
      written += "\\";
    written += character;
  }
  return written;
};

/** Whether a title can stand between its brackets, in every reader of Argdown: some lose titles such as `constructor`. */
export const isWritableTitle = (title: string, kind: "statement" | "argument"): boolean => {
  if (
    title.trim() !== title ||
    title === "" ||
    /^[-+_]/.test(title) ||
    title in {} ||
    /[[\]<>{}]/.test(title) ||
    unprintable.test(title)
  )
    return false;
  const [open, close] = kind === "statement" ? "[]" : "<>";
  const bracketed = `${open}${title}${close}`;
  const [reference, definition] = [titleAt(bracketed, 0), titleAt(`${bracketed}: x`, 0)];
  return (
    linkAt(bracketed, 0) === undefined &&
    reference?.title === title &&
    definition?.form === "definition" &&
    definition.title === title
  );
};

/** Whether a tag can stand in a text as `#tag` or `#(tag)`; undefined if it cannot. */
export const writeTag = (tag: string): string | undefined => {
  if (/^[\p{L}\p{N}_-]+$/u.test(tag) && /^[\w\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+$/.test(tag)) return `#${tag}`;
  return /^[\p{L}\p{N}_ ,.'’&+-]+$/u.test(tag) && tag.trim() === tag && tag.length < 1000 ? `#(${tag})` : undefined;
};
