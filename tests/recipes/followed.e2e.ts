import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { root } from "../../scripts/packages.mjs";
import { page as htmlPage, MODULE, type Site as Served, serve } from "../embedding/host";
import { inBrowser, inNode } from "../embedding/sanitisers";
import { follow, write } from "./follow";
import { seesMyst } from "./myst";
import { seesNotebook } from "./notebook";
import { openRealShop, openShop, type Shop } from "./shop";
import { type Site, sites } from "./sites";
import { STATEMENTS, seesDrawing, seesMaps, serveFolder, visit } from "./visit";

// Every recipe, followed from its text alone in an empty folder, with the packages as they are published:
//
//   README.md --stepsOf--> commands, files, pastes --follow--> a site --build--> a page --Chromium--> all statements
//
// `npm run test:recipes` installs the hosts from the registry, too, and begins each site with the host's own command.
const deep = process.env.RECIPES === "deep";
const TIMEOUT = deep ? 900_000 : 60_000;

let home: string;
let shop: Shop;
let browser: Browser;
let host: Served;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "argument-graph-recipes-"));
  shop = await (deep ? openRealShop : openShop)(join(home, "shop"));
  browser = await chromium.launch(launchOptions());
  host = await serve(new Map([["/blank", htmlPage("", "")]]));
}, TIMEOUT);
afterAll(async () => {
  await browser?.close();
  host?.close();
  if (process.env.RECIPES_KEEP) console.log(home);
  else await rm(home, { recursive: true, force: true });
});

const empty = async (name: string): Promise<string> => {
  const folder = join(home, "sites", name);
  await mkdir(folder, { recursive: true });
  return folder;
};

describe("a recipe that ends in a site", () => {
  for (const [name, site] of sites) {
    const { shows, engine, needs } = site;
    const title = site.number ? `${site.number}: ${name}` : name;
    const isMissing = needs?.isHere === false;
    if (engine && !deep)
      it(`${name}: the page has the ${shows}, as its Markdown is read with that configuration`, async () => {
        const folder = await empty(name);
        await write(join(folder, "package.json"), '{ "private": true, "type": "module" }');
        expect(await follow(name, folder, shop)).toEqual([]);
        host.files.set(`/${name}`, htmlPage(await engine(folder), shows === "map" ? MODULE : ""));
        await sees(site, `${host.address}/${name}`);
      });
    else
      it.skipIf(isMissing)(
        `${title}: the page that was built has the ${shows}${isMissing ? ` (${needs?.what} is not here)` : ""}`,
        async () => {
          const folder = await empty(name);
          await site.begin(folder, deep);
          expect(await follow(name, folder, shop), "what is to be pasted").toEqual([]);
          await site.build(folder);
          const served = await serveFolder(join(folder, site.built));
          await sees(site, served.address + site.page).finally(served.close);
        },
        TIMEOUT,
      );
  }

  async function sees({ shows, also }: Site, address: string): Promise<void> {
    const visited = await visit(browser, address);
    const { page, faults, requests } = visited;
    if (shows === "map") await seesMaps(page, 1);
    else await seesDrawing(page);
    if (process.env.RECIPES_KEEP)
      await page.screenshot({ path: join(home, `${new URL(address).pathname.replaceAll("/", "_")}.png`) });
    await also?.(visited);
    expect(faults).toEqual([]);
    const { origin } = new URL(address);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  }
});

describe("a notebook", () => {
  it.skipIf(!deep)(
    "has the map of the widget in a cell that anywidget makes (npm run test:recipes)",
    async () => {
      await seesNotebook(browser, await empty("notebook"), shop);
    },
    TIMEOUT,
  );
});

describe("a page of MyST", () => {
  it.skipIf(!deep)(
    "has the map of the widget, which stays one without a kernel (npm run test:recipes)",
    async () => {
      await seesMyst(browser, await empty("myst"), shop);
    },
    TIMEOUT,
  );
});

