import type { Id } from "@argument-graph/core";
import type { Framework } from "./framework";

type Ids = readonly Id[] | ReadonlySet<Id>;

/** What a reader makes of single elements, whatever speaks for or against them. Of several that disagree, `disabled`
 * comes first, then `accepted`, `rejected`, `suspended`. */
export interface Settings {
  /** Statements and causations that stand, come what may. */
  readonly accepted?: Ids;
  /** Statements and causations that fall. */
  readonly rejected?: Ids;
  /** Statements and causations on which judgement is withheld: unsettled unless they fall anyway. */
  readonly suspended?: Ids;
  /** Links that are left out. What a disabled inference concludes does not become something taken as given. */
  readonly disabled?: Ids;
  /** The statements that are taken as given although nothing argues for them; default those that no inference concludes. */
  readonly assumed?: Ids;
}

export const FREE = 0;
export const ACCEPTED = 1;
export const OUT_OF_PLAY = 2;
export const SUSPENDED = 3;

/** Settings by number, for the evaluation. */
export interface Stances {
  /** Per element {@link FREE}, {@link ACCEPTED}, {@link OUT_OF_PLAY} or {@link SUSPENDED}. */
  readonly stance: Uint8Array;
  /** 1 for elements that need no ground. */
  readonly given: Uint8Array;
}

/** @throws RangeError on an id that the framework does not know, or that is not of the kind that the setting is for. */
export function stances(framework: Framework, settings: Settings): Stances {
  const stance = new Uint8Array(framework.ids.length);
  const set = (name: keyof Settings, value: number, fits: (number: number) => boolean): void => {
    for (const number of numbersOf(framework, name, settings[name] ?? [], fits)) stance[number] = value;
  };
  const isAssertion = (number: number): boolean => framework.assertions[number] === 1;
  set("suspended", SUSPENDED, isAssertion);
  set("rejected", OUT_OF_PLAY, isAssertion);
  set("accepted", ACCEPTED, isAssertion);
  set("disabled", OUT_OF_PLAY, (number) => framework.statements[number] === 0);
  return { stance, given: given(framework, settings.assumed) };
}

function given(framework: Framework, assumed: Ids | undefined): Uint8Array {
  if (!assumed) return framework.given;
  const isStatement = (number: number): boolean => framework.statements[number] === 1;
  const result = framework.given.map((value, number) => (isStatement(number) ? 0 : value));
  for (const number of numbersOf(framework, "assumed", assumed, isStatement)) result[number] = 1;
  return result;
}

const expected: Record<keyof Settings, string> = {
  accepted: "a statement or causation",
  rejected: "a statement or causation",
  suspended: "a statement or causation",
  disabled: "a link",
  assumed: "a statement",
};

function numbersOf(
  framework: Framework,
  name: keyof Settings,
  ids: Ids,
  fits: (number: number) => boolean,
): readonly number[] {
  return [...ids].map((id) => {
    const number = framework.numbers.get(id);
    if (number === undefined) throw new RangeError(`settings.${name}: nothing in the map has the id "${id}".`);
    if (!fits(number)) throw new RangeError(`settings.${name}: "${id}" is not ${expected[name]}.`);
    return number;
  });
}
