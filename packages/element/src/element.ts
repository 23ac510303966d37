import type { Drawing, DrawOptions, Stance } from "@argument-graph/d3";
import { draw, loadJudged, loadLiving } from "@argument-graph/d3/on-demand";
import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Diagnostic,
  type Direction,
  directionIn,
  type Evaluation,
  type Id,
  isRightToLeft,
  mapSemantics,
  type PresetName,
  type ReadingSolver,
  type Semantics,
  type Suppositions,
  toDocument,
  toReadonlyGraph,
} from "argument-graph";
import { addressOf, idInAddress } from "./deep-link";
import { languageOf } from "./language-of";
import { onMessages, setMessages, wordsFor } from "./languages";
import { load } from "./load";
import type { OutlineView, Told } from "./outline-view";
import { pageTheme } from "./page-theme";
import { presetIn, presetProblem } from "./preset";
import { isList, readText } from "./read-text";
import { fillReport, sentenceOf } from "./report";
import { createShell, type Shell } from "./shell";
import { sourceIn } from "./source";
import { adopt } from "./styles";
import type { ShownView } from "./views";
import type { SpokenWords } from "./words";

/** Detail of `argument-graph-select`. */
export interface SelectDetail {
  /** The statement or link; null if the selection was cleared. */
  readonly id: Id | null;
}

/** Detail of `argument-graph-fold`. */
export interface FoldDetail {
  readonly id: Id;
  readonly folded: boolean;
}

/** Detail of `argument-graph-render`. */
export interface RenderDetail {
  readonly statements: number;
  readonly links: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Detail of `argument-graph-error`. */
export interface ErrorDetail {
  readonly message: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Detail of `argument-graph-view`. */
export interface ViewDetail {
  readonly view: "map" | "outline" | "both";
}

/** Detail of `argument-graph-change`. */
export interface ChangeDetail {
  /** What the reader supposes now: pairs of an id and a stance. */
  readonly suppositions: readonly (readonly [id: Id, stance: Stance])[];
}

type View = "auto" | ShownView;

/** Where the element is narrower, in px, a map shows less than one statement at a time, and the outline is shown first. */
const NARROW = 330;

/** What a map is made of, and what was wrong with it. */
interface Read {
  readonly document: ArgumentDocument;
  readonly graph: ArgumentGraph;
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
  /** Whether the text can be read in the page without the map. */
  readonly readable: boolean;
}

/** On a server there is no such class; the element can be imported there all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * An argument map from a text: that of a file (`src`), else that inside the element, which stays there and is what is
 * read where no script runs, or where the text cannot be drawn.
 *
 * @tag argument-graph
 * @attr {string} src - Address of the text: relative, or http(s). Loaded without cookies, up to 4 MB.
 * @attr {"argdown"|"json"|"svg"|"list"} format - How the text is written. Default: by the file name, else by the first character.
 * @attr {"auto"|"map"|"outline"|"both"} view - What is shown; the reader's buttons change it. Default: auto, the map, and the outline where the element is narrower than 330 px.
 * @attr {number} heading-level - The level of the outline's heading, 1 to 6. Default: nothing in it is a heading.
 * @attr {"default"|"rationale"|"textbook"|"standard-form"|"toulmin"|"classic"} preset - The notation in which the map is drawn. Default: our own.
 * @attr {"down"|"up"|"left"|"right"} direction - Where premises lie, seen from their conclusion. Default: as is usual in the notation, down in our own.
 * @attr {"auto"|"light"|"dark"} theme - Default: auto, as the reader's system has it.
 * @attr {"none"|"grounded"|"complete"|"preferred"|"stable"|"semi-stable"|"ideal"|"eager"|"stage"|"cf2"} semantics - How the map is judged: it then says what stands and falls, and lets the reader suppose otherwise. Default: none.
 * @attr {string} label - The accessible name. Default: the title in the text.
 * @attr {string} lang - The language of the words around the text, and of the text where it does not say its own. Default: for the words that of the text, else for both that of the page around the element.
 * @slot - The text of the argument, in a `pre`, a nested list, a `script type="text/argument-graph"`, or plain; or what is read instead of the map.
 * @slot caption - What stands below the map, always; it is no part of the text.
 * @fires {CustomEvent<SelectDetail>} argument-graph-select - The reader selected a statement or link.
 * @fires {CustomEvent<FoldDetail>} argument-graph-fold - The reader folded or unfolded a branch.
 * @fires {CustomEvent<ViewDetail>} argument-graph-view - The reader chose the map, the outline, or both.
 * @fires {CustomEvent<ChangeDetail>} argument-graph-change - The reader supposed something, or took it back.
 * @fires {CustomEvent<RenderDetail>} argument-graph-render - The map has been drawn.
 * @fires {CustomEvent<ErrorDetail>} argument-graph-error - The text could not be loaded, or has errors.
 * @cssprop --argument-graph-page - The ground on which the map is drawn.
 * @cssprop --argument-graph-text - Words.
 * @cssprop --argument-graph-muted - Words that matter less.
 * @cssprop --argument-graph-claim - The ground of a claim.
 * @cssprop --argument-graph-evidence - The ground of evidence.
 * @cssprop --argument-graph-border - The edge of a box.
 * @cssprop --argument-graph-thesis - The edge of a thesis.
 * @cssprop --argument-graph-support - What supports: its lines and words.
 * @cssprop --argument-graph-support-fill - The ground of what supports.
 * @cssprop --argument-graph-attack - What attacks: its lines and words.
 * @cssprop --argument-graph-attack-fill - The ground of what attacks.
 * @cssprop --argument-graph-causation - Historical steps: their lines.
 * @cssprop --argument-graph-causation-fill - The ground of a historical step.
 * @cssprop --argument-graph-causation-text - The words of a historical step.
 * @cssprop --argument-graph-in - What stands.
 * @cssprop --argument-graph-out - What falls.
 * @cssprop --argument-graph-undecided - What is unsettled.
 * @cssprop --argument-graph-focus - The ring around what has the focus.
 * @cssprop --argument-graph-group - The ground of a group.
 * @cssprop --argument-graph-group-border - The edge of a group.
 * @cssstate ready - The map is drawn, without an error in its text.
 * @cssstate error - The text could not be loaded, or has errors; what could be read of it is drawn.
 * @cssstate empty - There is no statement in the text.
 * @cssstate busy - The text is being loaded or drawn.
 * @csspart error - The message if the text could not be loaded or has errors.
 * @csspart views - The buttons that choose between map and outline; each is a part `view`.
 * @csspart map - The map with its frame.
 * @csspart outline - The argument as nested lists.
 * @csspart find - The bar by which the reader finds in the outline.
 * @csspart diagnostics - The list of problems in the text.
 * @csspart skip - The link past the map, which shows when it has the focus.
 * @csspart end - Where that link leads.
 * @csspart source - The text that was read, where nothing could be drawn.
 */
export class ArgumentGraphElement extends Base {
  static readonly observedAttributes = [
    "src",
    "format",
    "view",
    "heading-level",
    "preset",
    "direction",
    "theme",
    "semantics",
    "label",
    "lang",
  ];

