import type { ArgumentDocument, Claim, Group, Id, Link, Note, Part, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { addPresent } from "../present";
import { added } from "./added";
import { type Ids, idsOf, linkId, uniqueId } from "./ids";
import type { Choice } from "./map-selection-choice";
import type { Sections } from "./map-selection-groups";
import { elementOf, isContrary, type MapArgument, type MapModel } from "./map-selection-model";
import { type Shelf, shelvesOf } from "./map-selection-shelves";
import { withoutKeys } from "./merge";
import { stringOf } from "./string-of";

/** All that the document of the map is made from. */
interface Plan {
  readonly document: ArgumentDocument;
  readonly model: MapModel;
  readonly choice: Choice;
  readonly sections: Sections;
  readonly shelfOf: (section: Id | undefined) => Shelf;
  readonly ids: Ids;
  /** The ids of the boxes that stand for closed groups. */
  readonly closed: ReadonlyMap<Id, Id>;
}

/**
 * The document that shows what was chosen.
 *
 * - An argument whose premises and conclusions are all shown stays as it is: linked premises, an inference.
 * - Of any other the map shows only that it is there: it becomes a sketch, which the premises that are shown support,
 *   and which supports its conclusion or, if that is not shown, the arguments that use it.
 * - A line that begins or ends at a statement that is not shown does so at the arguments that stand for it: those that
 *   conclude it, or those that presume it.
 * - A closed group is a sketch, too, where every line from and to what lies in it ends.
 */
export const mapDocument = (
  document: ArgumentDocument,
  model: MapModel,
  choice: Choice,
  sections: Sections,
): ArgumentDocument => {
  const shelfOf = shelvesOf(sections);
  const ids = idsOf([...document.statements, ...document.links].map(({ id }) => id));
  const plan = { document, model, choice, sections, shelfOf, ids, closed: closedBoxes(model, choice, shelfOf, ids) };
  const statements = shownStatements(plan);
  const links = shownLinks(plan);
  const groups = shownGroups(plan, [...statements, ...links]);
  const { statements: _statements, links: _links, groups: _groups, notes, ...rest } = document;
  const present = new Set([...statements, ...links].map(({ id }) => id));
  return addPresent(
    { ...rest, statements, links },
    {
      groups: groups.length > 0 ? groups : undefined,
      notes: notes?.flatMap((note) => shownNote(note, present)),
    },
  );
};

const closedBoxes = (model: MapModel, choice: Choice, shelfOf: Plan["shelfOf"], ids: Ids): ReadonlyMap<Id, Id> => {
  const boxes = new Map<Id, Id>();
  for (const id of [...choice.statements, ...choice.arguments]) {
    const { box } = shelfOf(elementOf(model, id)?.group);
    if (box !== undefined && !boxes.has(box)) boxes.set(box, uniqueId(ids, box));
  }
  return boxes;
};

const isChosen = ({ choice }: Plan, id: Id): boolean => choice.statements.has(id) || choice.arguments.has(id);

const shelfOfElement = ({ model, shelfOf }: Plan, id: Id): Shelf => shelfOf(elementOf(model, id)?.group);

/** What is drawn for a statement or argument that is chosen: itself, or the closed group that it lies in. */
const boxOf = (plan: Plan, id: Id): Id => plan.closed.get(shelfOfElement(plan, id).box ?? "") ?? id;

/** Whether an argument can stay as it is. */
const isWhole = (plan: Plan, { id, sketch, steps }: MapArgument): boolean => {
  if (sketch || shelfOfElement(plan, id).box !== undefined) return false;
  return steps.every((step) => {
    const { from, to } = linkEnds(step);
    return [...from, to].every((end) => plan.choice.statements.has(end) && boxOf(plan, end) === end);
  });
};

const shownStatements = (plan: Plan): readonly Statement[] => {
  const { document, model, choice, shelfOf } = plan;
  const isShown = (id: Id): boolean => isChosen(plan, id) && boxOf(plan, id) === id;
  const said = document.statements.flatMap((one) =>
    isShown(one.id) ? [inGroup(one, shelfOfElement(plan, one.id).group)] : [],
  );
  const sketches = [...choice.arguments].flatMap((id) => {
    const argument = model.arguments.get(id);
    if (!argument || argument.sketch || !isShown(id) || isWhole(plan, argument)) return [];
    return [sketchOf(plan, argument, shelfOf(argument.group).group)];
  });
  const boxes = [...plan.closed].map(([group, id]) => closedBox(plan, group, id));
  return inPlace([...said, ...sketches, ...boxes]);
};

/** In the order of the text, if all of them stand in it. */
const inPlace = (statements: readonly Statement[]): readonly Statement[] => {
  if (statements.some(({ range }) => range === undefined)) return statements;
  return [...statements].sort((a, b) => (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0));
};

/** An argument that is not spelt out: its gist, else its name, else what it says in one line. */
const sketchOf = (plan: Plan, argument: MapArgument, group: Id | undefined): Claim => {
  const last = argument.steps[argument.steps.length - 1];
  const { id, title, range, anchors, citations, implicit, weight, tags, data }: Part = last ?? { id: argument.id };
  const text = stringOf(data?.gist) ?? title ?? wordsOf(plan, argument);
  const rest = data && withoutKeys(data, new Set(["gist"]));
  return addPresent(
    { kind: "claim", id, text, sketch: true },
    { title, range, anchors, citations, implicit, weight, tags, group, data: rest },
  );
};

const wordsOf = ({ document, model }: Plan, { premises, conclusion = "" }: MapArgument): string => {
  const wanted = new Set([...premises, conclusion].filter((id) => model.statements.has(id)));
  const texts = new Map(document.statements.filter(({ id }) => wanted.has(id)).map(({ id, text }) => [id, text]));
  return `${premises.map((id) => texts.get(id)).join(" ")} ∴ ${texts.get(conclusion)}`;
};

const closedBox = ({ sections, shelfOf }: Plan, group: Id, id: Id): Claim => {
  const { title, range, parent, tags, data } = sections.byId.get(group) ?? { id: group };
  return addPresent(
    { kind: "claim", id, text: title ?? group, sketch: true },
    { title, range, tags, group: shelfOf(parent).group, data },
  );
};

/** The part in this group, and in no other. */
const inGroup = <P extends Part>(part: P, group: Id | undefined): P => {
  if (part.group === group) return part;
  const { group: _, ...rest } = part;
  // The same part, with another group or none.
  return (group === undefined ? rest : { ...rest, group }) as P;
};

/** The links of the map, in the order of the document. */
const shownLinks = (plan: Plan): readonly Link[] => {
  const { document, model, choice } = plan;
  const drawn: Drawn = { links: new Map(), said: new Set() };
  const about = new Map<Id, Link[]>();
  const ready: Link[] = [];
  const links = new Map(document.links.map((link) => [link.id, link]));
  for (const link of document.links) {
    const argument = model.argumentOf.get(link.id);
    const { to } = linkEnds(link);
    if (argument && choice.arguments.has(argument.id)) drawStep(plan, drawn, argument, link);
    else if (argument) continue;
    else if (links.has(to) && !model.argumentOf.has(to)) about.set(to, added(about.get(to), link));
    else ready.push(link);
  }
  // Grows while it is walked through: what speaks about a line comes after the line.
  for (const link of ready) {
    drawLine(plan, drawn, link);
    ready.push(...(about.get(link.id) ?? []));
  }
  return document.links.flatMap(({ id }) => drawn.links.get(id) ?? []);
};

/** What has been drawn so far. */
interface Drawn {
  /** By the link of the document that they come from. */
  readonly links: Map<Id, Link[]>;
  readonly said: Set<string>;
}

const drawStep = (plan: Plan, drawn: Drawn, argument: MapArgument, step: Link): void => {
  if (isWhole(plan, argument)) draw(drawn, step, inGroup(step, shelfOfElement(plan, argument.id).group));
  else if (step.id === argument.id) drawSketch(plan, drawn, argument, step);
};

/** The lines from and to an argument of which only a sketch is shown. */
const drawSketch = (plan: Plan, drawn: Drawn, argument: MapArgument, last: Link): void => {
  const { model, choice } = plan;
  const { id, steps, premises, conclusion } = argument;
  const own = new Set(premises);
  for (const step of steps) {
    const from = linkEnds(step).from.filter((one) => own.has(one) && choice.statements.has(one));
    drawNew(plan, drawn, last, step.kind, from, id);
  }
  if (conclusion === undefined) return;
  const isShown = choice.statements.has(conclusion);
  for (const to of isShown ? [conclusion] : usersOf(model, choice, conclusion, "premise"))
    drawNew(plan, drawn, last, last.kind, [id], to);
};

/** The chosen arguments that use a statement in this role. */
const usersOf = (model: MapModel, choice: Choice, id: Id, role: "premise" | "conclusion"): readonly Id[] => {
  const uses = model.statements.get(id)?.uses ?? [];
  const users = uses.filter((use) => use.role === role && choice.arguments.has(use.argument.id));
  return [...new Set(users.map(({ argument }) => argument.id))];
};

/** A line between what is chosen that the document has no link for. */
const drawNew = (
  plan: Plan,
  drawn: Drawn,
  origin: Link,
  kind: "inference" | "causation" | "conflict",
  from: readonly Id[],
  target: Id,
): void => {
  const to = boxOf(plan, target);
  const ends = unique(from.map((id) => boxOf(plan, id))).filter((id) => id !== to);
  const [cause] = ends;
  if (cause === undefined) return;
  const isCausation = kind === "causation" && ends.length === 1;
  const id = linkId(isCausation ? "causation" : "inference", ends, to);
  if (isCausation) drawOnce(plan, drawn, origin, { kind, id, cause, effect: to });
  else drawOnce(plan, drawn, origin, { kind: "inference", id, premises: ends, conclusion: to });
};

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)];

