import { type Fence, fenceOf } from "./plugins/fence";
import { figure } from "./plugins/figure";
import { toHast } from "./plugins/hast";
import { scriptTag } from "./plugins/markup";
import type { PluginOptions } from "./plugins/plugin-options";
import { places, type TreeFile, type TreeNode, tell } from "./plugins/tree";

/** An element or a text of HTML (hast). */
interface Html extends TreeNode {
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly data?: { readonly meta?: unknown };
}

/**
 * Makes maps of code in HTML, in whatever is built on rehype (Astro, MDX): `<pre><code class="language-argdown">` and
 * `language-argument-graph`, as Markdown becomes, and `<pre class="argument-graph">`. What is wrong with an argument
 * becomes a message of the file. It adds no raw HTML to the tree, but elements.
 *
 * @example
 * ```ts
 * import { rehypeArgumentGraph } from "argument-graph/rehype";
 * import rehypeParse from "rehype-parse";
 * import rehypeStringify from "rehype-stringify";
 * import { unified } from "unified";
 *
 * const page = unified().use(rehypeParse, { fragment: true }).use(rehypeArgumentGraph, { mode: "static" }).use(rehypeStringify);
 * String(page.processSync('<pre class="argument-graph">[Rain]: It rained.</pre>')).startsWith("<figure"); // => true
 * ```
 */
export function rehypeArgumentGraph(options: PluginOptions = {}): (tree: TreeNode, file: TreeFile) => void {
  return (tree, file) => {
    let count = 0;
    for (const { node, siblings, index } of places(tree)) {
      const fence = fenceIn(node);
      if (!fence) continue;
      const { html, diagnostics } = figure(fence, ++count, options);
      tell(diagnostics, node, file);
      if (diagnostics.length > 0) options.report?.(diagnostics);
      siblings.splice(index, 1, ...toHast(html.trim()));
    }
    if (count > 0 && options.script !== undefined && options.mode !== "static")
      tree.children?.push(...toHast(scriptTag(options.script, options.integrity)));
  };
}

function fenceIn(pre: Html): Fence | undefined {
  if (pre.tagName !== "pre") return undefined;
  if (classes(pre).includes("argument-graph")) return fenceOf("argument-graph", wordsOf(pre), textOf(pre));
  const [code, ...others]: readonly Html[] = (pre.children ?? []).filter(
    (child: Html) => child.type !== "text" || child.value?.trim(),
  );
  if (!code || others.length > 0 || code.tagName !== "code") return undefined;
  const language =
    classes(code)
      .find((name) => name.startsWith("language-"))
      ?.slice("language-".length) ?? "";
  return fenceOf(language, String(code.data?.meta ?? ""), textOf(code));
}

const classes = ({ properties }: Html): readonly string[] => {
  const names = properties?.className;
  return Array.isArray(names) ? names.map(String) : typeof names === "string" ? names.split(/\s+/) : [];
};

/** `data-direction="right"` as a fence says it. */
function wordsOf({ properties = {} }: Html): string {
  if (properties.dataArgumentGraph === "off") return "off";
  return Object.entries(properties)
    .filter(([name, value]) => /^data[A-Z]/.test(name) && /^\S+$/.test(String(value)))
    .map(
      ([name, value]) =>
        `${name
          .slice(4)
          .replace(/(?!^)[A-Z]/g, "-$&")
          .toLowerCase()}=${String(value)}`,
    )
    .join(" ");
}

function textOf(element: Html): string {
  const parts: string[] = [];
  const waiting: Html[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") parts.push(next.value ?? "");
    // As an editor's Enter key ends a line in a `pre`.
    else if (next.tagName === "br") parts.push("\n");
    waiting.push(...[...(next.children ?? [])].reverse());
  }
  return parts.join("");
}

export type { PluginOptions } from "./plugins/plugin-options";
