// Checks package-lock.json: it records no download address, and it locks every binary for other platforms that its
// packages name. npm leaves such a binary out without a word when the registry at hand has not got it yet, and then
// the project cannot be built on macOS or Windows.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The entry that Node would load as `name` from the package at `path`: the nearest node_modules upwards. */
function resolve(packages, path, name) {
  let folder = path;
  for (;;) {
    const entry = packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (entry || !folder) return entry;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1));
  }
}

/** What is wrong with a parsed package-lock.json, one sentence each. */
export function lockFaults({ packages }) {
  const faults = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (/^[a-z+]+:/.test(entry.resolved ?? "")) faults.push(`${path} records a download address.`);
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const locked = resolve(packages, path, name)?.version;
      // Ranges are left to npm; platform binaries are named with their exact version.
      if (locked === undefined || (/^\d/.test(range) && locked !== range))
        faults.push(`${path} ${entry.version} needs ${name} ${range}; locked is ${locked ?? "none"}.`);
    }
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const faults = lockFaults(JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
