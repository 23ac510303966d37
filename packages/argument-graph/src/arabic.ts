export { arabicEvaluation } from "@argument-graph/evaluation/arabic";
export { arabic } from "@argument-graph/scene/arabic";
