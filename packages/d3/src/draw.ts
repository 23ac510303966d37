import { type ArgumentGraph, finish, type Id } from "@argument-graph/core";
import { arrange, type Labelling, type MeasureText, numbering, type Scene, toSvg } from "@argument-graph/scene";
import { against } from "./against";
import { around } from "./area";
import { heightsOf } from "./boxes";
import { type Change, type Course, createCourse, focusWords } from "./course";
import { set } from "./dom";
import type { Drawing } from "./drawing";
import type { Stance, Suppositions } from "./evaluation";
import { everything } from "./filter";
import { createFrame, type Frame, labelFrame } from "./frame";
import { ghostsIn } from "./ghosts";
import { highlight, markMinimised, neighbourhood } from "./highlight";
import { createJudging } from "./judging";
import { keptBoxes } from "./kept-boxes";
import { command, type Way } from "./keyboard";
import { foldsAtFirst } from "./levels";
import { listen } from "./listen";
import { createLive } from "./live";
import { measureTextIn } from "./measure-text";
import { type DrawingMessages, english } from "./messages";
import { minimisedIn } from "./minimised";
import { glide, type Places, still } from "./motion";
import { objectionsTo, placesOf } from "./neighbours";
import { nothingSupposed } from "./nothing-supposed";
import { type Deeds, obey } from "./obey";
import type { DrawOptions } from "./options";
import type { Judged, Parts } from "./parts";
import { createPicture, describeTree, directed, openOn, opensAt, type Picture } from "./picture";
import type { Transform } from "./port";
import { withPortSize } from "./port-size";
import type { Presence } from "./presence";
import { reactions } from "./reactions";
import { isPartial } from "./reader";
import { fileWidth, setHeight, widthFor } from "./room";
import { rootOf } from "./root-of";
import { arranging, isLaidOut, type Laid, PAPER, type Shown, type Wanted, writing } from "./show";
import { groundOf, placesIn } from "./sketch";
import { inSlices, MOST_AT_ONCE, oncePainted, type Sliced } from "./slices";
import { adopt } from "./styles";
import { boxWithFocus, createTabStop, survivor, type TabStop } from "./tab-stop";
import { readable, themeFor, themeOf } from "./theme-of";
import { tellButtons } from "./told";
import type { Look, Tools, ToolsHost } from "./tools";
import { typeAhead } from "./type-ahead";
import type { View } from "./view";
import { watch } from "./watch";
import { suppose } from "./what-if";
import { whole } from "./whole";

/** Draws a graph into an element with these parts. See `draw`. */
export function drawWith(parts: Parts, target: Element, graph: ArgumentGraph, options: DrawOptions = {}): Drawing {
  return new LiveDrawing(parts, options, (labelling) => createPicture(target, graph, options, whole, labelling));
}

/** Makes a living drawing of a picture with these parts; nothing is drawn anew. */
export function takeOver(parts: Parts, picture: Picture): Drawing {
  return new LiveDrawing(parts, picture.given, () => picture);
}

/** What `draw` returns; it holds what a drawing is at the moment, and hands all work to the functions around it. */
class LiveDrawing implements Drawing {
  graph: ArgumentGraph;
  selected: Id | undefined;
  #given: DrawOptions;
  /** What is asked for, and the direction that the notation has. */
  #options: DrawOptions;
  /** What is shown; none while the map opens. */
  #latest: Shown | undefined;
  /** What is to be shown next: a large map is worked out in slices, so that it does not hold the page up. */
  #next: Sliced;
  /** How often the map was given. */
  #edition = 0;
  #words: DrawingMessages;
  /** The limit on the width for which the map was last arranged. */
  #width: number | undefined;
  #destroyed = false;
  #printing = false;
  readonly #window: Window | null;
  readonly #frame: Frame;
  readonly #view: View;
  readonly #live;
  readonly #watch;
  readonly #tools: Tools;
  readonly #stop: readonly (() => void)[];
  /** What stands as it is judged. */
  readonly #judging = createJudging({ judged: (isAnew) => this.#turned(isAnew), hangs: () => this.#tellOf() });
  readonly #course: Course;
  readonly #tabStop: TabStop;
  readonly #presence: Presence;
  readonly #judged: Judged;
  /** What hangs together with the selected box. */
  #near: ReadonlySet<Id> = new Set();
  readonly #typing = typeAhead(() => [...this.#shown.tree.keys()].map((id) => [id, this.#wordsOf(id)] as const));
  readonly #deeds = this.#createDeeds();

