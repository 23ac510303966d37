// The script of the embed page: a map from the address behind "?src=", and nothing else.
import { defineArgumentGraph } from "./define-argument-graph";
import { html } from "./dom";
import { optionsIn } from "./embed/options";
import { tellSizes } from "./embed/sizes";

const { documentElement } = document;
const main = document.querySelector("main");
const { attributes, problem } = optionsIn(document.URL);
documentElement.lang = attributes.get("lang") ?? documentElement.lang;
documentElement.dataset.theme = attributes.get("theme") ?? "auto";
defineArgumentGraph();
if (main) {
  const src = attributes.get("src");
  if (src !== undefined) {
    const element = html(document, "argument-graph");
    for (const [name, value] of attributes) element.setAttribute(name, value);
    element.addEventListener("argument-graph-render", () => {
      document.title = element.label ?? element.document?.title ?? document.title;
    });
    // What is left to read if the text cannot be drawn.
    element.append(html(document, "p", { text: src }));
    main.replaceChildren(element);
  } else main.replaceChildren(html(document, "p", { text: problem ?? "" }));
  tellSizes(window, main);
}
