import { element } from "virtual:custom-elements";
import type { ArgTypes, Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import "../story.css";
import text from "../ideas/outline.argdown?raw";
import { drawn, elementStory } from "../ideas/outline-page";

const { attributes, members, events, slots, cssProperties, cssParts, cssStates } = element;
const described = attributes.filter(({ description }) => description !== undefined);

/** The words that an attribute may have; empty where it takes any. */
const wordsOf = (type = ""): readonly string[] => [...type.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word);

/** What Storybook does not make of the manifest by itself: choices among words, the slot without a name, states. */
const argTypes: ArgTypes = Object.fromEntries([
  ...members.map(({ name }) => [name, { control: false }] as const),
  ...described.map(({ name, type }) => {
    const options = wordsOf(type?.text);
    return [name, options.length > 0 ? { control: "select" as const, options } : { control: "text" as const }] as const;
  }),
  ...slots.map(({ name, description }) =>
    name === ""
      ? (["(default)", { description, control: false, table: { category: "slots" } }] as const)
      : ([name, { control: false }] as const),
  ),
  ...cssStates.map(
    ({ name, description }) =>
      [`:state(${name})`, { description, control: false, table: { category: "css states" } }] as const,
  ),
  ...[...events, ...cssProperties, ...cssParts].map(({ name }) => [name, { control: false }] as const),
]);

export default {
  title: "The element",
  component: "argument-graph",
  argTypes,
  parameters: { controls: { disable: false }, docs: { canvas: { withToolbar: false } } },
} satisfies Meta;

/** Every attribute can be tried in the panel below. */
export const Element: StoryObj = {
  args: { view: "map", direction: "down", preset: "default", theme: "auto", semantics: "none" },
  render: (args, context) => {
    const names = new Set(described.map(({ name }) => name));
    const given = Object.entries(args).filter(
      ([name, value]) => names.has(name) && value !== undefined && value !== "",
    );
    const { render } = elementStory(text, Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
    return render?.(args, context) ?? "";
  },
  play: async ({ canvasElement, argTypes: tables }) => {
    const { inside } = await drawn(canvasElement);
    await expect(inside.querySelectorAll('[role="treeitem"]').length).toBeGreaterThan(5);
    // The tables have every attribute, event, part, property and state of the manifest, with what it says of it.
    const told = [...described, ...events, ...cssParts, ...cssProperties];
    await expect(told.length).toBeGreaterThan(30);
    for (const { name, description } of told) await expect(tables[name]?.description).toBe(description);
    for (const { name } of cssStates) await expect(tables[`:state(${name})`]?.table?.category).toBe("css states");
    await expect(tables.preset?.options).toContain("toulmin");
  },
};
