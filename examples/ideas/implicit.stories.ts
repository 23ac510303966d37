import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, statement } from "../look";
import { page, story } from "../story";
import text from "./implicit.argdown?raw";

export default { ...page, title: "Ideas/Implicit" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "implicit.argdown", text }),
  play: async ({ canvasElement }) => {
    const premise = box(canvasElement, /^Claim, not stated: Thinkers exist/);
    await expect(premise).toHaveTextContent(/not stated/i);
    await expect(premise.querySelector("[stroke-dasharray]")).toBeInTheDocument();
    await expect(statement(canvasElement, "I think").querySelector("[stroke-dasharray]")).toBeNull();
  },
};
