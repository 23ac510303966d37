import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { docExamples } from "../repository/doc-examples";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the compiler says of files that are not on the disk, with the settings of a strict project. */
function complaints(files: ReadonlyMap<string, string>): readonly string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const settings = { ...options, noUncheckedIndexedAccess: false, types: [] };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}

it("examples in doc comments compile as they are", () => {
  // The example of the command line gives `run` half a process, which is enough to run it but not to compile it.
  const examples = docExamples().filter(({ where }) => !where.startsWith("cli/"));
  const files = new Map(
    examples.map(({ where, code }) => [
      `${root}tests/core/${where.replaceAll(/[/:]/g, "-")}.ts`,
      `${code}export {};\n`,
    ]),
  );
  expect(files.size).toBeGreaterThan(20);
  expect(complaints(files)).toEqual([]);
  expect(
    complaints(new Map([[`${root}tests/core/wrong.ts`, 'import { claim } from "@argument-graph/core";\nclaim(1);\n']])),
  ).toHaveLength(1);
}, 120_000);
