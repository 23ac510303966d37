import { argdown } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { documents } from "../core/documents";

export { applyChange, argdown, edit } from "@argument-graph/formats/argdown";
export { changeAtRandom, reasonOf } from "./changes";
export { randomText } from "./edit-text";
export { argdownFilesBelow as filesBelow } from "./files";
export { randomOf } from "./mutate";

const hasNoError = (text: string): boolean =>
  !argdown.parse(text).diagnostics.some(({ severity }) => severity === "error");

/** The texts that have no error, what they say printed, and as many printed documents of fast-check's. */
export const startsOf = (texts: readonly string[]): readonly string[] => {
  const valid = texts.filter((text) => text.length < 20_000 && hasNoError(text));
  const random = fc.sample(documents(), { numRuns: valid.length, seed: 1 });
  const said = [...valid.map((text) => argdown.parse(text).document), ...random];
  return [...valid, ...said.map((document) => argdown.print?.(document).text ?? "")];
};
