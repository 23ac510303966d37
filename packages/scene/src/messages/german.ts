import { isolate } from "@argument-graph/core";
import type { Target } from "../drawn-messages";
import type { Messages, QuestionStatus } from "../messages";

const RULES = new Intl.PluralRules("de");

const count = (number: number, one: string, many: string): string =>
  `${number} ${RULES.select(number) === "one" ? one : many}`;

const SMALL = ["kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];
const spelt = (number: number): string => SMALL[number] ?? String(number);
const name = (text: string): string => isolate(text, false);

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`;
}

const LABELS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ["book", ["Buch", "Bücher"]],
  ["chapter", ["Kap.", "Kap."]],
  ["column", ["Sp.", "Sp."]],
  ["figure", ["Abb.", "Abb."]],
  ["folio", ["Bl.", "Bl."]],
  ["line", ["Z.", "Z."]],
  ["note", ["Anm.", "Anm."]],
  ["page", ["S.", "S."]],
  ["paragraph", ["Abs.", "Abs."]],
  ["part", ["Teil", "Teile"]],
  ["section", ["Abschn.", "Abschn."]],
  ["verse", ["V.", "V."]],
  ["volume", ["Bd.", "Bde."]],
]);

const AGAINST: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " gegen diesen Schluss",
  conflict: " gegen diesen Einwand",
  causation: " gegen diesen Schritt",
};
const FOR: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " für diesen Schluss",
  conflict: " für diesen Einwand",
  causation: " für diesen Schritt",
};
const UNDERCUT = {
  inference: "aber das folgt nicht zwingend",
  conflict: "aber das ist kein Einwand",
  causation: "aber nicht dieser Schritt",
} as const;

const LINK = { inference: "den Schluss von", conflict: "den Einwand von", causation: "den Schritt von" } as const;
const TO = { inference: "auf", conflict: "gegen", causation: "zu" } as const;
const counted = (number: number): string => (number > 0 ? ` ${number}` : "");
const bracketed = (details: string): string => (details === "" ? "" : ` (${details})`);
const together = (number: number, what: string): string => (number > 1 ? `, ${spelt(number)} ${what} zusammen` : "");

const QUESTION: Readonly<Record<QuestionStatus, string>> = {
  open: "Frage, nicht beantwortet",
  raised: "Frage, als Einwand erhoben",
  answered: "Frage, beantwortet",
};

/** The words of a drawing or an outline in German. */
export const german: Messages = {
  language: "de",
  comma: ", ",
  semicolon: "; ",
  because: (premises) => (premises > 1 ? "denn, zusammen" : "denn"),
  but: (attackers) => (attackers > 1 ? "aber, zusammen" : "aber"),
  undercut: (attackers, target) => `${UNDERCUT[target]}${attackers > 1 ? ", zusammen" : ""}`,
  leadsTo: "führt zu",
  bracket: { because: "denn", however: "jedoch" },
  toulmin: {
    so: "also",
    since: "da",
    onAccountOf: "aufgrund von",
    unless: "es sei denn",
    claim: "Konklusion",
    data: "Daten",
    warrant: "Schlussregel",
    backing: "Stützung",
    rebuttal: "Ausnahme",
  },
  rule: ({ kind, from, to, follows }) => {
    const said = list(from);
    if (kind === "conflict") return `Aber ${said} ${from.length > 1 ? "sprechen" : "spricht"} gegen ${to}.`;
    if (kind === "causation") return follows ? `${said} führt zu:` : `${said} führt zu ${to}.`;
    if (follows) return `Also, aus ${said}:`;
    return /^\d+$/.test(to)
      ? `Aus ${said} folgt auch ${to}.`
      : `${said} ${from.length > 1 ? "stützen" : "stützt"} ${to}.`;
  },
  linkNumbered: ({ kind, from, to }) => `${LINK[kind]} ${list(from)}${to === undefined ? "" : ` ${TO[kind]} ${to}`}`,
  numbered: (number, said) => `${number}. ${said}`,
  key: "Aussagen",
  thesis: "These",
  evidence: "Beleg",
  notStated: "nicht ausgesprochen",
  sketch: "nur skizziert",
  openQuestion: "offene Frage",
  ask: "?",
  hidden: (statements) => `+${statements}`,
  label: (label) => ({ in: "hält stand", out: "fällt", undecided: "offen" })[label],
  locator: (label, locator) => {
    const [one, many] = LABELS.get(label) ?? [label, label];
    return `${/[-–—,&]/.test(locator) ? many : one} ${locator}`;
  },
  names: (names) => (names.length > 3 ? `${name(names[0] ?? "")} u. a.` : list(names.map(name))),
  untitled: "Argumentkarte",
  summary: ({ statements, evidence, implicit, inferences, conflicts, causations }) => {
    const of = [
      evidence > 0 ? `${evidence} davon mit Beleg` : "",
      implicit > 0 ? `${implicit} nicht ausgesprochen` : "",
    ].filter(Boolean);
    const joined = [
      causations > 0 ? count(causations, "historischen Schritt", "historische Schritte") : "",
      inferences > 0 ? count(inferences, "Schluss", "Schlüsse") : "",
      conflicts > 0 ? count(conflicts, "Einwand", "Einwände") : "",
    ].filter(Boolean);
    const said = `${count(statements, "Aussage", "Aussagen")}${of.length > 0 ? ` (${of.join(", ")})` : ""}`;
    return `${[said, list(joined)].filter(Boolean).join(", verbunden durch ")}.`;
  },
  summaryThesis: (thesis) => `These: ${name(thesis)}.`,
  summaryObjection: (objection) => `Wichtigster Einwand: ${name(objection)}.`,
  step: (number, cause, effect, details) =>
    `Schritt ${number}: ${name(cause)} führt zu ${name(effect)}${bracketed(details)}`,
  reason: (number, premises, target, details) =>
    `${target === "statement" ? "Grund" : "Begründung"}${counted(number)}${FOR[target]}${together(premises, "Prämissen")}${bracketed(details)}:`,
  objection: (number, attackers, target, details) =>
    `Einwand${counted(number)}${AGAINST[target]}${together(attackers, "Aussagen")}${bracketed(details)}:`,
  evidenceHeading: "Beleg:",
  see: (number, title) => (title === undefined ? `siehe ${number}` : `${name(title)} (siehe ${number})`),
  gap: (text) => `Lücke im Text: ${name(text)}`,
  noteOn: (text, names) => (names.length > 0 ? `${text} (Zu ${list(names.map((each) => `„${name(each)}“`))}.)` : text),
  about: (numbers) => `(zu ${list(numbers)})`,
  verdicts: "Was standhält und was fällt",
  hinges: "Woran alles hängt",
  criticalQuestion: (status, text) => `${QUESTION[status]}: ${name(text)}`,
  sources: "Quellen",
  notes: "Anmerkungen",
};
