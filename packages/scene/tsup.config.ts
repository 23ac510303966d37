import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

export default defineConfig([
  library({
    index: "src/index.ts",
    parts: "src/parts.ts",
    german: "src/messages/german.ts",
    arabic: "src/messages/arabic.ts",
  }),
]);
