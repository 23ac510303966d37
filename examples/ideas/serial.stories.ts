import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { expectAbove, says, statement } from "../look";
import { page, story } from "../story";
import text from "./serial.argdown?raw";

export default { ...page, title: "Ideas/Serial reasoning" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "serial.argdown", text }),
  play: async ({ canvasElement }) => {
    const middle = statement(canvasElement, "Signs are syllables");
    await expect(says(middle)).toMatch(/supports An inflected language.*supported by Close to ninety signs/);
    await expectAbove(
      statement(canvasElement, "An inflected language"),
      middle,
      statement(canvasElement, "Close to ninety signs"),
    );
  },
};
