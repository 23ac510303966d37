import { isolate } from "@argument-graph/core";
import type { Target } from "../drawn-messages";
import type { Messages, QuestionStatus } from "../messages";

const RULES = new Intl.PluralRules("ar");

/** A counted noun in each of the six forms of Arabic; `#` stands for the number, where it is not part of the word. */
type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

const count = (number: number, forms: Forms): string => forms[RULES.select(number)].replace("#", String(number));
const name = (text: string): string => isolate(text, true);
/** "and" is written together with the word after it. */
const list = (items: readonly string[]): string => items.join(" و");

const STATEMENTS: Forms = {
  zero: "لا أقوال",
  one: "قول واحد",
  two: "قولان",
  few: "# أقوال",
  many: "# قولًا",
  other: "# قول",
};
const STEPS: Forms = {
  zero: "لا خطوات تاريخية",
  one: "خطوة تاريخية واحدة",
  two: "خطوتان تاريخيتان",
  few: "# خطوات تاريخية",
  many: "# خطوة تاريخية",
  other: "# خطوة تاريخية",
};
const INFERENCES: Forms = {
  zero: "لا استدلالات",
  one: "استدلال واحد",
  two: "استدلالان",
  few: "# استدلالات",
  many: "# استدلالًا",
  other: "# استدلال",
};
const OBJECTIONS: Forms = {
  zero: "لا اعتراضات",
  one: "اعتراض واحد",
  two: "اعتراضان",
  few: "# اعتراضات",
  many: "# اعتراضًا",
  other: "# اعتراض",
};
const PREMISES: Forms = {
  zero: "بلا مقدمات",
  one: "مقدمة واحدة",
  two: "مقدمتان",
  few: "# مقدمات",
  many: "# مقدمة",
  other: "# مقدمة",
};

const LABELS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ["book", ["الكتاب", "الكتب"]],
  ["chapter", ["الفصل", "الفصول"]],
  ["column", ["العمود", "الأعمدة"]],
  ["figure", ["الشكل", "الأشكال"]],
  ["folio", ["الورقة", "الأوراق"]],
  ["line", ["السطر", "الأسطر"]],
  ["note", ["الهامش", "الهوامش"]],
  ["page", ["ص", "ص"]],
  ["paragraph", ["الفقرة", "الفقرات"]],
  ["part", ["الجزء", "الأجزاء"]],
  ["section", ["القسم", "الأقسام"]],
  ["verse", ["الآية", "الآيات"]],
  ["volume", ["المجلد", "المجلدات"]],
]);

const AGAINST: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " على هذا الاستدلال",
  conflict: " على هذا الاعتراض",
  causation: " على هذه الخطوة",
};
const FOR: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " لهذا الاستدلال",
  conflict: " لهذا الاعتراض",
  causation: " لهذه الخطوة",
};
const UNDERCUT = {
  inference: "لكن هذا لا يلزم",
  conflict: "لكن هذا ليس اعتراضًا",
  causation: "لكن ليست هذه الخطوة",
} as const;

const LINK = { inference: "الاستدلال من", conflict: "الاعتراض من", causation: "الخطوة من" } as const;
const TO = { inference: "على", conflict: "على", causation: "إلى" } as const;
/** With the article where there are several to be told apart by their numbers. */
const numbered = (number: number, word: string): string => (number > 0 ? `ال${word} ${number}` : word);
const bracketed = (details: string): string => (details === "" ? "" : ` (${details})`);
const together = (number: number, forms: Forms): string => (number > 1 ? `، ${count(number, forms)} معًا` : "");

const QUESTION: Readonly<Record<QuestionStatus, string>> = {
  open: "سؤال بلا جواب",
  raised: "سؤال أُثير اعتراضًا",
  answered: "سؤال أُجيب عنه",
};

