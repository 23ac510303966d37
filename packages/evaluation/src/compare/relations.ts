import { type ArgumentDocument, type Id, type Link, linkEnds } from "@argument-graph/core";
import type { Relation } from "../messages";

/** A line between two statements, or two groups of them. */
export interface Line {
  readonly from: string;
  readonly kind: Relation;
  readonly to: string;
}

/**
 * The lines of a map when statements are replaced by the names of their groups: a premise supports its conclusion, an
 * attacker attacks its target, a cause leads to its effect. What is about a link runs to the statement at the end of that
 * link: an objection to it is an undercut, support for it is a backing. Each line once, without those inside a group.
 */
export function linesOf({ links }: ArgumentDocument, nameOf: (id: Id) => string): readonly Line[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const lines = links.flatMap((link) => {
    const { from, to } = linkEnds(link);
    const end = statementAtEnd(byId, to);
    const kind = kindOf(link, byId.has(to));
    return end === undefined ? [] : from.map((source): Line => ({ from: nameOf(source), kind, to: nameOf(end) }));
  });
  return [...new Map(lines.filter(({ from, to }) => from !== to).map((line) => [keyOf(line), line])).values()];
}

export function keyOf({ from, kind, to }: Line): string {
  return JSON.stringify([from, kind, to]);
}

export function isPositive(kind: Relation): boolean {
  return kind !== "attack" && kind !== "undercut";
}

function kindOf(link: Link, aboutLink: boolean): Relation {
  if (link.kind === "causation") return "leads-to";
  if (link.kind === "conflict") return aboutLink ? "undercut" : "attack";
  return aboutLink ? "backing" : "support";
}

/** Where the links lead to that start with one about a link; nowhere if they run in a circle. */
function statementAtEnd(byId: ReadonlyMap<Id, Link>, id: Id): Id | undefined {
  const passed = new Set<Id>();
  let end = id;
  for (let link = byId.get(end); link; link = byId.get(end)) {
    if (passed.has(end)) return undefined;
    passed.add(end);
    end = linkEnds(link).to;
  }
  return end;
}

/** Lines by where they start. */
export type Outgoing = ReadonlyMap<string, readonly Line[]>;

export function outgoing(lines: readonly Line[]): Outgoing {
  const table = new Map<string, Line[]>();
  for (const line of lines) {
    const known = table.get(line.from);
    if (known) known.push(line);
    else table.set(line.from, [line]);
  }
  return table;
}

/**
 * The shortest way of two or three lines that connects the ends of a line with the same effect: for it, or against it; the
 * first of several. It passes no statement twice.
 */
export function detour(table: Outgoing, line: Line): readonly Line[] | undefined {
  return detourOfTwo(table, line) ?? detourOfThree(table, line);
}

function detourOfTwo(table: Outgoing, { from, kind, to }: Line): readonly Line[] | undefined {
  for (const first of onwards(table, from, [from, to])) {
    const second = lastStep(table, [first], to, isPositive(kind));
    if (second) return [first, second];
  }
  return undefined;
}

function detourOfThree(table: Outgoing, { from, kind, to }: Line): readonly Line[] | undefined {
  for (const first of onwards(table, from, [from, to])) {
    for (const second of onwards(table, first.to, [from, first.to, to])) {
      const third = lastStep(table, [first, second], to, isPositive(kind));
      if (third) return [first, second, third];
    }
  }
  return undefined;
}

function onwards(table: Outgoing, from: string, except: readonly string[]): readonly Line[] {
  return (table.get(from) ?? []).filter(({ to }) => !except.includes(to));
}

/** The first line that ends a way at its end with the effect that is wanted. */
function lastStep(table: Outgoing, way: readonly Line[], to: string, wanted: boolean): Line | undefined {
  return table.get(way.at(-1)?.to ?? "")?.find((line) => line.to === to && effect([...way, line]) === wanted);
}

function effect(way: readonly Line[]): boolean {
  return way.filter(({ kind }) => !isPositive(kind)).length % 2 === 0;
}
