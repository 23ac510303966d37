/**
 * The Combined Argument Similarity Score: the harmonic mean of how far two analyses of one text agree on what argues for
 * what, such as `kappa` of a comparison, and on where its units begin and end (Duthie, Lawrence, Budzynska and Reed, Workshop
 * on Argument Mining 2016). `undefined` if either is negative: then the mean has no meaning.
 *
 * @example
 * ```ts
 * import { cass } from "@argument-graph/evaluation";
 *
 * cass(0.5, 1)?.toFixed(4); // => "0.6667"
 * cass(-0.1, 1); // => undefined
 * ```
 */
export function cass(propositional: number, segmentation: number): number | undefined {
  if (!(propositional >= 0 && segmentation >= 0)) return undefined;
  const sum = propositional + segmentation;
  return sum === 0 ? 0 : (2 * propositional * segmentation) / sum;
}
