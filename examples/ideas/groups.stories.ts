import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { says, statement } from "../look";
import { page, story } from "../story";
import text from "./groups.argdown?raw";

export default { ...page, title: "Ideas/Groups" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "groups.argdown", text, below: true }),
  play: async ({ canvasElement }) => {
    await expect(says(statement(canvasElement, "One work of art"))).toContain("in For return");
    await expect(says(statement(canvasElement, "Taken with leave"))).toContain("in For staying");
    await expect(says(statement(canvasElement, "Return them"))).not.toMatch(/in For/);
  },
};
