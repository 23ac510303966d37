import { scanner } from "./scanner";

/**
 *     #tag   #two-words   #(two words)
 *
 * Letters, digits, `-`, `_` and most of Unicode from U+00A0 on, as in Argdown's own tool. One line only and no bracket
 * inside another: no search to the end of the text for a closing one.
 */
export const tagAt = scanner(/#(?:\(([^()\r\n]+)\)|([\w\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+))/y);
