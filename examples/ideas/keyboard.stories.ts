import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, within } from "storybook/test";
import { statement } from "../look";
import { page, story } from "../story";
import text from "./find.argdown?raw";

export default { ...page, title: "Ideas/Keys" } satisfies Meta;

/** The inscription is a reason for two statements: Alt with the arrow up lists both. */
export const Drawing: StoryObj = {
  ...story({ file: "find.argdown", text }),
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement);
    statement(canvasElement, "Peoples of the sea").focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    const menu = drawing.getByRole("menu", { name: "Where Peoples of the sea is used" });
    await expect(
      within(menu)
        .getAllByRole("menuitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["supports War", "supports The raiders did it"]);
    await userEvent.keyboard("{ArrowDown}{Enter}{ArrowUp}");
    await expect(statement(canvasElement, "The raiders did it")).toHaveFocus();
  },
};

/** All keys, in a window over the map. */
export const Help: StoryObj = {
  ...story({ file: "find.argdown", text }),
  play: async ({ canvasElement }) => {
    statement(canvasElement, "Hunger").focus();
    await userEvent.keyboard("?");
    const dialog = within(canvasElement).getByRole("dialog", { name: "Help and keys" });
    await expect(within(dialog).getByText("to the neighbours")).toBeVisible();
  },
};
