import {
  type ArgumentGraph,
  ends,
  finish,
  type Group,
  type Id,
  isLink,
  type Reading,
  readingOrder,
  type Steps,
  spines,
  thesis,
} from "@argument-graph/core";
import type { Direction, Group as LayoutGroup } from "@argument-graph/layout";
import { sourcesById } from "./citation";
import { contentOf } from "./content";
import type { BoxContent, Label, Labelling, Measured, MeasuredBox, MeasuredLink, MeasureText, Theme } from "./contract";
import { type DrawnMessages, englishDrawn } from "./drawn-messages";
import { foldAmong } from "./fold";
import { groupTitle } from "./group-title";
import type { Messages } from "./messages";
import { ownNotation } from "./notation";
import { directionIn, type Preset, type PresetName, presetNamed } from "./preset";
import { remembered } from "./remembered";
import { isRightToLeft } from "./right-to-left";
import { type FormSetting, type Notations, notationsFor, type SceneParts } from "./scene-parts";
import { setPill } from "./set-pill";
import { setStatement } from "./set-statement";
import type { SetBox } from "./setting";
import { light } from "./theme";
import { withoutGhosts } from "./without-ghosts";

/** How a drawing is measured; see `MeasureOptions`, whose words may say more. */
export interface DrawnMeasureOptions {
  /** Default: `widthTable`, the same on every machine. A page gives the browser's own measure. */
  readonly measureText?: MeasureText;
  /** Default {@link light}. */
  readonly theme?: Theme;
  /** The statements and links whose branches are folded away. */
  readonly folded?: ReadonlySet<Id>;
  /** Default English. */
  readonly messages?: DrawnMessages;
  /** Adds to each box whether it stands, falls or is undecided. */
  readonly labelling?: Labelling;
  /** The notation. Default `"default"`. */
  readonly preset?: PresetName;
  /** Where premises lie, seen from their conclusion: some notations draw a link along its premises. Default: as is usual in the notation. */
  readonly direction?: Direction;
  /** The numbers of statements, for a part of a map that keeps those of the whole. Default: `numbering` of the graph. */
  readonly numbers?: ReadonlyMap<Id, number>;
  /**
   * Statements and links that are not said by anybody: objections that a critical question would come to. They are drawn pale
   * and broken, and are no part of what the map is said to hold. Default none.
   */
  readonly ghosts?: ReadonlySet<Id>;
  /** Write on a folded box how much it hides. Without, a box is as large folded as open. Default true. */
  readonly counts?: boolean;
}

export interface MeasureOptions extends DrawnMeasureOptions {
  /** Default English. */
  readonly messages?: Messages;
}

/** What was measured, and how to go on from it. */
export interface Measurement {
  readonly measured: Measured;
  /** The order in which all of the graph is read, as `readingOrder` gives it. */
  readonly readings: readonly Reading[];
  /**
   * The same with other labels on some boxes; only these are set anew. Hardly ever does one of them get another size by
   * that: then measure all anew, since links may reach as far as their premises.
   *
   * @param measured - as it was measured here, or relabelled, or given other heights since.
   * @param ids - those whose label is another one now.
   */
  relabel(measured: Measured, labelling: Labelling, ids: ReadonlySet<Id>): Measured;
  /**
   * The same graph with other branches folded: what stays as it was is the same object. The graph must not have changed
   * since it was measured.
   */
  refold(folded: ReadonlySet<Id>, labelling?: Labelling): Measurement;
}

/** Measures a map with these parts, with pauses. */
export function* measuringWith(
  parts: SceneParts,
  graph: ArgumentGraph,
  options: DrawnMeasureOptions = {},
): Steps<Measurement> {
  const { folded = new Set<Id>(), labelling } = options;
  return yield* measuringPart(yield* ready(parts, graph, options), folded, labelling);
}

/** All that is the same for every fold of a graph. */
interface Ready {
  readonly graph: ArgumentGraph;
  readonly preset: Preset;
  readonly setting: Omit<Place, "extent">;
  readonly readings: readonly Reading[];
  readonly groups: ReadonlyMap<Id, Group>;
  readonly chains: readonly (readonly Id[])[];
  readonly links: ReadonlyMap<Id, readonly MeasuredLink[]>;
  readonly setOne: (id: Id, how: How) => MeasuredBox;
}

/** What may be another for each fold. */
interface How {
  readonly count: number;
  readonly label: Label | undefined;
  readonly extent: number;
  readonly group: Id | undefined;
}

