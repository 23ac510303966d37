import { FrontMatterSettingsModes, InterpretationModes, argdown as reference } from "@argdown/core";
import type { ArgumentDocument, Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";

/**
 * What a text says, in words that both readers share, as sets of lines: one line for each statement, argument, step of a
 * reconstruction, relation and section. Two readings are equal if the lines are.
 */
export interface Facts {
  readonly statements: readonly string[];
  readonly steps: readonly string[];
  readonly relations: readonly string[];
  readonly sections: readonly string[];
}

export interface ReferenceReading {
  /** Nothing that the reference parser or its model complains about. */
  readonly isValid: boolean;
  readonly errors: readonly string[];
  readonly facts: Facts;
}

/** The part of the reference model that is compared; it has no types that say this much. */
interface ReferenceNode {
  readonly type: string;
  readonly title?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly data?: Record<string, unknown>;
  readonly members?: readonly ReferenceNode[];
  readonly pcs?: readonly ReferenceNode[];
  readonly isReference?: boolean;
  readonly inference?: ReferenceInference;
  readonly role?: string;
}
interface ReferenceInference extends ReferenceNode {
  readonly inferenceRules?: readonly string[];
}
interface ReferenceSection {
  readonly title: string;
  readonly tags?: readonly string[];
  readonly data?: Record<string, unknown>;
  readonly children: readonly ReferenceSection[];
}
interface ReferenceResponse {
  readonly ast?: unknown;
  readonly parserErrors?: readonly { readonly message: string }[];
  readonly lexerErrors?: readonly unknown[];
  readonly statements?: Record<string, ReferenceNode>;
  readonly arguments?: Record<string, ReferenceNode>;
  readonly relations?: readonly {
    readonly relationType: string;
    readonly from: ReferenceNode;
    readonly to: ReferenceNode;
  }[];
  readonly sections?: readonly ReferenceSection[];
}

/** Keys that have a meaning of ours and so are not in `data`. */
const ours = new Set([
  "id",
  "title",
  "text",
  "scheme",
  "implicit",
  "anchors",
  "cite",
  "weight",
  "tags",
  "group",
  "data",
  "uses",
]);

const words = (text: string): string =>
  text
    .replace(/@[[<](.+?)[\]>]/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:!?)])/g, "")
    .trim();

const dataLine = (data: Record<string, unknown> | undefined): string => {
  const kept = Object.entries(data ?? {}).filter(([key]) => !ours.has(key));
  return kept.length === 0 ? "" : ` ${JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))))}`;
};

const tagLine = (tags: readonly string[] | undefined): string =>
  [...(tags ?? [])]
    .sort()
    .map((tag) => ` #${tag}`)
    .join("");

const isUntitled = (title: string | undefined): boolean => title === undefined || /^Untitled \d+$/.test(title);

/** Reads a text with the reference implementation, its exceptions counted as errors. */
export const readWithReference = (input: string): ReferenceReading => {
  const exceptions: string[] = [];
  let response: ReferenceResponse = {};
  try {
    response = reference.run({
      input,
      process: ["parse-input", "build-model"],
      model: {
        removeTagsFromText: true,
        mode: /^ *mode: strict/m.test(input) ? InterpretationModes.STRICT : InterpretationModes.LOOSE,
      },
      data: { frontMatterSettingsMode: FrontMatterSettingsModes.IGNORE },
      logLevel: "silent",
      throwExceptions: true,
    }) as unknown as ReferenceResponse;
  } catch (error) {
    exceptions.push(String(error));
  }
  const errors = [...(response.parserErrors ?? []).map(({ message }) => message), ...exceptions];
  if (response.ast === undefined && errors.length === 0) errors.push("no syntax tree");
  const isValid = errors.length === 0 && (response.lexerErrors ?? []).length === 0;
  return { isValid, errors, facts: referenceFacts(response) };
};

const canonical = (node: ReferenceNode): ReferenceNode | undefined => {
  const definitions = (node.members ?? []).filter(({ isReference }) => !isReference);
  return definitions.filter(({ data }) => data?.isCanonical === true).at(-1) ?? definitions.at(-1);
};

const referenceFacts = (response: ReferenceResponse): Facts => {
  const statements = Object.values(response.statements ?? {});
  const sketches = Object.values(response.arguments ?? {});
  const byTitle = new Map(statements.map((node) => [node.title, node]));
  const isReconstructed = (node: ReferenceNode): boolean => (node.pcs ?? []).length > 0;
  const textOf = (node: ReferenceNode): string => words(canonical(node)?.text ?? "");
  const nameOf = (node: ReferenceNode): string => {
    if (node.type === "inference") return stepNames.get(node) ?? "?";
    if (node.type === "argument" && isReconstructed(node))
      return stepNames.get(node.pcs?.at(-1)?.inference ?? node) ?? "?";
    const [open, close] = node.type === "argument" ? "<>" : "[]";
    return isUntitled(node.title) ? `“${textOf(node)}”` : `${open}${node.title}${close}`;
  };
  const stepNames = new Map<ReferenceNode, string>();
  const steps: string[] = [];
  for (const argument of sketches) {
    let from: ReferenceNode[] = [];
    const all = argument.pcs ?? [];
    for (const statement of all) {
      const own = byTitle.get(statement.title) ?? statement;
      const inference = statement.inference;
      if (inference !== undefined) {
        const uses = inference.data?.uses;
        const used = Array.isArray(uses) && uses.length > 0 ? uses.map((n) => all[Number(n) - 1] ?? statement) : from;
        const premises = new Set(used.map((one) => nameOf(byTitle.get(one.title) ?? one)));
        const name = `${[...premises].join(", ")} => ${nameOf(own)}`;
        stepNames.set(inference, name);
        const title = statement === all.at(-1) && !isUntitled(argument.title) ? ` <${argument.title}>` : "";
        const rules = (inference.inferenceRules ?? []).join(", ");
        const more =
          statement === all.at(-1)
            ? `${tagLine(argument.tags)}${dataLine({ ...argument.data, ...inference.data })}`
            : "";
        steps.push(`${name} (${rules})${title}${more}`);
        from = [];
      }
      from.push(statement);
    }
  }
  return {
    statements: [...statements, ...sketches.filter((node) => !isReconstructed(node))]
      .map(
        (node) =>
          `${nameOf(node)}: ${textOf(node) || (isUntitled(node.title) ? "" : node.title)}${tagLine(node.tags)}${dataLine(node.data)}`,
      )
      .sort(),
    steps: steps.sort(),
    relations: unique(
      (response.relations ?? []).flatMap(({ relationType, from, to }) => {
        const type =
          relationType === "undercut" && (to.type === "inference" || isReconstructed(to)) ? "attack" : relationType;
        const [a, b] = [nameOf(from), nameOf(to)];
        return [type === "contradictory" || type === "contrary" ? symmetric(a, type, b) : `${a} ${type} ${b}`];
      }),
    ),
    sections: sectionLines(response.sections ?? [], ""),
  };
};

