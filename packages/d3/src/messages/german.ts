import { isolate } from "@argument-graph/core";
import { german as sceneGerman } from "@argument-graph/scene/german";
import type { DrawingMessages } from "../messages";
import type { RoleWords } from "../picture-messages";
import { statements } from "./german-count";
import { germanReader } from "./german-reader";
import { sentence } from "./sentence";

const name = (text: string): string => isolate(text, false);
const und = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`;
const names = (words: readonly string[]): string => und(words.map(name));
/** The first names and how many there are besides: short enough to be listened to. */
const few = (words: readonly string[]): string =>
  und(words.length > 3 ? [...words.slice(0, 2).map(name), `${words.length - 2} weitere`] : words.map(name));

// Names follow a colon, since they may be phrases of their own, such as "der Schluss auf X", whose case would not fit.
const together = (words: readonly string[]): string => (words.length > 0 ? `, zusammen mit: ${names(words)}` : "");
const LINK = { inference: "Schluss", conflict: "Einwand", causation: "Schritt" } as const;
const LINK_TO = { inference: "der Schluss auf", conflict: "der Einwand gegen", causation: "der Schritt zu" } as const;
const TURNED = { in: "Jetzt haltbar", out: "Jetzt gefallen", undecided: "Jetzt offen" } as const;

function role({ kind, badges, sketch, ghost, premises, target }: RoleWords): string {
  const on = target === "statement" ? "" : LINK[target];
  switch (kind) {
    case "claim":
    case "evidence": {
      const { thesis, evidence, openQuestion } = sceneGerman;
      const named = [thesis, evidence, openQuestion].some((badge) => badges.includes(badge));
      const said = [...(sketch ? ["Argument"] : named ? [] : ["Behauptung"]), ...badges].join(", ");
      return said.charAt(0).toUpperCase() + said.slice(1);
    }
    case "inference":
      return `${on ? `Begründung für diesen ${on}` : "Grund"}${premises > 1 ? `, ${premises} Prämissen zusammen` : ""}`;
    case "conflict":
      if (ghost) return `Offene Frage${on && ` zu diesem ${on}`}`;
      return `Einwand${on && ` gegen diesen ${on}`}${premises > 1 ? `, ${premises} Aussagen zusammen` : ""}`;
    case "causation":
      return "Schritt";
  }
}

/** The words of a drawing in German. */
export const german: DrawingMessages = {
  ...sceneGerman,
  ...germanReader,
  find: "In der Karte suchen",
  undo: "Rückgängig",
  help: "Hilfe und Tasten",
  more: "Mehr",
  minimised: (hidden) => `über ${statements(hidden)}, die der Filter verbirgt`,
  skip: "Argumentkarte überspringen",
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  fit: "Ganze Karte zeigen",
  reset: "Alle Annahmen zurücknehmen",
  fold: (text) => `Zweig zuklappen unter: ${name(text)}`,
  unfold: (text, hidden) => `${hidden > 0 ? statements(hidden) : "Zweig"} aufklappen unter: ${name(text)}`,
  folded: (hidden) =>
    hidden > 0 ? `Zugeklappt, ${statements(hidden)} verborgen.` : "Zugeklappt; alle Aussagen kommen auch anderswo vor.",
  unfolded: (shown) => (shown > 0 ? `Aufgeklappt, ${statements(shown)} gezeigt.` : "Aufgeklappt."),
  hint: "Pfeiltasten gehen durch das Argument, Eingabe klappt Zweige zu, Fragezeichen hilft.",
  role,
  name: (kind, words) => (words.length > 0 ? `${kind}: ${words.map(sentence).join(" ")}` : kind),
  stepFrom: (cause, effect) => `${name(cause)} führt zu ${name(effect)}`,
  link: (kind, target) => (target === undefined ? `ein ${LINK[kind]}` : `${LINK_TO[kind]} ${name(target)}`),
  supports: (conclusion, others) => `stützt: ${name(conclusion)}${together(others)}`,
  attacks: (target, others) => `spricht gegen: ${name(target)}${together(others)}`,
  ledTo: (effect) => `führt zu: ${name(effect)}`,
  followsFrom: (cause) => `folgt aus: ${name(cause)}`,
  supportedBy: (by) => `gestützt durch: ${names(by)}`,
  attackedBy: (by) => `angegriffen durch: ${names(by)}`,
  undercutBy: (by) => `bestritten durch: ${names(by)}`,
  asksAbout: (target) => `fragt nach: ${name(target)}`,
  askedBy: (questions) => `offen: ${names(questions)}`,
  hasScheme: (scheme) => `Schema: ${name(scheme)}`,
  inGroup: (title) => `Gruppe: ${name(title)}`,
  card: (text) => `Zu: ${name(text)}`,
  whatIf: "Was wäre, wenn?",
  stance: {
    accepted: "Ich nehme es an",
    rejected: "Ich lehne es ab",
    suspended: "Ich lasse es offen",
    disabled: "Ich lasse es weg",
  },
  tryWithout: "Ausprobieren, was geschieht ohne",
  without: names,
  questions: "Kritische Fragen",
  hints: "Zum Nachdenken",
  question: { open: "nicht beantwortet", raised: "als Einwand erhoben", answered: "beantwortet" },
  supposed: {
    accepted: "von Ihnen angenommen",
    rejected: "von Ihnen abgelehnt",
    suspended: "von Ihnen offengelassen",
    disabled: "von Ihnen weggelassen",
  },
  turned: (turned) => {
    const said = (["in", "out", "undecided"] as const).flatMap((label) =>
      turned[label].length > 0 ? [`${TURNED[label]}: ${few(turned[label])}.`] : [],
    );
    return said.length > 0 ? said.join(" ") : "Sonst ändert sich nichts.";
  },
  hides: (count) => `zugeklappt, verbirgt ${statements(count)}`,
  legend: "Legende",
  legendItem: {
    support: "stützt",
    attack: "greift an",
    undercut: "bestreitet einen Schluss oder Schritt",
    leadsTo: "führt zu",
    evidence: "Beleg",
    implicit: "nicht ausgesprochen",
    thesis: "These",
    ghost: "offene Frage, noch nicht erhoben",
    minimised: "über verborgene Aussagen",
  },
};
