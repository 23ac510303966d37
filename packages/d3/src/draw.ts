import { type ArgumentGraph, type Id, isStatement, spines, thesis, toDocument } from "@argument-graph/core";
import {
  arrange,
  type BoxContent,
  dark,
  type Labelling,
  light,
  type MeasureText,
  pageWidth,
  type Scene,
  type Theme,
  toOutline,
  toSvg,
} from "@argument-graph/scene";
import { heightsOf } from "./boxes";
import { against, fillCard, NOTHING } from "./card";
import { px, set, style } from "./dom";
import type { Stance, Suppositions } from "./evaluation";
import { everything } from "./filter";
import { createFrame } from "./frame";
import { highlight, markMinimised } from "./highlight";
import { begin, type History, record, redone, undone } from "./history";
import { createJudging } from "./judging";
import { type Command, command, type Way } from "./keyboard";
import { listen } from "./listen";
import { createLive } from "./live";
import { measureTextIn } from "./measure-text";
import { type DrawingMessages, english } from "./messages";
import { minimisedIn } from "./minimised";
import { glide, type Places, still } from "./motion";
import { short } from "./names";
import { objectionsTo, placesOf } from "./neighbours";
import type { Direction, DrawOptions } from "./options";
import { isPartial, type Reader, reader, within } from "./reader";
import { isLaidOut, PAPER, type Shown, show } from "./show";
import { adopt } from "./styles";
import { createTakeAway } from "./take-away";
import { scaled, smallest } from "./tokens";
import { keepStop } from "./toolbar";
import { createTools, type Look, type Tools } from "./tools";
import { typeAhead } from "./type-ahead";
import { unfoldedFor } from "./unfold";
import { type Area, createView } from "./view";
import { visibleGraph } from "./visible-graph";
import { watch } from "./watch";
import { suppose, turns } from "./what-if";

/** A map on a page. */
export interface Drawing {
  /** The element that holds everything of the drawing. */
  readonly element: HTMLElement;
  readonly graph: ArgumentGraph;
  /** What is drawn at present. */
  readonly scene: Scene;
  readonly selected: Id | undefined;
  readonly folded: ReadonlySet<Id>;
  /** What the reader, or the program by `suppose`, supposes; empty without the option `evaluation`. */
  readonly suppositions: Suppositions;
  /**
   * Draws another graph, or the same one otherwise: options that are not named stay as they are, and so do folds,
   * selection and focus as far as their statements are still there.
   */
  update(graph: ArgumentGraph, options?: DrawOptions): void;
  /** Selects a statement or link that is drawn and brings it into view; without an id, clears the selection. */
  select(id?: Id): void;
  /** Folds or unfolds what lies below a statement or link; turns it round if `folded` is not given. */
  fold(id: Id, folded?: boolean): void;
  /**
   * Takes a stance on statements and links, and shows what would stand and fall; without one, takes it back. Steps are
   * said to a screen reader and can be undone.
   *
   * @throws Error without the option `evaluation`; RangeError if the graph has no such node.
   */
  suppose(ids: Id | readonly Id[], stance?: Stance): void;
  /**
   * Brings a statement or link into view and selects it; what hides it, folds, a filter or the focus on another part, is
   * taken away. This is where a link to a statement should lead.
   *
   * @throws RangeError if the graph has no such node.
   */
  reveal(id: Id): void;
  /** Shows only a statement or link, what it rests on and what it carries; without an id, the whole map again. */
  focus(id?: Id): void;
  /** Takes back the last change: a fold, a filter, a focus on a part, something supposed. */
  undo(): void;
  /** Makes the change again that was taken back last. */
  redo(): void;
  /** Shows the whole map. */
  fit(): void;
  /**
   * The map as it is folded now, as a self-contained SVG, set by the width table: the same bytes on every machine, and
   * those of `render` in `argument-graph`. It keeps to `maxWidth`, where that is "fit" to the width of a page, 1280 px.
   */
  toSvg(): string;
  /** Takes everything off the page again: elements, listeners, observers. May be called again. */
  destroy(): void;
}

