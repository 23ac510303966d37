import { type ArgumentGraph, type Id, readingOrder } from "@argument-graph/core";
import { measure, numbering, type PresetName } from "@argument-graph/scene";
import { english } from "../../packages/d3/src/messages";
import { spoken } from "../../packages/d3/src/names";
import { toTree } from "../../packages/d3/src/tree";

/** What a screen reader says of one box, as it comes to it. */
export interface Phrase {
  readonly id: Id;
  readonly name: string;
  readonly description: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly expanded?: boolean;
}

/** A whole map as it is read from the top, everything unfolded, in English. */
export function speech(graph: ArgumentGraph, preset: PresetName = "default"): readonly Phrase[] {
  const { boxes } = measure(graph, { preset, numbers: numbering(graph, preset), messages: english });
  const contents = new Map(boxes.map(({ id, content }) => [id, content]));
  return [...toTree(readingOrder(graph), new Set(contents.keys()), new Set()).values()].flatMap((item) => {
    const content = contents.get(item.id);
    if (!content) return [];
    const { id, level, position, size, expanded } = item;
    return [
      { id, ...spoken(graph, content, english), level, position, size, ...(expanded !== undefined && { expanded }) },
    ];
  });
}

/** The phrases as a text to be reviewed: the name, then what the browser adds, then how it hangs together. */
export function written(phrases: readonly Phrase[]): string {
  const lines = phrases.map(({ name, description, level, position, size, expanded }) => {
    const state = expanded === undefined ? "" : expanded ? ", expanded" : ", collapsed";
    return [
      `${name}`,
      `  tree item${state}, level ${level}, ${position} of ${size}`,
      description === "" ? "" : `  ${description}`,
    ]
      .filter(Boolean)
      .join("\n");
  });
  return `${lines.join("\n\n")}\n`;
}
