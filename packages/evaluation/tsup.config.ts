import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

export default defineConfig([
  library({
    index: "src/index.ts",
    sat: "src/sat/index.ts",
    "sat-worker": "src/sat/worker.ts",
    german: "src/messages/german.ts",
    arabic: "src/messages/arabic.ts",
  }),
]);
