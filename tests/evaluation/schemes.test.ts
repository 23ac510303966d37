import { existsSync, readFileSync } from "node:fs";
import { argument, attack, because, claim, type Link, toGraph } from "@argument-graph/core";
import {
  type CriticalQuestion,
  checks,
  criticalQuestions,
  englishEvaluation,
  ghostObjections,
  grounded,
  hints,
  schemeOf,
  schemes,
  toFramework,
} from "@argument-graph/evaluation";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import names from "./fixtures/aifdb-scheme-names.json";

const reference = new URL("../../../shared/reference/schemes.json", import.meta.url);

describe("the catalogue of schemes", () => {
  it("has 22 schemes with 77 critical questions, and words for each", () => {
    expect(schemes).toHaveLength(22);
    expect(schemes.flatMap(({ questions }) => questions)).toHaveLength(77);
    for (const { id, premises, questions } of schemes) {
      const words = englishEvaluation.schemes[id];
      expect(words.premises, id).toHaveLength(premises.length);
      expect(words.questions, id).toHaveLength(questions.length);
      for (const question of words.questions) expect(question).toMatch(/^[A-Z].*\?$/);
      expect(words.name).toMatch(/^argument (from|to) /);
    }
  });

  it("undermines only premises that the scheme has", () => {
    for (const { id, premises, questions } of schemes)
      for (const { attack: kind, role } of questions)
        expect(kind === "undermine" ? premises.includes(role ?? "") : role === undefined, id).toBe(true);
  });

  it("says everything in words of its own", () => {
    const texts = schemes.flatMap(({ id }) => englishEvaluation.schemes[id].questions);
    expect(new Set(texts).size).toBe(77);
  });

  it.skipIf(!existsSync(reference))("agrees with the reference in everything but words", () => {
    const facts: {
      schemes: readonly {
        id: string;
        waltonChapter9No: number;
        premises: readonly { role: string }[];
        criticalQuestions: readonly { attack: string; burden: string; text: string }[];
      }[];
    } = JSON.parse(readFileSync(reference, "utf8"));
    expect(
      schemes.map(({ id, walton, premises, questions }) => ({
        id,
        walton,
        premises,
        questions: questions.map(({ attack: kind, role, burden }) => [role ? `${kind}:${role}` : kind, burden]),
      })),
    ).toEqual(
      facts.schemes.map(({ id, waltonChapter9No: walton, premises, criticalQuestions: questions }) => ({
        id,
        walton,
        premises: premises.map(({ role }) => role),
        questions: questions.map(({ attack: kind, burden }) => [kind, burden]),
      })),
    );
    const ours = new Set(schemes.flatMap(({ id }) => englishEvaluation.schemes[id].questions));
    for (const { criticalQuestions: questions } of facts.schemes)
      for (const { text } of questions) expect(ours.has(text), text).toBe(false);
  });
});

