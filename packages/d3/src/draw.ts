import { type ArgumentGraph, type Id, isStatement, spines, thesis } from "@argument-graph/core";
import {
  arrange,
  type BoxContent,
  dark,
  type Labelling,
  light,
  pageWidth,
  type Scene,
  type Theme,
  toSvg,
} from "@argument-graph/scene";
import { heightsOf } from "./boxes";
import { against, fillCard, NOTHING } from "./card";
import { px, set, style } from "./dom";
import type { Stance, Suppositions } from "./evaluation";
import { createFrame } from "./frame";
import { highlight } from "./highlight";
import { createJudging } from "./judging";
import { type Command, command } from "./keyboard";
import { listen } from "./listen";
import { createLive } from "./live";
import { type DrawingMessages, english } from "./messages";
import { glide, type Places, still } from "./motion";
import { short } from "./names";
import type { Direction, DrawOptions } from "./options";
import { isLaidOut, PAPER, type Shown, show } from "./show";
import { adopt } from "./styles";
import { scaled, smallest } from "./tokens";
import { keepStop } from "./toolbar";
import { typeAhead } from "./type-ahead";
import { type Area, createView } from "./view";
import { watch } from "./watch";
import { asWritten, reset, suppose, turns, undone, type WhatIf, within } from "./what-if";

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
  /** Takes back what was supposed last. */
  undo(): void;
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
  folded: ReadonlySet<Id>;
  #whatIf: WhatIf = asWritten;
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
    this.folded = new Set(options.folded ?? []);
    this.#options = options;
    this.#window = document.defaultView;
    this.#frame = createFrame(document);
    target.append(this.#frame.root);
    const release = adopt(rootOf(this.#frame.root, document));
    this.#view = createView(this.#frame.port, this.#frame.plane);
    this.#live = createLive(this.#frame.live);
    this.#typing = typeAhead(() => [...this.#shown.elements].map(([id, element]) => [id, wordsOf(element)] as const));
    this.#width = this.#maxWidth();
    this.#shown = show(this.#frame, this.#wanted());
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
    ];
    this.#arranged(undefined, { open: true });
  }

  get element(): HTMLElement {
    return this.#frame.root;
  }

  get scene(): Scene {
    return this.#shown.scene;
  }

  get suppositions(): Suppositions {
    return this.#whatIf.now;
  }

  update(graph: ArgumentGraph, options: DrawOptions = {}): void {
    if (this.#destroyed) return;
    const folded = options.folded ? [...options.folded] : [...this.folded].filter((id) => graph.hasNode(id));
    const turned = options.direction !== undefined && options.direction !== this.#options.direction;
    this.graph = graph;
    this.#options = { ...this.#options, ...options };
    if (options.maxWidth !== undefined || turned) this.#width = this.#maxWidth();
    this.folded = new Set(folded);
    this.#whatIf = within(this.#whatIf, (id) => graph.hasNode(id));
    if (this.selected !== undefined && !graph.hasNode(this.selected)) this.selected = undefined;
    const anchor = this.selected ?? this.#active;
    const open = turned || !this.#view.moved;
    this.#render({ open, animate: !open, ...(anchor !== undefined && !open && { anchor }) });
  }

  select(id?: Id): void {
    if (this.#destroyed) return;
    if (id !== undefined && !this.graph.hasNode(id)) throw new RangeError(`select: the graph has no node “${id}”.`);
    this.selected = id;
    this.#highlight();
    if (id !== undefined) this.#reveal(id, true);
  }

  fold(id: Id, folded: boolean = !this.folded.has(id)): void {
    if (this.#destroyed) return;
    if (!this.graph.hasNode(id)) throw new RangeError(`fold: the graph has no node “${id}”.`);
    this.#fold([id], folded);
  }

  suppose(ids: Id | readonly Id[], stance?: Stance): void {
    if (this.#destroyed) return;
    const all = typeof ids === "string" ? [ids] : ids;
    const unknown = all.find((id) => !this.graph.hasNode(id));
    if (unknown !== undefined) throw new RangeError(`suppose: the graph has no node “${unknown}”.`);
    if (!this.#options.evaluation) throw new Error("suppose: give draw the option “evaluation” first, to judge by.");
    this.#change(suppose(this.#whatIf, all, stance));
  }

  undo(): void {
    if (!this.#destroyed && this.#whatIf.past.length > 0) this.#change(undone(this.#whatIf));
  }

  fit(): void {
    if (!this.#destroyed) this.#view.fit(!still(this.#window));
  }

  toSvg(): string {
    const { direction = "down", messages } = this.#options;
    const labelling = this.#labelling();
    return toSvg(
      arrange(this.graph, {
        folded: this.folded,
        theme: themeOf(this.#options.theme, this.#window),
        direction,
        maxWidth: this.#fileWidth(direction),
        ...(labelling && { labelling }),
        messages: { ...english, ...messages },
      }),
    );
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const stop of this.#stop) stop();
    this.#frame.root.remove();
  }

  #wanted() {
    const { graph } = this;
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
      suppositions: this.#whatIf.now,
      theme: this.#theme(),
      messages: this.#messages(),
      ...(maxWidth !== undefined && { maxWidth }),
    };
  }

  #labelling(): Labelling | undefined {
    const { evaluation, labelling } = this.#options;
    return evaluation ? this.#judging.labelling(evaluation, this.#whatIf.now) : labelling;
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
    this.#shown = show(this.#frame, this.#wanted());
    this.#arranged(before, change);
  }

  /** After everything has been put in its place: view, focus, selection, animation. */
  #arranged(before: { shown: Shown; places: Places; hadFocus: boolean } | undefined, change: Change): void {
    const { scene, elements } = this.#shown;
    this.#view.resize(scene.width, scene.height);
    this.#setHeight(change.open !== true);
    if (change.open) this.#open();
    else if (before && change.anchor !== undefined) this.#hold(change.anchor, before.places);
    this.#highlight();
    this.#watch.boxes(elements.values());
    this.#activate(this.#survivor(before?.shown, change.anchor ?? opening(this.graph)[0]));
    if (before?.hadFocus && !this.#focused()) this.#focusActive();
    if (before && change.animate && !still(this.#window))
      glide(elements, before.places, this.#screen(), this.#view.transform.k, this.#frame.layers.lines, change.anchor);
  }

  #open(): void {
    const areas = opening(this.graph).flatMap((id) => this.#shown.places.get(id) ?? []);
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
    highlight(this.graph, this.selected, proof, this.#shown.elements, this.#frame.layers.paths);
  }

  /** Gives what the label of the selected box rests on. */
  #fillCard(): ReadonlySet<Id> {
    const { card, undo, reset } = this.#frame;
    const { evaluation } = this.#options;
    const { now, past } = this.#whatIf;
    undo.hidden = reset.hidden = evaluation === undefined;
    keepStop(this.#frame.toolbar);
    set(undo, { "aria-disabled": String(past.length === 0) });
    set(reset, { "aria-disabled": String(now.size === 0) });
    const content = this.#subject();
    card.root.hidden = evaluation === undefined || content === undefined;
    if (!evaluation || !content) return new Set();
    const { id } = content;
    const why = this.#judging.judgement?.explain(id);
    fillCard(card, {
      graph: this.graph,
      content,
      suppositions: now,
      why: why?.sentence,
      hangsOn: now.has(id) ? NOTHING : this.#judging.hangsOn(id),
      questions: evaluation.questions(id),
      messages: this.#messages(),
    });
    return (this.selected === undefined ? undefined : why?.proof) ?? new Set();
  }

  /** What the card is about: the selected box, else the thesis. */
  #subject(): BoxContent | undefined {
    const { contents } = this.#shown;
    if (this.selected !== undefined) return contents.get(this.selected);
    return [...contents.values()].find((content) => content.thesis);
  }

  /** The reader supposes something else: shows it, and says what turns. */
  #change(whatIf: WhatIf): void {
    const before = this.#shown.labelling;
    this.#whatIf = whatIf;
    const anchor = this.selected ?? this.#active;
    this.#render(anchor === undefined ? {} : { anchor });
    if (this.#judging.judgement) this.#live.say(this.#turned(before));
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

  /** The reader, not the program, changes what is supposed. */
  #tell(whatIf: WhatIf): void {
    this.#change(whatIf);
    this.#options.onSuppose?.(whatIf.now);
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
    this.folded = new Set(
      close ? [...this.folded, ...changing] : [...this.folded].filter((id) => !changing.includes(id)),
    );
    this.#render({ anchor, animate: true });
    const { folded, unfolded } = this.#messages();
    this.#live.say((close ? folded : unfolded)(Math.abs(this.#countStatements() - before)));
  }

  #countStatements(): number {
    return [...this.#shown.elements.keys()].filter((id) => isStatement(this.graph.getNodeAttributes(id))).length;
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
        if (this.#whatIf.now.size > 0) this.#tell(reset(this.#whatIf));
      },
      act: ({ ids, stance }) => this.#tell(suppose(this.#whatIf, ids, stance)),
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
      },
    });
  }

  #key(id: Id, event: KeyboardEvent): boolean {
    const way = { direction: this.#options.direction ?? "down", mirror: this.scene.rtl };
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const typed = (): boolean => {
      const found = plain ? this.#typing.type(event.key, id, event.timeStamp) : undefined;
      if (typeof found === "string") this.#obey({ type: "focus", id: found });
      return found !== undefined;
    };
    if (event.key === " " && typed()) return true;
    const uses = {
      clear: this.selected !== undefined,
      suppose: this.#options.evaluation !== undefined,
      undo: this.#whatIf.past.length > 0,
    };
    const order = command(this.#shown.tree, id, event, way, uses);
    if (!order) return typed();
    this.#obey(order);
    return true;
  }

  /** Does what the reader asks for, and tells the page. */
  #obey(order: Command): void {
    const { onFold, onSelect } = this.#options;
    switch (order.type) {
      case "focus":
        this.#activate(order.id);
        this.#focusActive();
        this.#reveal(order.id, false);
        this.#shown.elements.get(order.id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
        return;
      case "fold":
        this.#fold(order.ids, order.folded);
        for (const id of order.ids) onFold?.(id, order.folded);
        return;
      case "select":
        this.selected = order.id === this.selected ? undefined : order.id;
        this.#highlight();
        onSelect?.(this.selected);
        return;
      case "suppose": {
        const stance = against(this.graph, order.id);
        const taken = this.#whatIf.now.get(order.id) === stance;
        this.#tell(suppose(this.#whatIf, [order.id], taken ? undefined : stance));
        return;
      }
      case "undo":
        if (this.#whatIf.past.length > 0) this.#tell(undone(this.#whatIf));
        return;
      case "clear":
        if (this.selected === undefined) return;
        this.selected = undefined;
        this.#highlight();
        onSelect?.(undefined);
    }
  }
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
