export { germanEvaluation } from "@argument-graph/evaluation/german";
export { german } from "@argument-graph/scene/german";
