import type { Id } from "@argument-graph/core";
import type { Stance } from "./evaluation";

/**
 * What a button of the card does: the reader takes a stance on these elements, or takes it back; or has the open questions to an
 * inference shown in the map, or hidden.
 */
export type CardAction =
  | { readonly ids: readonly Id[]; readonly stance: Stance | undefined }
  | { readonly ask: Id; readonly show: boolean };

const actionsOf = new WeakMap<Element, CardAction>();

/** What a button of a card does. */
export const actionOf = (button: Element): CardAction | undefined => actionsOf.get(button);

/** Has a button of a card do something. */
export const giveAction = (button: Element, action: CardAction): void => {
  actionsOf.set(button, action);
};
