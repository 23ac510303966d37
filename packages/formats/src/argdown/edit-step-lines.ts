import { isWorthABlock } from "./edit-lines";
import { numberSpan } from "./edit-steps";
import { lineEnd, lineStart, reconstructionEnd, type Source, treeEnd } from "./source";
import type { Inference, NumberedStatement, Reconstruction } from "./syntax";

/** Where the next item of a reconstruction begins, or it ends. */
const endOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement | Inference): number => {
  const next = reconstruction.items[reconstruction.items.indexOf(item) + 1];
  return next === undefined ? reconstructionEnd(source, reconstruction) : lineStart(source, next.start);
};

/** A numbered statement with all that stands under it and the comments behind that, without its number. */
export const linesOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement): string =>
  source.text.slice(numberSpan(source, item).end, endOf(source, reconstruction, item)).trim();

/** What would be lost if a numbered statement went: itself, if it says something here, and comments below it. */
export const blockOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement): string => {
  const { statement } = item;
  return isWorthABlock(source, statement)
    ? linesOf(source, reconstruction, item)
    : source.text.slice(lineEnd(source, statement.end), endOf(source, reconstruction, item)).trim();
};

/** Comments below the line of an inference. */
export const remarksBelow = (source: Source, reconstruction: Reconstruction, inference: Inference): string =>
  source.text.slice(treeEnd(source, inference), endOf(source, reconstruction, inference)).trim();
