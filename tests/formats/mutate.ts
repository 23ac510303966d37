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

/** What Argdown, YAML and JSON are made of, and what readers stumble over. */
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
  ...[
    "https://",
    "__proto__",
    "constructor",
    "links: [{kind: conflict, from: A, to: B}]",
    "groups: [{id: A, parent: B}, {id: B, parent: A}]\n",
    "parent: ",
    "issued: 5, ",
    "isInMap: false",
    "weight: 9",
    "&a ",
    "*a",
    "!!js ",
  ],
];

/** A text with a few random changes: pieces put in, stretches cut out, doubled or moved, characters replaced. */
export const mutate = (text: string, random: () => number): string => {
  const upTo = (limit: number): number => Math.floor(random() * limit);
  let mutated = text;
  for (let change = 1 + upTo(6); change > 0; change--) {
    const at = upTo(mutated.length + 1);
    const end = Math.min(mutated.length, at + upTo(30));
    const [before, stretch, behind] = [mutated.slice(0, at), mutated.slice(at, end), mutated.slice(end)];
    const piece = pieces[upTo(pieces.length)] ?? "";
    const target = upTo(behind.length + 1);
    const choices = [
      () => before + piece + stretch + behind,
      () => before + behind,
      () => before + stretch + stretch + behind,
      () => before + piece + behind,
      () => before + behind.slice(0, target) + stretch + behind.slice(target),
      () => before + stretch + piece.repeat(1 + upTo(20)) + behind,
    ];
    mutated = choices[upTo(choices.length)]?.() ?? mutated;
  }
  return mutated.length > 4000 ? mutated.slice(upTo(2000), 4000) : mutated;
};
