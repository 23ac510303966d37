import type { Anchor, Citation, Id, JsonObject, Range } from "@argument-graph/core";
import { addPresent } from "../present";
import { type Marked, tagsOf } from "./member";
import type { Reader } from "./reader";
import type { Span } from "./syntax";

/** What the settings at the beginning of the file say that the parts of the document refer to. */
export interface Known {
  readonly sources: ReadonlySet<Id>;
  readonly texts: ReadonlySet<Id>;
  /** The text that anchors point into if they name none; `used` as soon as one does so. */
  readonly defaultText: { readonly id: Id; used: boolean };
}

/** What every statement and link may carry, read from tags and data. */
export interface PartFields {
  readonly id?: Id;
  /** The title that the data gives; null: no title. */
  readonly title?: string | null;
  readonly text?: string;
  readonly scheme?: string;
  readonly evidence: boolean;
  readonly sketch?: boolean;
  readonly implicit?: boolean;
  readonly anchors?: readonly Anchor[];
  readonly citations?: readonly Citation[];
  readonly weight?: number;
  readonly tags?: readonly string[];
  /** The group that the data names; null: no group. */
  readonly group?: Id | null;
  readonly data?: JsonObject;
}

/** Reads tags and data of a part; every key that does not hold what it should is reported and left out. */
export const readPart = (reader: Reader, known: Known, members: readonly Marked[], span: Span): PartFields => {
  if (members.every(isBare)) return nothing;
  const written = tagsOf(members);
  const evidence = written.includes("evidence");
  const implicit = written.includes("implicit") || undefined;
  const tags = written.filter((name) => name !== "evidence" && name !== "implicit");
  const tagged: PartFields = addPresent({ evidence }, { implicit, tags: tags.length > 0 ? tags : undefined });
  return members.some(({ data }) => data) ? reader.data.fields(reader, known, members, span, tagged) : tagged;
};

const nothing: PartFields = { evidence: false };

/** Adds to a statement or link what it carries. */
export const carry = <const P extends object>(
  part: P,
  range: Range | undefined,
  title: string | undefined,
  group: Id | undefined,
  { anchors, citations, implicit, weight, tags, data }: Partial<PartFields>,
) => addPresent(part, { range, title, anchors, citations, implicit, weight, tags, group, data });

/** Most parts have neither tags nor data. */
const isBare = ({ tags, data }: Marked): boolean => !data && !tags?.length;