  /** As the function of this name, for scripts that have only the tag. */
  static readonly setMessages = setMessages;

  readonly #states = statesOf(this);
  #shell: Shell | undefined;
  /** The outline, once what writes it is there. */
  #outline: OutlineView | undefined;
  #drawing: Drawing | undefined;
  #given: ArgumentDocument | undefined;
  #solver: ReadingSolver | undefined;
  #read: Read | undefined;
  /** What was folded before the map was taken off the page. */
  #folded: readonly Id[] | undefined;
  #loading: AbortController | undefined;
  /** What is being found out for the outline. */
  #judging: AbortController | undefined;
  #observer: MutationObserver | undefined;
  /** Watches the attribute `lang` of whatever may be around the element. */
  #languages: MutationObserver | undefined;
  #sizes: ResizeObserver | undefined;
  #forget: (() => void) | undefined;
  /** Writes the outline that only paper shows. */
  #paper: (() => void) | undefined;
  #media: MediaQueryList | undefined;
  #dark: MediaQueryList | undefined;
  #narrow = false;
  /** The language of the page around the element when its text was read. */
  #around = "";
  /** What the reader was at last: a box of the map or a place in the outline. */
  #at: Id | undefined;
  #shown: ShownView | undefined;
  #pending: Promise<void> = Promise.resolve();
  #requested = false;
  #stale = true;

  /** Address of the text, as in the attribute; null if there is none. */
  get src(): string | null {
    return this.getAttribute("src");
  }
  set src(value: string | null) {
    this.#reflect("src", value);
  }

