import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { expectRow, says, statement } from "../look";
import { page, story } from "../story";
import text from "./leads-to.argdown?raw";

export default { ...page, title: "Ideas/Leads to" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "leads-to.argdown", text, below: true }),
  play: async ({ canvasElement }) => {
    const [first, second] = within(canvasElement).getAllByRole("treeitem", { name: /^Step/ });
    if (!first || !second) throw new Error("There are two steps.");
    await expect(says(first)).toContain("supported by Printed in three cities");
    await expect(says(second)).toContain("undercut by Hus had no press");
    const [cause, middle, effect] = ["Movable type", "Luther is read everywhere", "A break with Rome"].map((name) =>
      statement(canvasElement, name),
    );
    if (!cause || !middle || !effect) throw new Error("There are three statements in the row.");
    await expectRow(cause, first, middle, second, effect);
  },
};
