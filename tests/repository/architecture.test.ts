import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { packages, root } from "../../scripts/packages.mjs";

// Arrows point down only:
//
//   core  layout                      <- rank 1
//   formats  evaluation  scene        <- rank 2
//   argument-graph  d3                <- rank 3
//   element  cli                      <- rank 4
const MAY_IMPORT: ReadonlyMap<string, readonly (string | RegExp)[]> = new Map([
  ["core", ["graphology", "graphology-types"]],
  ["layout", []],
  ["formats", ["@argument-graph/core", "js-yaml"]],
  // The SAT solver is an optional peer, which the entry point `sat` alone loads.
  ["evaluation", ["@argument-graph/core", "cadical-wasm"]],
  ["scene", ["@argument-graph/core", "@argument-graph/layout"]],
  ["d3", ["@argument-graph/core", "@argument-graph/scene", /^(@types\/)?d3-[a-z]+$/]],
  [
    "argument-graph",
    [
      "@argument-graph/core",
      "@argument-graph/layout",
      "@argument-graph/formats",
      "@argument-graph/evaluation",
      "@argument-graph/scene",
    ],
  ],
  ["element", ["argument-graph", "@argument-graph/d3"]],
  // What paints, writes PDF and brings fonts is optional, and loaded by the commands that need it.
  ["cli", ["argument-graph", /^node:/, "@resvg/resvg-js", "dejavu-fonts-ttf", "fontkit", "pdfkit"]],
]);

const may = (name: string, imported: string): boolean =>
  (MAY_IMPORT.get(name) ?? []).some((rule) => (typeof rule === "string" ? rule === imported : rule.test(imported)));

/** `d3-zoom` for `d3-zoom/src/x.js`, `@argument-graph/formats` for `@argument-graph/formats/json`. */
const packageOf = (specifier: string): string =>
  specifier.startsWith("node:") ? specifier : specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

const sources = (folder: string): readonly string[] =>
  readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, "src", file))
    .sort();

/** Every specifier that a file imports or re-exports from, types and dynamic imports included. */
const imports = (file: string): readonly string[] =>
  ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map(({ fileName }) => fileName);

/** The packages that an installed package wants beside it. */
const peersOf = (name: string): readonly string[] => {
  const file = join(root, "node_modules", name, "package.json");
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, "utf8")).peerDependencies ?? {}) : [];
};

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);

