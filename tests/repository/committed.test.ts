import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockFaults } from "../../scripts/check-lock.mjs";
import { exec, npm, packages, root } from "../../scripts/packages.mjs";

const BINARY = new Set([".png", ".jpg", ".ico", ".woff2", ".pdf"]);

// What belongs to one machine or one network. Written in pieces, so that this file does not contain what it looks for.
const PRIVATE: readonly RegExp[] = [
  new RegExp(`(^|[\\s"'\`(=])/(${["work", "home", "root", "Users", "tmp", "private"].join("|")})/[\\w.-]`),
  new RegExp(["registry", "(npmjs|yarnpkg|npmmirror)"].join("\\.")),
  new RegExp(`${["127", "0", "0", "1"].join("\\.")}:[0-9]{2,5}/[^?'"\`]*\\.tgz`),
];

/** Every committed or about to be committed file, with its text. */
async function committed(): Promise<readonly (readonly [string, string])[]> {
  const { stdout } = await exec("git", ["ls-files", "-z", "--cached"], { cwd: root });
  return stdout
    .split("\0")
    .filter((file) => file !== "" && !BINARY.has(extname(file)))
    .flatMap((file) => {
      try {
        return [[file, readFileSync(join(root, file), "utf8")] as const];
      } catch {
        return []; // Listed, but removed from the work tree.
      }
    });
}

describe("committed text", () => {
  it("names no path of a machine and no package registry", async () => {
    const hits = (await committed()).flatMap(([file, text]) =>
      text
        .split("\n")
        .flatMap((line, at) => (PRIVATE.some((rule) => rule.test(line)) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
    expect(hits).toEqual([]);
  });

  it("would be caught if it did", () => {
    const slash = "/";
    expect(PRIVATE.some((rule) => rule.test(`open "${slash}home${slash}ada${slash}essay.md"`))).toBe(true);
    expect(PRIVATE.some((rule) => rule.test(`https:${slash}${slash}registry.${"npmjs"}.org`))).toBe(true);
    expect(PRIVATE.some((rule) => rule.test("the home/away rule"))).toBe(false);
  });

  it("ends every file with a line break and uses no carriage returns, but where a test needs them", async () => {
    const files = (await committed()).filter(([file]) => !file.startsWith("tests/") && !file.endsWith("LICENSE"));
    expect(files.filter(([, text]) => text !== "" && !text.endsWith("\n")).map(([file]) => file)).toEqual([]);
    expect(files.filter(([, text]) => text.includes("\r")).map(([file]) => file)).toEqual([]);
  });
});

describe("package-lock.json", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

  it("locks what the packages name, for every platform, and records no download address", () => {
    expect(lockFaults(lock)).toEqual([]);
  });

  it("is found wanting where a platform's binary or a dependency is missing", () => {
    // a needs b-linux 1.0.0 and b-mac 1.0.0; only b-linux is there
    const broken = {
      packages: {
        "": {},
        "node_modules/a": { version: "1.0.0", optionalDependencies: { "b-linux": "1.0.0", "b-mac": "1.0.0" } },
        "node_modules/b-linux": { version: "1.0.0", resolved: "https://example.invalid/b.tgz" },
      },
    };
    expect(lockFaults(broken)).toEqual([
      "node_modules/a 1.0.0 needs b-mac 1.0.0; locked is none.",
      "node_modules/b-linux records a download address.",
    ]);
  });

  it("is in step with every package.json", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const fields = ["name", "version", "dependencies", "devDependencies", "peerDependencies", "bin", "engines"];
    const pick = (value: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, value[field]]));
    expect(pick(lock.packages[""])).toEqual(pick(manifest));
    for (const { name, manifest: own } of packages()) {
      const locked = pick({ ...lock.packages[`packages/${name}`], name: own.name });
      expect({ ...locked, bin: undefined }, name).toEqual({ ...pick({ ...own }), bin: undefined });
    }
  });

  it("resolves every range that is asked for", async () => {
    await expect(
      npm(["ls", "--package-lock-only", "--all", "--include-workspace-root"], { cwd: root }),
    ).resolves.toBeTruthy();
  }, 60_000);
});
