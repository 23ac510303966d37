import { groundedLabels } from "../grounded-labels";
import { rowOf } from "../rows";
import { OUT } from "../settle";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/**
 * Statements that are given as reasons for each other. Vicious if one of them would not stand even if nothing spoke
 * against anything: then nothing holds the circle up. Historical circles (feedback) are none of these.
 */
export function circularReasoning({ framework, conflicts, messages, names }: Subject): readonly Remark[] {
  const { ids, circles, assertions } = framework;
  const count = circles.starts.length - 1;
  if (count === 0) return [];
  const unopposed = groundedLabels(framework, { disabled: conflicts.map(({ id }) => id) });
  return Array.from({ length: count }, (_, circle): Remark => {
    const members = [...rowOf(circles, circle)];
    const asserted = members.filter((member) => assertions[member] === 1);
    const shown = asserted.length > 0 ? asserted : members;
    const about = shown.map((member) => ids[member] ?? "");
    return shown.some((member) => unopposed[member] === OUT)
      ? { code: "circular-vicious", about, message: messages.circularVicious(names(about), about.length) }
      : { code: "circular-benign", about, message: messages.circularBenign(names(about), about.length) };
  });
}
