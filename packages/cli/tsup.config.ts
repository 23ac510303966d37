import { copyFile, readdir } from "node:fs/promises";
import { defineConfig } from "tsup";
import { library } from "../../tsup.shared";

/** The scripts that pages carry: those of the element, which is built before. */
async function copyScripts(): Promise<void> {
  const from = new URL("../element/dist/", import.meta.url);
  const to = new URL("dist/", import.meta.url);
  for (const name of await readdir(from))
    if (/^argument-graph(\.(de|ar))?\.iife\.js$/.test(name)) await copyFile(new URL(name, from), new URL(name, to));
}

export default defineConfig([
  {
    ...library({ index: "src/index.ts", main: "src/main.ts" }),
    platform: "node",
    external: ["@resvg/resvg-js", "dejavu-fonts-ttf", "fontkit", "pdfkit"],
    onSuccess: copyScripts,
  },
]);
