import { englishEvaluation } from "argument-graph/evaluating";
import { spokenEnglish, type Words } from "./words";

/** All the words in English. */
export const english: Words = { ...spokenEnglish, evaluation: englishEvaluation };
