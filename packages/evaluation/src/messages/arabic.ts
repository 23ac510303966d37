import { isolate } from "@argument-graph/core";
import type { Counted, DataFault, EvaluationMessages, Relation, Share } from "../messages";
import { arabicSchemes } from "../schemes/arabic-schemes";

const RULES = new Intl.PluralRules("ar");
const NUMBERS = new Intl.NumberFormat("ar-u-nu-latn", { maximumFractionDigits: 2 });

/** A counted noun in each of the six forms of Arabic; `#` stands for the number, where it is not part of the word. */
type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;
const count = (number: number, forms: Forms): string => forms[RULES.select(number)].replace("#", String(number));

const WAYS: Forms = {
  zero: "بلا طريقة أخرى",
  one: "بطريقة أخرى",
  two: "بطريقتين أخريين",
  few: "بـ# طرق أخرى",
  many: "بـ# طريقة أخرى",
  other: "بـ# طريقة أخرى",
};
const UP_TO: Forms = {
  zero: "لا شيء",
  one: "قولًا واحدًا",
  two: "قولًا أو قولين",
  few: "حتى # أقوال",
  many: "حتى # قولًا",
  other: "حتى # قول",
};
const LESSER: Forms = {
  zero: "ولا أثر لغيرها",
  one: "ولقول آخر أثر أقل",
  two: "ولقولين آخرين أثر أقل",
  few: "ولـ# أقوال أخرى أثر أقل",
  many: "ولـ# قولًا آخر أثر أقل",
  other: "ولـ# قول آخر أثر أقل",
};
const OTHERS: Forms = {
  zero: "لا غير",
  one: "واحد آخر",
  two: "اثنان آخران",
  few: "# غيرها",
  many: "# غيرها",
  other: "# غيرها",
};
const READINGS: Forms = {
  zero: "لا قراءات",
  one: "قراءة واحدة",
  two: "قراءتان",
  few: "# قراءات",
  many: "# قراءة",
  other: "# قراءة",
};
const REMARKS: Forms = {
  zero: "لا ملاحظات أخرى",
  one: "ملاحظة أخرى",
  two: "ملاحظتان أخريان",
  few: "# ملاحظات أخرى",
  many: "# ملاحظة أخرى",
  other: "# ملاحظة أخرى",
};
const STEPS: Forms = {
  zero: "بلا خطوات",
  one: "خطوة واحدة",
  two: "خطوتان",
  few: "# خطوات",
  many: "# خطوة",
  other: "# خطوة",
};
const REASONS: Forms = {
  zero: "لا أسباب",
  one: "سبب واحد",
  two: "سببان",
  few: "# أسباب",
  many: "# سببًا",
  other: "# سبب",
};
const STATEMENTS: Forms = {
  zero: "لا أقوال",
  one: "قول واحد",
  two: "قولان",
  few: "# أقوال",
  many: "# قولًا",
  other: "# قول",
};
const PIECES: Forms = {
  zero: "لا أجزاء",
  one: "جزء واحد",
  two: "جزآن",
  few: "# أجزاء",
  many: "# جزءًا",
  other: "# جزء",
};

/** "and" is written together with the word after it. */
const list = (phrases: readonly string[]): string => phrases.join(" و");

// Verbs stand before what they are about: so they have one form for one, two and many, and every phrase for a statement
// or link below is masculine.

/** `يدعمه «أ»`, `يدعمه كل من «أ» و«ب» على حدة`, `يدعمه «أ»، ويدعمه «ب» و«ج» معًا`. */
function each(parties: readonly Counted[], verb: string): string {
  if (parties.length > 1 && parties.every((party) => party.count === 1))
    return `${verb} كل من ${list(parties.map(({ phrase }) => phrase))} على حدة`;
  return parties.map((party) => `${verb} ${together(party)}`).join("، و");
}

const together = ({ phrase, count }: Counted): string => (count === 1 ? phrase : `${phrase} معًا`);

