// Follows every recipe on a new site of its host, which the host's own command begins and npm installs from the registry:
//   npm run test:recipes
//   npm run test:recipes -- tests/recipes/followed -t "astro|vue"     only these
// Hugo, Jekyll, MkDocs with Material and PHP are taken where they are (Debian: hugo jekyll mkdocs mkdocs-material php-cli).
// HTMLPURIFIER and WORDPRESS may name the folders of HTML Purifier's library and of WordPress, whose filters are run then;
// RECIPES_KEEP=1 keeps the sites, and pictures of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";

const given = process.argv.slice(2);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const args = [vitest, "run", "--project", "e2e", ...(given.length > 0 ? given : ["tests/recipes"])];
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, RECIPES: "deep" },
});
process.exitCode = status ?? 1;
