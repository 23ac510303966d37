import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
  stories: ["../examples/**/*.mdx", "../examples/**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, tsconfigPaths: true },
    // Known from the start, so that the first page is not loaded anew while they are found.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        "graphology",
        "js-yaml",
        "d3-selection",
        "d3-transition",
        "d3-zoom",
        "@storybook/addon-docs/blocks",
      ],
    },
    server: { ...vite.server, watch: { ...vite.server?.watch, ignored: ["**/dist/**", "**/docs/api/**"] } },
  }),
};
export default config;
