import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, expectAbove, links, says, statement } from "../look";
import { page, story } from "../story";
import text from "./linked.argdown?raw";

export default { ...page, title: "Ideas/Linked premises" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "linked.argdown", text }),
  play: async ({ canvasElement }) => {
    await expect(links(canvasElement)).toHaveLength(1);
    const reason = box(canvasElement, /^Reason, 2 premises together/);
    await expect(says(reason)).toContain("supported by The Donation says satraps and Romans did not say satraps");
    await expectAbove(
      statement(canvasElement, "The Donation is not of Constantine's time"),
      reason,
      statement(canvasElement, "The Donation says satraps"),
    );
  },
};
