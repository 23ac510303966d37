import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, within } from "storybook/test";
import "../story.css";
import { page } from "../story";
import text from "./outline.argdown?raw";
import { drawn, elementStory } from "./outline-page";

export default { ...page, title: "Ideas/Outline" } satisfies Meta;

/** The argument as nested text. */
export const Outline: StoryObj = {
  ...elementStory(text, { view: "outline" }),
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    const outline = within(inside).getByRole("region", { name: "Outline: Should the library open on Sundays?" });
    await expect(within(outline).getByText("Reason 2, two premises together:")).toBeVisible();
    await expect(within(outline).getByText("Objection to this inference:")).toBeVisible();
    await expect(within(outline).getByRole("link", { name: "Quiet place (see 1.1)" })).toBeVisible();
    await expect(inside.querySelector('[role="tree"]')).toBeNull();
  },
};

/** The map above, the outline below; what is chosen in the map is marked in the outline. */
export const Both: StoryObj = {
  ...elementStory(text, { view: "both", semantics: "grounded" }),
  play: async ({ canvasElement }) => {
    const { element, inside } = await drawn(canvasElement);
    await expect(within(inside).getByRole("tree")).toBeVisible();
    await expect(within(inside).getByRole("button", { name: "Both" })).toHaveAttribute("aria-pressed", "true");
    const box = inside.querySelector<HTMLElement>('[role="treeitem"][data-id="Volunteers"]');
    if (!box) throw new Error("The map has no volunteers.");
    await userEvent.click(box);
    await expect(inside.querySelector('li[aria-current="true"]')).toHaveTextContent(/Two thirds of the hours/);
    await expect(element.shadowRoot?.querySelector("[part=outline]")).toBeVisible();
  },
};

/** The same in the dark. */
export const Dark: StoryObj = elementStory(text, { view: "outline", theme: "dark", "heading-level": "2" });
