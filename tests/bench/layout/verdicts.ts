// What must hold of our layout, and whether it does in the runs of a bench: medians over the seeds, as ratios to the best
// peer of that size.
import type { Variant } from "./arguments";
import { engines } from "./engines/index";
import type { Quality } from "./metrics";
import type { Outcome } from "./outcome";

/** Real argument maps, and the North graphs. */
export type RealSet = "maps" | "north";

/** What one process said of one engine and one graph; without an outcome if it failed. */
export interface Run extends Partial<Outcome> {
  readonly engine: string;
  readonly variant: Variant | RealSet;
  /** How many boxes; 0 for a set of real graphs. */
  readonly size: number;
  readonly seed: number;
  readonly error?: string;
}

export interface Verdict {
  readonly what: string;
  readonly size: number;
  /** A ratio to the peer, or a plain number if there is none. */
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
  /** The best peer and its median, and ours. */
  readonly peer?: string;
  readonly theirs?: number;
  readonly ours: number;
}

/** Limits for up to 50, 200, 1,000 and more boxes. */
type Limits = readonly [number, number, number, number];

const limitFor = (limits: Limits, size: number): number =>
  limits[size <= 50 ? 0 : size <= 200 ? 1 : size <= 1000 ? 2 : 3];

interface Race {
  readonly what: string;
  readonly variants: readonly Run["variant"][];
  readonly of: (run: Run) => number | undefined;
  readonly against: (engine: string) => boolean;
  readonly limits: Limits;
  /** As good as a ratio within the limit, whatever the peer does. */
  readonly enough?: (ours: number, size: number) => boolean;
}

const avoidsBoxes = (engine: string): boolean => engines.get(engine)?.avoidsBoxes === true;
const exactGroups = (engine: string): boolean => engines.get(engine)?.groups === "exact";

const races: readonly Race[] = [
  {
    what: "time, warm, to Graphviz",
    variants: ["flat", "cyc", "groups"],
    of: (run) => run.warm,
    against: (engine) => engine === "graphviz",
    limits: [0.2, 0.1, 0.1, 0.01],
    // Within one frame.
    enough: (ours, size) => size === 1000 && ours <= 16,
  },
  {
    what: "crossings, to the best that passes around boxes",
    variants: ["flat", "cyc"],
    of: (run) => run.quality?.crossings,
    against: avoidsBoxes,
    limits: [0.9, 0.7, 0.7, 0.7],
  },
  {
    what: "crossings, to the best that keeps groups exact",
    variants: ["groups"],
    of: (run) => run.quality?.crossings,
    against: exactGroups,
    limits: [0.9, 0.7, 0.7, 0.7],
  },
  {
    what: "length, to the best that passes around boxes",
    variants: ["flat", "cyc", "groups"],
    of: (run) => run.quality?.length,
    against: avoidsBoxes,
    limits: [1.1, 1, 1, 1],
  },
];

/** What no drawing may have. */
export const faultNames: readonly (keyof Quality)[] = [
  "throughBoxes",
  "overlaps",
  "against",
  "detached",
  "missing",
  "groupOverlaps",
  "foreign",
  "outside",
  "throughGroups",
];

export function verdicts(runs: readonly Run[]): readonly Verdict[] {
  const sizes = [...new Set(runs.map(({ size }) => size))].sort((a, b) => a - b);
  const variants = [...new Set(runs.map(({ variant }) => variant))];
  const found: Verdict[] = [];
  for (const { what, variants: judged, of, against, limits, enough } of races) {
    for (const variant of variants.filter((v) => judged.includes(v))) {
      for (const size of sizes) {
        const race = runs.filter((run) => run.variant === variant && run.size === size);
        const verdict = judge(race, of, against, limitFor(limits, size));
        if (!verdict) continue;
        const holds = verdict.holds || enough?.(verdict.ours, size) === true;
        found.push({ what: `${what}: ${variant}`, size, ...verdict, holds });
      }
    }
  }
  return [...found, ...faultless(runs, sizes), ...steady(runs, sizes), ...nearLinear(runs)];
}

function judge(
  race: readonly Run[],
  of: Race["of"],
  against: Race["against"],
  limit: number,
): Omit<Verdict, "what" | "size"> | undefined {
  const medianOf = (engine: string): number | undefined =>
    median(race.flatMap((run) => (run.engine === engine ? (of(run) ?? []) : [])));
  const ours = medianOf("ours");
  const peers = [...new Set(race.map(({ engine }) => engine))].filter((name) => name !== "ours" && against(name));
  const best = peers
    .flatMap((peer) => ({ peer, theirs: medianOf(peer) ?? [] }))
    .flatMap(({ peer, theirs }) => (typeof theirs === "number" ? { peer, theirs } : []))
    .sort((a, b) => a.theirs - b.theirs)[0];
  if (ours === undefined || !best) return undefined;
  // Nothing can be saved where the best has none.
  const value = best.theirs === 0 ? (ours === 0 ? 0 : Number.POSITIVE_INFINITY) : ours / best.theirs;
  return { value, limit, holds: value <= limit, ...best, ours };
}

/** Everything wrong in any of our drawings, added up. */
function faultless(runs: readonly Run[], sizes: readonly number[]): Verdict[] {
  return faultNames.flatMap((fault) =>
    sizes.flatMap((size) => {
      const drawn = runs.filter((run) => run.engine === "ours" && run.size === size && run.quality);
      if (drawn.length === 0) return [];
      const value = drawn.reduce((sum, { quality }) => sum + (quality?.[fault] ?? 0), 0);
      return [{ what: `faults: ${fault}`, size, value, limit: 0, holds: value === 0, ours: value }];
    }),
  );
}

const mayMove: Limits = [0.15, 0.1, 0.05, 0.05];

function steady(runs: readonly Run[], sizes: readonly number[]): Verdict[] {
  const moving = runs.filter(({ engine, movements }) => engine === "ours" && movements);
  const variants = [...new Set(moving.map(({ variant }) => variant))];
  return variants.flatMap((variant) =>
    sizes.flatMap((size) => {
      const mine = moving.filter((run) => run.variant === variant && run.size === size);
      const added = mine.flatMap((run) => run.movements?.["leaf added"] ?? []);
      const moved = median(added.map((movement) => movement.moved));
      const flips = median(added.map((movement) => movement.flips));
      if (moved === undefined || flips === undefined) return [];
      const most = limitFor(mayMove, size);
      const judged = (what: string, value: number, limit: number): Verdict => {
        return { what: `a leaf added, ${what}: ${variant}`, size, value, limit, holds: value <= limit, ours: value };
      };
      return [
        judged("share that moves by more than its height", moved, most),
        judged("pairs that change their order", flips, 0),
      ];
    }),
  );
}

/** The time of 20,000 boxes as a multiple of that of 1,000. */
function nearLinear(runs: readonly Run[]): Verdict[] {
  const time = (size: number): number | undefined =>
    median(
      runs.flatMap((run) =>
        run.engine === "ours" && run.variant === "flat" && run.size === size ? (run.warm ?? []) : [],
      ),
    );
  const [small, large] = [time(1000), time(20_000)];
  if (small === undefined || large === undefined) return [];
  const value = large / small;
  return [
    {
      what: "time, as a multiple of that of 1,000: flat",
      size: 20_000,
      value,
      limit: 100,
      holds: value <= 100,
      ours: large,
    },
  ];
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
