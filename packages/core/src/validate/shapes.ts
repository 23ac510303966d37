import type {
  Anchor,
  Causation,
  Citation,
  Claim,
  Conflict,
  CslDate,
  Evidence,
  Group,
  Id,
  Inference,
  Json,
  Link,
  Name,
  Note,
  Part,
  Position,
  Range,
  Selector,
  Source,
  Statement,
  Text,
  TextPositionSelector,
  TextQuoteSelector,
  VersionedDocument,
} from "../document";
import { isJsonObject } from "../is-json-object";
import { ROLES } from "../link-ends";
import {
  boolean,
  type Check,
  count,
  type Fields,
  jsonObject,
  list,
  name,
  number,
  object,
  oneOf,
  optional,
  required,
  shortened,
  someOf,
  string,
  wrongType,
} from "./check";
import type { Ids, Owner } from "./ids";
import { inside, type Place, pointer } from "./report";

/** What the check of a document needs to know and to tell. */
export interface Context {
  readonly ids: Ids;
  /** Filled by the check: where each link, group and note stands. */
  readonly paths: Map<object, string>;
}

/** The check of a whole document: the fields of every type, and every reference where it stands. */
export function documentCheck(context: Context): Check<VersionedDocument> {
  const { ids } = context;
  const part = partFields(ids);
  const located = <T extends object>(check: Check<T>): Check<T> => remember(check, context.paths);
  const fresh = renaming(ids.parts);
  const statement = fresh(statementCheck(part));
  const link = located(fresh(linkCheck(part, ids)));
  return object<VersionedDocument>("a document", {
    $schema: optional(string),
    version: optional(version),
    title: optional(string),
    language: optional(string),
    statements: required(list(statement), []),
    links: required(list(link), []),
    groups: optional(list(located(unique(groupCheck(ids), ids.groups)))),
    sources: optional(list(unique(source, ids.sources))),
    texts: optional(list(unique(text, ids.texts))),
    notes: optional(list(located(noteCheck(ids)))),
    data: optional(jsonObject),
  });
}

const version: Check<1> = (value, at) => {
  if (value === 1) return 1;
  if (typeof value !== "number") return wrongType(value, at, "the number 1");
  const message = `This is version ${value}; version 1 is known here. It is read as version 1.`;
  at.report.error(at.path, "unknown-version", message);
  return undefined;
};

// --- Statements and links

type PartFields = Fields<Omit<Part, "citations">> & { citations: Check<readonly Citation[]> };

/** The fields that every statement and link may carry; `citations` as a check, because evidence requires it. */
function partFields(ids: Ids): PartFields {
  return {
    id: required(name),
    title: optional(string),
    range: optional(range),
    anchors: optional(list(anchorCheck(ids))),
    citations: list(citationCheck(ids)),
    implicit: optional(boolean),
    weight: optional(number(0, 1)),
    tags: optional(list(string)),
    group: optional(reference("group", ids.groups)),
    data: optional(jsonObject),
  };
}

function statementCheck({ citations, ...part }: PartFields): Check<Statement> {
  const kind = oneOf("claim", "evidence");
  const claim = object<Claim>("a claim", {
    kind: required(oneOf("claim")),
    ...part,
    citations: optional(citations),
    text: required(string, ""),
    sketch: optional(boolean),
  });
  const evidence = object<Evidence>("evidence", {
    kind: required(oneOf("evidence")),
    ...part,
    citations: required(citations, []),
    text: required(string, ""),
  });
  return (value, at) => {
    const found = kindOf(value, at, kind, "a statement");
    if (!isJsonObject(value)) return undefined;
    // Of an unknown kind, what has an id and a text can still be shown.
    const checked = found === "evidence" ? evidence(value, at) : claim({ ...value, kind: "claim" }, at);
    if (checked) warnOfEmptiness(checked, at);
    return checked;
  };
}

function warnOfEmptiness(statement: Statement, at: Place): void {
  if (statement.text.trim() === "" && !statement.title && !at.report.failed(pointer(at.path, "text")))
    at.report.warning(at.path, "empty-text", `“${shortened(statement.id)}” says nothing. Give it a text.`);
  if (statement.kind === "evidence" && statement.citations.length === 0) {
    const message = `The evidence “${shortened(statement.id)}” names no source. Add a citation, or make it a claim.`;
    at.report.warning(at.path, "evidence-without-citation", message);
  }
}

