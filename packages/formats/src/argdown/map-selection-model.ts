import type { ArgumentDocument, Claim, Id, Link, Part, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import type { Places } from "./map-selection-places";
import { inside, type Place, type Report } from "./map-selection-report";
import { readTruth } from "./map-selection-settings";

/**
 * A document as Argdown's map sees it. There, statements and arguments can be boxes; an argument is a sketch, or the
 * inferences of one reconstruction together. Everything else is a relation between these.
 */
export interface MapModel {
  /** By id. */
  readonly statements: ReadonlyMap<Id, MapStatement>;
  /** By id: that of the sketch, or of the last inference. */
  readonly arguments: ReadonlyMap<Id, MapArgument>;
  /** The argument that an inference is a step of. */
  readonly argumentOf: ReadonlyMap<Id, MapArgument>;
}

interface Element {
  readonly id: Id;
  /** What it is called in the settings. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly group: Id | undefined;
  readonly isInMap: boolean | undefined;
  /** Those that begin or end here, in the order of the document. */
  readonly relations: Relation[];
}

export interface MapStatement extends Element {
  readonly kind: "statement";
  readonly hasTitle: boolean;
  readonly isTopLevel: boolean;
  /** The arguments in which it plays a part. */
  readonly uses: Use[];
}

export interface MapArgument extends Element {
  readonly kind: "argument";
  readonly sketch: Claim | undefined;
  /** In their order; none if it is a sketch. */
  readonly steps: readonly Step[];
  /** Those that the argument does not infer itself. */
  readonly premises: readonly Id[];
  readonly conclusion: Id | undefined;
}

type Step = Exclude<Link, { kind: "conflict" }>;

export interface Use {
  readonly argument: MapArgument;
  /** `step`: a conclusion on the way to the last one. */
  readonly role: "premise" | "step" | "conclusion";
}

/** A contradiction is one relation, though the document has two conflicts for it. */
export interface Relation {
  readonly from: Id;
  readonly to: Id;
  readonly isSymmetric: boolean;
}

export const mapModelOf = (
  report: Report,
  document: ArgumentDocument,
  places: Places,
  groupOf: (part: Part, kind: "statement" | "argument") => Id | undefined,
): MapModel => {
  const common = (kind: "statement" | "argument", part: Part, path: string): Element => ({
    id: part.id,
    title: part.title ?? part.id,
    tags: tagsOf(part),
    group: groupOf(part, kind),
    isInMap: isInMapOf(report, part, { path, range: part.range }),
    relations: [],
  });
  const statements = new Map<Id, MapStatement>();
  const all = new Map<Id, MapArgument>();
  document.statements.forEach((part, index) => {
    const isSketch = part.kind === "claim" && part.sketch === true;
    const element = common(isSketch ? "argument" : "statement", part, `/statements/${index}`);
    if (isSketch) {
      all.set(part.id, { kind: "argument", ...element, sketch: part, steps: [], premises: [], conclusion: undefined });
    } else statements.set(part.id, { kind: "statement", ...element, ...placeOf(places, part), uses: [] });
  });
  const argumentOf = new Map<Id, MapArgument>();
  const numbers = new Map(document.links.map(({ id }, index) => [id, index]));
  for (const steps of reconstructions(document, places, statements)) {
    const last = steps[steps.length - 1];
    if (!last) continue;
    const ends = { premises: premisesOf(steps), conclusion: linkEnds(last).to };
    const element = common("argument", last, `/links/${numbers.get(last.id)}`);
    const argument: MapArgument = { kind: "argument", ...element, sketch: undefined, steps, ...ends };
    all.set(argument.id, argument);
    for (const { id } of steps) argumentOf.set(id, argument);
    for (const id of ends.premises) statements.get(id)?.uses.push({ argument, role: "premise" });
    for (const step of steps)
      statements.get(linkEnds(step).to)?.uses.push({ argument, role: step === last ? "conclusion" : "step" });
  }
  const model = { statements, arguments: all, argumentOf };
  for (const relation of relationsOf(model, document))
    for (const id of [relation.from, relation.to]) elementOf(model, id)?.relations.push(relation);
  return model;
};

/** The statement or argument with this id. */
export const elementOf = (model: MapModel, id: Id): MapStatement | MapArgument | undefined =>
  model.statements.get(id) ?? model.arguments.get(id);

const placeOf = (places: Places, part: Statement) => ({
  hasTitle: part.title !== undefined,
  isTopLevel: places.isTopLevel(part),
});

/** In Argdown, evidence and what is implicit are tagged so. */
const tagsOf = (part: Part & { readonly kind?: string }): readonly string[] => [
  ...(part.tags ?? []),
  ...(part.kind === "evidence" ? ["evidence"] : []),
  ...(part.implicit === true ? ["implicit"] : []),
];

const isInMapOf = (report: Report, { data }: Part, place: Place): boolean | undefined => {
  readTruth(report, data?.isInGroup, inside(inside(place, "data"), "isInGroup"));
  return readTruth(report, data?.isInMap, inside(inside(place, "data"), "isInMap"));
};

/**
 * The inferences between statements that are arguments, those of one reconstruction together: what has a name or several
 * premises is more than a line between two statements, also where it was not written as a reconstruction.
 */
const reconstructions = (
  { links }: ArgumentDocument,
  places: Places,
  statements: ReadonlyMap<Id, MapStatement>,
): readonly (readonly Step[])[] => {
  const byKey = new Map<Id | number, Step[]>();
  for (const link of links) {
    const { from, to } = linkEnds(link);
    if (link.kind === "conflict" || ![...from, to].every((id) => statements.has(id))) continue;
    const isMore = link.title !== undefined || from.length > 1;
    const key = places.reconstructionOf(link) ?? (isMore ? link.id : undefined);
    if (key === undefined) continue;
    const steps = byKey.get(key);
    if (steps) steps.push(link);
    else byKey.set(key, [link]);
  }
  return [...byKey.values()];
};

const premisesOf = (steps: readonly Step[]): readonly Id[] => {
  const inferred = new Set<Id>();
  const premises = new Set<Id>();
  for (const step of steps) {
    const { from, to } = linkEnds(step);
    for (const id of from) if (!inferred.has(id)) premises.add(id);
    inferred.add(to);
  }
  return [...premises];
};

/** What is left of the links. What speaks about a link without a name counts as speaking about what that link is about. */
const relationsOf = (model: MapModel, { links }: ArgumentDocument): readonly Relation[] => {
  const byId = new Map(links.map((link) => [link.id, link]));
  const targets = new Map<Id, Id | undefined>();
  const said = new Set<string>();
  return links.flatMap((link) => {
    if (model.argumentOf.has(link.id)) return [];
    const to = targetOf(model, byId, targets, link);
    if (to === undefined) return [];
    const isSymmetric = isContrary(link) && model.statements.has(to);
    return linkEnds(link).from.flatMap((from) => {
      const key = isSymmetric && JSON.stringify([link.scheme, ...[from, to].sort()]);
      if (key && said.has(key)) return [];
      if (key) said.add(key);
      return [{ from, to, isSymmetric }];
    });
  });
};

/** Of conflicts that a document has in both directions. */
export const isContrary = (link: Link): link is Extract<Link, { kind: "conflict" }> =>
  link.kind === "conflict" && (link.scheme === "contradiction" || link.scheme === "contrary");

/** The statement or argument that a link is about in the end; each link is looked at once. */
const targetOf = (
  model: MapModel,
  links: ReadonlyMap<Id, Link>,
  targets: Map<Id, Id | undefined>,
  link: Link,
): Id | undefined => {
  const way: Id[] = [];
  let found: Id | undefined;
  for (let at: Link | undefined = link; at; ) {
    const { to } = linkEnds(at);
    if (targets.has(at.id)) {
      found = targets.get(at.id);
      break;
    }
    way.push(at.id);
    targets.set(at.id, undefined);
    found = model.argumentOf.get(to)?.id ?? elementOf(model, to)?.id;
    at = found === undefined ? links.get(to) : undefined;
  }
  for (const id of way) targets.set(id, found);
  return found;
};