  /** How the text is written; null to find out. */
  get format(): string | null {
    return this.getAttribute("format");
  }
  set format(value: string | null) {
    this.#reflect("format", value);
  }

  /** What is shown; `auto` for the map, or for the outline where there is little room. */
  get view(): View {
    return oneOf(["auto", "map", "outline", "both"], this.getAttribute("view"));
  }
  set view(value: View) {
    this.#reflect("view", value);
  }

  /** The level of the outline's heading, 1 to 6; undefined if nothing in it is one. */
  get headingLevel(): number | undefined {
    const level = Number(this.getAttribute("heading-level"));
    return level >= 1 && level <= 6 ? Math.round(level) : undefined;
  }
  set headingLevel(value: number | undefined) {
    this.#reflect("heading-level", value === undefined ? null : String(value));
  }

  /** The notation in which the map is drawn. */
  get preset(): PresetName {
    return presetIn(this.getAttribute("preset")) ?? "default";
  }
  set preset(value: PresetName) {
    this.#reflect("preset", value);
  }

  /** Where premises lie, seen from their conclusion. */
  get direction(): Direction {
    const usual = directionIn(this.preset);
    return directionIn(
      this.preset,
      oneOf<Direction>([usual, "down", "up", "left", "right"], this.getAttribute("direction")),
    );
  }
  set direction(value: Direction) {
    this.#reflect("direction", value);
  }

  /** Light, dark, or as the reader's system has it. */
  get theme(): "auto" | "light" | "dark" {
    return oneOf(["auto", "light", "dark"], this.getAttribute("theme"));
  }
  set theme(value: "auto" | "light" | "dark") {
    this.#reflect("theme", value);
  }

  /** How the map is judged; `none` if it is not. */
  get semantics(): "none" | Semantics {
    return oneOf(["none", ...mapSemantics], this.getAttribute("semantics"));
  }
  set semantics(value: "none" | Semantics) {
    this.#reflect("semantics", value);
  }

  /** The accessible name; null for the title in the text. */
  get label(): string | null {
    return this.getAttribute("label");
  }
  set label(value: string | null) {
    this.#reflect("label", value);
  }

  /** The document that is drawn. Setting one draws it instead of the text; setting undefined goes back to the text. */
  get document(): ArgumentDocument | undefined {
    return this.#given ?? this.#read?.document;
  }
  set document(value: ArgumentDocument | undefined) {
    this.#given = value;
    this.#reload();
  }

  /** The graph that is drawn. Setting one draws it instead of the text. */
  get graph(): ArgumentGraph | undefined {
    return this.#read?.graph;
  }
  set graph(value: ArgumentGraph | undefined) {
    this.document = value && toDocument(value);
  }

  /** What is wrong with the text; empty if nothing is. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#read?.diagnostics ?? [];
  }

  /**
   * Asked for the complete, preferred or stable readings of large disputes, such as `solverIn` of
   * `@argument-graph/evaluation/sat`; without one they are cut short, and the card and the outline say so.
   */
  get solver(): ReadingSolver | undefined {
    return this.#solver;
  }
  set solver(value: ReadingSolver | undefined) {
    this.#solver = value;
    this.#request();
  }

