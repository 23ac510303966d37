import { defineConfig } from "tsup";
import { classic, library } from "../../tsup.shared";

export default defineConfig([
  library({ index: "src/index.ts", define: "src/define.ts" }),
  classic("ArgumentGraph", { "argument-graph": "src/define.ts" }),
]);
