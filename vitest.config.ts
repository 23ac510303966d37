import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/chromium.mjs";

/** A new object each time: Vitest writes the project's name into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: "chromium" as const }],
  screenshotFailures: false,
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Slow machines run everything at once here; a test that hangs is still ended.
    testTimeout: 30_000,
    // Modules are read once, and not once for every file of tests. So a test takes away what it has put into the page.
    isolate: false,
    onConsoleLog: (log) => !log.includes("Lit is in dev mode"),
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      reporter: ["text", "json-summary"],
    },
    projects: [
      {
        extends: true,
        // Node: everything without a DOM.
        test: { name: "unit", environment: "node", include: ["tests/*/**/*.test.ts"], exclude: ["tests/browser/**"] },
      },
      {
        extends: true,
        // In a real Chromium: what is drawn.
        test: { name: "browser", include: ["tests/*/**/*.browser.ts"], browser: browser() },
        // The first finds its WebAssembly beside itself; the second, which only Node can load, stands behind an import on demand.
        optimizeDeps: { exclude: ["cadical-wasm", "@resvg/resvg-js"] },
      },
      {
        extends: true,
        // Node drives whole pages in Chromium, with the built packages.
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/*/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: ".storybook" })],
        test: { name: "storybook", browser: browser() },
      },
    ],
  },
});
