// Reads whatever there is to read, in any format, and checks it: what a page loads that draws more than plain Argdown.
export { argdown, type Format, formatOf, formats, json, type Parsed } from "@argument-graph/formats";
export { type ReadOptions, read } from "./read";
