import type { Box, Group, LayeredOptions, Link } from "@argument-graph/layout";

// The argument of the essay on October 1917, as boxes: statements u1 to u25, and one small box for each link.
//
//   u7 --step1--> u9 --step2--> u5        the spine, one row
//   |      |      |       |      |        what hangs on each statement and on each step

const heights: Readonly<Record<string, number>> = {
  u1: 108,
  u2: 126,
  u3: 126,
  u4: 108,
  u5: 144,
  u6: 126,
  u7: 162,
  u8: 108,
  u9: 162,
  u10: 126,
  u11: 108,
  u12: 126,
  u13: 108,
  u14: 126,
  u15: 144,
  u16: 108,
  u17: 126,
  u18: 108,
  u19: 90,
  u20: 108,
  u21: 126,
  u22: 144,
  u23: 108,
  u24: 126,
  u25: 90,
}; // prettier-ignore

const reasons: readonly (readonly [junction: string, above: string, below: readonly string[]])[] = [
  ["conflictA", "u7", ["u6"]],
  ["conflictB", "u7", ["u8"]],
  ["inf1", "step1", ["u6"]],
  ["inf2", "step1", ["u8"]],
  ["inf3", "u9", ["u8", "u10"]],
  ["inf4", "step2", ["u14"]],
  ["inf5", "step2", ["u15"]],
  ["inf6", "u14", ["u15"]],
  ["conf7", "u15", ["u16"]],
  ["inf8", "u15", ["u24", "u25"]],
  ["inf9", "u5", ["u24", "u25"]],
  ["inf10", "u24", ["u23"]],
  ["inf11", "u4", ["u13"]],
  ["inf12", "u13", ["u11", "u12"]],
  ["inf13", "u3", ["u1", "u2"]],
  ["inf14", "u1", ["u2"]],
  ["conf15", "u17", ["u18"]],
  ["inf16", "u18", ["u19"]],
  ["inf17", "u18", ["u20", "u21"]],
  ["inf18", "u21", ["u22"]],
];

const sections: Readonly<Record<string, readonly string[]>> = {
  Marx: ["u6", "u7"],
  Lenin: ["u3", "u1", "u2", "u9", "u8", "u10", "u11", "u12", "u13", "u4", "u14", "u15", "u16"],
  Stalin: ["u5", "u17", "u18", "u19", "u20", "u21", "u22", "u23", "u24", "u25"],
};

export const spine: readonly (readonly string[])[] = [["u7", "step1", "u9", "step2", "u5"]];

/** @param grouped with the three sections as groups; a junction is in the group that all its ends share */
export function october(grouped: boolean): {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly options: LayeredOptions;
} {
  const sectionOf = new Map(Object.entries(sections).flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));
  const box = (id: string, width: number, height: number, group: string | undefined): Box =>
    grouped && group !== undefined ? { id, width, height, group } : { id, width, height };
  const boxes: Box[] = Object.entries(heights).map(([id, height]) => box(id, 240, height, sectionOf.get(id)));
  boxes.push(box("step1", 84, 22, undefined), box("step2", 84, 22, undefined));
  const links: Link[] = [];
  const link = (source: string, target: string): void => {
    links.push({ id: `${source}-${target}`, source, target });
  };
  link("u7", "step1");
  link("step1", "u9");
  link("u9", "step2");
  link("step2", "u5");
  for (const [junction, above, below] of reasons) {
    const groups = new Set([above, ...below].map((id) => sectionOf.get(id)));
    const shared = groups.size === 1 ? [...groups][0] : undefined;
    const width = junction.startsWith("conf") ? 60 : below.length > 1 ? 132 : 74;
    boxes.push(box(junction, width, 22, shared));
    link(above, junction);
    for (const id of below) link(junction, id);
  }
  const groups: readonly Group[] = Object.keys(sections).map((id) => ({ id, header: 24, minWidth: 120 }));
  return { boxes, links, options: grouped ? { spine, groups } : { spine } };
}
