// Reads documents with our reader and with @argdown/core, and writes the processor time of both as JSON. run.mjs bundles
// and starts it, in a process of its own.
import { argdown as reference } from "@argdown/core";
import { parse } from "@argument-graph/formats/argdown";

/** The processor time for one document, in ms: medians of rounds in which every side reads a text of its own. */
export interface Reading {
  readonly name: string;
  readonly arguments: number;
  readonly bytes: number;
  /** Our `parse`: from the text to the document, with all its checks. */
  readonly ours: number;
  /** What `@argdown/core` takes to parse the text, which gives a syntax tree without meaning. */
  readonly referenceParse: number;
  /** What it takes to parse the text and build its model, which says as much as our document. */
  readonly reference: number;
  /** `reference / ours` */
  readonly ratio: number;
}

const ROUNDS = 7;
/** Rounds whose times are not counted: the code is still being compiled. */
const COLD_ROUNDS = 4;

const documents = {
  /** Arguments that are only named and summarised, each a reason for a claim. */
  sketched: (at: number): string => `<Sketch ${at}>: What speaks for it, in one sentence.\n  +> [Claim ${at % 97}]\n`,
  /** Arguments with two premises and a conclusion that the next one uses. */
  reconstructed: (at: number): string =>
    `<Argument ${at}>\n\n(1) [Claim ${at}]: A first premise of some length.\n(2) [Ground ${at}]: A second premise. #tag\n` +
    `----\n(3) [Claim ${at + 1}]: What follows from both of them.\n`,
};

const oursRead = (text: string): void => {
  const wrong = parse(text).diagnostics.find(({ severity }) => severity === "error");
  if (wrong !== undefined) throw new Error(wrong.message);
};

const referenceReads =
  (...process: string[]) =>
  (input: string): void => {
    const request = { process, input, throwExceptions: true, logLevel: "silent" };
    const { ast, parserErrors = [], lexerErrors = [] } = reference.run(request);
    if (ast === undefined || parserErrors.length + lexerErrors.length > 0)
      throw new Error("@argdown/core finds an error in the generated text.");
  };

const sides = [oursRead, referenceReads("parse-input"), referenceReads("parse-input", "build-model")];

/** Milliseconds of processor time, on all threads: what the garbage collector does beside the program counts. */
const cpuTime = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const compare = (name: keyof typeof documents, count: number): Reading => {
  const text = Array.from({ length: count }, (_, at) => documents[name](at)).join("\n");
  // Small documents are read several times in one round, as the clock is coarse. No text is read twice.
  const times = Math.max(1, Math.round(2000 / count));
  let fresh = 0;
  const took = sides.map((): number[] => []);
  for (let round = 0; round < COLD_ROUNDS + ROUNDS; round++)
    for (const [side, read] of sides.entries()) {
      const texts = Array.from({ length: times }, () => `${text}\n// ${fresh++}\n`);
      const each = cpuTime(() => texts.forEach(read)) / times;
      if (round >= COLD_ROUNDS) took[side]?.push(each);
    }
  const [ours = Number.NaN, referenceParse = Number.NaN, both = Number.NaN] = took.map(median);
  const bytes = Buffer.byteLength(text);
  return { name, arguments: count, bytes, ours, referenceParse, reference: both, ratio: both / ours };
};

const readings = (["sketched", "reconstructed"] as const).flatMap((name) =>
  [100, 1000, 10_000].map((count) => compare(name, count)),
);
console.log(JSON.stringify(readings));