function linkCheck({ citations, ...common }: PartFields, ids: Ids): Check<Link> {
  const part = { ...common, citations: optional(citations) };
  const kind = oneOf("inference", "conflict", "causation");
  const statement = (role: string) => endCheck(role, ids, false);
  const either = (role: string) => endCheck(role, ids, true);
  const several = (role: string) => distinct(someOf(statement(role), role), role);
  const checks = {
    inference: object<Inference>("an inference", {
      kind: required(oneOf("inference")),
      ...part,
      premises: required(several("premise")),
      conclusion: required(either("conclusion")),
      scheme: optional(string),
    }),
    conflict: object<Conflict>("a conflict", {
      kind: required(oneOf("conflict")),
      ...part,
      attackers: required(several("attacker")),
      target: required(either("target")),
      scheme: optional(string),
    }),
    causation: object<Causation>("a causation", {
      kind: required(oneOf("causation")),
      ...part,
      cause: required(statement("cause")),
      effect: required(statement("effect")),
    }),
  };
  return (value, at) => {
    const found = kindOf(value, at, kind, "a link");
    const link = found === undefined ? undefined : checks[found](value, at);
    return link && !endsOnItself(link, at) ? link : undefined;
  };
}

/** The kind that an object names, if it is one of those that can stand here. */
function kindOf<T extends string>(value: Json, at: Place, kinds: Check<T>, what: string): T | undefined {
  if (!isJsonObject(value)) return wrongType(value, at, `an object: ${what}`);
  if (value.kind !== undefined) return kinds(value.kind, inside(at, "kind"));
  if (!at.report.failed(pointer(at.path, "kind")))
    at.report.error(at.path, "missing-field", `The field “kind” is missing; ${what} needs it.`);
  return undefined;
}

/** An end of a link: a statement, or a link if those are allowed too. */
function endCheck(role: string, { parts }: Ids, links: boolean): Check<Id> {
  const known = reference(links ? "statement or link" : "statement", parts);
  return (value, at) => {
    const id = known(value, at);
    if (id === undefined || links || parts.get(id)?.list === "statements") return id;
    const message = `“${shortened(id)}” is a link; as ${role}, name a statement.`;
    at.report.error(at.path, "wrong-end", message);
    return undefined;
  };
}

/** Leaves out what stands in a list a second time. */
function distinct(check: Check<readonly Id[]>, role: string): Check<readonly Id[]> {
  return (value, at) => {
    if (Array.isArray(value)) {
      const seen = new Set<Json>();
      value.forEach((each: Json, index) => {
        if (typeof each === "string" && seen.has(each))
          at.report.error(pointer(at.path, index), "repeated-end", `“${shortened(each)}” is named as ${role} already.`);
        seen.add(each);
      });
    }
    const found = check(value, at);
    return found && [...new Set(found)];
  };
}

function endsOnItself(link: Link, at: Place): boolean {
  if (link.kind === "causation") {
    if (link.cause === link.effect)
      at.report.warning(at.path, "circular", `“${shortened(link.cause)}” leads to itself here.`);
    return false;
  }
  const to = link.kind === "inference" ? link.conclusion : link.target;
  if (link.kind === "inference" && link.premises.includes(to))
    at.report.warning(at.path, "circular", `“${shortened(to)}” is a reason for itself here.`);
  if (to !== link.id) return false;
  const role = ROLES[link.kind].to;
  at.report.error(pointer(at.path, role), "wrong-end", `This link is its own ${role}. Name something else.`);
  return true;
}

// --- References

/** An id that something else in the document has. */
function reference(what: string, known: ReadonlyMap<Id, unknown>): Check<Id> {
  return (value, at) => {
    const id = name(value, at);
    if (id === undefined || known.has(id)) return id;
    const message = `There is no ${what} “${shortened(id)}”.${at.report.hint(id, known)}`;
    at.report.error(at.path, "unknown-id", message);
    return undefined;
  };
}

/** An id of a source or text: if it is not in the document, it may be elsewhere. It is kept, with a warning. */
function mention(code: string, known: ReadonlyMap<Id, unknown>): Check<Id> {
  return (value, at) => {
    const id = name(value, at);
    if (id === undefined || known.has(id)) return id;
    const message = `“${shortened(id)}” is not in the document.${at.report.hint(id, known)}`;
    at.report.warning(at.path, code, message);
    return id;
  };
}

/** Leaves out what has the id of something before it. */
function unique<T extends { readonly id: Id }>(check: Check<T>, owners: ReadonlyMap<Id, Owner>): Check<T> {
  return (value, at) => {
    const checked = check(value, at);
    const owner = checked && owners.get(checked.id);
    if (!owner || owner.path === at.path) return checked;
    const message = `The id “${shortened(checked.id)}” is taken by ${owner.path}. Give this another one.`;
    at.report.error(pointer(at.path, "id"), "duplicate-id", message);
    return undefined;
  };
}