const draw = (drawn: Drawn, origin: Link, link: Link): void => {
  drawn.said.add(sayingOf(link));
  drawn.links.set(origin.id, added(drawn.links.get(origin.id), link));
};

/** Draws a link that is not in the document like this; nothing, if the map says the same already. */
const drawOnce = ({ ids }: Plan, drawn: Drawn, origin: Link, link: Link): void => {
  if (drawn.said.has(sayingOf(link))) return;
  const isFree = link.id === origin.id && !drawn.links.has(origin.id);
  draw(drawn, origin, isFree ? link : { ...link, id: uniqueId(ids, link.id) });
};

const sayingOf = (link: Link): string => {
  const { from, to } = linkEnds(link);
  return JSON.stringify([link.kind, link.kind === "causation" ? "" : link.scheme, [...from].sort(), to]);
};

/** Draws a link that is no argument, between what stands for its ends. */
const drawLine = (plan: Plan, drawn: Drawn, link: Link): void => {
  const { from, to } = linkEnds(link);
  const { group, box } = plan.sections.regrouped ? plan.shelfOf(undefined) : plan.shelfOf(link.group);
  const placed = inGroup(link, box === undefined ? group : undefined);
  const argument = plan.model.argumentOf.get(to);
  const isOnSketch = argument !== undefined && !isWhole(plan, argument);
  const targets = targetsOf(plan, drawn, to);
  for (const source of sourcesOf(plan, from)) {
    for (const target of targets) {
      const ends = unique(source).filter((id) => id !== target || (id === to && from.includes(id)));
      const isSame = target === to && ends.length === from.length && ends.every((id, index) => id === from[index]);
      if (isSame && !isOnSketch) draw(drawn, link, placed);
      else if (ends.length > 0) drawOnce(plan, drawn, link, withEnds(placed, ends, target, isOnSketch));
    }
  }
};

