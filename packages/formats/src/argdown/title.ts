import { isLineBreak } from "./characters";

/**
 *     [Title]:  [Title]         a statement, defined or referred to
 *     <Title>:  <Title>         an argument
 *
 * A title stands on one line. A reference ends at the first closing bracket; a definition at the first one that is
 * followed by a colon, so that titles may hold brackets in pairs: `[a [b]]: …`.
 */
export interface Title {
  readonly kind: "statement" | "argument";
  readonly form: "definition" | "reference";
  readonly title: string;
  /** Just behind the closing bracket. */
  readonly bracketEnd: number;
  /** Behind the colon of a definition. */
  readonly end: number;
}

export const titleAt = (text: string, at: number): Title | undefined => {
  const open = text[at];
  if (open !== "[" && open !== "<") return undefined;
  const close = open === "[" ? "]" : ">";
  const kind = open === "[" ? "statement" : "argument";
  const found = (form: Title["form"], bracket: number): Title => ({
    kind,
    form,
    title: text.slice(at + 1, bracket),
    bracketEnd: bracket + 1,
    end: form === "definition" ? bracket + 2 : bracket + 1,
  });
  let depth = 0;
  let first: number | undefined;
  let unpaired: number | undefined;
  for (let next = at + 2; next < text.length && !isLineBreak(text[next]); next++) {
    if (text[next] === open) depth++;
    if (text[next] !== close) continue;
    first ??= next;
    if (text[next + 1] === ":") {
      if (depth === 0) return found("definition", next);
      unpaired ??= next;
    }
    if (depth === 0) break;
    depth--;
  }
  if (unpaired !== undefined) return found("definition", unpaired);
  return first === undefined ? undefined : found("reference", first);
};
