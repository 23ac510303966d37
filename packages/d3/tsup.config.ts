import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

export default defineConfig([
  library({
    index: "src/index.ts",
    "on-demand": "src/on-demand.ts",
    finding: "src/finding.ts",
    german: "src/messages/german.ts",
    arabic: "src/messages/arabic.ts",
  }),
]);
