import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { statement, statements } from "../look";
import { page, story } from "../story";
import text from "./folding.argdown?raw";

export default { ...page, title: "Ideas/Folding" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "folding.argdown", text }),
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement);
    const before = statements(canvasElement).length;
    await userEvent.click(drawing.getByRole("button", { name: "Fold the branch below Money ran out" }));
    await waitFor(() => expect(statements(canvasElement)).toHaveLength(before - 2));
    const folded = statement(canvasElement, "Money ran out");
    await expect(folded).toHaveAttribute("aria-expanded", "false");
    await expect(drawing.queryByRole("treeitem", { name: /Africa was lost/ })).toBeNull();

    await userEvent.click(drawing.getByRole("button", { name: "Unfold 2 statements below Money ran out" }));
    await waitFor(() => expect(statements(canvasElement)).toHaveLength(before));
    await expect(folded).toHaveAttribute("aria-expanded", "true");

    await userEvent.click(drawing.getByRole("button", { name: "Fold the branch below Power was split" }));
    await waitFor(() => expect(statements(canvasElement)).toHaveLength(before - 2));
  },
};