/** `«أ»، أو «ب»، أو «ج» و«د» معًا`. */
const alternatives = (ways: readonly Counted[], more: number): string =>
  [...ways.map(together), ...(more > 0 ? [count(more, WAYS)] : [])].join("، أو ");

/** `«أ» بمقدار 0.3 و«ب» بمقدار 0.1`. */
const shares = (parties: readonly Share[]): string =>
  list(parties.map(({ phrase, amount }) => `${phrase} بمقدار ${NUMBERS.format(amount)}`));

const verdicts = {
  statement: { in: "يثبت", out: "يسقط", undecided: "لم يُحسم" },
  step: { in: "يصح", out: "لا يصح", undecided: "لم يُحسم" },
  objection: { in: "يصمد", out: "لا يصمد", undecided: "لم يُحسم" },
} as const;

function drawn(kind: Relation, from: string, to: string): string {
  if (kind === "support") return `${from} يدعم ${to}`;
  if (kind === "backing") return `${from} يدعم استدلالًا على ${to}`;
  if (kind === "attack") return `${from} يعترض على ${to}`;
  if (kind === "undercut") return `${from} يعترض على استدلال على ${to}`;
  return `${from} يؤدي إلى ${to}`;
}

const SEMANTICS: ReadonlyMap<string, string> = new Map([
  ["complete", "التامة"],
  ["preferred", "المفضَّلة"],
  ["stable", "المستقرة"],
  ["semi-stable", "شبه المستقرة"],
  ["ideal", "المثلى"],
  ["eager", "الحريصة"],
  ["stage", "المرحلية"],
]);

const SENSELESS: Readonly<Record<DataFault, (value: string, expected: string) => string>> = {
  weight: (value) => `الوزن ${isolate(value, true)}؛ والمتوقع عدد من 0 إلى 1. لا يُعتدّ به.`,
  standard: (value, expected) =>
    `ليس «${isolate(value, true)}» معيار إثبات؛ والمتوقع أحد هذه: ${isolate(expected, true)}. لا يُعتدّ به.`,
  "standard-of-link": (value) =>
    `لا أثر هنا لمعيار الإثبات «${isolate(value, true)}»؛ فلا يُطلب إثبات إلا للأقوال والخطوات التاريخية.`,
  argument: (value, expected) =>
    `كون الخطوة حجة مكتوب ${isolate(value, true)}؛ والمتوقع أحد هذين: ${isolate(expected, true)}. لا تُعدّ حجة.`,
  answers: (value, expected) =>
    `الأجوبة عن الأسئلة النقدية ${isolate(value, true)}؛ والمتوقع أن تكون بأرقامها، ${isolate(expected, true)} وما بعده. لا يُعتدّ بها.`,
  answer: (value) => `فيه جواب عن السؤال النقدي ${isolate(value, true)} الذي لا يطرحه المخطط. لا أثر له.`,
  question: (value) => `لا يُطرح السؤال النقدي ${isolate(value, true)} على ما يتعلق به هذا. لا أثر له.`,
  roles: (value) => `أدوار المقدمات ${isolate(value, true)}؛ والمتوقع معرّفات بحسب الأدوار. لا يُعتدّ بها.`,
  role: (value) => `فيه مقدمة في دور «${isolate(value, true)}» الذي ليس في المخطط. لا أثر له.`,
  premise: (value) => `أُعطي دور لـ ${isolate(value, true)}، وليس من المقدمات. لا أثر له.`,
};

