import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ArgumentGraphElement } from "@argument-graph/element";
import { light } from "argument-graph";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { propertyOf } from "../../packages/element/src/page-theme";
import {
  type ElementDeclaration,
  editorData,
  elementIn,
  frameworks,
  frameworkTypes,
  type Manifest,
  readManifest,
} from "../../scripts/manifest.mjs";
import { root } from "../../scripts/packages.mjs";

let manifest: Manifest;
let element: ElementDeclaration;
beforeAll(async () => {
  manifest = await readManifest();
  element = elementIn(manifest);
});
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
const source = (file: string) => readFileSync(join(root, "packages/element/src", file), "utf8");

describe("custom-elements.json", () => {
  it("describes every attribute that the element observes, and no other", () => {
    const described = element.attributes.filter(({ description }) => description);
    expect(names(described).sort()).toEqual([...ArgumentGraphElement.observedAttributes].sort());
  });

  it("describes every event, part, slot and state that there is", () => {
    const told = [...source("element.ts").matchAll(/#tell<\w+>\("(\w+)"/g)].map(([, name]) => `argument-graph-${name}`);
    expect(names(element.events).sort()).toEqual([...new Set(told)].sort());
    const parts = ["shell.ts", "views.ts", "outline-find.ts"].flatMap((file) => [
      ...source(file).matchAll(/part: "(\w+)"/g),
    ]);
    // A button is told with its group.
    expect(names(element.cssParts).sort()).toEqual(
      parts
        .map(([, name]) => name)
        .filter((name) => name !== "view")
        .sort(),
    );
    expect(names(element.slots)).toEqual(["", "caption"]);
    expect(names(element.cssStates).sort()).toEqual(["busy", "empty", "error", "ready"]);
  });

  it("describes a custom property for every colour of the theme", () => {
    expect(names(element.cssProperties).sort()).toEqual(Object.keys(light.color).map(propertyOf).sort());
  });

  it("makes what editors complete", () => {
    const [tag] = editorData(manifest).tags;
    expect(tag?.name).toBe("argument-graph");
    expect(tag?.attributes.find(({ name }) => name === "direction")?.values?.map(({ name }) => name)).toEqual([
      "down",
      "up",
      "left",
      "right",
    ]);
  });
});

/** The types of a framework, as it publishes them. */
const types = (path: string): string => join(root, "node_modules", path);

describe("types for frameworks", () => {
  const STUBS: ReadonlyMap<string, string> = new Map([
    [
      "/types/index.d.ts",
      "export class ArgumentGraphElement extends HTMLElement {}\n".concat(
        ...["Change", "Error", "Fold", "Render", "Select", "View"].map(
          (name) => `export interface ${name}Detail { readonly ${name}: 1 }\n`,
        ),
      ),
    ],
    [
      "/types/argument-graph.d.ts",
      'declare module "argument-graph" { export interface ArgumentDocument { statements: readonly unknown[] } export interface ArgumentGraph { order: number } }',
    ],
  ]);

  // Each page, and what is wrong with it. All in one program, since reading the types of the browser is what takes time.
  const PAGES: ReadonlyMap<string, readonly [text: string, fault: RegExp | undefined]> = new Map([
    ...[
      ['src="a.argdown" view="both" direction="left" className="x" document={{ statements: [] }}', undefined],
      ["onargument-graph-select={(event) => { event.detail.Select satisfies 1; }}", undefined],
      ['view="sideways"', /sideways/],
      ['sauce="a"', /sauce/],
    ].map(
      ([attributes, fault], at) =>
        [
          `/types/react-${at}.tsx`,
          [`import "./react.js"; export const a = <argument-graph ${attributes} />;`, fault],
        ] as const,
    ),
    ...[
      ['{ view: "map", onArgumentGraphFold: (event) => void event.detail.Fold }', undefined],
      ["{ view: 1 }", /not assignable/],
    ].map(
      ([value, fault], at) =>
        [
          `/types/vue-${at}.ts`,
          [
            `import type { GlobalComponents } from "vue"; import "./vue.js"; export const a: InstanceType<GlobalComponents["argument-graph"]>["$props"] = ${value};`,
            fault,
          ],
        ] as const,
    ),
    ...[
      ['{ theme: "dark", class: "x" }', undefined],
      ['{ theme: "neon" }', /neon/],
    ].map(
      ([value, fault], at) =>
        [
          `/types/svelte-${at}.ts`,
          [
            `import type { SvelteHTMLElements } from "svelte/elements"; import "./svelte.js"; export const a: SvelteHTMLElements["argument-graph"] = ${value};`,
            fault,
          ],
        ] as const,
    ),
  ] as [string, [string, RegExp | undefined]][]);

  /** What TypeScript finds wrong, by files. */
  function faults(): ReadonlyMap<string, string> {
    const files = new Map(STUBS);
    for (const framework of frameworks) files.set(`/types/${framework}.d.ts`, frameworkTypes(manifest, framework));
    for (const [name, [text]] of PAGES) files.set(name, text);
    const options: ts.CompilerOptions = {
      ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], jsx: ts.JsxEmit.Preserve },
      ...{ lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], target: ts.ScriptTarget.ES2022 },
      ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
      ...{
        paths: {
          react: [types("@types/react/index.d.ts")],
          vue: [types("vue/dist/vue.d.mts")],
          "svelte/elements": [types("svelte/elements.d.ts")],
        },
      },
    };
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists, directoryExists, getSourceFile } = host;
    host.readFile = (name) => files.get(name) ?? readFile(name);
    host.fileExists = (name) => files.has(name) || fileExists(name);
    host.directoryExists = (name) => name === "/types" || (directoryExists?.(name) ?? true);
    host.getSourceFile = (name, language, ...rest) => {
      const own = files.get(name);
      return own === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, own, language);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const found = new Map<string, string>();
    for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
      const name = file?.fileName ?? "";
      found.set(name, `${found.get(name) ?? ""}${ts.flattenDiagnosticMessageText(messageText, " ")}\n`);
    }
    return found;
  }

  it("are there for React, Vue and Svelte, and let each write the tag, its properties and listeners, and nothing else", () => {
    expect(frameworks).toEqual(["react", "vue", "svelte"]);
    const found = faults();
    const wrong = [...PAGES].filter(([, [, fault]]) => fault !== undefined);
    expect([...found.keys()].sort()).toEqual(wrong.map(([name]) => name).sort());
    for (const [name, [, fault]] of wrong) expect(found.get(name), name).toMatch(fault ?? "");
  }, 120_000);
});
