import type { DataSyntax } from "./data-syntax";
import { keyAt } from "./key-at";
import type { Reader } from "./reader";

/**
 * Reads no data at all.
 *
 * @param met - is called where there is some: what has been read then says less than the text does.
 */
export const withoutData = (met: () => void): DataSyntax => {
  // Braces without a key are prose.
  const look = ({ text }: Reader, at: number): undefined => {
    if (text[at] === "{" && keyAt(text, at + 1)) met();
    return undefined;
  };
  return {
    frontmatter({ text, next }) {
      if (text.startsWith("===", next?.at)) met();
      return undefined;
    },
    at: look,
    endAt: look,
    unclosed() {},
    settings: () => ({
      sources: new Set(),
      texts: new Set(),
      defaultText: { id: "essay", used: false },
      notes: undefined,
      groups: undefined,
      links: [],
      strict: false,
      spanOf: () => ({ start: 0, end: 0 }),
    }),
    fields: () => ({ evidence: false }),
    placeEntries: (_context, drafts) => drafts,
  };
};
