import type { Inline } from "./inline";

/**
 *     .->.  :->:        →        :smile:  .smile.        ☺
 *
 * Signs of logic and a few faces, between dots or colons, as Argdown's own tool has them. Anything else between dots or
 * colons is text.
 */
export const shortcodeAt = (text: string, at: number): Inline | undefined => {
  const fence = text[at];
  if (fence !== "." && fence !== ":") return undefined;
  for (let end = at + 2; end <= at + 1 + longest && end < text.length; end++) {
    if (text[end] !== fence) continue;
    const symbol = symbols.get(text.slice(at + 1, end));
    return symbol === undefined ? undefined : { text: symbol, end: end + 1 };
  }
  return undefined;
};

const symbols: ReadonlyMap<string, string> = new Map(
  [
    ...["A ∀", "E ∃", "O 𝗢", "P 𝗣", "-> →", "<-> ↔", "~ ¬", "^ ∧", "v ∨", "v_ ⊻", "<> ◇", "[] ◻"],
    ...["happy 😀", "smile ☺", "smiley ☺", "laugh 😆", "lol 😆", "rofl 🤣", "joy 😂", "heart ❤", "? ❓", "question ❓"],
    ...[
      "love 😍",
      "wink 😉",
      "shush 🤫",
      "meh 😐",
      "eye-roll 🙄",
      "sad 😢",
      "disappointed 😞",
      "scream 😱",
      "think 🤔",
    ],
    ...["+1 👍", "up 👍", "-1 👎", "down 👎", "star ⭐", "y ✔", "agree ✔", "n ❌", "disagree ❌"],
  ].map((line): [string, string] => {
    const [name = "", symbol = ""] = line.split(" ");
    return [name, symbol];
  }),
);

const longest = Math.max(...[...symbols.keys()].map(({ length }) => length));
