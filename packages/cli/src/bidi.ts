/** A stretch of a line that runs in one direction. */
export interface BidiRun {
  readonly text: string;
  readonly rtl: boolean;
}

type Type = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "NSM" | "ON";

/** A character, what it is for the algorithm, and how deep it is embedded: odd levels run from right to left. */
interface Sign {
  readonly text: string;
  readonly type: Type;
  readonly level: number;
}

const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The runs of a line from left to right, as they stand on paper; the text of each is in the order of reading, with its
 * brackets mirrored where it runs from right to left. After Unicode's bidirectional algorithm (UAX #9, revision 48):
 * isolates and embeddings (X1–X8, to a depth of 60), W1–W7, N1–N2, I1–I2, L1–L2 and L4; without paired brackets (N0).
 * The marks that turn the direction are left out: they have no shape. Linear.
 *
 *     "in 1917 ab"   from right to left, capitals for Arabic:  "IN 1917 ab"  ─▸  ab ‖ 1917 ‖ NI
 */
export function bidiRuns(text: string, rtl: boolean): readonly BidiRun[] {
  if (!rtl && !TURNS.test(text)) return text === "" ? [] : [{ text, rtl: false }];
  const signs = embedded(text, rtl ? 1 : 0);
  return visual(levelled(signs, rtl ? 1 : 0));
}

/** X1–X8: marks that embed or isolate are obeyed and left out. */
function embedded(text: string, base: number): readonly Sign[] {
  const open: number[] = [base];
  const signs: Sign[] = [];
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const level = open.at(-1) ?? base;
    const mark = MARKS.get(character);
    if (mark === "pop") {
      if (open.length > 1) open.pop();
    } else if (mark) {
      const right = mark === "first" ? runsRight(characters, index + 1, level % 2 === 1) : mark === "right";
      if (open.length < 60) open.push(next(level, right));
    } else signs.push({ text: character, type: typeOf(character), level });
  }
  return signs;
}

/** The least level above this one that runs so. */
const next = (level: number, right: boolean): number => level + ((level % 2 === 1) === right ? 2 : 1);

/** P2: by the first letter with a direction before the isolate ends. Looks ahead at most as far as a line is long. */
function runsRight(characters: readonly string[], from: number, otherwise: boolean): boolean {
  for (let at = from; at < Math.min(characters.length, from + 200); at++) {
    const character = characters[at] ?? "";
    if (MARKS.get(character) === "pop") break;
    const type = typeOf(character);
    if (type === "R" || type === "AL") return true;
    if (type === "L") return false;
  }
  return otherwise;
}

const MARKS: ReadonlyMap<string, "left" | "right" | "first" | "pop"> = new Map([
  ["\u202a", "left"],
  ["\u202d", "left"],
  ["\u2066", "left"],
  ["\u202b", "right"],
  ["\u202e", "right"],
  ["\u2067", "right"],
  ["\u2068", "first"],
  ["\u202c", "pop"],
  ["\u2069", "pop"],
]);

