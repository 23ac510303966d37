import type { Citation, Id, Name, Source } from "@argument-graph/core";
import type { DrawnMessages } from "./drawn-messages";

/**
 * Citations as a reader sees them, joined by "; ": who and where in it ("Rieber and Nelson, pp. 57–64"); without a
 * locator who, what and when ("Lenin, The State and Revolution (1917)"). A source that the document does not list is
 * named by its id.
 *
 * @example
 * ```ts
 * import { english, formatCitations } from "@argument-graph/scene";
 *
 * const sources = [{ id: "rieber", type: "book", author: [{ family: "Rieber" }, { family: "Nelson" }] }];
 *
 * formatCitations([{ source: "rieber", locator: "57–64" }], sources, english); // => "Rieber and Nelson, pp. 57–64"
 * ```
 */
export function formatCitations(
  citations: readonly Citation[],
  sources: readonly Source[],
  messages: DrawnMessages,
): string {
  return citations.length === 0 ? "" : formatKnown(citations, sourcesById(sources), messages);
}

export function sourcesById(sources: readonly Source[] = []): ReadonlyMap<Id, Source> {
  return new Map(sources.map((source) => [source.id, source]));
}

/** As {@link formatCitations}, for many citations of the same sources. */
export function formatKnown(
  citations: readonly Citation[],
  byId: ReadonlyMap<Id, Source>,
  messages: DrawnMessages,
): string {
  return citations
    .map((citation) => formatCitation(citation, byId.get(citation.source), messages))
    .join(messages.semicolon);
}

function formatCitation(citation: Citation, source: Source | undefined, messages: DrawnMessages): string {
  const { locator, label = "page", prefix, suffix } = citation;
  const where = locator === undefined ? undefined : messages.locator(label, locator);
  const what = source === undefined ? citation.source : nameOf(source, where === undefined, messages);
  return [prefix, [what, where].filter(Boolean).join(messages.comma), suffix].filter(Boolean).join(" ");
}

/**
 * The source as it stands in a list of sources: with everything that is known, and the note on what is not.
 *
 * @example
 * ```ts
 * import { english, formatSource } from "@argument-graph/scene";
 *
 * formatSource({ id: "s", type: "book", title: "Stalinism", note: "Year not known." }, english); // => "Stalinism. Year not known."
 * ```
 */
export function formatSource(source: Source, messages: DrawnMessages): string {
  const name = nameOf(source, true, messages);
  const container = textOf(source["container-title"]);
  const place = [textOf(source["publisher-place"]), textOf(source.publisher)].filter(Boolean).join(": ");
  const parts = [name, container && !name.includes(container) ? container : "", place, source.URL, source.note];
  return parts
    .filter((part) => part !== undefined && part !== "")
    .map(sentence)
    .join(" ");
}

const sentence = (text: string | undefined) => (text === undefined || /[.!?]$/.test(text) ? text : `${text}.`);

/** Authors, or else the title; with `full`, authors and title and year. */
function nameOf(source: Source, full: boolean, messages: DrawnMessages): string {
  const authors = messages.names((source.author ?? []).map(familyOf).filter((name) => name !== ""));
  const container = textOf(source["container-title"]);
  if (authors === "") {
    const title = [container, source.title].filter(Boolean).join(": ");
    return [title || source.id, full ? inBrackets(yearOf(source)) : ""].filter(Boolean).join(" ");
  }
  if (!full) return authors;
  return [[authors, source.title].filter(Boolean).join(messages.comma), inBrackets(yearOf(source))]
    .filter(Boolean)
    .join(" ");
}

const familyOf = ({ family, literal, given }: Name) => family ?? literal ?? given ?? "";
const inBrackets = (year: string) => (year === "" ? "" : `(${year})`);
const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function yearOf({ issued }: Source): string {
  const year = issued?.["date-parts"]?.[0]?.[0];
  return year === undefined ? textOf(issued?.literal) : String(year);
}
