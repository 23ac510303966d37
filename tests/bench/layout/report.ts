// The tables that the bench prints, as lines of text.
import type { EditKind } from "./edits";
import { editKinds } from "./edits";
import type { Quality } from "./metrics";
import { median, type Run, type Verdict } from "./verdicts";

const columns: readonly (keyof Quality)[] = [
  "crossings",
  "throughBoxes",
  "overlaps",
  "against",
  "length",
  "slant",
  "aspect",
];
const groupColumns: readonly (keyof Quality)[] = ["groupOverlaps", "foreign", "outside", "throughGroups"];

/** One table for each variant and size: per engine its times and the metrics, medians over the seeds; means of real graphs. */
export function qualityTables(runs: readonly Run[], all: boolean): readonly string[] {
  return byRace(runs.filter(({ quality }) => quality)).flatMap((race) => {
    const [first] = race;
    if (!first?.quality) return [];
    const shown = all
      ? (Object.keys(first.quality) as (keyof Quality)[])
      : [...columns, ...(first.variant === "groups" ? groupColumns : [])];
    // Real graphs differ in size: the median of their crossings would say nothing.
    const middle = first.size === 0 ? mean : median;
    const head = [title(race), "warm ms", "cold ms", ...shown];
    const rows = byEngine(race).map(([engine, own]) => [
      engine,
      figure(middle(own.flatMap(({ warm }) => warm ?? []))),
      figure(middle(own.flatMap(({ cold }) => cold ?? []))),
      ...shown.map((key) => figure(middle(own.flatMap(({ quality }) => quality?.[key] ?? [])))),
    ]);
    return [...table([head, ...rows]), ""];
  });
}

/** One table for each variant and size: per engine how much moves after a change. */
export function movementTables(runs: readonly Run[]): readonly string[] {
  return byRace(runs.filter(({ movements }) => movements)).flatMap((race) => {
    const head = [title(race), ...editKinds.flatMap((kind) => [`${kind}: moved %`, "flips", "flips %"])];
    const rows = byEngine(race).map(([engine, own]) => [
      engine,
      ...editKinds.flatMap((kind) => movementCells(own, kind)),
    ]);
    return [...table([head, ...rows]), ""];
  });
}

/** Medians, and in brackets the means. */
function movementCells(runs: readonly Run[], kind: EditKind): string[] {
  const all = runs.flatMap(({ movements }) => movements?.[kind] ?? []);
  const both = (values: readonly number[]): string => `${figure(median(values))} (${figure(mean(values))})`;
  return [both(all.map((m) => 100 * m.moved)), both(all.map((m) => m.flips)), both(all.map((m) => 100 * m.flipShare))];
}

/** What must hold, a row for each thing, a column for each size; what does not hold is marked. */
export function verdictTable(verdicts: readonly Verdict[]): readonly string[] {
  const sizes = [...new Set(verdicts.map(({ size }) => size))].sort((a, b) => a - b);
  const rows = [...new Set(verdicts.map(({ what }) => what))].map((what) => [
    what,
    ...sizes.map((size) => {
      const verdict = verdicts.find((v) => v.what === what && v.size === size);
      return verdict ? cell(verdict) : "";
    }),
  ]);
  const failed = verdicts.filter(({ holds }) => !holds).length;
  return [
    ...table([["must hold", ...sizes.map((size) => (size === 0 ? "real graphs" : `${size}`))], ...rows]),
    "",
    failed === 0 ? `All ${verdicts.length} hold.` : `${failed} of ${verdicts.length} do not hold (✗).`,
  ];
}

/** The same as Markdown, without the faults that nowhere occurred; the peer is named below its ratio. */
export function verdictMarkdown(verdicts: readonly Verdict[]): readonly string[] {
  const sizes = [...new Set(verdicts.map(({ size }) => size))].sort((a, b) => a - b);
  const faultless = (what: string): boolean =>
    what.startsWith("faults") && verdicts.every((v) => v.what !== what || v.holds);
  const all = [...new Set(verdicts.map(({ what }) => what))];
  const rows = all.filter((what) => !faultless(what));
  const clean = all.filter(faultless).map((what) => what.replace("faults: ", ""));
  return [
    `| what | ${sizes.map((size) => (size === 0 ? "real graphs" : size.toLocaleString("en"))).join(" | ")} |`,
    `| --- |${sizes.map(() => " --- |").join("")}`,
    ...rows.map((what) => {
      const cells = sizes.map((size) => {
        const verdict = verdicts.find((v) => v.what === what && v.size === size);
        return verdict ? cell(verdict) : "";
      });
      return `| ${what} | ${cells.join(" | ")} |`;
    }),
    ...(clean.length > 0 ? ["", `In no drawing of ours: ${clean.join(", ")}.`] : []),
  ];
}

/** One Markdown table of the metrics of all engines at one size and variant. */
export function qualityMarkdown(runs: readonly Run[]): readonly string[] {
  return byRace(runs.filter(({ quality }) => quality)).flatMap((race) => {
    const middle = race[0]?.size === 0 ? mean : median;
    const shown = [...columns, ...(race[0]?.variant === "groups" ? groupColumns : [])];
    const timed = race.some(({ warm }) => warm !== undefined) ? ["warm ms"] : [];
    const rows = byEngine(race).map(([engine, own]) => [
      engine,
      ...timed.map(() => figure(middle(own.flatMap(({ warm }) => warm ?? [])))),
      ...shown.map((key) => figure(middle(own.flatMap(({ quality }) => quality?.[key] ?? [])))),
    ]);
    const head = [title(race), ...timed, ...shown];
    return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).concat("");
  });
}

function cell({ value, limit, holds, peer }: Verdict): string {
  const name = peer === undefined || peer === "graphviz" ? "" : ` ${peer}`;
  return `${holds ? "✓" : "✗"} ${figure(value)} ≤ ${limit}${name}`;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;

function title([first, ...others]: readonly Run[]): string {
  const count = new Set([first, ...others].map((run) => run?.seed)).size;
  return first?.size === 0
    ? `${first.variant}, means of ${count}`
    : `${first?.variant} ${first?.size} (${count} seeds)`;
}

function byRace(runs: readonly Run[]): readonly (readonly Run[])[] {
  return [...grouped(runs, ({ variant, size }) => `${variant} ${size}`).values()];
}

function byEngine(runs: readonly Run[]): readonly (readonly [string, readonly Run[]])[] {
  return [...grouped(runs, ({ engine }) => engine)].sort(([a], [b]) => Number(b === "ours") - Number(a === "ours"));
}

function grouped(runs: readonly Run[], key: (run: Run) => string): ReadonlyMap<string, readonly Run[]> {
  const groups = new Map<string, Run[]>();
  for (const run of runs) groups.set(key(run), [...(groups.get(key(run)) ?? []), run]);
  return groups;
}

/** A number with as many digits as it deserves. */
function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (Number.isInteger(value) || !Number.isFinite(value)) return `${value}`;
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 0.1 ? 1 : value < 1 ? 2 : 3);
}

/** Rows of cells under each other, the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const pad = (cell: string, c: number): string =>
    c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0);
  return rows.map((row) => row.map(pad).join("  "));
}
