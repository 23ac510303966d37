// Random changes of a document, one after the other.
import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { argdown, type Change, edit, type NewStatement } from "@argument-graph/formats/argdown";
import { checkEdit } from "./edit-checks";
import { oneOf, type Random, upTo } from "./mutate";

/** Whether it can be written as prose or not: each is a text that no other statement has. */
const texts = [
  "it costs < 5 & more.",
  "it costs < 5 & more.",
  "plain words",
  "https://example.org/a//b and /* no comment",
  "a [b] <c> {d: 1} #e @[f] *g* _h_ \\ .->.",
  "two\nlines",
  "=== and -- and ----",
];

const beginnings = [
  "Step",
  "Step",
  "Step",
  "1. Step",
  "- Step",
  "(1) Step",
  "* Step",
  "{x: 1} Step",
  "+ Step",
  "# Step",
];

const titles = ["Title", "Title", "Title", "Title: more", "a [b]", "<c>", "-d", "e {f}", "命题", "constructor of"];

const tags = ["a", "b c", "evidence", "implicit", "x]y", "#z", "été"];

/** A change of what is there; undefined if nothing is there that could be changed so. */
export const changeOf = (document: ArgumentDocument, random: Random, step: number): Change | undefined => {
  const { statements, links } = document;
  const part = oneOf(random, [...statements, ...links])?.id;
  const statement = oneOf(random, statements)?.id;
  const link = oneOf(random, links)?.id;
  const target = oneOf(random, [...statements, ...links])?.id;
  const kind = oneOf(random, kinds) ?? "add";
  const added = newStatement(document, random, step);
  switch (kind) {
    case "add":
      return { kind, statement: added };
    case "add-reason":
    case "add-objection": {
      const isThere = upTo(random, 3) === 0;
      return part === undefined || (isThere && statement === undefined)
        ? undefined
        : { kind, to: part, statement: isThere ? (statement ?? "") : added };
    }
    case "reword":
      return statement === undefined ? undefined : { kind, id: statement, text: added.text };
    case "retitle":
      return part === undefined ? undefined : { kind, id: part, title: `${oneOf(random, titles)} ${step}` };
    case "move":
      return link === undefined || target === undefined ? undefined : { kind, id: link, to: target };
    case "turn":
      return link === undefined ? undefined : { kind, id: link };
    case "delete":
      return part === undefined ? undefined : { kind, id: upTo(random, 2) === 0 ? (link ?? part) : part };
    case "set-tags":
      return part === undefined ? undefined : { kind, id: part, tags: someTags(random, step) };
    case "set-implicit":
      return part === undefined ? undefined : { kind, id: part, implicit: upTo(random, 2) === 0 };
  }
};

const kinds: readonly Change["kind"][] = [
  ...(["reword", "retitle", "add", "add-reason", "add-reason", "add-objection", "add-objection"] as const),
  ...(["move", "delete", "delete", "turn", "set-tags", "set-implicit"] as const),
];

const newStatement = ({ groups = [] }: ArgumentDocument, random: Random, step: number): NewStatement => {
  const group = upTo(random, 4) === 0 ? oneOf(random, groups)?.id : undefined;
  return {
    text: `${oneOf(random, beginnings)} ${step}: ${oneOf(random, texts)}`,
    ...(upTo(random, 3) > 0 && { title: `${oneOf(random, titles)} ${step}` }),
    ...(upTo(random, 6) === 0 && { tags: someTags(random, step) }),
    ...(upTo(random, 6) === 0 && { implicit: true }),
    ...(group !== undefined && { group }),
  };
};

const someTags = (random: Random, step: number): readonly string[] => [
  ...new Set(
    [...Array.from({ length: upTo(random, 3) }, () => oneOf(random, tags) ?? ""), `t${step}`].slice(upTo(random, 2)),
  ),
];

export interface Refusal {
  readonly text: string;
  readonly change: Change;
  readonly why: string;
}

export interface Sequence {
  /** How many changes of each kind were made, and of what: `move link`. */
  readonly made: ReadonlyMap<string, number>;
  readonly refused: readonly Refusal[];
}

/**
 * Makes random changes in a text, one after the other, and throws at the first after which the text does not say what the
 * changed document says, or a line or word is lost or changed that the change did not concern.
 */
export const changeAtRandom = (start: string, random: Random, steps: number): Sequence => {
  const refused: Refusal[] = [];
  const made = new Map<string, number>();
  let text = start;
  for (let step = 0; step < steps; step++) {
    const { document } = argdown.parse(text);
    const change = changeOf(document, random, step);
    if (change === undefined) continue;
    const edited = edit(text, change);
    const refusal = edited.diagnostics.find(({ code }) => code === "cannot-edit");
    if (refusal !== undefined) {
      if (edited.text !== text) throw new Error(`a refused change has changed the text: ${JSON.stringify(change)}`);
      refused.push({ text, change, why: refusal.message });
      continue;
    }
    if (edited.text === text) continue;
    checkEdit(text, edited.text, change);
    const name = nameOf(document, change);
    made.set(name, (made.get(name) ?? 0) + 1);
    text = edited.text;
  }
  return { made, refused };
};

/** `move inference` or `add-reason to conflict`. */
const nameOf = ({ statements, links }: ArgumentDocument, change: Change): string => {
  const id: Id | undefined = change.kind === "add" ? undefined : "id" in change ? change.id : change.to;
  const part = [...statements, ...links].find((one) => one.id === id);
  const isOnLink =
    part !== undefined &&
    "kind" in part &&
    links.some((link) => link.id === id && links.some((other) => other.id === linkEnds(link).to));
  return `${change.kind}${part === undefined ? "" : ` ${part.kind}`}${isOnLink ? " on a link" : ""}`;
};

/** Why a change was refused, without the names that are in the message. */
export const reasonOf = (why: string): string => why.replace(/“[^”]*”/g, "“…”");
