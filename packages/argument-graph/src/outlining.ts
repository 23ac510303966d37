// Tells an argument as nested lists: what a page loads beside the map, for readers of text and for paper.
export {
  english,
  type Messages,
  type Outline,
  type OutlineAttributes,
  type OutlineElement,
  type OutlineElementName,
  type OutlineOptions,
  type OutlineTreeOptions,
  outline,
  outlineSheet,
  outlineTree,
} from "@argument-graph/scene";
