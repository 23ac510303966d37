import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";
import type { BoxContent } from "@argument-graph/scene";
import { html, set } from "./dom";
import type { HangsOn, Question, Stance, Suppositions } from "./evaluation";
import type { DrawingMessages } from "./messages";
import { short } from "./names";
import { rowsOf } from "./rows";
import { buttonsIn, keepStop } from "./toolbar";

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

/** What the card is about: one statement or link, and what the reader supposes. */
export interface Subject {
  readonly graph: ArgumentGraph;
  readonly content: BoxContent;
  readonly suppositions: Suppositions;
  /** Why it has its label; undefined while that is being found out. */
  readonly why: string | undefined;
  /** What it hangs on; undefined while that is being found out. */
  readonly hangsOn: HangsOn | undefined;
  readonly questions: readonly Question[];
  /** Whether the open ones of these stand in the map; undefined if they cannot. */
  readonly asked: boolean | undefined;
  /** What everything hangs on; undefined while that is being found out. */
  readonly hinges: readonly string[] | undefined;
  readonly hints: readonly string[];
  readonly messages: DrawingMessages;
}

/**
 * What a button of the card does: the reader takes a stance on these elements, or takes it back; or has the open questions to an
 * inference shown in the map, or hidden.
 */
export type CardAction =
  | { readonly ids: readonly Id[]; readonly stance: Stance | undefined }
  | { readonly ask: Id; readonly show: boolean };

/** One button of the card, before it is made. */
interface Choice {
  readonly key: string;
  readonly text: string;
  /** Given for a button that stays down. */
  readonly pressed?: boolean;
  readonly action: CardAction;
}

/** More would be a wall of buttons; the sentence above them says how many there are. */
const MOST_WAYS = 6;

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

/**
 * Fills the card; a button that has the focus keeps it. While something is being found out, the card is busy: of the same
 * subject it goes on saying what it said, so that no button goes from under the pointer.
 */
export function fillCard(card: Card, about: Subject): void {
  const { graph, content, why, hangsOn, hinges, questions, hints, messages } = about;
  const document = card.root.ownerDocument;
  const isOther = subjects.get(card) !== content.id;
  subjects.set(card, content.id);
  set(card.root, {
    "aria-label": messages.card(short(graph, content.id, messages)),
    "aria-busy": why === undefined || hangsOn === undefined || hinges === undefined ? "true" : undefined,
  });
  card.words.replaceChildren(
    ...rowsOf(content).map(([part, text]) => html(document, "div", { class: `ag-${part}`, dir: "auto" }, text)),
  );
  if (why !== undefined || isOther) card.why.textContent = why ?? "";
  if (hangsOn !== undefined || isOther) known.set(card, hangsOn ?? NOTHING);
  fillActions(card.actions, about, known.get(card) ?? NOTHING);
  if (hinges !== undefined || isOther) fillSentences(card.hinges, messages.hinges, (hinges ?? []).slice(0, MOST_WAYS));
  fillQuestions(card.questions, questions, messages);
  fillSentences(card.hints, messages.hints, hints);
  card.root.hidden = false;
}

/** What a card is about, and what it says that this hangs on. */
const subjects = new WeakMap<Card, Id>();
const known = new WeakMap<Card, HangsOn>();

/** What the reader decides hangs on nothing else. */
export const NOTHING: HangsOn = { sentence: "", ways: [] };

/** The stance by which one takes an element away: what is said is rejected, a link between is left out. */
export const against = (graph: ArgumentGraph, id: Id): Stance => (isAssertion(graph, id) ? "rejected" : "disabled");

const stancesOn = (graph: ArgumentGraph, id: Id): readonly Stance[] =>
  isAssertion(graph, id) ? ["accepted", "rejected", "suspended"] : ["disabled"];

/** Whether it says something that one may hold to be true: a statement, or that one thing led to another. */
function isAssertion(graph: ArgumentGraph, id: Id): boolean {
  const attributes = graph.getNodeAttributes(id);
  return isStatement(attributes) || attributes.kind === "causation";
}

