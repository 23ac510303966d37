// `npm run bench`: the time of each stage for the essay and for generated documents. Needs no build: Vite bundles the
// sources into one file per environment, so that what is timed is plain JavaScript without a loader in between.
//   --json        print the figures as JSON
//   --sizes 100   sizes of the generated documents, separated by commas (default 100,1000,5000)
//   --no-browser  leave out what is timed in Chromium: the first draw, and what holds a page up
//   --evaluation  only the evaluation; exits with 1 if a figure is not what it must be
//   --ndjson      only the command line on corpora of 1,000 and 10,000 documents; exits with 1 if memory grows with them
//   --drawing     only how drawings open, fold and move in Chromium, beside the peers; exits with 1 if a figure is not what
//                 it must be
//   --reading     only what comes last: reading beside @argdown/core; exits with 1 if ours is not five times as fast
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { launchOptions } from "../../scripts/chromium.mjs";
import { exec, root } from "../../scripts/packages.mjs";
import { drawingFigures } from "./drawing/drawing.mjs";
import { ndjson, ndjsonFaults } from "./ndjson.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    sizes: { type: "string", default: "100,1000,5000" },
    "no-browser": { type: "boolean", default: false },
    reading: { type: "boolean", default: false },
    evaluation: { type: "boolean", default: false },
    ndjson: { type: "boolean", default: false },
    drawing: { type: "boolean", default: false },
  },
});
const sizes = options.sizes.split(",").filter((size) => size !== "");
if (sizes.some((size) => !/^[1-9]\d*$/.test(size))) throw new RangeError(`--sizes: ${options.sizes} is not 100,1000`);
const ESSAY = join(root, "examples/october-1917/argument.argdown");

const bundle = (entry, outDir, ssr) =>
  build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    // The parser that ours is compared with stays what npm installed.
    ssr: {
      noExternal: true,
      external: ["@argdown/core", "@tuprolog/arg2p", "cadical-wasm", "@resvg/resvg-js", "pdfkit", "fontkit"],
    },
    build: ssr
      ? { ssr: entry, outDir, minify: false, target: "node20", emptyOutDir: false }
      : {
          lib: { entry, formats: ["iife"], name: "bench", fileName: () => "page.js" },
          outDir,
          minify: false,
          emptyOutDir: false,
        },
  });

/** The figures of what holds a page up, in Chromium. */
async function heldUp(script) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.setContent("<!doctype html><title>bench</title><body></body>");
    await page.addScriptTag({ content: script });
    return await page.evaluate(() => window.longTasks());
  } finally {
    await browser.close();
  }
}

/** Median of up to three first draws, each in a page of its own; fewer where one takes long. */
async function inChromium(script, text) {
  const browser = await chromium.launch(launchOptions());
  try {
    const runs = [];
    for (let spent = 0; runs.length < 3 && spent < 20_000; spent += runs.at(-1).took) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(120_000);
      const faults = [];
      page.on("pageerror", (error) => faults.push(error));
      await page.setContent("<!doctype html><title>bench</title><style>.bench{height:760px}</style><body></body>");
      await page.addScriptTag({ content: script });
      runs.push(await page.evaluate((source) => window.firstDraw(source), text));
      if (faults.length > 0) throw faults[0];
      await page.close();
    }
    runs.sort((a, b) => a.took - b.took);
    return runs[Math.floor((runs.length - 1) / 2)];
  } finally {
    await browser.close();
  }
}

/** Milliseconds with as many digits as they deserve. */
const ms = (value) => (value === undefined ? "–" : value < 10 ? value.toFixed(2) : value.toFixed(0));

function print(all) {
  const rows = [
    ["stage, ms warm (cold)", ...all.map(({ name }) => (name === "essay" ? "essay" : `${name} statements`))],
  ];
  for (const stage of Object.keys(all[0].stages))
    rows.push([stage, ...all.map(({ stages }) => `${ms(stages[stage].warm)} (${ms(stages[stage].cold)})`)]);
  rows.push(["all of these", ...all.map(({ total }) => `${ms(total.warm)} (${ms(total.cold)})`)]);
  rows.push(["layout without a limit of width", ...all.map(({ unlimited: u }) => `${ms(u.warm)} (${ms(u.cold)})`)]);
  if (!options["no-browser"]) rows.push(["first draw in Chromium", ...all.map(({ draw }) => ms(draw?.took))]);
  rows.push(["statements, links", ...all.map((f) => `${f.statements}, ${f.links}`)]);
  rows.push(["text, kB", ...all.map(({ bytes }) => (bytes / 1000).toFixed(1))]);
  rows.push(["heap held, MB", ...all.map(({ heap }) => heap.toFixed(1))]);
  rows.push(["most memory of the process, MB", ...all.map(({ peak }) => peak.toFixed(0))]);
  rows.push(["drawing, px", ...all.map((f) => `${Math.round(f.width)} × ${Math.round(f.height)}`)]);
  rows.push(["  its width without a limit, px", ...all.map((f) => `${Math.round(f.unlimitedWidth)}`)]);
  table(rows);
}

