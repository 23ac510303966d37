import { render } from "argument-graph";
import { markdownItArgumentGraph, type PluginOptions } from "argument-graph/markdown-it";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";

const rain = "[Wet]: The <b>street</b> is wet.\n  + [Rain]: It rained.\n";
const page = (markdown: string, options?: PluginOptions) =>
  new MarkdownIt().use(markdownItArgumentGraph, options).render(markdown);
const fenced = (info: string, text = rain) => `Before.\n\n\`\`\`${info}\n${text}\`\`\`\n\nAfter.\n`;

describe("markdownItArgumentGraph", () => {
  it("leaves the text in the page for the element's script, as text", () => {
    expect(page(fenced("argdown direction=right view=both"))).toBe(
      `<p>Before.</p>\n<pre class="argument-graph" data-format="argdown" data-direction="right" data-view="both">\n${rain
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")}</pre>\n<p>After.</p>\n`,
    );
  });

  it("takes both languages, JSON where it is, and no other fence", () => {
    expect(page(fenced("argument-graph"))).toContain('data-format="argdown"');
    expect(page(fenced("argument-graph", '{"statements": [], "links": []}\n'))).toContain('data-format="json"');
    const other = new MarkdownIt().render(fenced("js"));
    expect(page(fenced("js"))).toBe(other);
    expect(page(fenced("argdown off"))).toContain('<pre><code class="language-argdown">');
    expect(page(fenced(""))).toBe(new MarkdownIt().render(fenced("")));
  });

  it("loads the script once, behind the first argument, and not where there is none", () => {
    const options = { script: "/a.js", integrity: "sha384-x" };
    const tag = '<script src="/a.js" integrity="sha384-x" crossorigin defer></script>';
    expect(page(fenced("argdown") + fenced("argdown"), options).split(tag)).toHaveLength(2);
    expect(page(fenced("js"), options)).not.toContain("<script");
    expect(page(fenced("argdown"), { ...options, mode: "static" })).not.toContain("<script");
  });

  it("draws in the mode static: the drawing of render(), and the outline under it", () => {
    const html = page(fenced("argdown"), { mode: "static" });
    expect(html).toContain(render(rain).svg.trim());
    expect(html).toContain('<summary lang="en">Outline</summary>');
    expect(html).toContain("<bdi>The &lt;b&gt;street&lt;/b&gt; is wet.</bdi>");
    expect(html).not.toMatch(/<b>|<script|style=/);
    const right = page(fenced("argdown direction=right semantics=grounded"), { mode: "static" });
    expect(right).toContain(render(rain, { direction: "right", evaluate: true }).svg.trim());
    const named = page(fenced("argdown preset=rationale"), {
      mode: "static",
      drawing: { preset: "toulmin", maxWidth: 400 },
    });
    expect(named).toContain(render(rain, { preset: "rationale", maxWidth: 400 }).svg.trim());
    const usual = page(fenced("argdown preset=strange"), { mode: "static", drawing: { preset: "toulmin" } });
    expect(usual).toContain(render(rain, { preset: "toulmin" }).svg.trim());
    const german = page(fenced("argdown", `===\nlanguage: de\n===\n\n${rain}`), { mode: "static" });
    expect(german).toContain('<summary lang="de">Gliederung</summary>');
    expect(german).toContain(">denn<");
  });

  it("gives no two things in a page one id", () => {
    const html = page(fenced("argdown") + fenced("argdown"), { mode: "static" });
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves no double braces, which are code in a template of Vue", () => {
    for (const mode of ["client", "static"] as const) {
      const html = page(fenced("argdown", "[A]: {{ secret }} and {one}.\n"), { mode });
      expect(html).not.toContain("{{");
      expect(html).toContain("secret");
    }
  });

  it("tells what is wrong with an argument", () => {
    const found: string[] = [];
    const report: PluginOptions["report"] = (all) => void found.push(...all.map(({ code }) => code));
    page(fenced("argdown", `${rain}  + [Ruin]\n`), { report });
    expect(found).toEqual(["unknown-title"]);
  });

  it("lets nothing that an author writes become markup", () => {
    const hostile = `</pre><script>alert(1)</script>\n[a"b]: <img src=x onerror=alert(1)>\n`;
    for (const mode of ["client", "static"] as const)
      expect(page(fenced('argdown label="><script>x=</script>', hostile), { mode })).not.toMatch(/<script|<img/);
  });
});
