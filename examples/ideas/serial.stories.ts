import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, expectAbove, says } from "../look";
import { page, story } from "../story";
import text from "./serial.argdown?raw";

export default { ...page, title: "Ideas/Serial reasoning" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "serial.argdown", text }),
  play: async ({ canvasElement }) => {
    const middle = box(canvasElement, /^Claim: Signs are syllables/);
    await expect(says(middle)).toMatch(/supports An inflected language.*supported by Close to ninety signs/);
    await expectAbove(
      box(canvasElement, /: An inflected language/),
      middle,
      box(canvasElement, /^Claim: Close to ninety signs/),
    );
  },
};
