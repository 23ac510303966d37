import type { ArgumentDocument, Diagnostic, Statement } from "@argument-graph/core";
import type { Parsed } from "../format";
import { present } from "../present";
import { applyChange, type Change, newStatement, titled } from "./change";
import { candidates, lastResort } from "./edit-candidates";
import { withGroups } from "./edit-groups";
import { obstacleTo, subjectOf } from "./edit-obstacle";
import { withReferences } from "./edit-references";
import { parse } from "./parse";
import { sayingOf } from "./same-document";
import { type Source, sourceOf } from "./source";

/** A text after a change, and what it says now. */
export interface Edited extends Parsed {
  readonly text: string;
}

/**
 * Makes a change of the graph in the text that it was read from. Only the lines that the change concerns are touched:
 * comments, order and layout of everything else stay. The new text is read again and compared with what the change should
 * give ({@link applyChange}). A change that cannot be, such as a second link between the same statements, leaves the text as
 * it is, with an error `cannot-edit` that says why and what to do.
 *
 * @example
 * ```ts
 * import { edit } from "@argument-graph/formats/argdown";
 *
 * const text = "// A puddle.\n[Wet]: The street is wet.\n  + [Rain]: It rained. // at night";
 *
 * edit(text, { kind: "turn", id: "Rain +> Wet" }).text; // => "// A puddle.\n[Wet]: The street is wet.\n  - [Rain]: It rained. // at night"
 * edit(text, { kind: "reword", id: "Rain", text: "It rains." }).document.statements[1].text; // => "It rains."
 * ```
 */
export const edit = (text: string, change: Change): Edited => {
  const source = sourceOf(text);
  const obstacle = obstacleTo(source.document, change);
  const done = obstacle === undefined ? firstDone(source, change) : undefined;
  if (done !== undefined) return done;
  const { document, diagnostics } = source;
  return { text, document, diagnostics: [...diagnostics, refusal(document, change, obstacle ?? unwritable(change))] };
};

/** The first way to make a change after which the text says what it should, and has no new errors. */
const firstDone = (source: Source, change: Change): Edited | undefined => {
  const errors = countErrors(source.diagnostics);
  for (const text of ways(source, change)) {
    const parsed = parse(text);
    if (countErrors(parsed.diagnostics) <= errors && isDone(source.document, change, parsed.document))
      return { text, ...parsed };
  }
  return undefined;
};

/** The texts to try, the one nearest to what it was first; a group is put into data only where nothing else will do. */
function* ways(source: Source, change: Change): Iterable<string> {
  yield source.text;
  const tried: string[] = [];
  for (const candidate of [...candidates(source, change), ...lastResort(source, change)]) {
    const text = candidate();
    if (text === undefined) continue;
    const referring = withReferences(source, text);
    yield* text === referring ? [text] : [text, referring];
    tried.push(referring);
  }
  const wanted = applyChange(source.document, change);
  for (const text of tried) yield withGroups(sourceOf(text), wanted);
}

const countErrors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

const unwritable = ({ kind }: Change): string =>
  `No way was found to write this change (${kind}) without touching what it does not concern. Make it in the text.`;

const refusal = ({ statements, links }: ArgumentDocument, change: Change, why: string): Diagnostic => {
  const range = [...statements, ...links].find(({ id }) => id === subjectOf(change))?.range;
  const message = `${why} The text stays as it is.`;
  return { code: "cannot-edit", severity: "error", message, ...present({ range }) };
};

/** Whether the document after says what the change makes of the document before. */
const isDone = (before: ArgumentDocument, change: Change, after: ArgumentDocument): boolean => {
  const saying = sayingOf(after);
  const added = newStatement(change);
  if (added !== undefined && "statement" in change && added.group === undefined) {
    const ids = new Set(before.statements.map(({ id }) => id));
    const isNew = ({ id, text, title }: Statement): boolean =>
      text === added.text && title === added.title && (title === undefined || !ids.has(id));
    return after.statements
      .filter(isNew)
      .some(
        ({ group }) =>
          saying === sayingOf(applyChange(before, { ...change, statement: { ...added, ...present({ group }) } })),
      );
  }
  if (saying === sayingOf(applyChange(before, change))) return true;
  return change.kind === "retitle" && saying === sayingOf(titled(before, change.id, change.title));
};
