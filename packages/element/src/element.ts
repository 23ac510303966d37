import { type Drawing, type DrawOptions, draw, type Stance } from "@argument-graph/d3";
import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Diagnostic,
  type Direction,
  type Evaluation,
  evaluate,
  type Id,
  read,
  type Semantics,
  type Suppositions,
  toDocument,
  toGraph,
  toOutline,
} from "argument-graph";
import { formatFor } from "./format";
import { load } from "./load";
import { fillOutline } from "./outline";
import { fillReport, sentenceOf } from "./report";
import { createShell, type Shell } from "./shell";
import { sourceIn } from "./source";
import { adopt } from "./styles";

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

/** Detail of `argument-graph-change`. */
export interface ChangeDetail {
  /** What the reader supposes now: pairs of an id and a stance. */
  readonly suppositions: readonly (readonly [id: Id, stance: Stance])[];
}

const SEMANTICS = [
  "grounded",
  "complete",
  "preferred",
  "stable",
  "semi-stable",
  "ideal",
  "eager",
  "stage",
  "cf2",
] as const satisfies readonly Semantics[];

type View = "map" | "outline" | "both";

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
 * @attr {"argdown"|"json"} format - How the text is written. Default: by the file name, else by the first character.
 * @attr {"map"|"outline"|"both"} view - What is shown. Default: map.
 * @attr {"down"|"up"|"left"|"right"} direction - Where premises lie, seen from their conclusion. Default: down.
 * @attr {"auto"|"light"|"dark"} theme - Default: auto, as the reader's system has it.
 * @attr {"none"|"grounded"|"complete"|"preferred"|"stable"|"semi-stable"|"ideal"|"eager"|"stage"|"cf2"} semantics - How the map is judged: it then says what stands and falls, and lets the reader suppose otherwise. Default: none.
 * @attr {string} label - The accessible name. Default: the title in the text.
 * @attr {string} lang - The language of the text, where the text does not say it.
 * @slot - The text of the argument, in a `pre`, in a `script type="text/argument-graph"`, or plain.
 * @fires {CustomEvent<SelectDetail>} argument-graph-select - The reader selected a statement or link.
 * @fires {CustomEvent<FoldDetail>} argument-graph-fold - The reader folded or unfolded a branch.
 * @fires {CustomEvent<ChangeDetail>} argument-graph-change - The reader supposed something, or took it back.
 * @fires {CustomEvent<RenderDetail>} argument-graph-render - The map has been drawn.
 * @fires {CustomEvent<ErrorDetail>} argument-graph-error - The text could not be loaded, or has errors.
 * @csspart error - The message if the text could not be loaded or has errors.
 * @csspart map - The map with its frame.
 * @csspart outline - The argument as nested text.
 * @csspart diagnostics - The list of problems in the text.
 * @csspart source - The text that was read, where nothing could be drawn.
 */
export class ArgumentGraphElement extends Base {
  static readonly observedAttributes = ["src", "format", "view", "direction", "theme", "semantics", "label", "lang"];

  #shell: Shell | undefined;
  #drawing: Drawing | undefined;
  #given: ArgumentDocument | undefined;
  #read: Read | undefined;
  #folded: readonly Id[] = [];
  #loading: AbortController | undefined;
  /** What is being found out for the outline. */
  #judging: AbortController | undefined;
  #observer: MutationObserver | undefined;
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

  /** What is shown. */
  get view(): View {
    return oneOf(["map", "outline", "both"], this.getAttribute("view"));
  }
  set view(value: View) {
    this.#reflect("view", value);
  }