describe("schemeOf", () => {
  it.each([
    ["EXPERT_OPINION", "EXPERT_OPINION"],
    ["argument from expert opinion", "EXPERT_OPINION"],
    ["Argument From Expert Opinion", "EXPERT_OPINION"],
    ["ArgumentFromAuthority", "EXPERT_OPINION"],
    ["Practical Reasoning", "PRACTICAL_REASONING"],
    ["cause-to-effect", "CAUSE_TO_EFFECT"],
    ["Best Explanation", "ABDUCTIVE"],
    ["an argument from an analogy", "ANALOGY"],
    ["Slippery Slope", "SLIPPERY_SLOPE"],
  ])("reads %s", (name, id) => {
    expect(schemeOf(name)?.id).toBe(id);
  });

  it.each(["", "Default Inference", "restatement", "explanation", "leads to", "argument", "argument from"])(
    "takes “%s” for no scheme of the catalogue",
    (name) => {
      expect(schemeOf(name)).toBeUndefined();
    },
  );

  // Names on the nodes of AIFdb's corpora, with their numbers of uses.
  it("knows the schemes of AIFdb's corpora that it has, under the names that they have there", () => {
    const known = names.filter(({ type, name }) => type === "RA" && schemeOf(name));
    expect(Object.fromEntries(known.map(({ name }) => [name, schemeOf(name)?.id]))).toEqual({
      Analogy: "ANALOGY",
      ArgumentFromAuthority: "EXPERT_OPINION",
      CauseToEffect: "CAUSE_TO_EFFECT",
      Commitment: "COMMITMENT",
      CorrelationToCause: "CORRELATION_TO_CAUSE",
      EstablishedRule: "RULES",
      Example: "EXAMPLE",
      ExpertOpinion: "EXPERT_OPINION",
      Ignorance: "IGNORANCE",
      InconsistentCommitment: "COMMITMENT",
      PopularOpinion: "POPULAR_OPINION",
      PositionToKnow: "POSITION_TO_KNOW",
      PracticalReasoning: "PRACTICAL_REASONING",
      Sign: "SIGN",
      VerbalClassification: "VERBAL_CLASSIFICATION",
    });
    const default_ = new Set(["Default Inference", "RA"]);
    const named = names.filter(({ type, name }) => type === "RA" && !default_.has(name));
    const uses = (list: readonly { readonly count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
    expect(uses(known) / uses(named)).toBeGreaterThan(0.9);
  });
});

// expert + field -> warm (argument from expert opinion)
const warm = claim("The sea is warming", { id: "warm" });
const expert = claim("Professor Lind is an oceanographer", { id: "expert" });
const says = claim("She says so", { id: "says" });
const bias = claim("She is paid by an insurer", { id: "bias" });
const public_ = claim("The payments are public and small", { id: "public" });
const step = { ...because(warm, expert, says), id: "step", scheme: "Argument From Expert Opinion" };
const statusOf = (links: readonly Link[], asked: string): CriticalQuestion["status"] | undefined => {
  const graph = toGraph({ statements: [warm, expert, says, bias, public_], links });
  return criticalQuestions(graph, "step").find(({ id }) => id === `EXPERT_OPINION.${asked}`)?.status;
};

describe("criticalQuestions", () => {
  it("are none for an inference without a known scheme", () => {
    const plain = toGraph(argument({}, warm, expert, { ...because(warm, expert), id: "step", scheme: "explanation" }));
    expect(criticalQuestions(plain, "step")).toEqual([]);
    expect(() => criticalQuestions(plain, "warm")).toThrow(RangeError);
  });

  it("are open until somebody asks or answers", () => {
    expect(statusOf([step], "CQ4")).toBe("open");
    expect(statusOf([{ ...step, data: { questions: { CQ4: "She owns no shares." } } }], "CQ4")).toBe("answered");
    expect(statusOf([{ ...step, data: { questions: { 4: true } } }], "CQ4")).toBe("answered");
    expect(statusOf([{ ...step, data: { questions: { CQ4: "" } } }], "CQ4")).toBe("open");
    expect(statusOf([{ ...step, data: { questions: ["CQ4"] } }], "CQ4")).toBe("open");
  });

  // bias -x step raises CQ4, public -x bias answers it
  it("are raised by an objection that holds, and answered when it falls", () => {
    const raised = { ...attack(bias, step), data: { question: "CQ4" } };
    expect(statusOf([step, raised], "CQ4")).toBe("raised");
    expect(statusOf([step, raised], "CQ5")).toBe("open");
    expect(statusOf([step, raised, attack(public_, bias)], "CQ4")).toBe("answered");
    expect(statusOf([step, attack(bias, step)], "CQ4")).toBe("open");
  });

  it("are answered by support that says so", () => {
    expect(statusOf([step, { ...because(says, public_), data: { question: "EXPERT_OPINION.CQ3" } }], "CQ3")).toBe(
      "answered",
    );
  });

  it("read what Argdown writes behind the name of an inference", () => {
    const text = `[Warm]: The sea is warming.

<Lind> {scheme: expert opinion, questions: {CQ2: It is her field.}, roles: {expertise: Expert}}

(1) [Expert]: Professor Lind is an oceanographer.
(2) [Says]: She says so.
----
(3) [Warm]
`;
    const { document, diagnostics } = argdown.parse(text);
    expect(diagnostics).toEqual([]);
    const questions = criticalQuestions(toGraph(document), "Lind");
    expect(questions.map(({ status }) => status)).toEqual(["open", "answered", "open", "open", "open", "open"]);
    expect(questions[1]?.answer).toBe("It is her field.");
    expect(questions.map(({ target }) => target)).toEqual(["Expert", "Lind", "Lind", "Lind", "Warm", "Lind"]);
  });

  it("are found by `checks` and by `hints`, one by one", () => {
    const document = argument({}, warm, expert, says, { ...step, data: { questions: { CQ1: "yes", CQ2: "yes" } } });
    const open = checks(document).filter(({ code }) => code === "unanswered-question");
    expect(open).toHaveLength(4);
    expect(open[0]).toMatchObject({
      severity: "info",
      about: ["step"],
      message:
        "The step from “Professor Lind is an oceanographer” and “She says so” to “The sea is warming” (argument from expert opinion) leaves a question open: What exactly did the expert say, and does it come to this?",
    });
    const hinted = hints(toGraph(document), "step").filter(({ code }) => code === "unanswered-question");
    expect(hinted).toEqual(open.map(({ path: _, ...hint }) => hint));
  });
});

describe("ghostObjections", () => {
  const document = argument({}, warm, expert, says, {
    ...step,
    data: { questions: { CQ1: true, CQ2: true, CQ3: true } },
  });

  it("are the open questions, as objections that may be added to the map", () => {
    const ghosts = ghostObjections(toGraph(document), "step");
    expect(ghosts.map(({ question, conflict }) => [question, conflict.target])).toEqual([
      ["EXPERT_OPINION.CQ4", "step"],
      ["EXPERT_OPINION.CQ5", "warm"],
      ["EXPERT_OPINION.CQ6", "step"],
    ]);
    const raised = {
      statements: [...document.statements, ...ghosts.map(({ statement }) => statement)],
      links: [...document.links, ...ghosts.map(({ conflict }) => conflict)],
    };
    const graph = toGraph(raised);
    expect(grounded(toFramework(graph)).get("warm")).toBe("out");
    expect(criticalQuestions(graph, "step").map(({ status }) => status)).toEqual([
      ...["answered", "answered", "answered"],
      ...["raised", "raised", "raised"],
    ]);
    expect(ghostObjections(graph, "step")).toEqual([]);
  });

  it("change nothing by themselves", () => {
    const graph = toGraph(document);
    ghostObjections(graph, "step");
    expect(graph.order).toBe(4);
    expect(grounded(toFramework(graph)).get("warm")).toBe("in");
  });
});
