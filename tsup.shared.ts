import type { Options } from "tsup";

type Entries = Record<string, string>;

/** ESM and types, one file per entry point; dependencies stay imports. */
export const library = (entry: Entries): Options => ({
  entry,
  format: ["esm"],
  target: "es2022",
  platform: "neutral",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  clean: true,
  sourcemap: true,
  // One import of each dependency a file, and none that is not used.
  treeshake: true,
});

/** One self-contained module per entry, for a plain `<script type="module" src>`. */
export const module = (entry: Entries): Options => ({
  entry,
  format: ["esm"],
  target: "es2022",
  platform: "browser",
  noExternal: [/.*/],
  splitting: false,
  minify: true,
  sourcemap: true,
  outExtension: () => ({ js: ".module.js" }),
});

/** One self-contained classic script per entry, for a plain `<script src>`. */
export const classic = (globalName: string, entry: Entries): Options => ({
  entry,
  format: ["iife"],
  globalName,
  target: "es2022",
  platform: "browser",
  noExternal: [/.*/],
  minify: true,
  sourcemap: true,
  outExtension: () => ({ js: ".iife.js" }),
});
