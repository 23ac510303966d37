import { german as drawing } from "@argument-graph/d3/german";
import { germanEvaluation as evaluation } from "argument-graph/german";
import { germanElement as element } from "./messages/german";
import type { Words } from "./words";

/** All the words in German. */
export const german: Words = { drawing, evaluation, element };
