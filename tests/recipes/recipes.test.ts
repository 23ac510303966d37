import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";

const folder = join(root, "examples/recipes");
const hosts = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const page = (host: string) => readFileSync(join(folder, host, "README.md"), "utf8");
describe("the recipes", () => {
  it("are there for every host that the list names, and no other", () => {
    const list = readFileSync(join(folder, "README.md"), "utf8");
    const named = [...list.matchAll(/\((\w[\w-]*)\/README\.md\)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...hosts].sort());
    expect(hosts.length).toBe(14);
  });

  it.each(hosts)("%s says what to do, where it ends, and what was tried", (host) => {
    const headings = [...page(host).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Steps", "Limits", "What was tried"]);
    for (const [, file = ""] of page(host).matchAll(/\]\(([\w.-]+)\)/g))
      expect(existsSync(join(folder, host, file)), file).toBe(true);
  });
});

describe("the snippets of sites that filter", () => {
  it.each(["moodle", "wordpress"])("%s: are text at least, where all else is taken away", (host) => {
    const [, snippet = ""] = /(<pre class="argument-graph">[\s\S]*?<\/pre>)/.exec(page(host)) ?? [];
    expect(snippet).toContain("It rained this morning.");
    expect(sanitizeHtml(snippet)).toMatch(/<pre>[\s\S]*It rained this morning\.[\s\S]*<\/pre>/);
  });
});
