import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { expectAbove, says, statement } from "../look";
import { page, story } from "../story";
import text from "./undermine.argdown?raw";

export default { ...page, title: "Ideas/Undermine" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "undermine.argdown", text }),
  play: async ({ canvasElement }) => {
    const premise = statement(canvasElement, "Horned helmets were found");
    await expect(says(premise)).toContain("attacked by Older by far");
    await expectAbove(
      statement(canvasElement, "Vikings wore horns"),
      premise,
      statement(canvasElement, "Older by far"),
    );
  },
};
