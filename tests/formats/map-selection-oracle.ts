import { FrontMatterSettingsModes, InterpretationModes, argdown as reference } from "@argdown/core";
import type { ArgumentDocument, Id, JsonObject, Link } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";

/** What a map shows, in words that both implementations share: sorted lines. */
export interface Shown {
  readonly statements: readonly string[];
  readonly arguments: readonly string[];
  /** `[A] support <B>`, whatever the kind of support or attack; both ways if it is symmetric. */
  readonly edges: readonly string[];
  /** `<B> in Section`. */
  readonly groups: readonly string[];
}

interface ReferenceStatement {
  readonly title: string;
  readonly text?: string;
  readonly role?: string;
  readonly isReference?: boolean;
  readonly data?: Record<string, unknown>;
  readonly members?: readonly ReferenceStatement[];
}
interface ReferenceArgument {
  readonly title: string;
  readonly pcs?: readonly ReferenceStatement[];
}
interface ReferenceNode {
  readonly type: string;
  readonly title: string;
  readonly children?: readonly ReferenceNode[];
}
interface ReferenceResponse {
  readonly parserErrors?: readonly unknown[];
  readonly lexerErrors?: readonly unknown[];
  readonly statements?: Record<string, ReferenceStatement>;
  readonly arguments?: Record<string, ReferenceArgument>;
  readonly map?: {
    readonly nodes: readonly ReferenceNode[];
    readonly edges: readonly {
      readonly from: ReferenceNode;
      readonly to: ReferenceNode;
      readonly relationType: string;
    }[];
  };
}

export interface MapOptions {
  readonly selection?: JsonObject;
  readonly group?: JsonObject;
}

const words = (text = ""): string => text.replace(/\s+/g, " ").trim();

const isUntitled = (title: string): boolean => /^Untitled \d+$/.test(title);

/** The map that the reference implementation makes; undefined if it finds fault with the text. */
export const referenceMap = (input: string, { selection = {}, group = {} }: MapOptions): Shown | undefined => {
  let response: ReferenceResponse;
  try {
    response = reference.run({
      input,
      process: ["parse-input", "build-model", "build-map", "transform-closed-groups"],
      model: {
        removeTagsFromText: true,
        mode: /^ *mode: strict/m.test(input) ? InterpretationModes.STRICT : InterpretationModes.LOOSE,
      },
      // Settings are changed while it runs.
      selection: structuredClone(selection),
      group: structuredClone(group),
      data: { frontMatterSettingsMode: FrontMatterSettingsModes.IGNORE },
      logLevel: "silent",
      throwExceptions: true,
    }) as unknown as ReferenceResponse;
  } catch {
    return undefined;
  }
  const { parserErrors = [], lexerErrors = [], map } = response;
  return map && parserErrors.length + lexerErrors.length === 0 ? shownByReference(response) : undefined;
};

