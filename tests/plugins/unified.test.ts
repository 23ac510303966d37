import { render } from "argument-graph";
import { rehypeArgumentGraph } from "argument-graph/rehype";
import type { PluginOptions } from "argument-graph/remark";
import { remarkArgumentGraph } from "argument-graph/remark";
import fc from "fast-check";
import rehypeParse from "rehype-parse";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { toHast } from "../../packages/argument-graph/src/plugins/hast";
import { escapeHtml } from "../../packages/argument-graph/src/plugins/markup";

const rain = "[Wet]: The <b>street</b> is wet.\n  + [Rain]: It rained.\n";
const fenced = (info: string, text = rain) => `Before.\n\n\`\`\`${info}\n${text}\`\`\`\n`;

// Markdown --remark--> Markdown with the plugin --rehype--> HTML
const viaRemark = (markdown: string, options?: PluginOptions) =>
  unified()
    .use(remarkParse)
    .use(remarkArgumentGraph, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(markdown);
// Markdown --remark--> --rehype--> HTML with the plugin
const viaRehype = (markdown: string, options?: PluginOptions) =>
  unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(rehypeArgumentGraph, options)
    .use(rehypeStringify)
    .processSync(markdown);
const asHtml = (markup: string) =>
  unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).processSync(markup).toString();

describe.each([
  ["remarkArgumentGraph", viaRemark],
  ["rehypeArgumentGraph", viaRehype],
] as const)("%s", (_name, page) => {
  it("leaves the text in the page for the element's script, as text", () => {
    const html = String(page(fenced("argdown")));
    expect(html).toContain('<pre class="argument-graph" data-format="argdown">');
    expect(html).toContain("The &#x3C;b>street&#x3C;/b> is wet.");
    expect(String(page(fenced("js")))).toContain('<pre><code class="language-js">');
    expect(String(page(fenced("argdown off")))).toMatch(/<pre><code class="language-argdown">/);
  });

  it("draws in the mode static, the same as markup that was parsed, without raw HTML", () => {
    const html = String(page(fenced("argdown direction=right"), { mode: "static" }));
    expect(html).toContain(asHtml(render(rain, { direction: "right" }).svg.trim()));
    expect(html).toContain('<summary lang="en">Outline</summary>');
    expect(html).toMatch(/<details class="ag-outline-link" [^>]* open/);
    expect(html).not.toMatch(/<b>|style=/);
  });

  it("loads the script once, at the end, where there is an argument", () => {
    const options = { script: "/a.js" };
    expect(String(page(fenced("argdown") + fenced("argdown"), options))).toMatch(
      /<script src="\/a\.js" defer><\/script>\n?$/,
    );
    expect(String(page(fenced("argdown") + fenced("argdown"), options)).split("<script")).toHaveLength(2);
    expect(String(page("Text.", options))).toBe("<p>Text.</p>");
  });

  it("says in the file's messages what is wrong, and where", () => {
    const { messages } = page(fenced("argdown", `${rain}  + [Ruin]\n`));
    expect(messages.map(({ line, source, ruleId, reason }) => [line, source, ruleId, reason])).toEqual([
      [3, "argument-graph", "unknown-title", expect.stringMatching(/Did you mean .* \(line 3 of the argument\)$/)],
    ]);
  });
});

describe("rehypeArgumentGraph on a page", () => {
  const page = (html: string, options?: PluginOptions) =>
    String(
      unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeArgumentGraph, options)
        .use(rehypeStringify)
        .processSync(html),
    );

  it("takes what the element's script would take", () => {
    const text = escapeHtml(rain);
    const drawn = asHtml(render(rain, { direction: "up" }).svg.trim());
    expect(page(`<pre class="argument-graph" data-direction="up">${text}</pre>`, { mode: "static" })).toContain(drawn);
    expect(page(`<pre class="argument-graph" data-argument-graph="off">${text}</pre>`)).not.toContain("data-format");
    expect(page(`<ul><li><pre><code class="language-argument-graph">${text}</code></pre></li></ul>`)).toContain(
      '<li><pre class="argument-graph"',
    );
    const typed = text.trimEnd().replaceAll("\n", "<br>");
    expect(page(`<pre class="argument-graph" data-direction="up">${typed}</pre>`, { mode: "static" })).toContain(drawn);
    expect(page("<pre>plain</pre><p class=argument-graph>x</p>")).not.toContain("data-format");
  });

  it("leaves something to read behind a sanitiser that takes drawings away", () => {
    const clean = (schema: typeof defaultSchema) =>
      String(
        unified()
          .use(rehypeParse, { fragment: true })
          .use(rehypeArgumentGraph, { mode: "static" })
          .use(rehypeSanitize, schema)
          .use(rehypeStringify)
          .processSync(`<pre class="argument-graph">${escapeHtml(rain)}</pre>`),
      );
    const html = clean(defaultSchema);
    expect(html).not.toContain("<svg");
    expect(html).toMatch(/<summary[^>]*>Outline/);
    expect(html).toMatch(/<li[^>]*>.*It rained\./);
  });
});

describe("toHast(markup)", () => {
  it("reads what this library writes as a parser of HTML would", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { minLength: 1, maxLength: 4 }), (texts) => {
        const clean = texts.map((text) => text.replace(/[\0\r\ud800-\udfff]|[^\t\n\u0020-\u{10ffff}]/gu, "?"));
        const markup = `<figure class="a b"><details open><summary lang="en">${escapeHtml(clean[0] ?? "")}</summary>${clean
          .map((text) => `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`)
          .join("")}</details></figure>`;
        const tree = { type: "root" as const, children: toHast(markup) };
        expect(
          unified()
            .use(rehypeStringify)
            .stringify(tree as never),
        ).toBe(asHtml(markup));
      }),
      { numRuns: 50 },
    );
  });
});
