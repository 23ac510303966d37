// .vitepress/config.mts
import { markdownItArgumentGraph } from "argument-graph/markdown-it";

export default {
  title: "A course",
  markdown: {
    config: markdownItArgumentGraph,
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag: string) => tag === "argument-graph" } } },
};
