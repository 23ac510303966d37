import type { Diagnostic, Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { expectedFor, fitsSetting, type Settings } from "./settings";

const names = ["disabled", "accepted", "rejected", "suspended", "assumed"] as const;

/**
 * What makes no sense in settings that were not made by a program, such as those of a file or an address: ids that the map
 * does not have, of the wrong kind, and stances that contradict each other. With what is left, every reading can be had
 * without an exception.
 *
 * @example
 * ```ts
 * import { argument, claim, toGraph } from "@argument-graph/core";
 * import { checkSettings, toFramework } from "@argument-graph/evaluation";
 *
 * const framework = toFramework(toGraph(argument({}, claim("It rained", { id: "rain" }))));
 * const { settings, diagnostics } = checkSettings(framework, { rejected: ["rain", "snow"] });
 *
 * settings; // => { rejected: ["rain"] }
 * diagnostics.map(({ code }) => code); // => ["unknown-setting"]
 * ```
 */
export function checkSettings(
  framework: Framework,
  settings: Settings,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<Id, string>();
  const kept = names.flatMap((name): readonly (readonly [string, readonly Id[]])[] => {
    const ids = settings[name];
    if (!ids) return [];
    const fitting = [...new Set(ids)].filter((id) => {
      const fault =
        faultOf(framework, name, id) ?? (name === "assumed" ? undefined : conflict(taken.get(id), name, id));
      if (fault) diagnostics.push(fault);
      return !fault;
    });
    if (name !== "assumed") for (const id of fitting) taken.set(id, name);
    return [[name, fitting]];
  });
  return { settings: Object.fromEntries(kept), diagnostics };
}

function faultOf(framework: Framework, name: keyof Settings, id: Id): Diagnostic | undefined {
  const number = framework.numbers.get(id);
  if (number === undefined) {
    const message = `The setting “${name}” names “${id}”, but nothing in the map has this id. It has no effect.`;
    return { code: "unknown-setting", severity: "error", message };
  }
  if (fitsSetting(framework, name, number)) return undefined;
  const message = `The setting “${name}” names “${id}”, which is not ${expectedFor[name]}. It has no effect.`;
  return { code: "misplaced-setting", severity: "error", message };
}

function conflict(before: string | undefined, name: string, id: Id): Diagnostic | undefined {
  if (before === undefined) return undefined;
  const message = `“${id}” is both ${before} and ${name}; it counts as ${before}.`;
  return { code: "contradicting-settings", severity: "warning", message };
}
