import { isBlank } from "./characters";

/**
 *     *italic*  _italic_  **bold**  __bold__
 *
 * A mark opens before anything but white space and closes behind anything but white space, if the end of the text, white
 * space or one of a few signs follows. Marks that are closed vanish from the text, the others stay as they are.
 */
export type Mark = "*" | "_" | "**" | "__";

/** The mark at `at`; of `***`, that which closes the one that is `open`. */
export const markAt = (text: string, at: number, open: Mark | undefined): Mark | undefined => {
  const one = text[at];
  if (one !== "*" && one !== "_") return undefined;
  if (open !== undefined && text.startsWith(open, at) && canClose(text, at, open)) return open;
  return text[at + 1] !== one ? one : one === "*" ? "**" : "__";
};

export const canOpen = (text: string, at: number, mark: Mark): boolean => {
  const next = text[at + mark.length];
  return next !== undefined && !isBlank(next);
};

export const canClose = (text: string, at: number, mark: Mark): boolean => {
  const next = text[at + mark.length];
  return !isBlank(text[at - 1]) && (next === undefined || isBlank(next) || ")}_.,!?;:-*".includes(next));
};