function fillActions(
  actions: HTMLElement,
  { graph, content, suppositions, asked, messages }: Subject,
  { sentence, ways }: HangsOn,
): void {
  const document = actions.ownerDocument;
  const { id } = content;
  const now = suppositions.get(id);
  const stances = stancesOn(graph, id).map((stance): Choice => {
    const pressed = now === stance;
    const action = { ids: [id], stance: pressed ? undefined : stance };
    return { key: stance, text: messages.stance[stance], pressed, action };
  });
  const tries = ways.slice(0, MOST_WAYS).map((ids): Choice => {
    const text = messages.without(ids.map((each) => short(graph, each, messages)));
    return { key: JSON.stringify(ids), text, action: { ids, stance: against(graph, ids[0] ?? id) } };
  });
  // Left alone while it says the same: a drawing that is arranged anew takes no button from under the pointer.
  const asks =
    asked === undefined
      ? []
      : [{ key: "ask", text: messages.showQuestions, pressed: asked, action: { ask: id, show: !asked } }];
  const said = JSON.stringify([id, sentence, stances, tries, asks]);
  if (filled.get(actions) === said) return;
  filled.set(actions, said);
  const focused = keyOfFocused(actions);
  set(actions, { "aria-label": messages.whatIf });
  actions.replaceChildren(
    row(document, messages.whatIf, stances),
    ...(sentence === "" ? [] : [html(document, "p", { class: "ag-card-hangs", dir: "auto" }, sentence)]),
    ...(tries.length > 0 ? [row(document, messages.tryWithout, tries)] : []),
    ...(asks.length > 0 ? [row(document, "", asks)] : []),
  );
  const buttons = buttonsIn(actions);
  const again = buttons.find((button) => button.getAttribute("data-key") === focused) ?? buttons[0];
  if (again) set(again, { tabindex: 0 });
  keepStop(actions);
  if (focused !== undefined) again?.focus({ preventScroll: true });
}

/** Buttons that belong together, under a title if they have one. */
function row(document: Document, title: string, choices: readonly Choice[]): HTMLElement {
  const named = title === "" ? {} : { role: "group", "aria-label": title };
  const group = html(document, "div", { class: "ag-card-row", ...named });
  group.append(
    ...(title === "" ? [] : [html(document, "span", { class: "ag-card-title", "aria-hidden": "true" }, title)]),
    ...choices.map((choice) => buttonFor(document, choice)),
  );
  return group;
}

function buttonFor(document: Document, { key, text, pressed, action }: Choice): HTMLElement {
  const button = html(
    document,
    "button",
    { type: "button", class: "ag-choice", part: "button", tabindex: -1, "data-key": key, dir: "auto" },
    text,
  );
  if (pressed !== undefined) set(button, { "aria-pressed": String(pressed) });
  actionsOf.set(button, action);
  return button;
}

/** What the actions of a card say at present. */
const filled = new WeakMap<Element, string>();

const actionsOf = new WeakMap<Element, CardAction>();

/** What a button of a card does. */
export const actionOf = (button: Element): CardAction | undefined => actionsOf.get(button);

function keyOfFocused(actions: HTMLElement): string | undefined {
  return (
    buttonsIn(actions)
      .find((button) => button.matches(":focus"))
      ?.getAttribute("data-key") ?? undefined
  );
}

function fillQuestions(box: HTMLElement, questions: readonly Question[], messages: DrawingMessages): void {
  const document = box.ownerDocument;
  const items = questions.map(({ text, status }) => {
    const item = html(document, "li", { dir: "auto", "data-kind": status });
    item.append(
      html(document, "span", {}, text),
      " ",
      html(document, "span", { class: "ag-card-status" }, messages.question[status]),
    );
    return item;
  });
  fillList(box, messages.questions, items);
}

function fillSentences(box: HTMLElement, title: string, sentences: readonly string[]): void {
  const items = sentences.map((sentence) => html(box.ownerDocument, "li", { dir: "auto" }, sentence));
  fillList(box, title, items);
}

function fillList(box: HTMLElement, title: string, items: readonly HTMLElement[]): void {
  const document = box.ownerDocument;
  const list = html(document, "ul", { role: "list" });
  list.append(...items);
  box.replaceChildren(html(document, "div", { class: "ag-card-title" }, title), list);
  box.hidden = items.length === 0;
}
