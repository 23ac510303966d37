import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { statement, statements } from "../look";
import { page, story } from "../story";
import text from "./find.argdown?raw";

export default { ...page, title: "Ideas/Looking at a part" } satisfies Meta;

/** A click with the right button opens what can be done with a statement; one of it is to look at it alone. */
export const Drawing: StoryObj = {
  ...story({ file: "find.argdown", text }),
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement);
    await userEvent.pointer({ keys: "[MouseRight]", target: statement(canvasElement, "War") });
    await userEvent.click(drawing.getByRole("menuitem", { name: /Show only this/ }));
    await waitFor(() => expect(statements(canvasElement)).toHaveLength(4));
    await expect(
      drawing.getByText("Only War, what it rests on and what it carries", { selector: "span" }),
    ).toBeVisible();
    await expect(statement(canvasElement, "A king's boast")).toBeVisible();
  },
};
