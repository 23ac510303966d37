import { join } from "node:path";
import { build } from "vite";
import { root } from "../../../scripts/packages.mjs";

/** Bundles one file of this folder and the sources that it imports, so that Node runs it without a loader in between. */
export const bundle = (entry, outDir) =>
  build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    // The engines that ours is compared with stay what npm installed, but for two that Node cannot load as they are.
    ssr: {
      noExternal: true,
      external: ["@dagrejs/dagre", "@hpcc-js/wasm-graphviz", "d3-dag", "elkjs", "elkjs/lib/elk.bundled.js"],
    },
    build: { ssr: join(import.meta.dirname, entry), outDir, minify: false, target: "node20", emptyOutDir: false },
  });
