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
export { type OEmbed, type OEmbedOptions, toOEmbed } from "./embed/o-embed";
export { english } from "./english";
export { setMessages } from "./languages";
export type { ElementMessages } from "./messages";
export { upgradePage } from "./upgrade";
export type { SomeWords, Words } from "./words";
