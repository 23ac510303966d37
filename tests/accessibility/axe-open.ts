import type { Result } from "axe-core";

/**
 * What axe leaves open and nobody has reviewed, in words. Reviewed are two things. It does not work out the contrast of words
 * that stand over an SVG, over other boxes, or under a popover, nor of a single figure such as the number of a statement: the
 * tests A50 compute it from the colours themselves. And it warns of levels beyond 6, which some screen readers do not say of
 * headings; items of a tree may lie as deep as they do.
 */
export function leftOpen({ id, nodes }: Pick<Result, "id" | "nodes">): readonly string[] {
  return nodes.flatMap(({ html, any, all, none }) => {
    const reasons = [...any, ...all, ...none].map((check) => `${check.id} ${reasonOf(check.data)}`.trim());
    const isReviewed = reasons.length > 0 && reasons.every((reason) => REVIEWED.has(reason));
    return isReviewed ? [] : [`${id} (${reasons.join(", ")}): ${html}`];
  });
}

const REVIEWED: ReadonlySet<string> = new Set([
  ...[
    "imgNode",
    "bgImage",
    "bgGradient",
    "bgOverlap",
    "elmPartiallyObscured",
    "elmPartiallyObscuring",
    "outsideViewport",
    "shortTextContent",
  ].map((reason) => `color-contrast ${reason}`),
  "aria-level",
]);

const reasonOf = (data: unknown): string =>
  typeof data === "object" && data !== null && "messageKey" in data ? String(data.messageKey) : "";
