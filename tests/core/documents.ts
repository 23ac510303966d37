// Random documents for property tests in every folder: valid, with all kinds of links, causal chains, links on links,
// circles, nested groups, sources, texts, anchors, and with ids that have been trouble elsewhere.
import type {
  Anchor,
  ArgumentDocument,
  Citation,
  Group,
  Id,
  Json,
  JsonObject,
  Link,
  Note,
  Part,
  Range,
  Source,
  Statement,
  Text,
} from "@argument-graph/core";
import fc from "fast-check";

export interface DocumentOptions {
  /** Default 8. */
  readonly maxStatements?: number;
  /** Default 10. */
  readonly maxLinks?: number;
  /** Ids of everything. Default: {@link awkwardIds}. */
  readonly ids?: fc.Arbitrary<Id>;
  /** Titles and texts; not empty. Default: strings of all scripts. */
  readonly texts?: fc.Arbitrary<string>;
  /** `data` of parts, groups and documents. Default: any JSON. */
  readonly data?: fc.Arbitrary<JsonObject>;
}

const TROUBLE = ["__proto__", "constructor", "hasOwnProperty", "toString", "0", "1", "2", "10", "01", "-1", "1e3", " "];
const MORE_TROUBLE = [
  "a/b",
  "~1",
  "#",
  "a b",
  "<b>",
  "[x]",
  "“q”",
  "null",
  "length",
  "אבג",
  "命题",
  "🏛️",
  "e\u0301",
  "\n",
];

/** Keys that sort or inherit in objects, break pointers or markup, or stand in other scripts; and any other string. */
const awkwardIds: fc.Arbitrary<Id> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...TROUBLE, ...MORE_TROUBLE) },
  { weight: 3, arbitrary: fc.nat({ max: 99 }).map((index) => `s${index}`) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }) },
);

const someText = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((text) => text.trim() !== "");

/** Without -0, which JSON cannot tell from 0. */
const anyJson: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): Json => JSON.parse(JSON.stringify(value)));

const anyData: fc.Arbitrary<JsonObject> = fc.dictionary(awkwardIds, anyJson, { maxKeys: 3, noNullPrototype: true });

/** A member of a list by any natural number; undefined only if the list is empty. */
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

const pickSome = <T>(list: readonly T[], indices: readonly number[]): readonly T[] => [
  ...new Set(indices.flatMap((index) => pick(list, index) ?? [])),
];

/** Leaves out fields that are undefined, as the types ask. */
function compact<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const index = fc.nat({ max: 63 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const range: fc.Arbitrary<Range> = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 80 })).map(([offset, length]) => ({
  start: { line: 1, column: offset + 1, offset },
  end: { line: 1, column: offset + length + 1, offset: offset + length },
}));

const rawAnchor = fc.record({
  text: index,
  start: fc.nat({ max: 20 }),
  length: fc.nat({ max: 20 }),
  quoted: fc.boolean(),
});
const rawCitation = fc.record({ source: index, locator: maybe(fc.constantFrom("57–64", "ch. 3", "12")) });

/** An anchor into a text; `undefined` if there are no texts. */
function anchorTo(texts: readonly Text[], raw: typeof rawAnchor extends fc.Arbitrary<infer T> ? T : never): Anchor[] {
  const text = pick(texts, raw.text);
  if (!text) return [];
  const content = text.content ?? "";
  const start = Math.min(raw.start, content.length);
  const end = Math.min(start + raw.length, content.length);
  const position = { type: "TextPositionSelector", start, end } as const;
  const quote = {
    type: "TextQuoteSelector",
    exact: content.slice(start, end),
    prefix: content.slice(0, start),
  } as const;
  return [{ source: text.id, selector: raw.quoted ? [quote, position] : [position] }];
}

function citationOf(
  sources: readonly Source[],
  { source, locator }: { source: number; locator: string | undefined },
): Citation[] {
  const id = pick(sources, source)?.id;
  return id === undefined ? [] : [locator === undefined ? { source: id } : { source: id, locator, label: "page" }];
}

