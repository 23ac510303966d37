import type { Id } from "@argument-graph/core";
import type { MenuGroup, MenuItem } from "./menu";
import { short } from "./names";
import { objectionsTo, placesOf } from "./neighbours";
import { isPartial } from "./reader";
import { wordsOf } from "./rows";
import type { MenuHost, Tools } from "./tools";

/** What can be done with a statement or link. */
export function boxItems(
  host: MenuHost,
  id: Id,
  {
    places,
    objections,
    showAll,
    details,
  }: Pick<Tools, "places" | "objections" | "showAll"> & { readonly details: (id: Id) => void },
): readonly MenuGroup[] {
  const messages = host.messages();
  const graph = host.graph();
  const { tree, contents } = host.shown();
  const expanded = tree.get(id)?.expanded;
  const content = contents.get(id);
  const asks = host.whole().hasNode(id) && host.ghosts(id).length > 0;
  const asked = host.reader().asked.has(id);
  const when = (is: boolean, text: string, action: () => void): readonly MenuItem[] => (is ? [{ text, action }] : []);
  const focusHere = () => host.change({ focus: id }, () => messages.focusedOn(short(host.whole(), id, messages)));
  return [
    {
      items: [
        ...when(expanded !== undefined, expanded ? messages.foldHere : messages.unfoldHere, () => host.fold(id)),
        ...when(host.whole().hasNode(id) && host.reader().focus !== id, messages.focusHere, focusHere),
        ...when(isPartial(host.reader()), messages.showAll, showAll),
      ],
    },
    {
      items: [
        ...when(content !== undefined, messages.details, () => details(id)),
        ...(asks ? [{ text: messages.showQuestions, checked: asked, action: () => host.ask([id], !asked) }] : []),
        ...when(placesOf(graph, id, messages).length > 1, messages.places, () => places(id)),
        ...when(objectionsTo(graph, id, messages).length > 0, messages.objections, () => objections(id)),
      ],
    },
    {
      items: [
        ...when(content !== undefined, messages.copyText, () =>
          host.takeAway.copy(
            content
              ? wordsOf(content)
                  .map(([, text]) => text)
                  .join("\n")
              : "",
          ),
        ),
        ...when(host.linkTo(id) !== undefined, messages.copyLink, () => host.takeAway.copy(host.linkTo(id) ?? "")),
      ],
    },
  ];
}
