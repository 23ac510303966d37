import type { NodeAttributes } from "@argument-graph/core";

/** Whether the document says that a historical step is also an argument: a reason for its effect, which needs its cause. */
export function isArgument({ kind, data }: Pick<NodeAttributes, "kind" | "data">): boolean {
  return kind === "causation" && data?.argument === true;
}
