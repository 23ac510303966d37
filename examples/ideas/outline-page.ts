import { type ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import type { StoryObj } from "@storybook/web-components-vite";
import { elementWith } from "../element-with";

/** A story with the element itself, which has the outline, the buttons for it and the words of its language. */
export function elementStory(text: string, attributes: Readonly<Record<string, string>>): Pick<StoryObj, "render"> {
  return {
    render: () => {
      defineArgumentGraph();
      const element = elementWith(text, attributes);
      const stage = document.createElement("div");
      stage.className = "example";
      stage.dataset.theme = attributes.theme ?? "auto";
      stage.append(element);
      return stage;
    },
  };
}

/** The element in a story, drawn, and its shadow root as something to look into. */
export async function drawn(canvas: HTMLElement): Promise<{ element: ArgumentGraphElement; inside: HTMLElement }> {
  const element = canvas.querySelector("argument-graph");
  if (!element) throw new Error("There is no argument-graph in the story.");
  await element.updateComplete;
  // A shadow root can be looked into like an element, though its type does not say so.
  return { element, inside: element.shadowRoot as unknown as HTMLElement };
}
