import type { Id } from "@argument-graph/core";
import { beginsWith } from "./fold-text";

/** The time after which typing starts a new word, in ms. */
const PAUSE = 700;

/** Collects what is typed and finds the next box whose text starts with it. */
export interface TypeAhead {
  /** The box to go to, `null` if none starts so, or undefined if the key types nothing. */
  type(key: string, at: Id, now: number): Id | null | undefined;
}

/** One form of each letter, so that é is é however it was typed. */
const fold = (text: string): string => text.normalize("NFC").toLowerCase();

/**
 * @param texts - the visible words of each box, in reading order; asked for at each key.
 */
export function typeAhead(texts: () => readonly (readonly [Id, string])[]): TypeAhead {
  let typed = "";
  let last = Number.NEGATIVE_INFINITY;
  return {
    type(key, at, now) {
      const going = now - last < PAUSE && typed !== "";
      if ([...key.normalize("NFC")].length !== 1 || (key === " " && !going)) return undefined;
      typed = fold(going ? typed + key : key);
      last = now;
      return search(texts(), at, typed);
    },
  };
}

/** A single letter, or one typed again and again, goes on to the next box; a longer word may stay where it is. */
function search(texts: readonly (readonly [Id, string])[], at: Id, typed: string): Id | null {
  const letters = [...typed];
  const same = letters.every((letter) => letter === letters[0]);
  const start = texts.findIndex(([id]) => id === at);
  const wanted = same ? (letters[0] ?? "") : typed;
  for (let step = same ? 1 : 0; step < texts.length + (same ? 1 : 0); step++) {
    const candidate = texts[(start + step + texts.length) % texts.length];
    if (candidate && beginsWith(candidate[1], wanted)) return candidate[0];
  }
  return null;
}
