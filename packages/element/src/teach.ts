import type { SomeWords } from "./words";

/**
 * Hands words to the element as soon as the page has it, in whichever order the scripts come: to the class that holds the
 * tag, since a script of its own has another copy of everything.
 */
export function teach(language: string, words: SomeWords): void {
  void globalThis.customElements?.whenDefined("argument-graph").then((element) => {
    if (teaches(element)) element.setMessages(language, words);
  });
}

const teaches = (element: object): element is { setMessages(language: string, words: SomeWords): void } & object =>
  "setMessages" in element && typeof element.setMessages === "function";
