import { defineConfig } from "tsup";
import { writeManifest } from "../../scripts/manifest.mjs";
import { classic, library } from "../../tsup.shared";

export default defineConfig([
  { ...library({ index: "src/index.ts", define: "src/define.ts" }), onSuccess: writeManifest },
  classic("ArgumentGraph", { "argument-graph": "src/define.ts" }),
]);
