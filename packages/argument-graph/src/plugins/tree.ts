import type { Diagnostic } from "@argument-graph/core";

/** As much of a tree of unified as the plugins need: Markdown (mdast) or HTML (hast). */
export interface TreeNode {
  readonly type: string;
  readonly children?: TreeNode[];
}

/** As much of a file of unified (vfile). */
export interface TreeFile {
  message(reason: string, place?: unknown, origin?: string): unknown;
}

/** A node that is to be replaced: it stands in `siblings` at `index`. */
export interface Place {
  readonly node: TreeNode;
  readonly siblings: TreeNode[];
  readonly index: number;
}

/** All places in a tree. Not by recursion: the depth is that of what a user wrote. */
export function* places(tree: TreeNode): Generator<Place> {
  const waiting: TreeNode[] = [tree];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const siblings = next.children ?? [];
    for (const [index, node] of siblings.entries()) {
      yield { node, siblings, index };
      const now = siblings[index];
      // What a replacement holds is not looked through.
      if (now && now === node) waiting.push(now);
    }
  }
}

/** Says at the place of the argument what is wrong with it. */
export function tell(diagnostics: readonly Diagnostic[], node: TreeNode, file: TreeFile): void {
  for (const { code, message, range } of diagnostics) {
    const line = range ? ` (line ${range.start.line} of the argument)` : "";
    file.message(`${message}${line}`, node, `argument-graph:${code}`);
  }
}
