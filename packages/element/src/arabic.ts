import { arabic as drawing } from "@argument-graph/d3/arabic";
import { arabicEvaluation as evaluation } from "argument-graph/arabic";
import { arabicElement as element } from "./messages/arabic";
import type { Words } from "./words";

/** All the words in Arabic. */
export const arabic: Words = { drawing, evaluation, element };
