// A recipe, read as somebody reads it who follows it. Under "Steps" of its page stand, in order:
//
//   Save the component [a.jsx](a.jsx) as `src/a.jsx`.       a file of the recipe goes to that place
//   ```sh                                                    commands, in the folder of the site
//   Add to `_config.yml`: and a block                        its text is put at the end of that file
//   Save … as `b.argdown`, in a page such as `c.md`: …       the block is that file
//   any other block                                          is pasted into a form of the site, in order
//
// What stands in the sentence before a block says what becomes of it.
import { codeBlocks } from "../repository/code-blocks";

export type Step =
  | { readonly kind: "save"; readonly from: string; readonly as: string }
  | { readonly kind: "run"; readonly command: string }
  | { readonly kind: "add"; readonly to: string; readonly text: string }
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | { readonly kind: "paste"; readonly text: string };

/** What somebody does who follows the steps of a recipe's page. */
export function stepsOf(markdown: string): readonly Step[] {
  const lines = markdown.split("\n");
  const steps: Step[] = [];
  let from = lines.indexOf("## Steps") + 1;
  const end = lines.findIndex((line, at) => at > from && line.startsWith("## "));
  for (const block of codeBlocks(markdown).filter(({ heading }) => heading === "## Steps")) {
    const prose = lines.slice(from, block.line - 1).join(" ");
    steps.push(...saved(prose), ...blockSteps(block, lastSentence(prose)));
    from = block.line + block.text.split("\n").length;
  }
  return [...steps, ...saved(lines.slice(from, end).join(" "))];
}

const saved = (prose: string): readonly Step[] =>
  [...prose.matchAll(/\]\(([\w.-]+)\)[^[]*?\bas\s+`([^`]+)`/g)].map(([, from = "", as = ""]) => ({
    kind: "save",
    from,
    as,
  }));

const lastSentence = (prose: string): string => prose.split(/(?<=\.)\s+|(?:^|\s)\d+\. /).at(-1) ?? "";

function blockSteps(
  { language, text }: { readonly language: string; readonly text: string },
  sentence: string,
): readonly Step[] {
  if (language === "sh") {
    const commands = text.split("\n").filter((line) => line.trim() !== "");
    return commands.map((command) => ({ kind: "run", command }));
  }
  const [, to] = /\badd to\s+`([^`]+)`/i.exec(sentence) ?? [];
  if (to !== undefined) return [{ kind: "add", to, text }];
  const [, file] = /\bas\s+`([^`]+)`/.exec(sentence) ?? [];
  return [file === undefined ? { kind: "paste", text } : { kind: "write", file, text }];
}
