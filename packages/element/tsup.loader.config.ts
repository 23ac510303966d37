import { defineConfig } from "tsup";
import { hashOf } from "../../scripts/element-files.mjs";
import { classic, module } from "../../tsup.shared";

const { globalName: _, ...script } = classic("", { "argument-graph.loader": "src/loader-classic.ts" });

/** Built after everything else, since the loaders carry the hashes of the files that they load. */
export default defineConfig(async () => {
  const define = {
    MODULE_HASH: JSON.stringify(await hashOf("argument-graph.module.js")),
    CLASSIC_HASH: JSON.stringify(await hashOf("argument-graph.iife.js")),
  };
  return [
    { ...script, define },
    { ...module({ "argument-graph.loader": "src/loader-module.ts" }), define },
  ];
});
