import { type Scene, toSvg } from "argument-graph";
import { load } from "./load";
import { outlined } from "./outlined";
import type { Typesetter } from "./typesetter";

/** The most pixels of a picture on either side, and altogether: what programs that show pictures can still open. */
const LONGEST = 16_384;
const MOST = 120_000_000;

/**
 * The drawing as a PNG, `scale` pixels for each px, fewer where it would be too large to be opened. The letters are
 * outlines by then, so that the same drawing gives the same bytes on every machine.
 *
 * @throws FileError if the package that paints is not there.
 */
export async function toPng(scene: Scene, typesetter: Typesetter, scale: number): Promise<Uint8Array> {
  const { Resvg } = await load("@resvg/resvg-js", () => import("@resvg/resvg-js"));
  const zoom = Math.min(
    scale,
    LONGEST / Math.max(scene.width, scene.height),
    Math.sqrt(MOST / (scene.width * scene.height)),
  );
  const picture = new Resvg(toSvg(outlined(scene, typesetter)), {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false },
  });
  return picture.render().asPng();
}
