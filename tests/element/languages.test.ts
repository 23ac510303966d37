import { type DrawingMessages, english as englishDrawing } from "@argument-graph/d3";
import { arabic as arabicDrawing } from "@argument-graph/d3/arabic";
import { german as germanDrawing } from "@argument-graph/d3/german";
import { type Counted, type EvaluationMessages, englishEvaluation, schemes } from "@argument-graph/evaluation";
import { arabicEvaluation } from "@argument-graph/evaluation/arabic";
import { germanEvaluation } from "@argument-graph/evaluation/german";
import { describe, expect, it } from "vitest";

// Names that are no word in any language and run in no direction, so that whatever letters are left are the table's own.
const [A, B, C] = ["§1§", "§2§", "§3§"] as const;
const NAMES = [A, B, C];
/** One number for each of the six forms of Arabic: zero, one, two, few, many, other. */
const NUMBERS = [0, 1, 2, 3, 11, 100];
const TARGETS = ["statement", "inference", "conflict", "causation"] as const;
const LINKS = ["inference", "conflict", "causation"] as const;
const LABELS = ["in", "out", "undecided"] as const;
const LOCATORS = [
  "book",
  "chapter",
  "column",
  "figure",
  "folio",
  "line",
  "note",
  "page",
  "paragraph",
  "part",
  "section",
  "verse",
  "volume",
];
const RELATIONS = ["support", "backing", "attack", "undercut", "leads-to"] as const;

/** For each message of a table the calls that make it say all that it can; for a word, or words by key, nothing. */
type Calls<Table> = {
  readonly [Key in keyof Table as Table[Key] extends (...given: never[]) => string ? Key : never]: Table[Key] extends (
    ...given: infer Given
  ) => string
    ? readonly Given[]
    : never;
};

const FAULTS = [
  "weight",
  "standard",
  "standard-of-link",
  "argument",
  "answers",
  "answer",
  "question",
  "roles",
  "role",
  "premise",
] as const;
const numbers = NUMBERS.map((number): [number] => [number]);
const names: [string][] = [[A]];
const lists: [readonly string[]][] = [[[A]], [[A, B]], [NAMES]];
const counted: Counted = { phrase: A, count: 1 };
const linked: Counted = { phrase: B, count: 2 };
const share = { phrase: A, amount: 0.25 };
const less = { phrase: B, amount: 0.125 };
const parties: [readonly Counted[]][] = [
  [[counted]],
  [[linked]],
  [[counted, linked]],
  [[counted, { phrase: C, count: 1 }]],
];
const one: [string, number][] = NUMBERS.slice(1).map((number) => [A, number]);