function* ready(parts: SceneParts, graph: ArgumentGraph, options: DrawnMeasureOptions): Steps<Ready> {
  const { measureText = parts.measureText, theme = light, messages = englishDrawn } = options;
  const preset = presetNamed(options.preset);
  const direction = directionIn(options.preset, options.direction);
  const rtl = isRightToLeft(graph.getAttributes());
  const setting = {
    ...{ theme, measureText, rtl },
    lying: direction === "left" || direction === "right",
    counts: options.counts ?? true,
    sets: measureText === parts.measureText ? new Map<string, SetBox>() : remembered(measureText, theme),
    forms: notationsFor(parts, preset)?.forms,
  };
  const context = {
    messages,
    notation: (notationsFor(parts, preset)?.notation ?? ownNotation)(graph, preset, messages, options.numbers),
    sources: sourcesById(graph.getAttributes().sources),
    thesis: thesis(withoutGhosts(graph, options.ghosts)),
    isGhost: (id: Id) => options.ghosts?.has(id) === true,
    rtl,
  };
  yield;
  const longest = longestLabel(messages, measureText, theme);
  const chains = spines(graph);
  yield;
  const onSpine = new Set(chains.flat());
  const known = new Map<Id, { readonly how: How; readonly box: MeasuredBox }>();
  const setOne = (id: Id, how: How): MeasuredBox => {
    const before = known.get(id);
    if (before && isSame(before.how, how)) return before.box;
    const { count, label, extent, group } = how;
    const content = contentOf(graph, id, count, { ...context, label: () => label });
    const place = { ...setting, extent };
    const set =
      label === undefined
        ? setBox(content, place)
        : setWithin(content, contentOf(graph, id, count, { ...context, label: () => longest }), place);
    const box = { id, ...set, content, ...(group !== undefined && { group }) };
    known.set(id, { how, box });
    return box;
  };
  const readings = readingOrder(graph);
  yield;
  return {
    ...{ graph, preset, setting, chains, setOne, readings },
    groups: groupsById(graph),
    links: new Map(graph.mapNodes((id) => [id, linksOf(graph, id, onSpine)])),
  };
}

const isSame = (a: How, b: How): boolean =>
  a.count === b.count && a.label === b.label && a.extent === b.extent && a.group === b.group;

/** After so many boxes there is a pause: they take about 2 ms. */
const AT_A_TIME = 40;

function* measuringPart(all: Ready, folded: ReadonlySet<Id>, labelling: Labelling | undefined): Steps<Measurement> {
  const { graph, preset, setting, readings, groups, chains, links, setOne } = all;
  const { visible, hidden } = foldAmong(graph, readings, folded);
  const reaches = new Map<Id, number>();
  const premises = ownPremises(graph, readings, preset, visible);
  const extentOf = (id: Id): number => {
    const [first, ...others] = (premises.get(id) ?? []).flatMap((premise) => reaches.get(premise) ?? []);
    return others.reduce((sum, reach) => sum + (preset.gap ?? GAP) + reach, first ?? 0);
  };
  const howOf = (id: Id): How => ({
    count: hidden.get(id) ?? 0,
    label: labelling?.get(id),
    extent: extentOf(id),
    group: groupOf(graph, id, visible, groups),
  });
  yield;
  // Statements first, then links from the last: the bands and lines of links reach as far as what stands under them does.
  const isJoined = (id: Id) => isLink(graph.getNodeAttributes(id));
  const set = new Map<Id, MeasuredBox>();
  for (const id of [...visible].filter((each) => !isJoined(each)).concat([...visible].filter(isJoined).reverse())) {
    if (set.size % AT_A_TIME === AT_A_TIME - 1) yield;
    const box = setOne(id, howOf(id));
    set.set(id, box);
    reaches.set(id, setting.lying ? box.height : box.width);
  }
  const boxes = [...visible].flatMap((id) => set.get(id) ?? []);
  const isShown = ({ source, target }: MeasuredLink) => visible.has(source) && visible.has(target);
  const measured: Measured = {
    boxes,
    links: [...visible].flatMap((id) => links.get(id)?.filter(isShown) ?? []),
    groups: shownGroups(boxes, groups).map((group) => layoutGroup(group, setting.theme, setting.measureText)),
    spine: chains.map((chain) => chain.filter((id) => visible.has(id))).filter((chain) => chain.length > 1),
  };
  return {
    measured,
    readings,
    relabel: (before, labels, ids) => ({
      ...before,
      boxes: before.boxes.map((box) =>
        ids.has(box.id) ? setOne(box.id, { ...howOf(box.id), label: labels.get(box.id) }) : box,
      ),
    }),
    refold: (others, labels) => finish(measuringPart(all, others, labels)),
  };
}

/** The usual distance of neighbours in a layer, in px. */
const GAP = 24;

/** How a box is set. */
interface Place extends FormSetting {
  readonly counts: boolean;
  readonly sets: Map<string, SetBox>;
  readonly forms: Notations["forms"] | undefined;
}

function setBox(whole: BoxContent, setting: Place): SetBox {
  const { lying, extent, counts, sets, least, rtl } = setting;
  const content = counts ? whole : { ...whole, hidden: 0 };
  const key = JSON.stringify([{ ...content, id: "" }, lying, extent, least, rtl]);
  const set = sets.get(key) ?? setAnew(content, setting);
  sets.set(key, set);
  return set;
}

