import { foldText } from "./fold-text";

/** Where a text stands in another, as pairs of offsets, without regard to what a reader does not type. */
export function placesIn(text: string, wanted: string): readonly (readonly [start: number, end: number])[] {
  const { text: own, at } = foldText(text);
  const looked = foldText(wanted.trim()).text;
  const places: [number, number][] = [];
  if (looked === "") return places;
  for (let from = own.indexOf(looked); from >= 0; from = own.indexOf(looked, from + looked.length)) {
    const start = at[from] ?? 0;
    const last = from + looked.length - 1;
    // To where the next character begins: marks belong to the letter before them.
    let next = last + 1;
    while (next < own.length && at[next] === at[last]) next++;
    places.push([start, at[next] ?? text.length]);
  }
  return places;
}

/** Marks the text that was found in the words of elements, without touching them. */
export interface Marker {
  mark(elements: Iterable<HTMLElement>, current: HTMLElement | undefined, wanted: string): void;
  clear(): void;
}

const FOUND = "ag-found";
const CURRENT = "ag-current";

/**
 * By the browser's own highlights, which all drawings of a page share; where there are none, boxes are marked alone.
 *
 * @param texts - the words in an element that are its own.
 */
export function createMarker(
  view: (Window & typeof globalThis) | null,
  texts: (element: HTMLElement) => Iterable<Text>,
): Marker {
  const registry = view?.CSS && "highlights" in view.CSS ? view.CSS.highlights : undefined;
  let own: readonly Range[] = [];
  const clear = () => {
    for (const name of [FOUND, CURRENT]) for (const range of own) registry?.get(name)?.delete(range);
    own = [];
  };
  return {
    clear,
    mark(elements, current, wanted) {
      clear();
      if (!view || !registry) return;
      for (const element of elements) {
        const name = element === current ? CURRENT : FOUND;
        const highlight = registry.get(name) ?? new view.Highlight();
        registry.set(name, highlight);
        const ranges = [...texts(element)].flatMap((text) => rangesIn(text, wanted));
        for (const range of ranges) highlight.add(range);
        own = [...own, ...ranges];
      }
    },
  };
}

function rangesIn(text: Text, wanted: string): readonly Range[] {
  return placesIn(text.data, wanted).map(([start, end]) => {
    const range = text.ownerDocument.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return range;
  });
}
