import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { statements } from "../look";
import { page, story } from "../story";
import text from "./invalid.argdown?raw";

export default { ...page, title: "Ideas/Invalid file" } satisfies Meta;

export const Drawing: StoryObj = {
  ...story({ file: "invalid.argdown", text }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const mistakes = page.getAllByRole("listitem").filter((item) => /^Line \d+, column \d+, /.test(item.textContent));
    await expect(mistakes).toHaveLength(6);
    for (const mistake of mistakes) await expect(mistake.querySelector("pre")).toHaveTextContent(/\^$/);
    await expect(page.getByText(/Did you mean/)).toBeInTheDocument();
    await expect(statements(canvasElement).length).toBeGreaterThanOrEqual(4);
  },
};
