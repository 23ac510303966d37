import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box } from "../look";
import { page, story } from "../story";
import text from "./dark.argdown?raw";

export default { ...page, title: "Ideas/Dark" } satisfies Meta;

/** The mean of red, green and blue in a computed colour, from 0 to 255. */
const brightness = (color: string): number =>
  (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel) / 3, 0);

export const Drawing: StoryObj = {
  ...story({ file: "dark.argdown", text, options: { theme: "dark" } }),
  play: async ({ canvasElement }) => {
    const { color, backgroundColor } = getComputedStyle(box(canvasElement, /: Not a dark age/));
    await expect(brightness(color)).toBeGreaterThan(200);
    await expect(brightness(backgroundColor)).toBeLessThan(80);
  },
};