/** Text smaller than this, in px, is not offered for reading. */
const READABLE = 12;
/** The least height of the map's window, and the empty space in it, in px. */
const LEAST_HEIGHT = 320;
const MARGIN = 16;
const ZOOM_STEP = 1.3;

/**
 * Draws a graph into an element and keeps it alive: the reader pans, zooms, folds, selects and walks it by keyboard.
 *
 * @throws TypeError if the target is not an element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { draw } from "@argument-graph/d3";
 *
 * const rain = claim("It rains.");
 * const wet = claim("The street is wet.");
 * const drawing = draw(document.body, toGraph(argument({ title: "Weather" }, rain, wet, because(wet, rain))));
 *
 * drawing.destroy();
 * ```
 */
export function draw(target: Element, graph: ArgumentGraph, options: DrawOptions = {}): Drawing {
  if (target?.nodeType !== 1) throw new TypeError("draw: the first argument is no element to draw into.");
  return new LiveDrawing(target, graph, options);
}

/** How a change is shown: `anchor` is the box that keeps its place on the screen. */
interface Change {
  readonly anchor?: Id;
  readonly animate?: boolean;
  readonly open?: boolean;
}

/** What `draw` returns; it holds what a drawing is at the moment, and hands all work to the functions around it. */
class LiveDrawing implements Drawing {
  graph: ArgumentGraph;
  selected: Id | undefined;
  #history: History<Reader>;
  /** The part of the map that is in sight, until the reader changes it. */
  #visible: ArgumentGraph | undefined;
  /** What a run of finds or steps began with, and whether it has changed anything. */
  #run: { readonly base: Reader; readonly changed: boolean } | undefined;
  readonly #tools: Tools;
  /** What stands as it is judged. */
  readonly #judging = createJudging({ judged: (isAnew) => this.#judged(isAnew), hangs: () => this.#fillCard() });
  readonly #frame;
  readonly #view;
  readonly #live;
  readonly #watch;
  readonly #typing;
  readonly #stop: readonly (() => void)[];
  readonly #window: Window | null;
  #options: DrawOptions;
  #shown: Shown;
  /** The box in the tab order. */
  #active: Id | undefined;
  /** The limit on the width for which the map was last arranged. */
  #width: number | undefined;
  #destroyed = false;
  #printing = false;

  constructor(target: Element, graph: ArgumentGraph, options: DrawOptions) {
    const document = target.ownerDocument;
    this.graph = graph;
    this.#history = begin(reader(options.folded));
    this.#options = options;
    this.#window = document.defaultView;
    this.#frame = createFrame(document);
    target.append(this.#frame.root);
    const release = adopt(rootOf(this.#frame.root, document));
    this.#view = createView(this.#frame.port, this.#frame.plane, (transform) => this.#tools.overview.frame(transform));
    this.#live = createLive(this.#frame.live);
    this.#typing = typeAhead(() => [...this.#shown.elements].map(([id, element]) => [id, wordsOf(element)] as const));
    this.#width = this.#maxWidth();
    this.#shown = show(this.#frame, this.#wanted());
    const stop = new AbortController();
    this.#tools = this.#createTools(stop.signal);
    this.#watch = watch(this.#frame, {
      resized: () => this.#resized(),
      text: () => this.#remeasure(),
      scheme: () => this.#render(),
      print: (begins) => {
        this.#printing = begins;
        this.#render();
      },
    });
    this.#stop = [
      release,
      this.#listen(),
      () => this.#watch.stop(),
      () => this.#view.destroy(),
      () => this.#judging.stop(),
      () => this.#live.destroy(),
      () => stop.abort(),
    ];
    this.#arranged(undefined, { open: true });
  }

  get element(): HTMLElement {
    return this.#frame.root;
  }

  get scene(): Scene {
    return this.#shown.scene;
  }

  get folded(): ReadonlySet<Id> {
    return this.#reader.folded;
  }

  get suppositions(): Suppositions {
    return this.#reader.suppositions;
  }

