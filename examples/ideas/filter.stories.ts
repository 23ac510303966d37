import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { says, statements } from "../look";
import { page, story } from "../story";
import text from "./find.argdown?raw";

export default { ...page, title: "Ideas/Filtering" } satisfies Meta;

/** Only the evidence is shown, and the thesis. What lies between is left out, and each dotted link says how much it is. */
export const Drawing: StoryObj = {
  ...story({ file: "find.argdown", text }),
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement);
    await userEvent.click(drawing.getByRole("button", { name: "More" }));
    await userEvent.click(drawing.getByRole("menuitem", { name: "Filter" }));
    await userEvent.click(drawing.getByRole("checkbox", { name: "Evidence (4)" }));
    await userEvent.click(drawing.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(statements(canvasElement)).toHaveLength(5));
    await expect(drawing.getByText("5 of 11 statements shown", { selector: "span" })).toBeVisible();
    const links = drawing.getAllByRole("treeitem", { name: /1 between/ });
    await expect(links).toHaveLength(5);
    for (const link of links) await expect(says(link)).toContain("over 1 statement that the filter hides");
  },
};
