import { type Inline, scanner } from "./scanner";

/**
 *     .->.  :->:        →        :smile:  .smile.        ☺
 *
 * Signs of logic and a few faces, between dots or colons, as Argdown's own tool has them. Anything else between dots or
 * colons is text.
 */
export const shortcodeAt = (text: string, at: number): Inline | undefined => {
  const name = nameAt(text, at);
  const symbol = name && symbols.get(name.text);
  return name && symbol ? { text: symbol, end: name.end } : undefined;
};

/** No name is longer than twelve letters. */
const nameAt = scanner(/\.([^.:\s]{1,12})\.|:([^.:\s]{1,12}):/y);

const table =
  "A ∀,E ∃,O 𝗢,P 𝗣,-> →,<-> ↔,~ ¬,^ ∧,v ∨,v_ ⊻,<> ◇,[] ◻,happy 😀,smile ☺,smiley ☺,laugh 😆,lol 😆,rofl 🤣,joy 😂," +
  "heart ❤,? ❓,question ❓,love 😍,wink 😉,shush 🤫,meh 😐,eye-roll 🙄,sad 😢,disappointed 😞,scream 😱,think 🤔," +
  "+1 👍,up 👍,-1 👎,down 👎,star ⭐,y ✔,agree ✔,n ❌,disagree ❌";

const symbols: ReadonlyMap<string, string> = new Map(
  table.split(",").map((line): [string, string] => {
    const [name = "", symbol = ""] = line.split(" ");
    return [name, symbol];
  }),
);
