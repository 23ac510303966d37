import type { Collected, OwnedReconstruction } from "./collect";
import type { Entry } from "./member";
import { type Reader, report } from "./reader";
import type { Inference, NumberedStatement } from "./syntax";

/** One inference of a reconstruction with the statements that it leads from and to. */
export interface Step {
  readonly inference: Inference;
  readonly premises: readonly Entry[];
  readonly conclusion: Entry;
  readonly conclusionItem: NumberedStatement;
  readonly argument: Entry | undefined;
  readonly owner: OwnedReconstruction;
  readonly isLast: boolean;
  /** How many steps stand before it. */
  readonly index: number;
  /** Where its own part of the reconstruction begins and ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * The inferences of a reconstruction. Without further notice an inference uses what stands between it and the inference
 * before, that one's conclusion included, so that steps are chained; `{uses: [1, 2]}` behind its rule says otherwise.
 *
 *     (1) a   (2) b   ----   (3) c   (4) d   ----   (5) e        a, b → c;  c, d → e
 */
export const stepsOf = (reader: Reader, collected: Collected, owner: OwnedReconstruction): readonly Step[] => {
  const { items } = owner.reconstruction;
  // Only where an inference says what it uses.
  let byNumber: Map<number, NumberedStatement> | undefined;
  const numbered = (until: NumberedStatement): ReadonlyMap<number, NumberedStatement> => {
    byNumber ??= new Map();
    for (; known < items.length && items[known] !== until; known++) {
      const one = items[known];
      if (one?.type === "numbered") byNumber.set(one.number, one);
    }
    return byNumber;
  };
  let known = 0;
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
    const conclusion = collected.entryOfElement.get(item.statement);
    if (inference !== undefined && conclusion !== undefined) {
      const used = usedNumbers(inference)?.map((number) => numbered(item).get(number)) ?? before;
      const from = used.filter((one): one is NumberedStatement => one !== undefined && one !== item);
      const entries = from.map(({ statement }) => collected.entryOfElement.get(statement));
      const premises = [...new Set(entries)].filter((entry): entry is Entry => entry !== undefined);
      if (premises.length === 0)
        report(
          reader,
          "error",
          "inference-without-premises",
          "No premise stands above this inference.",
          inference.start,
          inference.end,
        );
      else
        steps.push({
          inference,
          premises,
          conclusion,
          conclusionItem: item,
          argument: owner.argument,
          owner,
          isLast: false,
          index: steps.length,
          start: before[0]?.start ?? inference.start,
          end: item.statement.end,
        });
      inference = undefined;
      before = [];
    }
    before.push(item);
  }
  return steps.map((step, index) => ({ ...step, isLast: index === steps.length - 1 }));
};

const usedNumbers = ({ data }: Inference): readonly number[] | undefined => {
  const uses = data?.value.uses;
  return Array.isArray(uses) && uses.length > 0 ? uses.map(Number) : undefined;
};

const checkNumber = (reader: Reader, item: NumberedStatement, previous: number): void => {
  if (item.number === previous + 1) return;
  report(
    reader,
    "warning",
    "unexpected-number",
    `The statement has the number ${item.number}; (${previous + 1}) is expected here.`,
    item.start,
    item.start + String(item.number).length + 2,
  );
};
