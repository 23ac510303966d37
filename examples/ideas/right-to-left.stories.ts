import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { expectRow, statement } from "../look";
import { page, story } from "../story";
import text from "./right-to-left.argdown?raw";

export default { ...page, title: "Ideas/Right to left" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "right-to-left.argdown", text }),
  play: async ({ canvasElement }) => {
    const [group, rule, luxury] = ["العصبية", "الملك", "الترف"].map((title) => statement(canvasElement, title));
    if (!group || !rule || !luxury) throw new Error("There are three statements in the row.");
    await expectRow(luxury, rule, group);
    await expect(getComputedStyle(within(group).getByText(/تجمع العصبية/)).direction).toBe("rtl");
  },
};