const shownByReference = (response: ReferenceResponse): Shown => {
  const statements = new Map(Object.entries(response.statements ?? {}));
  const all = new Map(Object.entries(response.arguments ?? {}));
  const textOf = (title: string): string => {
    const definitions = (statements.get(title)?.members ?? []).filter(({ isReference }) => !isReference);
    const canonical = definitions.filter(({ data }) => data?.isCanonical === true).at(-1) ?? definitions.at(-1);
    return words(canonical?.text) || (isUntitled(title) ? "" : title);
  };
  const nameOf = ({ type, title }: ReferenceNode): string => {
    if (type === "group-map-node") return `{${title}}`;
    if (type === "statement-map-node") return isUntitled(title) ? `“${textOf(title)}”` : `[${title}]`;
    if (!isUntitled(title)) return `<${title}>`;
    const pcs = all.get(title)?.pcs ?? [];
    const premises = pcs.filter(({ role }) => role === "premise").map((one) => textOf(one.title));
    return `<${premises.join(" ")} ∴ ${textOf(pcs.at(-1)?.title ?? "")}>`;
  };
  const nodes: { node: ReferenceNode; group: string | undefined }[] = [];
  const open = (response.map?.nodes ?? []).map((node) => ({ node, group: undefined as string | undefined }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    if (node.type !== "group-map-node" || node.children?.length === 0) nodes.push(next);
    for (const child of node.children ?? []) open.push({ node: child, group: node.title });
  }
  const edges = (response.map?.edges ?? []).flatMap(({ from, to, relationType }) => {
    const isSymmetric = relationType === "contradictory" || relationType === "contrary";
    const word = relationType === "support" || relationType === "entails" ? "support" : "attack";
    return [
      edge(nameOf(from), word, nameOf(to)),
      ...(isSymmetric ? [edge(nameOf(to), word, nameOf(from))] : []),
    ].flat();
  });
  const named = (type: string): string[] =>
    nodes.filter(({ node }) => node.type === type).map(({ node }) => nameOf(node));
  return {
    statements: named("statement-map-node").sort(),
    arguments: [...named("argument-map-node"), ...named("group-map-node")].sort(),
    edges: [...new Set(edges)].sort(),
    groups: nodes.flatMap(({ node, group }) => (group === undefined ? [] : [`${nameOf(node)} in ${group}`])).sort(),
  };
};

const edge = (from: string, word: string, to: string): string[] => (from === to ? [] : [`${from} ${word} ${to}`]);

/** The same of a document that was made from another one, which was read from the text. */
export const shownByUs = (document: ArgumentDocument, before: ArgumentDocument, text: string): Shown => {
  const texts = new Map(before.statements.map((one) => [one.id, one.text]));
  const names = new Map<Id, string>();
  const closed = new Set<Id>();
  const known = new Set([...before.statements, ...before.links].map(({ id }) => id));
  const steps = before.links.filter(({ range }) => text[range?.start.offset ?? -1] === "(");
  const stepIds = new Set(steps.map(({ id }) => id));
  // By the id of a step, all steps of its argument.
  const chains = new Map<Id, Link[]>();
  let chain: Link[] = [];
  for (const step of steps) {
    const previous = chain.at(-1);
    if (!previous || (step.range?.start.offset ?? 0) >= (previous.range?.end.offset ?? 0)) chain = [];
    chain.push(step);
    chains.set(step.id, chain);
  }
  const premisesOf = (all: readonly Link[]): Id[] => {
    const own = new Set<Id>();
    const inferred = new Set<Id>();
    for (const step of all) {
      for (const id of linkEnds(step).from) if (!inferred.has(id)) own.add(id);
      inferred.add(linkEnds(step).to);
    }
    return [...own];
  };
  const argumentName = (all: readonly Link[]): string => {
    const last = all.at(-1);
    if (last?.title !== undefined) return `<${last.title}>`;
    const conclusion = last === undefined ? "" : linkEnds(last).to;
    return `<${premisesOf(all)
      .map((id) => texts.get(id))
      .join(" ")} ∴ ${texts.get(conclusion)}>`;
  };
  for (const one of document.statements) {
    const isSketch = one.kind === "claim" && one.sketch === true;
    const title = one.title ?? one.text;
    if (!known.has(one.id)) closed.add(one.id);
    names.set(
      one.id,
      closed.has(one.id)
        ? `{${title}}`
        : isSketch
          ? `<${title}>`
          : one.title === undefined
            ? `“${words(one.text)}”`
            : `[${one.title}]`,
    );
  }
  const whole = document.links.filter(({ id }) => stepIds.has(id) && !names.has(id));
  for (const { id } of whole) names.set(id, argumentName(chains.get(id) ?? []));
  const isLast = ({ id }: Link): boolean => chains.get(id)?.at(-1)?.id === id;
  const edges = document.links.flatMap((link) => {
    const { from, to } = linkEnds(link);
    const name = (id: Id): string => names.get(id) ?? "?";
    // What speaks about a line between two others is an addition of ours.
    if (!names.has(to)) return [];
    if (!whole.includes(link))
      return from.flatMap((id) => edge(name(id), link.kind === "conflict" ? "attack" : "support", name(to)));
    if (!isLast(link)) return [];
    const premises = premisesOf(chains.get(link.id) ?? []);
    return [
      ...premises.flatMap((id) => edge(name(id), "support", name(link.id))),
      ...edge(name(link.id), "support", name(to)),
    ];
  });
  const titles = new Map(document.groups?.map(({ id, title }) => [id, title ?? id]));
  const parts = [...document.statements, ...whole.filter(isLast)];
  const isArgument = (id: Id): boolean => /^[<{]/.test(names.get(id) ?? "");
  return {
    statements: document.statements
      .filter(({ id }) => !isArgument(id))
      .map(({ id }) => names.get(id) ?? "")
      .sort(),
    arguments: parts
      .filter(({ id }) => isArgument(id))
      .map(({ id }) => names.get(id) ?? "")
      .sort(),
    edges: [...new Set(edges)].sort(),
    groups: parts
      .flatMap(({ id, group }) => (group === undefined ? [] : [`${names.get(id)} in ${titles.get(group)}`]))
      .sort(),
  };
};