const drawing: Calls<DrawingMessages> = {
  because: numbers,
  but: numbers,
  undercut: LINKS.flatMap((target): [number, typeof target][] => [
    [1, target],
    [2, target],
  ]),
  hidden: numbers,
  label: LABELS.map((label): [typeof label] => [label]),
  locator: LOCATORS.flatMap((label): [string, string][] => [
    [label, "7"],
    [label, "7–9"],
  ]),
  names: [...lists, [[A, B, C, "§4§"].slice(0, 4)]],
  summary: NUMBERS.map((number) => [
    {
      statements: number,
      evidence: number,
      implicit: number,
      inferences: number,
      conflicts: number,
      causations: number,
    },
  ]),
  summaryThesis: names,
  summaryObjection: names,
  step: [
    [3, A, B, ""],
    [3, A, B, C],
  ],
  reason: TARGETS.flatMap((target) =>
    NUMBERS.slice(1).map((number): [number, number, typeof target, string] => [number, number, target, A]),
  ),
  objection: TARGETS.flatMap((target) =>
    NUMBERS.slice(1).map((number): [number, number, typeof target, string] => [number, number, target, A]),
  ),
  see: [["2.1"], ["2.1", A]],
  gap: names,
  noteOn: [
    [A, []],
    [A, [B]],
    [A, [B, C]],
  ],
  about: [[["1.1"]], [["1.1", "2"]]],
  rule: LINKS.flatMap((kind) =>
    [["1"], ["1", "2"]].flatMap((from): [Parameters<DrawingMessages["rule"]>[0]][] =>
      [true, false].map((follows) => [{ kind, from, to: "3", follows }]),
    ),
  ),
  linkNumbered: LINKS.flatMap((kind): [Parameters<DrawingMessages["linkNumbered"]>[0]][] => [
    [{ kind, from: ["1"] }],
    [{ kind, from: ["1", "2"], to: "3" }],
  ]),
  numbered: [[3, A]],

  fold: names,
  unfold: NUMBERS.map((number) => [A, number]),
  folded: numbers,
  unfolded: numbers,
  role: (["claim", "evidence", "inference", "conflict", "causation"] as const).flatMap((kind) =>
    TARGETS.flatMap((target) =>
      [1, 2, 3, 11, 100].map((premises): [Parameters<DrawingMessages["role"]>[0]] => [
        { kind, target, premises, sketch: premises === 2, ghost: premises === 3, badges: [A] },
      ]),
    ),
  ),
  name: [
    [A, []],
    [A, [B, C]],
  ],
  stepFrom: [[A, B]],
  link: LINKS.flatMap((kind): [typeof kind, string?][] => [[kind], [kind, A]]),
  supports: [
    [A, []],
    [A, [B]],
    [A, [B, C]],
  ],
  attacks: [
    [A, []],
    [A, [B]],
    [A, [B, C]],
  ],
  ledTo: names,
  followsFrom: names,
  supportedBy: lists,
  attackedBy: lists,
  undercutBy: lists,
  asksAbout: names,
  askedBy: lists,
  hasScheme: names,
  inGroup: names,
  hides: numbers,
  card: names,
  without: lists,
  turned: [
    [{ in: [], out: [], undecided: [] }],
    [{ in: [A], out: [B], undecided: [C] }],
    [{ in: [A, B, C], out: [], undecided: [] }],
    ...[4, 5, 13, 102].map((size): [Parameters<DrawingMessages["turned"]>[0]] => [
      { in: [A, B, ...Array.from({ length: size - 2 }, () => "§")], out: [], undecided: [] },
    ]),
  ],

  found: [
    [0, 0],
    [3, 12],
  ],
  actions: names,
  placesOf: names,
  objectionsTo: names,
  focusedOn: names,
  filtered: NUMBERS.map((number) => [number, number]),
  counted: [[A, 12]],
  between: numbers.slice(1),
  asked: numbers,
  criticalQuestion: (["open", "raised", "answered"] as const).map((status) => [status, A]),
  minimised: numbers.slice(1),
  level: numbers.slice(1),
  foldedTo: numbers.slice(1),
  stepAt: [[3, 12]],
  saved: names,
};

