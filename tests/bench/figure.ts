/** What must hold: a figure, and the most it may be (or the least, for a ratio). */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
}
