import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { links, says, statement } from "../look";
import { page, story } from "../story";
import text from "./convergent.argdown?raw";

export default { ...page, title: "Ideas/Convergent premises" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "convergent.argdown", text }),
  play: async ({ canvasElement }) => {
    await expect(links(canvasElement)).toHaveLength(2);
    for (const reason of links(canvasElement)) await expect(reason).not.toHaveAccessibleName(/together/);
    await expect(says(statement(canvasElement, "An oral tradition"))).toContain(
      "supported by Ready-made phrases and Objects of different ages",
    );
  },
};
