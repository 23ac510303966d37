import { isolate } from "@argument-graph/core";
import type { Counted, DataFault, EvaluationMessages, Relation, Share } from "../messages";
import { germanSchemes } from "../schemes/german-schemes";

const RULES = new Intl.PluralRules("de");
const NUMBERS = new Intl.NumberFormat("de", { maximumFractionDigits: 2 });

const isOne = (count: number): boolean => RULES.select(count) === "one";
const verb = (count: number, one: string, many: string): string => (isOne(count) ? one : many);
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const list = (phrases: readonly string[], last = "und"): string =>
  phrases.length < 2 ? phrases.join("") : `${phrases.slice(0, -1).join(", ")} ${last} ${phrases.at(-1)}`;

/**
 * A phrase after "gegen", "für" and "auf". Names stand in quotes and stay as they are; of the phrases below only those
 * with a masculine noun change.
 */
const accusative = (phrase: string): string => phrase.replace(/^der /, "den ").replace(/^ein /, "einen ");

/** `dafür spricht „a“`, `dafür sprechen „a“ und „b“, jedes für sich`, `dafür sprechen „b“ und „c“ zusammen`. */
function each(parties: readonly Counted[], side: "dafür" | "dagegen"): string {
  if (parties.length > 1 && parties.every(({ count }) => count === 1))
    return `${side} sprechen ${list(parties.map(({ phrase }) => phrase))}, jedes für sich`;
  return parties
    .map(({ phrase, count }) => (count === 1 ? `${side} spricht ${phrase}` : `${side} sprechen ${phrase} zusammen`))
    .join(", und ");
}

/** `„a“, oder „b“, oder „c“ und „d“ zusammen`. */
function alternatives(ways: readonly Counted[], more: number): string {
  const phrases = ways.map(({ phrase, count }) => (count === 1 ? phrase : `${phrase} zusammen`));
  const rest = more > 0 ? [`auf ${isOne(more) ? "eine weitere Weise" : `${more} weitere Weisen`}`] : [];
  return [...phrases, ...rest].join(", oder ");
}

/** `„a“ um 0,3 und „b“ um 0,1`. */
const shares = (parties: readonly Share[]): string =>
  list(parties.map(({ phrase, amount }) => `${phrase} um ${NUMBERS.format(amount)}`));

const verdicts = {
  statement: { in: "hält stand", out: "fällt", undecided: "ist offen" },
  step: { in: "trägt", out: "trägt nicht", undecided: "ist offen" },
  objection: { in: "ist stichhaltig", out: "ist nicht stichhaltig", undecided: "ist offen" },
} as const;

function drawn(kind: Relation, from: string, to: string): string {
  if (kind === "support") return `${from} stützt ${accusative(to)}`;
  if (kind === "backing") return `${from} stützt einen Schluss auf ${accusative(to)}`;
  if (kind === "attack") return `${from} spricht gegen ${accusative(to)}`;
  if (kind === "undercut") return `${from} spricht gegen einen Schluss auf ${accusative(to)}`;
  return `${from} führt zu ${to}`;
}

/** `auch wenn eine Aussage der Karte abgelehnt wird`, with the verb in the mood of the sentence. */
function rejected(size: number, one: string, many: string): string {
  if (size === 0) return `keine Aussage der Karte abgelehnt ${one}`;
  if (isOne(size)) return `eine Aussage der Karte abgelehnt ${one}`;
  return `${size === 2 ? "eine oder zwei" : `bis zu ${size === 3 ? "drei" : size}`} Aussagen der Karte abgelehnt ${many}`;
}

const SEMANTICS: ReadonlyMap<string, string> = new Map([
  ["complete", "vollständige "],
  ["preferred", "bevorzugte "],
  ["stable", "stabile "],
  ["semi-stable", "semistabile "],
  ["ideal", "ideale "],
]);

const SENSELESS: Readonly<Record<DataFault, (value: string, expected: string) => string>> = {
  weight: (value) => `Das Gewicht ist ${value}; erwartet wird eine Zahl von 0 bis 1. Es zählt nicht.`,
  standard: (value, expected) =>
    `„${value}“ ist kein Beweismaß; erwartet wird eines von diesen: ${expected}. Es zählt nicht.`,
  "standard-of-link": (value) =>
    `Das Beweismaß „${value}“ bleibt hier ohne Wirkung; zu beweisen sind nur Aussagen und historische Schritte.`,
  argument: (value, expected) =>
    `Ob der Schritt ein Argument ist, heißt ${value}; erwartet wird eines von diesen: ${expected}. Er gilt nicht als eines.`,
  answers: (value, expected) =>
    `Die Antworten auf kritische Fragen sind ${value}; erwartet werden sie nach Nummern, ${expected} und so weiter. Sie zählen nicht.`,
  answer: (value) =>
    `Beantwortet wird die kritische Frage ${value}, die das Schema nicht stellt. Das bleibt ohne Wirkung.`,
  question: (value) =>
    `Die kritische Frage ${value} stellt sich dort nicht, worum es hier geht. Sie bleibt ohne Wirkung.`,
  roles: (value) =>
    `Die Rollen der Prämissen sind ${value}; erwartet wird zu jeder Rolle eine Prämisse. Sie zählen nicht.`,
  role: (value) => `Eine Prämisse steht in der Rolle „${value}“, die das Schema nicht hat. Das bleibt ohne Wirkung.`,
  premise: (value) => `Eine Rolle hat ${value}, was keine der Prämissen ist. Das bleibt ohne Wirkung.`,
};

