import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CLASSIC,
  dist,
  drawn,
  escaped,
  isSandboxNotice,
  LOADER,
  MODULE,
  MODULE_LOADER,
  ON_DEMAND,
  open,
  page,
  pre,
  RAIN,
  type Site,
  STRICT_WITH_FRAMES,
  serve,
} from "./host";
import { files, snippets, WORDS } from "./snippets";

const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ["classic script", CLASSIC],
  ["module", MODULE],
  ["module in pieces", ON_DEMAND],
  ["loader", LOADER],
  ["loader as a module", MODULE_LOADER],
]);

/** How many boxes are drawn in all frames of a page, those of the page itself included. */
async function boxesIn(page: Page): Promise<readonly number[]> {
  return Promise.all(page.frames().map((frame) => frame.locator('[role="treeitem"]').count()));
}

/** E2, E3, E4, E11, E13, E14. Where a page stands, and what it is allowed. */
export function places(host: () => { readonly browser: Browser; readonly site: Site }): void {
  let folder: string;
  let strict: Site;
  let shared: Site;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-places-"));
    for (const file of ["argument-graph.iife.js", "argument-graph.loader.iife.js"])
      await copyFile(join(dist, file), join(folder, file));
    const every = [...snippets]
      .filter(([name]) => !/a (?:classic|module) script|SVG/.test(name))
      .map(([, snippet]) => snippet);
    const pages = files();
    for (const [name, script] of SCRIPTS)
      pages.set(`/${name}`, page(pre(), script)).set(`/every/${name}`, page(every.join(""), script));
    for (const sandbox of ["", "allow-scripts", "allow-scripts allow-same-origin", undefined]) {
      const attribute = sandbox === undefined ? "" : `sandbox="${sandbox}"`;
      const frames = ["/classic script", "/loader", "/dist/embed/?src=/rain.argdown"].map(
        (src) => `<iframe ${attribute} src="${src}" title="Map" width="800" height="600"></iframe>`,
      );
      pages.set(`/frames/${sandbox ?? "none"}`, page(frames.join(""), ""));
    }
    strict = await serve(pages, { policy: STRICT_WITH_FRAMES });
    shared = await serve(pages, { cors: true });
    for (const [path, text] of pages) host().site.files.set(path, text);
  });
  afterAll(async () => {
    strict?.close();
    shared?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe("E4: a strict policy with Trusted Types", () => {
    it.each([...SCRIPTS.keys()])("is kept, without a violation, a fault or a request elsewhere: %s", async (name) => {
      const { page, faults, requests } = await open(host().browser, `${strict.address}/every/${name}`);
      // All of them, however far down; the loader has nothing that hears it until something is near.
      const ready = async () => {
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        return page.locator("argument-graph:state(ready)").count();
      };
      await expect.poll(ready, { timeout: 15_000 }).toBe(11);
      // The embed page in the frame has a policy of its own.
      await expect.poll(async () => (await boxesIn(page))[1], { timeout: 15_000 }).toBe(3);
      // What a reader does with it, and in the dark.
      await page.evaluate(() => {
        const drawing = document.querySelector("argument-graph")?.drawing;
        if (!drawing) throw new Error("nothing is drawn");
        drawing.select("Wet");
        drawing.fold("Wet");
        drawing.fold("Wet");
        drawing.fit();
      });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.waitForTimeout(350);
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(strict.address))).toEqual([]);
      await page.close();
    });
  });

  describe("E3: a frame", () => {
    it.each([
      ["", false],
      ["allow-scripts", true],
      ["allow-scripts allow-same-origin", true],
      ["none", true],
    ])("of sandbox “%s” shows a map or its text", async (sandbox, runs) => {
      for (const site of [host().site, shared]) {
        const { page, faults } = await open(host().browser, `${site.address}/frames/${sandbox}`);
        const [, classic, loader, embed] = page.frames();
        if (runs) {
          for (const frame of [classic, loader])
            await expect.poll(() => frame?.locator('[role="treeitem"]').count(), { timeout: 15_000 }).toBe(3);
          // A sandbox without an origin may read a text only where its server lets anybody.
          const isReadable = sandbox !== "allow-scripts" || site === shared;
          if (isReadable) await expect.poll(() => embed?.locator('[role="treeitem"]').count()).toBe(3);
          else await expect.poll(() => embed?.getByRole("alert").innerText()).toMatch(/could not be loaded/);
          // Storage and cookies throw in a sandbox: whoever touches them is heard.
          if (isReadable) expect(faults.filter((fault) => !isSandboxNotice(fault))).toEqual([]);
        } else {
          for (const frame of [classic, loader])
            expect(await frame?.locator("pre").innerText()).toContain("It rained.");
          expect(await embed?.locator("body").innerText()).toMatch(/scripts are turned off/);
        }
        await page.close();
      }
    });
  });

  describe("E2: a file on a disk", () => {
    it.each(["argument-graph.iife.js", "argument-graph.loader.iife.js"])("has its maps drawn by %s", async (script) => {
      const file = join(folder, `${script}.html`);
      const list = snippets.get("nested list") ?? "";
      await writeFile(file, page(pre() + list, `<script src="${script}" defer></script>`));
      const { page: opened, faults } = await open(host().browser, pathToFileURL(file).href);
      await drawn(opened, 2);
      expect(faults).toEqual([]);
      await opened.close();
    });

    it("is left to be read where its script is a module, which no browser loads from a disk", async () => {
      const file = join(folder, "module.html");
      await copyFile(join(dist, "argument-graph.module.js"), join(folder, "argument-graph.module.js"));
      await writeFile(file, page(pre(), '<script type="module" src="argument-graph.module.js"></script>'));
      const { page: opened, faults } = await open(host().browser, pathToFileURL(file).href);
      await expect.poll(() => faults.join()).toMatch(/CORS/);
      expect(await opened.locator("argument-graph").count()).toBe(0);
      expect(await opened.locator("pre").innerText()).toContain("It rained.");
      await opened.close();
    });
  });

  describe("a text that is not there", () => {
    it("leaves what stands in its place to be read, and says what is wrong", async () => {
      host().site.files.set("/missing", page(`<argument-graph src="nowhere.argdown"><p>${WORDS}</p></argument-graph>`));
      const { page: opened } = await open(host().browser, `${host().site.address}/missing`);
      await opened.getByRole("alert").waitFor();
      expect(await opened.getByRole("alert").innerText()).toContain("the server answered 404");
      expect(await opened.getByText(WORDS).isVisible()).toBe(true);
      await opened.close();
    });
  });

  describe("E11: a page without scripts", () => {
    it("can be read, every snippet of it", async () => {
      const body = [...snippets].map(([name, html]) => `<section data-name="${name}">${html}</section>`).join("");
      host().site.files.set("/unscripted", page(body));
      const { page: opened } = await open(host().browser, `${host().site.address}/unscripted`, {
        javaScriptEnabled: false,
      });
      const sections = await opened.locator("section").all();
      expect(sections.length).toBe(snippets.size);
      for (const section of sections) {
        const text = await section.innerText();
        expect(text, (await section.getAttribute("data-name")) ?? "").toMatch(/The street is wet/);
        expect(text).toMatch(/rained/);
      }
      await opened.close();
    });
  });

  describe("E14: an integrity hash", () => {
    const named = (file: string, hash: string) =>
      `<script src="/dist/${file}" integrity="${hash}" crossorigin="anonymous"${/module/.test(file) ? ' type="module"' : " defer"}></script>`;
    const FILES = [
      "argument-graph.iife.js",
      "argument-graph.module.js",
      "argument-graph.loader.iife.js",
      "argument-graph.loader.module.js",
    ];

    it.each(FILES)("of sri.json lets %s run, and a wrong one leaves the text to be read", async (file) => {
      const hashes: Readonly<Record<string, string>> = await (await fetch(`${shared.address}/dist/sri.json`)).json();
      const { site, browser } = host();
      site.files.set("/right", page(pre(), named(file, hashes[file] ?? "")));
      site.files.set("/wrong", page(pre(), named(file, hashes["argument-graph.de.iife.js"] ?? "")));
      const right = await open(browser, `${site.address}/right`);
      await drawn(right.page, 1);
      expect(right.faults).toEqual([]);
      await right.page.close();
      const wrong = await open(browser, `${site.address}/wrong`);
      await expect.poll(() => wrong.faults.join()).toMatch(/integrity/i);
      expect(await wrong.page.locator("argument-graph").count()).toBe(0);
      expect(await wrong.page.locator("pre").innerText()).toContain("It rained.");
      await wrong.page.close();
    });

    it.each(FILES.slice(2))("that %s came with holds for what it loads, too", async (file) => {
      const { site, browser } = host();
      const hashes: Readonly<Record<string, string>> = await (await fetch(`${shared.address}/dist/sri.json`)).json();
      // Somebody has changed the renderer, and nothing else.
      const renderers = [...FILES.slice(0, 2), "on-demand/argument-graph.js"];
      for (const renderer of renderers) site.files.set(`/dist/${renderer}`, "window.changed = true;");
      try {
        site.files.set("/changed", page(pre(), named(file, hashes[file] ?? "")));
        site.files.set(
          "/unchecked",
          page(pre(), `<script src="/dist/${file}"${/module/.test(file) ? ' type="module"' : " defer"}></script>`),
        );
        const changed = await open(browser, `${site.address}/changed`);
        await expect.poll(() => changed.faults.join()).toMatch(/integrity/i);
        expect(await changed.page.evaluate(() => Reflect.has(window, "changed"))).toBe(false);
        expect(await changed.page.locator("pre").innerText()).toContain("It rained.");
        await changed.page.close();
        const unchecked = await open(browser, `${site.address}/unchecked`);
        await expect.poll(() => unchecked.page.evaluate(() => Reflect.has(window, "changed"))).toBe(true);
        await unchecked.page.close();
      } finally {
        for (const renderer of renderers) site.files.delete(`/dist/${renderer}`);
      }
    });
  });

  describe("the loader", () => {
    const isRenderer = (url: string) => /argument-graph\.(iife\.|module\.)?js$/.test(url);

    it.each([LOADER, MODULE_LOADER])(
      "takes the module in one file where its pieces are not there: %s",
      async (script) => {
        const { site, browser } = host();
        site.files.set("/apart", page(pre(), script.replace("/dist/", "/apart/")));
        for (const name of ["loader.iife", "loader.module", "module"]) {
          const file = `argument-graph.${name}.js`;
          site.files.set(`/apart/${file}`, await readFile(join(dist, file), "utf8"));
        }
        const { page: opened, requests } = await open(browser, `${site.address}/apart`);
        await drawn(opened, 1);
        expect(requests.filter(isRenderer).map((url) => new URL(url).pathname)).toEqual([
          "/apart/on-demand/argument-graph.js",
          "/apart/argument-graph.module.js",
        ]);
        await opened.close();
      },
    );

    it.each([LOADER, MODULE_LOADER])("fetches nothing until a map is near the screen: %s", async (script) => {
      const { site, browser } = host();
      const far = (html: string) => page(`<p>${WORDS}</p><div style="height: 9000px"></div>${html}`, script);
      site.files.set("/far", far(pre()));
      site.files.set("/far-element", far(`<argument-graph><pre>${escaped(RAIN)}</pre></argument-graph>`));
      for (const path of ["/far", "/far-element"]) {
        const { page: opened, requests, faults } = await open(browser, site.address + path);
        await opened.waitForTimeout(200);
        expect(requests.filter(isRenderer)).toEqual([]);
        await opened.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await drawn(opened, 1);
        expect(requests.filter(isRenderer).length).toBe(1);
        expect(faults).toEqual([]);
        await opened.close();
      }
    });

    it("sees what comes later, and leaves pages without maps alone", async () => {
      const { site, browser } = host();
      site.files.set("/later", page("<main></main>", LOADER));
      const { page: opened, requests } = await open(browser, `${site.address}/later`);
      await opened.waitForTimeout(150);
      expect(requests.length).toBe(2);
      await opened.evaluate(() => {
        const block = document.createElement("pre");
        block.className = "argument-graph";
        block.textContent = "[A]: a\n  + [B]: b\n";
        document.querySelector("main")?.append(block);
      });
      await drawn(opened, 1);
      await opened.close();
    });
  });
}
