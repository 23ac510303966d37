/** A rectangle on the screen, in px of the window. */
export type Rect = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card stands, and how high it may be, in px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Empty space between a card and its box, and between it and the edge of the window, in px. */
const [BESIDE, EDGE] = [8, 8];

/**
 * The place for a card: below its box, above it, or at a side, the first at which it fits into the window and covers none of
 * the others; else the side with the most room, where it is cut to that and scrolls. It never covers its box.
 */
export function freePlace(card: Size, box: Rect, others: readonly Rect[], window: Size): Place {
  const places = [below(card, box, window), above(card, box, window), ...besides(card, box, window)];
  const fits = ({ room }: Place) => room >= card.height;
  const free = places.find((place) => fits(place) && !others.some((other) => meets(place, card, other)));
  if (free) return free;
  return places.reduce((best, next) =>
    Math.min(next.room, card.height) > Math.min(best.room, card.height) ? next : best,
  );
}

function below(card: Size, box: Rect, window: Size): Place {
  const y = Math.max(EDGE, box.bottom + BESIDE);
  return { x: within(box.left, card.width, window.width), y, room: window.height - EDGE - y };
}

function above(card: Size, box: Rect, window: Size): Place {
  const end = Math.min(window.height - EDGE, box.top - BESIDE);
  return { x: within(box.left, card.width, window.width), y: Math.max(EDGE, end - card.height), room: end - EDGE };
}

/** To the right and to the left, with no room where the card would be cut at its side. */
function besides(card: Size, box: Rect, window: Size): readonly Place[] {
  const room = (fits: boolean) => (fits ? window.height - 2 * EDGE : 0);
  const y = within(box.top, Math.min(card.height, window.height - 2 * EDGE), window.height);
  const [right, left] = [box.right + BESIDE, box.left - BESIDE - card.width];
  return [
    { x: right, y, room: room(right + card.width <= window.width - EDGE) },
    { x: left, y, room: room(left >= EDGE) },
  ];
}

const within = (start: number, length: number, whole: number): number =>
  Math.max(EDGE, Math.min(start, whole - EDGE - length));

function meets({ x, y, room }: Place, { width, height }: Size, other: Rect): boolean {
  const bottom = y + Math.min(height, room);
  return x < other.right && x + width > other.left && y < other.bottom && bottom > other.top;
}