  /** The drawing, to select, fold, fit and export by program; undefined while there is none. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** Resolves when all that was asked for so far has been loaded and drawn, or has failed; never rejects. */
  get updateComplete(): Promise<void> {
    return this.#settled();
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) this.#upgrade(name);
    this.#observer ??= new MutationObserver(() => this.#reload());
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    this.#languages ??= new MutationObserver(() => this.#listen());
    this.#languages.observe(this.ownerDocument, { attributes: true, attributeFilter: ["lang"], subtree: true });
    this.#sizes ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#sizes.observe(this);
    this.#forget ??= onMessages(() => this.#request());
    this.#dark ??= matchMedia("(prefers-color-scheme: dark)");
    this.#dark.addEventListener("change", this.#recolour);
    this.#media ??= matchMedia("print");
    this.#media.addEventListener("change", this.#print);
    addEventListener("beforeprint", this.#print);
    addEventListener("hashchange", this.#follow);
    this.#listen();
    this.#request();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#languages?.disconnect();
    this.#sizes?.disconnect();
    this.#dark?.removeEventListener("change", this.#recolour);
    this.#media?.removeEventListener("change", this.#print);
    removeEventListener("beforeprint", this.#print);
    removeEventListener("hashchange", this.#follow);
    this.#forget?.();
    this.#forget = undefined;
    // An element that is only moved is back at once and keeps its drawing.
    queueMicrotask(() => {
      if (!this.isConnected) this.#clear();
    });
  }

  adoptedCallback(): void {
    this.#clear();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "src" || name === "format" || name === "lang") this.#reload();
    else this.#request();
  }

  async #settled(): Promise<void> {
    let last: Promise<void> | undefined;
    while (last !== this.#pending) {
      last = this.#pending;
      await last;
    }
  }

  #reload(): void {
    this.#stale = true;
    this.#request();
  }

  /** Reads anew if the element is in another language now. */
  #listen(): void {
    if (this.#read && languageOf(this) !== this.#around) this.#reload();
  }

  /** Updates once, after everything that is set in the same turn. */
  #request(): void {
    if (this.#requested || !this.isConnected) return;
    this.#requested = true;
    this.#pending = this.#parsed().then(() => {
      this.#requested = false;
      return this.#update();
    });
  }

  /** While the page is still being read, the element's children may not be there yet. */
  #parsed(): Promise<void> {
    const { ownerDocument } = this;
    if (ownerDocument.readyState !== "loading") return Promise.resolve();
    return new Promise((resolve) => {
      ownerDocument.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
    });
  }

