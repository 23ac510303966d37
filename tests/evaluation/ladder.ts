import type { Id } from "@argument-graph/core";
import type { Sketch } from "./maps";

/**
 * Rungs of attacks to and fro, whose third statements attack themselves: guessing gets lost in them.
 *
 *     a <─x─▸ b,   a + b' ─x▸ c,   c ─x▸ a',   c ─x▸ c        (a', b': those of the next rung)
 */
export const ladder = (rungs: number): Sketch => ({
  s: Array.from({ length: rungs }, (_, n) => [`a${n}`, `b${n}`, `c${n}`]).flat(),
  x: Array.from({ length: rungs }, (_, n) => n).flatMap((n): [Id, Id[], Id][] => [
    [`x${n}`, [`a${n}`], `b${n}`],
    [`y${n}`, [`b${n}`], `a${n}`],
    [`z${n}`, [`a${n}`, `b${(n + 1) % rungs}`], `c${n}`],
    [`u${n}`, [`c${n}`], `a${(n + 1) % rungs}`],
    [`v${n}`, [`c${n}`], `c${n}`],
  ]),
});
