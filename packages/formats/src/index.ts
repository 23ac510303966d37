export {
  applyChange,
  argdown,
  type Change,
  type Edited,
  edit,
  type NewStatement,
  type SelectMapOptions,
  selectMap,
  type Tidied,
  tidy,
} from "./argdown/index";
export type { Format, Parsed, Printed } from "./format";
export { formatOf, formats } from "./formats";
export { json } from "./json/index";
export { svg } from "./svg/index";
export { type CarriedSource, carriedSource } from "./svg/source";
