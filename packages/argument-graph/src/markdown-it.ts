import { type Fence, fenceOf } from "./plugins/fence";
import { figure } from "./plugins/figure";
import { scriptTag } from "./plugins/markup";
import type { PluginOptions } from "./plugins/plugin-options";

/** As much of a token of markdown-it as the plugin needs. */
interface Token {
  readonly type: string;
  readonly info: string;
  readonly content: string;
}

type Rule = (tokens: Token[], index: number, options: never, env: never, self: never) => string;

/** As much of markdown-it. */
interface MarkdownIt {
  readonly renderer: {
    readonly rules: { fence?: unknown };
    render(tokens: never[], options: never, env: never): string;
  };
}

/**
 * Makes maps of the fences of markdown-it whose language is `argdown` or `argument-graph`. Words behind the language say
 * more, such as `direction=right`, `view=outline` or `theme=dark`; with `off` a fence stays code. For VitePress, too:
 * `markdown: { config: (md) => md.use(markdownItArgumentGraph) }`.
 *
 * @example
 * ```ts
 * import { markdownItArgumentGraph } from "argument-graph/markdown-it";
 * import MarkdownIt from "markdown-it";
 *
 * const md = new MarkdownIt().use(markdownItArgumentGraph, { mode: "static" });
 * md.render("```argdown\n[Rain]: It rained.\n```").startsWith("<figure"); // => true
 * ```
 */
export function markdownItArgumentGraph(md: MarkdownIt, options: PluginOptions = {}): void {
  const { rules } = md.renderer;
  const otherwise = rules.fence as Rule | undefined;
  const fence: Rule = (tokens, index, ...rest) => {
    const token = tokens[index];
    const found = token && fenceIn(token);
    if (!found) return otherwise?.(tokens, index, ...rest) ?? "";
    const number = tokens.slice(0, index + 1).filter((other) => fenceIn(other)).length;
    const { html, diagnostics } = figure(found, number, options);
    if (diagnostics.length > 0) options.report?.(diagnostics);
    // VitePress reads what comes out as a template of Vue, where double braces are code.
    const inert = html.replaceAll("{{", "&#123;&#123;");
    return number === 1 ? `${inert}${scriptOf(options)}` : inert;
  };
  rules.fence = fence;
}

function fenceIn({ type, info, content }: Token): Fence | undefined {
  const [, language = "", words = ""] = /^\s*(\S*)\s*(.*)$/.exec(info) ?? [];
  return type === "fence" ? fenceOf(language, words, content) : undefined;
}

function scriptOf({ mode = "client", script, integrity }: PluginOptions): string {
  return mode === "client" && script !== undefined ? scriptTag(script, integrity) : "";
}

export type { PluginOptions } from "./plugins/plugin-options";
