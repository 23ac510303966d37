import { type ArgumentGraph, type Id, isStatement, toDocument } from "@argument-graph/core";
import { type OutlineOptions, type Scene, toOutline, toOutlineHtml } from "@argument-graph/scene";
import { boxItems } from "./box-items";
import { createDialog } from "./dialog";
import type { Ghost, Question } from "./evaluation";
import { everything } from "./filter";
import { filterForm } from "./filter-form";
import { createFinder, type Finder } from "./finder";
import type { Frame } from "./frame";
import { helpContent } from "./help";
import type { Way } from "./keyboard";
import { mainItems } from "./main-items";
import { type Anchor, createMenu } from "./menu";
import type { DrawingMessages } from "./messages";
import { short } from "./names";
import { type Neighbour, objectionsTo, placesOf } from "./neighbours";
import { createOverview, type Overview } from "./overview";
import { createPeek, type PeekWords } from "./peek";
import { peekWords } from "./peek-words";
import { isPartial, type Reader } from "./reader";
import { rootOf } from "./root-of";
import { textsIn } from "./rows";
import type { Shown } from "./show";
import { createStepper } from "./stepper";
import { createTakeAway, type TakeAway } from "./take-away";
import { smallest } from "./tokens";
import { adoptTools } from "./tools-styles";

/** What the tools need of the drawing. */
export interface ToolsHost {
  /** The whole map, and what of it is in sight, folded or not. */
  whole(): ArgumentGraph;
  graph(): ArgumentGraph;
  messages(): DrawingMessages;
  shown(): Shown;
  reader(): Reader;
  selected(): Id | undefined;
  /** Where the reader is: the selected box, else the one in the tab order. */
  active(): Id | undefined;
  way(): Way;
  judged(): boolean;
  canRedo(): boolean;
  /** Changes what the reader has made of the map, and then announces it. */
  change(next: Partial<Reader>, said: () => string): void;
  redo(): void;
  /** Folds or unfolds as by the box's own button. */
  fold(id: Id): void;
  /** Begins a run of finds or steps, of which each folds again what the one before had unfolded. */
  begin(): void;
  /** Brings a box into view, with all that hides it unfolded; selects it, or gives it the focus. */
  show(id: Id, look: Look): void;
  /** Gives the focus to the box where the reader is. */
  focus(): void;
  say(words: string): void;
  /** What the reader looks for, and the match where they are; nothing once they have stopped. */
  found(text: string, current: Id | undefined): void;
  look(x: number, y: number): void;
  /** What there is to take along: the map as a file, as a picture for one, and the text that it was read from. */
  svg(): string;
  picture(): Scene;
  source(): string | undefined;
  linkTo(id: Id): string | undefined;
  /** The critical questions to an inference, where the map is judged. */
  questions(id: Id): readonly Question[];
  /** Those that nobody has asked, as objections; shows them in the map, or hides them. */
  ghosts(id: Id): readonly Ghost[];
  ask(inferences: readonly Id[], show: boolean): void;
}

/** What the menus need besides. */
export interface MenuHost extends ToolsHost {
  readonly takeAway: TakeAway;
}

/** What becomes of a box besides being brought into view; `run` if it is one in a run of finds or steps. */
export interface Look {
  readonly select?: boolean;
  readonly focus?: boolean;
  readonly run?: boolean;
}

/** Everything around a map that helps to read it, apart from the map itself. */
export interface Tools {
  readonly finder: Finder;
  readonly overview: Pick<Overview, "frame" | "avoid">;
  /** What can be done with a box; at the box, or where the pointer is. */
  boxMenu(id: Id, anchor?: Anchor): void;
  mainMenu(): void;
  places(id: Id): void;
  objections(id: Id): void;
  help(): void;
  showAll(): void;
  /** Brings all of it up to date with a new drawing. */
  refresh(): void;
}

