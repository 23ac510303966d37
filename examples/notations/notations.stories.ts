import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { box, expectAbove, links, says, statement } from "../look";
import { page, story } from "../story";
import text from "./letter.argdown?raw";

export default { ...page, title: "Notations/The letter" } satisfies Meta;

const letter = { file: "letter.argdown", text } as const;

/** Boxes with words on the lines: our own. */
export const Default: StoryObj = { ...story(letter) };

/** Coloured bands over the reasons say because, those over objections however. */
export const Rationale: StoryObj = {
  ...story({ ...letter, options: { preset: "rationale" } }),
  play: async ({ canvasElement }) => {
    const words = links(canvasElement).map(({ innerText }) => innerText.trim());
    await expect(new Set(words)).toEqual(new Set(["because", "however"]));
  },
};

/** Numbered circles joined by arrows, and a list of the numbered sentences. */
export const Textbook: StoryObj = {
  ...story({ ...letter, options: { preset: "textbook" } }),
  play: async ({ canvasElement }) => {
    // A reader hears the number and the sentence.
    const paper = box(canvasElement, /^3\. Claim: The paper\. The letter is written on paper/);
    await expect(paper.innerText.trim()).toBe("3");
    await expect(says(paper)).toContain("supports Before 1790, together with The ink");
    const key = within(canvasElement).getByRole("list", { name: "Statements" });
    await expect(within(key).getAllByRole("listitem")).toHaveLength(7);
    // Premises stand above, the conclusion below them.
    await expectAbove(paper, box(canvasElement, /^6\. Thesis/));
  },
};

/** The same in the dark. */
export const TextbookDark: StoryObj = { ...story({ ...letter, options: { preset: "textbook", theme: "dark" } }) };

/** Premises, a line, what follows: as logic books write. */
export const StandardForm: StoryObj = {
  ...story({ ...letter, options: { preset: "standard-form" } }),
  play: async ({ canvasElement }) => {
    const rules = links(canvasElement).map(({ innerText }) => innerText.trim());
    await expect(rules).toContain("Therefore, from 1 and 2:");
    await expectAbove(
      box(canvasElement, /^1\. Claim: The paper/),
      box(canvasElement, /^2\. Claim: The ink/),
      box(canvasElement, /^Reason.*Therefore, from 1 and 2/),
      box(canvasElement, /^3\. Thesis: Before 1790/),
    );
  },
};

/** Data, so, claim in one line; the warrant with its backing and the rebuttal at the side of the so. */
export const Toulmin: StoryObj = {
  ...story({ ...letter, options: { preset: "toulmin" } }),
  play: async ({ canvasElement }) => {
    const words = links(canvasElement).map(({ innerText }) => innerText.trim());
    await expect(new Set(words)).toEqual(new Set(["so", "since", "on account of", "unless"]));
    await expectAbove(
      box(canvasElement, /^Reason, 2 premises together: so/),
      box(canvasElement, /^Claim, warrant: One mill/),
      box(canvasElement, /^Claim, backing: The ledgers/),
    );
  },
};

/** Toulmin's layout turned, in the dark. */
export const ToulminDown: StoryObj = {
  ...story({ ...letter, options: { preset: "toulmin", direction: "down", theme: "dark" } }),
};

/** Plain boxes and arrows. */
export const Classic: StoryObj = {
  ...story({ ...letter, options: { preset: "classic" } }),
  play: async ({ canvasElement }) => {
    await expect(statement(canvasElement, "Before 1790")).toBeVisible();
    for (const link of links(canvasElement)) await expect(link.innerText.trim()).toBe("");
  },
};
