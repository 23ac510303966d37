export { type Acceptance, type AcceptanceOptions, acceptance, acceptanceSteps } from "./acceptance";
export {
  type AssessedPart,
  type AssessedSentence,
  type Assessment,
  type AssessOptions,
  assess,
  assessSteps,
} from "./assess";
export { assessLabellings, assessReadingSteps, assessReadings, type ReadingsAssessment } from "./assess-readings";
export { assumptions } from "./assumptions";
export type { AttackGraph } from "./attack-graph";
export { cf2Extensions } from "./cf2-extensions";
export { checkSettings } from "./check-settings";
export { briefly } from "./checks/briefly";
export { type ChecksOptions, checkSteps, checks } from "./checks/checks";
export type { CheckCode, Finding } from "./checks/finding";
export { type Hint, hints } from "./checks/hints";
export type { Group } from "./compare/align";
export { cass } from "./compare/cass";
export { cohenKappa } from "./compare/cohen-kappa";
export { type CompareOptions, type Comparison, compare, compareSteps } from "./compare/compare";
export {
  type EditDistance,
  type EditDistanceOptions,
  editDistance,
  editDistanceSteps,
  type LabelledGraph,
} from "./compare/edit-distance";
export type { Edit, EditCode } from "./compare/edits";
export { fleissKappa } from "./compare/fleiss-kappa";
export { krippendorffAlpha } from "./compare/krippendorff-alpha";
export type { Agreement } from "./compare/measures";
export { segmentationSimilarity } from "./compare/segmentation-similarity";
export {
  type StructuralAgreement,
  structuralAgreement,
  structuralAgreementSteps,
} from "./compare/structural-agreement";
export { type Continuum, type MarkedUnit, unitisingAlpha } from "./compare/unitising-alpha";
export { complete } from "./complete";
export { completeExtensions } from "./complete-extensions";
export {
  type DialecticalStructure,
  type Literal,
  type Position,
  toDialecticalStructure,
} from "./dialectical-structure";
export { eagerExtension } from "./eager-extension";
export { type ExplainOptions, type Explanation, explain, explainer } from "./explain";
export { type ExtensionSemantics, extensionSteps } from "./extension-steps";
export type { Extensions } from "./extensions";
export { fallSetSteps, fallSets } from "./fall-sets";
export { type FallsWith, type FallsWithOptions, fallsWith, fallsWithSteps } from "./falls-with";
export { type Framework, frameworkSteps, toFramework } from "./framework";
export {
  type ContributionMethod,
  type ContributionOptions,
  contributionSteps,
  contributions,
} from "./gradual/contributions";
export { type MapNetworkOptions, mapNetwork } from "./gradual/map-network";
export type { Joining, Network } from "./gradual/network";
export {
  cardinalityBased,
  dfQuad,
  eulerBased,
  eulerTop,
  type GradualSemantics,
  gradualSemantics,
  hCategoriser,
  maxBased,
  mlpBased,
  quad,
  quadraticDfQuad,
  quadraticEnergy,
  squaredDfQuad,
  squaredProducts,
} from "./gradual/semantics";
export { type StrengthOptions, type Strengths, strengthSteps, strengths } from "./gradual/strengths";
export {
  type ToldContributionOptions,
  type ToldContributions,
  tellContributionSteps,
  tellContributions,
} from "./gradual/tell-contributions";
export { type WeightedGraph, weightedNetwork } from "./gradual/weighted-network";
export { grounded } from "./grounded";
export { groundedExtension } from "./grounded-extension";
export { groundedLabels } from "./grounded-labels";
export { groundedReader } from "./grounded-reader";
export { type GroundedReading, groundedReading } from "./grounded-reading";
export { type HangsOn, type HangsOnOptions, hangsOn, hangsOnSteps } from "./hangs-on";
export type { FallSetOptions } from "./hinges";
export { idealExtension } from "./ideal-extension";
export {
  commitmentSteps,
  commitments,
  type Justification,
  type JustificationOptions,
  justification,
  justificationSteps,
} from "./justification";
export type { Label, Labelling } from "./labelling";
export { mapSemantics, type ReadingSemantics, type Semantics } from "./map-semantics";
export {
  type Counted,
  type DataFault,
  type EvaluationMessages,
  englishEvaluation,
  type Relation,
  type Share,
  type Subject,
} from "./messages";
export { naiveExtensions } from "./naive-extensions";
export { nameOf } from "./name-of";
export { preferred } from "./preferred";
export { preferredExtensions } from "./preferred-extensions";
export { type Probability, type ProbabilityOptions, probability, probabilitySteps } from "./probability";
export { type ProofStandard, proofStandardNames } from "./proof-standard";
export { type ProofStandardOptions, type Proved, proofStandards } from "./proof-standards";
export { type Labellings, type ReadingOptions, readingSteps } from "./readings";
export type { Answer, FailedGround, Ground, Objection, Reason } from "./reason";
export type { Rows } from "./rows";
export type { ReadingRequest, ReadingSolver } from "./sat/request";
export { type CriticalQuestion, type CriticalQuestionOptions, criticalQuestions } from "./schemes/critical-questions";
export { type GhostObjection, ghostObjections } from "./schemes/ghost-objections";
export type { Scheme, SchemeId, SchemeQuestion, SchemeWords } from "./schemes/scheme";
export { schemeOf } from "./schemes/scheme-of";
export { schemes } from "./schemes/schemes";
export { semiStableExtensions } from "./semi-stable-extensions";
export type { Settings } from "./settings";
export { smallProof } from "./small-proof";
export { stable } from "./stable";
export { stableExtensions } from "./stable-extensions";
export { stageExtensions } from "./stage-extensions";
export { stage2Extensions } from "./stage2-extensions";
export { standSetSteps, standSets } from "./stand-sets";
export { inSlices, type SliceOptions, shared } from "./steps";
export { type StrongerSideOptions, strongerSideWins, type WeighedLabellings } from "./stronger-side-wins";
export { subDocument } from "./sub-document";
export {
  type SufficientReasonOptions,
  type SufficientReasons,
  sufficientReasonSteps,
  sufficientReasons,
} from "./sufficient-reasons";
export {
  type AttackGraphOptions,
  attackGraphSteps,
  type BuiltArgument,
  type BuiltAttackGraph,
  toAttackGraph,
} from "./to-attack-graph";
