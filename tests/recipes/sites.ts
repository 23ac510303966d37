import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Pluggable, unified } from "unified";
import { createServer, loadConfigFromFile } from "vite";
import { expect } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { ONLINE, run, write } from "./follow";
import { link } from "./shop";
import { STATEMENTS, seesMaps, type Visited } from "./visit";

/** A host that builds a site out of files. */
export interface Site {
  /** What somebody has who begins with the host, made with its own commands; the recipe is followed in that folder. */
  begin(folder: string, deep: boolean): Promise<void>;
  build(folder: string): Promise<void>;
  /** The folder that was built, and the page of the recipe in it. */
  readonly built: string;
  readonly page: string;
  /** Whether the page has a map, or a drawing that was made when it was built. */
  readonly shows: "map" | "drawing";
  /** What must be on this computer, and whether it is; undefined for what this repository has. */
  readonly needs?: { readonly what: string; readonly isHere: boolean };
  /** The number in the matrix of tests/embedding that the host stands for. */
  readonly number?: "E8";
  /** What else is seen on the page. */
  readonly also?: (visited: Visited) => Promise<void>;
  /** What stands for a host that only the deep run installs: the part of it that reads Markdown, set as the recipe says. */
  readonly engine?: (folder: string) => Promise<string>;
}

/** A program that says this when it is asked like this. */
const needs = (what: string, [program = "", ...options]: readonly string[], says = /./): NonNullable<Site["needs"]> => {
  const { error, stdout } = spawnSync(program, options, { encoding: "utf8" });
  return { what, isHere: error === undefined && says.test(stdout) };
};

const FRAME = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Course</title></head><body>';

/** An application as `npm create vite` makes it; with what this repository has, or from the registry. */
function application(
  framework: string,
  modules: readonly string[],
  server: string,
  files: Readonly<Record<string, string>>,
): Site {
  const entry = framework === "react" ? "/src/server.jsx" : "/src/server.js";
  return {
    async begin(folder, deep) {
      if (deep) {
        await run(`npm create --yes vite@latest . -- --template ${framework} --no-interactive`, folder, ONLINE);
        await run("npm install --no-audit --no-fund --loglevel=error", folder, ONLINE);
      } else {
        await write(join(folder, "package.json"), '{ "private": true, "type": "module" }');
        await link(join(folder, "node_modules"), ["vite", ...modules], join(root, "node_modules"));
        for (const [file, text] of Object.entries(files)) await write(join(folder, file), text);
      }
    },
    async build(folder) {
      await run("npx vite build --logLevel error", folder);
      await write(join(folder, entry), server);
      const html = await onServer(folder, entry);
      for (const statement of STATEMENTS) expect(html, "what a server writes").toContain(statement);
    },
    built: "dist",
    page: "/",
    shows: "map",
    number: "E8",
    also: lives,
  };
}

/** What the recipes set, of three hosts. */
interface Configuration {
  readonly vue: { readonly template: { readonly compilerOptions: { isCustomElement(tag: string): boolean } } };
  readonly markdown: {
    config(md: MarkdownIt): void;
    readonly rehypePlugins: Pluggable[];
    readonly syntaxHighlight: { readonly excludeLangs: readonly string[] };
  };
  readonly presets: readonly [
    readonly [name: string, Record<"docs" | "blog" | "pages", { readonly remarkPlugins: Pluggable[] }>],
  ];
}

/** A configuration as its host loads it: TypeScript, with the packages of that folder. */
async function configIn(folder: string, file: string): Promise<Configuration> {
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, join(folder, file), folder);
  if (!loaded) throw new Error(`${file} cannot be loaded.`);
  // What hosts read in it are not settings of Vite.
  const config: unknown = loaded.config;
  return config as Configuration;
}

/** A click tells the id; a text that is typed is drawn. */
async function lives({ page, said }: Visited): Promise<void> {
  const boxes = page.locator('argument-graph [role="treeitem"]');
  await page.locator('argument-graph [role="treeitem"][data-id="Rain"]').click();
  await expect.poll(() => said).toContain("Rain");
  const text = page.getByLabel("Argument", { exact: true });
  await text.fill(`${await text.inputValue()}  + [Cars]: Cars splash.\n`);
  await expect.poll(() => boxes.count()).toBe(7);
  await text.fill("[Wet]: The street is wet.\n");
  await expect.poll(() => boxes.count()).toBe(1);
}

/** Material puts the next page into this one, without loading it. */
async function isSwappedIn({ page }: Visited): Promise<void> {
  await page.goto(new URL("/", page.url()).href);
  await page.evaluate(() => Reflect.set(window, "stayed", true));
  await page.getByRole("link", { name: "Rain" }).first().click();
  await seesMaps(page, 1);
  expect(await page.evaluate(() => Reflect.get(window, "stayed"))).toBe(true);
}

