// Random Argdown for edits: all constructs, with comments, wrapped lines, data and marks wherever they may stand.
import { argdown } from "@argument-graph/formats/argdown";
import { oneOf, type Random, upTo } from "./mutate";

/** What a text is written with: its random numbers, and the titles that are defined already. */
interface Writer {
  readonly random: Random;
  readonly defined: Set<string>;
  count: number;
}

/** A text without errors. */
export const randomText = (random: Random): string => {
  for (;;) {
    const text = written({ random, defined: new Set(), count: 0 });
    if (!argdown.parse(text).diagnostics.some(({ severity }) => severity === "error")) return text;
  }
};

const written = (writer: Writer): string => {
  const { random } = writer;
  const blocks = Array.from({ length: 3 + upTo(random, 6) }, () => block(writer));
  const text = [...frontmatter(writer), ...blocks].join("\n\n");
  const lines = chance(random, 0.15) ? text.replaceAll("\n", "\r\n") : text;
  return chance(random, 0.5) ? `${lines}${lines.includes("\r") ? "\r\n" : "\n"}` : lines;
};

const chance = (random: Random, share: number): boolean => random() < share;

const some = (random: Random, share: number, words: () => string): string => (chance(random, share) ? words() : "");

const titles = ["A", "B", "C d", "E: f", "Gründe", "H [1]", "Untitled 2", "命题", "x_y"];

const frontmatter = ({ random }: Writer): readonly string[] => {
  const lines = [
    some(random, 0.4, () => "title: T # mine"),
    some(random, 0.3, () => "model:\n    removeTagsFromText: true"),
    some(
      random,
      0.3,
      () => "notes:\n  # kept\n  - {kind: gap, text: why, about: [A, B]}\n  - text: what\n    about: A",
    ),
    some(random, 0.3, () => `links:\n  - {kind: conflict, from: [A, B], to: C d, weight: 0.4}`),
    some(random, 0.1, () => "model: {mode: strict}"),
    "sources:\n  - {id: s1, type: book, title: One}",
  ].filter((line) => line !== "");
  return chance(random, 0.6) ? [["===", ...lines, "==="].join("\n")] : [];
};

const block = (writer: Writer): string => {
  const { random } = writer;
  const kinds = [tree, tree, reconstruction, reconstruction, list, heading, comment, sketch];
  const kind = oneOf(random, kinds) ?? tree;
  return `${some(random, 0.2, () => `${comment(writer)}\n`)}${kind(writer)}`;
};

const heading = ({ random, defined }: Writer): string => {
  const number = defined.size;
  return `${"#".repeat(1 + upTo(random, 3))} Part ${number}${some(random, 0.3, () => " #part")}${some(random, 0.3, () => ` {id: g${number}, colour: red}`)}`;
};

const comment = ({ random }: Writer): string =>
  oneOf(random, ["// a remark", "/* a remark\n   over two lines */", "<!-- hidden -->"]) ?? "";

const words = (writer: Writer): string => {
  const { random } = writer;
  const pieces = [
    "plain words",
    "*strong* words",
    "_marked_ ones",
    "see [a page](https://example.org/a//b)",
    "as @[A] says",
    "a .->. b",
    "50\\% \\[sic\\]",
    "in {1, 2}",
    "at https://example.org/x",
    "x < y",
    "/* why */ because",
    "#inline mark",
  ];
  const count = 1 + upTo(random, 4);
  const gap = (): string => oneOf(random, [" ", " ", " ", "\n", "\n  ", "\n1990. "]) ?? " ";
  const all = Array.from({ length: count }, () => oneOf(random, pieces) ?? "").reduce((a, b) => `${a}${gap()}${b}`);
  return `${++writer.count} ${all}`.replace(/^(\d+) /, "n$1 ");
};

const marks = ({ random }: Writer): string =>
  some(random, 0.2, () => " #tag") +
  some(random, 0.1, () => " #(two words)") +
  some(random, 0.1, () => " #implicit") +
  some(random, 0.1, () => " #evidence") +
  some(random, 0.25, () => ` ${oneOf(random, data) ?? ""}`) +
  some(random, 0.15, () => ` ${oneOf(random, ["// behind", "/* behind */"]) ?? ""}`);

