import { english as drawing } from "@argument-graph/d3";
import { englishEvaluation } from "argument-graph/evaluating";
import { spokenEnglish, type Words } from "./words";

/** All the words in English. */
export const english: Words = { ...spokenEnglish, drawing, evaluation: englishEvaluation };
