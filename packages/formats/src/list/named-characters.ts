/** The characters that editors write by name. Any other name stays as it is written. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    "amp & lt < gt > quot \" apos ' nbsp \u00a0 ndash – mdash — minus − hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ " +
    "bdquo „ laquo « raquo » bull • middot · rarr → larr ← rArr ⇒ there4 ∴ times × deg ° sect § para ¶ euro € pound £ " +
    "auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è agrave à aacute á ccedil ç ntilde ñ oacute ó " +
    "iacute í uacute ú ecirc ê acirc â ocirc ô icirc î Eacute É shy \u00ad zwj \u200d zwnj \u200c lrm \u200e rlm \u200f"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, at, words) => {
      if (at % 2 === 0) pairs.push([word, words[at + 1] ?? ""]);
      return pairs;
    }, []),
);

/** An HTML text with its character references replaced. A number that is no character becomes U+FFFD, as in a browser. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/gu, (whole, decimal, hex, name) =>
    name === undefined
      ? character(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
      : (NAMES.get(name) ?? whole),
  );

const character = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
