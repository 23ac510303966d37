import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, expectAbove, says, statement } from "../look";
import { page, story } from "../story";
import text from "./undercut.argdown?raw";

export default { ...page, title: "Ideas/Undercut" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "undercut.argdown", text }),
  play: async ({ canvasElement }) => {
    const reason = box(canvasElement, /^Reason/);
    await expect(says(reason)).toContain("undercut by Parchment waits");
    await expect(says(statement(canvasElement, "Drawn before Columbus"))).not.toContain("attacked");
    await expectAbove(
      reason,
      box(canvasElement, /^Objection to this inference/),
      statement(canvasElement, "Parchment waits"),
    );
  },
};
