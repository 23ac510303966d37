import type { Id } from "@argument-graph/core";
import type { Layout, Measured, Scene } from "@argument-graph/scene";
import { buildSceneWith } from "@argument-graph/scene/parts";
import { type Area, overlap } from "./area";
import type { Laid } from "./show";

const nothing: Measured = { boxes: [], links: [], groups: [], spine: [] };

/** The scene without anything in it: its size, and the direction in which it runs. */
export const groundOf = (laid: Laid): Scene => sceneOf(laid, nothing);

/** What of the scene lies in an area. A few boxes of thousands are soon made; a line is there if one of its ends is. */
export function sketchOf(laid: Laid, seen: Area): Scene {
  const { measured, layout } = laid;
  const margin = marginOf(layout, groundOf(laid));
  const inView = new Set(
    measured.boxes.flatMap(({ id }) => {
      const place = layout.boxes.get(id);
      return place && overlap(moved(place, margin), seen) ? [id] : [];
    }),
  );
  const links = measured.links.filter(({ source, target }) => inView.has(source) || inView.has(target));
  const ends = new Set([...inView, ...links.flatMap(({ source, target }) => [source, target])]);
  return sceneOf(laid, { ...measured, links, boxes: measured.boxes.filter(({ id }) => ends.has(id)) });
}

/** Where boxes stand in the scene. */
export function placesIn(layout: Layout, ids: readonly Id[], ground: Scene): readonly Area[] {
  return ids.flatMap((id) => {
    const place = layout.boxes.get(id);
    return place ? [moved(place, marginOf(layout, ground))] : [];
  });
}

const sceneOf = ({ parts, wanted, settings, layout }: Laid, measured: Measured): Scene =>
  buildSceneWith(parts, wanted.graph, measured, layout, { ...settings, description: "" });

/** Around everything the scene leaves as much room on each side. */
const marginOf = ({ width }: Layout, ground: Scene): number => (ground.width - width) / 2;

const moved = ({ x, y, width, height }: Area, by: number): Area => ({ x: x + by, y: y + by, width, height });
