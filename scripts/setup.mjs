// Makes a fresh checkout ready: the packages npm lists and, with --browser, a Chromium. Needs nothing but Node.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const root = new URL("..", import.meta.url);
const [major, minor] = process.versions.node.split(".").map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
if (!supported) {
  console.error(`Node ${process.versions.node} is not supported: use Node 20.19 or later, 22.12 or later, or 24.`);
  process.exit(1);
}

/** Runs a command in the checkout's root and returns whether it succeeded. */
function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(" ")}`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

const lock = new URL("package-lock.json", root);
const installed = new URL("node_modules/.package-lock.json", root);
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  if (!run("npm", ["ci", "--no-audit", "--no-fund"])) process.exit(1);
}

/** Whether Debian's packages can be installed here. */
const hasApt = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const install = (packages) =>
  run("apt-get", ["update", "-qq"]) &&
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    DEBIAN_FRONTEND: "noninteractive",
  });

if (process.argv.includes("--browser")) {
  const { findChromium } = await import("./chromium.mjs");
  if (!findChromium()) {
    const packages = ["chromium", "fonts-liberation", "fonts-dejavu-core", "fonts-wqy-zenhei"];
    const got =
      (hasApt && install(packages) && findChromium()) ||
      (run("npx", ["playwright", "install", "chromium", "--no-shell"]) && findChromium());
    if (!got) {
      console.error("No Chromium was found or could be installed. Install Chrome or Chromium, or set CHROME_PATH.");
      console.error("Without a browser, `npm run test:unit` still runs.");
      process.exit(1);
    }
  }
  // Hosts of our plugins and recipes. Tests with them are skipped where they are missing, but not in CI.
  const HOSTS = new Map([
    ["pandoc", "pandoc"],
    ["hugo", "hugo"],
    ["jekyll", "jekyll"],
    ["mkdocs", "mkdocs-material"],
  ]);
  const missing = [...HOSTS].filter(([program]) => spawnSync(program, ["--version"]).error);
  if (process.env.CI && hasApt && missing.length > 0 && !install(missing.map(([, name]) => name)))
    console.error("Tests that need these hosts are skipped.");
}
