import {
  type ArgumentGraph,
  argument,
  attack,
  because,
  claim,
  type EditableGraph,
  toGraph,
} from "@argument-graph/core";
import type { Direction, Drawing, DrawOptions } from "@argument-graph/d3";
import { draw } from "@argument-graph/d3";

/** The texts of one map in two languages, so that every key can be tried in both directions of writing. */
const TEXTS = {
  ltr: { top: "Top", low: "Low", one: "Éa", two: "Two", shared: "Shared", against: "Against" },
  rtl: { top: "القمة", low: "الأسفل", one: "أولا", two: "ثانيا", shared: "مشترك", against: "ضد" },
} as const;

export type Writing = keyof typeof TEXTS;

/**
 * top ─ because (r1) ─┬─ one
 *  │                  └─ two          against ─ undercuts r1
 *  └─ because (r2) ── shared          low ─ because (r3) ─ shared
 */
export function small(writing: Writing): EditableGraph {
  const words = TEXTS[writing];
  const [top, low, one, two, shared, against] = (["top", "low", "one", "two", "shared", "against"] as const).map((id) =>
    claim(words[id], { id }),
  );
  if (!top || !low || !one || !two || !shared || !against) throw new Error("unreachable");
  const first = { ...because(top, one, two), id: "r1" };
  return toGraph(
    argument(
      { title: words.top, language: writing === "rtl" ? "ar" : "en" },
      ...[top, low, one, two, shared, against],
      first,
      { ...because(top, shared), id: "r2" },
      { ...because(low, shared), id: "r3" },
      { ...attack(against, first), id: "cut" },
    ),
  );
}

/** A tree of so many claims, each with three reasons or none. */
export function large(count: number): ArgumentGraph {
  const claims = Array.from({ length: count }, (_, index) => claim(`Claim ${index}.`, { id: `c${index}` }));
  const reasons = claims.flatMap((reason, index) => {
    const conclusion = claims[Math.floor((index - 1) / 3)];
    return conclusion && index > 0 ? [because(conclusion, reason)] : [];
  });
  return toGraph(argument({ title: "Large" }, ...claims, ...reasons));
}

/** Every way in which a map can lie and be written. */
export const WAYS: readonly { readonly writing: Writing; readonly direction: Direction }[] = (
  ["ltr", "rtl"] as const
).flatMap((writing) => (["down", "up", "left", "right"] as const).map((direction) => ({ writing, direction })));

const drawings: Drawing[] = [];

/** A drawing between two buttons of the page, as wide as given, in px. */
export function page(graph: ArgumentGraph, options: DrawOptions = {}, width = 1000): Drawing {
  const [before, after] = ["before", "after"].map((id) =>
    Object.assign(document.createElement("button"), { id, textContent: id }),
  );
  const target = document.createElement("div");
  target.style.setProperty("width", `${width}px`);
  document.body.append(before ?? "", target, after ?? "");
  const drawing = draw(target, graph, options);
  drawings.push(drawing);
  return drawing;
}

/** Takes everything off the page again. */
export function clear(): void {
  for (const drawing of drawings.splice(0)) drawing.destroy();
  document.body.replaceChildren();
}

/** What has the focus: the id of a box, or of another element, or the name of a button. */
export function at(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return "";
  return element.dataset.id ?? (element.id || element.ariaLabel || element.textContent || element.localName);
}
