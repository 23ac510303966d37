const LANGUAGES = new Set("ar arc azb ckb dv fa he iw ji ks lrc mzn nqo pnb ps sd syr ug ur yi".split(" "));
const SCRIPTS = new Set("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split(" "));
// The first character with a direction of its own: a letter of a right-to-left script, or any other letter.
const STRONG =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f]|\p{L}|\u200e/u;
const RIGHT =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f]/u;

/**
 * Whether a document is drawn from right to left, as its language (a BCP 47 tag) and, if the tag names one, its script say.
 *
 * @example
 * ```ts
 * import { isRightToLeft } from "@argument-graph/scene";
 *
 * isRightToLeft({ language: "ar-EG" }); // => true
 * isRightToLeft({ language: "az-Latn" }); // => false
 * ```
 */
export function isRightToLeft({ language = "" }: { readonly language?: string }): boolean {
  const [first = "", ...others] = language.toLowerCase().split(/[-_]/);
  const script = others.find((part) => part.length === 4);
  return script === undefined ? LANGUAGES.has(first) : SCRIPTS.has(script);
}

/**
 * Whether a text runs from right to left, by its first letter (as `dir="auto"` in HTML); `otherwise` if it has none.
 *
 * @example
 * ```ts
 * import { runsRightToLeft } from "@argument-graph/scene";
 *
 * runsRightToLeft("1917: המפלגה", false); // => true
 * ```
 */
export function runsRightToLeft(text: string, otherwise: boolean): boolean {
  const first = STRONG.exec(text)?.[0];
  return first === undefined ? otherwise : RIGHT.test(first);
}