function printReading(readings) {
  table([
    ["reading, ms of processor time", "kB", "our parse", "@argdown/core parse", "its parse + model", "ratio"],
    ...readings.map((one) => [
      `${one.arguments} arguments, ${one.name}`,
      (one.bytes / 1000).toFixed(0),
      ms(one.ours),
      ms(one.referenceParse),
      ms(one.reference),
      `${one.ratio.toFixed(1)} ×`,
    ]),
  ]);
}

/** Whether a figure is what it must be. */
const isMet = ({ value, most = Number.POSITIVE_INFINITY, least = 0 }) => value <= most && value >= least;

function printNdjson(figures) {
  table([
    ["line by line, one process", "documents", "MB of text", "s of processor time", "documents/s", "peak, MB"],
    ...figures.map(({ command, documents, bytes, seconds, rate, peak }) => [
      `${command} --ndjson`,
      String(documents),
      (bytes / 1e6).toFixed(1),
      seconds.toFixed(1),
      rate.toFixed(0),
      peak.toFixed(0),
    ]),
  ]);
}

function printFigures(title, figures) {
  const limit = ({ most, least }) =>
    most !== undefined ? `at most ${ms(most)}` : least === undefined ? "" : `at least ${least}`;
  const rows = figures.map((one) => [one.name, `${ms(one.value)} ${one.unit}`, limit(one), isMet(one) ? "" : "MISSED"]);
  table([[title, "", "", ""], ...rows]);
}

/** Prints rows of text, the first column to the left, the others to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
}

const sum = (stages, which) => Object.values(stages).reduce((total, time) => total + time[which], 0);

/** The figures of every stage, for the essay and for the generated documents. */
async function stages(out) {
  await bundle(join(root, "tests/bench/stages.ts"), out, true);
  if (!options["no-browser"]) await bundle(join(root, "tests/bench/page.ts"), out, false);
  const { generate } = (await runnerImport(join(root, "tests/bench/generate.ts"))).module;
  const all = [];
  for (const what of [ESSAY, ...sizes]) {
    const { stdout } = await exec(process.execPath, ["--expose-gc", join(out, "stages.js"), what], {
      maxBuffer: 1 << 26,
    });
    const figures = JSON.parse(stdout.trim().split("\n").at(-1));
    const text = what === ESSAY ? readFileSync(ESSAY, "utf8") : generate(Number(what));
    const draw = options["no-browser"]
      ? undefined
      : await inChromium(readFileSync(join(out, "page.js"), "utf8"), text).catch((error) => {
          console.error(`First draw of ${figures.name}: ${error.message.split("\n")[0]}`);
          process.exitCode = 1;
          return undefined;
        });
    const total = { cold: sum(figures.stages, "cold"), warm: sum(figures.stages, "warm") };
    all.push({ ...figures, total, draw });
  }
  return all;
}

// Inside the repository, so that the bundle finds @argdown/core.
const out = mkdtempSync(join(root, "node_modules/.bench-"));
try {
  const isAll = !options.reading && !options.evaluation && !options.ndjson && !options.drawing;
  const all = isAll ? await stages(out) : [];
  const run = async (name) => {
    await bundle(join(root, `tests/bench/${name}.ts`), out, true);
    const { stdout } = await exec(process.execPath, [join(out, `${name}.js`)]);
    return JSON.parse(stdout.trim().split("\n").at(-1));
  };
  const evaluation = isAll || options.evaluation ? await run("evaluation") : [];
  if (evaluation.length > 0 && !options["no-browser"]) {
    await bundle(join(root, "tests/bench/evaluation-page.ts"), out, false);
    evaluation.push(...(await heldUp(readFileSync(join(out, "page.js"), "utf8"))));
  }
  const readings = isAll || options.reading ? await run("reading") : [];
  const drawing = options.drawing ? await drawingFigures() : [];
  if (options.ndjson) await bundle(join(root, "packages/cli/src/main.ts"), out, true);
  const corpora = options.ndjson ? await ndjson(join(out, "main.js"), out) : [];
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`;
  if (options.json)
    console.log(JSON.stringify({ machine, runs: all, evaluation, reading: readings, ndjson: corpora }, null, 2));
  else {
    console.log(`${machine}\n`);
    if (all.length > 0) print(all);
    if (all.length > 0) console.log("");
    if (evaluation.length > 0) printFigures("evaluation, in processor time", evaluation);
    if (drawing.length > 0) printFigures("drawing, in Chromium", drawing);
    if (evaluation.length > 0 && readings.length > 0) console.log("");
    if (readings.length > 0) printReading(readings);
    if (corpora.length > 0) printNdjson(corpora);
  }
  for (const { name, value, unit } of [...evaluation, ...drawing].filter((figure) => !isMet(figure))) {
    console.error(`Not as it must be: ${name}: ${ms(value)} ${unit}.`);
    process.exitCode = 1;
  }
  for (const fault of ndjsonFaults(corpora)) {
    console.error(`Not as it must be: ${fault}`);
    process.exitCode = 1;
  }
  const slowest = Math.min(...readings.map(({ ratio }) => ratio));
  if (!(slowest >= 5)) {
    console.error(`Reading is only ${slowest.toFixed(1)} times as fast as @argdown/core; expected at least 5.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
