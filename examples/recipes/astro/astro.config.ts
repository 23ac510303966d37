// The drawing and the outline are made when the site is built: the pages need no script.
import { rehypeArgumentGraph } from "argument-graph/rehype";

export default {
  markdown: {
    // Astro colours code before it asks anybody else; fences of these two languages are left as they are.
    syntaxHighlight: { type: "shiki", excludeLangs: ["argdown", "argument-graph"] },
    rehypePlugins: [[rehypeArgumentGraph, { mode: "static" }]],
  },
};
