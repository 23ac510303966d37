export { argument } from "./argument";
export { attack } from "./attack";
export { type AttackKind, attackKind } from "./attack-kind";
export { attackers } from "./attackers";
export { because } from "./because";
export { type ClaimFields, claim } from "./claim";
export { components } from "./components";
export { conclusions } from "./conclusions";
export { type CyclesOptions, cycles } from "./cycles";
export { depth } from "./depth";
export type {
  Anchor,
  ArgumentDocument,
  Causation,
  Citation,
  Claim,
  Conflict,
  CslDate,
  Diagnostic,
  Evidence,
  Group,
  Id,
  Inference,
  Json,
  JsonObject,
  Link,
  Name,
  Note,
  Part,
  Position,
  Range,
  Selector,
  Source,
  Statement,
  Text,
  TextPositionSelector,
  TextQuoteSelector,
  VersionedDocument,
} from "./document";
export { ends } from "./ends";
export { type EvidenceFields, evidence } from "./evidence";
export type { ArgumentGraph, EdgeAttributes, EditableGraph, GraphAttributes, NodeAttributes, Role } from "./graph";
export { isJsonObject } from "./is-json-object";
export { isolate } from "./isolate";
export { isLink, isStatement } from "./kinds";
export { leadsTo } from "./leads-to";
export { type Ends, linkEnds } from "./link-ends";
export { links } from "./links";
export { didYouMean, nearest } from "./nearest";
export { premises } from "./premises";
export { type Reading, readingOrder } from "./reading-order";
export type { Reference } from "./reference";
export { roots } from "./roots";
export { spines } from "./spines";
export { statements } from "./statements";
export { finish, type Steps } from "./steps";
export { supporters } from "./supporters";
export { thesis, thesisSteps } from "./thesis";
export { toDocument } from "./to-document";
export { toGraph } from "./to-graph";
export { readonlyGraphSteps, toReadonlyGraph } from "./to-readonly-graph";
export { type Validated, validate } from "./validate/validate";
