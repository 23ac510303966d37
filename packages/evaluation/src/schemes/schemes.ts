import type { Scheme, SchemeQuestion } from "./scheme";

const undermine = (role: string, burden: SchemeQuestion["burden"] = "premise"): SchemeQuestion => ({
  attack: "undermine",
  role,
  burden,
});
const undercut = (burden: SchemeQuestion["burden"] = "exception"): SchemeQuestion => ({ attack: "undercut", burden });
const rebut: SchemeQuestion = { attack: "rebut", burden: "exception" };

/**
 * The 22 schemes that essays on history and politics use most, with their 77 critical questions (after Walton, Reed and
 * Macagno, Argumentation Schemes, 2008, chapter 9).
 *
 * @example
 * ```ts
 * import { schemes } from "@argument-graph/evaluation";
 *
 * schemes.length; // => 22
 * schemes.reduce((sum, { questions }) => sum + questions.length, 0); // => 77
 * ```
 */
export const schemes: readonly Scheme[] = [
  {
    id: "POSITION_TO_KNOW",
    walton: 1,
    aliases: [],
    premises: ["position", "assertion"],
    questions: [undermine("position"), undercut(), undermine("assertion")],
  },
  {
    id: "EXPERT_OPINION",
    walton: 2,
    aliases: ["authority", "expert authority", "appeal to expert opinion"],
    premises: ["expertise", "field", "assertion"],
    questions: [
      undermine("expertise"),
      undermine("field"),
      undermine("assertion"),
      undercut(),
      rebut,
      undercut("assumption"),
    ],
  },
  {
    id: "WITNESS_TESTIMONY",
    walton: 3,
    aliases: ["testimony"],
    premises: ["position", "honesty", "assertion"],
    questions: [undercut("assumption"), rebut, rebut, undercut(), rebut],
  },
  {
    id: "POPULAR_OPINION",
    walton: 4,
    aliases: ["ad populum"],
    premises: ["acceptance", "presumption"],
    questions: [undermine("acceptance"), rebut],
  },
  {
    id: "EXAMPLE",
    walton: 6,
    aliases: ["generalisation from example", "generalization from example"],
    premises: ["instance"],
    questions: [undermine("instance"), undercut("assumption"), undercut(), undercut(), undercut()],
  },
  {
    id: "ANALOGY",
    walton: 7,
    aliases: ["comparison"],
    premises: ["similarity", "base"],
    questions: [undermine("base"), undermine("similarity"), undercut(), rebut],
  },
  {
    id: "CAUSE_TO_EFFECT",
    walton: 28,
    aliases: ["cause"],
    premises: ["generalisation", "cause"],
    questions: [undermine("generalisation"), undermine("generalisation"), undercut()],
  },
  {
    id: "CORRELATION_TO_CAUSE",
    walton: 29,
    aliases: ["correlation"],
    premises: ["correlation"],
    questions: [undermine("correlation"), undercut("assumption"), undercut(), undercut(), undercut()],
  },
  {
    id: "SIGN",
    walton: 30,
    aliases: [],
    premises: ["sign", "rule"],
    questions: [undermine("rule"), undercut()],
  },
  {
    id: "ABDUCTIVE",
    walton: 31,
    aliases: ["best explanation", "abduction", "inference to the best explanation"],
    premises: ["finding", "explanation", "best"],
    questions: [undermine("explanation"), undermine("best"), undercut("assumption"), undercut()],
  },
  {
    id: "EVIDENCE_TO_HYPOTHESIS",
    walton: 32,
    aliases: ["verification", "evidence"],
    premises: ["conditional", "observation"],
    questions: [undermine("conditional"), undermine("observation"), undercut()],
  },
  {
    id: "PRACTICAL_REASONING",
    walton: 22,
    aliases: ["means to an end", "goal"],
    premises: ["goal", "means"],
    questions: [
      undercut(),
      undercut(),
      undercut(),
      undermine("means", "assumption"),
      rebut,
      undermine("goal", "assumption"),
    ],
  },
  {
    id: "CONSEQUENCES",
    walton: 33,
    aliases: ["positive consequences", "negative consequences", "consequence"],
    premises: ["consequence"],
    questions: [undermine("consequence"), undermine("consequence"), rebut],
  },
  {
    id: "SLIPPERY_SLOPE",
    walton: 49,
    aliases: ["causal slippery slope", "slippery slope argument"],
    premises: ["first", "chain", "bad"],
    questions: [undermine("chain"), undermine("chain"), undercut(), undermine("bad")],
  },
  {
    id: "PRECEDENT",
    walton: 57,
    aliases: [],
    premises: ["case", "similar"],
    questions: [undermine("similar"), undermine("case"), undercut(), undercut()],
  },
  {
    id: "RULES",
    walton: 55,
    aliases: ["established rule", "rule"],
    premises: ["rule", "case"],
    questions: [undermine("rule"), undercut(), undercut()],
  },
  {
    id: "VERBAL_CLASSIFICATION",
    walton: 14,
    aliases: ["classification", "definition", "definition to verbal classification"],
    premises: ["property", "rule"],
    questions: [undermine("property"), undermine("rule", "assumption"), undercut()],
  },
  {
    id: "VALUES",
    walton: 19,
    aliases: ["value", "positive value", "negative value"],
    premises: ["value", "goal"],
    questions: [undermine("value"), undercut(), undermine("goal")],
  },
  {
    id: "COMMITMENT",
    walton: 40,
    aliases: ["inconsistent commitment"],
    premises: ["commitment", "link"],
    questions: [undermine("commitment"), undercut()],
  },
  {
    id: "BIAS",
    walton: 46,
    aliases: [],
    premises: ["bias", "rule"],
    questions: [undermine("bias"), undercut()],
  },
  {
    id: "IGNORANCE",
    walton: 26,
    aliases: ["lack of evidence", "ad ignorantiam"],
    premises: ["search", "lack"],
    questions: [undermine("search", "assumption"), undermine("search"), undercut()],
  },
  {
    id: "COMPOSITION",
    walton: 9,
    aliases: ["group and its members"],
    premises: ["parts", "rule"],
    questions: [undermine("parts"), undermine("rule")],
  },
];
