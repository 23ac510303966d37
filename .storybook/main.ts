import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
  stories: ["../examples/**/*.mdx", "../examples/**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  features: { sidebarOnboardingChecklist: false },
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
        "d3-selection",
        "d3-transition",
        "d3-zoom",
        "@storybook/addon-docs/blocks",
      ],
      // Its own ES module is read as it is: the bundler would take the CommonJS file, which lacks names.
      exclude: [...(vite.optimizeDeps?.exclude ?? []), "js-yaml"],
    },
    server: { ...vite.server, watch: { ...vite.server?.watch, ignored: ["**/dist/**", "**/docs/api/**"] } },
  }),
};
export default config;
