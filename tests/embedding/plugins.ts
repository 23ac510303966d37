import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { markdownItArgumentGraph } from "argument-graph/markdown-it";
import { rehypeArgumentGraph } from "argument-graph/rehype";
import { remarkArgumentGraph } from "argument-graph/remark";
import axe from "axe-core";
import MarkdownIt from "markdown-it";
import type { Browser } from "playwright";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { drawn, open, page, RAIN, STRICT, serve } from "./host";

type Mode = "client" | "static";
type Write = (markdown: string, mode: Mode) => string;

const markdown = `\`\`\`argdown\n${RAIN}\`\`\`\n`;

/** The plugins, each in its host. */
const hosts: ReadonlyMap<string, Write> = new Map<string, Write>([
  ["markdown-it", (text, mode) => new MarkdownIt().use(markdownItArgumentGraph, { mode }).render(text)],
  [
    "remark",
    (text, mode) =>
      String(
        unified()
          .use(remarkParse)
          .use(remarkArgumentGraph, { mode })
          .use(remarkRehype)
          .use(rehypeStringify)
          .processSync(text),
      ),
  ],
  [
    "rehype",
    (text, mode) =>
      String(
        unified()
          .use(remarkParse)
          .use(remarkRehype)
          .use(rehypeArgumentGraph, { mode })
          .use(rehypeStringify)
          .processSync(text),
      ),
  ],
  ["Pandoc", pandoc],
]);

function pandoc(text: string, mode: Mode): string {
  const command = JSON.stringify([process.execPath, join(root, "packages/cli/dist/main.js")]);
  const head = `---\nargument-graph:\n  mode: ${mode}\n  command: ${command}\n---\n\n`;
  const filter = join(root, "packages/cli/plugins/_extensions/argument-graph/argument-graph.lua");
  const { stdout, error } = spawnSync("pandoc", ["-t", "html", "--lua-filter", filter], {
    input: head + text,
    encoding: "utf8",
  });
  if (error) throw error;
  return stdout;
}

const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

/** E16. What the plugins write, side by side on one page under a strict policy. */
export function plugins(host: () => { readonly browser: Browser }): void {
  it(`E16: become maps, or are drawings already, under a strict policy, and axe finds nothing${hasPandoc ? "" : " (without Pandoc, which is not here)"}`, async () => {
    const writers = [...hosts].filter(([name]) => hasPandoc || name !== "Pandoc");
    const parts = writers.flatMap(([name, write]) =>
      (["client", "static"] as const).map(
        (mode) => `<section data-mode="${mode}"><h2>${name}, ${mode}</h2>${write(markdown, mode)}</section>`,
      ),
    );
    const site = await serve(new Map([["/plugins", page(`<main><h1>Course</h1>${parts.join("")}</main>`)]]), {
      policy: STRICT,
    });
    try {
      const { page: opened, faults } = await open(host().browser, `${site.address}/plugins`);
      await opened.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await drawn(opened, writers.length);
      const drawings = opened.locator('[data-mode="static"] svg');
      expect(await drawings.count()).toBe(writers.length);
      for (const text of await drawings.allTextContents()) expect(text).toMatch(/The street is wet\..*It rained\./s);
      expect(await opened.locator('[data-mode="client"] argument-graph').count()).toBe(writers.length);
      expect(faults).toEqual([]);
      for (const summary of await opened.locator('[data-mode="static"] figure > details > summary').all())
        await summary.click();
      const found: unknown = await opened.evaluate(`${axe.source}; axe.run().then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))`);
      expect(found).toEqual([]);
      await opened.close();
    } finally {
      site.close();
    }
  });
}
