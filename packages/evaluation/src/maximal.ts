import type { Steps } from "@argument-graph/core";

/** The places of the sets that are not smaller than another; a set is given by a 1 for every number in it. */
export function* maximalSteps(sets: readonly Uint8Array[]): Steps<readonly number[]> {
  const found: number[] = [];
  for (const [index, set] of sets.entries()) {
    yield;
    if (!sets.some((other) => isBelow(set, other))) found.push(index);
  }
  return found;
}

function isBelow(one: Uint8Array, other: Uint8Array): boolean {
  let less = false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] && !other[index]) return false;
    if (!one[index] && other[index]) less = true;
  }
  return less;
}