  get #reader(): Reader {
    return this.#history.now;
  }

  update(graph: ArgumentGraph, options: DrawOptions = {}): void {
    if (this.#destroyed) return;
    const turned = options.direction !== undefined && options.direction !== this.#options.direction;
    this.graph = graph;
    this.#options = { ...this.#options, ...options };
    if (options.maxWidth !== undefined || turned) this.#width = this.#maxWidth();
    this.#visible = undefined;
    const { now, past } = this.#history;
    const folded = options.folded ? new Set(options.folded) : now.folded;
    this.#history = {
      now: within({ ...now, folded }, graph),
      past: past.map((before) => within(before, graph)),
      future: [],
    };
    if (this.selected !== undefined && !graph.hasNode(this.selected)) this.selected = undefined;
    const anchor = this.selected ?? this.#active;
    const open = turned || !this.#view.moved;
    this.#render({ open, animate: !open, ...(anchor !== undefined && !open && { anchor }) });
  }

  select(id?: Id): void {
    if (this.#destroyed) return;
    if (id !== undefined && !this.#seen().hasNode(id)) throw this.#unknown("select", id);
    this.selected = id;
    this.#highlight();
    if (id !== undefined) this.#reveal(id, true);
  }

  fold(id: Id, folded: boolean = !this.folded.has(id)): void {
    if (this.#destroyed) return;
    if (!this.#seen().hasNode(id)) throw this.#unknown("fold", id);
    this.#fold([id], folded);
  }

  suppose(ids: Id | readonly Id[], stance?: Stance): void {
    if (this.#destroyed) return;
    const all = typeof ids === "string" ? [ids] : ids;
    const unknown = all.find((id) => !this.graph.hasNode(id));
    if (unknown !== undefined) throw this.#unknown("suppose", unknown);
    if (!this.#options.evaluation) throw new Error("suppose: give draw the option “evaluation” first, to judge by.");
    this.#change({ suppositions: suppose(this.suppositions, all, stance) });
  }

  reveal(id: Id): void {
    if (this.#destroyed) return;
    if (!this.graph.hasNode(id)) throw this.#unknown("reveal", id);
    this.#show(id, { select: true });
  }

  focus(id?: Id): void {
    if (this.#destroyed) return;
    if (id !== undefined && !this.graph.hasNode(id)) throw this.#unknown("focus", id);
    const messages = this.#messages();
    const said = () => (id === undefined ? messages.shownAll : messages.focusedOn(short(this.graph, id, messages)));
    this.#change({ focus: id, ...(id === undefined && { filter: everything }) }, said);
  }

  undo(): void {
    if (this.#destroyed || this.#history.past.length === 0) return;
    this.#turnTo(undone(this.#history), () => this.#messages().undone);
  }

  redo(): void {
    if (this.#destroyed || this.#history.future.length === 0) return;
    this.#turnTo(redone(this.#history), () => this.#messages().redone);
  }

  fit(): void {
    if (!this.#destroyed) this.#view.fit(!still(this.#window));
  }

  toSvg(): string {
    return toSvg(this.#picture());
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const stop of this.#stop) stop();
    this.#frame.root.remove();
  }

  /** The map for a file, set by the width table, or as this page would set it. */
  #picture(measureText?: MeasureText): Scene {
    const { direction = "down" } = this.#options;
    const labelling = this.#labelling();
    return arrange(this.#seen(), {
      folded: this.folded,
      theme: themeOf(this.#options.theme, this.#window),
      direction,
      maxWidth: this.#fileWidth(direction),
      ...(labelling && { labelling }),
      ...(measureText && { measureText }),
      messages: this.#messages(),
    });
  }

  /** What of the map is in sight, folds apart. */
  #seen(): ArgumentGraph {
    this.#visible ??= visibleGraph(this.graph, this.#reader, this.#messages().between);
    return this.#visible;
  }

  #unknown(method: string, id: Id): RangeError {
    return new RangeError(`${method}: the graph has no node “${id}”.`);
  }

  #wanted() {
    const graph = this.#seen();
    const options = this.#options;
    const labelling = this.#labelling();
    // On paper nothing can be unfolded.
    const folded = this.#printing ? new Set<Id>() : this.folded;
    const maxWidth = this.#printing && this.#width !== undefined ? PAPER : this.#width;
    return {
      graph,
      folded,
      options,
      ...(labelling && { labelling }),
      suppositions: this.suppositions,
      theme: this.#theme(),
      messages: this.#messages(),
      ...(maxWidth !== undefined && { maxWidth }),
    };
  }

  #labelling(): Labelling | undefined {
    const { evaluation, labelling } = this.#options;
    return evaluation ? this.#judging.labelling(evaluation, this.suppositions) : labelling;
  }

  /** The width that the map should keep to, if any: by default what its window shows at the least readable scale. */
  #maxWidth(): number | undefined {
    const { direction, maxWidth = "fit" } = this.#options;
    if (direction === "left" || direction === "right" || maxWidth === "none") return undefined;
    if (maxWidth !== "fit") return maxWidth;
    const { clientWidth } = this.#frame.port;
    return clientWidth === 0 ? undefined : Math.max(1, clientWidth - 2 * MARGIN) / this.#readable();
  }

  /** The width that an exported picture keeps to: no window's, so that it is the same everywhere. */
  #fileWidth(direction: Direction): number {
    const { maxWidth = "fit" } = this.#options;
    if (maxWidth === "none") return Number.POSITIVE_INFINITY;
    return maxWidth === "fit" ? pageWidth(direction) : maxWidth;
  }

  #messages(): DrawingMessages {
    return { ...english, ...this.#options.messages };
  }

  #theme(): Theme {
    const { documentElement } = this.#frame.root.ownerDocument;
    const root = Number.parseFloat(this.#window?.getComputedStyle(documentElement).fontSize ?? "");
    const { theme } = this.#options;
    const onPaper = this.#printing && typeof theme !== "object";
    return scaled(themeOf(onPaper ? "light" : theme, this.#window), root || 16);
  }

  #render(change: Change = {}): void {
    const before = { shown: this.#shown, places: this.#screen(), hadFocus: this.#focused() };
    // What the reader has moved about is not arranged for another window under their eyes.
    if (change.open || this.#width === undefined) this.#width = this.#maxWidth();
    this.#shown = show(this.#frame, this.#wanted(), this.#shown);
    this.#arranged(before, change);
  }

  /** After everything has been put in its place: view, focus, selection, animation. */
  #arranged(before: { shown: Shown; places: Places; hadFocus: boolean } | undefined, change: Change): void {
    const { scene, elements } = this.#shown;
    // How much there is, before anything of it; then how to move, once.
    set(this.#frame.tree, { "aria-description": `${scene.description} ${this.#messages().hint}` });
    this.#view.resize(scene.width, scene.height);
    this.#setHeight(change.open !== true);
    if (change.open) this.#open();
    else if (before && change.anchor !== undefined) this.#hold(change.anchor, before.places);
    this.#highlight();
    this.#tools.refresh();
    this.#watch.boxes(elements.values());
    this.#activate(this.#survivor(before?.shown, change.anchor ?? opening(this.#seen())[0]));
    if (before?.hadFocus && !this.#focused()) this.#focusActive();
    if (before && change.animate && !still(this.#window))
      glide(elements, before.places, this.#screen(), this.#view.transform.k, this.#frame.layers.lines, change.anchor);
  }

  #open(): void {
    const areas = opening(this.#seen()).flatMap((id) => this.#shown.places.get(id) ?? []);
    this.#view.open(around(areas), this.#readable(), this.scene.rtl);
  }

  /** The least scale at which all text can be read, and is as large as the reader has set it. */
  #readable(): number {
    return READABLE / smallest(themeOf(this.#options.theme, this.#window));
  }

  /** As high as the map at the size at which it opens, from 320 px to 80 % of the window. By itself it only grows. */
  #setHeight(onlyGrow: boolean): void {
    const { port } = this.#frame;
    const { height } = this.#options;
    const { scene } = this.#shown;
    const room = Math.max(1, port.clientWidth - 2 * MARGIN);
    const scale = Math.min(1, Math.max(room / scene.width, this.#readable()));
    const wanted = Math.ceil(scene.height * scale + 2 * MARGIN);
    if (height !== undefined) style(port, { height: typeof height === "number" ? px(height) : height });
    else if (!onlyGrow || port.clientHeight < wanted)
      style(port, { height: `max(${LEAST_HEIGHT}px, min(80vh, ${px(wanted)}))` });
  }

  /** Where each box stands on the screen, seen from the window's corner. */
  #screen(): Places {
    const { k, x, y } = this.#view.transform;
    return new Map([...this.#shown.places].map(([id, area]) => [id, { x: area.x * k + x, y: area.y * k + y }]));
  }

  /** Pans so that the box stands where it stood. */
  #hold(id: Id, before: Places): void {
    const was = before.get(id);
    const now = this.#screen().get(id);
    if (was && now) this.#view.panBy(was.x - now.x, was.y - now.y);
  }

  /** Marks what is selected and what it hangs together with, and fills the card: on the thesis while nothing is selected. */
  #highlight(): void {
    const proof = this.#fillCard();
    const graph = this.#seen();
    highlight(graph, this.selected, proof, this.#shown.elements, this.#frame.layers.paths);
    markMinimised(minimisedIn(graph), this.#shown.elements, this.#frame.layers.paths);
  }

  /** Gives what the label of the selected box rests on. */
  #fillCard(): ReadonlySet<Id> {
    const { card, undo, reset } = this.#frame;
    const { evaluation } = this.#options;
    const { suppositions } = this;
    reset.hidden = evaluation === undefined;
    keepStop(this.#frame.toolbar);
    set(undo, { "aria-disabled": String(this.#history.past.length === 0) });
    set(reset, { "aria-disabled": String(suppositions.size === 0) });
    const content = this.#subject();
    card.root.hidden = evaluation === undefined || content === undefined;
    if (!evaluation || !content) return new Set();
    const { id } = content;
    const why = this.#judging.judgement?.explain(id);
    fillCard(card, {
      graph: this.graph,
      content,
      suppositions,
      why: why?.sentence,
      hangsOn: suppositions.has(id) ? NOTHING : this.#judging.hangsOn(id),
      questions: evaluation.questions(id),
      messages: this.#messages(),
    });
    return (this.selected === undefined ? undefined : why?.proof) ?? new Set();
  }

  /** What the card is about: the selected box, else the thesis. */
  #subject(): BoxContent | undefined {
    const { contents } = this.#shown;
    // A link that stands for a hidden path is none of the argument's own.
    if (this.selected !== undefined && this.graph.hasNode(this.selected)) return contents.get(this.selected);
    return [...contents.values()].find((content) => content.thesis);
  }

  /** The reader changes something: shows it, and says what has come of it. */
  #change(next: Partial<Reader>, said?: () => string): void {
    this.#turnTo(record(this.#history, { ...this.#reader, ...next }), said);
  }

  /** Shows what the reader has made of the map now. Another part of it is shown from its beginning. */
  #turnTo(history: History<Reader>, said?: () => string, anchor: Id | undefined = this.selected ?? this.#active): void {
    const before = this.#reader;
    const { labelling } = this.#shown;
    this.#history = history;
    const now = this.#reader;
    const open = before.focus !== now.focus || before.filter !== now.filter;
    if (open) this.#visible = undefined;
    this.#render({ open, animate: before.folded !== now.folded, ...(anchor !== undefined && !open && { anchor }) });
    if (open && this.#active !== undefined) this.#reveal(this.#active, false);
    const isSaidLater = this.#options.evaluation !== undefined && this.#judging.judgement === undefined;
    const turned = () => (isSaidLater ? "" : this.#turned(labelling));
    const words = before.suppositions === now.suppositions ? (said?.() ?? "") : turned();
    if (words !== "") this.#live.say(words);
  }

  /** A judgement that took its time has come: shows it, and says what turns if the reader has supposed something. */
  #judged(isAnew: boolean): void {
    const before = this.#shown.labelling;
    const anchor = this.selected ?? this.#active;
    const open = before.size === 0 && !this.#view.moved;
    this.#render({ open, ...(anchor !== undefined && !open && { anchor }) });
    if (!isAnew) this.#live.say(this.#turned(before));
  }

  /** What has come to stand, to fall or to be unsettled. */
  #turned(before: Labelling): string {
    const messages = this.#messages();
    const turned = turns(before, this.#shown.labelling);
    const named = (ids: readonly Id[]) =>
      ids.filter((id) => isStatement(this.graph.getNodeAttributes(id))).map((id) => short(this.graph, id, messages));
    return messages.turned({ in: named(turned.in), out: named(turned.out), undecided: named(turned.undecided) });
  }

  /** The reader, not the program, changes something: the page is told. */
  #tell(act: () => void): void {
    const before = this.#reader;
    act();
    const { onFold, onSuppose } = this.#options;
    const now = this.#reader;
    for (const id of before.folded) if (!now.folded.has(id)) onFold?.(id, false);
    for (const id of now.folded) if (!before.folded.has(id)) onFold?.(id, true);
    if (before.suppositions !== now.suppositions) onSuppose?.(now.suppositions);
  }

  /** Brings a box into view, and takes away what hides it. */
  #show(id: Id, { select = false, focus = false, run = false }: Look): void {
    const base = (run ? this.#run?.base : undefined) ?? this.#reader;
    const hidden = run || !this.#shown.elements.has(id);
    const inSight = this.#seen().hasNode(id);
    const whole = inSight ? base : { ...base, focus: undefined, filter: everything };
    const graph = inSight ? this.#seen() : this.graph;
    const next = hidden ? { ...whole, folded: unfoldedFor(graph, whole.folded, id) } : whole;
    if (!isAlike(next, this.#reader)) {
      // Of a run, the reader takes back all at once.
      const again = run && this.#run?.changed === true;
      this.#turnTo(again ? { ...this.#history, now: next } : record(this.#history, next), undefined, id);
      if (run) this.#run = { base, changed: true };
    }
    this.#activate(id);
    if (select && this.selected !== id) {
      this.selected = id;
      this.#highlight();
    }
    if (focus) this.#focusActive();
    this.#reveal(id, true);
  }

  #reveal(id: Id, animate: boolean): void {
    const area = this.#shown.places.get(id);
    if (!area) return;
    this.#view.reveal(area, animate && !still(this.#window));
  }

  /** Whether the focus is on a box or in it. */
  #focused(): boolean {
    const root = this.#frame.root.getRootNode();
    return isRoot(root) && root.activeElement !== null && this.#frame.tree.contains(root.activeElement);
  }

  /** The box that takes over the tab stop: the one that had it, else the nearest above it that is drawn, else the first. */
  #survivor(before: Shown | undefined, anchor: Id | undefined): Id | undefined {
    const { elements, tree } = this.#shown;
    const seen = new Set<Id>();
    for (let at = this.#active; at !== undefined && !seen.has(at); at = before?.tree.get(at)?.parent) {
      if (elements.has(at)) return at;
      seen.add(at);
    }
    return anchor !== undefined && elements.has(anchor) ? anchor : tree.keys().next().value;
  }

  #activate(id: Id | undefined): void {
    this.#active = id;
    for (const [other, element] of this.#shown.elements) set(element, { tabindex: other === id ? 0 : -1 });
  }

  #focusActive(): void {
    const element = this.#active === undefined ? undefined : this.#shown.elements.get(this.#active);
    element?.focus({ preventScroll: true });
  }

  #fold(ids: readonly Id[], close: boolean): void {
    const changing = ids.filter((id) => this.folded.has(id) !== close);
    const [anchor] = changing;
    if (anchor === undefined) return;
    const before = this.#countStatements();
    const folded = new Set(
      close ? [...this.folded, ...changing] : [...this.folded].filter((id) => !changing.includes(id)),
    );
    const { folded: closed, unfolded } = this.#messages();
    const said = () => (close ? closed : unfolded)(Math.abs(this.#countStatements() - before));
    this.#turnTo(record(this.#history, { ...this.#reader, folded }), said, anchor);
  }

  #countStatements(): number {
    return [...this.#shown.elements.keys()].filter((id) => isStatement(this.#seen().getNodeAttributes(id))).length;
  }

  /** The window has another size: while the reader has not moved the map, it opens anew. */
  #resized(): void {
    if (!isLaidOut(this.#frame.port)) return;
    if (this.#shown.heights.size === 0) this.#anew();
    else if (!this.#view.moved) {
      if (this.#width !== this.#maxWidth()) this.#anew();
      else {
        this.#setHeight(false);
        this.#open();
      }
    }
  }

  /** Arranges the map anew if some box does not have the height that its words need. */
  #remeasure(): void {
    if (!isLaidOut(this.#frame.port)) return;
    const { heights, elements, scene } = this.#shown;
    const now = heightsOf(elements);
    const same =
      this.#theme().boxWidth === scene.theme.boxWidth && [...now].every(([id, height]) => heights.get(id) === height);
    if (!same) this.#anew();
  }

  /** Arranges the map for other measures; what the reader has brought into view stays there. */
  #anew(): void {
    this.#render(this.#view.moved ? { ...(this.#active !== undefined && { anchor: this.#active }) } : { open: true });
  }

  #listen(): () => void {
    const animate = () => !still(this.#window);
    return listen(this.#frame, {
      zoomIn: () => this.#view.zoomBy(ZOOM_STEP, animate()),
      zoomOut: () => this.#view.zoomBy(1 / ZOOM_STEP, animate()),
      fit: () => this.#view.fit(animate()),
      undo: () => this.#obey({ type: "undo" }),
      reset: () => {
        if (this.suppositions.size > 0) this.#tell(() => this.#change({ suppositions: new Map() }));
      },
      act: ({ ids, stance }) =>
        this.#tell(() => this.#change({ suppositions: suppose(this.suppositions, ids, stance) })),
      find: () => this.#tools.finder.open(),
      help: () => this.#tools.help(),
      more: () => this.#tools.mainMenu(),
      showAll: () => {
        this.#tools.showAll();
        this.#focusActive();
      },
      menu: (id, { x, y }) => {
        this.#activate(id);
        this.#tools.boxMenu(id, { left: x, right: x, top: y, bottom: y });
      },
      turn: (id) => {
        this.#activate(id);
        this.#obey({ type: "fold", ids: [id], folded: !this.folded.has(id) });
      },
      choose: (id) => {
        if (id !== this.selected) this.#obey({ type: "select", id });
      },
      clear: () => this.#obey({ type: "clear" }),
      key: (id, event) => this.#key(id, event),
      focus: (id, keyboard) => {
        this.#activate(id);
        if (keyboard) this.#reveal(id, false);
        this.#tools.overview.avoid(this.#shown.elements.get(id));
      },
    });
  }

  #key(id: Id, event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const typed = (): boolean => {
      const found = plain ? this.#typing.type(event.key, id, event.timeStamp) : undefined;
      if (typeof found === "string") this.#obey({ type: "focus", id: found });
      return found !== undefined;
    };
    if (event.key === " " && typed()) return true;
    const graph = this.#seen();
    const messages = this.#messages();
    const uses = {
      clear: this.selected !== undefined || isPartial(this.#reader),
      suppose: this.#options.evaluation !== undefined && this.graph.hasNode(id),
      undo: this.#history.past.length > 0,
      redo: this.#history.future.length > 0,
      places: placesOf(graph, id, messages).length,
      objections: objectionsTo(graph, id, messages).length,
    };
    const order = command(this.#shown.tree, id, event, this.#way(), uses);
    if (!order) return typed();
    this.#obey(order);
    return true;
  }

  #way(): Way {
    return { direction: this.#options.direction ?? "down", mirror: this.scene.rtl };
  }

  /** Does what the reader asks for, and tells the page. */
  #obey(order: Command): void {
    switch (order.type) {
      case "focus":
        this.#activate(order.id);
        this.#focusActive();
        this.#reveal(order.id, false);
        this.#tools.overview.avoid(this.#shown.elements.get(order.id));
        this.#shown.elements.get(order.id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
        return;
      case "fold":
        this.#tell(() => this.#fold(order.ids, order.folded));
        return;
      case "unfoldAll":
        this.#tell(() => this.#fold([...this.folded], false));
        return;
      case "select":
        this.#choose(order.id === this.selected ? undefined : order.id);
        return;
      case "suppose": {
        const stance = against(this.graph, order.id);
        const taken = this.suppositions.get(order.id) === stance;
        const suppositions = suppose(this.suppositions, [order.id], taken ? undefined : stance);
        this.#tell(() => this.#change({ suppositions }));
        return;
      }
      case "undo":
      case "redo":
        this.#tell(() => this[order.type]());
        return;
      case "places":
      case "objections":
        this.#tools[order.type](order.id);
        return;
      case "menu":
        this.#tools.boxMenu(order.id);
        return;
      case "find":
        this.#tools.finder.open();
        return;
      case "help":
        this.#tools.help();
        return;
      case "clear":
        if (this.selected !== undefined) this.#choose(undefined);
        else this.#tools.showAll();
    }
  }

  #choose(id: Id | undefined): void {
    this.selected = id;
    this.#highlight();
    this.#options.onSelect?.(id);
  }

  #createTools(signal: AbortSignal): Tools {
    const document = this.#frame.root.ownerDocument;
    const messages = () => this.#messages();
    const say = (words: string) => this.#live.say(words);
    const takeAway = createTakeAway(document, {
      messages,
      say,
      title: () => this.graph.getAttributes().title,
      svg: () => this.toSvg(),
      picture: () => this.#picture(measureTextIn(this.#frame.root)),
      outline: () => toOutline(toDocument(this.graph), { messages: this.#messages() }),
      source: () => this.#options.source ?? `${JSON.stringify(toDocument(this.graph), null, 2)}\n`,
    });
    return createTools(
      this.#frame,
      {
        messages,
        say,
        takeAway,
        whole: () => this.graph,
        graph: () => this.#seen(),
        shown: () => this.#shown,
        reader: () => this.#reader,
        selected: () => this.selected,
        active: () => this.selected ?? this.#active,
        way: () => this.#way(),
        judged: () => this.#options.evaluation !== undefined,
        canRedo: () => this.#history.future.length > 0,
        change: (next, said) => this.#tell(() => this.#change(next, said)),
        redo: () => this.#obey({ type: "redo" }),
        fold: (id) => this.#obey({ type: "fold", ids: [id], folded: !this.folded.has(id) }),
        begin: () => {
          this.#run = { base: this.#reader, changed: false };
        },
        show: (id, look) => this.#tell(() => this.#show(id, look)),
        focus: () => this.#focusActive(),
        look: (x, y) => this.#view.centre(x, y),
        linkTo: (id) => this.#options.linkTo?.(id),
      },
      signal,
    );
  }
}

/** Whether nothing is shown otherwise. */
function isAlike(a: Reader, b: Reader): boolean {
  const same = a.focus === b.focus && a.filter === b.filter && a.suppositions === b.suppositions;
  return same && a.folded.size === b.folded.size && [...a.folded].every((id) => b.folded.has(id));
}

function themeOf(theme: DrawOptions["theme"] = "auto", window: Window | null): Theme {
  if (typeof theme === "object") return theme;
  const isDark = theme === "auto" ? window?.matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  return isDark ? dark : light;
}

/** What adopts the style sheet: the shadow root in which the element is, else the document. */
function rootOf(element: Element, document: Document): Document | ShadowRoot {
  const root = element.getRootNode();
  return isRoot(root) ? root : document;
}

/** Not by `instanceof`: the element may be of another window. */
const isRoot = (node: Node): node is Document | ShadowRoot => "activeElement" in node;

/** What a map opens on, and where the keyboard begins: the longest spine, else the thesis. */
function opening(graph: ArgumentGraph): readonly Id[] {
  const [longest] = [...spines(graph)].sort((a, b) => b.length - a.length);
  const main = thesis(graph);
  return longest ?? (main === undefined ? [] : [main]);
}

function around(areas: readonly Area[]): Area {
  if (areas.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

const wordsOf = (element: HTMLElement): string =>
  element.querySelector(".ag-title, .ag-text, .ag-word")?.textContent ?? "";
