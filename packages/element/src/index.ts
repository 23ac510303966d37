export { defineArgumentGraph } from "./define-argument-graph";
export {
  ArgumentGraphElement,
  type ChangeDetail,
  type ErrorDetail,
  type FoldDetail,
  type RenderDetail,
  type SelectDetail,
  type ViewDetail,
} from "./element";
export { setMessages } from "./languages";
export type { ElementMessages } from "./messages";
export { english, type SomeWords, type Words } from "./words";
