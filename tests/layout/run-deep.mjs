// `npm run test:layout`: the tests of the layout in their long form, on more and larger graphs (several minutes).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const args = [vitest, "run", "--project", "unit", "--testTimeout", "600000", "tests/layout", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, LAYOUT_DEEP: "1" },
});
process.exitCode = status ?? 1;
