import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { exec, npm, pack, packages, root } from "../../scripts/packages.mjs";

// What somebody gets who installs the packages:
//
//   packages/*  --npm pack-->  *.tgz  --npm install-->  an empty project outside the repository
//                                                         script.mjs   cli   page by Vite   page with <script>   tsc
let project: string;
let browser: Browser;
let essay: string;
const servers: Server[] = [];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "argument-graph-project-"));
  const tarballs = join(project, "tarballs");
  await mkdir(tarballs);
  for (const { name, folder } of packages())
    if (!existsSync(join(folder, "dist")))
      throw new Error(`packages/${name} is not built: run \`npm run build\` first.`);
  const files = await Promise.all(packages().map(({ folder }) => pack(folder, tarballs)));
  await write("package.json", JSON.stringify({ name: "project", private: true, type: "module" }));
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...files], { cwd: project });
  essay = await readFile(join(root, "examples/october-1917/argument.argdown"), "utf8");
  await write("essay.argdown", essay);
  browser = await chromium.launch(launchOptions());
});

afterAll(async () => {
  for (const server of servers) server.close();
  await browser?.close();
  await rm(project, { recursive: true, force: true });
});

const write = (file: string, text: string): Promise<void> => writeFile(join(project, file), text);
const read = (file: string): Promise<string> => readFile(join(project, file), "utf8");

/** The first line that differs, from both; a whole diff of two pictures would fill the screen. */
function firstDifference(one: string, other: string): readonly (string | undefined)[] | undefined {
  const [left, right] = [one.split("\n"), other.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at >= 0) return [left[at], right[at]];
  return left.length === right.length ? undefined : [undefined, right[left.length]];
}

/** How many boxes a drawing of the essay has: one for each statement and each link. */
async function boxesExpected(): Promise<number> {
  await write(
    "count.mjs",
    `import { readFileSync } from "node:fs";
import { render } from "argument-graph";
const { document, diagnostics } = render(readFileSync("essay.argdown", "utf8"));
if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(diagnostics));
console.log(document.statements.length + document.links.length);
`,
  );
  const { stdout } = await exec(process.execPath, ["count.mjs"], { cwd: project });
  return Number(stdout);
}

/** Opens a page and collects everything that goes wrong in it. */
async function open(address: string): Promise<{ page: Page; faults: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  await page.goto(address);
  return { page, faults };
}

