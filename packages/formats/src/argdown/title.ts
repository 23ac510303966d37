import { isLineBreak } from "./characters";
import type { Element, Span } from "./syntax";

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
  /** Behind the closing bracket, or behind the colon of a definition. */
  readonly end: number;
}

export const titleAt = (text: string, at: number): Title | undefined => {
  const open = text[at];
  if (open !== "[" && open !== "<") return undefined;
  const close = open === "[" ? "]" : ">";
  let depth = 0;
  let reference: number | undefined;
  let definition: number | undefined;
  for (let next = at + 2; next < text.length && !isLineBreak(text[next]); next++) {
    const character = text[next];
    if (character === open) depth++;
    if (character !== close) continue;
    reference ??= next;
    if (text[next + 1] === ":") {
      // One that closes a bracket inside the title is the definition's only if none closes the title itself.
      definition = depth === 0 ? next : (definition ?? next);
    }
    if (depth === 0) break;
    depth--;
  }
  const bracket = definition ?? reference;
  if (bracket === undefined) return undefined;
  return {
    kind: open === "[" ? "statement" : "argument",
    form: definition === undefined ? "reference" : "definition",
    title: text.slice(at + 1, bracket),
    end: definition === undefined ? bracket + 1 : bracket + 2,
  };
};

/** A title as it stands in the text. */
export const bracketed = (kind: Title["kind"], title: string): string =>
  kind === "statement" ? `[${title}]` : `<${title}>`;

/** Where the title of an element stands with its brackets, if it has one. */
export const titleSpan = ({ start, title }: Element): Span | undefined =>
  title === undefined ? undefined : { start, end: start + title.length + 2 };

/** Where an element is named: its title if it has one. */
export const nameSpan = (element: Element): Span => titleSpan(element) ?? element;
