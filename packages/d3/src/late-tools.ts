import type { Frame } from "./frame";
import { soon } from "./soon";
import type { Tools, ToolsHost } from "./tools";

/** Tools that are loaded once the map is there; what the reader asks of them before is done when they are. */
export function createLateTools(frame: Frame, host: ToolsHost, signal: AbortSignal): Tools {
  let tools: Tools | undefined;
  /** A large map may still be on its way: nobody must ask what is shown before. */
  let isDrawn = false;
  const arrived = soon(() => import("./tools")).then(({ createTools }) => {
    if (signal.aborted) return;
    tools = createTools(frame, host, signal);
    if (isDrawn) tools.refresh();
  });
  const later = (act: (tools: Tools) => void) => {
    if (tools) act(tools);
    else void arrived.then(() => tools && !signal.aborted && act(tools));
  };
  return {
    finder: {
      open: () => later(({ finder }) => finder.open()),
      close: () => tools?.finder.close(),
      follow: (text, current) => later(({ finder }) => finder.follow(text, current)),
      refresh: () => tools?.finder.refresh(),
      marked: () => tools?.finder.marked() ?? NOTHING,
    },
    overview: {
      frame: (transform) => tools?.overview.frame(transform),
      avoid: (element) => tools?.overview.avoid(element),
    },
    boxMenu: (id, anchor) => later((tools) => tools.boxMenu(id, anchor)),
    mainMenu: () => later((tools) => tools.mainMenu()),
    places: (id) => later((tools) => tools.places(id)),
    objections: (id) => later((tools) => tools.objections(id)),
    help: () => later((tools) => tools.help()),
    showAll: () => later((tools) => tools.showAll()),
    refresh() {
      isDrawn = true;
      tools?.refresh();
    },
  };
}

/** Nothing is found before anybody can look for it. */
const NOTHING = { found: new Set<string>(), current: undefined };
