/** What is the case now, what was before each change, and what was taken back; the latest change is the last of each. */
export interface History<T> {
  readonly now: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
}

export const begin = <T>(now: T): History<T> => ({ now, past: [], future: [] });

/** A change. What had been taken back cannot be done again after it. */
export const record = <T>({ now, past }: History<T>, next: T): History<T> => ({
  now: next,
  past: [...past, now],
  future: [],
});

/** The state before the last change; the same if there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { now, past, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { now: before, past: past.slice(0, -1), future: [...future, now] };
}

/** The change that was taken back last; the same if there is none. */
export function redone<T>(history: History<T>): History<T> {
  const { now, past, future } = history;
  const next = future.at(-1);
  return next === undefined ? history : { now: next, past: [...past, now], future: future.slice(0, -1) };
}
