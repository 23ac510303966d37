// How a drawing opens, folds and moves in Chromium, beside the peers, and beside an empty page in the same run: what a
// browser paints without a graphics card differs from one machine to the next, so that only the ratios say something.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { build } from "vite";
import { launchOptions } from "../../../scripts/chromium.mjs";
import { root } from "../../../scripts/packages.mjs";

const here = join(root, "tests/bench/drawing");

/** The script of the page: the sources in one file, with each layout marked in the page's timeline. */
async function drawingPage() {
  const out = mkdtempSync(join(root, "node_modules/.bench-"));
  try {
    await build({
      configFile: false,
      root,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      resolve: {
        tsconfigPaths: true,
        alias: { "@argument-graph/layout": join(here, "timed-layout.ts") },
      },
      build: {
        lib: { entry: join(here, "page.ts"), formats: ["iife"], name: "bench", fileName: () => "page.js" },
        outDir: out,
        minify: false,
        emptyOutDir: false,
      },
    });
    return readFileSync(join(out, "page.js"), "utf8");
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A page that has only the script. */
async function openPage(browser, script, more = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...more });
  page.setDefaultTimeout(300_000);
  page.on("pageerror", (error) => {
    console.error(error);
    process.exitCode = 1;
  });
  await page.setContent("<!doctype html><title>bench</title><style>body{margin:0}.bench{height:760px}</style>");
  await page.addScriptTag({ content: script });
  return page;
}

const launch = () => chromium.launch(launchOptions());

const FRAME = 1000 / 60;
const allOf = ({ call, layout }) => call + layout;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * The figures of a drawing, each with what it must be, if it must be something. Frames a second are parts of those of an empty
 * page before and after in the same run.
 *
 * @param sizes - in statements: that of which opening and folding are timed, and those that are moved.
 */
export async function drawingFigures({ opened = 500, moved = [5_000, 20_000], time = 3_000, passes = 1_000 } = {}) {
  const script = await drawingPage();
  const browser = await launch();
  const figures = [];
  const add = (name, value, unit, must = {}) => figures.push({ name, value, unit, ...must });
  try {
    const inPage = async (work) => {
      const page = await openPage(browser, script);
      try {
        return await work(page);
      } finally {
        await page.close();
      }
    };
    await inPage(async (page) => {
      await page.evaluate((size) => window.bench.prepare(size), opened);
      // Another one before, as in a page that shows a second map: what is timed is not the engine that warms up.
      await page.evaluate((size) => window.bench.prepare(size), opened + 37);
      const first = await page.evaluate((size) => window.bench.opening(size, true), opened + 37);
      const must = { most: 50 };
      add(
        `opening ${opened + 37} statements, the first map of a page: the longest task beside the layout`,
        first.longest,
        "ms",
        must,
      );
      const whole = await page.evaluate((size) => window.bench.opening(size, true), opened);
      const folded = await page.evaluate((size) => window.bench.opening(size, false), opened);
      add(`opening ${opened} statements, all unfolded: the longest task beside the layout`, whole.longest, "ms", must);
      add(`  the layout of these`, whole.layout, "ms");
      add(
        `opening ${opened} as they open by themselves: the longest task beside the layout`,
        folded.longest,
        "ms",
        must,
      );
      await page.evaluate((size) => window.bench.open(size, false), opened);
      await page.waitForTimeout(400);
      const near = await page.evaluate(() => window.bench.folding());
      const opens = `folding in ${opened} as they open: the call with the layout, median of ten`;
      add(opens, median(near.map(allOf)), "ms", { most: FRAME });
      await page.evaluate((size) => window.bench.open(size, true), opened);
      await page.waitForTimeout(800);
      const folds = await page.evaluate(() => window.bench.folding());
      // What is seen of a fold is written in the call; the layout and where all goes by it follow in tasks of their own.
      const name = `folding in ${opened}, all unfolded: the call that answers, median of ten`;
      add(name, median(folds.map(({ call }) => call)), "ms", { most: FRAME });
      add(`  the longest task beside the layout`, Math.max(...folds.map(({ longest }) => longest)), "ms", must);
      add(`  the layout of these, median`, median(folds.map(({ layout }) => layout)), "ms");
      add(`  until all is where it goes, layout and all, median`, median(folds.map(({ whole }) => whole)), "ms");
    });
    for (const size of moved) {
      await inPage(async (page) => {
        const { boxes } = await page.evaluate((count) => window.bench.prepare(count), size);
        const before = await page.evaluate((ms) => window.bench.empty(ms), time);
        const opening = await page.evaluate((count) => window.bench.opening(count, true), size);
        await page.waitForTimeout(800);
        const ours = await page.evaluate((ms) => window.bench.ours(ms), time);
        const after = await page.evaluate((ms) => window.bench.empty(ms), time);
        const empty = (before.perSecond + after.perSecond) / 2;
        add(`${size} statements, ${boxes} boxes: an empty page`, empty, "frames a second");
        const least = size > 5_000 ? 0.6 : 0.9;
        for (const [name, frames] of Object.entries({ "panning all of it": ours.pan, "zooming in and out": ours.zoom }))
          add(`  ${name}, of an empty page`, frames.perSecond / empty, "times", { least });
        add(`  panning where words can be read, of an empty page`, ours.near.perSecond / empty, "times", { least });
        add(`  painted after the layout`, opening.first, "ms", size > 5_000 ? {} : { most: 150 });
        add(`  all of it there after the layout`, opening.ready, "ms");
        add(`  the layout`, opening.layout, "ms");
      });
      for (const peer of ["plain", "cytoscape", "sigma", "canvas"]) {
        // It would take minutes.
        if (size > 5_000 && peer === "cytoscape") continue;
        const result = await inPage((page) =>
          page.evaluate(([name, count, ms]) => window.bench.peer(name, count, ms), [peer, size, time]),
        ).catch((error) => ({ error: String(error.message).split("\n")[0] }));
        const name = {
          plain: "plain SVG of D3",
          cytoscape: "cytoscape.js",
          sigma: "sigma.js",
          canvas: "canvas with levels of detail",
        }[peer];
        if (result.error) {
          console.error(`${name}, ${size}: ${result.error}`);
          continue;
        }
        add(`  ${name}: panning`, result.pan.perSecond, "frames a second");
        add(`  ${name}: zooming`, result.zoom.perSecond, "frames a second");
        add(`  ${name}: painted`, result.first, "ms");
      }
    }
    await inPage(async (page) => {
      const client = await page.context().newCDPSession(page);
      const count = async () => {
        await client.send("HeapProfiler.collectGarbage");
        await client.send("HeapProfiler.collectGarbage");
        return client.send("Memory.getDOMCounters");
      };
      for (const [size, times] of [
        [20, passes],
        [200, Math.ceil(passes / 50)],
      ]) {
        await page.evaluate((statements) => window.bench.prepare(statements), size);
        await page.evaluate((statements) => window.bench.pass(statements, 2), size);
        const before = await count();
        const watched = await page.evaluate(
          ([statements, turns]) => window.bench.pass(statements, turns),
          [size, times],
        );
        const after = await count();
        add(`${times} times ${size} statements drawn and taken away: nodes left`, after.nodes - before.nodes, "", {
          most: 0,
        });
        add(`  listeners left`, after.jsEventListeners - before.jsEventListeners, "", { most: 0 });
        add(`  elements that observers still watch`, watched, "", { most: 0 });
      }
    });
  } finally {
    await browser.close();
  }
  return figures;
}