/** The words of evaluation in Arabic. */
export const arabicEvaluation: EvaluationMessages = {
  language: "ar",
  comma: "، ",
  quote: (text) => `«${isolate(text, true)}»`,
  list,
  others: (number) => count(number, OTHERS),
  thesis: (name) => `قول الأطروحة ${name}`,
  inference: (premises, conclusion) => `الاستدلال بـ${premises} على ${conclusion}`,
  causation: (cause, effect) => `القول بأن ${cause} أدى إلى ${effect}`,
  objection: (attackers) => `الاعتراض بـ${attackers}`,
  objectionTo: (attackers, target) => `الاعتراض بـ${attackers} على ${target}`,
  aStep: "استدلال آخر",

  verdict: (subject, label, kind) => `${verdicts[kind][label]} ${subject}`,
  stated: (verdict) => `${verdict}.`,
  sentence: (verdict, reasons) => `${verdict}، إذ ${reasons.join("؛ ")}.`,
  accepted: "تقبله أنت",
  rejected: "ترفضه أنت",
  disabled: "تستبعده أنت",
  suspended: "تتوقف في الحكم عليه",
  given: (sources, opposed) =>
    `${sources === "" ? "يؤخذ مسلَّمًا به" : `يؤخذ بشهادة ${isolate(sources, true)}`}${opposed ? "" : "، ولا شيء يعترض عليه"}`,
  stand: (needs, _count, opposed) => `يثبت ${needs}${opposed ? "" : "، ولا شيء يعترض عليه"}`,
  supported: (reasons) => each(reasons, "يدعمه"),
  answered: (objection, by) => `يجيب ${by} عن ${objection}`,
  failedObjection: (objection) => `لا يصمد ${objection}`,
  attacked: (objections) => each(objections, "يعترض عليه"),
  fall: (fallen) => `يسقط ${fallen}`,
  nothingSupports: "لا شيء يدعمه",
  noReasonHolds: (failures) =>
    failures.length === 1 ? `زال سببه الوحيد: ${failures.join("")}` : `لم يبق من أسبابه شيء: ${list(failures)}`,
  undercut: (premises, by) => `يعترض ${by} على الاستدلال بـ${premises}`,
  failedStep: (premises) => `لا يصح الاستدلال بـ${premises}`,
  circle: (others, failures) =>
    `لا يستند إلا إلى نفسه${others === "" ? "" : ` عبر ${others}`}${
      failures.length === 0 ? "" : `، ولم يبق غير ذلك: ${list(failures)}`
    }`,
  dispute: (others, number) => {
    if (number === 0) return "يعترض على نفسه";
    if (number === 1) return `يتنافى هو و${others}، ولا شيء يرجّح بينهما`;
    return `هو في نزاع لا يحسمه شيء مع ${others}`;
  },
  hangs: (on) => `لم يُحسم ${on}`,

  fallsIf: (subject, ways, more) => `يسقط ${subject} إذا رفضت ${alternatives(ways, more)}.`,
  standsIf: (subject, ways, more) => `كان ${subject} سيثبت لولا ${alternatives(ways, more)}.`,
  firm: (subject, size) => `لا يسقط ${subject} وإن رفضت ${count(size, UP_TO)} من الخريطة.`,
  stuck: (subject, size) => `لن يثبت ${subject} ولو رفضت ${count(size, UP_TO)} من الخريطة.`,
  isEnough: (subject, ways, more) => `مهما رفضت سوى ذلك، يكفي لثبوت ${subject}: ${alternatives(ways, more)}.`,
  fallsWith: (statement, fallen) => `إذا رفضت ${statement} سقط معه ${fallen}.`,

  contributions: (subject, strength, raising, lowering, more) => {
    if (strength === undefined) return `لا يلزم عددٌ لقوة ${subject}.`;
    const clauses = [
      ...(raising.length > 0 ? [`يزيدها ${shares(raising)}`] : []),
      ...(lowering.length > 0 ? [`ينقصها ${shares(lowering)}`] : []),
    ];
    const effects = clauses.length === 0 ? ["لا شيء يزيدها أو ينقصها زيادة ظاهرة"] : clauses;
    const rest = more > 0 ? [count(more, LESSER)] : [];
    return `قوة ${subject} هي ${NUMBERS.format(strength)}: ${[...effects, ...rest].join("؛ ")}.`;
  },

  headings: {
    labels: "ما يثبت وما يسقط",
    readings: "القراءات",
    thesis: "الأطروحة",
    steps: "الخطوات المؤدية إليها",
    objections: "الاعتراضات",
    hinges: "ما يتوقف عليه كل شيء",
    remarks: "ملاحظات",
  },
  readings: (semantics, number, more) => {
    const kind = `القراءات ${SEMANTICS.get(semantics) ?? isolate(semantics, true)}`;
    if (number === 0 && more) return `${kind}: أكثر من أن تُستقصى.`;
    return `${kind}: ${count(number, READINGS)}${more ? " على الأقل" : ""}.`;
  },
  standsIn: (which, statements) =>
    which === "none"
      ? `لا يثبت ${statements} في أي منها.`
      : `يثبت ${statements} في ${which === "all" ? "جميعها" : "بعضها"}.`,
  noThesis: "لا توجد أقوال.",
  noObjections: "لا شيء يعترض على شيء.",
  noHinges: "أيًّا كان القول الواحد الذي ترفضه، لا يسقط سواه.",
  noRemarks: "لا شيء يستدعي الملاحظة.",
  moreRemarks: (number) => `(${count(number, REMARKS)} من هذا النوع)`,

  circularBenign: (members, number) =>
    number === 1
      ? `يُتخذ ${members} سببًا لنفسه أيضًا. وهو يثبت دون ذلك؛ فاحذف الدور.`
      : `يُتخذ كل من ${members} سببًا لغيره منها. وهي تثبت دون ذلك؛ فاحذف الدور.`,
  circularVicious: (members, number) =>
    number === 1
      ? `لا يستند ${members} إلا إلى نفسه. قدّم سببًا لا يفترضه مسبقًا.`
      : `لا يستند كل من ${members} إلا إلى بعضها. قدّم لواحد منها سببًا لا يفترض سائرها.`,
  conflictingAssumptions: (attacker, target) =>
    `يتنافى ${attacker} و${target}، وكلاهما مأخوذ دون سبب. بيّن لماذا يصح أحدهما.`,
  holdingHands: (premise, words) =>
    `يذكر ${premise} ${words}، ولا يرد ذلك في النتيجة ولا في مقدمة أخرى. فما الرابط بينها؟`,
  irrelevant: (statement, thesis) => `لا صلة لـ${statement} بـ${thesis}. اربطه بالحجاج أو احذفه.`,
  leafAttackOnStep: (attackers, target) =>
    `يبدو أن الاعتراض بـ${attackers} يشكك في استدلال لا في ${target} نفسه. وجّه الاعتراض إلى الاستدلال.`,
  longCausalChain: (steps, cause, effect, strength) =>
    `بين ${cause} و${effect}: ${count(steps, STEPS)}${
      strength === undefined ? "" : ` (قوتها مجتمعة: ${NUMBERS.format(strength)})`
    }. ضعف السلسلة من ضعف خطواتها كلها: دلّل على كل واحدة منها.`,
  mainUnsupported: (thesis) => `لا شيء يدعم الأطروحة ${thesis}. قدّم سببًا واحدًا على الأقل.`,
  misplacedTarget: (target, attackers) =>
    `يعترض ${attackers} على ${target}، ولم يُذكر له موضع في النص. اقتبس موضعًا يقول فيه أحدٌ ذلك.`,
  nearDuplicate: (premise, conclusion) =>
    `يكاد ${premise} يقول ما يقوله ${conclusion} وهو سبب له. قدّم سببًا يقول شيئًا آخر.`,
  oneSided: (thesis) => `لم يُذكر شيء ضد ${thesis} ولا ضد أسبابه. اذكر أقوى اعتراض وأجب عنه.`,
  rabbit: (conclusion, words) => `يذكر ${conclusion} ${words}، ولا يرد ذلك في أي مقدمة. أي مقدمة تأتي به؟`,
  senselessData: (fault, part, value, expected) => `${part}: ${SENSELESS[fault](value, expected)}`,
  sharedBase: (number, conclusion, shared) =>
    `لـ${conclusion} أسباب أساسها واحد، وهو ${shared} (عددها: ${count(number, REASONS)}): فليست مستقلة بعضها عن بعض.`,
  singlePointOfFailure: (statement, thesis) =>
    `إذا رفض القارئ ${statement} سقط معه ${thesis}. ادعمه، أو أضف سببًا لا يحتاج إليه.`,
  singlePremise: (premise, conclusion) =>
    `للاستدلال بـ${premise} على ${conclusion} مقدمة واحدة. أي افتراض يربط بينهما؟`,
  slipperySlope: (cause, effect, steps) =>
    `تحذير من ${cause} لأنه ينتهي إلى ${effect} (${count(steps, STEPS)}). لماذا لا يمكن التوقف عند أي خطوة؟`,
  sourceDependence: (source, number, thesis) =>
    `يسقط ${thesis} دون ما لا يشهد له إلا ${isolate(source, true)} (${count(number, STATEMENTS)}). ابحث عن مصدر ثانٍ.`,
  supportsAndAttacks: (statement, target) => `يُستعمل ${statement} مع ${target} وضده معًا. اختر واحدًا منهما.`,
  twoMains: (statements) => `في أعلى الخريطة ${statements}. عيّن منها الأطروحة.`,
  unansweredObjection: (attackers, number, target) =>
    `يعترض ${together({ phrase: attackers, count: number })} على ${target}، ولا شيء يجيب عن ذلك. أجب عن الاعتراض أو سلّم به.`,
  unansweredQuestion: (scheme, inference, question) => `يترك ${inference} (${scheme}) سؤالًا مفتوحًا: ${question}`,
  unsourcedEvidence: (statement) => `يُقدَّم ${statement} شاهدًا، ولا يذكر مصدرًا. اذكر مصدره.`,
  unsourcedLeaf: (statement) => `يؤخذ ${statement} دون مصدر ولا سبب. اذكر أحدهما.`,

  schemes: arabicSchemes,

  missingUnit: (statement) => `أضف ${statement}.`,
  extraUnit: (statement) => `احذف ${statement}: ليس في الخريطة الأخرى ما يشبهه.`,
  splitUnit: (reference, pieces, number) => `${pieces}: ${count(number, PIECES)} من قول واحد، هو ${reference}.`,
  mergedUnits: (references, merged, number) => `يجمع ${merged} ما يأتي (${count(number, STATEMENTS)}): ${references}.`,
  missingLink: (kind, from, to) => `بيّن أن ${drawn(kind, from, to)}.`,
  extraLink: (kind, from, to) => `احذف أن ${drawn(kind, from, to)}.`,
  reversedLink: (kind, from, to) => `اعكس خطًّا: ${drawn(kind, from, to)}، لا العكس.`,
  wrongSign: (wrong, wanted, from, to) =>
    `غيّر خطًّا: ${drawn(wanted, from, to)}؛ والخريطة تُظهر أن ${drawn(wrong, from, to)}.`,
  otherKind: (wrong, wanted, from, to) =>
    `انقل خطًّا: ${drawn(wanted, from, to)}؛ والخريطة تُظهر أن ${drawn(wrong, from, to)}.`,
  skippedStep: (from, to, between) => `بين ${from} و${to} خطوة متروكة: ${between}.`,
  insertedStep: (from, to, between) => `من ${from} إلى ${to} خطوة واحدة، دون ${between}.`,
  wronglyConvergent: (one, other, conclusion) => `اربط ${one} و${other}: لا يدعمان ${conclusion} إلا معًا.`,
  wronglyLinked: (one, other, conclusion) => `افصل ${one} عن ${other}: كل منهما يدعم ${conclusion} على حدة.`,
  otherMain: (wanted, shown) => (shown === "" ? `عيّن ${wanted} أطروحةً.` : `الأطروحة هي ${wanted}، لا ${shown}.`),
};