  async #update(): Promise<void> {
    if (!this.isConnected) return;
    this.#shell ??= this.#createShell();
    this.#states.add("busy");
    this.#loading?.abort();
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    try {
      if (this.#stale || !this.#read) {
        const result = await this.#readSource(signal);
        if (signal.aborted || !this.isConnected) return;
        this.#stale = false;
        this.#read = result;
      }
      const found = wordsFor(this.getAttribute("lang") ?? this.#read.document.language ?? "");
      const words = found instanceof Promise ? await found : found;
      const evaluation = this.semantics === "none" ? undefined : await this.#evaluation(this.#read, words, signal);
      // What makes drawings alive knows the other notations.
      if (this.preset !== "default") await loadLiving();
      this.#measure();
      if (this.#viewNow() !== "map") await this.#writeOutlines(this.#shell);
      if (!signal.aborted && this.isConnected) this.#show(this.#shell, this.#read, words, evaluation);
    } catch (error) {
      if (!signal.aborted) this.#fail(this.#shell, error instanceof Error ? error.message : String(error));
    }
    if (signal.aborted) return;
    this.#states.delete("busy");
    // The outline is for paper, and for whoever asks for it next.
    await Promise.all([this.#writeOutlines(this.#shell), this.#drawing && loadLiving()]);
  }

  /** How the map is judged. What judges is loaded for the first map that is to be. */
  async #evaluation(
    { document, graph }: Read,
    words: SpokenWords,
    signal: AbortSignal,
  ): Promise<Evaluation | undefined> {
    const { semantics } = this;
    if (semantics === "none" || document.statements.length === 0) return undefined;
    const [{ englishEvaluation, evaluate }] = await Promise.all([
      import("argument-graph/evaluating"),
      loadJudged(),
      loadLiving(),
    ]);
    const evaluation = evaluate(graph, {
      semantics,
      messages: { ...englishEvaluation, ...words.evaluation },
      solver: this.#solver,
    });
    await evaluation.prepare(signal);
    return evaluation;
  }

  /** Loads what writes outlines; what has been waiting for it is written. */
  async #writeOutlines(shell: Shell): Promise<void> {
    if (this.#outline || !this.shadowRoot) return;
    const { createOutlineView } = await import("./outline-view");
    if (this.#shell !== shell || this.#outline || !this.shadowRoot) return;
    this.#outline = createOutlineView(shell, this.shadowRoot, {
      active: () => this.#at,
      found: (text, match) => {
        if (this.#shown === "both") this.#drawing?.find(text, match);
      },
    });
    this.#outline.select(this.#drawing?.selected);
    if (this.#isOutlineSeen()) this.#paper?.();
  }

  #viewNow(): ShownView {
    return this.view === "auto" ? (this.#narrow ? "outline" : "map") : this.view;
  }

  /** Says by a state what came of the text. */
  #become(state: "ready" | "empty" | "error"): void {
    for (const each of ["ready", "empty", "error"]) if (each !== state) this.#states.delete(each);
    this.#states.add(state);
  }

  #createShell(): Shell {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    adopt(root);
    const shell = createShell(root, (view) => {
      this.view = view;
      this.#tell<ViewDetail>("view", { view });
    });
    // A page has keys of its own, such as slides that turn at the arrows; those pressed in here are meant for here.
    root.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent && isOurs(event)) event.stopPropagation();
    });
    for (const part of [shell.map, shell.outline])
      part.addEventListener("focusin", ({ target }) => {
        const place = target instanceof Element ? target.closest<HTMLElement>("[data-id]") : null;
        if (place) this.#at = place.dataset.id;
      });
    return shell;
  }

  /** Notices when the element has become too narrow for a map, or wide enough again. */
  #measure(): void {
    const { clientWidth: width } = this;
    const narrow = width === 0 ? this.#narrow : width < NARROW;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    if (this.view === "auto") this.#request();
  }

  async #readSource(signal: AbortSignal): Promise<Read> {
    if (this.#given) {
      const { readDocument } = await import("./reading");
      return this.#understood(readDocument(this.#given), undefined, false);
    }
    const { src } = this;
    const { element: words } = await wordsFor(languageOf(this));
    const own = src === null ? sourceIn(this) : undefined;
    const { format: name } = this;
    const mayBePage = isList(name, src);
    const { text, diagnostics } =
      src === null
        ? { text: own?.text, diagnostics: [] }
        : await load(src, { base: this.baseURI, signal, words, mayBePage });
    if (text === undefined) throw new Error(words.nothingGiven);
    const result =
      own?.isList && (name === null || mayBePage)
        ? await (await import("./reading")).readList(this)
        : await readText(text, { name, src, words });
    const all = { document: result.document, diagnostics: [...diagnostics, ...result.diagnostics] };
    return this.#understood(all, text, own?.readable ?? false);
  }

  #understood(
    {
      document: written,
      diagnostics,
    }: { readonly document: ArgumentDocument; readonly diagnostics: readonly Diagnostic[] },
    text: string | undefined,
    readable: boolean,
  ): Read {
    this.#around = languageOf(this);
    const own = written.language === undefined && this.#around !== "" ? { language: this.#around } : {};
    const document = { ...written, ...own };
    return { document, graph: toReadonlyGraph(document), diagnostics, readable, ...(text !== undefined && { text }) };
  }

  #show(shell: Shell, shown: Read, words: SpokenWords, evaluation: Evaluation | undefined): void {
    const { document, graph, diagnostics, text, readable } = shown;
    const empty = document.statements.length === 0;
    const error = diagnostics.find(({ severity }) => severity === "error");
    const message = error ? sentenceOf(error, words.element) : empty ? words.element.noStatement : "";
    alert(shell, message);
    speak(shell.error, words);
    const strange = presetProblem(this.getAttribute("preset"), words.element);
    fillReport(shell.problems, strange ? [...diagnostics, strange] : diagnostics, { text, words: words.element });
    const arrive = this.#turn(shell, this.#viewNow(), empty);
    shell.views.show(this.#shown ?? "map", words.element);
    this.#outline?.offer(graph, words, !empty && this.#shown !== "map");
    speak(shell.views.root, words);
    shell.skip.textContent = words.drawing.skip;
    speak(shell.skip, words);
    shell.slot.hidden = !empty;
    shell.source.textContent = empty && !readable ? (text ?? "") : "";
    shell.source.hidden = shell.source.textContent === "";
    this.#judging?.abort();
    const tell = (suppositions?: Suppositions) => {
      if (evaluation) void this.#judge(shell, { document, words, evaluation, suppositions });
    };
    this.#fill(shell, document, { messages: words.drawing }, words);
    if (empty) this.#undraw();
    else if (this.#drawing || !shell.map.hidden) this.#draw(shell, graph, { words, evaluation, tell, text });
    tell(this.#drawing?.suppositions);
    arrive();
    this.#become(empty ? "empty" : error ? "error" : "ready");
    if (message) this.#tell<ErrorDetail>("error", { message, diagnostics });
    if (!empty) {
      const detail = { statements: document.statements.length, links: document.links.length, diagnostics };
      this.#tell<RenderDetail>("render", detail);
    }
  }

  /**
   * Shows one view, and hides the other without taking it down: whoever comes back finds it as it was. What it returns is
   * for when both are filled: it leads to what the reader was at in the view that is gone.
   */
  #turn(shell: Shell, view: ShownView, empty: boolean): () => void {
    const before = this.#shown;
    const { activeElement = null } = this.shadowRoot ?? {};
    this.#shown = view;
    shell.views.root.hidden = empty;
    const gone = view === "map" ? shell.outline : view === "outline" ? shell.map : undefined;
    const focus = before !== undefined && gone?.contains(activeElement) === true;
    if (before !== undefined && before !== view) {
      this.#outline?.follow("");
      this.#drawing?.find("");
    }
    shell.map.hidden = empty || view === "outline";
    shell.outline.hidden = empty;
    shell.outline.classList.toggle("paper", view === "map");
    return () => {
      const at = this.#at ?? this.#drawing?.selected;
      if (before === undefined || before === view || at === undefined || !this.#read?.graph.hasNode(at)) return;
      if (view === "outline") this.#outline?.reveal(at, focus);
      else if (before === "outline") this.#arrive(shell, at, focus);
    };
  }

  /** Leads to a box of the map. */
  #arrive(shell: Shell, id: Id, focus: boolean): void {
    this.#drawing?.reveal(id);
    const boxes = [...shell.map.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    if (focus) boxes.find(({ dataset }) => dataset.id === id)?.focus({ preventScroll: true });
  }

  /** Writes the outline: at once if it is shown, else when the page is printed. */
  #fill(shell: Shell, document: ArgumentDocument, options: Told, { element }: SpokenWords): void {
    const { headingLevel } = this;
    this.#paper = () => {
      if (!this.#outline) return;
      this.#paper = undefined;
      const title = this.#outline.tell(document, options, headingLevel);
      shell.outline.setAttribute("aria-label", element.outline(this.label ?? title));
      shell.outline.setAttribute("aria-description", element.outlineHint);
    };
    if (this.#isOutlineSeen()) this.#paper();
  }

  #isOutlineSeen(): boolean {
    return this.#shown !== "map" || this.#media?.matches === true;
  }

  readonly #print = (): void => this.#paper?.();

  /** A page may set other colours in the dark. */
  readonly #recolour = (): void => this.#request();

  /** Shows the statement or link that the address of the page names, if it is in this map. */
  readonly #follow = (): void => {
    const id = idInAddress(this.ownerDocument);
    if (!this.#drawing?.graph.hasNode(id)) return;
    this.#drawing.reveal(id);
    this.scrollIntoView({ block: "nearest" });
  };

  /** Writes an outline with what stands and why, once that has been found out. */
  async #judge(
    shell: Shell,
    {
      document,
      words,
      evaluation,
      suppositions,
    }: {
      readonly document: ArgumentDocument;
      readonly words: SpokenWords;
      readonly evaluation: Evaluation;
      readonly suppositions: Suppositions | undefined;
    },
  ): Promise<void> {
    this.#judging?.abort();
    const judging = new AbortController();
    const { signal } = judging;
    this.#judging = judging;
    try {
      const { labelling, verdicts, hinges } = await evaluation.judge(suppositions, signal);
      const told = {
        labelling,
        verdicts: await verdicts(signal),
        hinges: await hinges(signal),
        questions: new Map(schemed(document).map((id) => [id, evaluation.questions(id)])),
        messages: words.drawing,
      };
      if (!signal.aborted) this.#fill(shell, document, told, words);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #draw(
    shell: Shell,
    graph: ArgumentGraph,
    {
      words,
      evaluation,
      tell,
      text,
    }: {
      readonly words: SpokenWords;
      readonly evaluation: Evaluation | undefined;
      readonly tell: (suppositions: Suppositions) => void;
      readonly text: string | undefined;
    },
  ): void {
    const { preset, direction, label } = this;
    const theme = pageTheme(this.theme, shell.map);
    const options: DrawOptions = {
      preset,
      direction,
      theme,
      label: label ?? "",
      evaluation,
      messages: words.drawing,
      source: text,
      linkTo: (id) => addressOf(this.ownerDocument, id),
      onSuppose: (suppositions) => {
        tell(suppositions);
        this.#tell<ChangeDetail>("change", { suppositions: [...suppositions] });
      },
      onSelect: (id) => {
        if (id !== undefined) this.#at = id;
        this.#outline?.select(id);
        this.#tell<SelectDetail>("select", { id: id ?? null });
      },
      onFind: (text, match) => {
        if (this.#shown === "both") this.#outline?.follow(text, match);
      },
      onFold: (id, folded) => this.#tell<FoldDetail>("fold", { id, folded }),
    };
    if (this.#drawing) this.#drawing.update(graph, options);
    else {
      const folded = this.#folded?.filter((id) => graph.hasNode(id));
      this.#drawing = draw(shell.map, graph, { ...options, ...(folded && { folded }) });
      this.#follow();
    }
  }

  #undraw(): void {
    if (!this.#drawing) return;
    this.#folded = [...this.#drawing.folded];
    this.#drawing.destroy();
    this.#drawing = undefined;
  }

  /** Nothing could be read: says why, and leaves what is in the element to be read. */
  #fail(shell: Shell, message: string): void {
    this.#read = undefined;
    this.#undraw();
    alert(shell, message);
    shell.views.root.hidden = true;
    shell.map.hidden = true;
    shell.outline.hidden = true;
    this.#shown = undefined;
    shell.problems.hidden = true;
    shell.source.hidden = true;
    shell.slot.hidden = false;
    this.#become("error");
    this.#tell<ErrorDetail>("error", { message, diagnostics: [] });
  }

  #clear(): void {
    this.#loading?.abort();
    this.#judging?.abort();
    this.#undraw();
    this.shadowRoot?.replaceChildren();
    if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [];
    this.#shell = undefined;
    this.#outline?.stop();
    this.#outline = undefined;
    this.#shown = undefined;
    this.#paper = undefined;
    this.#stale ||= this.#read === undefined;
  }

  #tell<Detail>(name: "select" | "fold" | "view" | "change" | "render" | "error", detail: Detail): void {
    this.dispatchEvent(new CustomEvent(`argument-graph-${name}`, { detail, bubbles: true, composed: true }));
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** A property that was set before the class was there lies on the element itself and hides the accessor. */
  #upgrade(name: string): void {
    const own = Object.getOwnPropertyDescriptor(this, name);
    if (!own) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, own.value);
  }
}

