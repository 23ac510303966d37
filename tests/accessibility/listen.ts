import type { Phrase } from "./speech";

/** A link as a listener has understood it: by the places of its ends among what was said. */
export interface HeardLink {
  readonly at: number;
  readonly kind: "inference" | "conflict" | "causation";
  readonly from: readonly number[];
  readonly to: number;
}

/**
 * Finds the links of a map from what is said of it: kinds by the first word, what a link is about by its level, premises by
 * the names in its description, each of which must be that of one statement alone. Ids are never looked at.
 *
 * @throws Error if something cannot be understood, or in more ways than one.
 */
export function listen(phrases: readonly Phrase[]): readonly HeardLink[] {
  const names = namesOf(phrases);
  const above: number[] = [];
  return phrases.flatMap(({ name, description, level }, at): HeardLink[] => {
    above.length = level - 1;
    const parent = above.at(-1);
    above.push(at);
    const kind = kindOf(name);
    if (kind === undefined) return [];
    if (kind === "causation") return [step(name, at, names)];
    if (parent === undefined) throw new Error(`“${name}” stands at the top: it is about nothing that was said.`);
    const count = Number(/, (\d+) (?:premises|statements) together/.exec(name)?.[1] ?? 1);
    return [{ at, kind, from: premises(description, count, names), to: parent }];
  });
}

function kindOf(name: string): HeardLink["kind"] | undefined {
  if (/^Reason\b/.test(name)) return "inference";
  if (/^Objection\b/.test(name)) return "conflict";
  return /^Step\b/.test(name) ? "causation" : undefined;
}

/** By what each statement may be called, and which ones are called so. */
type Names = ReadonlyMap<string, ReadonlySet<number>>;

/** Longest text by which a description names a statement, as a listener learns from the dots at its end. */
const CUT = 60;

function namesOf(phrases: readonly Phrase[]): Names {
  const names = new Map<string, Set<number>>();
  for (const [at, { name }] of phrases.entries()) {
    if (kindOf(name)) continue;
    for (const called of calledOf(name)) {
      const known = names.get(called);
      if (known) known.add(at);
      else names.set(called, new Set([at]));
    }
  }
  return names;
}

/** A sentence of what was said, from its start: as a title it has no full stop of its own. Long ones end with dots. */
function calledOf(name: string): ReadonlySet<string> {
  const [, whole = ""] = /^(?:\d+\. )?[^:]*: ([\s\S]*)$/.exec(name) ?? [];
  const [, words = whole, ordinal = ""] = /^([\s\S]*?)( \(\d+\))?$/.exec(whole) ?? [];
  const found = new Set<string>();
  for (const { index, 0: end } of words.matchAll(/[.!?…:;؟。！？]["'”’»)\]]*(?=\s|$)/gu)) {
    const sentence = words.slice(0, index + end.length);
    found.add(sentence + ordinal);
    if (sentence.endsWith(".")) found.add(sentence.slice(0, -1) + ordinal);
  }
  found.add(words + ordinal);
  // Every name that ends in dots: the words up to one that would go beyond the length.
  if (words.length > CUT) {
    const start = words.slice(0, CUT + 1).replace(/\s+\S*$/u, "");
    const cut = start.length > CUT ? start.slice(0, CUT).replace(/[\uD800-\uDBFF]$/u, "") : start;
    found.add(`${cut}…${ordinal}`);
  }
  return found;
}

const only = (name: string, names: Names): number => {
  const at = [...(names.get(name) ?? [])];
  if (at.length !== 1) throw new Error(`“${name}” is the name of ${at.length} statements.`);
  return at[0] ?? -1;
};

function step(name: string, at: number, names: Names): HeardLink {
  const said = name.replace(/^Step[^:]*: /, "");
  const ways = [...names.keys()].flatMap((cause) =>
    said.startsWith(`${cause} leads to `)
      ? [...names.keys()].flatMap((effect) => {
          const rest = said.slice(cause.length + " leads to ".length);
          return rest === effect || rest.startsWith(`${effect}.`) || rest.startsWith(`${effect} `)
            ? [{ cause, effect }]
            : [];
        })
      : [],
  );
  // Of names that begin alike the longest was meant: the shorter one would not have ended there.
  const longest = ways.sort((a, b) => b.cause.length + b.effect.length - a.cause.length - a.effect.length)[0];
  if (!longest) throw new Error(`“${name}”: neither cause nor effect was understood.`);
  return { at, kind: "causation", from: [only(longest.cause, names)], to: only(longest.effect, names) };
}

/** So many names after the words that name them, and then an end. */
function premises(description: string, count: number, names: Names): readonly number[] {
  const found = new Map<string, readonly number[]>();
  for (const { index } of description.matchAll(/; supported by /g)) {
    const start = index + "; supported by ".length;
    for (const list of lists(description, start, count, names)) {
      const at = list.map((name) => only(name, names));
      found.set(JSON.stringify(at), at);
    }
    if (found.size > 0) break;
  }
  if (found.size !== 1) throw new Error(`“${description}”: ${found.size} ways to understand ${count} premises.`);
  return [...found.values()][0] ?? [];
}

/** All ways to read a list of names: "a", "a and b", "a, b and c". */
function lists(text: string, start: number, count: number, names: Names): readonly (readonly string[])[] {
  interface Read {
    readonly at: number;
    readonly names: readonly string[];
  }
  let open: readonly Read[] = [{ at: start, names: [] }];
  for (let number = 1; number <= count; number++) {
    const before = number === 1 ? "" : number === count ? " and " : ", ";
    open = open.flatMap(({ at, names: read }) => {
      if (!text.startsWith(before, at)) return [];
      const from = at + before.length;
      return [...names.keys()].flatMap((name) =>
        text.startsWith(name, from) ? [{ at: from + name.length, names: [...read, name] }] : [],
      );
    });
  }
  return open.filter(({ at }) => at === text.length || text.startsWith("; ", at)).map((read) => read.names);
}
