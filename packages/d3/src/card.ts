import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { BoxContent } from "@argument-graph/scene";
import { against, isAssertion } from "./against";
import { type CardAction, giveAction } from "./card-action";
import type { Card } from "./create-card";
import { html, set } from "./dom";
import type { HangsOn, Question, Stance, Suppositions } from "./evaluation";
import type { DrawingMessages } from "./messages";
import { short } from "./names";
import { rowsOf } from "./rows";
import { buttonsIn, keepStop } from "./toolbar";

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

const stancesOn = (graph: ArgumentGraph, id: Id): readonly Stance[] =>
  isAssertion(graph, id) ? ["accepted", "rejected", "suspended"] : ["disabled"];

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
  giveAction(button, action);
  return button;
}

/** What the actions of a card say at present. */
const filled = new WeakMap<Element, string>();

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
