import { type DrawingMessages, english as englishDrawing } from "@argument-graph/d3";
import { type EvaluationMessages, englishEvaluation } from "argument-graph";
import { type ElementMessages, englishElement } from "./messages";

/** All the words of one language. */
export interface Words {
  readonly drawing: DrawingMessages;
  readonly evaluation: EvaluationMessages;
  readonly element: ElementMessages;
}

/** Words for a language of which some may be missing; these are said in English. */
export type SomeWords = { readonly [Part in keyof Words]?: Partial<Words[Part]> };

/** All the words in English. */
export const english: Words = { drawing: englishDrawing, evaluation: englishEvaluation, element: englishElement };

/** Words of a language, with English for what is missing. */
export function completed(language: string, { drawing, evaluation, element }: SomeWords): Words {
  return {
    drawing: { ...english.drawing, language, ...drawing },
    evaluation: { ...english.evaluation, language, ...evaluation },
    element: { ...english.element, language, ...element },
  };
}
