import { union } from "../components";
import { commonGroup, type Problem } from "../problem";

/**
 * A group may hold parts that no link joins to anything outside them. In the layers where their ranks put them they would
 * all stand side by side; so each of them, in the order of the boxes, moves down to the first layers of the group where
 * the room is not taken (first fit). How wide a group may get follows from the page: its share of the whole area.
 *
 * Changes `layer`; keeps the distances in layers within every part, and no part enters a layer that a row has to itself.
 */
export function stackFloats(problem: Problem, layer: Int32Array, rowInLayer: ArrayLike<number>): void {
  const { boxCount, linkCount, groups, groupOf, source, target, gap, layerGap } = problem;
  const area = (v: number): number => (problem.width[v]! + gap) * (problem.height[v]! + layerGap);
  let total = 0;
  for (let v = 0; v < boxCount; v++) total += area(v);
  const looseness = 1.3; // a drawing takes more room than its boxes
  const pageHeight = Math.sqrt((total * looseness) / problem.aspect);

  const lists = (): number[][] => Array.from({ length: groups.count }, () => []);
  const [members, linksIn, leaving] = [lists(), lists(), lists()];
  const leave = (v: number, outer: number): void => {
    for (let g = groupOf[v]!; g !== outer; g = groups.parent[g]!) leaving[g]!.push(v);
  };
  for (let v = 0; v < boxCount; v++) {
    for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) members[g]!.push(v);
    if (problem.rowOf[v]! >= 0) leave(v, -1);
  }
  for (let e = 0; e < linkCount; e++) {
    const [s, t] = [source[e]!, target[e]!];
    const inside = commonGroup(groups, groupOf[s]!, groupOf[t]!);
    linksIn[inside]?.push(e);
    leave(s, inside);
    leave(t, inside);
  }
  const sets = union(boxCount);
  for (let g = groups.count - 1; g >= 0; g--) {
    for (const e of linksIn[g]!) sets.merge(source[e]!, target[e]!);
    const parts = new Map<number, number[]>();
    for (const v of members[g]!) {
      const part = parts.get(sets.find(v));
      if (part) part.push(v);
      else parts.set(sets.find(v), [v]);
    }
    if (parts.size > 1) stack(g, parts, new Set(leaving[g]!.map(sets.find)));
    for (const v of members[g]!) sets.merge(members[g]![0]!, v); // one part of what is around it
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