/** The same line from both sides. */
const symmetric = (a: string, type: string, b: string): string => (a < b ? `${a} ${type} ${b}` : `${b} ${type} ${a}`);

/** Without what supports itself: `[A]` with `+ <Argument for A>` is no relation of ours, as the argument says it. */
const unique = (lines: readonly string[]): string[] =>
  [...new Set(lines)].filter((line) => line.split(" support ")[0] !== line.split(" support ")[1]).sort();

const sectionLines = (sections: readonly ReferenceSection[], indent: string): string[] =>
  sections.flatMap((section) => [
    `${indent}${words(section.title)}${tagLine(section.tags)}${dataLine(section.data)}`,
    ...sectionLines(section.children, `${indent}  `),
  ]);

const withMarks = (part: { tags?: readonly string[]; implicit?: boolean; kind?: string }): string[] => [
  ...(part.tags ?? []),
  ...(part.kind === "evidence" ? ["evidence"] : []),
  ...(part.implicit === true ? ["implicit"] : []),
];

/** Where the text goes on behind its frontmatter. */
const settingsEnd = (text: string): number => /^\s*={3,}[^\n]*\n[\s\S]*?\n={3,}/.exec(text)?.[0].length ?? 0;

/** The same facts of a document of ours. */
export const factsOf = (document: ArgumentDocument, text: string): Facts => {
  const names = new Map<Id, string>();
  for (const statement of document.statements) {
    const [open, close] = statement.kind === "claim" && statement.sketch ? "<>" : "[]";
    names.set(
      statement.id,
      statement.title === undefined ? `“${words(statement.text)}”` : `${open}${statement.title}${close}`,
    );
  }
  // Links that stand in the settings are our addition: Argdown reads no relations there.
  const written = document.links.filter(({ range }) => (range?.start.offset ?? 0) >= settingsEnd(text));
  // A step of a reconstruction begins with a numbered statement, a relation line with its symbol.
  const stepIds = new Set(written.filter(({ range }) => text[range?.start.offset ?? -1] === "(").map(({ id }) => id));
  for (const link of written) {
    const { from, to } = linkEnds(link);
    if (stepIds.has(link.id)) names.set(link.id, `${from.map((id) => names.get(id)).join(", ")} => ${names.get(to)}`);
  }
  const steps: string[] = [];
  const relations: string[] = [];
  for (const link of written) {
    const { from, to } = linkEnds(link);
    const name = names.get(link.id);
    if (stepIds.has(link.id)) {
      const rule = link.kind === "causation" ? "leads to" : link.kind === "inference" ? (link.scheme ?? "") : "";
      const title = link.title === undefined ? "" : ` <${link.title}>`;
      const { gist: _, ...data } = { ...(link.data ?? {}) } as Record<string, unknown>;
      steps.push(`${name} (${rule})${title}${tagLine(withMarks({ ...link, kind: "link" }))}${dataLine(data)}`);
      continue;
    }
    const [a, b] = [names.get(from[0] ?? ""), names.get(to)];
    if (link.kind === "inference") relations.push(`${a} ${link.scheme === "entailment" ? "entails" : "support"} ${b}`);
    else if (link.kind === "conflict" && (link.scheme === "contradiction" || link.scheme === "contrary")) {
      const type = link.scheme === "contradiction" ? "contradictory" : "contrary";
      relations.push(symmetric(a ?? "", type, b ?? ""));
    } else if (link.kind === "conflict")
      relations.push(`${a} ${link.scheme === "undercut" ? "undercut" : "attack"} ${b}`);
  }
  const groups = document.groups ?? [];
  const lines = (parent: Id | undefined, indent: string): string[] =>
    groups
      .filter((group) => group.parent === parent)
      .flatMap((group) => [
        `${indent}${group.title ?? ""}${tagLine(group.tags)}${dataLine(group.data)}`,
        ...lines(group.id, `${indent}  `),
      ]);
  return {
    statements: document.statements
      .map((one) => `${names.get(one.id)}: ${words(one.text)}${tagLine(withMarks(one))}${dataLine(one.data)}`)
      .sort(),
    steps: steps.sort(),
    relations: unique(relations),
    sections: lines(undefined, ""),
  };
};