/** What an application writes where there is no page. */
async function onServer(folder: string, entry: string): Promise<string> {
  const vite = await createServer({
    root: folder,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { html } = await vite.ssrLoadModule(entry);
    return await html();
  } finally {
    await vite.close();
  }
}

const installed = (...names: readonly string[]) =>
  `npm init --yes && npm install --no-audit --no-fund ${names.join(" ")}`;

const indexPage = (main: string) =>
  `${FRAME}<div id="app"></div><script type="module" src="/src/${main}"></script></body></html>`;

/** Every host whose recipe ends in a site that is built. */
export const sites: ReadonlyMap<string, Site> = new Map<string, Site>([
  [
    "hugo",
    {
      async begin(folder) {
        await run("hugo new site . --force", folder);
        for (const name of ["single", "list"])
          await write(
            join(folder, `layouts/_default/${name}.html`),
            `${FRAME}<h1>{{ .Title }}</h1>{{ .Content }}</body></html>`,
          );
      },
      build: async (folder) => void (await run("hugo", folder)),
      built: "public",
      page: "/rain/",
      shows: "map",
      needs: needs("Hugo", ["hugo", "version"]),
    },
  ],
  [
    "jekyll",
    {
      begin: async (folder) => void (await run("jekyll new . --blank --force", folder)),
      build: async (folder) => void (await run("jekyll build --quiet", folder)),
      built: "_site",
      page: "/rain.html",
      shows: "map",
      needs: needs("Jekyll", ["jekyll", "--version"]),
    },
  ],
  [
    "mkdocs",
    {
      begin: async (folder) => void (await run("mkdocs --quiet new .", folder)),
      build: async (folder) => void (await run("mkdocs --quiet build", folder)),
      built: "site",
      page: "/rain/",
      shows: "map",
      also: isSwappedIn,
      // It lists the themes that it has.
      needs: needs("MkDocs with Material", ["mkdocs", "build", "--help"], /\bmaterial\b/),
    },
  ],
  [
    "vitepress",
    {
      begin: async (folder) => void (await run(installed("vitepress"), folder, ONLINE)),
      build: async (folder) => void (await run("npx vitepress build", folder)),
      built: ".vitepress/dist",
      page: "/rain.html",
      shows: "map",
      async engine(folder) {
        const { markdown, vue } = await configIn(folder, ".vitepress/config.mts");
        if (!vue.template.compilerOptions.isCustomElement("argument-graph")) throw new Error("Vue would take the tag.");
        const md = new MarkdownIt({ html: true });
        markdown.config(md);
        return md.render(await readFile(join(folder, "rain.md"), "utf8"));
      },
    },
  ],
  [
    "astro",
    {
      // The newest wants a newer Node than this repository does.
      begin: async (folder) => void (await run(installed("astro@latest", "node@22"), folder, ONLINE)),
      build: async (folder) => void (await run("astro build", folder, { ASTRO_TELEMETRY_DISABLED: "1" })),
      built: "dist",
      page: "/rain/",
      shows: "drawing",
      async engine(folder) {
        const { markdown } = await configIn(folder, "astro.config.ts");
        if (!markdown.syntaxHighlight.excludeLangs.includes("argdown"))
          throw new Error("Astro would colour the fence.");
        const page = unified().use(remarkParse).use(remarkRehype).use(markdown.rehypePlugins).use(rehypeStringify);
        return String(await page.process(await readFile(join(folder, "src/pages/rain.md"), "utf8")));
      },
    },
  ],
  [
    "docusaurus",
    {
      begin: async (folder) =>
        void (await run(
          "npm create --yes docusaurus@latest site classic -- --typescript --package-manager npm && mv site/* . && rm -r site",
          folder,
          ONLINE,
        )),
      build: async (folder) => void (await run("npm run build", folder, ONLINE)),
      built: "build",
      page: "/docs/rain",
      shows: "drawing",
      async engine(folder) {
        const [[, { docs, blog, pages }]] = (await configIn(folder, "docusaurus.config.ts")).presets;
        if (blog.remarkPlugins !== docs.remarkPlugins || pages.remarkPlugins !== docs.remarkPlugins)
          throw new Error("Posts and pages would be left out.");
        const page = unified().use(remarkParse).use(docs.remarkPlugins).use(remarkRehype).use(rehypeStringify);
        return String(await page.process(await readFile(join(folder, "docs/rain.md"), "utf8")));
      },
    },
  ],
  [
    "react",
    application(
      "react",
      ["react", "react-dom"],
      `import { renderToString } from "react-dom/server";
import App from "./App.jsx";
export const html = () => renderToString(<App />);
`,
      {
        "index.html": indexPage("main.jsx"),
        "src/main.jsx":
          'import { createRoot } from "react-dom/client";\nimport App from "./App.jsx";\n\ncreateRoot(document.getElementById("app")).render(<App />);\n',
      },
    ),
  ],
  [
    "vue",
    application(
      "vue",
      ["vue", "@vitejs/plugin-vue"],
      `import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import App from "./App.vue";
export const html = () => renderToString(createSSRApp(App));
`,
      {
        "index.html": indexPage("main.js"),
        "src/main.js":
          'import { createApp } from "vue";\nimport App from "./App.vue";\n\ncreateApp(App).mount("#app");\n',
      },
    ),
  ],
  [
    "svelte",
    application(
      "svelte",
      ["svelte", "@sveltejs/vite-plugin-svelte"],
      `import { render } from "svelte/server";
import App from "./App.svelte";
export const html = () => render(App).body;
`,
      {
        "index.html": indexPage("main.js"),
        "vite.config.js":
          'import { svelte } from "@sveltejs/vite-plugin-svelte";\n\nexport default { plugins: [svelte()] };\n',
        "src/main.js":
          'import { mount } from "svelte";\nimport App from "./App.svelte";\n\nmount(App, { target: document.getElementById("app") });\n',
      },
    ),
  ],
]);