/** For one source, each of what stands for it; several speak together, or not at all if one of them is not shown. */
const sourcesOf = (plan: Plan, from: readonly Id[]): readonly (readonly Id[])[] => {
  const { model, choice } = plan;
  const all = from.map((id) =>
    (isChosen(plan, id) ? [id] : usersOf(model, choice, id, "conclusion")).map((one) => boxOf(plan, one)),
  );
  if (all.length === 1) return (all[0] ?? []).map((id) => [id]);
  return all.every(({ length }) => length > 0) ? [all.flat()] : [];
};

/** What stands for the end of a link. */
const targetsOf = (plan: Plan, drawn: Drawn, to: Id): readonly Id[] => {
  const { model, choice } = plan;
  if (isChosen(plan, to) && !model.argumentOf.has(to)) return [boxOf(plan, to)];
  const argument = model.argumentOf.get(to);
  if (argument) {
    if (!choice.arguments.has(argument.id)) return [];
    return [isWhole(plan, argument) ? to : boxOf(plan, argument.id)];
  }
  if (model.statements.has(to)) return usersOf(model, choice, to, "premise").map((id) => boxOf(plan, id));
  return (drawn.links.get(to) ?? []).map(({ id }) => id);
};

/**
 * A link between other ends. What only statements can do to each other, contradict and entail, is an attack or a support
 * then; what was against an inference says so as an undercut of its sketch.
 */
const withEnds = (link: Link, from: readonly Id[], to: Id, isOnSketch: boolean): Link => {
  if (link.kind === "causation") return { ...link, cause: from[0] ?? "", effect: to };
  if (link.kind === "conflict") {
    const { scheme, ...rest } = link;
    const own = isContrary(link) ? undefined : scheme;
    return addPresent(
      { ...rest, attackers: from, target: to },
      { scheme: own ?? (isOnSketch ? "undercut" : undefined) },
    );
  }
  const { scheme, ...rest } = link;
  return addPresent(
    { ...rest, premises: from, conclusion: to },
    { scheme: scheme === "entailment" ? undefined : scheme },
  );
};

/** The groups that something shown lies in, and those around them. */
const shownGroups = ({ sections, shelfOf }: Plan, parts: readonly Part[]): readonly Group[] => {
  const used = new Set<Id>(parts.flatMap(({ group }) => (group === undefined ? [] : [group])));
  // Grows while it is walked through.
  for (const id of used) {
    const { group } = shelfOf(sections.byId.get(id)?.parent);
    if (group !== undefined) used.add(group);
  }
  return [...sections.byId.values()]
    .filter(({ id }) => used.has(id))
    .map(({ parent, ...group }) => addPresent(group, { parent: shelfOf(parent).group }));
};

/** What a note is about may be gone; a note about nothing that is shown goes, too. */
const shownNote = (note: Note, present: ReadonlySet<Id>): readonly Note[] => {
  if (!note.about) return [note];
  const about = note.about.filter((id) => present.has(id));
  return about.length > 0 ? [{ ...note, about }] : [];
};
