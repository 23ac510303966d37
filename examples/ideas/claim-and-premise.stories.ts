import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { box, expectAbove, says, statement } from "../look";
import { page, story } from "../story";
import text from "./claim-and-premise.argdown?raw";

export default { ...page, title: "Ideas/Claim and premise" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "claim-and-premise.argdown", text }),
  play: async ({ canvasElement }) => {
    const claim = statement(canvasElement, "The Tales are unfinished");
    const premise = statement(canvasElement, "The plan is not carried out");
    await expect(says(claim)).toContain("supported by The plan is not carried out");
    await expectAbove(claim, box(canvasElement, /^Reason/), premise);
  },
};
