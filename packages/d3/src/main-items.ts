import { levels } from "./levels";
import type { MenuGroup, MenuItem } from "./menu";
import type { Overview } from "./overview";
import { isPartial } from "./reader";
import type { MenuHost, ToolsHost } from "./tools";

/** What the menu calls besides the drawing itself. */
interface Calls {
  filter(): void;
  showAll(): void;
  steps(): void;
  readonly overview: Overview;
}

/** No menu is longer than is good for it: deeper levels can be folded by hand. */
const MOST_LEVELS = 6;

/** What the menu of the map offers: what is needed less often than to deserve a button. */
export function mainItems(host: MenuHost, { filter, showAll, steps, overview }: Calls): readonly MenuGroup[] {
  const messages = host.messages();
  return [
    {
      items: [
        { text: messages.steps, action: steps },
        { text: messages.filter, action: filter },
        ...(isPartial(host.reader()) ? [{ text: messages.showAll, action: showAll }] : []),
        { text: messages.redo, action: host.redo, disabled: !host.canRedo() },
      ],
    },
    { title: messages.levels, choice: true, items: levelItems(host) },
    {
      items: [
        {
          text: messages.overview,
          checked: overview.on,
          action: overview.toggle,
        },
        ...questionItems(host),
      ],
    },
    {
      title: messages.copyAndSave,
      items: [
        { text: messages.copyOutline, action: host.takeAway.copyOutline },
        { text: messages.copyHtml, action: host.takeAway.copyHtml },
        { text: messages.copyAlt, action: host.takeAway.copyAlt },
        { text: messages.copySource, action: host.takeAway.copySource },
        { text: messages.copySvg, action: host.takeAway.copySvg },
        { text: messages.saveSvg, action: host.takeAway.saveSvg },
        { text: messages.savePng, action: host.takeAway.savePng },
      ],
    },
  ];
}

/** All open questions at once, in a map that has some. */
function questionItems(host: ToolsHost): readonly MenuItem[] {
  const graph = host.whole();
  const inferences = graph.filterNodes(
    (id, node) => node.kind === "inference" && node.scheme !== undefined && host.ghosts(id).length > 0,
  );
  const { asked } = host.reader();
  const checked = inferences.every((id) => asked.has(id));
  const action = () => host.ask(inferences, !checked);
  return inferences.length > 0 ? [{ text: host.messages().showQuestions, checked, action }] : [];
}

function levelItems(host: ToolsHost): MenuGroup["items"] {
  const messages = host.messages();
  const { deepest, foldsBelow } = levels(host.graph());
  const { folded } = host.reader();
  const to = (level: number) => {
    const folds = foldsBelow(level);
    const checked = folds.size === folded.size && [...folds].every((id) => folded.has(id));
    return { folds, checked };
  };
  const shallow = Array.from({ length: Math.min(MOST_LEVELS, deepest - 1) }, (_, index) => index + 1).map((level) => {
    const { folds, checked } = to(level);
    const action = () => host.change({ folded: folds }, () => messages.foldedTo(level));
    return { text: messages.level(level), checked, action };
  });
  const all = {
    text: messages.allLevels,
    checked: folded.size === 0,
    action: () => host.change({ folded: new Set() }, () => messages.shownAll),
  };
  return deepest > 1 ? [...shallow, all] : [];
}
