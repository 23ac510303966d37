import type { ArgumentDocument, Group, Id, Link, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { writeFlow } from "../flow";
import { escapeHeading, escapeText } from "./escape";
import { setOwn } from "./merge";
import { groupData, type PartMarks, partMarks } from "./part-data";
import type { Handles, Line, WrittenLink } from "./print-links";

export interface Body {
  readonly text: string;
  /** The groups in the order of their first headings. */
  readonly groupOrder: readonly Id[];
}

/** Deeper than this a new block begins: indentation must not make the text longer than what it says. */
const deepest = 6;

/**
 * Statements and links as blocks of text, in an order that reading turns back into the order of the document: a link is
 * written under one of its ends where that stands just above, and else in a block of its own as soon as its ends are
 * defined; a statement is defined under a relation where it is the next one.
 */
export const printBody = (
  document: ArgumentDocument,
  written: readonly WrittenLink[],
  handles: Handles,
  groupsAreDeclared: boolean,
): Body => {
  const blocks: string[] = [];
  const defined = new Set<Id>();
  const defaultText = document.texts?.[0]?.id;
  const groups = new Map((document.groups ?? []).map((group) => [group.id, group]));
  const headings = new Map<Id, "new" | "known">();
  let openHeadings: readonly Id[] = [];
  /** The elements that a relation may be indented under, from the block's own on. */
  let open: Id[] = [];
  let next = 0;

  const place = (id: Id) => ({
    handle: handles.statements.get(id) ?? handles.links.get(id) ?? id,
    group: openHeadings[openHeadings.length - 1],
    defaultText,
  });
  const bracket = (id: Id): string => {
    const isArgument = handles.sketches.has(id) || handles.links.has(id);
    return isArgument ? `<${place(id).handle}>` : `[${place(id).handle}]`;
  };
  const definition = (statement: Statement): string => {
    const { tags, data } = partMarks(statement, place(statement.id));
    const { written: prose, isExact } = escapeText(statement.text);
    if (!isExact) setOwn(data, "text", statement.text);
    defined.add(statement.id);
    return behind(`${bracket(statement.id)}${prose === "" ? "" : `: ${prose}`}`, { tags, data });
  };
  const appendToBlock = (line: string): void => {
    blocks.push(`${blocks.pop()}\n${line}`);
  };
  const statementAt = (index: number): Statement | undefined => document.statements[index];

  const openGroup = (group: Id | undefined): void => {
    if (group === undefined || group === openHeadings[openHeadings.length - 1]) return;
    const path = pathTo(groups, group);
    const common = path.findIndex((id, index) => openHeadings[index] !== id);
    for (const [index, id] of path.entries()) {
      if (common >= 0 && index < common) continue;
      if (common < 0 && index < path.length - 1) continue;
      const one = groups.get(id);
      if (one !== undefined) blocks.push(heading(one, index + 1));
    }
    openHeadings = path;
    open = [];
  };
  const heading = (group: Group, level: number): string => {
    const isKnown = groupsAreDeclared || headings.has(group.id);
    headings.set(group.id, headings.has(group.id) ? "known" : "new");
    const { written: prose, isExact } = escapeHeading(group.title ?? "");
    const shown = prose === "" ? escapeHeading(group.id).written || "Section" : prose;
    const readTitle = isExact ? group.title : undefined;
    const data = isKnown ? { id: group.id } : groupData(group, readTitle);
    return behind(`${"#".repeat(level)} ${shown}`, { tags: [], data });
  };
  const defineNext = (): void => {
    const statement = statementAt(next);
    if (statement === undefined) return;
    next++;
    openGroup(statement.group);
    blocks.push(definition(statement));
    open = [statement.id];
  };
  /** Writes a relation under one of its ends, if that stands above; says whether it could. */
  const writeUnder = ({ symbol, from, to, isSymmetric }: Line): boolean => {
    const ofTarget = open.lastIndexOf(to);
    const ofSource = isSymmetric ? -1 : open.lastIndexOf(from);
    const isIncoming = ofTarget >= 0 && ofTarget >= ofSource;
    const depth = isIncoming ? ofTarget : ofSource;
    if (depth < 0 || depth >= deepest) return false;
    const child = isIncoming ? from : to;
    const arrow = isIncoming ? symbol : `${symbol}>`;
    const statement = statementAt(next);
    const isNext = statement?.id === child && statement.group === openHeadings[openHeadings.length - 1];
    if (isNext) next++;
    const shown = isNext ? definition(statement) : bracket(child);
    appendToBlock(`${"  ".repeat(depth + 1)}${arrow} ${shown}`);
    open = [...open.slice(0, depth + 1), child];
    return true;
  };
  const writeAlone = (line: Line): void => {
    const parent = handles.statements.has(line.to) ? line.to : line.from;
    blocks.push(bracket(parent));
    open = [parent];
    writeUnder(line);
  };
  const reconstruction = (link: Link): void => {
    const { from, to } = linkEnds(link);
    const { rule, marks } = ruleOf(link, partMarks(link, place(link.id)));
    const premises = from.map((id, index) => `(${index + 1}) ${bracket(id)}`);
    blocks.push(behind(bracket(link.id), marks));
    blocks.push([...premises, rule, `(${from.length + 1}) ${bracket(to)}`].join("\n"));
    open = [];
  };

  for (const { form, link, lines } of written) {
    const { from, to } = linkEnds(link);
    const areDefined = (): boolean => [...from, to].every((id) => defined.has(id) || !handles.statements.has(id));
    if (form === "reconstruction") {
      while (!areDefined() && next < document.statements.length) defineNext();
      reconstruction(link);
    }
    for (const line of lines) {
      while (!writeUnder(line)) {
        if (
          [line.from, line.to].every((id) => defined.has(id) || !handles.statements.has(id)) ||
          next >= document.statements.length
        ) {
          writeAlone(line);
          break;
        }
        defineNext();
      }
    }
  }
  while (next < document.statements.length) defineNext();
  return { text: blocks.join("\n\n"), groupOrder: [...headings.keys()] };
};

export const behind = (text: string, { tags, data }: PartMarks): string =>
  [text, ...tags, ...(Object.keys(data).length === 0 ? [] : [writeFlow(data)])].join(" ");

/** From the outermost group to this one; a group that lies in itself ends the way. */
const pathTo = (groups: ReadonlyMap<Id, Group>, id: Id): readonly Id[] => {
  const path = new Set<Id>();
  for (let at: Id | undefined = id; at !== undefined && !path.has(at); at = groups.get(at)?.parent) path.add(at);
  return [...path].reverse();
};

/** The line between premises and conclusion, and what stands behind the name. */
export const ruleOf = (link: Link, marks: PartMarks): { readonly rule: string; readonly marks: PartMarks } => {
  if (link.kind === "causation") return { rule: "-- leads to --", marks };
  const { scheme } = link;
  if (scheme === undefined) return { rule: "----", marks };
  const isRule =
    /^\p{L}[\p{L}\p{N} '’()-]*$/u.test(scheme) && scheme.trim() === scheme && !/--| {2}|-$|^leads to$/i.test(scheme);
  if (isRule) return { rule: `-- ${scheme} --`, marks };
  const data = { ...marks.data };
  setOwn(data, "scheme", scheme);
  return { rule: "----", marks: { ...marks, data } };
};