  /** Where premises lie, seen from their conclusion. */
  get direction(): Direction {
    return oneOf(["down", "up", "left", "right"], this.getAttribute("direction"));
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
    return oneOf(["none", ...SEMANTICS], this.getAttribute("semantics"));
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

  /** The drawing, to select, fold, fit and export by program; undefined while there is none. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** Resolves when all that was asked for so far has been loaded and drawn, or has failed; never rejects. */
  get updateComplete(): Promise<void> {
    return this.#settled();
  }

  connectedCallback(): void {
    for (const name of ["document", "graph"] as const) this.#upgrade(name);
    this.#observer ??= new MutationObserver(() => this.#reload());
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    this.#request();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
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
    if (!this.#stale && this.#read) return this.#show(this.#shell, this.#read);
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#stale = false;
    try {
      const result = await this.#readSource(loading.signal);
      if (loading.signal.aborted || !this.isConnected) return;
      this.#read = result;
      this.#show(this.#shell, result);
    } catch (error) {
      if (!loading.signal.aborted) this.#fail(this.#shell, error instanceof Error ? error.message : String(error));
    }
  }

  #createShell(): Shell {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    adopt(root, this.ownerDocument);
    return createShell(root);
  }

  async #readSource(signal: AbortSignal): Promise<Read> {
    if (this.#given) return this.#understood(read(this.#given), undefined, false);
    const { src } = this;
    const own = src === null ? sourceIn(this) : undefined;
    const { text, diagnostics } =
      src === null ? { text: own?.text, diagnostics: [] } : await load(src, this.baseURI, signal);
    if (text === undefined) throw new Error("There is nothing to draw: give the element a text, or a src.");
    const result = read(text, { format: formatFor(text, this.format, src) });
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
    const document = written.language === undefined && this.lang ? { ...written, language: this.lang } : written;
    return { document, graph: toGraph(document), diagnostics, readable, ...(text !== undefined && { text }) };
  }

  #show(shell: Shell, { document, graph, diagnostics, text, readable }: Read): void {
    const { view } = this;
    const empty = document.statements.length === 0;
    const error = diagnostics.find(({ severity }) => severity === "error");
    const message = error
      ? sentenceOf(error)
      : empty
        ? "There is no statement in the text, so there is nothing to draw."
        : "";
    alert(shell, message);
    fillReport(shell.problems, diagnostics, text);
    shell.map.hidden = empty || view === "outline";
    shell.outline.hidden = empty;
    shell.outline.classList.toggle("paper", view === "map");
    shell.slot.hidden = !empty;
    shell.source.textContent = empty && !readable ? (text ?? "") : "";
    shell.source.hidden = shell.source.textContent === "";
    const { semantics } = this;
    const evaluation = semantics === "none" || empty ? undefined : evaluate(graph, { semantics });
    this.#judging?.abort();
    const tell = (suppositions?: Suppositions) => {
      if (evaluation) void this.#judge(shell, document, { evaluation, suppositions });
    };
    fillOutline(shell.outline, empty ? "" : toOutline(document));
    if (shell.map.hidden) this.#undraw();
    else this.#draw(shell, graph, { evaluation, tell });
    tell(this.#drawing?.suppositions);
    if (message) this.#tell<ErrorDetail>("error", { message, diagnostics });
    if (!empty) {
      const detail = { statements: document.statements.length, links: document.links.length, diagnostics };
      this.#tell<RenderDetail>("render", detail);
    }
  }

  /** Writes an outline with what stands and why, once that has been found out. */
  async #judge(
    shell: Shell,
    document: ArgumentDocument,
    { evaluation, suppositions }: { evaluation: Evaluation; suppositions: Suppositions | undefined },
  ): Promise<void> {
    this.#judging?.abort();
    const judging = new AbortController();
    const { signal } = judging;
    this.#judging = judging;
    try {
      const { labelling, verdicts } = await evaluation.judge(suppositions, signal);
      const told = { labelling, verdicts: await verdicts(signal) };
      if (!signal.aborted) fillOutline(shell.outline, toOutline(document, told));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #draw(
    shell: Shell,
    graph: ArgumentGraph,
    { evaluation, tell }: { evaluation: Evaluation | undefined; tell: (suppositions: Suppositions) => void },
  ): void {
    const { direction, theme, label } = this;
    const options: DrawOptions = {
      direction,
      theme,
      label: label ?? "",
      evaluation,
      onSuppose: (suppositions) => {
        tell(suppositions);
        this.#tell<ChangeDetail>("change", { suppositions: [...suppositions] });
      },
      onSelect: (id) => this.#tell<SelectDetail>("select", { id: id ?? null }),
      onFold: (id, folded) => this.#tell<FoldDetail>("fold", { id, folded }),
    };
    if (this.#drawing) this.#drawing.update(graph, options);
    else this.#drawing = draw(shell.map, graph, { ...options, folded: this.#folded.filter((id) => graph.hasNode(id)) });
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
    shell.map.hidden = true;
    shell.outline.hidden = true;
    shell.problems.hidden = true;
    shell.source.hidden = true;
    shell.slot.hidden = false;
    this.#tell<ErrorDetail>("error", { message, diagnostics: [] });
  }

  #clear(): void {
    this.#loading?.abort();
    this.#judging?.abort();
    this.#undraw();
    this.shadowRoot?.replaceChildren();
    if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [];
    this.#shell = undefined;
    this.#stale ||= this.#read === undefined;
  }

  #tell<Detail>(name: "select" | "fold" | "change" | "render" | "error", detail: Detail): void {
    this.dispatchEvent(new CustomEvent(`argument-graph-${name}`, { detail, bubbles: true, composed: true }));
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** A property that was set before the class was there lies on the element itself and hides the accessor. */
  #upgrade(name: "document" | "graph"): void {
    const own = Object.getOwnPropertyDescriptor(this, name);
    if (!own) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, own.value);
  }
}

/** The message, for screen readers at once; without one, nothing is said. */
function alert({ error }: Shell, message: string): void {
  error.hidden = message === "";
  if (error.textContent !== message) error.textContent = message;
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
    "argument-graph-change": CustomEvent<ChangeDetail>;
    "argument-graph-render": CustomEvent<RenderDetail>;
    "argument-graph-error": CustomEvent<ErrorDetail>;
  }
}