const evaluation: Calls<EvaluationMessages> = {
  quote: names,
  list: lists,
  others: numbers.slice(1),
  thesis: names,
  inference: [[A, B]],
  causation: [[A, B]],
  objection: names,
  objectionTo: [[A, B]],
  verdict: LABELS.flatMap((label) =>
    (["statement", "step", "objection"] as const).map((kind): [string, typeof label, typeof kind] => [A, label, kind]),
  ),
  stated: names,
  sentence: [
    [A, [B]],
    [A, [B, C]],
  ],
  given: [
    ["", true],
    ["", false],
    [A, true],
    [A, false],
  ],
  stand: one.flatMap(([name, number]): [string, number, boolean][] => [
    [name, number, true],
    [name, number, false],
  ]),
  supported: parties,
  answered: [[A, B]],
  failedObjection: names,
  attacked: parties,
  fall: one,
  noReasonHolds: [[[A]], [[A, B]]],
  undercut: [[A, B]],
  failedStep: names,
  circle: [
    ["", []],
    [A, []],
    ["", [B]],
    [A, [B, C]],
  ],
  dispute: [
    ["", 0],
    [A, 1],
    [A, 2],
    [A, 11],
  ],
  hangs: one,
  fallsIf: NUMBERS.map((more) => [
    A,
    [
      { phrase: B, count: 1 },
      { phrase: C, count: 2 },
    ],
    more,
  ]),
  standsIf: NUMBERS.map((more) => [
    A,
    [
      { phrase: B, count: 1 },
      { phrase: C, count: 2 },
    ],
    more,
  ]),
  firm: NUMBERS.map((size) => [A, size]),
  stuck: NUMBERS.map((size) => [A, size]),
  isEnough: NUMBERS.map((more) => [
    A,
    [
      { phrase: B, count: 1 },
      { phrase: C, count: 2 },
    ],
    more,
  ]),
  fallsWith: NUMBERS.slice(1).map((number) => [A, B, number]),
  contributions: [
    [C, undefined, [], [], 0],
    [C, 0.5, [], [], 0],
    ...NUMBERS.map((more): Parameters<EvaluationMessages["contributions"]> => [C, 0.5, [share], [less], more]),
  ],
  readings: ["complete", "preferred", "stable", "semi-stable", "ideal"].flatMap((semantics) =>
    NUMBERS.flatMap((number): [string, number, boolean][] => [
      [semantics, number, false],
      [semantics, number, true],
    ]),
  ),
  standsIn: (["all", "some", "none"] as const).flatMap((which) =>
    [1, 2].map((number): [typeof which, string, number] => [which, A, number]),
  ),
  moreRemarks: numbers.slice(1),
  circularBenign: [
    [A, 1],
    [A, 3],
  ],
  circularVicious: [
    [A, 1],
    [A, 3],
  ],
  conflictingAssumptions: [[A, B]],
  holdingHands: [[A, B]],
  irrelevant: [[A, B]],
  leafAttackOnStep: [[A, B]],
  longCausalChain: NUMBERS.slice(1).flatMap((steps): [number, string, string, number | undefined][] => [
    [steps, A, B, undefined],
    [steps, A, B, 0.25],
  ]),
  mainUnsupported: names,
  misplacedTarget: [[A, B]],
  nearDuplicate: [[A, B]],
  oneSided: names,
  rabbit: [[A, B]],
  sharedBase: NUMBERS.slice(1).map((number) => [number, A, B]),
  singlePointOfFailure: [[A, B]],
  singlePremise: [[A, B]],
  slipperySlope: NUMBERS.slice(1).map((steps) => [A, B, steps]),
  sourceDependence: NUMBERS.slice(1).map((number) => [A, number, B]),
  supportsAndAttacks: [[A, B]],
  twoMains: names,
  unansweredObjection: [
    [A, 1, B],
    [A, 2, B],
  ],
  unansweredQuestion: [[A, B, C]],
  unsourcedEvidence: names,
  unsourcedLeaf: names,
  senselessData: FAULTS.map((fault): [typeof fault, string, string, string] => [fault, A, B, C]),
  missingUnit: names,
  extraUnit: names,
  splitUnit: NUMBERS.slice(1).map((number) => [A, B, number]),
  mergedUnits: NUMBERS.slice(1).map((number) => [A, B, number]),
  missingLink: RELATIONS.map((kind) => [kind, A, B]),
  extraLink: RELATIONS.map((kind) => [kind, A, B]),
  reversedLink: RELATIONS.map((kind) => [kind, A, B]),
  wrongSign: RELATIONS.map((kind) => [kind, "support", A, B]),
  otherKind: RELATIONS.map((kind) => [kind, "support", A, B]),
  skippedStep: [[A, B, C]],
  insertedStep: [[A, B, C]],
  wronglyConvergent: [[A, B, C]],
  wronglyLinked: [[A, B, C]],
  otherMain: [
    [A, ""],
    [A, B],
  ],
};

interface Said {
  readonly key: string;
  readonly given: readonly unknown[];
  readonly said: string;
}

