import type { SchemeId, SchemeWords } from "./scheme";

/** The schemes in English. */
export const englishSchemes: Readonly<Record<SchemeId, SchemeWords>> = {
  POSITION_TO_KNOW: {
    name: "argument from position to know",
    premises: ["somebody is placed so as to know about such things", "that person says so"],
    conclusion: "it is so",
    questions: [
      "Was that person really placed so as to know it?",
      "Is that person honest?",
      "Did that person really say this?",
    ],
  },
  EXPERT_OPINION: {
    name: "argument from expert opinion",
    premises: ["somebody is an expert in a field", "the question belongs to that field", "the expert says so"],
    conclusion: "it is so",
    questions: [
      "How much of an expert is the source?",
      "Does the question lie in the expert's own field?",
      "What exactly did the expert say, and does it come to this?",
      "Can the expert be trusted, or is something at stake for them?",
      "Do other experts say the same?",
      "What evidence does the expert go by?",
    ],
  },
  WITNESS_TESTIMONY: {
    name: "argument from witness testimony",
    premises: [
      "a witness was there to see it",
      "the witness tells what they believe",
      "the witness says that it was so",
    ],
    conclusion: "it was so",
    questions: [
      "Does the witness's account agree with itself?",
      "Does it agree with the facts that are known?",
      "Does it agree with what other witnesses say?",
      "Has the witness a reason to take sides?",
      "How likely is it, whoever says so?",
    ],
  },
  POPULAR_OPINION: {
    name: "argument from popular opinion",
    premises: ["nearly everybody takes it to be so", "what nearly everybody holds is probably right"],
    conclusion: "it is so",
    questions: ["How do we know that nearly everybody holds this?", "What speaks against it although so many hold it?"],
  },
  EXAMPLE: {
    name: "argument from example",
    premises: ["in one case the one went with the other"],
    conclusion: "the one generally goes with the other",
    questions: [
      "Did the case happen as it is told?",
      "Is it really a case of the general claim?",
      "Is it a typical case?",
      "How far can one generalise from it?",
      "Was anything special about the case?",
    ],
  },
  ANALOGY: {
    name: "argument from analogy",
    premises: ["one case is like the other", "it holds in the one case"],
    conclusion: "it holds in the other case too",
    questions: [
      "Does it really hold in the first case?",
      "Are the cases alike in what matters here?",
      "In what do they differ, and does that matter?",
      "Is there a third case, just as similar, in which it does not hold?",
    ],
  },
  CAUSE_TO_EFFECT: {
    name: "argument from cause to effect",
    premises: ["things of the first kind generally bring about things of the second", "the first has happened"],
    conclusion: "the second follows",
    questions: [
      "How strong is the link between cause and effect in general?",
      "What evidence is there of that link?",
      "Was anything else at work that strengthens or prevents the effect?",
    ],
  },
  CORRELATION_TO_CAUSE: {
    name: "argument from correlation to cause",
    premises: ["the two go together"],
    conclusion: "the one brings about the other",
    questions: [
      "Do the two really go together?",
      "Is that more than chance?",
      "Could something third bring about both?",
      "Could it be the other way round?",
      "What lies between the two, and has it been looked at?",
    ],
  },
  SIGN: {
    name: "argument from sign",
    premises: ["there is a sign of it", "where there is this sign, it is generally so"],
    conclusion: "it is so",
    questions: ["How reliable is this as a sign of that?", "What else could the sign come from?"],
  },
  ABDUCTIVE: {
    name: "argument to the best explanation",
    premises: ["something calls for an explanation", "this would explain it", "nothing else would explain it as well"],
    conclusion: "this is probably so",
    questions: [
      "How good is the explanation, taken by itself?",
      "How much better is it than the others?",
      "Have other explanations been looked for thoroughly?",
      "Would it be wiser to leave the question open for now?",
    ],
  },
  EVIDENCE_TO_HYPOTHESIS: {
    name: "argument from evidence to a hypothesis",
    premises: ["if it is so, something can be observed", "that has been observed"],
    conclusion: "it is so",
    questions: [
      "Would one really observe this if it were so?",
      "Has it really been observed?",
      "Could one observe the same for another reason?",
    ],
  },
  PRACTICAL_REASONING: {
    name: "argument from practical reasoning",
    premises: ["somebody wants to reach a goal", "an action would lead there"],
    conclusion: "the action should be taken",
    questions: [
      "Which other goals stand against this one?",
      "By which other means could the goal be reached?",
      "Which of these means is the best?",
      "Can the action be carried out at all?",
      "What else, and what worse, would it bring about?",
      "Is the goal worth having?",
    ],
  },
  CONSEQUENCES: {
    name: "argument from consequences",
    premises: ["the action would have good, or bad, consequences"],
    conclusion: "it should, or should not, be done",
    questions: [
      "How probable is it that this would follow?",
      "What shows that they would come about?",
      "Which consequences speak for the opposite?",
    ],
  },
  SLIPPERY_SLOPE: {
    name: "argument from a slippery slope",
    premises: ["a first step is proposed", "it would lead, step by step, to an end", "that end is a disaster"],
    conclusion: "the first step should not be taken",
    questions: [
      "What supports each of the steps?",
      "Which step is the weakest?",
      "Where could one stop on the way?",
      "Is the end really as bad as that?",
    ],
  },
  PRECEDENT: {
    name: "argument from precedent",
    premises: ["an earlier case was decided, or turned out, in one way", "this case is like it"],
    conclusion: "this case should be decided, or will turn out, in the same way",
    questions: [
      "Is the earlier case really like this one?",
      "Was the earlier case decided rightly, and is it told rightly?",
      "Is there an earlier case that fits better?",
      "Is this case an exception?",
    ],
  },
  RULES: {
    name: "argument from an established rule",
    premises: ["there is a rule for such cases", "this is such a case"],
    conclusion: "the rule is to be followed here",
    questions: [
      "Does the rule really ask for this?",
      "Is there another rule that goes before it?",
      "Is this a case in which the rule does not count?",
    ],
  },
  VERBAL_CLASSIFICATION: {
    name: "argument from verbal classification",
    premises: ["it has a certain property", "what has this property is called so"],
    conclusion: "it may be called so",
    questions: [
      "What shows that it has the property?",
      "Is the word used here as it is generally used?",
      "Does the definition fit a case like this?",
    ],
  },
  VALUES: {
    name: "argument from values",
    premises: ["something is held to be good, or bad", "that speaks for, or against, a goal"],
    conclusion: "there is a reason for the goal, or against it",
    questions: [
      "Is it really good, or bad, in this case?",
      "Which other values stand against it?",
      "What has the value to do with the goal?",
    ],
  },
  COMMITMENT: {
    name: "argument from commitment",
    premises: ["somebody has committed themselves to something", "who holds the one is bound to hold the other"],
    conclusion: "that person is bound to hold the other",
    questions: ["What did they say or do that commits them?", "Is there a reason why it does not bind them here?"],
  },
  BIAS: {
    name: "argument from bias",
    premises: ["a source takes sides in the matter", "who takes sides is likely to leave something out"],
    conclusion: "what the source says counts for less",
    questions: ["What shows that the source takes sides?", "Is taking sides out of place in this kind of discussion?"],
  },
  IGNORANCE: {
    name: "argument from ignorance",
    premises: ["if it were so, one would have found out", "nobody has found out"],
    conclusion: "it is not so",
    questions: [
      "How thoroughly has anybody looked?",
      "How much is known about such things at all?",
      "Whose task is it to show something here?",
    ],
  },
  COMPOSITION: {
    name: "argument from composition",
    premises: ["the members have a property", "a whole has it if its members have it"],
    conclusion: "the whole has it",
    questions: ["Do the members really have it?", "Does it carry over from the members to a whole of this kind?"],
  },
};
