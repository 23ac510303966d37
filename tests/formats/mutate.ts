/** A small generator of random numbers (mulberry32): the same seed gives the same inputs on every machine. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Random = () => number;

export const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);
export const oneOf = <T>(random: Random, list: readonly T[]): T | undefined => list[upTo(random, list.length)];

/** Characters and words that Argdown, YAML and JSON are made of, and what readers stumble over. */
const pieces = [
  ..."[]<>{}()#@*_+-=:/\\,.|&!'\"`~^",
  ...["\n", "\n\n", "\r\n", "\r", "\t", "  ", "\0", "\ufeff", "\ud800", "\u2028", "🏛️", "א", "命题"],
  ...["[A]: ", "[A]", "<A>: ", "<A>", "(1) ", "----\n", "-- leads to --\n", "-- ", "===\n", "# H\n", "  + ", "  <_ "],
  ...[
    "  >< ",
    "* ",
    "1. ",
    "#tag ",
    "#(a b)",
    "{a: 1}",
    "{id: x}",
    "{id: ",
    "{\n",
    "}\n",
    "//",
    "/*",
    "*/",
    "<!--",
    "-->",
  ],
  ...["https://", "__proto__", "constructor", "issued: 5, ", "isInMap: false", "weight: 9", "&a ", "*a", "!!js "],
  ...["links: [{kind: conflict, from: A, to: B}]", "groups: [{id: A, parent: B}, {id: B, parent: A}]\n", "parent: "],
  ...['"statements": [', '{"kind": "claim", "id": "a"},', '"premises": ["a"]', "null", "-1e999", '"\\ud800"', "}]}"],
];

/** Longest text that is mutated once more: what grows without end would make every round slower than the one before. */
const longest = 1600;

/**
 * A text with a few random changes of one kind: pieces of the grammar put in and stretches cut, doubled or moved; whole
 * lines moved, indented, renumbered, turned or taken from another text; or bytes of its UTF-8 changed.
 */
export const mutate = (text: string, random: Random, other = text): string => {
  const kind = oneOf(random, [mutatePieces, mutatePieces, mutateLines, mutateBytes]) ?? mutatePieces;
  const mutated = kind(text, random, other);
  return mutated.length > longest ? mutated.slice(upTo(random, longest / 2), longest) : mutated;
};

const mutatePieces = (text: string, random: Random): string => {
  let mutated = text;
  for (let change = 1 + upTo(random, 6); change > 0; change--) {
    const at = upTo(random, mutated.length + 1);
    const end = Math.min(mutated.length, at + upTo(random, 30));
    const [before, stretch, behind] = [mutated.slice(0, at), mutated.slice(at, end), mutated.slice(end)];
    const piece = oneOf(random, pieces) ?? "";
    const target = upTo(random, behind.length + 1);
    const choices = [
      () => before + piece + stretch + behind,
      () => before + behind,
      () => before + stretch + stretch + behind,
      () => before + piece + behind,
      () => before + behind.slice(0, target) + stretch + behind.slice(target),
      () => before + stretch + piece.repeat(1 + upTo(random, 20)) + behind,
    ];
    mutated = oneOf(random, choices)?.() ?? mutated;
  }
  return mutated;
};

const symbols = ["+", "-", "_", "<+", "<-", "<_", "+>", "->", "_>", "><", "*", "1.", "(1)", "(7)", "--"];

/** A line in the words of the grammar: one change of what it is, not of its characters. */
const changedLine = (line: string, random: Random): string => {
  const bare = line.trimStart().replace(/^(?:[<>+_*-]{1,2}|\(\d+\)|\d+\.) ?/, "");
  const choices = [
    () => `${" ".repeat(upTo(random, 9))}${line.trimStart()}`,
    () => `${" ".repeat(2 * upTo(random, 5))}${oneOf(random, symbols)} ${bare}`,
    () => bare,
    () => `${"#".repeat(1 + upTo(random, 7))} ${bare}`,
    () => line.replace(/\[([^\]]*)\]/, "<$1>"),
    () => line.replace(/\]: .*/, "]"),
    () =>
      `${line} {${oneOf(random, ["id: A", "weight: 0.5", "uses: [1, 9]", "cite: x", "a: {b: [c]}", "title: null"])}}`,
    () => `${line} // ${bare}`,
    () => `/* ${line}`,
    () => `${line}\n${oneOf(random, ["----", "-- rule {uses: [1]} --", "===", ""])}`,
  ];
  return oneOf(random, choices)?.() ?? line;
};

const mutateLines = (text: string, random: Random, other: string): string => {
  const lines = text.split("\n");
  const others = other.split("\n");
  for (let change = 1 + upTo(random, 5); change > 0; change--) {
    const at = upTo(random, lines.length + 1);
    const line = lines[at] ?? "";
    const end = at + upTo(random, 6);
    const from = upTo(random, others.length);
    const choices = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(at, 1, changedLine(line, random)),
      () => lines.splice(at, 1, changedLine(changedLine(line, random), random)),
      () => lines.splice(upTo(random, lines.length), 0, ...lines.splice(at, end - at)),
      () => lines.splice(at, end - at, ...others.slice(from, from + upTo(random, 8))),
      () => lines.splice(at, 0, oneOf(random, ["", " ", "\t"]) ?? ""),
    ];
    oneOf(random, choices)?.();
  }
  return lines.join(random() < 0.05 ? "\r\n" : "\n");
};

const encoder = new TextEncoder();
const decoders = [new TextDecoder("utf-8"), new TextDecoder("utf-8"), new TextDecoder("latin1")];

/** Bytes flipped, put in, taken out; read again as UTF-8, or as what it is not. */
const mutateBytes = (text: string, random: Random): string => {
  const bytes = [...encoder.encode(text)];
  for (let change = 1 + upTo(random, 8); change > 0; change--) {
    const at = upTo(random, bytes.length);
    const choices = [
      () => bytes.splice(at, 1, (bytes[at] ?? 0) ^ (1 << upTo(random, 8))),
      () => bytes.splice(at, 1, upTo(random, 256)),
      () => bytes.splice(at, 0, upTo(random, 256)),
      () => bytes.splice(at, 1 + upTo(random, 4)),
      () => bytes.splice(at, 0, ...new Array<number>(upTo(random, 40)).fill(bytes[at] ?? 0)),
    ];
    oneOf(random, choices)?.();
  }
  return oneOf(random, decoders)?.decode(Uint8Array.from(bytes)) ?? text;
};
