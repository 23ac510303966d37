import type { DrawnMessages, Kind } from "@argument-graph/scene";
import { englishDrawn } from "@argument-graph/scene/parts";
import type { Stance } from "./evaluation";
import { sentence } from "./messages/sentence";

/** Every word of a picture, those in the scene included: what is seen and read of a map before a reader does anything. */
export interface PictureMessages extends DrawnMessages {
  readonly skip: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly reset: string;
  readonly fold: (name: string) => string;
  readonly unfold: (name: string, hidden: number) => string;
  /** How to move, read once with the map's name. */
  readonly hint: string;

  /** The kind of a box, as its name begins. */
  readonly role: (role: RoleWords) => string;
  /** Role and words of a box, such as "Claim: Peasants rose. They rose again and again." */
  readonly name: (role: string, words: readonly string[]) => string;
  /** A causation: "Step: Marx leads to Lenin". */
  readonly stepFrom: (cause: string, effect: string) => string;
  /** How a link without a title is referred to: "the reason for X", or "an inference" where X would lead too far. */
  readonly link: (kind: "inference" | "conflict" | "causation", target?: string) => string;

  readonly supports: (conclusion: string, together: readonly string[]) => string;
  readonly attacks: (target: string, together: readonly string[]) => string;
  readonly ledTo: (effect: string) => string;
  readonly followsFrom: (cause: string) => string;
  readonly supportedBy: (names: readonly string[]) => string;
  readonly attackedBy: (names: readonly string[]) => string;
  readonly undercutBy: (names: readonly string[]) => string;
  /** What a question that nobody has raised does, and what is open about a statement or link. */
  readonly asksAbout: (target: string) => string;
  readonly askedBy: (questions: readonly string[]) => string;
  readonly hasScheme: (scheme: string) => string;
  readonly inGroup: (title: string) => string;
  readonly hides: (count: number) => string;
  /** What the reader supposes of a box, as it is said of the box. */
  readonly supposed: { readonly [stance in Stance]: string };

  /** Words of the key below the map. */
  readonly legend: string;
  /** What lines and boxes mean; in our own notation the word on a line stands before it. */
  readonly legendItem: { readonly [item in LegendItem]: string };

  /** Said of a link that stands for a path through hidden statements. */
  readonly minimised: (hidden: number) => string;

  readonly find: string;
  readonly undo: string;
  readonly help: string;
  /** The button that opens the menu of what is rarer. */
  readonly more: string;
}

export interface RoleWords {
  readonly kind: Kind;
  /** The small words on the box, such as "evidence" and "not stated"; they belong to the kind. */
  readonly badges: readonly string[];
  readonly sketch: boolean;
  /** Nobody has raised it: it is a critical question without an answer. */
  readonly ghost: boolean;
  /** How many premises or attackers a link has. */
  readonly premises: number;
  /** What a link points at: a statement, or which kind of link. */
  readonly target: "statement" | "inference" | "conflict" | "causation";
}

export type LegendItem =
  | "support"
  | "attack"
  | "undercut"
  | "leadsTo"
  | "evidence"
  | "implicit"
  | "thesis"
  | "ghost"
  | "minimised";

/** "a", "a and b", "a, b and c". */
export const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
export const statements = (count: number): string => `${count} ${count === 1 ? "statement" : "statements"}`;
const together = (words: readonly string[]): string => (words.length > 0 ? `, together with ${and(words)}` : "");
const LINK = { inference: "inference", conflict: "objection", causation: "step" } as const;

const LINK_ALONE = { inference: "an inference", conflict: "an objection", causation: "a step" } as const;
const LINK_TO = { inference: "the inference to", conflict: "the objection to", causation: "the step to" } as const;

function role({ kind, badges, sketch, ghost, premises, target }: RoleWords): string {
  const on = target === "statement" ? "" : LINK[target];
  switch (kind) {
    case "claim":
    case "evidence": {
      const { thesis, evidence, openQuestion } = englishDrawn;
      const named = [thesis, evidence, openQuestion].some((badge) => badges.includes(badge));
      const lead = sketch ? ["Argument"] : named ? [] : ["Claim"];
      const said = [...lead, ...badges].join(", ");
      return said.charAt(0).toUpperCase() + said.slice(1);
    }
    case "inference":
      return `Reason${on && ` for this ${on}`}${premises > 1 ? `, ${premises} premises together` : ""}`;
    case "conflict":
      if (ghost) return `Open question${on && ` on this ${on}`}`;
      return `Objection${on && ` to this ${on}`}${premises > 1 ? `, ${premises} statements together` : ""}`;
    case "causation":
      return "Step";
  }
}

/** The words of a picture in English. */
export const englishPicture: PictureMessages = {
  ...englishDrawn,
  skip: "Skip the argument map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show the whole map",
  reset: "Suppose nothing",
  fold: (name) => `Fold the branch below ${name}`,
  unfold: (name, hidden) => `Unfold ${hidden > 0 ? statements(hidden) : "the branch"} below ${name}`,
  hint: "Arrow keys walk the argument, Enter folds a branch, question mark helps.",
  role,
  name: (kind, words) => (words.length > 0 ? `${kind}: ${words.map(sentence).join(" ")}` : kind),
  stepFrom: (cause, effect) => `${cause} leads to ${effect}`,
  link: (kind, target) => (target === undefined ? LINK_ALONE[kind] : `${LINK_TO[kind]} ${target}`),
  supports: (conclusion, others) => `supports ${conclusion}${together(others)}`,
  attacks: (target, others) => `attacks ${target}${together(others)}`,
  ledTo: (effect) => `leads to ${effect}`,
  followsFrom: (cause) => `follows from ${cause}`,
  supportedBy: (names) => `supported by ${and(names)}`,
  attackedBy: (names) => `attacked by ${and(names)}`,
  undercutBy: (names) => `undercut by ${and(names)}`,
  asksAbout: (target) => `asks about ${target}`,
  askedBy: (questions) => `open: ${and(questions)}`,
  hasScheme: (scheme) => `scheme: ${scheme}`,
  inGroup: (title) => `in ${title}`,
  supposed: {
    accepted: "you accept it",
    rejected: "you reject it",
    suspended: "you leave it open",
    disabled: "you leave it out",
  },
  hides: (count) => `folded, hides ${statements(count)}`,
  legend: "Key",
  legendItem: {
    support: "supports",
    attack: "attacks",
    undercut: "attacks an inference or step",
    leadsTo: "leads to",
    evidence: "evidence",
    implicit: "not stated",
    thesis: "thesis",
    ghost: "open question, not raised yet",
    minimised: "over statements that are hidden",
  },
  more: "More",
  undo: "Undo",
  find: "Find in the map",
  minimised: (hidden) => `over ${statements(hidden)} that the filter hides`,
  help: "Help and keys",
};
