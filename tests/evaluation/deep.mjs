// `npm run test:deep`: the extensions of all 66,066 attack graphs of up to four arguments under every semantics, beside their
// definitions. `npm test` looks at the labellings of all of them, and at the extensions of one of each that differ in the
// names alone.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";

const files = ["extensions"].map((name) => `tests/evaluation/${name}.test.ts`);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const chosen = process.argv.length > 2 ? process.argv.slice(2) : files;
const run = spawn(process.execPath, [vitest, "run", "--project", "unit", ...chosen], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ARGUMENT_GRAPH_DEEP: "1" },
});
run.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
