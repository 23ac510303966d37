/**
 * A number as SVG wants it, with at most two decimals and never in the form 1e-7.
 *
 * @throws RangeError if it is not finite: a drawing with NaN in it shows nothing and says nothing.
 */
export function decimal(value: number): string {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) throw new RangeError(`A drawing has the number ${value}; expected a finite one.`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