describe("a recipe that ends in a form or a file", () => {
  const follows = async (name: string) => {
    const folder = await empty(name);
    return { folder, pastes: await follow(name, folder, shop) };
  };
  const show = async (path: string, html: string, files: ReadonlyMap<string, string>) => {
    host.files.set(path, html);
    return visit(browser, host.address + path, files);
  };
  const isQuiet = ({ faults, requests }: Awaited<ReturnType<typeof visit>>, elsewhere: readonly string[] = []) => {
    expect(faults).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(host.address) && !elsewhere.includes(url))).toEqual([]);
  };

  /** What a filter of PHP makes of HTML, where its code is at hand. */
  const filtered = (name: string, html: string): string => {
    const { stdout, stderr, status } = spawnSync("php", [join(root, `tests/recipes/filters/${name}.php`)], {
      input: html,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  it.skipIf(!process.env.HTMLPURIFIER)(
    "moodle: a student's text has its map behind HTML Purifier (HTMLPURIFIER=folder)",
    async () => {
      const { folder, pastes } = await follows("moodle");
      const [head = "", body = ""] = pastes;
      const left = filtered("moodle", head + body);
      expect(left).not.toContain("<script");
      const [, script = ""] = /src="([^"]+)"/.exec(head) ?? [];
      const files = new Map([[script, join(folder, "argument-graph.iife.js")]]);
      const visited = await show("/student", htmlPage(left, head), files);
      await seesMaps(visited.page, 1);
      await visited.page.close();
    },
  );

  it.skipIf(!process.env.WORDPRESS)(
    "wordpress: everybody else's text is left to be read, and is a map where the theme loads the script (WORDPRESS=folder)",
    async () => {
      const { folder, pastes } = await follows("wordpress");
      const left = filtered("wordpress", `${pastes.join("")}<img src="/rain.png" alt="Three statements.">`);
      expect(left).not.toContain("<script");
      expect(left).toContain('alt="Three statements."');
      for (const statement of STATEMENTS) expect(left).toContain(statement);
      const script = `${host.address}/wp-content/uploads/argument-graph.iife.js`;
      const tag = /<script.*<\/script>/.exec(pastes.join(""))?.[0] ?? "";
      const visited = await show(
        "/reader",
        htmlPage(left, tag),
        new Map([[script, join(folder, "argument-graph.iife.js")]]),
      );
      await seesMaps(visited.page, 1);
      await visited.page.close();
    },
  );

  it("html: the page has its maps when it is opened from the disk, and its texts without script", async () => {
    const { folder, pastes } = await follows("html");
    const address = pathToFileURL(join(folder, "index.html")).href;
    const visited = await visit(browser, address);
    await seesMaps(visited.page, 2);
    expect(visited.faults).toEqual([]);
    expect(visited.requests.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
    await visited.page.close();
    const html = await readFile(join(folder, "index.html"), "utf8");
    for (const line of pastes.join("").trim().split(/\n+/).slice(0, -1)) expect(html).toContain(line);
    const unscripted = await browser.newPage({ javaScriptEnabled: false });
    await unscripted.goto(address);
    for (const statement of STATEMENTS) expect(await unscripted.locator("main").innerText()).toContain(statement);
    await unscripted.close();
  });

  it("moodle: the page has its map behind the editor, and the file in a frame", async () => {
    const { folder, pastes } = await follows("moodle");
    const [head = "", body = ""] = pastes;
    expect(pastes.length).toBe(2);
    const { page: editor } = await visit(browser, `${host.address}/blank`);
    const edited = await (await inBrowser(editor, host.address)).get("TinyMCE as in Moodle")?.(body);
    await editor.close();
    const [, script = ""] = /src="([^"]+)"/.exec(head) ?? [];
    const files = new Map([[script, join(folder, "argument-graph.iife.js")]]);
    const visited = await show("/moodle", htmlPage(edited ?? "", head), files);
    await seesMaps(visited.page, 1);
    isQuiet(visited, [script]);
    await visited.page.close();
    await framed(
      join(folder, "rain.html"),
      '<object data="/frame" type="text/html" width="900" height="700"></object>',
    );
  });

  it("canvas: the frame that is left of the page has the map, and the outline stands below", async () => {
    const { folder, pastes } = await follows("canvas");
    const left = await inNode.get("Canvas")?.(pastes.join(""));
    const [, address = ""] = /src="([^"]+)"/.exec(left ?? "") ?? [];
    expect(address).not.toBe("");
    await framed(join(folder, "rain.html"), left?.replace(address, "/frame") ?? "");
    const outline = await readFile(join(folder, "rain.txt"), "utf8");
    for (const statement of STATEMENTS) expect(outline).toContain(statement);
  });

  it("wordpress: the block has its map, and the picture is described", async () => {
    const { folder, pastes } = await follows("wordpress");
    expect(pastes.length).toBe(1);
    const script = `${host.address}/wp-content/uploads/argument-graph.iife.js`;
    const picture = `${host.address}/wp-content/uploads/rain.png`;
    const alt = (await readFile(join(folder, "rain.alt.txt"), "utf8")).trim();
    const image = `<figure class="wp-block-image"><img src="/wp-content/uploads/rain.png" alt="${alt}"></figure>`;
    const files = new Map([
      [script, join(folder, "argument-graph.iife.js")],
      [picture, join(folder, "rain.png")],
    ]);
    const visited = await show("/wordpress", htmlPage(pastes.join("") + image, ""), files);
    await seesMaps(visited.page, 1);
    const img = visited.page.locator("img");
    expect(await img.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBeGreaterThan(200);
    expect(await img.getAttribute("alt")).toMatch(/^3 statements.*Thesis: Wet/);
    isQuiet(visited);
    await visited.page.close();
  });

  it("google-sites: all of the file, embedded as code, has the map", async () => {
    const { folder } = await follows("google-sites");
    const code = await readFile(join(folder, "rain.html"), "utf8");
    const visited = await show(
      "/sites",
      htmlPage('<iframe sandbox="allow-scripts" title="Map"></iframe>', ""),
      new Map(),
    );
    await visited.page.locator("iframe").evaluate((frame: HTMLIFrameElement, html) => {
      frame.style.cssText = "width: 900px; height: 700px";
      frame.srcdoc = html;
    }, code);
    await seesMaps(visited.page.frameLocator("iframe"), 1);
    isQuiet(visited, ["about:srcdoc"]);
    await visited.page.close();
  });

  /** Sees the map of a file that stands in a frame at `/frame`. */
  async function framed(file: string, html: string): Promise<void> {
    const address = `${host.address}/frame`;
    const visited = await show("/around", htmlPage(html, ""), new Map([[address, file]]));
    const inside = visited.page.frames().find((frame) => frame.url() === address);
    if (!inside) throw new Error("there is no frame");
    await seesMaps(inside, 1);
    isQuiet(visited);
    await visited.page.close();
  }
});
