export { defineArgumentGraph } from "./define-argument-graph";
export {
  ArgumentGraphElement,
  type ChangeDetail,
  type ErrorDetail,
  type FoldDetail,
  type RenderDetail,
  type SelectDetail,
} from "./element";
