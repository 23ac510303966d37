import { type EvaluationMessages, englishEvaluation } from "../messages";
import type { CheckCode, Finding } from "./finding";

/**
 * The findings for a reader who is in a hurry: of the infos of one kind only the first, which says how many more there
 * are. An essay has many steps with a single premise.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { briefly, checks } from "@argument-graph/evaluation";
 *
 * const [wet, rain, hose] = ["Wet", "Rain", "Hose"].map((text) => claim(text));
 * const map = argument({}, wet, rain, hose, because(wet, rain), because(wet, hose));
 *
 * checks(map).filter(({ code }) => code === "single-premise").length; // => 2
 * briefly(checks(map)).at(-1)?.message; // => "The step from “Rain” to “Wet” has a single premise. Which assumption connects the two? (1 more remark of this kind)"
 * ```
 */
export function briefly(
  findings: readonly Finding[],
  messages: EvaluationMessages = englishEvaluation,
): readonly Finding[] {
  const counts = new Map<CheckCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Set<CheckCode>();
  return findings.flatMap((finding): readonly Finding[] => {
    const { code, severity } = finding;
    const more = (counts.get(code) ?? 1) - 1;
    if (severity !== "info" || more === 0) return [finding];
    if (told.has(code)) return [];
    told.add(code);
    return [{ ...finding, message: `${finding.message} ${messages.moreRemarks(more)}` }];
  });
}
