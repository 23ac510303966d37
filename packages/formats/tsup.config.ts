import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

export default defineConfig([
  library({
    index: "src/index.ts",
    argdown: "src/argdown/index.ts",
    plain: "src/argdown/plain.ts",
    json: "src/json/index.ts",
    list: "src/list/index.ts",
  }),
]);
