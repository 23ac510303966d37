import { englishSchemes } from "./english-schemes";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";

/**
 * The scheme that a name stands for, whether it is an id (`EXPERT_OPINION`), a name in words (`argument from expert
 * opinion`) or one that AIFdb and its tools write (`ExpertOpinion`, `Argument From Expert Opinion`); `undefined` for
 * every other.
 *
 * @example
 * ```ts
 * import { schemeOf } from "@argument-graph/evaluation";
 *
 * schemeOf("CauseToEffect")?.id; // => "CAUSE_TO_EFFECT"
 * schemeOf("argument from authority")?.id; // => "EXPERT_OPINION"
 * schemeOf("Default Inference"); // => undefined
 * ```
 */
export function schemeOf(name: string): Scheme | undefined {
  return byKey.get(key(name));
}

/** Letters and digits alone, without "argument from" before them. */
function key(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:an? |the )?(?:arguments?|inferences?|reasoning|appeals?) (?:from|to|by) (?:the |an? )?/u, "")
    .replace(/ /g, "");
}

const byKey: ReadonlyMap<string, Scheme> = new Map(
  schemes.flatMap((scheme) =>
    [scheme.id, englishSchemes[scheme.id].name, ...scheme.aliases].map((name) => [key(name), scheme] as const),
  ),
);
