import { type DrawingMessages, english as englishDrawing } from "@argument-graph/d3";
import type { EvaluationMessages } from "argument-graph";
import { type ElementMessages, englishElement } from "./messages";

/** All the words of one language. */
export interface Words {
  readonly drawing: DrawingMessages;
  readonly evaluation: EvaluationMessages;
  readonly element: ElementMessages;
}

/** Words for a language of which some may be missing; these are said in English. */
export type SomeWords = { readonly [Part in keyof Words]?: Partial<Words[Part]> };

/** What a map says in one language. How it is judged is said in words that come with what judges, where they are missing here. */
export type SpokenWords = Omit<Words, "evaluation"> & Required<Pick<SomeWords, "evaluation">>;

/** What a map says in English. */
export const spokenEnglish: SpokenWords = { drawing: englishDrawing, evaluation: {}, element: englishElement };

/** Words of a language, with English for what is missing. */
export function completed(language: string, { drawing, evaluation, element }: SomeWords): SpokenWords {
  return {
    drawing: { ...englishDrawing, language, ...drawing },
    evaluation: { language, ...evaluation },
    element: { ...englishElement, language, ...element },
  };
}
