import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { statement } from "../look";
import { page, story } from "../story";
import text from "./evidence.argdown?raw";

export default { ...page, title: "Ideas/Evidence with a citation" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "evidence.argdown", text }),
  play: async ({ canvasElement }) => {
    const evidence = statement(canvasElement, "His own account");
    await expect(evidence).toHaveTextContent(/evidence/i);
    await expect(evidence).toHaveTextContent(/Thucydides.*1\.22/);
  },
};
