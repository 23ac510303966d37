import type { ArgumentDocument, Id, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { isWritableTitle } from "./escape";
import { linkId } from "./ids";

/**
 * How a link is written:
 *
 *     line            + [B]            one premise or attacker, and nothing else to say
 *     reconstruction  (1) … ---- (2)   several premises, a title, data, or a link that others speak of
 *     entry           links: [{…}]     what neither can carry, at the top of the file, beside its lines if it has any
 */
export type WrittenLink =
  | { readonly form: "line"; readonly link: Link; readonly lines: readonly Line[] }
  /** The line above says it too: the second half of a symmetric relation. */
  | { readonly form: "with-previous"; readonly link: Link; readonly lines: readonly [] }
  | { readonly form: "reconstruction"; readonly link: Link; readonly lines: readonly [] }
  | { readonly form: "entry"; readonly link: Link; readonly lines: readonly Line[] };

export interface Line {
  readonly symbol: "+" | "-" | "_" | "><";
  readonly from: Id;
  readonly to: Id;
  /** It says both directions: the one from what stands further in is read first. */
  readonly isSymmetric?: boolean;
}

export interface Handles {
  readonly statements: ReadonlyMap<Id, string>;
  readonly links: ReadonlyMap<Id, string>;
  readonly sketches: ReadonlySet<Id>;
}

/** Names to write between brackets, each once in its kind: the title if it can be written, else the id, else a number. */
export const handlesOf = (document: ArgumentDocument, named: ReadonlySet<Id>): Handles => {
  const taken = { statement: new Set<string>(), argument: new Set<string>() };
  let count = 0;
  const handle = (kind: "statement" | "argument", ...wishes: (string | undefined)[]): string => {
    const found = wishes.find((wish) => wish !== undefined && isWritableTitle(wish, kind) && !taken[kind].has(wish));
    let name = found ?? `${kind} ${++count}`;
    while (found === undefined && (taken[kind].has(name) || ids.has(name))) name = `${kind} ${++count}`;
    taken[kind].add(name);
    return name;
  };
  const ids = new Set([...document.statements, ...document.links].map(({ id }) => id));
  /** A title that is another part's id would be taken for that id. */
  const title = (part: { id: Id; title?: string }): string | undefined =>
    part.title !== undefined && part.title !== part.id && ids.has(part.title) ? undefined : part.title;
  const sketches = new Set(document.statements.filter((one) => one.kind === "claim" && one.sketch).map(({ id }) => id));
  const kindOf = (id: Id): "statement" | "argument" => (sketches.has(id) ? "argument" : "statement");
  return {
    sketches,
    statements: new Map(document.statements.map((one) => [one.id, handle(kindOf(one.id), title(one), one.id)])),
    links: new Map(
      document.links.filter(({ id }) => named.has(id)).map((one) => [one.id, handle("argument", title(one), one.id)]),
    ),
  };
};

/** Chooses a form for every link, so that reading gives the same links in the same order. */
export const writtenLinks = (document: ArgumentDocument): readonly WrittenLink[] => {
  const { links, statements } = document;
  const strict = isStrict(document);
  const kinds = new Map(statements.map((one) => [one.id, one.kind === "claim" && one.sketch ? "sketch" : "statement"]));
  const isStatement = (id: Id): boolean => kinds.get(id) === "statement";
  const targets = new Set(links.map((link) => linkEnds(link).to));
  const keyCount = new Map<string, number>();
  for (const link of links)
    for (const from of linkEnds(link).from) keyCount.set(key(link, from), (keyCount.get(key(link, from)) ?? 0) + 1);

  const canReconstruct = (link: Link): boolean => {
    const { from, to } = linkEnds(link);
    return link.kind !== "conflict" && isStatement(to) && from.length > 0 && from.every(isStatement);
  };
  const reconstructed = new Set(
    links
      .filter((link) => canReconstruct(link) && (targets.has(link.id) || simpleLine(link) === undefined))
      .map(({ id }) => id),
  );
  /** The one line that says all of a link, if there is one. */
  function simpleLine(link: Link): Line | undefined {
    const { from, to } = linkEnds(link);
    const source = from[0];
    if (link.kind === "causation" || source === undefined || from.length > 1 || !isBare(link)) return undefined;
    if (keyCount.get(key(link, source)) !== 1) return undefined;
    const between = isStatement(source) && isStatement(to);
    if (link.kind === "inference") {
      const scheme = strict && between ? "entailment" : undefined;
      return link.scheme === scheme ? { symbol: "+", from: source, to } : undefined;
    }
    if (link.scheme === "undercut" && kinds.has(to)) return { symbol: "_", from: source, to };
    if (link.scheme !== undefined || (strict && between)) return undefined;
    return { symbol: kinds.has(to) ? "-" : "_", from: source, to };
  }
  const canPoint = ({ to }: Line): boolean => kinds.has(to) || reconstructed.has(to);
  const written: WrittenLink[] = [];
  links.forEach((link, index) => {
    const line = simpleLine(link);
    const previous = links[index - 1];
    if (reconstructed.has(link.id)) written.push({ form: "reconstruction", link, lines: [] });
    else if (line !== undefined && canPoint(line)) written.push({ form: "line", link, lines: [line] });
    else if (
      written[index - 1]?.form === "line" &&
      previous !== undefined &&
      symmetricLine(previous, link) !== undefined
    )
      written.push({ form: "with-previous", link, lines: [] });
    else {
      const next = links[index + 1];
      const symmetric = next === undefined ? undefined : symmetricLine(link, next);
      if (symmetric !== undefined) written.push({ form: "line", link, lines: [symmetric] });
      else written.push(entryOf(link));
    }
  });
  /** Both directions of a contradiction (or, in strict mode, of being contrary), one right after the other. */
  function symmetricLine(first: Link, second: Link): Line | undefined {
    if (first.kind !== "conflict" || second.kind !== "conflict" || first.scheme !== second.scheme) return undefined;
    const [from, to] = [first.attackers[0], first.target];
    const isPair = from !== undefined && from !== to && second.attackers[0] === to && second.target === from;
    const isOnly = first.attackers.length === 1 && second.attackers.length === 1 && isBare(first) && isBare(second);
    if (!isPair || !isOnly || from === undefined || !isStatement(from) || !isStatement(to)) return undefined;
    if (keyCount.get(key(first, from)) !== 1 || keyCount.get(key(second, to)) !== 1) return undefined;
    if (first.scheme === "contradiction") return { symbol: "><", from, to, isSymmetric: true };
    return strict && first.scheme === "contrary" ? { symbol: "-", from, to, isSymmetric: true } : undefined;
  }
  function entryOf(link: Link): WrittenLink {
    const { from, to } = linkEnds(link);
    const symbol = link.kind === "inference" ? "+" : kinds.has(to) ? "-" : "_";
    const lines = from.map((source): Line => ({ symbol, from: source, to }));
    const areReadBack = link.kind !== "causation" && !(link.kind === "conflict" && strict) && lines.every(canPoint);
    return { form: "entry", link, lines: areReadBack ? lines : [] };
  }
  return withMarkers(written, strict);
};

/** An entry without lines follows the entry before it, so the link before it needs an entry too. */
const withMarkers = (written: readonly WrittenLink[], strict: boolean): readonly WrittenLink[] => {
  const marked = [...written];
  for (let index = marked.length - 1; index > 0; index--) {
    const one = marked[index];
    if (one?.form !== "entry" || one.lines.length > 0) continue;
    let before = index - 1;
    while (marked[before]?.form === "with-previous") before--;
    const previous = marked[index - 1];
    if (previous?.form === "line") marked[index - 1] = { form: "entry", link: previous.link, lines: previous.lines };
    if (previous?.form === "with-previous") {
      // Both halves become entries; their common line gives way to one line each.
      for (let half = before; half < index; half++) {
        const link = marked[half]?.link;
        if (link === undefined) continue;
        const { from, to } = linkEnds(link);
        const lines = from.map((source): Line => ({ symbol: "-", from: source, to }));
        marked[half] = { form: "entry", link, lines: strict ? [] : lines };
      }
    }
  }
  return marked;
};

export const isStrict = ({ data }: ArgumentDocument): boolean => {
  const model = data?.model;
  return typeof model === "object" && model !== null && "mode" in model && model.mode === "strict";
};

const key = (link: Link, from: Id): string => JSON.stringify([link.kind, from, linkEnds(link).to]);

/** Nothing is said of the link but what its ends say. */
const isBare = (link: Link): boolean => {
  const { from, to } = linkEnds(link);
  const { kind: _, id, range: __, ...rest } = link;
  const said = Object.entries(rest).filter(([, value]) => value !== undefined);
  const plain = new Set(["premises", "conclusion", "attackers", "target", "scheme"]);
  return id === linkId(link.kind, from, to) && said.every(([name]) => plain.has(name));
};
