import { english, englishEvaluation, type RenderOptions } from "argument-graph";
import { arabic, arabicEvaluation } from "argument-graph/arabic";
import { german, germanEvaluation } from "argument-graph/german";
import { choose } from "./choose";

/** The words of a drawing, an outline and its explanations. */
export type Words = Required<Pick<RenderOptions, "messages" | "evaluationMessages">>;

const languages: ReadonlyMap<string, Words> = new Map([
  ["en", { messages: english, evaluationMessages: englishEvaluation }],
  ["de", { messages: german, evaluationMessages: germanEvaluation }],
  ["ar", { messages: arabic, evaluationMessages: arabicEvaluation }],
]);

/**
 * The words in the language that is asked for; else in that of the text, such as `de-AT`; else in English.
 *
 * @throws UsageError if a language is asked for that is not there.
 */
export function wordsIn(asked: string | undefined, ofText = "en"): Words {
  const [first = "en"] = ofText.toLowerCase().split(/[-_]/u);
  return choose("language", asked ?? (languages.has(first) ? first : "en"), languages);
}
