import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import "../story.css";
import { page } from "../story";
import text from "./german.argdown?raw";
import { drawn, elementStory } from "./outline-page";

export default { ...page, title: "Ideas/In German" } satisfies Meta;

export const Drawing: StoryObj = {
  ...elementStory(text, { view: "both", semantics: "grounded" }),
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    await expect(within(inside).getByRole("treeitem", { name: /^These, hält stand: Später beginnen/ })).toBeVisible();
    await expect(within(inside).getByRole("button", { name: "Gliederung" })).toBeVisible();
    await expect(within(inside).getByText(/^Grund, zwei Prämissen zusammen/)).toBeVisible();
    await expect(await within(inside).findByText("Was standhält und was fällt")).toBeVisible();
  },
};
