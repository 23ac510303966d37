import { html } from "./dom";

/** The elements of the card that stay for the life of a drawing. */
export interface Card {
  readonly root: HTMLElement;
  readonly words: HTMLElement;
  readonly why: HTMLElement;
  readonly actions: HTMLElement;
  readonly hinges: HTMLElement;
  readonly questions: HTMLElement;
  readonly hints: HTMLElement;
}

/**
 * card
 * ├ words: those of the box, in full
 * ├ why: the sentence that explains its label
 * ├ actions: what if it were otherwise; what it hangs on, each a button that tries it
 * ├ hinges: of the thesis, what everything hangs on
 * ├ questions: those that an inference of its kind invites
 * └ hints: what its words give to think
 */
export function createCard(document: Document): Card {
  const card: Card = {
    root: html(document, "section", { class: "ag-card", part: "card" }),
    words: html(document, "div", { class: "ag-card-words" }),
    why: html(document, "p", { class: "ag-card-why", dir: "auto" }),
    actions: html(document, "div", { class: "ag-card-actions", role: "toolbar", "aria-orientation": "vertical" }),
    hinges: html(document, "div", { class: "ag-card-hinges" }),
    questions: html(document, "div", { class: "ag-card-questions" }),
    hints: html(document, "div", { class: "ag-card-hints" }),
  };
  card.root.append(card.words, card.why, card.actions, card.hinges, card.questions, card.hints);
  card.root.hidden = true;
  return card;
}
