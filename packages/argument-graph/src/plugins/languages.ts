import { englishEvaluation } from "@argument-graph/evaluation";
import { arabicEvaluation } from "@argument-graph/evaluation/arabic";
import { germanEvaluation } from "@argument-graph/evaluation/german";
import { english } from "@argument-graph/scene";
import { arabic } from "@argument-graph/scene/arabic";
import { german } from "@argument-graph/scene/german";

/** The words that a drawing in a page is made with. */
export interface PageWords {
  readonly messages: typeof english;
  readonly evaluationMessages: typeof englishEvaluation;
  /** What the outline below a drawing is called. */
  readonly outline: string;
}

const languages: ReadonlyMap<string, PageWords> = new Map([
  ["en", { messages: english, evaluationMessages: englishEvaluation, outline: "Outline" }],
  ["de", { messages: german, evaluationMessages: germanEvaluation, outline: "Gliederung" }],
  ["ar", { messages: arabic, evaluationMessages: arabicEvaluation, outline: "المخطط النصي" }],
]);

const [first] = languages.values();

/** The words of a language such as `de-AT`; English where it is not there. */
export function pageWords(language = "en"): PageWords {
  const words = languages.get(language.toLowerCase().split(/[-_]/u)[0] ?? "") ?? first;
  if (!words) throw new Error("pageWords: there is no language");
  return words;
}
