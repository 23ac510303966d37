import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { expectRow, says, statement, statements } from "../look";
import { page, story } from "../story";
import text from "./argument.argdown?raw";

export default { ...page, title: "The essay/October 1917" } satisfies Meta;

const essay = { file: "argument.argdown", text, below: true } as const;

/** The whole essay on one map. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: the name is the end of the story's address, …--map.
export const Map: StoryObj = {
  ...story(essay),
  play: async ({ canvasElement }) => {
    await expect(statements(canvasElement)).toHaveLength(25);

    // Marx's theory --leads to--> Lenin's vanguard --leads to--> Totalitarian rule under Stalin, in one row.
    const stations = ["Marx's theory", "Lenin's vanguard", "Totalitarian rule under Stalin"];
    await expectRow(...stations.map((title) => statement(canvasElement, title)));

    // What speaks for a step hangs on the step.
    const [first, second] = within(canvasElement).getAllByRole("treeitem", { name: /^Step/ });
    await expect(first && says(first)).toContain("supported by A disputed point and Daily needs come first");
    await expect(second && says(second)).toContain("supported by Party rule, not people's rule and A privileged party");

    await expect(within(canvasElement).getByText(/The question takes for granted/, { selector: "li" })).toBeVisible();
    await expect(within(canvasElement).getAllByText(/^Gap in the text/, { selector: "li" })).toHaveLength(3);
  },
};

/** The same map on a dark ground. */
export const Dark: StoryObj = { ...story({ ...essay, options: { theme: "dark" } }) };

/** A reader folds what stands below the thesis and opens it again. */
export const Folded: StoryObj = {
  ...story(essay),
  play: async ({ canvasElement }) => {
    const before = statements(canvasElement).length;
    const fold = within(canvasElement).getByRole("button", { name: "Fold the branch below Policies of his own" });
    await userEvent.click(fold);
    await waitFor(() => expect(statements(canvasElement).length).toBeLessThan(before));
    await expect(statement(canvasElement, "Policies of his own")).toHaveAttribute("aria-expanded", "false");
    await expect(statement(canvasElement, "Lenin's vanguard")).toBeVisible();
  },
};