/** The words of evaluation in German. */
export const germanEvaluation: EvaluationMessages = {
  language: "de",
  comma: ", ",
  quote: (text) => `„${isolate(text, false)}“`,
  list: (phrases) => list(phrases),
  others: (count) => `${count} weitere`,
  thesis: (name) => `die These ${name}`,
  inference: (premises, conclusion) => `der Schluss von ${premises} auf ${accusative(conclusion)}`,
  causation: (cause, effect) => `der Schritt von ${cause} zu ${effect}`,
  objection: (attackers) => `der Einwand ${attackers}`,
  objectionTo: (attackers, target) => `der Einwand ${attackers} gegen ${accusative(target)}`,
  aStep: "ein anderer Schluss",

  verdict: (subject, label, kind) => `${subject} ${verdicts[kind][label]}`,
  stated: (verdict) => `${capital(verdict)}.`,
  sentence: (verdict, reasons) => `${capital(verdict)}, denn ${reasons.join("; ")}.`,
  accepted: "Sie nehmen das an",
  rejected: "Sie lehnen das ab",
  disabled: "Sie lassen das weg",
  suspended: "Sie lassen das offen",
  given: (sources, opposed) =>
    `${sources === "" ? "das gilt als gegeben" : `das gilt auf das Wort von ${sources} hin`}${
      opposed ? "" : ", und nichts spricht dagegen"
    }`,
  stand: (needs, count, opposed) =>
    `${needs} ${verb(count, "hält stand", "halten stand")}${opposed ? "" : ", und nichts spricht dagegen"}`,
  supported: (reasons) => each(reasons, "dafür"),
  answered: (objection, by) => `${objection} ist beantwortet durch ${by}`,
  failedObjection: (objection) => `${objection} ist nicht stichhaltig`,
  attacked: (objections) => each(objections, "dagegen"),
  fall: (fallen, count) => `${fallen} ${verb(count, "fällt", "fallen")}`,
  nothingSupports: "nichts spricht dafür",
  noReasonHolds: (failures) =>
    failures.length === 1
      ? `der einzige Grund dafür entfällt: ${failures.join("")}`
      : `keiner der Gründe dafür trägt: ${list(failures)}`,
  undercut: (premises, by) => `gegen den Schluss von ${premises} spricht ${by}`,
  failedStep: (premises) => `der Schluss von ${premises} trägt nicht`,
  circle: (others, failures) =>
    `die Begründung läuft im Kreis${others === "" ? "" : ` (über ${others})`}${
      failures.length === 0 ? "" : `, und sonst trägt nichts: ${list(failures)}`
    }`,
  dispute: (others, count) => {
    if (count === 0) return "das spricht gegen sich selbst";
    if (count === 1) return `dies und ${others} schließen einander aus, und nichts entscheidet dazwischen`;
    return `ein Streit ist nicht entschieden; die Gegenseiten sind ${others}`;
  },
  hangs: (on, count) => `${on} ${verb(count, "ist", "sind")} offen`,

  fallsIf: (subject, ways, more) => `${capital(subject)} fällt, sobald abgelehnt wird: ${alternatives(ways, more)}.`,
  standsIf: (subject, ways, more) => `${capital(subject)} würde standhalten ohne: ${alternatives(ways, more)}.`,
  firm: (subject, size) => `${capital(subject)} fällt nicht, auch wenn ${rejected(size, "wird", "werden")}.`,
  stuck: (subject, size) =>
    `${capital(subject)} würde nicht standhalten, selbst wenn ${rejected(size, "würde", "würden")}.`,
  isEnough: (subject, ways, more) =>
    `Was auch sonst abgelehnt wird: Für ${accusative(subject)} genügt ${alternatives(ways, more)}.`,
  fallsWith: (statement, fallen, count) =>
    `Wird ${statement} abgelehnt, ${verb(count, "fällt", "fallen")} auch ${fallen}.`,

  contributions: (subject, strength, raising, lowering, more) => {
    if (strength === undefined) return `Für ${accusative(subject)} ergibt sich keine Stärke.`;
    const clauses = [
      ...(raising.length > 0 ? [`erhöht wird sie durch ${shares(raising)}`] : []),
      ...(lowering.length > 0 ? [`gesenkt wird sie durch ${shares(lowering)}`] : []),
    ];
    const effects = clauses.length === 0 ? ["nichts erhöht oder senkt sie merklich"] : clauses;
    const rest =
      more > 0 ? [isOne(more) ? "1 weitere Aussage wirkt weniger" : `${more} weitere Aussagen wirken weniger`] : [];
    return `${capital(subject)} hat die Stärke ${NUMBERS.format(strength)}: ${[...effects, ...rest].join("; ")}.`;
  },

  headings: {
    labels: "Was standhält und was fällt",
    readings: "Lesarten",
    thesis: "Die These",
    steps: "Die Schritte, die zu ihr führen",
    objections: "Die Einwände",
    hinges: "Woran alles hängt",
    remarks: "Anmerkungen",
  },
  readings: (semantics, number, more) => {
    const kind = SEMANTICS.get(semantics) ?? `${semantics}-`;
    if (number === 0)
      return more ? `Es gibt zu viele ${kind}Lesarten, um sie durchzusehen.` : `Es gibt keine ${kind}Lesart.`;
    return `Es gibt ${more ? "mindestens " : ""}${number} ${kind}${verb(number, "Lesart", "Lesarten")}.`;
  },
  standsIn: (which, statements, number) =>
    `${capital(statements)} ${verb(number, "hält", "halten")} in ${{ all: "allen", some: "einigen", none: "keiner" }[which]} davon stand.`,
  noThesis: "Es gibt keine Aussagen.",
  noObjections: "Nichts spricht gegen irgendetwas.",
  noHinges: "Welche einzelne Aussage man auch ablehnt, sonst fällt nichts.",
  noRemarks: "Es gibt nichts anzumerken.",
  moreRemarks: (count) => `(${count} weitere ${verb(count, "Anmerkung", "Anmerkungen")} dieser Art)`,

  circularBenign: (members, count) =>
    count === 1
      ? `${capital(members)} wird auch als Grund für sich selbst angeführt. Das hält auch ohne diesen Kreis stand; lassen Sie ihn weg.`
      : `${capital(members)} werden als Gründe füreinander angeführt. Sie halten auch ohne diesen Kreis stand; lassen Sie ihn weg.`,
  circularVicious: (members, count) =>
    count === 1
      ? `${capital(members)} beruht nur auf sich selbst. Geben Sie einen Grund an, der das nicht schon voraussetzt.`
      : `${capital(members)} beruhen nur aufeinander. Geben Sie für eine dieser Aussagen einen Grund an, der die anderen nicht voraussetzt.`,
  conflictingAssumptions: (attacker, target) =>
    `${capital(attacker)} und ${target} schließen einander aus, und beides gilt ohne Begründung. Sagen Sie, warum eines davon richtig ist.`,
  holdingHands: (premise, words) =>
    `In ${premise} ist von ${words} die Rede, in der Konklusion und den anderen Prämissen nicht. Was verbindet sie?`,
  irrelevant: (statement, thesis) =>
    `${capital(statement)} hat mit ${thesis} nichts zu tun. Verbinden Sie die Aussage mit dem Argument, oder lassen Sie sie weg.`,
  leafAttackOnStep: (attackers, target) =>
    `Der Einwand ${attackers} scheint eher einen Schluss zu bezweifeln als ${accusative(target)} selbst. Richten Sie ihn gegen den Schluss.`,
  longCausalChain: (steps, cause, effect, strength) =>
    `Von ${cause} zu ${effect} ${verb(steps, "führt", "führen")} ${steps} ${verb(steps, "Schritt", "Schritte")}${
      strength === undefined ? "" : ` (Stärke aller zusammen: ${NUMBERS.format(strength)})`
    }. Die Kette ist so schwach wie alle ihre Schritte zusammen: Begründen Sie jeden davon.`,
  mainUnsupported: (thesis) => `Nichts spricht für die These ${thesis}. Geben Sie wenigstens einen Grund an.`,
  misplacedTarget: (target, attackers) =>
    `Der Einwand ${attackers} richtet sich gegen ${accusative(target)}; dafür ist keine Stelle des Textes angegeben. Zitieren Sie, wo das jemand sagt.`,
  nearDuplicate: (premise, conclusion) =>
    `${capital(premise)} sagt fast dasselbe wie ${conclusion}, wofür es ein Grund sein soll. Geben Sie einen Grund an, der etwas anderes sagt.`,
  oneSided: (thesis) =>
    `Gegen ${thesis} oder die Gründe dafür wird nichts gesagt. Nennen Sie den stärksten Einwand, und beantworten Sie ihn.`,
  rabbit: (conclusion, words) =>
    `In ${conclusion} ist von ${words} die Rede, in keiner Prämisse. Welche Prämisse bringt das ein?`,
  senselessData: (fault, part, value, expected) => `${capital(part)}: ${SENSELESS[fault](value, expected)}`,
  sharedBase: (count, conclusion, shared) =>
    `${count} der Gründe für ${accusative(conclusion)} haben eine gemeinsame Grundlage, ${shared}: Sie sind nicht voneinander unabhängig.`,
  singlePointOfFailure: (statement, thesis) =>
    `Wird ${statement} abgelehnt, fällt auch ${thesis}. Stützen Sie diese Aussage, oder geben Sie einen Grund an, der sie nicht braucht.`,
  singlePremise: (premise, conclusion) =>
    `Der Schluss von ${premise} auf ${accusative(conclusion)} hat nur eine Prämisse. Welche Annahme verbindet die beiden?`,
  slipperySlope: (cause, effect, steps) =>
    `Hier wird vor ${cause} gewarnt, weil es nach ${steps} ${verb(steps, "Schritt", "Schritten")} mit ${effect} enden würde. Warum lässt sich keiner der Schritte aufhalten?`,
  sourceDependence: (source, count, thesis) =>
    `${capital(thesis)} fällt ohne die ${count} ${verb(count, "Aussage", "Aussagen")}, für die allein ${source} bürgt. Suchen Sie eine zweite Quelle.`,
  supportsAndAttacks: (statement, target) =>
    `${capital(statement)} dient sowohl für als auch gegen ${accusative(target)}. Entscheiden Sie sich für eines.`,
  twoMains: (statements) => `Ganz oben stehen ${statements}. Kennzeichnen Sie die Aussage, die die These ist.`,
  unansweredObjection: (attackers, count, target) =>
    `Gegen ${accusative(target)} ${verb(count, `spricht ${attackers}`, `sprechen ${attackers} zusammen`)}, und nichts antwortet darauf. ` +
    "Beantworten Sie den Einwand, oder geben Sie ihm nach.",
  unansweredQuestion: (scheme, inference, question) =>
    `${capital(inference)} (${scheme}) lässt eine Frage offen: ${question}`,
  unsourcedEvidence: (statement) =>
    `${capital(statement)} wird als Beleg angeführt, nennt aber keine Quelle. Geben Sie eine an.`,
  unsourcedLeaf: (statement) =>
    `${capital(statement)} gilt ohne Quelle und ohne Grund. Geben Sie eine Quelle oder einen Grund an.`,

  schemes: germanSchemes,

  missingUnit: (statement) => `Ergänzen Sie ${statement}.`,
  extraUnit: (statement) => `Lassen Sie ${statement} weg: Die andere Karte hat nichts dergleichen.`,
  splitUnit: (reference, pieces, count) => `${pieces} sind ${count} Teile einer einzigen Aussage, ${reference}.`,
  mergedUnits: (references, merged, count) => `${merged} fasst ${count} Aussagen zusammen: ${references}.`,
  missingLink: (kind, from, to) => `Zeigen Sie: ${drawn(kind, from, to)}.`,
  extraLink: (kind, from, to) => `Lassen Sie weg: ${drawn(kind, from, to)}.`,
  reversedLink: (kind, from, to) => `Drehen Sie eine Linie um: ${drawn(kind, from, to)}, nicht umgekehrt.`,
  wrongSign: (wrong, wanted, from, to) =>
    `Ändern Sie eine Linie: ${drawn(wanted, from, to)}; die Karte zeigt: ${drawn(wrong, from, to)}.`,
  otherKind: (wrong, wanted, from, to) =>
    `Versetzen Sie eine Linie: ${drawn(wanted, from, to)}; die Karte zeigt: ${drawn(wrong, from, to)}.`,
  skippedStep: (from, to, between) => `Zwischen ${from} und ${to} ist ein Schritt ausgelassen: ${between}.`,
  insertedStep: (from, to, between) => `Von ${from} zu ${to} ist es ein einziger Schritt, ohne ${between}.`,
  wronglyConvergent: (one, other, conclusion) =>
    `Verbinden Sie ${one} und ${other}: Nur zusammen stützen sie ${accusative(conclusion)}.`,
  wronglyLinked: (one, other, conclusion) =>
    `Trennen Sie ${one} und ${other}: Jedes für sich stützt ${accusative(conclusion)}.`,
  otherMain: (wanted, shown) =>
    shown === "" ? `Kennzeichnen Sie ${wanted} als These.` : `Die These ist ${wanted}, nicht ${shown}.`,
};
