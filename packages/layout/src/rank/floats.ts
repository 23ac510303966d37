import { union } from "../components";
import { ints } from "../memory";
import type { Problem } from "../problem";

/**
 * A group may hold parts that no link joins to anything outside them. In the layers where their ranks put them they would
 * all stand side by side; so each of them, in the order of the boxes, moves down to the first layers of the group where
 * the room is not taken (first fit). How wide a group may get follows from the page: its share of the whole area.
 *
 * Changes `layer`; keeps the distances in layers within every part, and no part enters a layer that a row has to itself.
 */
export function stackFloats(problem: Problem, layer: Int32Array, rowInLayer: ArrayLike<number>): void {
  const { boxCount, linkCount, groups, source, target, gap, layerGap } = problem;
  const area = (v: number): number => (problem.width[v]! + gap) * (problem.height[v]! + layerGap);
  let total = 0;
  for (let v = 0; v < boxCount; v++) total += area(v);
  const looseness = 1.3; // a drawing takes more room than its boxes
  const pageHeight = Math.sqrt((total * looseness) / problem.aspect);

  const members: number[][] = Array.from({ length: groups.count }, () => []);
  const linksIn: number[][] = Array.from({ length: groups.count }, () => []);
  for (let v = 0; v < boxCount; v++) {
    for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) members[g]!.push(v);
  }
  for (let e = 0; e < linkCount; e++) {
    for (const end of [source[e]!, target[e]!]) {
      for (let g = problem.groupOf[end]!; g >= 0; g = groups.parent[g]!) linksIn[g]!.push(e);
    }
  }
  const inGroup = ints(boxCount).fill(-1);
  for (let g = groups.count - 1; g >= 0; g--) {
    const boxes = members[g]!;
    for (const v of boxes) inGroup[v] = g;
    const numbers = new Map(boxes.map((v, k) => [v, k]));
    const sets = union(boxes.length);
    const join = (a: number, b: number): void => sets.merge(numbers.get(a) ?? 0, numbers.get(b) ?? 0);
    const firstOf = new Map<number, number>(); // of each group directly inside
    for (const v of boxes) {
      let child = problem.groupOf[v]!;
      if (child === g) continue;
      while (groups.parent[child]! !== g) child = groups.parent[child]!;
      const first = firstOf.get(child);
      if (first === undefined) firstOf.set(child, v);
      else join(first, v);
    }
    const leaving: number[] = [];
    for (const e of linksIn[g]!) {
      const s = source[e]!;
      const t = target[e]!;
      if (inGroup[s] === g && inGroup[t] === g) join(s, t);
      else leaving.push(inGroup[s] === g ? s : t);
    }
    const tied = new Set<number>();
    for (const v of leaving) tied.add(sets.find(numbers.get(v) ?? 0));
    for (const v of boxes) if (problem.rowOf[v]! >= 0) tied.add(sets.find(numbers.get(v) ?? 0));
    const parts = new Map<number, number[]>();
    for (const v of boxes) {
      const root = sets.find(numbers.get(v) ?? 0);
      const part = parts.get(root);
      if (part) part.push(v);
      else parts.set(root, [v]);
    }
    if (parts.size > 1) stack(g, parts, tied);
  }

  function stack(g: number, parts: ReadonlyMap<number, readonly number[]>, tied: ReadonlySet<number>): void {
    const taken = new Map<number, number>();
    const take = (part: readonly number[]): void => {
      for (const v of part) taken.set(layer[v]!, (taken.get(layer[v]!) ?? 0) + problem.width[v]! + gap);
    };
    let first = Number.POSITIVE_INFINITY;
    let share = 0;
    for (const v of members[g]!) share += area(v);
    for (const [root, part] of parts) {
      if (tied.size > 0 && !tied.has(root)) continue;
      for (const v of part) first = Math.min(first, layer[v]!);
      if (tied.has(root)) take(part);
    }
    let limit = Math.max((share * looseness) / pageHeight, ...taken.values());
    const floats = [...parts].filter(([root]) => !tied.has(root)).map(([, part]) => part);
    const profiles = floats.map((part) => {
      let top = Number.POSITIVE_INFINITY;
      for (const v of part) top = Math.min(top, layer[v]!);
      const widths = new Map<number, number>();
      for (const v of part) {
        const r = layer[v]! - top;
        widths.set(r, (widths.get(r) ?? 0) + problem.width[v]! + gap);
      }
      limit = Math.max(limit, ...widths.values());
      return { top, widths };
    });
    floats.forEach((part, i) => {
      const { top, widths } = profiles[i]!;
      const fits = (offset: number): boolean => {
        for (const [r, w] of widths) {
          if ((taken.get(offset + r) ?? 0) + w > limit || (rowInLayer[offset + r] ?? -1) >= 0) return false;
        }
        return true;
      };
      // Steps of two keep statements and junctions, which take turns, in layers of their own kind.
      let offset = first + (Math.abs(first - top) % 2);
      while (!fits(offset)) offset += 2;
      for (const v of part) layer[v]! += offset - top;
      take(part);
    });
  }
}
