import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { statement } from "../look";
import { page, story } from "../story";
import text from "./dark.argdown?raw";

export default { ...page, title: "Ideas/Dark" } satisfies Meta;

/** The mean of red, green and blue in a computed colour, from 0 to 255. */
const brightness = (color: string): number =>
  (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel) / 3, 0);

export const Drawing: StoryObj = {
  ...story({ file: "dark.argdown", text, options: { theme: "dark" } }),
  play: async ({ canvasElement }) => {
    const claim = statement(canvasElement, "Not a dark age");
    await expect(brightness(getComputedStyle(claim).color)).toBeGreaterThan(200);
    const outline = claim.querySelector("path, rect");
    if (!outline) throw new Error("A box has an outline.");
    await expect(getComputedStyle(outline).fill).toMatch(/^rgb\(/);
    await expect(brightness(getComputedStyle(outline).fill)).toBeLessThan(80);
  },
};