export function createTools(frame: Frame, host: ToolsHost, signal: AbortSignal): Tools {
  const { graph, messages, active, focus, say, begin } = host;
  signal.addEventListener("abort", adoptTools(rootOf(frame.root)));
  const menu = createMenu(frame.menu, signal);
  const dialog = createDialog(frame.dialog, `${frame.prefix}-dialog`, signal);
  const common = { graph, messages, active, focus, say, begin };
  const find = {
    ...common,
    elements: () => host.shown().elements,
    texts: textsIn,
    show: (id: Id) => host.show(id, { run: true }),
    tell: host.found,
  };
  const finder = createFinder(frame.finder, find, signal);
  const step = { ...common, active: host.selected, show: (id: Id) => host.show(id, { run: true, select: true }) };
  const stepper = createStepper(frame.stepper, step, signal);
  const overview = createOverview(frame.overview, frame.port, host.look, signal);

  const takeAway = createTakeAway(frame.root.ownerDocument, {
    messages,
    say,
    title: () => host.whole().getAttributes().title,
    svg: host.svg,
    picture: host.picture,
    outline: () => toOutline(toDocument(host.whole()), toldIn(host)),
    html: () => toOutlineHtml(toDocument(host.whole()), toldIn(host)),
    alt: () => host.shown().scene.description,
    source: () => host.source() ?? `${JSON.stringify(toDocument(host.whole()), null, 2)}\n`,
  });
  const menuHost: MenuHost = { ...host, takeAway };

  const at = (id: Id): HTMLElement | undefined => host.shown().elements.get(id);
  const peek = createPeek(frame, { messages, element: at, words: (id) => wordsOn(host, id) }, signal);
  const named = (id: Id) => short(graph(), id, messages());
  const list = (id: Id, title: string, neighbours: readonly Neighbour[]) => {
    const from = at(id);
    const items = neighbours.map(({ id, words }) => ({ text: words, action: () => host.show(id, { focus: true }) }));
    if (from && items.length > 0) menu.open(title, [{ items }], from.getBoundingClientRect(), from);
  };
  const places = (id: Id) => list(id, messages().placesOf(named(id)), placesOf(graph(), id, messages()));
  const objections = (id: Id) => list(id, messages().objectionsTo(named(id)), objectionsTo(graph(), id, messages()));
  const showAll = () => {
    if (isPartial(host.reader())) host.change({ focus: undefined, filter: everything }, () => messages().shownAll);
  };
  const filter = () => {
    const content = filterForm(frame.root.ownerDocument, host.whole(), host.reader().filter, messages(), (next) => {
      host.change({ filter: next }, () => partWords(host) || messages().shownAll);
    });
    dialog.open(messages().filter, messages().close, content);
  };

  return {
    finder,
    overview,
    places,
    objections,
    showAll,
    boxMenu(id, anchor) {
      const from = at(id);
      if (!from) return;
      const groups = boxItems(menuHost, id, { places, objections, showAll, details: peek.open });
      menu.open(messages().actions(named(id)), groups, anchor ?? from.getBoundingClientRect(), from);
    },
    mainMenu() {
      const groups = mainItems(menuHost, { filter, showAll, steps: stepper.open, overview });
      menu.open(messages().more, groups, frame.more.getBoundingClientRect(), frame.more);
    },
    help() {
      const content = helpContent(frame.root.ownerDocument, host.way(), host.judged(), messages());
      dialog.open(messages().help, messages().close, content);
    },
    refresh() {
      peek.close();
      finder.refresh();
      stepper.refresh();
      overview.draw(host.shown().scene);
      const words = partWords(host);
      frame.notice.words.textContent = words;
      frame.notice.root.hidden = words === "";
    },
  };
}

/** What an outline says besides the argument: what stands and falls as it is judged, and what is to be asked. */
function toldIn(host: ToolsHost): OutlineOptions {
  const graph = host.whole();
  const inferences = graph.filterNodes((_id, node) => node.kind === "inference" && node.scheme !== undefined);
  const questions = new Map(inferences.map((id) => [id, host.questions(id)]));
  return { messages: host.messages(), labelling: host.shown().labelling, questions };
}

/** What a card says of a box; nothing of a link that stands for a hidden path. */
function wordsOn(host: ToolsHost, id: Id): PeekWords | undefined {
  const { contents, elements, scene } = host.shown();
  const [content, element] = [contents.get(id), elements.get(id)];
  if (!content || !element) return undefined;
  const scale = element.getBoundingClientRect().width / Math.max(1, element.offsetWidth);
  const questions = host.whole().hasNode(id) ? host.questions(id) : [];
  return peekWords(host.graph(), content, questions, smallest(scene.theme) * scale, host.messages());
}

/** Which part of the map is in sight, in words; none if it is the whole. */
function partWords(host: ToolsHost): string {
  const { focus, filter } = host.reader();
  const messages = host.messages();
  const whole = host.whole();
  const count = (graph: ArgumentGraph) =>
    graph.filterNodes((id, attributes) => isStatement(attributes) && whole.hasNode(id)).length;
  const words = [
    focus === undefined ? "" : messages.focusedOn(short(whole, focus, messages)),
    filter.size === 0 ? "" : messages.filtered(count(host.graph()), count(whole)),
  ];
  return words.filter(Boolean).join(" · ");
}