/** The words of a drawing or an outline in Arabic. */
export const arabic: Messages = {
  language: "ar",
  comma: "، ",
  semicolon: "؛ ",
  because: (premises) => (premises > 1 ? "لأن، معًا" : "لأن"),
  but: (attackers) => (attackers > 1 ? "لكن، معًا" : "لكن"),
  undercut: (attackers, target) => `${UNDERCUT[target]}${attackers > 1 ? "، معًا" : ""}`,
  leadsTo: "يؤدي إلى",
  bracket: { because: "لأن", however: "لكن" },
  toulmin: {
    so: "إذن",
    since: "بما أن",
    onAccountOf: "استنادًا إلى",
    unless: "إلا إذا",
    claim: "الدعوى",
    data: "المعطيات",
    warrant: "الضامن",
    backing: "السند",
    rebuttal: "الاستثناء",
  },
  rule: ({ kind, from, to, follows }) => {
    const said = list(from);
    if (kind === "conflict") return `لكن ما يعترض على ${to}: ${said}.`;
    if (kind === "causation") return follows ? `${said} يؤدي إلى:` : `${said} يؤدي إلى ${to}.`;
    if (follows) return `إذن، من ${said}:`;
    return /^\d+$/u.test(to) ? `من ${said} يلزم ${to} أيضًا.` : `ما يؤيد ${to}: ${said}.`;
  },
  linkNumbered: ({ kind, from, to }) => `${LINK[kind]} ${list(from)}${to === undefined ? "" : ` ${TO[kind]} ${to}`}`,
  numbered: (number, said) => `${number}. ${said}`,
  key: "القضايا",
  thesis: "الأطروحة",
  evidence: "شاهد",
  notStated: "غير مصرَّح به",
  sketch: "مجمل فقط",
  openQuestion: "سؤال مفتوح",
  ask: "؟",
  hidden: (statements) => `+${statements}`,
  label: (label) => ({ in: "ثابت", out: "ساقط", undecided: "غير محسوم" })[label],
  locator: (label, locator) => {
    const [one, many] = LABELS.get(label) ?? [label, label];
    return `${/[-–—,&،]/.test(locator) ? many : one} ${name(locator)}`;
  },
  names: (names) => (names.length > 3 ? `${name(names[0] ?? "")} وآخرون` : list(names.map(name))),
  untitled: "خريطة حجاجية",
  summary: ({ statements, evidence, implicit, inferences, conflicts, causations }) => {
    const of = [evidence > 0 ? `بشاهد: ${evidence}` : "", implicit > 0 ? `غير مصرَّح به: ${implicit}` : ""].filter(
      Boolean,
    );
    const joined = [
      causations > 0 ? count(causations, STEPS) : "",
      inferences > 0 ? count(inferences, INFERENCES) : "",
      conflicts > 0 ? count(conflicts, OBJECTIONS) : "",
    ].filter(Boolean);
    const said = `${count(statements, STATEMENTS)}${of.length > 0 ? ` (${of.join("، ")})` : ""}`;
    return `${[said, list(joined)].filter(Boolean).join("، والروابط بينها: ")}.`;
  },
  summaryThesis: (thesis) => `الأطروحة: ${name(thesis)}.`,
  summaryObjection: (objection) => `أبرز اعتراض: ${name(objection)}.`,
  step: (number, cause, effect, details) =>
    `الخطوة ${number}: من ${name(cause)} إلى ${name(effect)}${bracketed(details)}`,
  reason: (number, premises, target, details) =>
    `${numbered(number, target === "statement" ? "سبب" : "تأييد")}${FOR[target]}${together(premises, PREMISES)}${bracketed(details)}:`,
  objection: (number, attackers, target, details) =>
    `${numbered(number, "اعتراض")}${AGAINST[target]}${together(attackers, STATEMENTS)}${bracketed(details)}:`,
  evidenceHeading: "شاهد:",
  see: (number, title) => (title === undefined ? `انظر ${number}` : `${name(title)} (انظر ${number})`),
  gap: (text) => `ثغرة في النص: ${name(text)}`,
  noteOn: (text, names) => (names.length > 0 ? `${text} (عن ${list(names.map((each) => `«${name(each)}»`))}.)` : text),
  about: (numbers) => `(عن ${list(numbers)})`,
  verdicts: "ما يثبت وما يسقط",
  hinges: "ما يتوقف عليه كل شيء",
  criticalQuestion: (status, text) => `${QUESTION[status]}: ${name(text)}`,
  sources: "المصادر",
  notes: "ملاحظات",
};
