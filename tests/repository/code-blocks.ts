/** A fenced block of a Markdown page. */
export interface CodeBlock {
  readonly language: string;
  /** The words after the language, such as a file name or `browser`. */
  readonly words: readonly string[];
  readonly text: string;
  /** The line of its first fence, from 1. */
  readonly line: number;
  /** The heading that it stands under; empty before the first. */
  readonly heading: string;
}

/**
 * The fenced blocks of a Markdown page in order (CommonMark 4.5): a fence of three or more backticks or tildes, indented
 * as the list item that it stands in, ends at one at least as long.
 */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let heading = "";
  let open: { fence: string; indent: number; info: readonly string[]; line: number; text: string[] } | undefined;
  for (const [at, line] of markdown.split(/\r?\n/).entries()) {
    const fence = /^( *)(`{3,}|~{3,})\s*([^`]*)$/.exec(line);
    if (open === undefined) {
      if (fence) {
        const [, indent = "", marks = "", info = ""] = fence;
        const words = info.split(/\s+/).filter((word) => word !== "");
        open = { fence: marks, indent: indent.length, info: words, line: at + 1, text: [] };
      } else if (/^#+ /.test(line)) heading = line;
    } else if (fence?.[2]?.startsWith(open.fence) && fence[3] === "") {
      const [language = "", ...words] = open.info;
      blocks.push({ language, words, text: open.text.map((text) => `${text}\n`).join(""), line: open.line, heading });
      open = undefined;
    } else open.text.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
  }
  if (open) throw new Error(`The fence in line ${open.line} is never closed.`);
  return blocks;
}
