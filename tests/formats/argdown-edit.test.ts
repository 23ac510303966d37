import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Change, edit } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { changeAtRandom } from "./changes";
import { startsOf } from "./edit-fuzzing";
import { argdownFilesBelow } from "./files";
import { randomOf } from "./mutate";

const after = (text: string, ...changes: Change[]): string =>
  changes.reduce((now, change) => {
    const { text: next, diagnostics } = edit(now, change);
    expect(diagnostics.map(({ code }) => code)).not.toContain("cannot-edit");
    return next;
  }, text);

describe("edit", () => {
  // What is written, the change, and what is written then.
  it.each<[string, string, Change, string]>([
    [
      "rewords a statement over several lines and keeps its tags, data and comments",
      "// first\n[A]: One\n  two. #x /* why */ {weight: 0.5} // end\n  + [B]: b",
      { kind: "reword", id: "A", text: "Three [3]." },
      "// first\n[A]: Three \\[3\\]. #x /* why */ {weight: 0.5} // end\n  + [B]: b",
    ],
    [
      "retitles every mention",
      "[A]: a\n  + [B]: b\n\n[C]: c\n  - [B] // again",
      { kind: "retitle", id: "B", title: "Bee" },
      "[A]: a\n  + [Bee]: b\n\n[C]: c\n  - [Bee] // again",
    ],
    [
      "keeps an id that the settings speak of when its title changes",
      "===\nnotes: [{kind: gap, text: t, about: [A]}]\n===\n\n[A]: a\n",
      { kind: "retitle", id: "A", title: "B" },
      "===\nnotes: [{kind: gap, text: t, about: [A]}]\n===\n\n[B]: a {id: A}\n",
    ],
    [
      "adds a reason below those that are there",
      "[A]: a\r\n\t+ [B]: b\r\n\r\n[C]: c\r\n",
      { kind: "add-reason", to: "A", statement: { title: "D", text: "d" } },
      "[A]: a\r\n\t+ [B]: b\r\n\t+ [D]: d\r\n\r\n[C]: c\r\n",
    ],
    [
      "adds an objection to a reconstruction as an undercut",
      "<N>\n\n(1) [A]: a\n----\n(2) [B]: b\n",
      { kind: "add-objection", to: "N", statement: { text: "No." } },
      "<N>\n  _ No.\n\n(1) [A]: a\n----\n(2) [B]: b\n",
    ],
    [
      "moves a reason with all that stands under it",
      "[A]: a\n  + [B]: b\n    - [C]: c // so\n\n[D]: d",
      { kind: "move", id: "B +> A", to: "D" },
      "[A]: a\n\n[D]: d\n  + [B]: b\n    - [C]: c // so",
    ],
    [
      "makes a block of what was defined under a link that goes",
      "[A]: a\n  + [B]: b\n    - [C]: c\n  + [E]: e\n\n[F]: f",
      { kind: "delete", id: "B +> A" },
      "[A]: a\n  + [E]: e\n\n[B]: b\n  - [C]: c\n\n[F]: f",
    ],
    [
      "takes a linked premise out and counts on",
      "<N>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c",
      { kind: "delete", id: "A" },
      "<N>\n\n(1) [B]: b\n----\n(2) [C]: c",
    ],
    [
      "takes a reconstruction out and keeps its statements",
      "[X]: x\n\n<N>\n\n(1) [A]: a\n(2) [X]\n----\n(3) [C]: c",
      { kind: "delete", id: "N" },
      "[X]: x\n\n[A]: a\n\n[C]: c",
    ],
    [
      "takes what goes out of the notes",
      "===\nnotes:\n  - {kind: gap, text: t, about: [A, B]}\n===\n\n[A]: a\n\n[B]: b\n",
      { kind: "delete", id: "B" },
      "===\nnotes:\n  - {kind: gap, text: t, about: [A]}\n===\n\n[A]: a\n",
    ],
    [
      "adds a statement to a section",
      "# One\n\n[A]: a\n\n# Two\n\n[B]: b\n",
      { kind: "add", statement: { text: "c", group: "One" } },
      "# One\n\n[A]: a\n\nc\n\n# Two\n\n[B]: b\n",
    ],
    [
      "turns a reason into an objection wherever it stands",
      "[A]: a\n  <+ [B]: b\n\n[B]\n  +> [A]",
      { kind: "turn", id: "B +> A" },
      "[A]: a\n  <- [B]: b\n\n[B]\n  -> [A]",
    ],
    [
      "sets tags before data",
      "[A]: a #x #y {weight: 1}",
      { kind: "set-tags", id: "A", tags: ["y", "new one"] },
      "[A]: a #y #(new one) {weight: 1}",
    ],
    [
      "marks a statement as implicit",
      "[A]: a // c",
      { kind: "set-implicit", id: "A", implicit: true },
      "[A]: a #implicit // c",
    ],
    [
      "adds a statement at the end",
      "[A]: a\n",
      { kind: "add", statement: { text: "1. is a number." } },
      "[A]: a\n\n\\1. is a number.\n",
    ],
    [
      "takes the first of two steps out of a reconstruction, and numbers the rest anew",
      "[X]: x\n\n<N>: gist\n\n(1) [A]: a // why\n----\n(2) [B]: b\n(3) [C]: c\n-- rule --\n(4) [D]: d\n",
      { kind: "delete", id: "N, step 1" },
      "[X]: x\n\n[A]: a // why\n\n<N>: gist\n\n(1) [B]: b\n(2) [C]: c\n-- rule --\n(3) [D]: d\n",
    ],
    [
      "takes the last step out with its conclusion, and names nothing",
      "(1) a\n----\n(2) b\n(3) c // so\n----\n(4) d\n",
      { kind: "delete", id: "Untitled 4" },
      "(1) a\n----\n(2) b\n\nc // so\n",
    ],
    [
      "takes the last step out, and the name with it, and keeps the steps before it",
      "<N>\n  _ [U]: u\n\n(1) [A]: a\n----\n(2) [B]: b\n// why\n----\n(3) [C]: c\n",
      { kind: "delete", id: "N" },
      "(1) [A]: a\n----\n(2) [B]: b\n// why\n\n[C]: c\n\n[U]: u\n",
    ],
    [
      "takes a step out of the middle; what the next one uses from before it stands there as a reference",
      "(1) [A]: a\n(2) b\n----\n(3) [C]: c\n----\n(4) [D]: d\n-- rule {uses: [2, 4]} --\n(5) [E]: e\n",
      { kind: "delete", id: "C +> D" },
      "(1) [A]: a\n(2) [Untitled 1]: b {title: null}\n----\n(3) [C]: c\n\n(1) [Untitled 1]\n(2) [D]: d\n-- rule {uses: [1, 2]} --\n(3) [E]: e\n",
    ],
    [
      "lets `uses` follow the lines that it counts",
      "(1) [A]: a\n(2) [B]: b\n(3) [C]: c\n-- rule {uses: [1, 3]} --\n(4) [D]: d\n",
      { kind: "delete", id: "A" },
      "(1) [B]: b\n(2) [C]: c\n-- rule {uses: [2]} --\n(3) [D]: d\n",
    ],
    [
      "turns linked premises with a name into an objection of both",
      "<N>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n",
      { kind: "turn", id: "N" },
      '===\nlinks:\n  - {kind: conflict, from: [A, B], to: C, title: "N"}\n===\n\n[A]: a\n\n[B]: b\n\n[C]: c\n  - [A]\n  - [B]\n',
    ],
    [
      "says in the settings what is said about a line that has no name, and leaves the line as it is",
      "[A]: a\n  + [B]: b // so\n",
      { kind: "add-objection", to: "B +> A", statement: { title: "C", text: "c" } },
      '===\nlinks:\n  - {kind: conflict, from: C, to: "B +> A"}\n===\n\n[A]: a\n  + [B]: b // so\n\n[C]: c\n',
    ],
    [
      "sets tags of a line in the settings, below those that are there",
      "===\n# mine\ntitle: T\nlinks:\n  # kept\n  - kind: conflict\n    from: C\n    to: A\n    weight: 0.5\n===\n\n[A]: a\n  + [B]: b\n  - [C]: c\n",
      { kind: "set-tags", id: "B +> A", tags: ["x"] },
      "===\n# mine\ntitle: T\nlinks:\n  # kept\n  - kind: conflict\n    from: C\n    to: A\n    weight: 0.5\n  - {kind: inference, from: B, to: A, tags: [x]}\n===\n\n[A]: a\n  + [B]: b\n  - [C]: c\n",
    ],
    [
      "sets the tags of a step that has no name behind its rule",
      "(1) [A]: a\n----\n(2) [B]: b\n",
      { kind: "set-tags", id: "A +> B", tags: ["x"] },
      "(1) [A]: a\n-- {tags: [x]} --\n(2) [B]: b\n",
    ],
    [
      "changes an item of the settings where it stands",
      "===\nlinks: [{kind: conflict, from: C, to: A, weight: 0.5}]\n===\n\n[A]: a\n\n[C]: c\n",
      { kind: "set-implicit", id: "C -> A", implicit: true },
      "===\nlinks:\n  - {kind: conflict, from: C, to: A, implicit: true, weight: 0.5}\n===\n\n[A]: a\n\n[C]: c\n",
    ],
    [
      "takes an item out of the settings, and the settings with the last",
      "===\nlinks:\n  - {kind: conflict, from: C, to: B +> A}\n===\n\n[A]: a\n  + [B]: b\n\n[C]: c\n",
      { kind: "delete", id: "C -> B +> A" },
      "[A]: a\n  + [B]: b\n\n[C]: c\n",
    ],
    [
      "says to which section a statement belongs that is defined nowhere, if its first mention would say otherwise",
      "Zero.\n\n# File B\n\n[B]: b\n  + [A]\n",
      { kind: "move", id: "A +> B", to: "Untitled 1" },
      "Zero.\n  + [A] {group: File B}\n\n# File B\n\n[B]: b\n",
    ],
    [
      "rewords a statement with links, whose slashes are no comments",
      "see [a page](https://example.org/a//b), why\n",
      { kind: "reword", id: "Untitled 1", text: "b" },
      "b\n",
    ],
    [
      "keeps what is called like a mark in the data",
      "[A]: a #implicit {tags: [x, y]}\n",
      { kind: "set-tags", id: "A", tags: ["y", "implicit"] },
      '[A]: a #implicit {tags: ["y", implicit]}\n',
    ],
    [
      "names a statement that is only data, without a colon",
      '{text: "1\\n2"}\n  + [B]: b\n',
      { kind: "set-implicit", id: "B +> Untitled 1", implicit: true },
      '===\nlinks:\n  - {kind: inference, from: B, to: "Untitled 1", implicit: true}\n===\n\n[Untitled 1] {title: null, text: "1\\n2"}\n  + [B]: b\n',
    ],
    [
      "retitles a statement that is only data, without a colon",
      '{text: "1\\n2"}\n',
      { kind: "retitle", id: "Untitled 1", title: "A" },
      '[A] {text: "1\\n2"}\n',
    ],
    [
      "adds what prose and brackets cannot carry as data",
      "[A]: a\n",
      { kind: "add-reason", to: "A", statement: { text: "1\n2", title: "[x]" } },
      '[A]: a\n  + [statement 1] {id: "[x]", title: "[x]", text: "1\\u000a2"}\n',
    ],
    [
      "says in the settings what is said about a line between statements without names, and names them where they stand",
      "a\n  - b\n    + [C]: c\n",
      { kind: "set-tags", id: "Untitled 2 -> Untitled 1", tags: ["t"] },
      '===\nlinks:\n  - {kind: conflict, from: "Untitled 2", to: "Untitled 1", tags: [t]}\n===\n\n[Untitled 1]: a {title: null}\n  - [Untitled 2]: b {title: null}\n    + [C]: c\n',
    ],
    [
      "takes an item out of a list, and no blank line with it",
      "* [A]: a\r\n* b\r\n\r\n[C]: c\r\n",
      { kind: "delete", id: "Untitled 1" },
      "* [A]: a\r\n\r\n[C]: c\r\n",
    ],
    [
      "tells statements apart that are only data",
      '{text: "1\\n2"}\n\n{text: "3\\n4"}\n',
      { kind: "delete", id: "Untitled 2" },
      '{text: "1\\n2"}\n',
    ],
    ["tells statements apart that say the same", "a\n\na // two\n", { kind: "delete", id: "Untitled 1" }, "a // two\n"],
    [
      "takes links on links of the settings out with the statement that they hang on",
      "===\nlinks:\n  - {kind: conflict, from: C, to: A -> B}\n  - {kind: inference, from: A, to: A -> B}\n===\n\n[A]: a\n  -> [B]: b\n\n[C]: c\n",
      { kind: "delete", id: "A" },
      "[B]: b\n\n[C]: c\n",
    ],
    [
      "sets a tag of a statement that is only data",
      '[A]: a\n\n{text: "1\\n2"}\n',
      { kind: "set-tags", id: "Untitled 1", tags: ["x"] },
      '[A]: a\n\n#x {text: "1\\n2"}\n',
    ],
    [
      "adds a statement to a section before the comment on the next heading",
      "# One\n\n[A]: a\n\n// On two.\n# Two\n",
      { kind: "add", statement: { text: "c", group: "One" } },
      "# One\n\n[A]: a\n\nc\n\n// On two.\n# Two\n",
    ],
    [
      "changes a title in the data where it was said last",
      "[A]: a\n\n[A] {title: T}\n",
      { kind: "retitle", id: "A", title: "[x]" },
      '[A]: a\n\n[A] {title: "[x]"}\n',
    ],
    [
      "rewords a text in the data where it was said last",
      '[A]: a\n\n[A] {text: "1\\n2"}\n',
      { kind: "reword", id: "A", text: "b" },
      "[A]: a\n\n[A] {text: b}\n",
    ],
    [
      "makes no name of a reconstruction of a sketch that becomes a block",
      "[A]: a\n  + <S>: s\n\n// so\n(1) b\n----\n(2) c\n",
      { kind: "delete", id: "S +> A" },
      "[A]: a\n\n// so\n(1) b\n----\n(2) c\n\n<S>: s\n",
    ],
    [
      "keeps comments below the line of a step where they stand",
      "(1) [A]: a\n----\n// why\n(2) [B]: b\n----\n(3) [C]: c\n",
      { kind: "delete", id: "A +> B" },
      "[A]: a\n\n// why\n(1) [B]: b\n----\n(2) [C]: c\n",
    ],
    [
      "takes a key out of data over several lines, and leaves the other lines",
      "[A]: a {\n  colour: red # so\n  tags:\n    - x\n  # mine\n  weight: 0.5\n}\n",
      { kind: "set-tags", id: "A", tags: [] },
      "[A]: a {\n  colour: red # so\n  # mine\n  weight: 0.5\n}\n",
    ],
    [
      "changes a list in data over several lines, and leaves the other lines",
      "[A]: a {\n  colour: red # so\n  tags: [x, z]\n}\n",
      { kind: "set-tags", id: "A", tags: ["z"] },
      "[A]: a {\n  colour: red # so\n  tags: [z]\n}\n",
    ],
    [
      "puts the id of a statement without a title in brackets to refer to it",
      "One.\n  + Two.\n\nThree.\n",
      { kind: "add-reason", to: "Untitled 3", statement: "Untitled 2" },
      "One.\n  + [Untitled 2]: Two. {title: null}\n\nThree.\n  + [Untitled 2]\n",
    ],
  ])("%s", (_, text, change, wanted) => {
    expect(after(text, change)).toBe(wanted);
  });

  // What cannot be, by the numbers of docs/argdown.md, “Editing”.
  const strike = "[A]: a\n\n[B]: b\n  + [C]: c\n\n<N>\n\n(1) [A]\n-- leads to --\n(2) [B]\n";
  it.each<[string, string, Change]>([
    ["1. a part that is not there", "[A]: a", { kind: "delete", id: "B" }],
    ["1. a target that is not there", "[A]: a\n  + [B]: b", { kind: "move", id: "B +> A", to: "C" }],
    ["1. a reason that is not there", "[A]: a", { kind: "add-reason", to: "A", statement: "B" }],
    ["2. a title that is taken", "[A]: a\n\n[B]: b", { kind: "retitle", id: "A", title: "B" }],
    ["2. a new statement's title that is taken", "[A]: a", { kind: "add", statement: { title: "A", text: "b" } }],
    ["3. a link on itself", "[A]: a\n  + [B]: b", { kind: "move", id: "B +> A", to: "B +> A" }],
    [
      "3. a link on one that ends on it",
      "===\nlinks: [{kind: conflict, from: C, to: B +> A}]\n===\n\n[A]: a\n  + [B]: b\n\n[C]: c",
      { kind: "move", id: "B +> A", to: "C -> B +> A" },
    ],
    ["4. a step of history on a link", strike, { kind: "move", id: "N", to: "C +> B" }],
    ["5. the twin of a reason", "[A]: a\n  + [B]: b", { kind: "add-reason", to: "A", statement: "B" }],
    [
      "5. a reason that would be moved to where it stands",
      "[A]: a\n  + [B]: b\n\n[C]: c\n  + [B]",
      { kind: "move", id: "B +> A", to: "C" },
    ],
    [
      "5. a reason that would be turned into an objection that is there",
      "[A]: a\n  + [B]: b\n  - [B]",
      { kind: "turn", id: "B +> A" },
    ],
  ])("leaves the text as it is, with an error, for what cannot be: %s", (_, text, change) => {
    const edited = edit(text, change);
    expect(edited.text).toBe(text);
    expect(edited.diagnostics.map(({ code }) => code)).toContain("cannot-edit");
  });

  // The deep run is tests/formats/fuzz-edit.mjs.
  it("is made fifty times in a row without losing a line or a word that a change does not concern", () => {
    const seed = Number(process.env.EDIT_SEED ?? Date.now() % 1_000_000);
    const sequences = Number(process.env.RUNS ?? 12);
    let [made, refused] = [0, 0];
    for (let number = 0; number < sequences; number++) {
      const text = starts[(seed + number) % starts.length] ?? "";
      const sequence = changeAtRandom(text, randomOf(seed + number), 50);
      for (const count of sequence.made.values()) made += count;
      refused += sequence.refused.length;
    }
    console.log(`EDIT_SEED=${seed}: ${sequences} sequences, ${made} changes made, ${refused} refused`);
    expect(made).toBeGreaterThan(20 * sequences);
  }, 300_000);
});

const root = join(import.meta.dirname, "../..");
const starts = startsOf(
  ["tests/formats/argdown", "examples", "../shared/corpora"]
    .flatMap((folder) => argdownFilesBelow(join(root, folder)))
    .map((file) => readFileSync(file, "utf8")),
);
