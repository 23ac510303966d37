import { defineConfig } from "tsup";
import { classic, library, module } from "../../tsup.shared";

/** The classic scripts with the words of a language: they hand them to the element and leave nothing else behind. */
const { globalName: _, ...languages } = classic("", {
  "argument-graph.de": "src/classic-german.ts",
  "argument-graph.ar": "src/classic-arabic.ts",
});
const { globalName: __, ...embed } = classic("", { "embed/embed": "src/embed.ts" });

export default defineConfig([
  library({
    index: "src/index.ts",
    define: "src/define.ts",
    auto: "src/auto.ts",
    german: "src/german.ts",
    arabic: "src/arabic.ts",
    anywidget: "src/anywidget.ts",
    reveal: "src/reveal.ts",
  }),
  classic("ArgumentGraph", { "argument-graph": "src/classic.ts" }),
  languages,
  module({
    "argument-graph": "src/auto.ts",
    "argument-graph.anywidget": "src/anywidget.ts",
    "argument-graph.reveal": "src/reveal.ts",
  }),
  { ...embed, outExtension: () => ({ js: ".js" }) },
]);