describe.each(packages())("packages/$name", ({ name, folder, manifest }) => {
  const files = sources(folder);

  it("is in the table of what may import what, and has sources", () => {
    expect(MAY_IMPORT.has(name)).toBe(true);
    expect(files.length).toBeGreaterThan(0);
  });

  it("depends on nothing but what the table allows", () => {
    expect(Object.keys(manifest.dependencies ?? {}).filter((dependency) => !may(name, dependency))).toEqual([]);
  });

  it("imports nothing but its dependencies", () => {
    const stray = files.flatMap((file) =>
      imports(file)
        .filter((specifier) => !specifier.startsWith("."))
        .map(packageOf)
        .filter((imported) => !may(name, imported) || !(imported.startsWith("node:") || declared(imported)))
        .map((imported) => `${relative(root, file)}: ${imported}`),
    );
    expect(stray).toEqual([]);

    function declared(imported: string): boolean {
      return Object.hasOwn(
        { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies },
        imported,
      );
    }
  });

  it("uses every package that it depends on", () => {
    const dependencies = Object.keys(manifest.dependencies ?? {});
    // Types are used through the package that they describe; a peer by the package that asks for it.
    const peers = dependencies.flatMap(peersOf);
    const used = new Set([...files.flatMap(imports).map(packageOf), ...peers]);
    expect(dependencies.filter((name) => !used.has(name) && !used.has(name.replace(/^@types\//, "")))).toEqual([]);
  });

  it("reaches its own files by their names, never through an index of the same folder or above, and stays inside", () => {
    const bad = files.flatMap((file) =>
      imports(file)
        .filter((specifier) => specifier.startsWith("."))
        .filter((specifier) => {
          const target = resolve(dirname(file), specifier);
          const through = /(^|\/)\.\.?$|^\.\/index(\.[jt]s)?$|^(\.\.\/)+index(\.[jt]s)?$/.test(specifier);
          // The one file outside that a package may read: its own manifest, for its version.
          if (target === join(folder, "package.json")) return false;
          return through || relative(join(folder, "src"), target).startsWith("..");
        })
        .map((specifier) => `${relative(root, file)}: ${specifier}`),
    );
    expect(bad).toEqual([]);
  });

  it("names what it re-exports", () => {
    const stars = files.filter((file) =>
      parse(file).statements.some(
        (statement) =>
          ts.isExportDeclaration(statement) && !(statement.exportClause && ts.isNamedExports(statement.exportClause)),
      ),
    );
    expect(stars.map((file) => relative(root, file))).toEqual([]);
  });

  it("has an index that lists names and does nothing", () => {
    const index = parse(join(folder, "src/index.ts"));
    expect(index.statements.filter((statement) => !ts.isExportDeclaration(statement)).map((s) => s.getText())).toEqual(
      [],
    );
  });

  it("has no import cycle among its files", () => {
    const next = new Map(files.map((file) => [file, localImports(file)]));
    // Files that reach no cycle are taken away until nothing changes; what is left is a cycle or leads to one.
    let before: number;
    do {
      before = next.size;
      for (const [file, targets] of next) if (!targets.some((target) => next.has(target))) next.delete(file);
    } while (next.size < before);
    expect([...next.keys()].map((file) => relative(root, file))).toEqual([]);

    function localImports(file: string): readonly string[] {
      return parse(file)
        .statements.map(loadedBy)
        .filter((specifier) => specifier?.startsWith("."))
        .map((specifier) => resolve(dirname(file), specifier ?? ""))
        .map((path) => [path, `${path}.ts`, join(path, "index.ts")].find((p) => p.endsWith(".ts") && existsSync(p)))
        .filter((path) => path !== undefined);
    }

    /** The specifier of an import or re-export that is there at run time: types alone make no cycle. */
    function loadedBy(statement: ts.Statement): string | undefined {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
      const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
      const named = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
      const onlyTypes =
        (clause &&
          (ts.isExportDeclaration(clause) ? clause.isTypeOnly : clause.phaseModifier === ts.SyntaxKind.TypeKeyword)) ||
        (named && (ts.isNamedImports(named) || ts.isNamedExports(named)) && named.elements.every((e) => e.isTypeOnly));
      const specifier = statement.moduleSpecifier;
      return !onlyTypes && specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
    }
  });

  it("never turns text into markup or code, and keeps nothing in the browser", () => {
    const banned = new Set([
      ...[
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "createContextualFragment",
        "setHTMLUnsafe",
        "eval",
        "Function",
      ],
      ...["localStorage", "sessionStorage", "indexedDB", "cookie", "XMLHttpRequest", "WebSocket", "sendBeacon"],
      // Only the element reads a file, the one that its author names.
      ...(name === "element" ? [] : ["fetch"]),
    ]);
    const found = files.flatMap((file) => {
      const hits: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node) && banned.has(node.text) && !isTypeName(node))
          hits.push(`${relative(root, file)}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return hits;
    });
    expect(found).toEqual([]);

    function isTypeName(node: ts.Identifier): boolean {
      return ts.isTypeReferenceNode(node.parent);
    }
  });

  it("is published with its licence and a page that says what it is", () => {
    for (const file of ["LICENSE", "README.md"]) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toContain(manifest.name);
  });
});

describe("all packages", () => {
  it("carry one version, and ask for that version of one another", () => {
    const [first, ...rest] = packages().map(({ manifest }) => manifest.version);
    expect(new Set(rest)).toEqual(new Set([first]));
    const ranges = packages().flatMap(({ manifest }) =>
      Object.entries(manifest.dependencies ?? {})
        .filter(([dependency]) => /^(@argument-graph\/|argument-graph$)/.test(dependency))
        .map(([, range]) => range),
    );
    expect(new Set(ranges)).toEqual(new Set([`^${first}`]));
  });

  it("are built in an order in which each finds its own dependencies built", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const order = [...String(scripts.build).matchAll(/-w packages\/(\S+)/g)].map(([, name]) => name ?? "");
    const byName = new Map(packages().map(({ name, manifest }) => [name, manifest]));
    const folderOf = new Map(packages().map(({ name, manifest }) => [manifest.name, name]));
    expect([...order].sort()).toEqual([...byName.keys()].sort());
    for (const [at, name] of order.entries())
      for (const dependency of Object.keys(byName.get(name)?.dependencies ?? {})) {
        const folder = folderOf.get(dependency);
        if (folder !== undefined) expect(order.indexOf(folder), `${folder} before ${name}`).toBeLessThan(at);
      }
  });
});