/** Serves the files of a folder; what is not there is a 404, a favicon an empty answer. */
async function serve(folder: string): Promise<string> {
  const types = new Map([
    [".html", "text/html"],
    [".js", "text/javascript"],
    [".css", "text/css"],
  ]);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    if (path === "/favicon.ico") response.writeHead(204).end();
    else if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { "Content-Type": types.get(extname(file)) ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/`;
}

describe("the packages, installed outside the repository", () => {
  it("contain what they export and run, and nothing of the sources", async () => {
    for (const { manifest } of packages()) {
      const folder = join("node_modules", manifest.name);
      const targets = [
        ...Object.values(manifest.exports ?? {}).flatMap((target) =>
          typeof target === "string" ? [target] : Object.values(target),
        ),
        ...Object.values(manifest.bin ?? {}),
        ...(manifest.customElements === undefined ? [] : [manifest.customElements]),
      ];
      for (const target of targets) {
        // A target such as "./dist/embed/*" stands for everything in its folder.
        const path = join(folder, target.replace(/\*$/, ""));
        expect(existsSync(join(project, path)), path).toBe(true);
      }
      for (const file of ["README.md", "LICENSE"]) expect(existsSync(join(project, folder, file))).toBe(true);
      for (const left of ["src", "tsup.config.ts", "tsconfig.json"])
        expect(existsSync(join(project, folder, left)), `${folder}/${left}`).toBe(false);
    }
  });

  it("draw the essay in a script to the same bytes as on the command line", async () => {
    await write(
      "draw.mjs",
      `import { readFileSync, writeFileSync } from "node:fs";
import { render } from "argument-graph";
const text = readFileSync("essay.argdown", "utf8");
const { svg, outline } = render(text, { source: { format: "argdown", text } });
writeFileSync("script.svg", svg);
writeFileSync("script.txt", outline);
`,
    );
    await exec(process.execPath, ["draw.mjs"], { cwd: project });
    // As npx does it: the installed command by its name.
    const env = { ...process.env, PATH: `${join(project, "node_modules/.bin")}:${process.env.PATH}` };
    for (const kind of ["svg", "txt"])
      await exec("argument-graph", ["render", "essay.argdown", "-o", `cli.${kind}`], { cwd: project, env });
    expect(await read("script.svg")).toContain("<svg");
    expect(firstDifference(await read("cli.svg"), await read("script.svg"))).toBeUndefined();
    expect(firstDifference(await read("cli.txt"), await read("script.txt"))).toBeUndefined();
    // The reviewed picture is without the source, as `render` draws by itself.
    await exec("argument-graph", ["render", "essay.argdown", "--bare", "-o", "bare.svg"], { cwd: project, env });
    const reviewed = await readFile(join(root, "examples/october-1917/map.svg"), "utf8");
    expect(firstDifference(await read("bare.svg"), reviewed)).toBeUndefined();
  });

  it("draw the essay in a page that Vite builds", async () => {
    const app = join(project, "app");
    await mkdir(app);
    await write(
      "app/index.html",
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head>' +
        '<body><main id="map"></main><script type="module" src="./main.js"></script></body></html>',
    );
    await write(
      "app/main.js",
      `import { toGraph } from "@argument-graph/core";
import { draw } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";
import text from "../essay.argdown?raw";
draw(document.getElementById("map"), toGraph(argdown.parse(text).document));
`,
    );
    await build({ configFile: false, root: app, logLevel: "error", build: { outDir: join(app, "dist") } });
    const { page, faults } = await open(await serve(join(app, "dist")));
    await page.locator(".ag-box").first().waitFor();
    expect(await page.locator(".ag-box").count()).toBe(await boxesExpected());
    expect(faults).toEqual([]);
    await page.close();
  });

  it("draw the essay from one classic script in a page that is opened as a file", async () => {
    const script = join(project, "node_modules/@argument-graph/element/dist/argument-graph.iife.js");
    await write("course.js", await readFile(script, "utf8"));
    const escaped = essay.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    await write(
      "course.html",
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Course</title><script src="course.js"></script></head>' +
        `<body><main><argument-graph><pre>\n${escaped}</pre></argument-graph></main></body></html>`,
    );
    const { page, faults } = await open(pathToFileURL(join(project, "course.html")).href);
    await page.locator(".ag-box").first().waitFor();
    expect(await page.locator(".ag-box").count()).toBe(await boxesExpected());
    expect(faults).toEqual([]);
    await page.close();
  });

  it("type-check in a project that resolves as Node does and checks the types of its libraries", async () => {
    await write(
      "consumer.ts",
      `import { render, type Rendering } from "argument-graph";
import { type ArgumentDocument, type ArgumentGraph, argument, because, claim, toGraph, validate } from "@argument-graph/core";
import { type Drawing, draw } from "@argument-graph/d3";
import { ArgumentGraphElement, defineArgumentGraph } from "@argument-graph/element";
import "@argument-graph/element/define";
import { grounded, type Labelling, toFramework } from "@argument-graph/evaluation";
import { formatOf } from "@argument-graph/formats";
import { argdown } from "@argument-graph/formats/argdown";
import { json } from "@argument-graph/formats/json";
import { type Layout, layered } from "@argument-graph/layout";
import { toSvg } from "@argument-graph/scene";
import { run } from "@argument-graph/cli";

const wet = claim("The street is wet.");
const built: ArgumentDocument = argument({ title: "Rain" }, because(wet, claim("It rained.")));
const graph: ArgumentGraph = toGraph(built);
const labelling: Labelling = grounded(toFramework(graph));
const rendering: Rendering = render("[Wet]: The street is wet.");
const drawing: Drawing = draw(document.body, graph, { labelling });
const layout: Layout = layered([{ id: "a", width: 10, height: 10 }], []);
const element: ArgumentGraphElement = new ArgumentGraphElement();
defineArgumentGraph();
console.log(rendering.svg, toSvg(rendering.scene), drawing, layout.width, element.tagName, run);
console.log(argdown.name, json.name, formatOf("a.json")?.name, validate({}).diagnostics);
// @ts-expect-error A statement needs a text, not a number.
claim(1);
`,
    );
    await write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          module: "nodenext",
          moduleResolution: "nodenext",
          target: "es2022",
          lib: ["es2022", "dom", "dom.iterable"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ["consumer.ts"],
      }),
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const said = await exec(process.execPath, [tsc, "-p", project], { cwd: project }).then(
      () => "",
      (error: { stdout?: string }) => error.stdout ?? String(error),
    );
    expect(said).toBe("");
  });
});
