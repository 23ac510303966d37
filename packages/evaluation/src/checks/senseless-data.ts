import { ends, type Id, isJsonObject, type Json, type Link, type Statement } from "@argument-graph/core";
import type { DataFault } from "../messages";
import { isProofStandard, proofStandardNames } from "../proof-standard";
import { schemeNamed } from "../schemes/critical-questions";
import type { Scheme } from "../schemes/scheme";
import type { CheckCode, Remark } from "./finding";
import type { Subject } from "./subject";

/** A setting in the document that has no effect, or not the one that was meant. */
interface Fault {
  readonly fault: DataFault;
  readonly value: Json | undefined;
}

/**
 * Weights, and settings in the data of statements and links, that make no sense: what evaluation goes by in a document is
 * `weight`, `data.standard` of a statement or step, `data.argument` of a step, `data.questions` and `data.roles` of an inference,
 * and `data.question` of an inference or conflict. Other data is not looked at.
 */
export function senselessData(subject: Subject): readonly Remark[] {
  const { document, messages, name } = subject;
  return [...document.statements, ...document.links].flatMap((part) =>
    [...weightFaults(part), ...standardFaults(part), ...linkFaults(part, subject)].map(({ fault, value }): Remark => {
      const said =
        typeof value === "string" ? value : typeof value === "number" ? String(value) : JSON.stringify(value);
      return {
        code: codes[fault],
        about: [part.id],
        message: messages.senselessData(fault, name(part.id), said ?? "", expected[fault] ?? ""),
      };
    }),
  );
}

const codes: Readonly<Record<DataFault, CheckCode>> = {
  weight: "bad-weight",
  standard: "unknown-standard",
  "standard-of-link": "senseless-data",
  argument: "senseless-data",
  answers: "senseless-data",
  answer: "senseless-data",
  question: "senseless-data",
  roles: "senseless-data",
  role: "senseless-data",
  premise: "senseless-data",
};

/** What might have been meant, in words that are no words of a language. */
const expected: Readonly<Partial<Record<DataFault, string>>> = {
  standard: proofStandardNames.join(", "),
  argument: "true, false",
  answers: "CQ1",
};

type Part = Statement | Link;

function weightFaults({ weight }: Part): readonly Fault[] {
  return weight === undefined || (weight >= 0 && weight <= 1) ? [] : [{ fault: "weight", value: weight }];
}

function standardFaults({ kind, data }: Part): readonly Fault[] {
  const value = data?.standard;
  if (value === undefined || value === null) return [];
  if (kind === "inference" || kind === "conflict") return [{ fault: "standard-of-link", value }];
  return typeof value === "string" && isProofStandard(value) ? [] : [{ fault: "standard", value }];
}

function linkFaults(part: Part, subject: Subject): readonly Fault[] {
  switch (part.kind) {
    case "causation":
      return argumentFaults(part.data?.argument);
    case "inference": {
      const scheme = schemeNamed(part);
      return [
        ...answerFaults(part.data?.questions, scheme),
        ...roleFaults(part.data?.roles, scheme, part.premises),
        ...questionFaults(part.data?.question, part.conclusion, subject),
      ];
    }
    case "conflict":
      return questionFaults(part.data?.question, part.target, subject);
    default:
      return [];
  }
}

function argumentFaults(value: Json | undefined): readonly Fault[] {
  return value === undefined || typeof value === "boolean" ? [] : [{ fault: "argument", value }];
}

/** Answers to questions that are not asked: each by its number, such as `CQ2` or `2`. */
function answerFaults(value: Json | undefined, scheme: Scheme | undefined): readonly Fault[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) return [{ fault: "answers", value }];
  return Object.keys(value)
    .filter((number) => !asks(scheme, number, false))
    .map((number): Fault => ({ fault: "answer", value: number }));
}

function roleFaults(value: Json | undefined, scheme: Scheme | undefined, premises: readonly Id[]): readonly Fault[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) return [{ fault: "roles", value }];
  return Object.entries(value).flatMap(([role, premise]): readonly Fault[] => {
    if (!scheme?.premises.includes(role)) return [{ fault: "role", value: role }];
    return typeof premise === "string" && premises.includes(premise) ? [] : [{ fault: "premise", value: premise }];
  });
}

/** A question that no inference asks that the link is about: itself, its conclusion or one of its premises. */
function questionFaults(value: Json | undefined, end: Id, { graph }: Subject): readonly Fault[] {
  if (value === undefined) return [];
  const isString = typeof value === "string" || typeof value === "number";
  const near = [end, ...graph.inNeighbors(end), ...graph.outNeighbors(end)].filter((id) => {
    const around = graph.getNodeAttribute(id, "kind") === "inference" ? ends(graph, id) : undefined;
    return around && [id, around.to, ...around.from].includes(end);
  });
  const isAsked = near.some((id) => asks(schemeNamed(graph.getNodeAttributes(id)), String(value), true));
  return isString && isAsked ? [] : [{ fault: "question", value }];
}

/** Whether a scheme asks the question of a number: `CQ2` or `2`, or with its name, `EXPERT_OPINION.CQ2`. */
function asks(scheme: Scheme | undefined, number: string, byName: boolean): boolean {
  return (scheme?.questions ?? []).some((_, index) => {
    const own = [`CQ${index + 1}`, String(index + 1)];
    return own.includes(number) || (byName && number === `${scheme?.id}.CQ${index + 1}`);
  });
}
