/** How statements and links are called in a sentence. All arguments are finished phrases, such as “It rained”. */
export interface Names {
  /** The name of a statement in a sentence. */
  quote(text: string): string;
  list(phrases: readonly string[]): string;
  inference(premises: string, conclusion: string): string;
  causation(cause: string, effect: string): string;
  objection(attackers: string): string;
  /** A link, where it is an end of another link. */
  readonly aLink: string;
}

/** Names in English. */
export const englishNames: Names = {
  quote: (text) => `“${text}”`,
  list: (phrases) =>
    phrases.length < 2 ? phrases.join("") : `${phrases.slice(0, -1).join(", ")} and ${phrases.at(-1)}`,
  inference: (premises, conclusion) => `the step from ${premises} to ${conclusion}`,
  causation: (cause, effect) => `the claim that ${cause} led to ${effect}`,
  objection: (attackers) => `the objection ${attackers}`,
  aLink: "another step",
};
