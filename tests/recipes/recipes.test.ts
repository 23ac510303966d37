import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import sanitizeHtml from "sanitize-html";
import { type Pluggable, unified } from "unified";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";

const folder = join(root, "examples/recipes");
const hosts = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const page = (host: string) => readFileSync(join(folder, host, "README.md"), "utf8");
const configOf = async (path: string) => (await import(join(folder, path))).default;

const markdown = "```argdown direction=right\n[Wet]: The street is wet.\n  + [Rain]: It rained.\n```\n";

describe("the recipes", () => {
  it("are there for every host that the list names, and no other", () => {
    const list = readFileSync(join(folder, "README.md"), "utf8");
    const named = [...list.matchAll(/\((\w[\w-]*)\/README\.md\)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...hosts].sort());
    expect(hosts.length).toBe(14);
  });

  it.each(hosts)("%s says what to do, where it ends, and what was tried", (host) => {
    const headings = [...page(host).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Steps", "Limits", "What was tried"]);
    for (const [, file = ""] of page(host).matchAll(/\]\(([\w.-]+)\)/g))
      expect(existsSync(join(folder, host, file)), file).toBe(true);
  });
});

describe("the configuration of", () => {
  it("VitePress makes a fence what the element's script looks for", async () => {
    const { markdown: options, vue } = await configOf("vitepress/config.ts");
    const md = new MarkdownIt();
    options.config(md);
    expect(md.render(markdown)).toContain('<pre class="argument-graph" data-format="argdown" data-direction="right">');
    expect(vue.template.compilerOptions.isCustomElement("argument-graph")).toBe(true);
  });

  it("Astro draws a fence, and leaves its code alone until then", async () => {
    const { markdown: options } = await configOf("astro/astro.config.ts");
    const plugins: Pluggable[] = options.rehypePlugins;
    const html = unified().use(remarkParse).use(remarkRehype).use(plugins).use(rehypeStringify).processSync(markdown);
    expect(String(html)).toMatch(/<figure class="argument-graph-figure">\s*<svg/);
    expect(options.syntaxHighlight.excludeLangs).toContain("argdown");
  });

  it("Docusaurus draws a fence in documents, posts and pages", async () => {
    const { presets } = await configOf("docusaurus/docusaurus.config.ts");
    const [[, parts]] = presets;
    for (const { remarkPlugins } of Object.values<{ remarkPlugins: Pluggable[] }>(parts)) {
      const html = unified()
        .use(remarkParse)
        .use(remarkPlugins)
        .use(remarkRehype)
        .use(rehypeStringify)
        .processSync(markdown);
      expect(String(html)).toMatch(/<figure class="argument-graph-figure">\s*<svg/);
    }
  });
});

describe("the snippets of sites that filter", () => {
  it.each(["moodle", "wordpress"])("%s: are text at least, where all else is taken away", (host) => {
    const [, snippet = ""] = /(<pre class="argument-graph">[\s\S]*?<\/pre>)/.exec(page(host)) ?? [];
    expect(snippet).toContain("It rained this morning.");
    expect(sanitizeHtml(snippet)).toMatch(/<pre>[\s\S]*It rained this morning\.[\s\S]*<\/pre>/);
  });
});
