// What takes too long for every run of the tests.
//   npm run test:geometry  how maps lie in a page: every example and 200 generated maps in every notation and direction
//   npm run test:axe       what axe says of every example, and of the essay in every notation, in both themes and all languages
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";

const [what, ...more] = process.argv.slice(2);
if (what !== "axe" && what !== "geometry") throw new RangeError(`run-deep: “${what}” is neither axe nor geometry.`);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    "--project",
    "browser",
    "--testTimeout",
    "1800000",
    `tests/accessibility/${what}.browser.ts`,
    ...more,
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, [`VITE_${what.toUpperCase()}`]: "deep" } },
);
process.exitCode = status ?? 1;
