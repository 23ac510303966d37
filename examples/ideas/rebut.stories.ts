import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, says, statement } from "../look";
import { page, story } from "../story";
import text from "./rebut.argdown?raw";

export default { ...page, title: "Ideas/Rebut" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "rebut.argdown", text }),
  play: async ({ canvasElement }) => {
    const claim = statement(canvasElement, "Lost in Caesar's fire");
    await expect(says(claim)).toContain("supported by Plutarch on the fire");
    await expect(says(claim)).toContain("attacked by Learning went on");
    await expect(box(canvasElement, /^Objection/)).toHaveTextContent(/but/);
  },
};