const TYPES: readonly (readonly [Type, RegExp])[] = [
  ["NSM", /[\p{Mn}\p{Me}]/u],
  ["AN", /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u08e2]/u],
  ["AL", /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061c]/u],
  [
    "R",
    /[\p{Script=Hebrew}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\u200f\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
  ],
  ["EN", /[0-9\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070-\u2079\u2080-\u2089]/u],
  ["ES", /[+\-\u2212\u207a\u207b\u208a\u208b]/u],
  ["ET", /[#$%°¢-¥٪‰‱\u2032-\u2034\p{Sc}]/u],
  ["CS", /[,./:\u00a0\u060c\u202f\u2044]/u],
  ["L", /[\p{L}\p{Nl}\p{Mc}\u200e]/u],
];

const typeOf = (character: string): Type => TYPES.find(([, of]) => of.test(character))?.[0] ?? "ON";

interface Levelled {
  readonly text: string;
  readonly level: number;
}

/** Settles the level of every character, one stretch of equal embedding after the other. */
function levelled(signs: readonly Sign[], base: number): readonly Levelled[] {
  const result: Levelled[] = [];
  for (let start = 0; start < signs.length; ) {
    const level = signs[start]?.level ?? base;
    let end = start;
    while (signs[end]?.level === level) end++;
    const before = side(Math.max(level, signs[start - 1]?.level ?? base));
    const after = side(Math.max(level, signs[end]?.level ?? base));
    const stretch = signs.slice(start, end);
    const types = neutral(weak(stretch, before), level, before, after);
    for (const [index, { text }] of stretch.entries())
      result.push({ text, level: raised(level, types[index] ?? side(level)) });
    start = end;
  }
  // L1: white space at the end of the line stands where the line ends.
  for (let at = result.length - 1; at >= 0 && /\s/.test(result[at]?.text ?? ""); at--)
    result[at] = { text: result[at]?.text ?? "", level: base };
  return result;
}

const side = (level: number): "L" | "R" => (level % 2 === 1 ? "R" : "L");

/** I1 and I2. */
function raised(level: number, type: Type): number {
  if (level % 2 === 1) return type === "R" ? level : level + 1;
  return type === "R" ? level + 1 : type === "L" ? level : level + 2;
}

/** W1–W7: marks above letters, and what belongs to numbers. */
function weak(signs: readonly Sign[], before: "L" | "R"): readonly Type[] {
  const types = signs.map(({ type }) => type);
  let last: Type = before;
  let letter: Type = before;
  for (const [at, own] of types.entries()) {
    const type: Type = own === "NSM" ? last : own; // W1
    last = type;
    if (type === "L" || type === "R" || type === "AL") letter = type;
    types[at] = type === "EN" && letter === "AL" ? "AN" : type; // W2
  }
  for (const [at, type] of types.entries()) if (type === "AL") types[at] = "R"; // W3
  for (const [at, type] of types.entries()) {
    const [left, right] = [types[at - 1], types[at + 1]];
    const isBetween = left === right && (left === "EN" || (left === "AN" && type === "CS"));
    if ((type === "ES" || type === "CS") && left && isBetween) types[at] = left; // W4
  }
  joinTerms(types); // W5
  let strong: Type = before;
  for (const [at, type] of types.entries()) {
    if (type === "ES" || type === "ET" || type === "CS") types[at] = "ON"; // W6
    if (type === "L" || type === "R") strong = type;
    if (type === "EN" && strong === "L") types[at] = "L"; // W7
  }
  return types;
}

/** W5: signs such as % that touch a number belong to it. */
function joinTerms(types: Type[]): void {
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== "ET") continue;
    let end = at;
    while (types[end] === "ET") end++;
    if (types[at - 1] === "EN" || types[end] === "EN") types.fill("EN", at, end);
    at = end - 1;
  }
}

/** N1 and N2: what has no direction takes that of both its neighbours, else that of the stretch. */
function neutral(types: readonly Type[], level: number, before: "L" | "R", after: "L" | "R"): readonly Type[] {
  const result = [...types];
  const sideOf = (type: Type | undefined, outside: "L" | "R"): Type =>
    type === undefined ? outside : type === "L" ? "L" : "R";
  for (let at = 0; at < result.length; at++) {
    if (result[at] !== "ON") continue;
    let end = at;
    while (result[end] === "ON") end++;
    const [left, right] = [sideOf(result[at - 1], before), sideOf(result[end], after)];
    result.fill(left === right ? left : side(level), at, end);
    at = end - 1;
  }
  return result;
}

/** L2: from the highest level down to the lowest odd one, what is at least that deep is turned round. */
function visual(line: readonly Levelled[]): readonly BidiRun[] {
  const runs = line.reduce<Levelled[]>((all, { text, level }) => {
    const last = all.at(-1);
    if (last?.level === level) all[all.length - 1] = { text: last.text + text, level };
    else all.push({ text, level });
    return all;
  }, []);
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let order = runs;
  for (let level = highest; level > 0; level--) order = turned(order, level);
  return order.map(({ text, level }) => ({ text: level % 2 === 1 ? mirrored(text) : text, rtl: level % 2 === 1 }));
}

function turned(runs: readonly Levelled[], level: number): Levelled[] {
  const result: Levelled[] = [];
  for (let at = 0; at < runs.length; ) {
    let end = at;
    while ((runs[end]?.level ?? -1) >= level) end++;
    result.push(...runs.slice(at, end).reverse());
    const next = runs[end];
    if (next) result.push(next);
    at = end + 1;
  }
  return result;
}

const PAIRS = ["()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "⟨⟩"];
const MIRROR: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([open = "", close = ""]) => [
    [open, close],
    [close, open],
  ]),
);

/** L4. Quotation marks such as “ ” are no mirrored pair in Unicode. */
const mirrored = (text: string): string => [...text].map((character) => MIRROR.get(character) ?? character).join("");