function setAnew(content: BoxContent, setting: Place): SetBox {
  const { form } = content;
  if (form === "box") return setStatement(content, { ...setting, rtl: content.rtl });
  if (form === "pill") return setPill(content, setting);
  if (!setting.forms) throw new Error(`measure: nothing is there that sets a ${form}.`);
  return setting.forms[form](content, setting);
}

/**
 * What stands under a link in reading order, and is put next to it by a layout: its premises or attackers; under a band
 * the links on it, too, while a line with a plus joins premises only.
 */
function ownPremises(
  graph: ArgumentGraph,
  readings: readonly Reading[],
  preset: Preset,
  visible: ReadonlySet<Id>,
): ReadonlyMap<Id, readonly Id[]> {
  const found = new Map<Id, Id[]>();
  if (preset.linked !== "band" && preset.linked !== "bar") return found;
  for (const { id, parent, again } of readings) {
    if (again || parent === undefined || !visible.has(id)) continue;
    if (preset.linked === "bar" && isLink(graph.getNodeAttributes(id))) continue;
    const own = found.get(parent);
    if (own) own.push(id);
    else found.set(parent, [id]);
  }
  return found;
}

/** As large as another content needs: a box stays as large, and where it is, when what stands and what falls turns. */
function setWithin(content: BoxContent, other: BoxContent, setting: Place): SetBox {
  const least = setBox(other, setting);
  const set = setBox(content, { ...setting, least: least.width });
  return { ...set, height: Math.max(set.height, least.height) };
}

function longestLabel({ label }: DrawnMessages, measureText: MeasureText, { font }: Theme): Label {
  const width = (each: Label) => measureText(label(each), font.small);
  return LABELS.reduce((longest, each) => (width(each) > width(longest) ? each : longest));
}

const LABELS: readonly Label[] = ["in", "out", "undecided"];

/** The lines of a link. The layout puts a link's source above: what is argued for above what it rests on. */
function linksOf(graph: ArgumentGraph, id: Id, onSpine: ReadonlySet<Id>): readonly MeasuredLink[] {
  const attributes = graph.getNodeAttributes(id);
  if (!isLink(attributes)) return [];
  const { from, to } = ends(graph, id);
  const [start, end] = ROLES[attributes.kind];
  const forward = attributes.kind === "causation" && onSpine.has(id);
  const line = (role: MeasuredLink["role"], source: Id, target: Id): MeasuredLink => {
    const [above, below] = forward ? [source, target] : [target, source];
    return { id: JSON.stringify([source, target]), role, from: source, to: target, source: above, target: below };
  };
  return [line(end, id, to), ...from.map((premise) => line(start, premise, id))];
}

const ROLES = {
  inference: ["premise", "conclusion"],
  conflict: ["attacker", "target"],
  causation: ["cause", "effect"],
} as const;

function groupsById(graph: ArgumentGraph): ReadonlyMap<Id, Group> {
  return new Map((graph.getAttributes().groups ?? []).map((group) => [group.id, group]));
}

/** A statement's own group; for a link without one, the innermost group that holds all its ends. */
function groupOf(
  graph: ArgumentGraph,
  id: Id,
  visible: ReadonlySet<Id>,
  groups: ReadonlyMap<Id, Group>,
): Id | undefined {
  const attributes = graph.getNodeAttributes(id);
  if (attributes.group !== undefined) return groups.has(attributes.group) ? attributes.group : undefined;
  if (!isLink(attributes) || groups.size === 0) return undefined;
  const { from, to } = ends(graph, id);
  const [first, ...others] = [to, ...from]
    .filter((end) => visible.has(end))
    .map((end) => lineage(graph.getNodeAttribute(end, "group"), groups));
  return first?.find((group) => others.every((other) => other.includes(group)));
}

/** A group and the groups around it, from the inside out; each once, should they lie in a circle. */
function lineage(group: Id | undefined, groups: ReadonlyMap<Id, Group>): readonly Id[] {
  const found = new Set<Id>();
  for (let id = group; id !== undefined && groups.has(id) && !found.has(id); id = groups.get(id)?.parent) found.add(id);
  return [...found];
}

function shownGroups(boxes: readonly MeasuredBox[], groups: ReadonlyMap<Id, Group>): readonly Group[] {
  const shown = new Set(boxes.flatMap(({ group }) => lineage(group, groups)));
  return [...groups.values()].filter(({ id }) => shown.has(id));
}

function layoutGroup({ id, parent, title }: Group, theme: Theme, measureText: MeasureText): LayoutGroup {
  const inside = parent === undefined ? {} : { parent };
  if (title === undefined) return { id, ...inside };
  const { header, minWidth } = groupTitle(title, theme, measureText);
  return { id, ...inside, header, minWidth };
}
