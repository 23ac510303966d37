import type { Preview } from "@storybook/web-components-vite";

const preview: Preview = {
  parameters: {
    layout: "fullscreen",
    // A violation that axe finds fails the story, here and in `npm test`.
    a11y: { test: "error" },
    controls: { disable: true },
    options: {
      storySort: {
        order: [
          "The essay",
          "Ideas",
          [
            "Claim and premise",
            "Linked premises",
            "Convergent premises",
            "Serial reasoning",
            "Evidence with a citation",
            "Rebut",
            "Undercut",
            "Undermine",
            "Leads to",
            "Implicit",
            "Groups",
            "Folding",
            "Outline",
            "Dark",
            "In German",
            "Right to left",
            "Invalid file",
          ],
        ],
      },
    },
  },
};
export default preview;
