import type { Id } from "@argument-graph/core";
import type { Labelling, MeasuredBox } from "@argument-graph/scene";
import { relabelSceneWith } from "@argument-graph/scene/parts";
import { heightsOf, rewriteBox } from "./boxes";
import type { Frame } from "./frame";
import { fillKey } from "./legend";
import { dataFor, isLaidOut, place, type Shown, type Wanted } from "./show";
import { whole } from "./whole";

/**
 * Shows what stands and falls, and what is supposed, otherwise: only the boxes of which that is true are written, and
 * everything stays where it is. `undefined` if something else is wanted as well, or if a box would need more room; then
 * everything has to be arranged, as `show` does.
 */
export function relabel(frame: Frame, wanted: Wanted, before: Shown): Shown | undefined {
  const { labelling } = wanted;
  if (!labelling || !isOnlyJudgedOtherwise(wanted, before) || before.isLaidOut !== isLaidOut(frame.port))
    return undefined;
  const turned = turnedIn(before, labelling);
  if (turned === undefined) return undefined;
  const touched = new Set([...turned, ...supposedOtherwise(wanted, before)]);

  const { graph } = wanted;
  const { layout, geometry, measurement, tree, look, elements } = before;
  const sized = keptSizes(measurement.relabel(geometry.sized, labelling, turned).boxes, geometry.sized.boxes);
  if (!sized) return undefined;
  const measured = { ...geometry.sized, boxes: sized };
  const boxes = new Map(sized.map((box) => [box.id, box]));
  const data = new Map([...before.data].filter(([id]) => !touched.has(id)));
  const datum = dataFor(wanted, tree, boxes, data);
  const written = new Map([...elements].filter(([id]) => touched.has(id)));
  for (const [id, element] of written) rewriteBox(element, datum(id), look);

  const heights = before.isLaidOut ? heightsOf(written) : new Map<Id, number>();
  if ([...heights].some(([id, height]) => height > (boxes.get(id)?.height ?? 0))) return undefined;
  const settings = { ...before.settings, labelling };
  const scene = relabelSceneWith(whole.parts, before.scene, graph, measured, layout, settings, turned);
  const places = new Map(
    scene.marks.flatMap((mark) => (mark.type === "box" || mark.type === "junction" ? [[mark.id, mark] as const] : [])),
  );
  const shown: Shown = {
    ...before,
    wanted,
    settings,
    scene,
    places,
    datum,
    data,
    labelling,
    geometry: { ...geometry, sized: measured },
    heights: new Map([...before.heights, ...heights]),
    contents: new Map(sized.map(({ id, content }) => [id, content])),
  };
  for (const [id, element] of written) place(shown, id, element);
  if (scene.key) fillKey(frame.legend, scene.key);
  return shown;
}

function isOnlyJudgedOtherwise(wanted: Wanted, { wanted: before }: Shown): boolean {
  const isSame =
    wanted.graph === before.graph &&
    wanted.options === before.options &&
    wanted.folded === before.folded &&
    wanted.maxWidth === before.maxWidth &&
    wanted.isWhole === before.isWhole &&
    JSON.stringify(wanted.theme) === JSON.stringify(before.theme);
  return isSame && (wanted.labelling !== before.labelling || wanted.suppositions !== before.suppositions);
}

/** The boxes whose label is another one; undefined where some had none, or have none any more: these get other sizes. */
function turnedIn({ contents, labelling: before }: Shown, labelling: Labelling): ReadonlySet<Id> | undefined {
  const turned = new Set<Id>();
  for (const id of contents.keys()) {
    const [was, is] = [before.get(id), labelling.get(id)];
    if (was === is) continue;
    if (was === undefined || is === undefined) return undefined;
    turned.add(id);
  }
  return turned;
}

function supposedOtherwise({ suppositions }: Wanted, { wanted: { suppositions: before } }: Shown): readonly Id[] {
  return [...new Set([...before.keys(), ...suppositions.keys()])].filter(
    (id) => before.get(id) !== suppositions.get(id),
  );
}

/** The boxes with the sizes that they had; undefined if one of them needs more. */
function keptSizes(boxes: readonly MeasuredBox[], before: readonly MeasuredBox[]): readonly MeasuredBox[] | undefined {
  const kept: MeasuredBox[] = [];
  for (const [place, box] of boxes.entries()) {
    const old = before[place];
    if (old === undefined || box.width !== old.width) return undefined;
    kept.push(box === old ? old : { ...box, height: old.height });
  }
  return kept;
}
