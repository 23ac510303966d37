import { didYouMean } from "argument-graph";
import { UsageError } from "./exit-code";

/**
 * What a value on the command line stands for.
 *
 * @throws UsageError if it is none of the choices.
 */
export function choose<T>(what: string, name: string, choices: ReadonlyMap<string, T>): T {
  const choice = choices.get(name);
  if (choice !== undefined) return choice;
  const names = [...choices.keys()];
  throw new UsageError(
    `There is no ${what} “${name}”.${didYouMean(name, names) || ` There are: ${names.join(", ")}.`}`,
  );
}
