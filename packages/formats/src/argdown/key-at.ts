import { scanner } from "./scanner";

/** What stands behind the brace that opens data, and behind hardly any other: a key and a colon, or another brace. */
export const keyAt = scanner(
  /\s*(?:\}|"(?:[^"\\]|\\.){0,200}"\s*:|'[^']{0,200}'\s*:|[^\s"'{}[\],:#&*!|>%@`][^{}[\],:\r\n]{0,200}:[\s{["'\d])/y,
);
