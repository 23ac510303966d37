import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

export default defineConfig([
  library({
    index: "src/index.ts",
    german: "src/german.ts",
    arabic: "src/arabic.ts",
    plain: "src/plain.ts",
    reading: "src/reading.ts",
    evaluating: "src/evaluating.ts",
    outlining: "src/outlining.ts",
    list: "src/list.ts",
    "markdown-it": "src/markdown-it.ts",
    remark: "src/remark.ts",
    rehype: "src/rehype.ts",
  }),
]);
