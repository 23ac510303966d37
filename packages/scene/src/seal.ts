import type { Label, Shape, Theme } from "./contract";
import { type Area, disc, path } from "./shapes";

/** The radius of a seal, in px. */
const RADIUS = 8;

/** Signs in a disc around 0, 0: a tick, a cross, a question mark. */
const SIGNS: Readonly<Record<Label, (x: number, y: number) => string>> = {
  in: (x, y) => path("M", x - 3.6, y + 0.2, "L", x - 1, y + 2.8, "L", x + 3.8, y - 2.8),
  out: (x, y) => path("M", x - 3, y - 3, "L", x + 3, y + 3, "M", x + 3, y - 3, "L", x - 3, y + 3),
  undecided: (x, y) =>
    path(
      ...["M", x - 2.5, y - 1.8, "C", x - 2.5, y - 5, x + 2.7, y - 5, x + 2.7, y - 1.8],
      ...["C", x + 2.7, y - 0.2, x, y, x, y + 1.6, "M", x, y + 3.4, "L", x, y + 4.6],
    ),
};

/**
 * The seal of a label, so that it is told by its shape and not by its colour alone: a tick for what stands, a cross for
 * what falls, a question mark for what is unsettled, in a disc on the corner where the box begins.
 */
export function seal(area: Area, label: Label, { color }: Theme, rtl: boolean): readonly Shape[] {
  const x = rtl ? area.x + area.width - 1 : area.x + 1;
  const y = area.y + 1;
  return [
    { d: disc(x, y, RADIUS), fill: color[label], stroke: color.page, strokeWidth: 1.5 },
    { d: SIGNS[label](x, y), stroke: color.page, strokeWidth: 2 },
  ];
}
