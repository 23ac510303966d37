import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, within } from "storybook/test";
import { statement } from "../look";
import { page, story } from "../story";
import text from "./what-if.argdown?raw";

export default { ...page, title: "Ideas/What if" } satisfies Meta;

const judged = { ...story({ file: "what-if.argdown", text, evaluated: true, below: true }) };

/** What stands and what falls, as the text has it. */
export const Drawing: StoryObj = {
  ...judged,
  play: async ({ canvasElement }) => {
    await expect(statement(canvasElement, "Forgery")).toHaveAccessibleName(/^Thesis, stands/);
    await expect(statement(canvasElement, "Later copy")).toHaveAccessibleName(/falls/);
    await expect(within(canvasElement).getByRole("region", { name: "On Forgery" })).toBeVisible();
  },
};

/** A reader rejects the answer to an objection: the objection holds now, and one of the two reasons is gone. */
export const Rejected: StoryObj = {
  ...judged,
  play: async ({ canvasElement }) => {
    await userEvent.click(statement(canvasElement, "Titles of office"));
    await userEvent.click(within(canvasElement).getByRole("button", { name: "I reject it" }));
    await expect(statement(canvasElement, "Late words")).toHaveAccessibleName(/falls/);
    await expect(statement(canvasElement, "Forgery")).toHaveAccessibleName(/^Thesis, stands/);
  },
};
