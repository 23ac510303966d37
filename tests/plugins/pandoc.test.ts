import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { bundledCommand, ended } from "../cli/command";

// Quarto takes the folder, Pandoc the filter in it.
const extension = join(root, "packages/cli/plugins/_extensions/argument-graph");
const filter = join(extension, "argument-graph.lua");
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

const lecture = (head: string, command: readonly string[]) => `---
title: A lecture
argument-graph:
  command: ${JSON.stringify(command)}
${head}---

\`\`\`{.argdown direction=right caption="The *streets*"}
[Wet]: The <b>street</b> is wet ∀x.
  + [Rain]: It rained.
\`\`\`

\`\`\`argument-graph
[Dry]: The street is dry.
\`\`\`

\`\`\`{.argdown .off}
[Code]: As it is written.
\`\`\`

\`\`\`js
code();
\`\`\`
`;

it("lies with the filter in the folder that Quarto copies, under the name that its description has", async () => {
  const description = await readFile(join(extension, "_extension.yml"), "utf8");
  const [, name = ""] = /filters:\s+- (\S+)/.exec(description) ?? [];
  expect(join(extension, name)).toBe(filter);
  expect(await readdir(extension)).toContain(name);
  const { version } = JSON.parse(await readFile(join(root, "packages/cli/package.json"), "utf8"));
  expect(description).toContain(`version: ${version}\n`);
});

describe.skipIf(!hasPandoc)("the Lua filter of Pandoc", () => {
  let folder = "";
  let command: Awaited<ReturnType<typeof bundledCommand>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-pandoc-"));
    command = await bundledCommand();
  }, 60_000);
  afterAll(async () => {
    command.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const pandoc = async (argv: readonly string[], head = "", program = [process.execPath, command.main]) => {
    await writeFile(join(folder, "lecture.md"), lecture(head, program));
    const result = await ended("pandoc", ["lecture.md", "--lua-filter", filter, ...argv], folder);
    expect(result.code, result.stderr).toBe(0);
    return result;
  };

  it("leaves the text in a page for the element's script, which it loads once, and needs no command for it", async () => {
    const { stdout, stderr } = await pandoc(["-t", "html"], "  script: /a.js\n  integrity: sha384-x\n", ["none"]);
    expect(stderr).toBe("");
    expect(stdout).toContain(
      '<pre class="argument-graph" data-format="argdown" data-direction="right">\n[Wet]: The &lt;b&gt;',
    );
    expect(stdout).toContain("<figcaption>The *streets*</figcaption>");
    expect(stdout.match(/<pre class="argument-graph"/g)).toHaveLength(2);
    expect(stdout.match(/<script src="\/a\.js" integrity="sha384-x" crossorigin defer><\/script>/g)).toHaveLength(1);
    expect(stdout).toMatch(/<code>\[Code\]: As it is written\.<\/code>/);
    expect(stdout).not.toContain("<b>");
  });

  it("draws into a page in the mode static", async () => {
    const { stdout } = await pandoc(["-t", "html"], "  mode: static\n");
    expect(stdout.match(/<svg /g)).toHaveLength(2);
    expect(stdout).toContain("<summary>Outline</summary>");
    expect(stdout).toContain("The &lt;b&gt;street&lt;/b&gt;");
    expect(stdout).not.toMatch(/<b>|<metadata|<script/);
  });

  it("puts pictures with alternative text into Word, of the size of the drawing", async () => {
    await pandoc(["-o", "lecture.docx"]);
    await ended("pandoc", ["lecture.docx", "-t", "html", "--extract-media", "out", "-o", "back.html"], folder);
    const back = await readFile(join(folder, "back.html"), "utf8");
    expect(back).toContain('alt="2 statements, joined by 1 inference. Thesis: Wet."');
    const width = Number(/style="width:([\d.]+)in/.exec(back)?.[1]);
    expect(width).toBeGreaterThan(3);
    expect(width).toBeLessThan(6.31);
    const media = await readdir(join(folder, "out/media"));
    const bytes = await Promise.all(media.map((name) => readFile(join(folder, "out/media", name))));
    expect(bytes.map((file) => file.toString("latin1", 1, 4))).toEqual(["PNG", "PNG"]);
  });

  it("puts drawings whose text can be selected into LaTeX", async () => {
    const { stdout } = await pandoc(["-t", "latex", "--extract-media", "paper"]);
    const names = [...stdout.matchAll(/\\includegraphics\{(paper\/[\w-]+\.pdf)\}/g)].map(([, name = ""]) => name);
    expect(names).toHaveLength(2);
    const [first] = await Promise.all(names.map((name) => readFile(join(folder, name), "latin1")));
    expect(first).toMatch(/^%PDF-1\.7/);
    expect(stdout).toContain("The \\emph{streets}");
  });

  it("leaves the text as it is in other formats, and where the command is missing", async () => {
    expect((await pandoc(["-t", "gfm"])).stdout).toContain("  + [Rain]: It rained.");
    const { stdout, stderr } = await pandoc(["-t", "html"], "  mode: static\n", ["no-such-command"]);
    expect(stdout).toContain("[Wet]: The &lt;b&gt;street");
    expect(stderr).toContain("argument-graph.lua: the command “no-such-command” could not draw a map");
  });
});
