import { afterLineBreak, isLineBreak, isSpace, skipRun, skipSpaces } from "./characters";
import { commentEnd } from "./comment";
import { dataAt } from "./data";
import { type Line, nextLine } from "./line";
import { type Reader, report } from "./reader";
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
export const readInference = (
  reader: Reader,
  line: Line,
): { readonly inference: Inference; readonly next: Line | undefined } => {
  const { text } = reader;
  const start = line.at;
  const hyphens = skipRun(text, start, "-");
  const isWhole = hyphens - start >= 4;
  const read = isWhole ? { rules: [], data: undefined, end: hyphens } : readRules(reader, start + 2);
  const end = read.end;
  reader.at = end;
  return {
    inference: { type: "inference", rules: read.rules, data: read.data, start, end },
    next: afterInference(reader, end),
  };
};

interface Rules {
  readonly rules: readonly string[];
  readonly data: Data | undefined;
  readonly end: number;
}

const readRules = (reader: Reader, from: number): Rules => {
  const { text } = reader;
  const rules: string[] = [];
  let data: Data | undefined;
  let rule = "";
  let at = from;
  const finish = (end: number): Rules => {
    const last = rule.trim();
    return { rules: last === "" ? rules : [...rules, last], data, end };
  };
  for (;;) {
    const character = text[at];
    if (character === undefined || isLineBreak(character)) {
      const next = nextLine(reader, afterLineBreak(text, at), false);
      if (next === undefined || next.blank || /^\(\d+\)/.test(text.slice(next.at, next.at + 20))) {
        report(
          reader,
          "error",
          "unclosed-inference",
          "The inference is not closed. Write “----”, or “-- rule --” on one line.",
          from - 2,
          at,
        );
        return finish(at);
      }
      rule += " ";
      at = next.at;
      continue;
    }
    if (text.startsWith("--", at)) return finish(skipRun(text, at, "-"));
    const comment = commentEnd(reader, at);
    const found = character === "{" && data === undefined ? dataAt(reader, at) : undefined;
    const shortcode = shortcodeAt(text, at);
    if (comment !== undefined) at = comment;
    else if (found !== undefined) {
      data = found;
      at = found.end;
    } else if (shortcode !== undefined) {
      rule += shortcode.symbol;
      at = shortcode.end;
    } else if (character === ",") {
      rules.push(rule.trim());
      rule = "";
      at++;
    } else {
      if (character === "\\" && at + 1 < text.length && !isLineBreak(text[at + 1])) at++;
      rule += isSpace(text[at]) ? " " : (text[at] ?? "");
      at++;
    }
  }
};

const afterInference = (reader: Reader, end: number): Line | undefined => {
  const { text } = reader;
  const rest = skipSpaces(text, end);
  const comment = commentEnd(reader, rest);
  const behind = comment === undefined ? rest : skipSpaces(text, comment);
  if (behind >= text.length || isLineBreak(text[behind])) return nextLine(reader, afterLineBreak(text, behind), false);
  return { at: behind, indent: 0, blank: false };
};