/** Gives what has the id of something before it a new one, `id (2)`, so that it can be drawn. References mean the first. */
function renaming(owners: ReadonlyMap<Id, Owner>): <T extends { readonly id: Id }>(check: Check<T>) => Check<T> {
  const given = new Set<Id>();
  const numbers = new Map<Id, number>();
  const freshId = (id: Id): Id => {
    for (let number = numbers.get(id) ?? 2; ; number++) {
      const fresh = `${id} (${number})`;
      if (owners.has(fresh) || given.has(fresh)) continue;
      numbers.set(id, number + 1);
      given.add(fresh);
      return fresh;
    }
  };
  return (check) => (value, at) => {
    const checked = check(value, at);
    const owner = checked && owners.get(checked.id);
    if (!owner || owner.path === at.path) return checked;
    const id = freshId(checked.id);
    const message = `The id “${shortened(checked.id)}” is taken by ${owner.path}; this is shown as “${shortened(id)}”. Give it another one.`;
    at.report.error(pointer(at.path, "id"), "duplicate-id", message);
    return { ...checked, id };
  };
}

function remember<T extends object>(check: Check<T>, paths: Map<object, string>): Check<T> {
  return (value, at) => {
    const checked = check(value, at);
    if (checked) paths.set(checked, at.path);
    return checked;
  };
}

// --- Places in texts, sources

const position = object<Position>("a position", {
  line: required(count(1)),
  column: required(count(1)),
  offset: required(count(0)),
});

const forwardRange = object<Range>("a range", { start: required(position), end: required(position) });

const range: Check<Range> = (value, at) => {
  const found = forwardRange(value, at);
  return found && !reversed(found.start.offset, found.end.offset, at) ? found : undefined;
};

function reversed(start: number, end: number, at: Place): boolean {
  if (start > end) at.report.error(at.path, "reversed-range", `It ends (${end}) before it starts (${start}).`);
  return start > end;
}

const quote = object<TextQuoteSelector>("a TextQuoteSelector", {
  type: required(oneOf("TextQuoteSelector")),
  exact: required(string),
  prefix: optional(string),
  suffix: optional(string),
});

const offsets = object<TextPositionSelector>("a TextPositionSelector", {
  type: required(oneOf("TextPositionSelector")),
  start: required(count(0)),
  end: required(count(0)),
});

const selectorType = oneOf("TextQuoteSelector", "TextPositionSelector");

const selector: Check<Selector> = (value, at) => {
  if (!isJsonObject(value)) return wrongType(value, at, "an object: a selector");
  if (value.type === undefined && !at.report.failed(pointer(at.path, "type")))
    at.report.error(at.path, "missing-field", "The field “type” is missing; a selector needs it.");
  const type = value.type === undefined ? undefined : selectorType(value.type, inside(at, "type"));
  if (type === "TextQuoteSelector") return quote(value, at);
  const found = type && offsets(value, at);
  return found && !reversed(found.start, found.end, at) ? found : undefined;
};

function anchorCheck({ texts }: Ids): Check<Anchor> {
  const anchor = object<Anchor>("an anchor", {
    source: required(mention("unknown-text", texts)),
    selector: required(someOf(selector, "selector")),
  });
  return (value, at) => {
    const found = anchor(value, at);
    const content = found && texts.get(found.source)?.value.content;
    const end = (found?.selector ?? []).reduce((most, each) => Math.max(most, "end" in each ? each.end : 0), 0);
    if (typeof content === "string" && end > content.length) {
      const message = `It ends at ${end}, but the text is only ${content.length} units long.`;
      at.report.warning(at.path, "outside-text", message);
    }
    return found;
  };
}

function citationCheck({ sources }: Ids): Check<Citation> {
  return object<Citation>("a citation", {
    source: required(mention("unknown-source", sources)),
    locator: optional(string),
    label: optional(string),
    prefix: optional(string),
    suffix: optional(string),
  });
}

const person = object<Name>(
  "a name",
  { family: optional(string), given: optional(string), literal: optional(string) },
  true,
);

const datePart: Check<number | string> = (value, at) =>
  typeof value === "number" ? value : typeof value === "string" ? value : wrongType(value, at, "a number or a string");

const date = object<CslDate>(
  "a date",
  { "date-parts": optional(list(list(datePart))), literal: optional(string) },
  true,
);

/** The other fields of CSL are taken as they are. */
const source = object<Source>(
  "a source",
  {
    id: required(name),
    type: required(string, "document"),
    title: optional(string),
    author: optional(list(person)),
    issued: optional(date),
    URL: optional(string),
    note: optional(string),
  },
  true,
);

const text = object<Text>("a text", {
  id: required(name),
  title: optional(string),
  language: optional(string),
  url: optional(string),
  content: optional(string),
});

function groupCheck(ids: Ids): Check<Group> {
  return object<Group>("a group", {
    id: required(name),
    title: optional(string),
    parent: optional(reference("group", ids.groups)),
    range: optional(range),
    tags: optional(list(string)),
    data: optional(jsonObject),
  });
}

function noteCheck(ids: Ids): Check<Note> {
  return object<Note>("a note", {
    text: required(string),
    kind: optional(oneOf("note", "gap")),
    about: optional(list(reference("statement or link", ids.parts))),
    range: optional(range),
  });
}
