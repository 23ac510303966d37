import manifest from "virtual:custom-elements";
import { type Preview, setCustomElementsManifest } from "@storybook/web-components-vite";

setCustomElementsManifest(manifest);

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
          "The element",
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
