/** The empty space around a drawing if nothing else is asked for, in px. */
export const MARGIN = 24;

/** What the empty space around a drawing leaves of its width, in px. */
export const inside = (width: number, margin = MARGIN): number => Math.max(0, width - 2 * margin);
