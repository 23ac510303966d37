// .vitepress/theme/index.mjs: the script runs in the browser alone, not where VitePress writes the pages.
import DefaultTheme from "vitepress/theme";

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (!import.meta.env.SSR) import("@argument-graph/element/auto");
  },
};
