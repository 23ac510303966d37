import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, within } from "storybook/test";
import { statement } from "../look";
import { page, story } from "../story";
import text from "./find.argdown?raw";

export default { ...page, title: "Ideas/Finding" } satisfies Meta;

const folded = story({ file: "find.argdown", text, options: { folded: ["Hunger", "War"] } });

/** Two branches are folded; what is looked for lies in one of them. */
export const Drawing: StoryObj = {
  ...folded,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole("treeitem", { name: /Grain by ship/ })).toBeNull();
  },
};

/** The first match is unfolded and brought into view as the reader types. */
export const Found: StoryObj = {
  ...folded,
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement);
    await userEvent.click(drawing.getByRole("button", { name: "Find in the map" }));
    await userEvent.type(drawing.getByRole("searchbox", { name: "Find in the map" }), "ship");
    await expect(statement(canvasElement, "Grain by ship")).toBeVisible();
    await expect(drawing.getByText("1 of 3", { selector: "output" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect(drawing.getByText("2 of 3", { selector: "output" })).toBeVisible();
  },
};
