import {
  type Citation,
  claim,
  type Diagnostic,
  evidence,
  type Id,
  type Range,
  type Source,
  type Statement,
} from "@argument-graph/core";
import { idsOf, uniqueId } from "../argdown/ids";
import { present } from "../present";
import { dropStart, type Piece, plainText } from "./item";

/** The statements and sources that a list has named so far, each once. */
export interface Shelf {
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  /** The id of the statement that these words make, or that an item before made with the same words. */
  statement(pieces: readonly Piece[], options: StatementOptions): Id;
}

interface StatementOptions {
  /** Whether it speaks for or against another; with a link, it is evidence then. */
  readonly nested: boolean;
  readonly implicit: boolean;
  readonly range: Range | undefined;
}

/** Keeps statements by their words, and sources by their addresses. */
export function createShelf(diagnostics: Diagnostic[]): Shelf {
  const byId = new Map<Id, Statement>();
  const byWords = new Map<string, Id>();
  const byAddress = new Map<string, Source>();
  const ids = idsOf();
  const sourceIds = idsOf();

  const cite = (href: string, words: string): Citation => {
    const known = byAddress.get(href);
    if (known) return { source: known.id };
    const title = words === "" ? href : words;
    const source: Source = { id: uniqueId(sourceIds, claim(title).id), type: "webpage", title, URL: href };
    byAddress.set(href, source);
    return { source: source.id };
  };

  const citationsOf = (pieces: readonly Piece[], range: Range | undefined): readonly Citation[] => {
    const words = new Map<string, string>();
    for (const { href, text } of pieces)
      if (href !== undefined && href.trim() !== "") words.set(href.trim(), (words.get(href.trim()) ?? "") + text);
    return [...words].flatMap(([href, text]) => {
      if (isAddress(href)) return [cite(href, plainText([{ text }]))];
      if (!href.startsWith("#")) diagnostics.push({ ...otherLink(href), ...present({ range }) });
      return [];
    });
  };

  return {
    get statements() {
      return [...byId.values()];
    },
    get sources() {
      return [...byAddress.values()];
    },
    statement(pieces, { nested, implicit, range }) {
      const { title, words } = titled(pieces);
      const citations = citationsOf(pieces, range);
      const known = byId.get(byWords.get(key(words)) ?? "");
      if (known && (title === undefined || title === known.title)) {
        byId.set(known.id, withCitations(known, citations));
        return known.id;
      }
      const [first, ...others] = citations;
      const base: Statement =
        nested && first ? evidence(words, [first, ...others]) : claim(words, citations.length > 0 ? { citations } : {});
      const id = uniqueId(ids, title ?? base.id);
      const more = present({ title, range, implicit: implicit || undefined });
      byId.set(id, { ...base, id, ...more });
      byWords.set(key(words), id);
      if (title !== undefined && !byWords.has(key(title))) byWords.set(key(title), id);
      return id;
    },
  };
}

const key = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.\s]+$/u, "");

/** The title that an item begins with, in bold or in square brackets, and the rest. */
function titled(pieces: readonly Piece[]): { readonly title?: string; readonly words: string } {
  const [first] = pieces;
  const words = plainText(pieces);
  if (first?.strong === true) {
    const title = plainText([first]).replace(/\s*[.:：]$/u, "");
    const rest = plainText(dropStart(pieces, first.text.length)).replace(/^[.:：]\s*/u, "");
    if (title !== "" && rest !== "" && title.length <= 100) return { title, words: rest };
  }
  const [, title, rest = ""] = /^\[([^\][]{1,100})\]\s*[:：]?\s*(.*)$/su.exec(words) ?? [];
  if (title === undefined || title.trim() === "") return { words };
  return rest === "" ? { words: title.trim() } : { title: title.trim(), words: rest };
}

/** A relative address, or one of the web. */
const isAddress = (href: string): boolean => /^https?:\/\/\S+$/iu.test(href) || /^[^\s:#\\][^\s:\\]*$/u.test(href);

const otherLink = (href: string): Diagnostic => ({
  code: "other-link",
  severity: "warning",
  message: `The link to “${href.slice(0, 80)}” leads to neither http nor https, so it is no source; its words are kept.`,
});

function withCitations(statement: Statement, more: readonly Citation[]): Statement {
  const { citations = [] } = statement;
  const added = more.filter(({ source }) => citations.every((citation) => citation.source !== source));
  return added.length === 0 ? statement : { ...statement, citations: [...citations, ...added] };
}