  constructor(parts: Parts, options: DrawOptions, start: (labelling: Labelling | undefined) => Picture) {
    const { evaluation } = options;
    const picture = start(evaluation ? this.#judging.labelling(evaluation, nothingSupposed) : options.labelling);
    const { graph, wanted, view } = picture;
    this.graph = graph;
    this.#given = options;
    this.#options = wanted.options;
    this.#words = { ...english, ...options.messages };
    this.#width = wanted.maxWidth;
    this.#next = picture.opening;
    this.#frame = createFrame(picture.frame);
    this.#window = this.#frame.root.ownerDocument.defaultView;
    this.#judged = parts.createJudged(() => this.#destroyed || this.#highlight());
    this.#presence = parts.createPresence(this.#frame, {
      kept: () => keptBoxes(this.#shown.tree, [this.#tabStop.at, this.selected]),
      lit: () => ({ selected: this.selected, near: this.#near, ...this.#tools.finder.marked() }),
      changed: () => this.#mark(),
    });
    this.#tabStop = createTabStop(
      this.#frame.tree,
      () => this.#shown,
      () => this.#presence.keep(),
    );
    this.#course = this.#createCourse(wanted.folded);
    const release = adopt(rootOf(this.#frame.root));
    view.destroy();
    this.#view = parts.createView(
      this.#frame.port,
      this.#frame.plane,
      (transform) => this.#moved(transform),
      view.look,
    );
    this.#live = createLive(this.#frame.live);
    const stop = new AbortController();
    this.#tools = parts.createTools(this.#frame, this.#createHost(), stop.signal);
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
      () => this.#presence.stop(),
      () => this.#judging.stop(),
      () => this.#live.destroy(),
      () => stop.abort(),
      () => picture.destroy(),
      () => this.#next.stop(),
    ];
    if (picture.shown) this.#adopt(picture.shown);
    else {
      picture.onLaid((laid) => this.#sketch(laid));
      picture.onShown((shown) => this.#opened(shown));
    }
  }

  get element(): HTMLElement {
    if (!this.#destroyed) this.#next.finish();
    return this.#frame.root;
  }

  get scene(): Scene {
    return this.#shown.scene;
  }

  get folded(): ReadonlySet<Id> {
    return this.#course.now.folded;
  }

  get suppositions(): Suppositions {
    return this.#course.now.suppositions;
  }

  update(graph: ArgumentGraph, options: DrawOptions = {}): void {
    if (this.#destroyed) return;
    const { preset, direction } = this.#options;
    const isOther = this.#given.folded === undefined && !this.graph.someNode((id) => graph.hasNode(id));
    this.graph = graph;
    this.#given = { ...this.#given, ...options };
    this.#options = directed(this.#given);
    this.#words = { ...english, ...this.#given.messages };
    this.#edition++;
    const turned = preset !== this.#options.preset || direction !== this.#options.direction;
    if (options.maxWidth !== undefined || turned) this.#width = this.#maxWidth();
    this.#course.goOn(graph, options.folded ?? (isOther ? foldsAtFirst(graph) : undefined));
    if (this.selected !== undefined && !graph.hasNode(this.selected)) this.selected = undefined;
    const open = turned || !this.#view.moved;
    this.#render({ open, animate: !open, ...(!open && this.#anchored()) });
  }

  select(id?: Id): void {
    if (this.#destroyed) return;
    if (id !== undefined) known("select", this.#seen(), id);
    this.selected = id;
    this.#highlight();
    if (id !== undefined) this.#reveal(id, true);
  }

  fold(id: Id, folded: boolean = !this.folded.has(id)): void {
    if (this.#destroyed) return;
    known("fold", this.#seen(), id);
    this.#course.fold([id], folded);
    this.#next.finish();
  }

  suppose(ids: Id | readonly Id[], stance?: Stance): void {
    if (this.#destroyed) return;
    const all = typeof ids === "string" ? [ids] : ids;
    for (const id of all) known("suppose", this.graph, id);
    if (!this.#options.evaluation) throw new Error("suppose: give draw the option “evaluation” first, to judge by.");
    this.#course.change({ suppositions: suppose(this.suppositions, all, stance) });
  }

  reveal(id: Id): void {
    if (this.#destroyed) return;
    known("reveal", this.graph, id);
    this.#bring(id, { select: true });
  }

  focus(id?: Id): void {
    if (this.#destroyed) return;
    if (id !== undefined) known("focus", this.graph, id);
    const said = () => focusWords(this.graph, id, this.#messages());
    this.#course.change({ focus: id, ...(id === undefined && { filter: everything }) }, said);
  }

  find(text: string, match?: Id): void {
    if (this.#destroyed) return;
    if (match !== undefined) known("find", this.graph, match);
    this.#tools.finder.follow(text, match);
  }

  undo(): void {
    if (this.#destroyed) return;
    this.#course.undo();
    this.#next.finish();
  }

  redo(): void {
    if (this.#destroyed) return;
    this.#course.redo();
    this.#next.finish();
  }

  fit(): void {
    if (this.#destroyed) return;
    this.#next.finish();
    this.#view.fit(!still(this.#window));
  }

  toSvg(): string {
    return toSvg(this.#picture());
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const stop of this.#stop) stop();
  }

  /** What is shown. A map that is about to be shown is shown at once. */
  get #shown(): Shown {
    this.#next.finish();
    if (!this.#latest) throw new Error("draw: this drawing was destroyed before it was shown.");
    return this.#latest;
  }

  /** Takes over what a picture shows. */
  #adopt(shown: Shown): void {
    this.#latest = withWords(shown, this.#words);
    labelFrame(this.#frame, this.#words);
    withPortSize(this.#frame.port, () => {
      this.#presence.show(this.#shown);
      this.#tabStop.move(boxWithFocus(this.#frame.tree) ?? opensAt(shown));
      this.#moved(this.#view.transform);
      this.#highlight();
      this.#tools.refresh();
      // The picture may have been drawn before it was known what stands.
      if (this.#labelling() !== shown.wanted.labelling) this.#show({ open: !this.#view.moved });
    });
  }

  /** What of a large map is in view is painted before anything else is done with it. */
  #sketch(laid: Laid): void {
    const ground = groundOf(laid);
    const { layout, opens } = laid;
    withPortSize(this.#frame.port, () => {
      this.#view.resize(ground.width, ground.height);
      setHeight(this.#frame.port, ground, this.#options, this.#readable(), false);
      this.#view.open(around(placesIn(layout, opens, ground)), this.#readable(), ground.rtl);
      this.#presence.sketch(laid, this.#view.transform);
    });
  }

  #opened(shown: Shown): void {
    this.#latest = withWords(shown, this.#words);
    // The window may have got another size, or one at all, while the map was worked out.
    const isOther = this.#width !== this.#maxWidth();
    withPortSize(this.#frame.port, () => this.#arranged(undefined, { open: !this.#view.moved }));
    if (isOther) this.#anew();
  }

  #moved(transform: Transform): void {
    this.#tools.overview.frame(transform);
    this.#presence.look(transform);
  }

  #messages(): DrawingMessages {
    return this.#words;
  }

  /** What of the map is in sight, folds apart. */
  #seen(): ArgumentGraph {
    return this.#course.seen();
  }

  #way(): Way {
    return { direction: this.#options.direction ?? "down", mirror: this.scene.rtl };
  }

  #animates(): boolean {
    return !still(this.#window);
  }

  #readable(): number {
    return readable(themeOf(this.#options.theme, this.#window));
  }

  #maxWidth(): number | undefined {
    return widthFor(this.#options, this.#frame.port, this.#readable());
  }

  #labelling(): Labelling | undefined {
    const { evaluation, labelling } = this.#options;
    return evaluation ? this.#judging.labelling(evaluation, this.suppositions) : labelling;
  }

  /** What a change keeps in its place: where the reader is. */
  #anchored(): Change {
    const anchor = this.selected ?? this.#tabStop.at;
    return anchor === undefined ? {} : { anchor };
  }

  #wanted(): Wanted {
    const labelling = this.#labelling();
    const maxWidth = this.#printing && this.#width !== undefined ? PAPER : this.#width;
    return {
      graph: this.#seen(),
      edition: this.#edition,
      // On paper nothing can be unfolded.
      folded: this.#printing ? new Set<Id>() : this.folded,
      options: this.#options,
      ...(labelling && { labelling }),
      numbers: numbering(this.graph, this.#given.preset),
      suppositions: this.suppositions,
      theme: themeFor(this.#options.theme, this.#frame.root.ownerDocument, this.#printing),
      messages: this.#messages(),
      ...(maxWidth !== undefined && { maxWidth }),
      isWhole: this.#printing,
    };
  }

  /** The map for a file, set by the width table, or as this page would set it. */
  #picture(measureText?: MeasureText): Scene {
    const { preset = "default", direction = "down", theme } = this.#options;
    const labelling = this.#labelling();
    const ghosts = ghostsIn(this.#seen());
    return arrange(this.#seen(), {
      ghosts: new Set(ghosts.keys()),
      folded: this.folded,
      theme: themeOf(theme, this.#window),
      preset,
      direction,
      numbers: numbering(this.graph, preset),
      maxWidth: fileWidth(this.#options),
      ...(labelling && { labelling }),
      ...(measureText && { measureText }),
      messages: this.#messages(),
    });
  }

  #render(change: Change = {}): void {
    withPortSize(this.#frame.port, () => this.#show(change));
  }

  #show(change: Change): void {
    const before = this.#shown;
    // What the reader has moved about is not arranged for another window under their eyes.
    if (change.open || this.#width === undefined) this.#width = this.#maxWidth();
    const wanted = this.#wanted();
    const relabelled = change.open ? undefined : this.#judged.relabel(this.#frame, wanted, before);
    if (!relabelled) this.#arrange(wanted, before, change);
    else {
      this.#latest = relabelled;
      this.#presence.relabel(relabelled);
      this.#highlight();
      this.#tools.refresh();
      change.then?.();
    }
  }

  /** Of a large map what is said of its boxes is written at once, and all that goes is gone; the rest follows in slices. */
  #arrange(wanted: Wanted, before: Shown, change: Change): void {
    const hadFocus = this.#tabStop.hasFocus;
    const written = finish(writing(this.#frame, wanted, whole, before));
    const { measured } = written.measurement;
    const isLarge = Math.max(measured.boxes.length, before.places.size) > MOST_AT_ONCE;
    const isAtOnce = !isLarge || !change.soon || this.#tabStop.hasFocus !== hadFocus;
    const arranged = (shown: Shown) => {
      const places = this.#screen();
      this.#latest = shown;
      set(this.#frame.tree, { "aria-busy": undefined });
      withPortSize(this.#frame.port, () => this.#arranged({ shown: before, places, hadFocus }, change));
      change.then?.();
    };
    const steps = arranging(this.#frame, written, whole);
    const view = this.#window;
    if (isAtOnce || !view) arranged(finish(steps));
    else {
      this.#presence.leave(written.tree);
      set(this.#frame.tree, { "aria-busy": "true" });
      this.#next = inSlices(steps, arranged, (begin) => oncePainted(view, begin));
    }
  }

  /** After everything has been put in its place: view, focus, selection, animation. */
  #arranged(before: { shown: Shown; places: Places; hadFocus: boolean } | undefined, change: Change): void {
    const { scene } = this.#shown;
    describeTree(this.#frame, this.#shown);
    labelFrame(this.#frame, this.#messages());
    this.#presence.show(this.#shown);
    this.#view.resize(scene.width, scene.height);
    this.#setHeight(change.open !== true);
    if (change.open) this.#open();
    else if (before && change.anchor !== undefined) this.#hold(change.anchor, before.places);
    const otherwise = change.anchor ?? this.#shown.opens[0];
    this.#tabStop.move(survivor(this.#shown, before?.shown, this.#tabStop.at, otherwise));
    this.#presence.look(this.#view.transform);
    this.#highlight();
    this.#tools.refresh();
    if (before?.hadFocus && !this.#tabStop.hasFocus) this.#tabStop.focus();
    if (before && change.animate && this.#animates())
      glide(
        this.#shown.elements,
        before.places,
        this.#screen(),
        this.#view.transform.k,
        this.#frame.layers.lines,
        change.anchor,
      );
  }

  #setHeight(onlyGrow: boolean): void {
    setHeight(this.#frame.port, this.scene, this.#options, this.#readable(), onlyGrow);
  }

  #open(): void {
    openOn(this.#view, this.#shown, this.#readable());
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

  /** Fills the card and marks what is selected, with what it hangs together with: with its proof, where there is one. */
  #highlight(): void {
    const proof = this.#tellOf();
    const { selected } = this;
    this.#near = proof.size > 0 || selected === undefined ? proof : neighbourhood(this.#seen(), selected);
    this.#mark();
    this.#presence.paint();
  }

  /** Marks the elements that there are at present. */
  #mark(): void {
    const { elements } = this.#shown;
    const { paths } = this.#frame.layers;
    highlight(this.selected, this.#near, elements, paths);
    markMinimised(minimisedIn(this.#seen()), elements, paths);
    this.#tabStop.mark();
    this.#tools.finder.refresh();
    this.#watch.boxes(elements.values());
  }

  /** Fills the card; gives what the label of the selected box rests on. */
  #tellOf(): ReadonlySet<Id> {
    const told = {
      graph: this.graph,
      shown: this.#shown,
      selected: this.selected,
      evaluation: this.#options.evaluation,
      judging: this.#judging,
      suppositions: this.suppositions,
      asked: this.#course.now.asked,
      canUndo: this.#course.canUndo,
      messages: this.#messages(),
    };
    tellButtons(this.#frame, told);
    return this.#judged.tellOf(this.#frame, told);
  }

  /** A judgement that took its time has come: shows it, and says what turns if the reader has supposed something. */
  #turned(isAnew: boolean): void {
    const before = this.#shown.labelling;
    const open = before.size === 0 && !this.#view.moved;
    this.#render({ open, ...(!open && this.#anchored()) });
    if (!isAnew) this.#course.sayTurned(before);
  }

  /** Brings a box into view, and takes away what hides it. */
  #bring(id: Id, { select = false, focus = false, run = false }: Look): void {
    this.#course.uncover(id, run);
    this.#tabStop.move(id);
    if (select && this.selected !== id) {
      this.selected = id;
      this.#highlight();
    }
    if (focus) this.#tabStop.focus();
    this.#reveal(id, true);
  }

  #reveal(id: Id, animate: boolean): void {
    const area = this.#shown.places.get(id);
    if (area) this.#view.reveal(area, animate && this.#animates());
  }

  /** The window has another size: while the reader has not moved the map, it opens anew. */
  #resized(): void {
    if (!this.#latest || !isLaidOut(this.#frame.port)) return;
    if (!this.#shown.isLaidOut) this.#anew();
    else if (!this.#view.moved) {
      if (this.#width !== this.#maxWidth()) this.#anew();
      else {
        this.#setHeight(false);
        this.#open();
      }
    }
    this.#presence.look(this.#view.transform);
  }

  /** Arranges the map anew if some box does not have the height that its words need. */
  #remeasure(): void {
    // What is on its way is measured then.
    if (!this.#latest || !this.#next.isOver || !isLaidOut(this.#frame.port)) return;
    const { boxWidth } = themeFor(this.#options.theme, this.#frame.root.ownerDocument, this.#printing);
    if (boxWidth !== this.scene.theme.boxWidth || !fits(this.#shown)) this.#anew();
  }

  /** Arranges the map for other measures; what the reader has brought into view stays there. */
  #anew(): void {
    const at = this.#tabStop.at;
    this.#render(this.#view.moved ? { ...(at !== undefined && { anchor: at }) } : { open: true });
  }

  /** What a box begins with. */
  #wordsOf(id: Id): string {
    const content = this.#shown.contents.get(id);
    return content?.title ?? content?.text ?? "";
  }

  /** A key on a box; whether it was of use. */
  #key(id: Id, event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const typed = (): boolean => {
      const found = plain ? this.#typing.type(event.key, id, event.timeStamp) : undefined;
      if (typeof found === "string") this.#deeds.goTo(found);
      return found !== undefined;
    };
    if (event.key === " " && typed()) return true;
    const graph = this.#seen();
    const messages = this.#messages();
    const uses = {
      clear: this.selected !== undefined || isPartial(this.#course.now),
      suppose: this.#options.evaluation !== undefined && this.graph.hasNode(id),
      undo: this.#course.canUndo,
      redo: this.#course.canRedo,
      places: placesOf(graph, id, messages).length,
      objections: objectionsTo(graph, id, messages).length,
    };
    const order = command(this.#shown.tree, id, event, this.#way(), uses);
    if (!order) return typed();
    obey(order, this.#deeds, this.#tools);
    return true;
  }

  #listen(): () => void {
    return listen(
      this.#frame,
      reactions({
        view: this.#view,
        tools: this.#tools,
        deeds: this.#deeds,
        animate: () => this.#animates(),
        isFolded: (id) => this.folded.has(id),
        activate: (id) => this.#tabStop.move(id),
        focus: () => this.#tabStop.focus(),
        paintedAt: (x, y) => this.#presence.paintedAt(x, y),
        arrive: (id, keyboard) => {
          this.#tabStop.move(id);
          if (keyboard) this.#reveal(id, false);
          this.#tools.overview.avoid(this.#shown.elements.get(id));
        },
        key: (id, event) => this.#key(id, event),
      }),
    );
  }

  #createCourse(folded: Iterable<Id>): Course {
    return createCourse(folded, {
      graph: () => this.graph,
      options: () => this.#options,
      messages: () => this.#messages(),
      shown: () => this.#shown,
      anchor: () => this.selected ?? this.#tabStop.at,
      isJudged: () => this.#judging.judgement !== undefined,
      say: (words) => this.#live.say(words),
      render: (change, then) => {
        this.#render({ ...change, then });
        if (change.open && this.#tabStop.at !== undefined) this.#reveal(this.#tabStop.at, false);
      },
    });
  }

  /** What the reader does, of which the page is told. */
  #createDeeds(): Deeds {
    const tell = (act: () => void) => this.#course.tell(act);
    const suppositions = (next: Suppositions) => tell(() => this.#course.change({ suppositions: next }));
    const selected = () => this.selected;
    return {
      get selected() {
        return selected();
      },
      goTo: (id) => {
        this.#tabStop.move(id);
        this.#tabStop.focus();
        this.#reveal(id, false);
        this.#tools.overview.avoid(this.#shown.elements.get(id));
        this.#shown.elements.get(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      },
      fold: (ids, folded) => tell(() => this.#course.fold(ids, folded)),
      unfoldAll: () => tell(() => this.#course.fold([...this.folded], false)),
      choose: (id) => {
        this.selected = id;
        this.#highlight();
        this.#options.onSelect?.(id);
      },
      suppose: (ids, stance) => suppositions(suppose(this.suppositions, ids, stance)),
      doubt: (id) => {
        const stance = against(this.graph, id);
        const taken = this.suppositions.get(id) === stance;
        suppositions(suppose(this.suppositions, [id], taken ? undefined : stance));
      },
      ask: (inference, show) => tell(() => this.#course.ask([inference], show)),
      reset: () => {
        if (this.suppositions.size > 0) suppositions(new Map());
      },
      undo: () => tell(() => this.#course.undo()),
      redo: () => tell(() => this.#course.redo()),
    };
  }

  #createHost(): ToolsHost {
    const messages = () => this.#messages();
    const say = (words: string) => this.#live.say(words);
    return {
      messages,
      say,
      svg: () => this.toSvg(),
      picture: () => this.#picture(measureTextIn(this.#frame.root)),
      source: () => this.#options.source,
      whole: () => this.graph,
      graph: () => this.#seen(),
      shown: () => this.#shown,
      reader: () => this.#course.now,
      selected: () => this.selected,
      active: () => this.selected ?? this.#tabStop.at,
      way: () => this.#way(),
      judged: () => this.#options.evaluation !== undefined,
      canRedo: () => this.#course.canRedo,
      change: (next, said) => this.#course.tell(() => this.#course.change(next, said)),
      redo: () => this.#deeds.redo(),
      fold: (id) => this.#deeds.fold([id], !this.folded.has(id)),
      begin: () => this.#course.begin(),
      show: (id, look) => this.#course.tell(() => this.#bring(id, look)),
      focus: () => this.#tabStop.focus(),
      found: (text, match) => this.#options.onFind?.(text, match),
      look: (x, y) => this.#view.centre(x, y),
      linkTo: (id) => this.#options.linkTo?.(id),
      questions: (id) => this.#options.evaluation?.questions(id) ?? [],
      ghosts: (id) => this.#options.evaluation?.ghosts?.(id) ?? [],
      ask: (inferences, show) => this.#course.tell(() => this.#course.ask(inferences, show)),
    };
  }
}

/** What a picture shows, with all the words of a drawing: those of the picture are among them. */
function withWords(shown: Shown, messages: DrawingMessages): Shown {
  const { wanted, settings, look } = shown;
  return {
    ...shown,
    wanted: { ...wanted, messages },
    settings: { ...settings, messages },
    look: { ...look, messages },
  };
}

/** By how much words may be higher than their box before it is placed anew, in px. */
const SLACK = 0.5;

/**
 * Whether every box that there is has the height that its words need: in a large map, where boxes are placed before they are
 * made, at least that height. What is seen of heights is remembered.
 */
function fits({ heights, elements, isWhole, places }: Shown): boolean {
  const now = [...heightsOf(elements)];
  const same = now.every(([id, height]) =>
    isWhole ? heights.get(id) === height : height <= (places.get(id)?.height ?? 0) + SLACK,
  );
  if (!isWhole) for (const [id, height] of now) heights.set(id, height);
  return same;
}

/** @throws RangeError if the graph has no such node. */
function known(method: string, graph: ArgumentGraph, id: Id): void {
  if (!graph.hasNode(id)) throw new RangeError(`${method}: the graph has no node “${id}”.`);
}
