import type { Id, Steps } from "@argument-graph/core";
import type { EvaluationMessages } from "../messages";
import { namesOf } from "../name-of";
import { each } from "../steps";
import type { Group } from "./align";
import type { Pairings, Side } from "./map-side";
import { detour, isPositive, keyOf, type Line } from "./relations";

export type EditCode =
  | "missing-unit"
  | "extra-unit"
  | "split-unit"
  | "merged-units"
  | "missing-link"
  | "extra-link"
  | "reversed-link"
  | "wrong-sign"
  | "other-kind"
  | "skipped-step"
  | "inserted-step"
  | "wrongly-convergent"
  | "wrongly-linked"
  | "other-main";

/** One difference between two maps, and what to do about it. */
export interface Edit {
  readonly code: EditCode;
  readonly message: string;
  /** The statements of the reference, and of the student, that it is about. */
  readonly reference: readonly Id[];
  readonly student: readonly Id[];
}

/** What to change in the map that is shown to come to the one that is wanted: statements, lines, groupings, thesis. */
export function* editSteps(wanted: Side, shown: Side, { groups, pairings, messages }: Known): Steps<readonly Edit[]> {
  const scribe = scribeFor(wanted, shown, messages);
  const units = yield* unitEditSteps(wanted, shown, groups, scribe);
  const lines = yield* lineEditSteps(wanted, shown, scribe);
  return [...units, ...lines, ...groupingEdits(pairings, scribe), ...mainEdits(wanted, shown, scribe)];
}

/** What the comparison knows by then. */
interface Known {
  readonly groups: readonly Group[];
  readonly pairings: Pairings;
  readonly messages: EvaluationMessages;
}

/** Names groups in sentences, by the words of the student where there are some. */
interface Scribe {
  readonly messages: EvaluationMessages;
  name(group: string): string;
  names(groups: Iterable<string>): string;
  edit(code: EditCode, message: string, groups: readonly string[]): Edit;
}

function scribeFor(wanted: Side, shown: Side, messages: EvaluationMessages): Scribe {
  const name = (group: string): string => {
    const [own] = shown.membersOf(group);
    if (own !== undefined) return namesOf(shown.graph, [own], messages);
    return namesOf(wanted.graph, wanted.membersOf(group).slice(0, 1), messages);
  };
  return {
    messages,
    name,
    names: (groups) => messages.list(Array.from(groups, name)),
    edit: (code, message, groups) => ({
      code,
      message,
      reference: groups.flatMap((group) => wanted.membersOf(group)),
      student: groups.flatMap((group) => shown.membersOf(group)),
    }),
  };
}

function* unitEditSteps(
  wanted: Side,
  shown: Side,
  groups: readonly Group[],
  { messages, name, edit }: Scribe,
): Steps<readonly Edit[]> {
  const alone = (side: Side, other: Side): readonly string[] =>
    side.document.statements.map(({ id }) => side.nameOf(id)).filter((group) => other.membersOf(group).length === 0);
  const cuts = yield* each(groups.entries(), ([index, { reference, student }]): readonly Edit[] => {
    const group = [`g${index}`];
    const [references, pieces] = [namesOf(wanted.graph, reference, messages), namesOf(shown.graph, student, messages)];
    if (student.length > 1) return [edit("split-unit", messages.splitUnit(references, pieces, student.length), group)];
    return reference.length > 1
      ? [edit("merged-units", messages.mergedUnits(references, pieces, reference.length), group)]
      : [];
  });
  const missing = yield* each(alone(wanted, shown), (group) =>
    edit("missing-unit", messages.missingUnit(name(group)), [group]),
  );
  const extra = yield* each(alone(shown, wanted), (group) =>
    edit("extra-unit", messages.extraUnit(name(group)), [group]),
  );
  return [...missing, ...extra, ...cuts.flat()];
}

