import { arabic } from "@argument-graph/d3/arabic";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { box, expectRow } from "../look";
import { page, story } from "../story";
import { drawn, elementStory } from "./outline-page";
import text from "./right-to-left.argdown?raw";

export default { ...page, title: "Ideas/Right to left" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "right-to-left.argdown", text, below: true, options: { messages: arabic } }),
  play: async ({ canvasElement }) => {
    const [group, rule, luxury] = [/^دعوى: العصبية/, /^دعوى: الملك/, /^الأطروحة: الترف/].map((name) =>
      box(canvasElement, name),
    );
    if (!group || !rule || !luxury) throw new Error("There are three statements in the row.");
    await expectRow(luxury, rule, group);
    await expect(getComputedStyle(within(group).getByText(/تجمع العصبية/)).direction).toBe("rtl");
  },
};

/** The same as nested text, which runs from right to left too. */
export const Outline: StoryObj = {
  ...elementStory(text, { view: "outline", semantics: "grounded" }),
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    const summary = await within(inside).findByText(/^اعتراض على هذه الخطوة/);
    await expect(getComputedStyle(summary).direction).toBe("rtl");
    await expect(within(inside).getByRole("button", { name: "المخطط النصي" })).toHaveAttribute("aria-pressed", "true");
  },
};
