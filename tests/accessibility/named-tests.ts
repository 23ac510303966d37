import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/packages.mjs";

/** A test whose title begins with numbers of the checklist. */
export interface NamedTest {
  readonly numbers: readonly string[];
  /** Without the numbers. */
  readonly title: string;
  /** From the root of the project. */
  readonly file: string;
  /** It is skipped, or expected to fail: it proves nothing. */
  readonly idle: boolean;
}

const TITLE = /^(A\d{2,3}(?:, A\d{2,3})*): /;

/** All such tests, read from their source, so that a test that is renamed or taken out is gone here too. */
export function namedTests(): readonly NamedTest[] {
  const folder = join(root, "tests");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(test|browser|e2e)\.ts$/.test(name))
    .sort()
    .flatMap((name) => inFile(join(folder, name)));
}

function inFile(path: string): readonly NamedTest[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const call = node.expression.getText();
      const [first] = node.arguments;
      const title = first && ts.isStringLiteralLike(first) ? first.text : "";
      const [, numbers] = TITLE.exec(title) ?? [];
      if (numbers !== undefined && /^(it|test|describe)\b/.test(call))
        found.push({
          numbers: numbers.split(", "),
          title: title.replace(TITLE, ""),
          file: relative(root, path),
          idle: /^\w+\.(skip|todo|fails|skipIf|runIf)\b/.test(call),
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