const data = [
  "{weight: 0.5}",
  '{cite: {source: s0, locator: "3"}}'.replace("s0", "s1"),
  "{isInMap: false, colour: red}",
  "{tags: [listed]}",
  "{implicit: true}",
  "{\n  weight: 0.25\n  more: {deep: [1, 2]}\n}",
];

/** A definition, a reference to one that is there, or a text without a title. */
const statement = (writer: Writer): string => {
  const { random, defined } = writer;
  if (chance(random, 0.45)) return `${words(writer)}${marks(writer)}`;
  const title = oneOf(random, titles) ?? "";
  if (defined.has(title)) return `[${title}]${some(random, 0.2, () => marks(writer))}`;
  defined.add(title);
  return `[${title}]: ${words(writer)}${marks(writer)}`;
};

const symbols = ["+", "-", "+", "-", "<+", "<-", "+>", "->", "_", "<_", "_>", "><"];

/** Something with lines under it, in steps of two columns or one tab. */
const withLines = (writer: Writer, head: string, most: number): string => {
  const { random } = writer;
  const step = chance(random, 0.1) ? "\t" : "  ";
  const lines = [head];
  let depth = 0;
  for (let count = upTo(random, most + 1); count > 0; count--) {
    depth = Math.max(1, Math.min(depth + 1, 4, 1 + upTo(random, depth + 2)));
    const under = chance(random, 0.12) ? `<S${upTo(random, 3)}>` : statement(writer);
    lines.push(`${step.repeat(depth)}${oneOf(random, symbols)} ${under.replaceAll("\n}", `\n${step.repeat(depth)}}`)}`);
    if (chance(random, 0.1)) lines.push(`${step.repeat(depth)}// below`);
  }
  return lines.join("\n");
};

const tree = (writer: Writer): string => withLines(writer, statement(writer), 4);

const sketch = (writer: Writer): string => {
  const { random, defined } = writer;
  const title = `S${upTo(random, 3)}`;
  const isNew = !defined.has(`<${title}>`);
  defined.add(`<${title}>`);
  return withLines(writer, isNew ? `<${title}>: ${words(writer)}${marks(writer)}` : `<${title}>`, 2);
};

const list = (writer: Writer): string => {
  const { random } = writer;
  const mark = oneOf(random, ["*", "1."]) ?? "*";
  return Array.from({ length: 1 + upTo(random, 3) }, () => withLines(writer, `${mark} ${statement(writer)}`, 1)).join(
    "\n",
  );
};

const reconstruction = (writer: Writer): string => {
  const { random } = writer;
  const lines: string[] = [];
  let number = 0;
  const item = (): void => {
    lines.push(withLines(writer, `(${++number}) ${statement(writer)}`, chance(random, 0.2) ? 2 : 0));
    if (chance(random, 0.1)) lines.push(comment(writer));
  };
  for (let step = 0, steps = 1 + upTo(random, 3); step < steps; step++) {
    for (let count = (step === 0 ? 1 : 0) + upTo(random, 3); count > 0; count--) item();
    lines.push(rule(writer, number));
    if (chance(random, 0.15)) lines.push(`  ${oneOf(random, ["<_", "_"])} ${statement(writer)}`);
    item();
  }
  const name = `<N${writer.count}>`;
  const gist = some(random, 0.4, () => `: ${words(writer)}`);
  return chance(random, 0.5)
    ? `${withLines(writer, `${name}${gist}${some(random, 0.3, () => " #named")}`, gist === "" ? 2 : 1)}\n\n${lines.join("\n")}`
    : lines.join("\n");
};

const rule = ({ random }: Writer, numbers: number): string => {
  const uses = `{uses: [${1 + upTo(random, numbers)}${some(random, 0.5, () => `, ${numbers}`)}]}`;
  const rules = ["----", "----", "-----", "-- modus ponens --", "--\nmodus ponens, other\n--", "-- leads to --"];
  return (
    oneOf(random, [...rules, `-- modus ponens ${uses} --`, `--\nrule ${uses}\n--`, "-- rule {weight: 0.7} --"]) ?? ""
  );
};
