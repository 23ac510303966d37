import type { Id } from "@argument-graph/core";
import { lineUnder } from "./edit-lines";
import type { Entry } from "./member";
import { argumentOf, bracketOf, entryOfPart, entryOfStatement, originOf, replaced, type Source } from "./source";
import type { Element, Inference, Relation } from "./syntax";

/** A way to make the change in the text, as a text; undefined if it does not apply. */
export type Candidate = () => string | undefined;

/** A line under the target with the source in brackets, or the other way round. */
export const linkBetween = (source: Source, symbol: string, from: Entry, to: Id): readonly Candidate[] => {
  const target = entryOfPart(source, to);
  const name = target && bracketOf(target);
  const isOutside = target === undefined || target.kind === "argument";
  const outgoing = name === undefined ? undefined : `${symbol === "-" && isOutside ? "_" : symbol}> ${name}`;
  return [
    ...underTarget(source, to, symbol, bracketOf(from)),
    ...(outgoing === undefined ? [] : under(source, from.home, outgoing)),
  ];
};

export const underTarget = (
  source: Source,
  to: Id,
  symbol: string,
  content: string | undefined,
): readonly Candidate[] => {
  const origin = originOf(source, to);
  const node: Element | Inference | undefined =
    origin?.type === "inference" ? (argumentOf(source, origin)?.home ?? origin) : entryOfStatement(source, to)?.home;
  if (node === undefined || content === undefined) return [];
  const lines = origin?.type === "inference" && symbol === "-" ? ["_", "-"] : [symbol];
  return lines.flatMap((one) => under(source, node, `${node.type === "inference" ? `<${one}` : one} ${content}`));
};

const under = (source: Source, node: Element | Inference, content: string): readonly Candidate[] =>
  (["last", "first"] as const).map((place) => () => replaced(source.text, [lineUnder(source, node, content, place)]));

/** The lines that say what this one says: the same symbol, or its mirror image, between the same two. */
export const linesLike = (source: Source, relation: Relation): readonly Relation[] => {
  const saying = ({ symbol, parent, child }: Relation) => {
    const [inner, outer] = [
      source.entryOf.get(child),
      parent.type === "inference" ? parent : source.entryOf.get(parent),
    ];
    const isOutgoing = symbol.endsWith(">") && symbol !== "><";
    const letter = symbol.replace(/^<|>$/g, "");
    return isOutgoing ? { letter, from: outer, to: inner } : { letter, from: inner, to: outer };
  };
  const own = saying(relation);
  return source.relations.filter((one) => {
    const { letter, from, to } = saying(one);
    return letter === own.letter && from === own.from && to === own.to;
  });
};
