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
  const set = (name: keyof Settings, value: number): void => {
    for (const number of numbersOf(framework, name, settings[name] ?? [])) stance[number] = value;
  };
  set("suspended", SUSPENDED);
  set("rejected", OUT_OF_PLAY);
  set("accepted", ACCEPTED);
  set("disabled", OUT_OF_PLAY);
  return { stance, given: given(framework, settings.assumed) };
}

/** Whether the element is of the kind that the setting is for. */
export function fitsSetting({ assertions, statements }: Framework, name: keyof Settings, number: number): boolean {
  if (name === "disabled") return statements[number] === 0;
  return name === "assumed" ? statements[number] === 1 : assertions[number] === 1;
}

export const expectedFor: Readonly<Record<keyof Settings, string>> = {
  accepted: "a statement or causation",
  rejected: "a statement or causation",
  suspended: "a statement or causation",
  disabled: "a link",
  assumed: "a statement",
};

function given(framework: Framework, assumed: Ids | undefined): Uint8Array {
  if (!assumed) return framework.given;
  const result = framework.given.map((value, number) => (fitsSetting(framework, "assumed", number) ? 0 : value));
  for (const number of numbersOf(framework, "assumed", assumed)) result[number] = 1;
  return result;
}

function numbersOf(framework: Framework, name: keyof Settings, ids: Ids): readonly number[] {
  return [...ids].map((id) => {
    const number = framework.numbers.get(id);
    if (number === undefined) throw new RangeError(`settings.${name}: nothing in the map has the id "${id}".`);
    if (!fitsSetting(framework, name, number))
      throw new RangeError(`settings.${name}: "${id}" is not ${expectedFor[name]}.`);
    return number;
  });
}
