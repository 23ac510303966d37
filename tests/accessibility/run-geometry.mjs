// `npm run test:geometry`: how maps lie in a page, every example and 200 generated maps in every notation and direction.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const files = ["tests/accessibility/geometry.browser.ts", ...process.argv.slice(2)];
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "browser", "--testTimeout", "1800000", ...files],
  { cwd: root, stdio: "inherit", env: { ...process.env, VITE_GEOMETRY: "deep" } },
);
process.exitCode = status ?? 1;
