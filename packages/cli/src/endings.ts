import { formats, type Printed, type Rendering } from "argument-graph";

/** A rendering as the text of a file, and what the file could not carry. */
export type Write = (rendering: Rendering) => Printed;

/** What a file can hold, by the ending of its name. */
export const endings: ReadonlyMap<string, Write> = new Map([
  [".svg", ({ svg }) => ({ text: svg, losses: [] })],
  [".txt", ({ outline }) => ({ text: outline, losses: [] })],
  [".outline", ({ outline }) => ({ text: outline, losses: [] })],
  ...formats.flatMap(({ extensions, print }) =>
    print ? extensions.map((ending): [string, Write] => [ending, ({ document }) => print(document)]) : [],
  ),
]);
