import { isLineBreak, isLineEnd, isSpace, skipRun, skipSpaces } from "./characters";
import { commentEnd } from "./comment";
import { escapeAt } from "./inline";
import { type Line, lineBehind } from "./line";
import { error, type Reader } from "./reader";
import { numberAt } from "./reconstruction";
import { shortcodeAt } from "./shortcode";
import type { Data, Inference } from "./syntax";

/**
 *     ----        -- rule, other rule --        --
 *                                               rule {key: value}
 *                                               --
 *
 * Rules are separated by commas and hold no `--`. An inference that is not closed before the next blank line or numbered
 * statement ends with its line.
 */
export const readInference = (reader: Reader, start: number): Inference => {
  const hyphens = skipRun(reader.text, start, "-");
  const isWhole = hyphens - start >= 4;
  const read = isWhole ? { rules: noRules, data: undefined, end: hyphens } : readRules(reader, start + 2);
  reader.at = read.end;
  reader.next = afterInference(reader, read.end);
  return { type: "inference", ...read, start };
};

const noRules: readonly string[] = [];

const readRules = (reader: Reader, from: number): Pick<Inference, "rules" | "data" | "end"> => {
  const { text } = reader;
  const rules: string[] = [];
  let data: Data | undefined;
  let rule = "";
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === undefined || isLineBreak(character)) {
      const next = lineBehind(reader, at);
      if (!next || next.blank || numberAt(text, next.at)) {
        const message = "The inference is not closed. Write “----”, or “-- rule --” on one line.";
        error(reader, "unclosed-inference", message, { start: from - 2, end: at });
        break;
      }
      rule += " ";
      at = next.at;
      continue;
    }
    if (text.startsWith("--", at)) break;
    const comment = commentEnd(reader, at);
    const found = data ? undefined : reader.data.at(reader, at);
    const inline = escapeAt(text, at) ?? shortcodeAt(text, at);
    if (comment) at = comment;
    else if (found) {
      data = found;
      at = found.end;
    } else if (character === ",") {
      rules.push(rule.trim());
      rule = "";
      at++;
    } else {
      const piece = inline?.text ?? character;
      rule += isSpace(piece) ? " " : piece;
      at = inline?.end ?? at + 1;
    }
  }
  if (rule.trim() !== "") rules.push(rule.trim());
  return { rules, data, end: skipRun(text, at, "-") };
};

const afterInference = (reader: Reader, end: number): Line | undefined => {
  const { text } = reader;
  const rest = skipSpaces(text, end);
  const comment = commentEnd(reader, rest);
  const behind = comment ? skipSpaces(text, comment) : rest;
  if (isLineEnd(text, behind)) return lineBehind(reader, behind);
  return { at: behind, indent: 0, blank: false };
};
