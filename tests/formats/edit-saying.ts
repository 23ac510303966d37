// What a document says after a change, compared in words of its own: the editor compares in another way.
import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { applyChange, type Change } from "@argument-graph/formats/argdown";

type Part = ArgumentDocument["statements"][number] | ArgumentDocument["links"][number];

/** What the document after a change says too little, and too much. */
export const wrongAfter = (before: ArgumentDocument, change: Change, after: ArgumentDocument): readonly string[] => {
  // An id that is the title may stay as it was when the title changes.
  const quiet: ReadonlySet<Id> = new Set(change.kind === "retitle" ? [change.id, change.title] : []);
  const [wanted, found] = [factsOf(applyChange(before, placed(change, after)), quiet), factsOf(after, quiet)];
  return [
    ...surplus(wanted, found).map((fact) => `missing ${fact}`),
    ...surplus(found, wanted).map((fact) => `extra ${fact}`),
  ];
};

/** What one list holds more often than another. */
export const surplus = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const one of other) counts.set(one, (counts.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
};

/** A new statement belongs to the section that it was written in. */
const placed = (change: Change, { statements }: ArgumentDocument): Change => {
  if (!("statement" in change) || typeof change.statement === "string") return change;
  const { text } = change.statement;
  const group = statements.find((one) => one.text === text)?.group;
  return group === undefined ? change : { ...change, statement: { ...change.statement, group } };
};

/** What a document says, in words that do not hang on ids or on the order of its parts. */
const factsOf = (document: ArgumentDocument, quiet: ReadonlySet<Id>): readonly string[] => {
  const texts = new Map(document.statements.map(({ id, text }) => [id, text]));
  const links = new Map(document.links.map((link) => [link.id, link]));
  const say = (id: Id): string => {
    const link = links.get(id);
    if (link === undefined) return texts.get(id) ?? `?${id}`;
    const { from, to } = linkEnds(link);
    const target = links.get(to);
    const end =
      texts.get(to) ??
      (target &&
        `(${linkEnds(target)
          .from.map((one) => texts.get(one))
          .join(" & ")} …)`);
    return `(${from.map((one) => texts.get(one)).join(" & ")} ${link.kind} ${end})`;
  };
  return [
    ...document.statements.map((one) => `${one.text} ${one.group} ${mark(one, quiet)}`),
    ...document.links.map((link) => {
      const { from, to } = linkEnds(link);
      const scheme = link.kind === "causation" ? undefined : link.scheme;
      return `${from.map(say).join(" & ")} → ${say(to)} ${scheme} ${mark(link, quiet)}`;
    }),
    ...(document.notes ?? []).map(({ kind, text, about }) => `${kind} ${text}: ${about?.map(say).join()}`),
    ...(document.groups ?? []).map(({ range: _, ...group }) => JSON.stringify(group)),
    JSON.stringify([document.title, document.language, document.sources, document.texts, document.data]),
  ].sort();
};

const mark = (part: Part, quiet: ReadonlySet<Id>): string =>
  JSON.stringify([
    ...[
      part.kind,
      part.title,
      quiet.has(part.id) ? undefined : ownIdOf(part),
      [...(part.tags ?? [])].sort(),
      part.implicit ?? false,
      part.weight,
    ],
    ...[part.citations, part.anchors, dataOf(part)],
    part.kind === "claim" && part.sketch,
  ]);

/** The id, unless it comes from the title, the ends or the place. */
const ownIdOf = ({ id, title }: Part): Id | undefined =>
  id === title || id === `<${title}>` || /^Untitled \d+| (?:\+>|->|leads to) |, step \d+| \(\d+\)$/.test(id)
    ? undefined
    : id;

/** `uses` says which of the numbered lines an inference stands on, and lines are counted anew. */
const dataOf = ({ kind, data }: Part): object | undefined => {
  if (data?.uses === undefined || kind === "claim" || kind === "evidence") return data;
  const { uses: _, ...rest } = data;
  return Object.keys(rest).length === 0 ? undefined : rest;
};
