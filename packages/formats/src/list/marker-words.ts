/**
 * What an item is to the one that it is nested in: a reason or an objection; one more premise of the link before it; an
 * effect, a cause or a conclusion of it; an objection to the step from it, or the rule behind that step; or a premise that
 * nobody has stated.
 */
export type Role =
  | "support"
  | "attack"
  | "and"
  | "effect"
  | "cause"
  | "conclusion"
  | "undercut"
  | "backing"
  | "implicit";

/** The words of one language that say a role, in lower case; in Arabic without vowel signs. */
interface RoleWords {
  /** Begin a sentence, and are not part of what is claimed: "because it rained". */
  readonly begins?: readonly string[];
  /** Begin a sentence that would not be one without them: "weil es geregnet hat". */
  readonly belongs?: readonly string[];
  /** Name a role before a colon, alone, or set in bold: "Objection: …". */
  readonly names?: readonly string[];
  /** As `names`, for several: each item below is one by itself. */
  readonly plurals?: readonly string[];
}

type LanguageWords = { readonly [role in Role]?: RoleWords };

const english: LanguageWords = {
  support: {
    begins: ["because"],
    belongs: ["because of"],
    names: ["reason", "pro", "for", "support", "evidence", "argument", "premise", "premises", "linked premises", "why"],
    plurals: ["reasons", "pros", "arguments", "arguments for"],
  },
  attack: {
    begins: ["but", "however", "yet", "on the other hand"],
    names: ["objection", "con", "contra", "against", "counterargument", "counter-argument", "rebuttal"],
    plurals: ["objections", "cons", "counterarguments", "arguments against"],
  },
  and: { begins: ["and", "together with"], names: ["co-premise", "and also"] },
  effect: {
    begins: ["leads to", "led to", "results in", "resulted in"],
    names: ["effect", "consequence", "result"],
    plurals: ["effects", "consequences", "results"],
  },
  cause: {
    begins: ["caused by", "results from", "resulted from", "due to"],
    names: ["cause"],
    plurals: ["causes"],
  },
  conclusion: { begins: ["therefore", "hence", "it follows that"], names: ["conclusion", "so", "thus"] },
  undercut: {
    begins: ["it does not follow because", "that does not follow because"],
    names: ["undercut", "does not follow", "it does not follow", "irrelevant", "not relevant"],
  },
  backing: { begins: ["it follows because", "that follows because"], names: ["warrant", "backing"] },
  implicit: {
    names: ["implicit", "unstated", "implicit premise", "hidden premise", "assumption", "assuming"],
    plurals: ["assumptions"],
  },
};

const german: LanguageWords = {
  support: {
    begins: ["denn"],
    belongs: ["weil"],
    names: ["grund", "begründung", "dafür", "beleg", "argument", "prämisse", "prämissen"],
    plurals: ["gründe", "belege", "argumente", "argumente dafür"],
  },
  attack: {
    begins: ["aber", "doch"],
    belongs: ["jedoch", "allerdings"],
    names: ["einwand", "kontra", "dagegen", "gegenargument"],
    plurals: ["einwände", "gegenargumente", "argumente dagegen"],
  },
  and: { begins: ["und", "zusammen mit"], names: ["und auch"] },
  effect: {
    begins: ["führt zu", "führte zu", "bewirkt", "bewirkte"],
    names: ["folge", "wirkung"],
    plurals: ["folgen", "wirkungen"],
  },
  cause: { begins: ["verursacht durch"], names: ["ursache"], plurals: ["ursachen"] },
  conclusion: { belongs: ["daher", "deshalb", "folglich"], names: ["schluss", "konklusion", "folgerung"] },
  undercut: { names: ["folgt nicht", "daraus folgt es nicht", "nicht relevant"] },
  backing: { names: ["schlussregel", "stütze"] },
  implicit: { names: ["implizit", "unausgesprochen", "stillschweigend", "annahme"], plurals: ["annahmen"] },
};

const arabic: LanguageWords = {
  support: {
    begins: ["لأن"],
    belongs: ["لأنه", "لأنها", "لأنهم"],
    names: ["سبب", "السبب", "حجة", "الحجة", "دليل", "الدليل", "مقدمة", "مقدمات", "المقدمات"],
    plurals: ["أسباب", "الأسباب", "حجج", "الحجج", "أدلة", "الأدلة"],
  },
  attack: {
    begins: ["لكن", "ولكن"],
    belongs: ["لكنه", "لكنها", "ولكنه", "ولكنها", "غير أن", "إلا أن", "بيد أن"],
    names: ["اعتراض", "الاعتراض", "ضد"],
    plurals: ["اعتراضات", "الاعتراضات"],
  },
  and: { begins: ["وأيضا", "وكذلك"] },
  effect: {
    begins: ["يؤدي إلى", "تؤدي إلى", "أدى إلى", "أدت إلى"],
    names: ["نتيجة", "النتيجة", "أثر"],
    plurals: ["نتائج", "النتائج", "آثار"],
  },
  cause: { begins: ["بسبب", "ناتج عن"] },
  conclusion: { begins: ["إذن"], belongs: ["لذلك"], names: ["خلاصة", "الخلاصة", "استنتاج", "الاستنتاج"] },
  undercut: { names: ["لا يلزم", "لا يلزم ذلك"] },
  backing: { names: ["مسوغ", "قاعدة"] },
  implicit: { names: ["ضمني", "ضمنية", "افتراض", "مقدمة ضمنية"], plurals: ["افتراضات"] },
};

/** How a word says its role. */
export type Manner = keyof RoleWords;

export interface MarkerWord {
  readonly word: string;
  readonly role: Role;
  readonly manner: Manner;
}

/** The words of all languages, so that a page need not say its own; the longest first. */
export const markerWords: readonly MarkerWord[] = [english, german, arabic]
  .flatMap((language) => Object.entries(language) as [Role, RoleWords][])
  .flatMap(([role, words]) =>
    (Object.entries(words) as [Manner, readonly string[]][]).flatMap(([manner, list]) =>
      list.map((word) => ({ word, role, manner })),
    ),
  )
  .sort((one, other) => other.word.length - one.word.length);

/** What says a role without words. A dash and a plus do so only before a space: "-5 °C" is a temperature. */
export const signs: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["+", "support"],
  ["＋", "support"],
  ["-", "attack"],
  ["−", "attack"],
  ["–", "attack"],
  ["—", "attack"],
  ["&", "and"],
  ["->", "effect"],
  ["→", "effect"],
  ["⟶", "effect"],
  ["➔", "effect"],
  ["<-", "cause"],
  ["←", "cause"],
  ["=>", "conclusion"],
  ["⇒", "conclusion"],
  ["∴", "conclusion"],
]);