/** Everything that a table can say, with what it was given. */
function everything(table: object, calls: object): readonly Said[] {
  const samples = new Map<string, readonly (readonly unknown[])[]>(Object.entries(calls));
  const messages = Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1));
  return messages.flatMap(([key, value]): readonly Said[] => {
    if (key === "language") return [];
    if (typeof value === "function") {
      const given = samples.get(key);
      if (!given) throw new Error(`No call is known for the message “${key}”.`);
      return given.map((each) => ({ key, given: each, said: String(Reflect.apply(value, undefined, [...each])) }));
    }
    return wordsIn(value).map((said) => ({ key, given: [], said }));
  });
}

const wordsIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [String(value)];

/** The names that a call hands in, in whatever they are packed. */
const namesIn = (given: readonly unknown[]): readonly string[] =>
  [JSON.stringify(given) ?? ""].flatMap((text) => [...text.matchAll(/§\d§/g)].map(([name]) => name));

const TABLES = [
  ["German, drawing", germanDrawing, englishDrawing, drawing],
  ["German, evaluation", germanEvaluation, englishEvaluation, evaluation],
  ["Arabic, drawing", arabicDrawing, englishDrawing, drawing],
  ["Arabic, evaluation", arabicEvaluation, englishEvaluation, evaluation],
] as const;

/** What is the same in the two languages: signs, names of keys, and words that German has from the same place. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ["de", [", ", "; ", "Alt", "Esc", "Tab", "a b c"]],
  ["ar", ["Alt", "Ctrl", "Shift", "Enter", "Home", "End", "Esc", "Delete", "Tab"]],
]);

/** Words that no German sentence has. */
const ENGLISH =
  /\b(the|of|and|or|is|are|it|its|this|that|by|with|without|not|for|to|on|from|both|because|but|reasons?|objections?|statements?|premises?|steps?|claims?|evidence|stands|holds|supports?|attacks?|leads|thesis|folded|hidden|undo|find|view|show|all|more|close|open)\b/i;