/** What a page may set before the class is there; `lang` is of every element. */
const PROPERTIES = [
  ...ArgumentGraphElement.observedAttributes.filter((name) => name !== "lang" && name !== "heading-level"),
  ...["headingLevel", "document", "graph", "solver"],
];

/** Tab and Escape lead out, and what is held down with Ctrl or the like is the browser's or the page's. */
const isOurs = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey || key === "Tab" || key === "Escape");

/** The states of an element that a style sheet can ask for; where a browser has none, a set that nobody sees. */
function statesOf(element: HTMLElement): Pick<Set<string>, "add" | "delete"> {
  return CSS.supports("selector(:state(ready))") ? element.attachInternals().states : new Set();
}

/** The inferences that name a scheme, and so invite questions. */
function schemed({ links }: ArgumentDocument): readonly Id[] {
  return links.flatMap((link) => (link.kind === "inference" && link.scheme !== undefined ? [link.id] : []));
}

/** The message, for screen readers at once; without one, nothing is said. */
function alert({ error }: Shell, message: string): void {
  error.hidden = message === "";
  if (error.textContent !== message) error.textContent = message;
}

/** Says in which language and direction the words of a part are. */
function speak(part: HTMLElement, { element }: SpokenWords): void {
  part.lang = element.language;
  part.dir = isRightToLeft(element) ? "rtl" : "ltr";
}

/** The value if it is one of the words, whatever its case; else the first of them. */
function oneOf<Word extends string>(words: readonly [Word, ...Word[]], value: string | null): Word {
  return words.find((word) => word === value?.trim().toLowerCase()) ?? words[0];
}

declare global {
  interface HTMLElementTagNameMap {
    "argument-graph": ArgumentGraphElement;
  }
  interface HTMLElementEventMap {
    "argument-graph-select": CustomEvent<SelectDetail>;
    "argument-graph-fold": CustomEvent<FoldDetail>;
    "argument-graph-view": CustomEvent<ViewDetail>;
    "argument-graph-change": CustomEvent<ChangeDetail>;
    "argument-graph-render": CustomEvent<RenderDetail>;
    "argument-graph-error": CustomEvent<ErrorDetail>;
  }
}
