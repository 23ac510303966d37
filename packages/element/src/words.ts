import type { DrawingMessages } from "@argument-graph/d3";
import { englishPicture, type PictureMessages } from "@argument-graph/d3/on-demand";
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

/**
 * What a map says in one language. What is missing here comes in English with what says it: with what makes a drawing alive, and
 * with what judges.
 */
export type SpokenWords = Pick<Words, "element"> &
  Required<Pick<SomeWords, "evaluation">> & { readonly drawing: PictureMessages & Partial<DrawingMessages> };

/** What a map says in English. */
export const spokenEnglish: SpokenWords = { drawing: englishPicture, evaluation: {}, element: englishElement };

/** Words of a language, with English for what is missing. */
export function completed(language: string, { drawing, evaluation, element }: SomeWords): SpokenWords {
  return {
    drawing: { ...englishPicture, language, ...drawing },
    evaluation: { language, ...evaluation },
    element: { ...englishElement, language, ...element },
  };
}
