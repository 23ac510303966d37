// Writes packages/element/dist/custom-elements.json, which tells editors the element's attributes, events
// and parts. They are read from the doc comment of its class.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { cli } from "@custom-elements-manifest/analyzer/cli.js";

const element = fileURLToPath(new URL("../packages/element/", import.meta.url));

export async function writeManifest() {
  // With noWrite the analyser still sets "customElements" in package.json to what --outdir says, so say what is there.
  const argv = ["analyze", "--globs", "src/element.ts", "--outdir", "dist", "--quiet"];
  const manifest = await cli({ argv, cwd: element, noWrite: true });
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  // The analyser lists private members as well.
  for (const declaration of declarations)
    declaration.members = declaration.members?.filter(
      ({ name, privacy }) => !name.startsWith("#") && privacy !== "private",
    );
  if (!declarations.some(({ tagName, attributes }) => tagName === "argument-graph" && attributes?.length > 0))
    throw new Error("The manifest does not describe <argument-graph>; look at the doc comment in src/element.ts.");
  await writeFile(`${element}dist/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
