// Writes packages/element/dist/custom-elements.json, which tells editors the element's attributes, events, parts and so on,
// and what is made from it: data for VS Code, and types for React, Vue and Svelte. All is read from the doc comment of the class.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { cli } from "@custom-elements-manifest/analyzer/cli.js";

const element = fileURLToPath(new URL("../packages/element/", import.meta.url));

export async function readManifest() {
  const argv = ["analyze", "--globs", "src/element.ts", "--outdir", "dist", "--quiet"];
  const manifest = await cli({ argv, cwd: element, noWrite: true });
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  // The analyser lists private members as well, and an event whose name is put together.
  for (const declaration of declarations) {
    declaration.events = declaration.events?.filter(({ name }) => name !== undefined);
    declaration.members = declaration.members?.filter(
      ({ name, privacy }) => !name.startsWith("#") && privacy !== "private",
    );
  }
  if (!declarations.some(({ tagName, attributes }) => tagName === "argument-graph" && attributes?.length > 0))
    throw new Error("The manifest does not describe <argument-graph>; look at the doc comment in src/element.ts.");
  return manifest;
}

/** The class of the tag, in a manifest. */
export const elementIn = (manifest) =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === "argument-graph");

/** What VS Code completes in HTML: the setting `html.customData` names the file. */
export function editorData(manifest) {
  const { tagName, description, attributes } = elementIn(manifest);
  const valuesOf = ({ type }) => [...(type?.text ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }));
  const listed = attributes
    .filter(({ description: text }) => text)
    .map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute) }),
    }));
  return { version: 1.1, tags: [{ name: tagName, description, attributes: listed }] };
}

/** How each framework learns of a tag. */
const FRAMEWORKS = {
  react: {
    imports: 'import type { DetailedHTMLProps, HTMLAttributes } from "react";',
    listener: (name) => `on${name}`,
    module: "react",
    body: (tag) => [
      "namespace JSX {",
      "  interface IntrinsicElements {",
      `    "${tag}": DetailedHTMLProps<HTMLAttributes<ArgumentGraphElement>, ArgumentGraphElement> & ArgumentGraphProps;`,
      "  }",
      "}",
    ],
  },
  vue: {
    imports: 'import type { DefineComponent } from "vue";',
    listener: (name) => `on${name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}`,
    module: "vue",
    body: (tag) => ["interface GlobalComponents {", `  "${tag}": DefineComponent<ArgumentGraphProps>;`, "}"],
  },
  svelte: {
    imports: 'import type { HTMLAttributes } from "svelte/elements";',
    listener: (name) => `on${name}`,
    module: "svelte/elements",
    body: (tag) => [
      "interface SvelteHTMLElements {",
      `  "${tag}": HTMLAttributes<ArgumentGraphElement> & ArgumentGraphProps;`,
      "}",
    ],
  },
};

/** The file of types for a framework: attributes, the properties that are objects, and a listener for each event. */
export function frameworkTypes(manifest, framework) {
  const { tagName, attributes, members, events } = elementIn(manifest);
  const { imports, listener, module, body } = FRAMEWORKS[framework];
  const objects = members.filter(({ name }) => name === "document" || name === "graph");
  const field = (name, type, description = "") => [
    `  /** ${description.replaceAll("\n", " ")} */`,
    `  readonly "${name}"?: ${type} | undefined;`,
  ];
  const fields = [
    ...attributes
      .filter(({ description }) => description)
      .flatMap(({ name, type, description }) => field(name, type.text, description)),
    ...objects.flatMap(({ name, type, description }) => field(name, type.text, description)),
    ...events.flatMap(({ name, type, description }) =>
      field(listener(name), `(event: ${type.text}) => void`, description),
    ),
  ];
  const details = [...new Set(events.map(({ type }) => /<(\w+)>/.exec(type.text)?.[1]))].filter(Boolean).sort();
  return [
    `import type { ArgumentDocument, ArgumentGraph } from "argument-graph";`,
    imports,
    `import type { ArgumentGraphElement, ${details.join(", ")} } from "./index.js";`,
    "",
    "/** What `<argument-graph>` takes. */",
    "export interface ArgumentGraphProps {",
    ...fields,
    "}",
    "",
    `declare module "${module}" {`,
    ...body(tagName).map((line) => `  ${line}`),
    "}",
    "",
  ].join("\n");
}

export const frameworks = Object.keys(FRAMEWORKS);

export async function writeManifest() {
  const manifest = await readManifest();
  await mkdir(`${element}dist`, { recursive: true });
  const write = (file, text) => writeFile(`${element}dist/${file}`, text);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  await write("custom-elements.json", json(manifest));
  await write("vscode.html-custom-data.json", json(editorData(manifest)));
  for (const framework of frameworks) {
    await write(`${framework}.d.ts`, frameworkTypes(manifest, framework));
    await write(`${framework}.js`, "export {};\n");
  }
}
