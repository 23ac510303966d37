import { fenceOf } from "./plugins/fence";
import { figure } from "./plugins/figure";
import { type HastElement, toHast } from "./plugins/hast";
import { scriptTag } from "./plugins/markup";
import type { PluginOptions } from "./plugins/plugin-options";
import { places, type TreeFile, type TreeNode, tell } from "./plugins/tree";

/** A block of code in Markdown (mdast). */
interface Code extends TreeNode {
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value?: string;
}

/**
 * Makes maps of the fences of Markdown, in whatever is built on remark (Docusaurus, Astro, MDX, Gatsby): those whose language
 * is `argdown` or `argument-graph`. Words behind it say more, such as `direction=right`; with `off` a fence stays
 * code. What is wrong with an argument becomes a message of the file. It adds no raw HTML to the tree, but elements.
 *
 * @example
 * ```ts
 * import { remarkArgumentGraph } from "argument-graph/remark";
 * import rehypeStringify from "rehype-stringify";
 * import remarkParse from "remark-parse";
 * import remarkRehype from "remark-rehype";
 * import { unified } from "unified";
 *
 * const page = unified().use(remarkParse).use(remarkArgumentGraph).use(remarkRehype).use(rehypeStringify);
 * String(page.processSync("```argdown\n[Rain]: It rained.\n```")).startsWith('<pre class="argument-graph"'); // => true
 * ```
 */
export function remarkArgumentGraph(options: PluginOptions = {}): (tree: TreeNode, file: TreeFile) => void {
  return (tree, file) => {
    let count = 0;
    for (const { node, siblings, index } of places(tree)) {
      const { lang, meta, value = "" }: Code = node;
      const fence = node.type === "code" ? fenceOf(lang ?? "", meta ?? "", `${value}\n`) : undefined;
      if (!fence) continue;
      const { html, diagnostics } = figure(fence, ++count, options);
      tell(diagnostics, node, file);
      if (diagnostics.length > 0) options.report?.(diagnostics);
      siblings.splice(index, 1, ...elements(html));
    }
    if (count > 0 && options.script !== undefined && options.mode !== "static")
      tree.children?.push(...elements(scriptTag(options.script, options.integrity)));
  };
}

/** Nodes of Markdown that become these elements: remark-rehype and MDX obey what stands in their `data`. */
function elements(html: string): readonly TreeNode[] {
  return toHast(html.trim())
    .filter((node): node is HastElement => node.type === "element")
    .map(({ tagName, properties, children }) => ({
      type: "argumentGraph",
      children: [],
      data: { hName: tagName, hProperties: properties, hChildren: children },
    }));
}

export type { PluginOptions } from "./plugins/plugin-options";
