import { formats, type Printed } from "argument-graph";
import type { Drawn } from "./draw";
import { outlinePage } from "./outline-page";

/** A drawing as the text of a file, and what the file could not carry. */
export type Write = (drawn: Drawn) => Printed;

/** What a file can hold, by the ending of its name. */
export const endings: ReadonlyMap<string, Write> = new Map([
  [".svg", ({ svg }) => ({ text: svg, losses: [] })],
  [".txt", ({ outline }) => ({ text: outline, losses: [] })],
  [".outline", ({ outline }) => ({ text: outline, losses: [] })],
  [".html", (drawn) => ({ text: outlinePage(drawn), losses: [] })],
  ...formats.flatMap(({ extensions, print }) =>
    print ? extensions.map((ending): [string, Write] => [ending, ({ document }) => print(document)]) : [],
  ),
]);
