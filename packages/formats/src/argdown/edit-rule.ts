import type { Json } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import { withKey } from "./edit-marks";
import type { Replacement, Source } from "./source";
import type { Inference } from "./syntax";

/** Sets, or takes away, one key of the data behind an inference's rule. */
export const withRuleKey = (
  source: Source,
  inference: Inference,
  key: string,
  value: Json | undefined,
): readonly Replacement[] => {
  const { start, end, data } = inference;
  if (data !== undefined) return withKey(source, inference, key, value);
  if (value === undefined) return [];
  const written = `{${writeString(key)}: ${writeFlow(value)}}`;
  const line = source.text.slice(start, end);
  if (/^-+$/.test(line)) return [{ start, end, by: `-- ${written} --` }];
  const close = start + line.replace(/\s*-+$/, "").length;
  return [{ start: close, end: close, by: ` ${written}` }];
};