/** Valid documents: `validate` finds no errors in them, and at most warnings of circles. */
export function documents(options: DocumentOptions = {}): fc.Arbitrary<ArgumentDocument> {
  const { maxStatements = 8, maxLinks = 10, ids = awkwardIds, texts: words = someText, data = anyData } = options;
  const rawPart = {
    title: maybe(words),
    range: maybe(range),
    anchors: maybe(fc.array(rawAnchor, { minLength: 1, maxLength: 2 })),
    citations: maybe(fc.array(rawCitation, { minLength: 1, maxLength: 2 })),
    implicit: maybe(fc.boolean()),
    weight: maybe(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
    tags: maybe(fc.array(fc.oneof(fc.constant("thesis"), words), { maxLength: 3 })),
    group: maybe(index),
    data: maybe(data),
  };
  const rawStatement = fc.record({
    ...rawPart,
    kind: fc.constantFrom("claim", "claim", "claim", "evidence"),
    text: words,
    sketch: maybe(fc.boolean()),
  });
  const rawLink = fc.record({
    ...rawPart,
    kind: fc.constantFrom("inference", "inference", "conflict", "causation"),
    from: fc.array(index, { minLength: 1, maxLength: 3 }),
    to: index,
    onLink: fc.nat({ max: 3 }).map((number) => number === 3),
    scheme: maybe(words),
  });
  const raw = fc.record({
    ids: fc.uniqueArray(ids, { minLength: maxStatements + maxLinks, maxLength: maxStatements + maxLinks }),
    groups: fc.uniqueArray(ids, { maxLength: 4 }),
    sources: fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }),
    texts: fc.uniqueArray(ids, { maxLength: 2 }),
    parents: fc.array(index, { minLength: 4, maxLength: 4 }),
    statements: fc.array(rawStatement, { maxLength: maxStatements }),
    links: fc.array(rawLink, { maxLength: maxLinks }),
    notes: fc.array(
      fc.record({
        text: words,
        kind: maybe(fc.constantFrom("note", "gap")),
        about: maybe(fc.array(index)),
        range: maybe(range),
      }),
      {
        maxLength: 2,
      },
    ),
    title: maybe(words),
    language: maybe(fc.constantFrom("en", "de", "ar", "zh-Hant")),
    groupData: maybe(data),
    data: maybe(data),
    content: words,
    present: fc.boolean(),
  });

  return raw.map((raw): ArgumentDocument => {
    const sources: Source[] = raw.sources.map((id) => ({
      id,
      type: "book",
      title: raw.content,
      author: [{ family: "Luxemburg", given: "Rosa" }],
      issued: { "date-parts": [[1918, 9]] },
      publisher: "Verlag",
    }));
    const texts: Text[] = raw.texts.map((id) => ({ id, language: "en", content: raw.content }));
    const groups: Group[] = raw.groups.map((id, number) => {
      const parent =
        number === 0 || (raw.parents[number] ?? 0) % 2 === 0
          ? undefined
          : pick(raw.groups.slice(0, number), raw.parents[number] ?? 0);
      return compact({ id, parent, title: raw.title, data: raw.groupData });
    });
    const statementIds = raw.ids.slice(0, raw.statements.length);
    const linkIds = statementIds.length === 0 ? [] : raw.ids.slice(maxStatements, maxStatements + raw.links.length);
    const part = (id: Id, { title, range, anchors, citations, implicit, weight, tags, group, data }: RawPart): Part =>
      compact({
        id,
        title,
        range,
        anchors: anchors?.flatMap((anchor) => anchorTo(texts, anchor)),
        citations: citations?.flatMap((citation) => citationOf(sources, citation)),
        implicit,
        weight,
        tags,
        group: group === undefined ? undefined : pick(raw.groups, group),
        data,
      });
    const statements = statementIds.flatMap((id, number): Statement[] => {
      const each = raw.statements[number];
      if (!each) return [];
      const { kind, text, sketch } = each;
      if (kind === "claim") return [{ ...part(id, each), ...compact({ kind, text, sketch }) }];
      const citations = citationOf(sources, { source: number, locator: undefined });
      return [{ citations, ...part(id, each), kind: "evidence", text }];
    });
    const links = linkIds.flatMap((id, number): Link[] => {
      const each = raw.links[number];
      const others = linkIds.filter((other) => other !== id);
      if (!each) return [];
      const from = pickSome(statementIds, each.from);
      const statement = pick(statementIds, each.to) ?? "";
      const to = (each.onLink ? pick(others, each.to) : undefined) ?? statement;
      const scheme = compact({ scheme: each.scheme });
      if (each.kind === "inference")
        return [{ ...part(id, each), ...scheme, kind: "inference", premises: from, conclusion: to }];
      if (each.kind === "conflict")
        return [{ ...part(id, each), ...scheme, kind: "conflict", attackers: from, target: to }];
      return [{ ...part(id, each), kind: "causation", cause: from[0] ?? "", effect: statement }];
    });
    const notes: Note[] = raw.notes.map(({ text, kind, about, range }) =>
      compact({ text, kind, range, about: about && pickSome([...statementIds, ...linkIds], about) }),
    );
    return {
      ...compact({ title: raw.title, language: raw.language, data: raw.data }),
      statements,
      links,
      sources,
      ...(raw.present || groups.length > 0 ? { groups } : {}),
      ...(raw.present || texts.length > 0 ? { texts } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
  });
}

interface RawPart {
  readonly title: string | undefined;
  readonly range: Range | undefined;
  readonly anchors: readonly (typeof rawAnchor extends fc.Arbitrary<infer T> ? T : never)[] | undefined;
  readonly citations: readonly { readonly source: number; readonly locator: string | undefined }[] | undefined;
  readonly implicit: boolean | undefined;
  readonly weight: number | undefined;
  readonly tags: readonly string[] | undefined;
  readonly group: number | undefined;
  readonly data: JsonObject | undefined;
}
