import type { Parsed } from "../format";
import { toArgumentDocument } from "./document";
import type { readSyntax } from "./read";
import { checkText } from "./text";

/** What a text that has been read says, with the mistakes in it in the order in which they stand. */
export const parsedFrom = ({ syntax, reader }: ReturnType<typeof readSyntax>): Parsed => {
  const { diagnostics } = reader;
  checkText(reader);
  const document = toArgumentDocument(reader, syntax);
  diagnostics.sort((a, b) => a.range.start.offset - b.range.start.offset);
  return { document, diagnostics };
};
