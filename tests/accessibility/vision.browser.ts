import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { arrange, dark, light, type PathMark, type Scene, type Theme, toSvg } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";
import undercutText from "../../examples/ideas/undercut.argdown?raw";
import essayText from "../../examples/october-1917/argument.argdown?raw";
import { VISIONS } from "./visions";

// What is seen of the lines of a map without colours, or with other eyes: the picture is painted by the browser, its dots are
// turned into greys, and each line is followed through them. How much of it is ink, and how wide that is, has to tell what
// kind of link it is. The number is that of the checklist of accessibility.

/** Dots of the picture for each px. */
const DOTS = 2;
/** How much of both ends of a line is not looked at, in px: there are boxes and heads. */
const ENDS = 16;

type Kind = "support" | "step" | "attack" | "undercut";

const kindOf = ({ kind, undercut }: PathMark): Kind =>
  kind === "inference" ? "support" : kind === "causation" ? "step" : undercut ? "undercut" : "attack";

/** The greys of a picture, from 0 to 255. */
interface Greys {
  at(x: number, y: number): number;
}

async function greysOf(scene: Scene, seen: (rgb: readonly number[]) => number): Promise<Greys> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(scene))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const [width, height] = [Math.ceil(scene.width * DOTS), Math.ceil(scene.height * DOTS)];
  Object.assign(canvas, { width, height });
  const painter = canvas.getContext("2d");
  if (!painter) throw new Error("there is no canvas");
  painter.fillStyle = scene.theme.color.page;
  painter.fillRect(0, 0, width, height);
  painter.drawImage(image, 0, 0, width, height);
  const { data } = painter.getImageData(0, 0, width, height);
  return {
    at(x, y) {
      const place = 4 * (Math.round(y * DOTS) * width + Math.round(x * DOTS));
      return seen([data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0]);
    },
  };
}

/** What a line looks like that is followed through the greys; undefined where it is too short to say. */
function told(mark: PathMark, greys: Greys, page: number): Kind | undefined {
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", mark.d);
  const length = path.getTotalLength();
  if (length < 2 * ENDS + 12) return undefined;
  const steps = Array.from({ length: Math.floor((length - 2 * ENDS) * 2) }, (_, index) => ENDS + index / 2);
  const isInk = (x: number, y: number, most: number) => Math.abs(greys.at(x, y) - page) > most / 2;
  const points = steps.map((step) => path.getPointAtLength(step));
  // What is lighter or darker than the line itself crosses it.
  const levels = points.map(({ x, y }) => Math.abs(greys.at(x, y) - page)).sort((a, b) => a - b);
  const most = levels[Math.floor(levels.length * 0.8)] ?? 0;
  const inked = points.filter(({ x, y }) => isInk(x, y, most));
  const part = inked.length / points.length;
  if (part < 0.52) return "undercut";
  if (part < 0.9) return "attack";
  const widths = inked.map(({ x, y }, index) => {
    const next = inked[index + 1] ?? inked[index - 1] ?? { x, y: y + 1 };
    const long = Math.hypot(next.x - x, next.y - y) || 1;
    const [across, down] = [-(next.y - y) / long, (next.x - x) / long];
    let wide = 0;
    // Dots at its edges are ink in part.
    for (let off = -3; off <= 3; off += 0.25)
      wide += 0.25 * Math.min(1, Math.abs(greys.at(x + across * off, y + down * off) - page) / most);
    return wide;
  });
  return (widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0) > 2 ? "step" : "support";
}

const CASES = VISIONS.flatMap(({ name, seen }) =>
  [light, dark].map((theme: Theme) => ({ name, theme: theme.name, seen, of: theme })),
);

describe("the lines of a map", () => {
  it.each(CASES)("A52: are told apart by dashes and width alone: $name, $theme", async ({ seen, of }) => {
    let count = 0;
    for (const text of [essayText, undercutText]) {
      const scene = arrange(toGraph(argdown.parse(text).document), { theme: of });
      const greys = await greysOf(scene, seen);
      const page = greys.at(1, 1);
      const wrong = scene.marks.flatMap((mark) => {
        const kind = mark.type === "path" ? told(mark, greys, page) : undefined;
        if (kind === undefined || mark.type !== "path") return [];
        count++;
        return kind === kindOf(mark) ? [] : [`${mark.id} is ${kindOf(mark)} and looks like ${kind}`];
      });
      expect(wrong).toEqual([]);
    }
    expect(count).toBeGreaterThan(30);
  });
});
