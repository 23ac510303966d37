import { isolate } from "@argument-graph/core";
import { arabic as sceneArabic } from "@argument-graph/scene/arabic";
import type { DrawingMessages } from "../messages";
import type { RoleWords } from "../picture-messages";
import { count, type Forms } from "./arabic-count";
import { arabicReader } from "./arabic-reader";
import { sentence } from "./sentence";

const name = (text: string): string => isolate(text, true);
const names = (words: readonly string[]): string => words.map(name).join(" و");

const STATEMENTS: Forms = {
  zero: "لا أقوال",
  one: "قول واحد",
  two: "قولان",
  few: "# أقوال",
  many: "# قولًا",
  other: "# قول",
};
const PREMISES: Forms = {
  zero: "بلا مقدمات",
  one: "مقدمة واحدة",
  two: "مقدمتان",
  few: "# مقدمات",
  many: "# مقدمة",
  other: "# مقدمة",
};
const OTHERS: Forms = {
  zero: "لا غير",
  one: "واحد آخر",
  two: "اثنان آخران",
  few: "# آخرون",
  many: "# آخرون",
  other: "# آخرون",
};
const statements = (number: number): string => count(number, STATEMENTS);
/** The first names and how many there are besides: short enough to be listened to. */
const few = (words: readonly string[]): string =>
  words.length > 3 ? `${names(words.slice(0, 2))} و${count(words.length - 2, OTHERS)}` : names(words);
const together = (words: readonly string[]): string => (words.length > 0 ? ` مع ${names(words)}` : "");

const ON_THIS = { inference: "هذا الاستدلال", conflict: "هذا الاعتراض", causation: "هذه الخطوة" } as const;
const FOR_THIS = { inference: "لهذا الاستدلال", conflict: "لهذا الاعتراض", causation: "لهذه الخطوة" } as const;
const LINK_ALONE = { inference: "استدلال", conflict: "اعتراض", causation: "خطوة" } as const;
const LINK_TO = { inference: "الاستدلال على", conflict: "الاعتراض على", causation: "الخطوة إلى" } as const;
const TURNED = { in: "صار ثابتًا", out: "صار ساقطًا", undecided: "صار غير محسوم" } as const;

function role({ kind, badges, sketch, ghost, premises, target }: RoleWords): string {
  const linked = premises > 1;
  switch (kind) {
    case "claim":
    case "evidence": {
      const { thesis, evidence, openQuestion } = sceneArabic;
      const named = [thesis, evidence, openQuestion].some((badge) => badges.includes(badge));
      return [...(sketch ? ["حجة"] : named ? [] : ["دعوى"]), ...badges].join("، ");
    }
    case "inference": {
      const word = target === "statement" ? "سبب" : `تأييد ${FOR_THIS[target]}`;
      return `${word}${linked ? `، ${count(premises, PREMISES)} معًا` : ""}`;
    }
    case "conflict": {
      if (ghost) return target === "statement" ? "سؤال مفتوح" : `سؤال مفتوح عن ${ON_THIS[target]}`;
      const word = target === "statement" ? "اعتراض" : `اعتراض على ${ON_THIS[target]}`;
      return `${word}${linked ? `، ${statements(premises)} معًا` : ""}`;
    }
    case "causation":
      return "خطوة";
  }
}

/** Hidden statements after "فوق", in the genitive. */
const HIDDEN: Forms = {
  zero: "لا أقوال يخفيها",
  one: "قول واحد يخفيه",
  two: "قولين يخفيهما",
  few: "# أقوال يخفيها",
  many: "# قولًا يخفيها",
  other: "# قول يخفيها",
};

/** The words of a drawing in Arabic. */
export const arabic: DrawingMessages = {
  ...sceneArabic,
  ...arabicReader,
  find: "البحث في الخريطة",
  undo: "تراجع",
  help: "المساعدة والمفاتيح",
  more: "المزيد",
  minimised: (hidden) => `عبر ${count(hidden, HIDDEN)} المرشِّح`,
  skip: "تجاوز الخريطة الحجاجية",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  fit: "عرض الخريطة كلها",
  reset: "إلغاء كل الافتراضات",
  fold: (text) => `طي الفرع تحت: ${name(text)}`,
  unfold: (text, hidden) => `بسط الفرع تحت: ${name(text)}${hidden > 0 ? ` (${statements(hidden)})` : ""}`,
  folded: (hidden) =>
    hidden > 0 ? `طُوي الفرع، والمخفي: ${statements(hidden)}.` : "طُوي الفرع؛ كل أقواله مستعملة في موضع آخر أيضًا.",
  unfolded: (shown) => (shown > 0 ? `بُسط الفرع، والظاهر: ${statements(shown)}.` : "بُسط الفرع."),
  hint: "مفاتيح الأسهم تتنقل في الحجاج، والإدخال يطوي فرعًا، وعلامة الاستفهام للمساعدة.",
  role,
  name: (kind, words) => (words.length > 0 ? `${kind}: ${words.map(sentence).join(" ")}` : kind),
  stepFrom: (cause, effect) => `من ${name(cause)} إلى ${name(effect)}`,
  link: (kind, target) => (target === undefined ? LINK_ALONE[kind] : `${LINK_TO[kind]} ${name(target)}`),
  supports: (conclusion, others) => `يدعم ${name(conclusion)}${together(others)}`,
  attacks: (target, others) => `يعترض على ${name(target)}${together(others)}`,
  ledTo: (effect) => `يؤدي إلى ${name(effect)}`,
  followsFrom: (cause) => `ينتج عن ${name(cause)}`,
  supportedBy: (by) => `يدعمه ${names(by)}`,
  attackedBy: (by) => `يعترض عليه ${names(by)}`,
  undercutBy: (by) => `يعترض على لزومه ${names(by)}`,
  asksAbout: (target) => `يسأل عن ${name(target)}`,
  askedBy: (questions) => `مفتوح: ${names(questions)}`,
  hasScheme: (scheme) => `المخطط: ${name(scheme)}`,
  inGroup: (title) => `في مجموعة ${name(title)}`,
  card: (text) => `عن ${name(text)}`,
  whatIf: "ماذا لو؟",
  stance: {
    accepted: "أقبله",
    rejected: "أرفضه",
    suspended: "أتركه مفتوحًا",
    disabled: "أستبعده",
  },
  tryWithout: "انظر ما يحدث دون",
  without: names,
  questions: "أسئلة ينبغي طرحها",
  hints: "مما يستحق التفكير",
  question: { open: "بلا جواب", raised: "طُرح اعتراضًا", answered: "أُجيب عنه" },
  supposed: {
    accepted: "تقبله أنت",
    rejected: "ترفضه أنت",
    suspended: "تتركه مفتوحًا",
    disabled: "تستبعده أنت",
  },
  turned: (turned) => {
    const said = (["in", "out", "undecided"] as const).flatMap((label) =>
      turned[label].length > 0 ? [`${TURNED[label]}: ${few(turned[label])}.`] : [],
    );
    return said.length > 0 ? said.join(" ") : "لا يتغير شيء آخر.";
  },
  hides: (number) => `مطوي، والمخفي: ${statements(number)}`,
  legend: "المفتاح",
  legendItem: {
    support: "يدعم",
    attack: "يعترض",
    undercut: "يعترض على استدلال أو خطوة",
    leadsTo: "يؤدي إلى",
    evidence: "شاهد",
    implicit: "غير مصرَّح به",
    thesis: "الأطروحة",
    ghost: "سؤال مفتوح لم يُطرح بعد",
    minimised: "عبر عبارات مخفية",
  },
};
