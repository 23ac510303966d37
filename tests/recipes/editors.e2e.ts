import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { page as htmlPage, type Site, serve } from "../embedding/host";
import { inBrowser } from "../embedding/sanitisers";
import { files, snippets } from "../embedding/snippets";
import { ONLINE, run } from "./follow";

// The matrix of tests/embedding has one version of TinyMCE, whose options stand for what later ones do by themselves.
// `npm run test:recipes` installs those and compares: what each makes of each snippet.
describe.skipIf(process.env.RECIPES !== "deep")("the editor of later versions (npm run test:recipes)", () => {
  let folder: string;
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-editors-"));
    await run(
      "npm init --yes && npm install --no-audit --no-fund seven@npm:tinymce@7 eight@npm:tinymce@8",
      folder,
      ONLINE,
    );
    browser = await chromium.launch(launchOptions());
    site = await serve(files().set("/blank", htmlPage("", "")));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What an editor leaves of every snippet, by its name. */
  async function left(page: Page, editor: string): Promise<ReadonlyMap<string, string>> {
    await page.goto(`${site.address}/blank`);
    const edit = (await inBrowser(page, site.address)).get(editor);
    const all = new Map<string, string>();
    for (const [name, snippet] of snippets) all.set(name, (await edit?.(snippet)) ?? "");
    return all;
  }

  it.each(["seven", "eight"])("leaves of each snippet what ours does that stands for it: %s", async (version) => {
    const page = await browser.newPage();
    const expected = await left(page, "TinyMCE 7 and 8");
    await page.route("**/modules/tinymce/**", (route) =>
      route.fulfill({
        path: join(
          folder,
          "node_modules",
          version,
          new URL(route.request().url()).pathname.replace("/modules/tinymce/", ""),
        ),
      }),
    );
    const found = await left(page, "TinyMCE 6");
    expect(await page.evaluate(() => Reflect.get(window, "tinymce").majorVersion)).toBe(
      { seven: "7", eight: "8" }[version],
    );
    expect(found.size).toBe(snippets.size);
    expect([...found]).toEqual([...expected]);
    await page.close();
  });
});
