import type { Collected, OwnedReconstruction } from "./collect";
import type { Entry } from "./member";
import { error, type Reader, warn } from "./reader";
import type { Element, Inference, NumberedStatement } from "./syntax";

/** One inference of a reconstruction with the statements that it leads from and to. */
export interface Step {
  readonly inference: Inference;
  readonly premises: readonly Entry[];
  readonly conclusion: Entry;
  /** Where the conclusion is written. */
  readonly statement: Element;
  readonly owner: OwnedReconstruction;
  /** Where its own part of the reconstruction begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** The steps of every reconstruction, in the order of the text, and those of an argument. */
export interface Steps {
  readonly all: readonly (readonly Step[])[];
  readonly of: (entry: Entry | undefined) => readonly Step[] | undefined;
}

/** The steps of every argument with a reconstruction; a second reconstruction of one argument stands for itself. */
export const stepsOf = (reader: Reader, collected: Collected): Steps => {
  const all: (readonly Step[])[] = [];
  const byEntry: (readonly Step[])[] = [];
  for (const owner of collected.reconstructions) {
    const { argument } = owner;
    const isSecond = argument !== undefined && byEntry[argument.index] !== undefined;
    const steps = reconstructionSteps(reader, collected, isSecond ? { ...owner, argument: undefined } : owner);
    if (steps.length === 0) continue;
    all.push(steps);
    if (isSecond) {
      const message = `<${argument.title}> has a second reconstruction; other Argdown tools want one.`;
      error(reader, "second-reconstruction", message, { start: owner.reconstruction.start });
    } else if (argument) byEntry[argument.index] = steps;
  }
  return { all, of: (entry) => entry && byEntry[entry.index] };
};

/**
 * The inferences of a reconstruction. Without further notice an inference uses what stands between it and the inference
 * before, that one's conclusion included, so that steps are chained; `{uses: [1, 2]}` behind its rule says otherwise.
 *
 *     (1) a   (2) b   ----   (3) c   (4) d   ----   (5) e        a, b → c;  c, d → e
 */
const reconstructionSteps = (reader: Reader, collected: Collected, owner: OwnedReconstruction): readonly Step[] => {
  const { items } = owner.reconstruction;
  const byNumber = new Map<number, NumberedStatement>();
  const hasNumbers = items.some((item) => item.type === "inference" && item.data !== undefined);
  const steps: Step[] = [];
  let before: NumberedStatement[] = [];
  let inference: Inference | undefined;
  let previous = 0;
  for (const item of items) {
    if (item.type === "inference") {
      inference = item;
      continue;
    }
    checkNumber(reader, item, previous);
    previous = item.number;
    const { statement } = item;
    const conclusion = collected.entryOfElement.get(statement);
    if (inference && conclusion) {
      const used = usedNumbers(inference)?.map((number) => byNumber.get(number)) ?? before;
      const premises = new Set<Entry>();
      for (const one of used) {
        const premise = one && collected.entryOfElement.get(one.statement);
        if (premise) premises.add(premise);
      }
      if (premises.size === 0)
        error(reader, "inference-without-premises", "No premise stands above this inference.", inference);
      else {
        const { start } = before[0] ?? inference;
        steps.push({ inference, premises: [...premises], conclusion, statement, owner, start, end: statement.end });
      }
      inference = undefined;
      before = [];
    }
    before.push(item);
    if (hasNumbers) byNumber.set(item.number, item);
  }
  return steps;
};

const usedNumbers = ({ data }: Inference): readonly number[] | undefined => {
  const uses = data?.value.uses;
  return Array.isArray(uses) && uses.length > 0 ? uses.map(Number) : undefined;
};

const checkNumber = (reader: Reader, { number, start }: NumberedStatement, previous: number): void => {
  if (number === previous + 1) return;
  const message = `The number (${previous + 1}) is expected here.`;
  warn(reader, "unexpected-number", message, { start, end: start + String(number).length + 2 });
};
