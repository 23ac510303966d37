import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exec, root } from "../../scripts/packages.mjs";
import { isSandboxNotice, open, page, RAIN, type Site, STRICT, serve } from "./host";

/** E2, E3, E4, E11, E13 for the page that the command line writes: one file that holds everything. */
export function exported(host: () => { readonly browser: Browser; readonly site: Site }): void {
  let folder: string;
  let html: string;
  let strict: Site;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-exported-"));
    await writeFile(join(folder, "rain.argdown"), RAIN);
    const main = join(root, "packages/cli/dist/main.js");
    await exec(process.execPath, [main, "render", "rain.argdown", "-o", "rain.html"], { cwd: folder });
    html = await readFile(join(folder, "rain.html"), "utf8");
    strict = await serve(new Map([["/rain.html", html]]), { policy: STRICT });
    host().site.files.set("/rain.html", html);
  });
  afterAll(async () => {
    strict?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The drawing and the outline of the file itself, as whoever has no script sees them. */
  async function isWhole(shown: Pick<Page, "locator">): Promise<void> {
    const drawing = shown.locator("figure > svg");
    expect((await drawing.boundingBox())?.width).toBeGreaterThan(100);
    for (const text of ["The street is wet.", "It rained."]) {
      expect(await drawing.textContent()).toContain(text);
      expect(await shown.locator("main").innerText()).toContain(text);
    }
  }

  describe("a map in one file", () => {
    it("E2: is live from the disk, without a fault, and asks for nothing", async () => {
      const address = pathToFileURL(join(folder, "rain.html")).href;
      const { page: opened, faults, requests } = await open(host().browser, address);
      await expect.poll(() => opened.locator('[role="treeitem"]').count()).toBe(3);
      expect(faults).toEqual([]);
      expect(requests).toEqual([address]);
      await opened.close();
    });

    it.each(["", "allow-scripts", "allow-scripts allow-same-origin"])(
      "E3: is whole in a frame of sandbox “%s”",
      async (sandbox) => {
        const { browser, site } = host();
        const frame = `<iframe sandbox="${sandbox}" src="/rain.html" title="Map" width="900" height="700"></iframe>`;
        site.files.set("/sandboxed", page(frame, ""));
        const { page: opened, faults, requests } = await open(browser, `${site.address}/sandboxed`);
        const [, inside] = opened.frames();
        if (!inside) throw new Error("there is no frame");
        if (sandbox === "") await isWhole(inside);
        else await expect.poll(() => inside.locator('[role="treeitem"]').count()).toBe(3);
        expect(faults.filter((fault) => !isSandboxNotice(fault))).toEqual([]);
        expect(requests).toEqual([`${site.address}/sandboxed`, `${site.address}/rain.html`]);
        await opened.close();
      },
    );

    it("E4, E11: is whole as an attachment whose script is not run, and where a strict policy lets nothing inline run", async () => {
      const { browser, site } = host();
      const unscripted = await open(browser, `${site.address}/rain.html`, { javaScriptEnabled: false });
      await isWhole(unscripted.page);
      await unscripted.page.close();
      const inPolicy = await open(browser, `${strict.address}/rain.html`);
      await isWhole(inPolicy.page);
      expect(await inPolicy.page.locator('[role="treeitem"]').count()).toBe(0);
      await inPolicy.page.close();
    });
  });
}