/**
 * Lines that are shown otherwise than wanted, each told once: turned round, with the wrong sign, of another kind, across a
 * step or with a step too many; what is left is missing, or too much. A line of a statement that is to go needs no word.
 */
function* lineEditSteps(wanted: Side, shown: Side, scribe: Scribe): Steps<readonly Edit[]> {
  const { messages, name, names, edit } = scribe;
  const told = new Set<string>();
  const tell = (...lines: readonly Line[]): void => {
    for (const line of lines) told.add(keyOf(line));
  };
  const isOpen = (line: Line): boolean => !told.has(keyOf(line));
  const edits: Edit[] = [];
  const note = (code: EditCode, message: string, groups: readonly string[], ...lines: readonly Line[]): void => {
    edits.push(edit(code, message, groups));
    tell(...lines);
  };
  for (const line of wanted.lines) {
    yield;
    if (shown.byKey.has(keyOf(line))) tell(line);
  }

  for (const line of wanted.lines.filter(isOpen)) {
    yield;
    const { from, kind, to } = line;
    const direct = between(shown, from, to).filter(isOpen)[0];
    const turned = between(shown, to, from).filter(isOpen)[0];
    if (direct && isPositive(direct.kind) === isPositive(kind)) {
      note("other-kind", messages.otherKind(direct.kind, kind, name(from), name(to)), [from, to], line, direct);
    } else if (direct) {
      note("wrong-sign", messages.wrongSign(direct.kind, kind, name(from), name(to)), [from, to], line, direct);
    } else if (turned && isPositive(turned.kind) === isPositive(kind)) {
      note("reversed-link", messages.reversedLink(kind, name(from), name(to)), [from, to], line, turned);
    }
  }
  for (const line of shown.lines.filter(isOpen)) {
    yield;
    const way = detour(wanted.outgoing, line);
    if (!way) continue;
    const message = messages.skippedStep(name(line.from), name(line.to), names(way.slice(0, -1).map(({ to }) => to)));
    note("skipped-step", message, [line.from, line.to], line, ...way);
  }
  for (const line of wanted.lines.filter(isOpen)) {
    yield;
    const way = detour(shown.outgoing, line);
    if (!way) continue;
    const message = messages.insertedStep(name(line.from), name(line.to), names(way.slice(0, -1).map(({ to }) => to)));
    note("inserted-step", message, [line.from, line.to], line, ...way);
  }
  for (const line of wanted.lines.filter(isOpen)) {
    yield;
    const { from, kind, to } = line;
    note("missing-link", messages.missingLink(kind, name(from), name(to)), [from, to], line);
  }
  const isExtra = (group: string): boolean => wanted.membersOf(group).length === 0;
  for (const line of shown.lines.filter(isOpen)) {
    yield;
    const { from, kind, to } = line;
    if (isExtra(from) || isExtra(to)) continue;
    note("extra-link", messages.extraLink(kind, name(from), name(to)), [from, to], line);
  }
  return edits;
}

function between({ outgoing }: Side, from: string, to: string): readonly Line[] {
  return (outgoing.get(from) ?? []).filter((line) => line.to === to);
}

function groupingEdits({ differing }: Pairings, { messages, name, edit }: Scribe): readonly Edit[] {
  return differing.map(({ one, other, conclusion, linked }) => {
    const say = linked ? messages.wronglyConvergent : messages.wronglyLinked;
    const code = linked ? "wrongly-convergent" : "wrongly-linked";
    return edit(code, say(name(one), name(other), name(conclusion)), [one, other, conclusion]);
  });
}

function mainEdits(wanted: Side, shown: Side, { messages, names, edit }: Scribe): readonly Edit[] {
  const missing = [...wanted.mains].filter((group) => !shown.mains.has(group));
  const wrong = [...shown.mains].filter((group) => !wanted.mains.has(group));
  if (missing.length === 0) return [];
  return [edit("other-main", messages.otherMain(names(missing), names(wrong)), [...missing, ...wrong])];
}
