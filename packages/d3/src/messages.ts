import { type Messages, english as sceneEnglish } from "@argument-graph/scene";
import type { Question, Stance } from "./evaluation";
import { and, englishPicture, type PictureMessages, statements } from "./picture-messages";
import { englishReader, type ReaderMessages } from "./reader-messages";

/**
 * Every word that a drawing says, those in the scene included. Each pattern is a whole, so that a language may order and
 * inflect it as it needs; counts are handed in as numbers for the sake of its plurals.
 */
export interface DrawingMessages extends Messages, PictureMessages, ReaderMessages {
  /** Announced after a fold and after it is undone; none is hidden where all are used elsewhere too. */
  readonly folded: (hidden: number) => string;
  readonly unfolded: (shown: number) => string;

  /** The card of a statement or link: its name, what the reader can suppose, what it hangs on, its questions and hints. */
  readonly card: (name: string) => string;
  readonly whatIf: string;
  readonly stance: { readonly [stance in Stance]: string };
  readonly tryWithout: string;
  readonly without: (names: readonly string[]) => string;
  readonly questions: string;
  readonly hints: string;
  readonly question: { readonly [status in Question["status"]]: string };
  /** Announced after the reader has supposed something: what has come to stand, to fall, to be unsettled. */
  readonly turned: (turned: Readonly<Record<"in" | "out" | "undecided", readonly string[]>>) => string;
}

/** The first names and how many there are besides: short enough to be listened to. */
const few = (names: readonly string[]): string =>
  and(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
const TURNED = { in: "Now stands", out: "Now falls", undecided: "Now unsettled" } as const;

/** The words of a drawing in English. */
export const english: DrawingMessages = {
  ...sceneEnglish,
  ...englishPicture,
  ...englishReader,
  folded: (hidden) =>
    hidden > 0 ? `Folded, ${statements(hidden)} hidden.` : "Folded; all statements are used elsewhere too.",
  unfolded: (shown) => (shown > 0 ? `Unfolded, ${statements(shown)} shown.` : "Unfolded."),
  card: (name) => `On ${name}`,
  whatIf: "What if?",
  stance: {
    accepted: "I accept it",
    rejected: "I reject it",
    suspended: "I leave it open",
    disabled: "I leave it out",
  },
  tryWithout: "See what happens without",
  without: and,
  questions: "Questions to ask",
  hints: "Worth a thought",
  question: { open: "not answered", raised: "raised as an objection", answered: "answered" },
  turned: (turned) => {
    const said = (["in", "out", "undecided"] as const).flatMap((label) =>
      turned[label].length > 0 ? [`${TURNED[label]}: ${few(turned[label])}.`] : [],
    );
    return said.length > 0 ? said.join(" ") : "Nothing else changes.";
  },
};
