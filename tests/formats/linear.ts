import { parse } from "@argument-graph/formats/argdown";

/** Makes a text of about so many characters. */
type Make = (length: number) => string;

/** One piece again and again; `%` is its number. */
const again =
  (piece: string, before = "", behind = ""): Make =>
  (length) => {
    const pieces = [before];
    for (let at = 0, number = 0; at < length; number++) {
      const next = piece.replaceAll("%", String(number));
      pieces.push(next);
      at += next.length;
    }
    return `${pieces.join("")}${behind}`;
  };

/** As many openings as closings, one in the other. */
const nested =
  (open: string, close: string, before = ""): Make =>
  (length) => {
    const depth = Math.floor(length / (open.length + close.length));
    return `${before}${open.repeat(depth)}x${close.repeat(depth)}`;
  };

/** Lines of which each begins with one sign more than the line before: as many as there is room for. */
const deeper =
  (sign: string, line: string): Make =>
  (length) => {
    const lines: string[] = [];
    for (let at = 0, depth = 1; at < length; depth++) {
      const next = `${sign.repeat(depth)}${line}${depth}\n`;
      lines.push(next);
      at += next.length;
    }
    return lines.join("");
  };

/** First one kind of text, then another, each half as long. */
const both =
  (first: Make, second: Make): Make =>
  (length) =>
    `${first(length / 2)}${second(length / 2)}`;

const shapes: readonly (readonly [string, Make])[] = [
  ["prose", again("A *sentence* of some length, with #tags, a [link](https://example.org/) and {1, 2}.\n\n")],
  ["statements with data", again('[T%]: A claim.\n  + [R%]: A reason. #tag {weight: 0.5, note: "n"}\n    - [T%]\n\n')],
  ["reconstructions", again("<N%>\n\n(1) [P%]: A premise.\n(2) [Q%]: Another.\n-- rule --\n(3) [C%]\n\n")],
  ["what is never closed", again('[A%: a {b: "c * _d_ < [e /* f <!-- g\n')],
  ["nested brackets", nested("[", "]")],
  ["nested angle brackets", nested("<", ">")],
  ["nested braces", nested("{", "}")],
  ["nested mappings", nested("{a: ", "}", "[A]: a ")],
  ["nested titles", nested("[", "]:")],
  ["nested italic runs", nested("*a ", "*")],
  ["nested bold and italic runs", nested("**a _b ", "_ **")],
  ["marks that never close", again("_a **b ")],
  ["marks that never open", again("a* ")],
  ["list items", again("* item\n")],
  ["list items, each further in", deeper(" ", "* i")],
  ["headings of one level", again("# H%\n")],
  ["headings, each deeper", deeper("#", " H")],
  ["relations, each further in", deeper(" ", "+ [S]: s ")],
  ["relations under one statement", again("  + [B%]\n", "[A]: a\n")],
  ["relations without a parent", again("+ [A%]\n")],
  ["one relation again and again", again("  + [B]\n", "[A]: a\n")],
  ["premises with blank lines", again("(%) a\n\n")],
  ["steps of one reconstruction", again("----\n(2) [S%]\n", "(1) [S0]: s\n")],
  ["rules of one inference", again("r%, ", "(1) a\n-- ", "--\n(2) b")],
  ["second reconstructions", again("<A>\n\n(1) a\n----\n(2) b\n\n")],
  ["tags of one statement", again("#t% ", "[A]: a ")],
  ["tags of one reference", again("#t% ", "[A] ")],
  ["citations of one statement", again("s%, ", "[A]: a {cite: [", "z]}")],
  ["keys of one mapping", again("k%: 1, ", "[A]: a {", "z: 1}")],
  ["data of one title", again("[A] {k%: 1}\n\n")],
  ["data that is no YAML", again("[A%] {k: [}\n\n")],
  ["comments", again("/* c */ ")],
  ["comments and blank lines", again("/* c\n\n", "", "*/")],
  ["colons", again(":")],
  ["backslashes", again("\\")],
  ["mentions that never close", again("@[")],
  ["titles without a text", again("[a%]:\n")],
  ["one title with many texts", again("[A]: a %\n\n")],
  ["one id for all", again("[A%]: a {id: x}\n\n")],
  ["unknown titles", again("[Abc%]\n\n")],
  ["text without a title", again("text %\n\n")],
  ["wrapped lines", again("word\n")],
  ["one long line", again("a")],
  ["blank lines", again("\n")],
  ["settings", again("k%: v\n", "===\n", "===\n")],
  ["links in the settings", again("  - {kind: conflict, from: q%, to: r}\n", "===\nlinks:\n", "===\n")],
  [
    "attacks on an argument of many premises",
    both(again("(1) [P%]: p\n", "<A>\n\n", "----\n(2) [C]: c\n\n"), again("[X%]: x\n  -> <A>\n\n")),
  ],
];

const smallest = 1_000_000;
const lengths = [1, 2, 4].map((times) => times * smallest);
const most = 2.3;
const rounds = 6;

const milliseconds = (text: string): number => {
  const before = process.cpuUsage();
  parse(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Reads every shape of text at 1, 2 and 4 MB, prints the processor time, and gives the names of those for which twice the
 * length takes more than 2.3 times as long: the best of several rounds, as other work on the machine only adds to it.
 */
export const superlinear = (only: string | undefined): readonly string[] => {
  const slow: string[] = [];
  for (const [name, make] of shapes) {
    if (only !== undefined && !name.includes(only)) continue;
    const texts = lengths.map(make);
    const best = lengths.map(() => Number.POSITIVE_INFINITY);
    const ratios = (): number[] => [1, 2].map((index) => (best[index] ?? 0) / (best[index - 1] ?? 1));
    for (let round = 0; round < rounds && (round < 2 || ratios().some((ratio) => ratio > most)); round++)
      for (const [index, text] of texts.entries())
        best[index] = Math.min(best[index] ?? 0, milliseconds(`${text}\n// ${round}`));
    if (ratios().some((ratio) => ratio > most)) slow.push(name);
    const times = best.map((time) => time.toFixed(0).padStart(6)).join("");
    console.log(
      `${name.padEnd(42)}${times} ms  ${ratios()
        .map((ratio) => ratio.toFixed(2))
        .join(" ")}`,
    );
  }
  return slow;
};
