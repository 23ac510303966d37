import type { StorybookConfig } from "@storybook/web-components-vite";
import { elementIn, readManifest } from "../scripts/manifest.mjs";

/** What the source of the element says of it, as a module: the tables of the element are made from that. */
const manifest = {
  name: "custom-elements-manifest",
  resolveId: (id: string) => (id === "virtual:custom-elements" ? `\0${id}` : undefined),
  async load(id: string) {
    if (id !== "\0virtual:custom-elements") return undefined;
    const all = await readManifest();
    return `export default ${JSON.stringify(all)};\nexport const element = ${JSON.stringify(elementIn(all))};`;
  },
};

const config: StorybookConfig = {
  stories: ["../examples/**/*.mdx", "../examples/**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), manifest],
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
