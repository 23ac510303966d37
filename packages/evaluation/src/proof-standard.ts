/**
 * How much it takes for a statement to be proved, from little to much (Gordon and Walton 2009). `p` is the weight of the
 * best applicable inference to it, `c` that of the best applicable objection, 0 if there is none:
 *
 * - `scintilla`: some inference applies
 * - `preponderance`: some inference applies, and p > c
 * - `clear-and-convincing`: also p > alpha and p - c > beta
 * - `beyond-reasonable-doubt`: also c < gamma
 * - `dialectical-validity`: some inference applies, and no objection
 */
export type ProofStandard = (typeof proofStandardNames)[number];

/** From little to much. */
export const proofStandardNames = [
  "scintilla",
  "preponderance",
  "clear-and-convincing",
  "beyond-reasonable-doubt",
  "dialectical-validity",
] as const;

export function isProofStandard(name: string): name is ProofStandard {
  return proofStandardNames.some((each) => each === name);
}