describe.each(TABLES)("the words in %s", (_, table, english, calls) => {
  const all = everything(table, calls);
  const inEnglish = everything(english, calls);
  const same = SAME.get(table.language) ?? [];

  it("are as many as in English, and none is empty", () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
    expect(all.map(({ key }) => key)).toEqual(inEnglish.map(({ key }) => key));
    expect(all.filter(({ said }) => said.trim() === "" && said !== ", " && said !== "؛ ")).toEqual([]);
  });

  it("hold every name that they are given, and no undefined or placeholder", () => {
    const lost = all.filter(({ given, said }, at) =>
      namesIn(given).some((name) => !said.includes(name) && inEnglish[at]?.said.includes(name)),
    );
    expect(lost).toEqual([]);
    expect(all.filter(({ said }) => /undefined|null|NaN|#|\$\{|\[object/.test(said))).toEqual([]);
  });

  it("say large numbers wherever the English words do", () => {
    const lost = all.filter(
      ({ said }, at) =>
        /(?<![§\d])(11|100|0\.25)(?!\d)/.test(inEnglish[at]?.said ?? "") && !/11|100|0[.,]25/.test(said),
    );
    expect(lost).toEqual([]);
  });

  it("have no word of English left in them", () => {
    const left = all.filter(({ said }) =>
      table.language === "ar"
        ? /[a-z]/i.test(
            said
              .replace(/\b(SVG|PNG|HTML|cf2)\b/g, "")
              .replace(/^(.*)$/, (whole) => (same.includes(whole) ? "" : whole)),
          )
        : ENGLISH.test(said) && !same.includes(said),
    );
    expect(left).toEqual([]);
  });

  it("are not those in English by oversight", () => {
    const equal = all.filter(
      ({ said }, at) =>
        said === inEnglish[at]?.said && /\p{L}/u.test(said) && !same.includes(said) && !/^Argument,/.test(said),
    );
    expect(equal).toEqual([]);
  });
});

describe("German", () => {
  it("inflects what it counts", () => {
    const counts = { evidence: 0, implicit: 0, inferences: 1, conflicts: 2, causations: 1 };
    expect(germanDrawing.summary({ ...counts, statements: 1 })).toBe(
      "1 Aussage, verbunden durch 1 historischen Schritt, 1 Schluss und 2 Einwände.",
    );
    expect(germanDrawing.folded(1)).toBe("Zugeklappt, 1 Aussage verborgen.");
    expect(germanDrawing.folded(3)).toBe("Zugeklappt, 3 Aussagen verborgen.");
    expect(germanEvaluation.fall("„A“", 1)).toBe("„A“ fällt");
    expect(germanEvaluation.fall("„A“ und „B“", 2)).toBe("„A“ und „B“ fallen");
  });

  it("inflects the phrases that it makes itself, and never a name", () => {
    const { inference, objectionTo, quote } = germanEvaluation;
    const step = inference(quote("der Regen"), quote("die Nässe"));
    expect(step).toBe("der Schluss von „der Regen“ auf „die Nässe“");
    expect(objectionTo(quote("der Wind"), step)).toBe(
      "der Einwand „der Wind“ gegen den Schluss von „der Regen“ auf „die Nässe“",
    );
    expect(objectionTo(quote("a"), quote("der Wind"))).toBe("der Einwand „a“ gegen „der Wind“");
  });

  it("writes numbers with a comma", () => {
    expect(germanEvaluation.longCausalChain(3, "„A“", "„B“", 0.25)).toContain("(Stärke aller zusammen: 0,25)");
  });
});

describe("Arabic", () => {
  it("has six forms for what is counted", () => {
    expect(NUMBERS.map((number) => arabicDrawing.hides(number))).toEqual([
      "مطوي، والمخفي: لا أقوال",
      "مطوي، والمخفي: قول واحد",
      "مطوي، والمخفي: قولان",
      "مطوي، والمخفي: 3 أقوال",
      "مطوي، والمخفي: 11 قولًا",
      "مطوي، والمخفي: 100 قول",
    ]);
    expect([2, 3, 11, 100].map((number) => arabicDrawing.reason(0, number, "statement", ""))).toEqual([
      "سبب، مقدمتان معًا:",
      "سبب، 3 مقدمات معًا:",
      "سبب، 11 مقدمة معًا:",
      "سبب، 100 مقدمة معًا:",
    ]);
    expect(NUMBERS.slice(1).map((number) => arabicEvaluation.firm("«أ»", number))).toEqual([
      "لا يسقط «أ» وإن رفضت قولًا واحدًا من الخريطة.",
      "لا يسقط «أ» وإن رفضت قولًا أو قولين من الخريطة.",
      "لا يسقط «أ» وإن رفضت حتى 3 أقوال من الخريطة.",
      "لا يسقط «أ» وإن رفضت حتى 11 قولًا من الخريطة.",
      "لا يسقط «أ» وإن رفضت حتى 100 قول من الخريطة.",
    ]);
  });

  it("sets names in other letters apart, so that the sentence keeps its order", () => {
    expect(arabicDrawing.step(1, "Lenin (2.1)", "الملك (3)", "")).toBe(
      "الخطوة 1: من \u2068Lenin (2.1)\u2069 إلى الملك (3)",
    );
    expect(arabicEvaluation.quote("Lenin")).toBe("«\u2068Lenin\u2069»");
    expect(englishEvaluation.quote("الملك")).toBe("“\u2068الملك\u2069”");
    expect(germanEvaluation.quote("الملك")).toBe("„\u2068الملك\u2069“");
  });
});

describe.each([
  ["German", germanEvaluation],
  ["Arabic", arabicEvaluation],
])("the schemes in %s", (_, { schemes: words }) => {
  it("have a premise and a question for each of the catalogue, and names of their own", () => {
    for (const { id } of schemes) {
      const own = words[id];
      const english = englishEvaluation.schemes[id];
      expect(own.premises.length, id).toBe(english.premises.length);
      expect(own.questions.length, id).toBe(english.questions.length);
      for (const question of own.questions) expect(question, id).toMatch(/[?؟]$/);
    }
    expect(new Set(Object.values(words).map(({ name }) => name)).size).toBe(schemes.length);
  });
});
