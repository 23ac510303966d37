export { type ArrangeOptions, arrange } from "./arrange";
export { buildScene, relabelScene } from "./build-scene";
export type { Built, SceneOptions } from "./building";
export { formatCitations, formatSource } from "./citation";
export type {
  BoxContent,
  BoxMark,
  Font,
  GroupMark,
  JunctionMark,
  KeyEntry,
  Kind,
  Label,
  Labelling,
  Layout,
  Mark,
  Measured,
  MeasuredBox,
  MeasuredLine,
  MeasuredLink,
  MeasureText,
  PathMark,
  Point,
  Scene,
  SceneKey,
  Shape,
  TextLine,
  Theme,
} from "./contract";
export { describe } from "./describe";
export type { Counts, DrawnMessages, Target } from "./drawn-messages";
export { layOut } from "./lay-out";
export type { LayOutOptions } from "./laying-out";
export { measure, measurement, measuring } from "./measure";
export type { Measurement, MeasureOptions } from "./measuring";
export { english, type LinkNumbers, type Messages, type QuestionStatus } from "./messages";
export { noteText } from "./note-text";
export { numbering } from "./numbering";
export {
  type AskedQuestion,
  type Outline,
  type OutlineItem,
  type OutlineLink,
  type OutlineOptions,
  type OutlinePart,
  type OutlineQuestion,
  type OutlineReference,
  type OutlineSentence,
  type OutlineStatement,
  type OutlineStep,
  outline,
} from "./outline";
export { type OutlineHtmlOptions, toOutlineHtml } from "./outline-html";
export { outlineSheet } from "./outline-sheet";
export { toOutline } from "./outline-text";
export {
  type OutlineAttributes,
  type OutlineElement,
  type OutlineElementName,
  type OutlineTreeOptions,
  outlineTree,
} from "./outline-tree";
export { pageWidth } from "./page-width";
export {
  directionIn,
  isPresetName,
  type LinkForm,
  type Preset,
  type PresetName,
  presetNamed,
  presetNames,
  type StatementForm,
} from "./preset";
export { isRightToLeft, runsRightToLeft } from "./right-to-left";
export { type SvgOptions, toSvg } from "./svg";
export { dark, light } from "./theme";
export { themeProperties } from "./theme-properties";
export type { ToulminRole, ToulminWord } from "./toulmin";
export { widthTable } from "./width-table";
export { type WrapOptions, wrap } from "./wrap";
