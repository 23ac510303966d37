export {
  type Anchor,
  type ArgumentDocument,
  type ArgumentGraph,
  type Causation,
  type Citation,
  type Claim,
  type Conflict,
  type Diagnostic,
  didYouMean,
  type Evidence,
  type Group,
  type Id,
  type Inference,
  type Link,
  type Note,
  type Position,
  type Range,
  type Source,
  type Statement,
  type Text,
  toDocument,
  toGraph,
  validate,
} from "@argument-graph/core";
export {
  type Framework,
  grounded,
  type Label,
  type Labelling,
  type Settings,
  toFramework,
} from "@argument-graph/evaluation";
export { argdown, type Format, formatOf, formats, json, type Parsed, type Printed } from "@argument-graph/formats";
export { type Direction, type Layout, layered } from "@argument-graph/layout";
export { type ReadOptions, read } from "./read";
export { type Rendering, type RenderOptions, render } from "./render";
